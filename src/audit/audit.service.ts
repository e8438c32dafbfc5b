import { Injectable } from '@nestjs/common'
import { instantOf } from '../database/instant.js'
import type { Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { AuditEntry } from './audit-entry.entity.js'

/** What a change did. `before` and `after` hold what changed, as it would be stored. */
export interface Change {
  action: string
  actorId: string | null
  subjectId: string
  storeId?: string | null
  employeeId?: string | null
  before?: unknown
  after?: unknown
}

@Injectable()
export class AuditService {
  /** Records a change in the transaction that makes it, so that neither is ever there without the other. */
  async record(tx: Tx, ...changes: Change[]): Promise<void> {
    const at = instantOf(Date.now())
    await tx.insert(
      AuditEntry,
      changes.map((change) => ({
        id: newId(),
        at,
        actorId: change.actorId,
        action: change.action,
        subjectId: change.subjectId,
        storeId: change.storeId ?? null,
        employeeId: change.employeeId ?? null,
        before: json(change.before),
        after: json(change.after),
      })),
    )
  }
}

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value))
