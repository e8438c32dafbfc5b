import { Injectable } from '@nestjs/common'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { Database } from '../database/database.js'
import { GateService } from '../responses/gate.service.js'
import { Clock } from '../time/clock.js'

/** Counting goes over all incidents: however often it is asked, the database is asked so often at most. */
const KEPT_MS = 30_000

/** What is measured: of the process, and of what the records say as a whole. Nothing tells of a person. */
@Injectable()
export class Measures {
  private readonly registry = new Registry()
  private readonly incidents = this.gauge('reprieve_incidents', 'Incidents by what was found.', ['finding'])
  private readonly waiting = this.gauge('reprieve_waiting_for_hr', 'Formal responses that wait for HR.')
  private readonly oldest = this.gauge('reprieve_waiting_for_hr_oldest_seconds', 'How long the oldest of them waits.')
  private readonly baseline = this.gauge('reprieve_baseline_age_seconds', 'From the day the newest baseline is for.')
  private readonly trail = this.gauge('reprieve_trail_entries', 'Entries of the trail, in all chains.')
  private readonly unsent = this.gauge('reprieve_outbox_waiting', 'Messages to people that wait to be sent.')
  private readonly oldestUnsent = this.gauge('reprieve_outbox_oldest_seconds', 'How long the oldest of them waits.')
  private readonly givenUp = this.gauge(
    'reprieve_outbox_given_up',
    'Messages to people that never got there, by why.',
    ['why'],
  )
  private readonly refusals = new Counter({
    name: 'reprieve_refusals_total',
    help: 'Formal responses refused since the start, by each test of just cause that was not met.',
    labelNames: ['test'],
    registers: [this.registry],
  })
  private readonly statements = new Histogram({
    name: 'reprieve_statement_seconds',
    help: 'Statements to the database, by how long they took.',
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  })
  private countedAt = -Infinity

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    gate: GateService,
  ) {
    database.onStatement((_sql, milliseconds) => this.statements.observe(milliseconds / 1_000))
    gate.onRefusal((tests) => {
      for (const test of tests) this.refusals.inc({ test })
    })
    collectDefaultMetrics({ register: this.registry, prefix: 'reprieve_' })
  }

  get contentType(): string {
    return this.registry.contentType
  }

  /** In the text format of Prometheus. */
  async text(): Promise<string> {
    if (performance.now() - this.countedAt > KEPT_MS) {
      await this.count()
      this.countedAt = performance.now()
    }
    return this.registry.metrics()
  }

  private async count(): Promise<void> {
    const now = this.clock.milliseconds()
    const age = (instant: string | null | undefined) => (instant ? Math.max(0, (now - Date.parse(instant)) / 1_000) : 0)
    const found = await this.database.read<{ finding: string | null; n: number | string }>(
      'SELECT finding, COUNT(*) AS n FROM incidents WHERE withdrawn_at IS NULL GROUP BY finding',
    )
    this.incidents.reset()
    for (const { finding, n } of found) this.incidents.set({ finding: finding ?? 'NONE' }, Number(n))
    const [waiting] = await this.database.read<{ n: number | string; since: string | null }>(
      "SELECT COUNT(*) AS n, MIN(requested_at) AS since FROM responses WHERE state = 'AWAITING_HR'",
    )
    this.waiting.set(Number(waiting!.n))
    this.oldest.set(age(waiting!.since))
    const [baseline] = await this.database.read<{ before: string | null }>(
      'SELECT MAX(before) AS before FROM baselines',
    )
    this.baseline.set(age(baseline!.before))
    const [unsent] = await this.database.read<{ n: number | string; since: string | null }>(
      'SELECT COUNT(*) AS n, MIN(at) AS since FROM outbox WHERE due_at IS NOT NULL',
    )
    this.unsent.set(Number(unsent!.n))
    this.oldestUnsent.set(age(unsent!.since))
    this.givenUp.reset()
    for (const { why, n } of await this.database.read<{ why: string; n: number | string }>(
      'SELECT problem AS why, COUNT(*) AS n FROM outbox WHERE given_up_at IS NOT NULL GROUP BY problem',
    ))
      this.givenUp.set({ why }, Number(n))
    const [trail] = await this.database.read<{ n: number | string | null }>('SELECT SUM(number) AS n FROM audit_heads')
    this.trail.set(Number(trail!.n ?? 0))
  }

  private gauge<Label extends string>(name: string, help: string, labelNames: Label[] = []): Gauge<Label> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] })
  }
}
