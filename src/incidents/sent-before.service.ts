import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { sentBefore } from '../graphql/errors.js'
import { digestOf } from './idempotency.js'
import { IdempotencyKey } from './idempotency-key.entity.js'
import { message } from '../language/message.js'

/** What a client sends again under a key of its own, since it never heard the answer, is done once. */
@Injectable()
export class SentBefore {
  constructor(private readonly database: Database) {}

  /** What came of the same input under this key before, by the same person. Throws CONFLICT where the input was another. */
  async under(tx: Tx, viewer: Viewer, key: string, input: object): Promise<IdempotencyKey | null> {
    // On PostgreSQL two requests with one key may run side by side: the second waits here for the first to end.
    if (this.database.dialect === 'postgres')
      await this.database.readIn(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${viewer.id} ${key}`])
    const earlier = await tx.findOneBy(IdempotencyKey, { personId: viewer.id, key })
    if (earlier && earlier.digest !== digestOf(input))
      throw sentBefore(message('incidents.keyUsed'), { incidentId: earlier.incidentId })
    return earlier
  }

  async keep(
    tx: Tx,
    viewer: Viewer,
    key: string,
    input: object,
    made: Pick<IdempotencyKey, 'incidentId'> & Partial<Pick<IdempotencyKey, 'responseId' | 'remedyId'>>,
  ): Promise<void> {
    await tx.insert(IdempotencyKey, { personId: viewer.id, key, digest: digestOf(input), ...made })
  }
}
