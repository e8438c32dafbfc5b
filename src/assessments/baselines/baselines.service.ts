import { Injectable } from '@nestjs/common'
import { LRUCache } from 'lru-cache'
import { type Ask, Database, type Tx } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import { type CalendarDate } from '../../time/instant.js'
import { newId } from '../../database/uuid.js'
import { type Baseline, PRIOR_BASELINE } from '../../pattern/belief/baseline.js'
import { priorBaseline } from '../../pattern/fit/fit-baseline.js'
import { dateOfDay } from '../../pattern/records/facts.js'
import { StoredBaseline } from './stored-baseline.entity.js'

export interface KnownBaseline {
  /** Null for the documented prior, which serves before the first fit. */
  id: string | null
  fittedAt: string | null
  model: Baseline
}

const PRIOR: KnownBaseline = { id: null, fittedAt: null, model: priorBaseline() }
/** What served before there were records until answers asked who recorded: what rests on it can be computed again. */
export const PRIOR_OF_BEFORE: KnownBaseline = { id: null, fittedAt: null, model: PRIOR_BASELINE }

/** Baselines are immutable, so those in use are kept in memory: a review of 36 months uses as many. */
const KEPT = 40

/** The id of the newest that is not later than a day, for being read along with other things. */
export const newestBaselineAt = (day: string): string =>
  `SELECT b.id FROM baselines b WHERE b.before <= ${day} ORDER BY b.before DESC, b.id DESC LIMIT 1`

@Injectable()
export class BaselinesService {
  private readonly known = new LRUCache<string, KnownBaseline>({ max: KEPT })

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest baseline that is not later than a day. */
  async at(ask: Ask, day: CalendarDate): Promise<KnownBaseline> {
    const [newest] = await ask<{ id: string }>(newestBaselineAt('$1'), [day])
    return this.of(ask, newest?.id ?? null)
  }

  /** The one that an assessment cites. */
  async of(ask: Ask, id: string | null): Promise<KnownBaseline> {
    if (id === null) return PRIOR
    let baseline = this.known.get(id)
    if (!baseline) {
      const [row] = await ask<{ model: string; fittedAt: string }>(
        'SELECT model, fitted_at AS "fittedAt" FROM baselines WHERE id = $1',
        [id],
      )
      this.known.set(id, (baseline = { id, fittedAt: row!.fittedAt, model: JSON.parse(row!.model) as Baseline }))
    }
    return baseline
  }

  /** Keeps a fitted baseline. The same model for the same moment is kept once. */
  async keep(tx: Tx, model: Baseline): Promise<string> {
    return (await this.keepOnce(tx, model)).id
  }

  async keepOnce(tx: Tx, model: Baseline): Promise<{ id: string; isNew: boolean }> {
    // Two that keep at once would both find nothing there; the second waits here. SQLite has one writer anyway.
    if (this.database.dialect === 'postgres') await tx.query('LOCK TABLE baselines IN SHARE ROW EXCLUSIVE MODE')
    const before = dateOfDay(model.before)
    const text = JSON.stringify(model)
    const [newest] = await tx.find(StoredBaseline, { where: { before }, order: { id: 'DESC' }, take: 1 })
    if (newest?.model === text) return { id: newest.id, isNew: false }
    const id = newId(this.clock)
    await tx.insert(StoredBaseline, { id, before, fittedAt: this.clock.now(), model: text })
    return { id, isNew: true }
  }
}
