import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import { Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { type Connection, keyOf, page, type PageArgs } from '../graphql/connection.js'
import type { Viewer } from '../access/viewer.js'
import { keptReport } from './retention-report.js'
import type { RetentionRun } from './retention-run.type.js'

/** Keeps what retention did, day by day. */
@Injectable()
export class RetentionRunsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The day (in UTC), or undefined where another was first to claim it. */
  async claim(): Promise<string | undefined> {
    const claimedAt = this.clock.now()
    const [claimed] = await this.database.write((tx) =>
      this.database.readIn<{ day: string }>(
        tx,
        'INSERT INTO retention_runs (day, claimed_at) VALUES ($1, $2) ON CONFLICT (day) DO NOTHING RETURNING day',
        [claimedAt.slice(0, 10), claimedAt],
      ),
    )
    return claimed?.day
  }

  /** Puts a report beside what was reported that day already; `finished` is false where it was cut short. */
  async report(day: string, startedAt: string, report: string, { finished }: { finished: boolean }): Promise<void> {
    await this.database.write((tx) =>
      this.database.readIn(
        tx,
        `INSERT INTO retention_runs (day, claimed_at, finished_at, report) VALUES ($1, $2, $3, $4)
         ON CONFLICT (day) DO UPDATE SET finished_at = COALESCE(excluded.finished_at, retention_runs.finished_at),
           report = COALESCE(retention_runs.report || $5, '') || excluded.report`,
        [day, startedAt, finished ? this.clock.now() : null, report, '\n'],
      ),
    )
  }

  /** Newest first. */
  async list({ language }: Viewer, args: PageArgs): Promise<Connection<RetentionRun>> {
    const values = new Values(args.first + 1)
    const before = args.after ? `WHERE day < ${values.add(keyOf(args.after, 1)[0]!)}` : ''
    const rows = await this.database.read<RetentionRun>(
      `SELECT day, claimed_at AS "startedAt", finished_at AS "finishedAt", report FROM retention_runs
       ${before} ORDER BY day DESC LIMIT $1`,
      values.all,
      { fresh: true },
    )
    return page(
      rows.map(({ report, ...run }) => ({
        key: [run.day],
        node: { ...run, report: report && keptReport(report, language) },
      })),
      args,
    )
  }
}
