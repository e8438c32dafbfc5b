import { setImmediate } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../../database/database.js'
import { replay } from '../../pattern/answer/replay.js'
import { type Day, dateOfDay, dayOfDate } from '../../pattern/records/facts.js'
import type { Records } from '../../pattern/records/records.js'
import { AssessmentKeeper, type ToKeep } from './assessments.keeper.js'
import { BaselinesService } from '../baselines/baselines.service.js'
import { replayAhead } from '../baselines/replay-ahead.thread.js'
import { carriesNoFinding } from './findings-off-sql.js'
import { type AdoptedPolicy, PoliciesService } from '../policies/policies.service.js'
import { type IncidentOnRecord, loadRecords } from '../facts/records.reader.js'

const BATCH = 200
/** So many are judged before what the database has answered is looked at, and the next thing asked of it. */
const LOOK_UP_AFTER = 10

interface LookBack {
  /** The first day that may be judged otherwise than it was, if all that came before is to be left as it was found. */
  from?: Day
  onProgress?: (done: number, total: number) => void
  /** Begins a thread that fits the baselines while this one judges, and then judges with it. */
  thread?: (() => Worker) | undefined
  /** What the database can do while the first incidents are judged. */
  meanwhile?: (() => Promise<void>) | undefined
}

/** Judges the history anew, month by month, each incident as it would have been found at its moment. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly database: Database,
    private readonly keeper: AssessmentKeeper,
    private readonly baselines: BaselinesService,
    private readonly policies: PoliciesService,
  ) {}

  /** Fits and keeps the monthly baselines and appends an assessment wherever the newest one says otherwise. */
  async assess(tx: Tx, { meanwhile, ...how }: LookBack = {}): Promise<void> {
    const { from = -Infinity } = how
    if (!(await this.isAnyFrom(tx, from))) return meanwhile?.()
    const policies = await this.policies.all(this.database.asking(tx))
    const { records, incidents } = await loadRecords(this.database.asking(tx))
    const names = await this.keeper.names(tx)
    const silent = await this.withoutFinding(tx)
    // Each incident is judged by the policy of when it was recorded; there is seldom more than one.
    const byPolicy = new Map<AdoptedPolicy, Map<string, IncidentOnRecord>>()
    for (const incident of incidents) {
      if (dayOfDate(incident.day) < from) continue
      const policy = policies.find(({ adoptedAt }) => adoptedAt <= incident.recordedAt) ?? policies.at(-1)!
      const theirs = byPolicy.get(policy) ?? new Map<string, IncidentOnRecord>()
      byPolicy.set(policy, theirs)
      if (!silent.has(incident.id)) theirs.set(incident.id, incident)
    }
    const other = meanwhile?.()
    other?.catch(() => undefined) // told where it is awaited
    for (const [policy, theirs] of byPolicy) await this.judge(tx, records, policy, theirs, names, how)
    await other
  }

  private async judge(
    tx: Tx,
    records: Records,
    policy: AdoptedPolicy,
    incidents: ReadonlyMap<string, IncidentOnRecord>,
    names: ReadonlyMap<string, string>,
    { thread, ...options }: Omit<LookBack, 'meanwhile'>,
  ): Promise<void> {
    let baselineId: string | null = null
    let batch: ToKeep[] = []
    // The database keeps one batch while the next is judged.
    let keeping: Promise<unknown> = Promise.resolve()
    const steps = thread
      ? replayAhead('judgement', records, policy.numbers, options, thread())
      : replay(records, policy.numbers, options)
    for await (const step of steps) {
      if (step.kind === 'baseline') {
        await keeping
        baselineId = await this.baselines.keep(tx, step.baseline)
        continue
      }
      const incident = incidents.get(step.reference)
      if (!incident) continue
      const { id: incidentId, employeeId } = incident
      const name = names.get(employeeId)!
      batch.push({ incidentId, employeeId, name, judgement: step.judgement, baselineId, policyId: policy.id })
      if (batch.length % LOOK_UP_AFTER === 0) await setImmediate()
      if (batch.length < BATCH) continue
      await keeping
      keeping = this.keeper.keep(tx, batch)
      keeping.catch(() => undefined) // told where it is awaited
      batch = []
    }
    await keeping
    await this.keeper.keep(tx, batch)
  }

  /** A roster for days to come tells of none: then there is nothing to read either. */
  private async isAnyFrom(tx: Tx, from: Day): Promise<boolean> {
    if (!Number.isFinite(from)) return from < 0
    const rows = await this.database.readIn(
      tx,
      'SELECT 1 AS there FROM incidents WHERE withdrawn_at IS NULL AND day >= $1 LIMIT 1',
      [dateOfDay(from)],
    )
    return rows.length > 0
  }

  private async withoutFinding(tx: Tx): Promise<Set<string>> {
    const rows = await this.database.readIn<{ id: string }>(
      tx,
      `SELECT i.id FROM incidents i WHERE ${carriesNoFinding('i.store_id', 'i.recorded_at')}`,
    )
    return new Set(rows.map(({ id }) => id))
  }
}
