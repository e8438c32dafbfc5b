import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import { NO_ID } from '../database/uuid.js'
import { AccountsEnder } from './accounts.ender.js'
import { CommendationsEnder } from './commendations.ender.js'
import { IncidentsEnder } from './incidents.ender.js'
import { LogsEnder } from './logs.ender.js'
import { monthsBefore } from '../time/calendar.js'
import { RetentionPoliciesService } from './retention-policies.service.js'
import { added, type Ended, NOTHING } from './retention-report.js'
import { BEFORE_ALL_SHIFTS, RostersEnder } from './rosters.ender.js'
import { appealableSince, noHold, type Over, type Step } from './what-is-over.js'

export interface RunOptions {
  dryRun?: boolean
  /** Asked between transactions: whether to leave the rest for the next run. */
  stopped?: () => boolean
}

/** Carries what a dry run has counted out of the transaction that it undoes. */
class Undone<T> extends Error {
  constructor(readonly result: T) {
    super('A dry run is undone.')
  }
}

/** Ends what is over: takes the person out, and leaves the store its experience. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    private readonly policies: RetentionPoliciesService,
    private readonly incidents: IncidentsEnder,
    private readonly accounts: AccountsEnder,
    private readonly commendations: CommendationsEnder,
    private readonly logs: LogsEnder,
    private readonly rosters: RostersEnder,
    private readonly clock: Clock,
  ) {}

  async run({ dryRun = false, stopped = () => false }: RunOptions = {}): Promise<Ended> {
    const over = await this.over()
    let ended = added(NOTHING, { held: await this.held(over), heldShifts: await this.rosters.held(over) })
    const walk = async <At>(first: At, step: (tx: Tx, after: At, over: Over) => Promise<Step<At>>) => {
      for (let after: At | undefined = first; after !== undefined && !stopped();) {
        const from: At = after
        const done: Step<At> = await this.transaction(dryRun, (tx) => step(tx, from, over))
        ended = added(ended, done.ended)
        after = done.next
      }
    }
    await walk({ occurredAt: '', id: NO_ID }, (...step) => this.incidents.end(...step))
    await walk(NO_ID, (...step) => this.incidents.endTold('statements', 'given_at', ...step))
    await walk(NO_ID, (...step) => this.incidents.endTold('confidences', 'told_at', ...step))
    await walk(NO_ID, (...step) => this.accounts.end(...step))
    await walk(NO_ID, (...step) => this.commendations.end(...step))
    await walk(['', NO_ID, NO_ID, ''], (...step) => this.logs.endReads(...step))
    await walk(NO_ID, (...step) => this.logs.endRosters(...step))
    await walk(NO_ID, (...step) => this.logs.endNotices(...step))
    await walk(BEFORE_ALL_SHIFTS, (...step) => this.rosters.endShifts(...step))
    await walk(NO_ID, (...step) => this.rosters.endLeave(...step))
    return ended
  }

  private async transaction<T>(dryRun: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
    const whole = async (tx: Tx) => {
      // A hold that is being placed is waited for, and one that comes waits until this is done.
      if (this.database.dialect === 'postgres') await tx.query('LOCK TABLE legal_holds IN SHARE MODE')
      return work(tx)
    }
    if (!dryRun) return this.database.write(whole)
    try {
      return await this.database.write(async (tx) => {
        throw new Undone(await whole(tx))
      })
    } catch (error) {
      if (error instanceof Undone) return error.result as T
      throw error
    }
  }

  private async over(): Promise<Over> {
    const policy = await this.database.write((tx) => this.policies.inForce(tx))
    // Wherever a store is, the day before is over.
    const today = instantOf(this.clock.milliseconds() - DAY_MS).slice(0, 10)
    return {
      version: policy.version,
      today,
      incidents: monthsBefore(today, policy.incidentMonths),
      formal: monthsBefore(today, policy.formalMonths),
      appeals: appealableSince(today),
      statements: monthsBefore(today, policy.statementMonths),
      reads: monthsBefore(today, policy.readLogMonths),
      rosters: monthsBefore(today, policy.rosterTrailMonths),
      shifts: monthsBefore(today, policy.rosterMonths),
      notices: monthsBefore(today, policy.noticeMonths),
    }
  }

  private async held({ incidents }: Over): Promise<number> {
    const [row] = await this.database.read<{ count: number | string }>(
      `SELECT COUNT(*) AS count FROM incidents i WHERE i.ended_at IS NULL AND i.occurred_at < $1
         AND NOT ${noHold('i.employee_id', 'i.id')}`,
      [incidents],
      { fresh: true },
    )
    return Number(row!.count)
  }
}
