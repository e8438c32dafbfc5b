import { Injectable } from '@nestjs/common'
import { manages, type Viewer } from '../../access/viewer.js'
import { AppealDeadlines } from '../../appeals/appeal-deadlines.service.js'
import { type Ask, Database } from '../../database/database.js'
import { Values } from '../../database/values.js'
import { HEARING_GOES_ON } from '../../hearings/hearing.entity.js'
import { visibleIncidents } from '../../incidents/incidents.access.js'
import { TellingsReader } from '../../notices/tellings.reader.js'
import { TakenBy } from '../../queue/review-queue.args.js'
import { ReviewQueueReader } from '../../queue/review-queue.reader.js'
import { ALL_REASONS } from '../../queue/review-reasons.js'
import { daysToAnswer } from '../../responses/just-cause/days-to-answer.js'
import { toldSince } from '../../responses/just-cause/told-since.js'
import { Clock } from '../../time/clock.js'
import { DAY_MS, instantOf, localDate } from '../../time/instant.js'
import { leaveThatCounts } from '../../workforce/leave-rules.js'
import { LeaveReader } from '../../workforce/leave.reader.js'
import type { Deadline } from './deadline.js'

const MOST = 100
/** Nothing that is over for longer can still be appealed or answered. */
const LOOKED_BACK_DAYS = 180

interface Asked {
  id: string
  kind: 'STATEMENT' | 'CONFIRM'
  since: string
  timeZone: string
}

/** What somebody has to answer by the end of a day, and by which clock that is. */
export interface ToAnswer extends Deadline {
  timeZone: string
}

/** What ends or takes place for somebody from today on: what is asked of them, what is due in their stores, what they see to. */
@Injectable()
export class DeadlinesReader {
  constructor(
    private readonly database: Database,
    private readonly leave: LeaveReader,
    private readonly tellings: TellingsReader,
    private readonly appeals: AppealDeadlines,
    private readonly queue: ReviewQueueReader,
    private readonly clock: Clock,
  ) {}

  /** Earliest first. */
  async of(viewer: Viewer): Promise<Deadline[]> {
    const ask = this.database.asking()
    const yesterday = instantOf(this.clock.milliseconds() - DAY_MS).slice(0, 10)
    const parts = await Promise.all([
      this.toAnswer(ask, viewer),
      this.toAppeal(ask, viewer),
      this.hearings(ask, viewer),
      this.onADay(ask, viewer, yesterday),
      this.seenTo(ask, viewer),
    ])
    return parts
      .flat()
      .filter(({ at }) => at >= yesterday)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .slice(0, MOST)
  }

  /** What somebody is to answer, or can appeal, and until when. */
  async answersOf(person: Pick<Viewer, 'id'>): Promise<ToAnswer[]> {
    const ask = this.database.asking()
    return [...(await this.toAnswer(ask, person)), ...(await this.toAppeal(ask, person))]
  }

  /** Statements and what waits to be confirmed, with the time as due process counts it. */
  private async toAnswer(ask: Ask, { id }: Pick<Viewer, 'id'>): Promise<ToAnswer[]> {
    const asked = await ask<Asked>(
      `SELECT i.id, 'STATEMENT' AS kind, i.statement_requested_at AS since, s.time_zone AS "timeZone"
       FROM incidents i JOIN stores s ON s.id = i.store_id WHERE i.employee_id = $1 AND i.withdrawn_at IS NULL
         AND i.statement_requested_at >= $2 AND i.statement_given_at IS NULL
       UNION ALL SELECT i.id, 'CONFIRM', i.sent_at, s.time_zone
       FROM incidents i JOIN stores s ON s.id = i.store_id WHERE i.employee_id = $1 AND i.withdrawn_at IS NULL
         AND i.sent_at >= $2 AND i.known_at IS NULL
       ORDER BY 3 DESC, 1 LIMIT ${MOST}`,
      [id, this.lookedBack()],
    )
    if (asked.length === 0) return []
    const tellings = await this.tellings.of(ask, id)
    const leave = await this.leave.standing(ask, id, this.lookedBack().slice(0, 10))
    return asked.map(({ kind, id: incident, since, timeZone }) => {
      const counted = { timeZone, leave: leaveThatCounts(leave, localDate(since, timeZone)) }
      const from = toldSince(since, [incident], tellings, counted)
      return { kind, id: incident, at: daysToAnswer(from, timeZone, counted.leave).day, timeZone }
    })
  }

  private async toAppeal(ask: Ask, { id }: Pick<Viewer, 'id'>): Promise<ToAnswer[]> {
    const given = await ask<{ id: string }>(
      `SELECT r.id FROM responses r WHERE r.employee_id = $1 AND r.requested_at >= $2 ORDER BY r.id DESC LIMIT ${MOST}`,
      [id, this.lookedBack()],
    )
    const open = await Promise.all(given.map((response) => this.appeals.byItsStore(ask, response.id)))
    return given.flatMap((response, n) => {
      if (!open[n]) return []
      const { until, timeZone } = open[n]
      return [{ kind: 'APPEAL' as const, id: response.id, at: localDate(until, timeZone), timeZone }]
    })
  }

  private hearings(ask: Ask, { id }: Viewer): Promise<Deadline[]> {
    return ask(
      `SELECT 'HEARING' AS kind, h.id, h.heard_on AS at FROM hearings h JOIN responses r ON r.id = h.response_id
       WHERE (r.employee_id = $1 OR h.companion_id = $1) AND h.heard_on IS NOT NULL AND h.heard_at IS NULL
         AND ${HEARING_GOES_ON} ORDER BY h.heard_on, h.id LIMIT ${MOST}`,
      [id],
    )
  }

  /** Steps, and other work that ends: somebody's own, and what is due in the stores that they manage. */
  private async onADay(ask: Ask, viewer: Viewer, from: string): Promise<Deadline[]> {
    const { all, add } = new Values()
    const me = add(viewer.id)
    const stores = viewer.managedStoreIds.filter((store) => manages(viewer, store)).map(add)
    const own = `i.employee_id = ${me}`
    const theirs = stores.length > 0 ? `(NOT (${own}) AND i.store_id IN (${stores.join(', ')}))` : 'FALSE'
    const sees = `i.withdrawn_at IS NULL AND r.state = 'ACTIVE' AND ((i.employee_id IS NOT NULL AND ${own}) OR (${theirs} AND ${visibleIncidents(viewer, 'i', add)}))`
    const kind = (mine: string, other: string) => `CASE WHEN ${own} THEN '${mine}' ELSE '${other}' END`
    return ask(
      `SELECT ${kind('MY_STEP', 'STEP')} AS kind, t.id, t.due_on AS at
       FROM response_steps t JOIN responses r ON r.id = t.response_id JOIN incidents i ON i.id = r.incident_id
       WHERE t.done_at IS NULL AND t.due_on >= ${add(from)} AND ${sees}
       UNION ALL SELECT ${kind('MY_REASSIGNMENT', 'REASSIGNMENT')}, r.id, r.ends_on
       FROM responses r JOIN incidents i ON i.id = r.incident_id
       WHERE r.kind = 'REASSIGNMENT' AND r.ends_on >= ${add(from)} AND (r.agreed_at IS NOT NULL OR r.starts_on = r.ends_on) AND ${sees}
       ORDER BY 3, 2 LIMIT ${MOST}`,
      all,
    )
  }

  /** Of what waits for HR, what somebody has taken on. */
  private async seenTo(ask: Ask, viewer: Viewer): Promise<Deadline[]> {
    if (viewer.role !== 'HR') return []
    const rows = await this.queue.rows(ask, viewer, { reasons: ALL_REASONS, takenBy: TakenBy.ME }, MOST)
    return rows.map(({ due, id, reason }) => ({ kind: 'REVIEW', id: `${reason}:${id}`, at: due.slice(0, 10) }))
  }

  private lookedBack(): string {
    return instantOf(this.clock.milliseconds() - LOOKED_BACK_DAYS * DAY_MS)
  }
}
