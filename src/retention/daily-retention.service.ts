import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common'
import { Database } from '../database/database.js'
import { instantOf } from '../database/instant.js'
import { reportInWords } from './retention-report.js'
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
    @Inject(Database) private readonly database: Database,
    @Inject(RetentionService) private readonly retention: RetentionService,
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
    const claimedAt = instantOf(Date.now())
    const day = claimedAt.slice(0, 10)
    const [claimed] = await this.database.write((tx) =>
      this.database.readIn(
        tx,
        'INSERT INTO retention_runs (day, claimed_at) VALUES ($1, $2) ON CONFLICT (day) DO NOTHING RETURNING day',
        [day, claimedAt],
      ),
    )
    if (!claimed) return undefined
    const report = reportInWords(await this.retention.run({ stopped: () => this.stopping }), { dryRun: false })
    await this.database.write((tx) =>
      this.database.readIn(tx, 'UPDATE retention_runs SET finished_at = $2, report = $3 WHERE day = $1', [
        day,
        this.stopping ? null : instantOf(Date.now()),
        report,
      ]),
    )
    return report
  }
}
