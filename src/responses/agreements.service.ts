import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import type { Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { conflict } from '../graphql/errors.js'
import { Clock } from '../time/clock.js'
import type { OpenResponse } from './open-response.js'
import { ResponseChanges } from './response-changes.service.js'
import { ResponseAgreement } from './response-agreement.entity.js'
import { message } from '../language/message.js'

/** For misconduct two people in HR agree, or nothing happens. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly changes: ResponseChanges,
    private readonly clock: Clock,
  ) {}

  /** Who has agreed so far, in turn. */
  async of(tx: Tx, responseId: string): Promise<string[]> {
    const agreements = await tx.find(ResponseAgreement, {
      where: { responseId },
      order: { agreedAt: 'ASC', id: 'ASC' },
    })
    return agreements.map(({ agreedBy }) => agreedBy)
  }

  /** Records that somebody agrees; whether with them two do. */
  async suffice(tx: Tx, viewer: Viewer, { response, incident }: OpenResponse, reason: string): Promise<boolean> {
    const earlier = await this.of(tx, response.id)
    if (earlier.includes(viewer.id)) throw conflict(message('responses.agreedInHrAlready'))
    const agreement = {
      id: newId(this.clock),
      responseId: response.id,
      agreedBy: viewer.id,
      agreedAt: this.clock.now(),
      reason,
    }
    await tx.insert(ResponseAgreement, agreement)
    await this.changes.record(tx, viewer, incident, 'response.agreed', undefined, agreement)
    return earlier.length > 0
  }
}
