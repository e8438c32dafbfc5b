import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { type Ask, Database } from '../../database/database.js'
import { Incident } from '../../incidents/incident.entity.js'
import { isFormal } from '../../incidents/response-kinds.js'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { Response } from '../../responses/response.entity.js'
import { FORMAL_KINDS } from '../../responses/steps.js'
import { Clock } from '../../time/clock.js'
import { dateAfter } from '../../time/calendar.js'
import { type CalendarDate, DAY_MS, instantOf, localDate } from '../../time/instant.js'
import { LeaveReader } from '../../workforce/leave.reader.js'
import type { Deadline } from './deadline.js'
import { DeadlinesReader, type ToAnswer } from './deadlines.reader.js'

const EVERY_MS = 10 * 60_000
/** So many days before the last. */
const NEAR_DAYS = 2
/** As long as a deadline with all its pauses is. */
const LOOKED_BACK_DAYS = 180

/**
 * Tells people that the time to give their account, to say what was otherwise, or to appeal something formal is soon over: once, by the
 * days as due process counts them, and not while they are on leave. Nothing rests on it: every process finds it out by itself.
 */
@Injectable()
export class DeadlineNotices implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(DeadlineNotices.name)
  private readonly told = new Set<string>()
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly database: Database,
    private readonly deadlines: DeadlinesReader,
    private readonly leave: LeaveReader,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tell().catch((error: unknown) => this.log.warn(error)), EVERY_MS)
    this.timer.unref()
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer)
  }

  async tell(): Promise<void> {
    const ask = this.database.asking()
    for (const { id } of await this.whoIsAsked(ask)) {
      const near = askedOnce(await this.deadlines.answersOf({ id })).filter((one) => this.isNear(one))
      for (const deadline of near) if (!(await this.isAway(ask, id, deadline))) await this.tellOf(deadline)
    }
  }

  private isNear({ kind, id, at, timeZone }: ToAnswer): boolean {
    const today = this.today(timeZone)
    return today <= at && at <= dateAfter(today, NEAR_DAYS) && !this.told.has(`${kind} ${id}`)
  }

  private async isAway(ask: Ask, id: string, { timeZone }: ToAnswer): Promise<boolean> {
    const today = this.today(timeZone)
    return (await this.leave.standing(ask, id, today)).some(({ from, to }) => from <= today && today <= to)
  }

  private async tellOf({ kind, id }: Deadline): Promise<void> {
    const response = kind === 'APPEAL' ? await this.database.records.findOneByOrFail(Response, { id }) : undefined
    if (response && !isFormal(response.kind)) return
    const incident = await this.database.records.findOneByOrFail(Incident, { id: response?.incidentId ?? id })
    const about = { incident, actorId: null, ...(response && { response }) }
    await this.notices.publishOnce(`deadline ${kind} ${id}`, NoticeKind.DEADLINE_NEAR, about)
    this.told.add(`${kind} ${id}`)
  }

  /** What is informal can be appealed too, and nobody is reminded of it. */
  private whoIsAsked(ask: Ask): Promise<{ id: string }[]> {
    return ask(
      `SELECT i.employee_id AS id FROM incidents i WHERE i.employee_id IS NOT NULL AND i.withdrawn_at IS NULL
         AND ((i.statement_requested_at >= $1 AND i.statement_given_at IS NULL) OR (i.sent_at >= $1 AND i.known_at IS NULL))
       UNION SELECT r.employee_id FROM responses r WHERE r.employee_id IS NOT NULL AND r.decided_at >= $1
         AND r.kind IN (${FORMAL_KINDS}) AND NOT EXISTS (SELECT 1 FROM appeals a WHERE a.response_id = r.id)`,
      [instantOf(this.clock.milliseconds() - LOOKED_BACK_DAYS * DAY_MS)],
    )
  }

  /** By the clock of the store by which the days are counted. */
  private today(timeZone: string): CalendarDate {
    return localDate(this.clock.now(), timeZone)
  }
}

/** Whoever gives their account of something has confirmed that they know of it. */
const askedOnce = (deadlines: readonly ToAnswer[]): ToAnswer[] =>
  deadlines.filter(
    ({ kind, id }) => kind !== 'CONFIRM' || !deadlines.some((other) => other.kind === 'STATEMENT' && other.id === id),
  )
