import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common'
import { Clock } from '../time/clock.js'
import { reportInWords, reportToKeep } from './retention-report.js'
import { RetentionRunsService } from './retention-runs.service.js'
import { RetentionService } from './retention.service.js'

/** A server that has just started has better things to do, and a short command ends before. */
const FIRST_AFTER_MS = 10 * 60_000
const EVERY_MS = 60 * 60_000

/** Ends what is over once a day (in UTC), by whichever server claims the day first. A day that is cut short is made up for by the next. */
@Injectable()
export class DailyRetentionService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(DailyRetentionService.name)
  private timers: NodeJS.Timeout[] = []
  private running: Promise<unknown> = Promise.resolve()
  private stopping = false

  constructor(
    private readonly retention: RetentionService,
    private readonly runs: RetentionRunsService,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => {
      this.running = this.runIfDue().catch((error) => this.log.error(error))
    }
    this.timers = [setTimeout(look, FIRST_AFTER_MS), setInterval(look, EVERY_MS)]
    for (const timer of this.timers) timer.unref()
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true
    for (const timer of this.timers) clearTimeout(timer)
    await this.running
  }

  /** Returns the report, or undefined where the day was claimed already. */
  async runIfDue(): Promise<string | undefined> {
    const startedAt = this.clock.now()
    const day = await this.runs.claim()
    if (!day) return undefined
    const ended = await this.retention.run({ stopped: () => this.stopping })
    await this.runs.report(day, startedAt, reportToKeep(ended), { finished: !this.stopping })
    return reportInWords(ended, { dryRun: false })
  }
}
