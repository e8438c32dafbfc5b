import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { Clock } from '../time/clock.js'
import { type Head, ORGANISATION, SEALS } from './hash-chain.js'
import type { Erasure } from './lasting.js'
import { Seals } from './seals.service.js'
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
  /** What the entry takes out of the trail: see TrailEraser. */
  erased?: Erasure
}

/** An import may record more than memory should hold. */
const MOST_HELD = 5_000
/** So many seals stand in one entry. */
const MOST_SEALS = 5_000
/** An entry that stands for no change: it seals what was written beside the changes. */
export const SEALED = 'records.sealed'

@Injectable()
export class AuditService {
  private readonly recorded = new WeakMap<Tx, ToAppend[]>()

  constructor(
    private readonly database: Database,
    private readonly trail: TrailWriter,
    private readonly seals: Seals,
    private readonly clock: Clock,
  ) {
    database.beforeEveryCommit((tx) => this.append(tx))
  }

  /**
   * Records a change in the transaction that makes it, so that neither is ever there without the other. The entries are
   * appended at the transaction's end: only there are the chains locked, and all of them at once.
   */
  async record(tx: Tx, ...changes: Change[]): Promise<void> {
    let held = this.recorded.get(tx)
    if (!held) this.recorded.set(tx, (held = []))
    for (const { action, actorId, subjectId, storeId, employeeId, before, after, erased } of changes)
      held.push({
        chain: storeId ?? ORGANISATION,
        actorId,
        action,
        subjectId,
        employeeId: employeeId ?? null,
        before: json(before),
        after: json(after),
        lasting: erased ? { erased } : {},
      })
    if (held.length < MOST_HELD) return
    await this.trail.lockAll(tx)
    await this.trail.append(tx, held.splice(0))
  }

  /** Appends what was recorded, with the seals of all that the transaction wrote, whether or not anybody recorded it. */
  private async append(tx: Tx): Promise<void> {
    const held = this.recorded.get(tx)?.splice(0) ?? []
    const rows = await this.seals.touched(tx)
    let locked: Map<string, Head> | undefined
    const pages = Array.from({ length: Math.ceil(rows.length / MOST_SEALS) }, (_, page) => {
      let entry = held[page]
      if (!entry) held.push((entry = sealing(held[0]?.chain ?? SEALS)))
      entry.id ??= newId(this.clock)
      return { entry, entryId: entry.id, rows: rows.slice(page * MOST_SEALS, (page + 1) * MOST_SEALS) }
    })
    const seals = await this.seals.sealPages(tx, pages, async () => {
      locked = await this.trail.lock(tx, held)
    })
    for (const [page, { entry }] of pages.entries()) entry.lasting = { ...entry.lasting, seals: seals[page]! }
    if (held.length > 0) await this.trail.append(tx, held, locked)
  }
}

/** An entry that only holds seals. */
export const sealing = (chain: string): ToAppend => ({
  chain,
  actorId: null,
  action: SEALED,
  subjectId: chain,
  employeeId: null,
  before: null,
  after: null,
})

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value))
