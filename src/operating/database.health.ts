import { Injectable } from '@nestjs/common'
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus'
import { Database } from '../database/database.js'

/** Longer than that, and requests would wait too. */
const PATIENCE_MS = 3_000

/** Whether the database can be read and written, which are not the same: a file may be locked, or on a disk that only reads. */
@Injectable()
export class DatabaseHealth {
  constructor(
    private readonly database: Database,
    private readonly indicators: HealthIndicatorService,
  ) {}

  reads(): Promise<HealthIndicatorResult> {
    return this.asked('reads', () => this.database.read('SELECT 1 AS one'))
  }

  /** A transaction that changes nothing: it waits for its turn as every other. */
  writes(): Promise<HealthIndicatorResult> {
    return this.asked('writes', () => this.database.write(async (tx) => this.database.readIn(tx, 'SELECT 1 AS one')))
  }

  private async asked(name: string, ask: () => Promise<unknown>): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check(name)
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS)
    })
    try {
      const answered = await Promise.race([ask().then(() => true), patience])
      return answered ? indicator.up() : indicator.down('The database takes longer than three seconds.')
    } catch {
      return indicator.down('The database cannot be used.') // why stands in the log; an address is nobody's business
    } finally {
      clearTimeout(timer)
    }
  }
}
