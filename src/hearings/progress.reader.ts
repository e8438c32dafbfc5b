import { Injectable } from '@nestjs/common'
import type { Ask } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf, localDate } from '../time/instant.js'
import { WATCHED_DAYS, WHOM_THEY_COMPLAINED_ABOUT } from '../incidents/retaliation.js'
import { leaveThatCounts } from '../workforce/leave-rules.js'
import { LeaveReader } from '../workforce/leave.reader.js'
import { TellingsReader } from '../notices/tellings.reader.js'
import { toldSince } from '../responses/just-cause/told-since.js'
import { EvidenceTimes } from './evidence-times.reader.js'
import { type Hearing, HEARING_GOES_ON } from './hearing.entity.js'
import type { HearingParts } from './hearings.access.js'
import type { Progress } from './next-step.js'
import { whoHasAPart } from './who-has-a-part.js'
import { afterWorkingDays, type Calendar, weekdaysIn } from './working-days.js'

/** Working days between when the employee has everything and when it is heard, and in which they answer the notes. */
export const WORKING_DAYS = 5

/** Works out how far a hearing has come, and who has which part in it. */
@Injectable()
export class ProgressReader {
  constructor(
    private readonly leave: LeaveReader,
    private readonly times: EvidenceTimes,
    private readonly clock: Clock,
    private readonly tellings: TellingsReader,
  ) {}

  /** For whoever would decide. */
  async of(ask: Ask, hearing: Hearing, deciderId: string): Promise<Progress> {
    const calendar = await this.calendar(ask, hearing)
    const newest = await this.times.newest(ask, hearing)
    const complete = newest !== null && newest > hearing.givenAt ? newest : hearing.givenAt
    const told = await this.told(ask, hearing, calendar)
    const [notes] = await ask<{ notedAt: string; answeredAt: string | null }>(
      `SELECT noted_at AS "notedAt", answered_at AS "answeredAt" FROM hearing_notes WHERE hearing_id = $1
       ORDER BY id DESC LIMIT 1`,
      [hearing.id],
    )
    const answers = await ask(
      'SELECT 1 FROM hearing_answers WHERE hearing_id = $1 AND answered_by = $2 AND answered_at >= $3 LIMIT 1',
      [hearing.id, deciderId, hearing.heardAt ?? ''],
    )
    return {
      decided: !(await this.goesOn(ask, hearing)),
      now: this.clock.now(),
      timeZone: calendar.timeZone,
      heardFrom: afterWorkingDays(WORKING_DAYS, told(complete), calendar),
      at: hearing.at,
      heardAt: hearing.heardAt,
      notesUntil: notes ? afterWorkingDays(WORKING_DAYS, told(notes.notedAt), calendar) : null,
      notesAnswered: Boolean(notes?.answeredAt),
      questionsAnswered: answers.length > 0,
    }
  }

  private async goesOn(ask: Ask, { id }: Hearing): Promise<boolean> {
    const found = await ask(
      `SELECT 1 FROM hearings h JOIN responses r ON r.id = h.response_id WHERE h.id = $1 AND ${HEARING_GOES_ON}`,
      [id],
    )
    return found.length > 0
  }

  /** From when on days to prepare or to answer are counted, of what stood here from an instant on. */
  private async told(ask: Ask, { responseId }: Hearing, counted: Calendar): Promise<(from: string) => string> {
    const [about] = await ask<{ employeeId: string | null }>(
      'SELECT employee_id AS "employeeId" FROM responses WHERE id = $1',
      [responseId],
    )
    const tellings = about?.employeeId ? await this.tellings.of(ask, about.employeeId) : []
    const incidents = await this.times.incidentsOf(ask, responseId)
    return (from) => toldSince(from, incidents, tellings, counted)
  }

  /** The store's clock and weekdays, and the employee's leave as far as it moves a deadline, what others took from them meanwhile among it. */
  async calendar(ask: Ask, { responseId, workingDays, givenAt }: Hearing): Promise<Calendar> {
    const [about] = await ask<{ timeZone: string; employeeId: string | null }>(
      `SELECT s.time_zone AS "timeZone", r.employee_id AS "employeeId"
       FROM responses r JOIN incidents i ON i.id = r.incident_id JOIN stores s ON s.id = i.store_id WHERE r.id = $1`,
      [responseId],
    )
    const { timeZone, employeeId } = about!
    const since = localDate(givenAt, timeZone)
    const leave = employeeId
      ? [
          ...(await this.leave.standing(ask, employeeId, since)),
          ...(await this.leave.takenFrom(ask, employeeId, givenAt)),
        ]
      : []
    return { timeZone, worked: weekdaysIn(workingDays), leave: leaveThatCounts(leave, since) }
  }

  /** Who has which part in it, but for the deputies: see deputies.service.ts. */
  async parts(
    ask: Ask,
    { id, responseId, stage }: Pick<Hearing, 'id' | 'responseId' | 'stage'>,
  ): Promise<Omit<HearingParts, 'deputies'>> {
    const [about] = await ask<{ employeeId: string | null }>(
      'SELECT employee_id AS "employeeId" FROM responses WHERE id = $1',
      [responseId],
    )
    const others = await ask<{ id: string }>(whoHasAPart('$1', stage), [responseId])
    const accused = about!.employeeId === null ? [] : await this.complainedAbout(ask, about!.employeeId)
    const investigators = await ask<{ id: string }>(
      'SELECT DISTINCT written_by AS id FROM investigation_notes WHERE hearing_id = $1',
      [id],
    )
    return {
      ...about!,
      others: [...others, ...accused].map((other) => other.id),
      investigators: investigators.map((one) => one.id),
    }
  }

  /** Whom an employee has complained about of late: they have nothing to do with them. */
  private complainedAbout(ask: Ask, employeeId: string): Promise<{ id: string }[]> {
    const since = instantOf(this.clock.milliseconds() - WATCHED_DAYS * DAY_MS)
    return ask(WHOM_THEY_COMPLAINED_ABOUT, [employeeId, since])
  }
}
