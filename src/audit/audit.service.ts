import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import { ORGANISATION } from './chain.js'
import { type ToAppend, TrailWriter } from './trail.writer.js'

/** What a change did. `before` and `after` hold what changed, as it would be stored. */
export interface Change {
  action: string
  /** Null where the system itself acts. */
  actorId: string | null
  /** Of all that is about an incident, the incident. */
  subjectId: string
  storeId?: string | null
  /** Whose record it touches. */
  employeeId?: string | null
  before?: unknown
  after?: unknown
}

/** An import may record more than memory should hold. */
const MOST_HELD = 5_000

@Injectable()
export class AuditService {
  private readonly recorded = new WeakMap<Tx, ToAppend[]>()

  constructor(
    private readonly database: Database,
    private readonly trail: TrailWriter,
  ) {}

  /**
   * Records a change in the transaction that makes it, so that neither is ever there without the other. The entries are
   * appended at the transaction's end: only there are the chains locked, and all of them at once.
   */
  async record(tx: Tx, ...changes: Change[]): Promise<void> {
    let held = this.recorded.get(tx)
    if (!held) {
      this.recorded.set(tx, (held = []))
      this.database.atEnd(tx, () => this.append(tx))
    }
    for (const change of changes)
      held.push({
        chain: change.storeId ?? ORGANISATION,
        actorId: change.actorId,
        action: change.action,
        subjectId: change.subjectId,
        employeeId: change.employeeId ?? null,
        before: json(change.before),
        after: json(change.after),
      })
    if (held.length < MOST_HELD) return
    await this.trail.lockAll(tx)
    await this.append(tx)
  }

  private async append(tx: Tx): Promise<void> {
    const held = this.recorded.get(tx)!.splice(0)
    if (held.length > 0) await this.trail.append(tx, held)
  }
}

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value))
