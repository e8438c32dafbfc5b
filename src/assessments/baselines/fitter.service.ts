import { Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import { AuditService } from '../../audit/audit.service.js'
import { Database } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import type { Baseline } from '../../pattern/belief/baseline.js'
import { dateOfDay, dayOfDate, monthStart, type Day } from '../../pattern/records/facts.js'
import { BaselinesService } from './baselines.service.js'
import { fitFromRecords } from './fit-from-records.reader.js'
import { fitInThread } from './fit.thread.js'

const DAILY_MS = 24 * 3_600_000

type Fit = (before: Day) => Promise<Baseline>

/** Fits the month's baseline once it is due: told by a command, and in a server by itself, off the way of requests. */
@Injectable()
export class FitterService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Baselines')
  private readonly ending = new AbortController()
  private timer?: NodeJS.Timeout
  private running: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly baselines: BaselinesService,
    private readonly http: HttpAdapterHost,
    private readonly clock: Clock,
  ) {}

  /** A server looks at its start and then daily; a command does what it was called for and nothing beside it. */
  onApplicationBootstrap(): void {
    if (!this.http?.httpAdapter) return
    const look = () => {
      this.running = this.running.then(() => this.fitIfDue(this.inThread)).catch((error: unknown) => this.failed(error))
    }
    look()
    this.timer = setInterval(look, DAILY_MS).unref()
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer)
    this.ending.abort()
    await this.running
  }

  /** The month's baseline, fitted and kept; null where it is there already, or no records come before it. */
  async fitIfDue(fit: Fit = this.here): Promise<Baseline | null> {
    const before = monthStart(dayOfDate(this.clock.now()))
    if (!(await this.isDue(dateOfDay(before)))) return null
    const model = await fit(before)
    if (model.restsOn.shifts === 0) return null
    await this.database.write(async (tx) => {
      // Of several instances that fit side by side, the later ones find the same model kept, and keep it once.
      const { id, isNew } = await this.baselines.keepOnce(tx, model)
      if (isNew)
        await this.audit.record(tx, {
          action: 'baseline.fitted',
          actorId: null,
          subjectId: id,
          after: { before: dateOfDay(before), restsOn: model.restsOn },
        })
    })
    return model
  }

  private async isDue(before: string): Promise<boolean> {
    const [due] = await this.database.read<{ due: boolean | 0 | 1 }>(
      `SELECT NOT EXISTS (SELECT 1 FROM baselines WHERE before = $1)
         AND EXISTS (SELECT 1 FROM incidents WHERE day < $1) AS due`,
      [before],
      { fresh: true },
    )
    return Boolean(due!.due)
  }

  private readonly here: Fit = (before) => fitFromRecords(this.database.asking(), before)

  private readonly inThread: Fit = (before) => fitInThread({ url: this.address(), before }, this.ending.signal)

  /** Where the records are read, as the connection that reads them knows it. */
  private address(): string {
    const { options } = this.database.records.connection
    return options.type === 'postgres' ? options.url! : `sqlite:${options.database as string}`
  }

  private failed(error: unknown): void {
    if (!this.ending.signal.aborted)
      this.log.error('The baseline could not be fitted; tomorrow it is tried again.', error)
  }
}
