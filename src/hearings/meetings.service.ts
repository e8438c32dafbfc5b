import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { newId, NO_ID } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { badInput, conflict, forbidden } from '../graphql/errors.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { ResponseAgreement } from '../responses/response-agreement.entity.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf, localDate } from '../time/instant.js'
import type { Hearing } from './hearing.entity.js'
import { HearingNotes } from './hearing-notes.entity.js'
import { mustBeHeard, mustLead } from './hearings.access.js'
import { Deputies } from './deputies.service.js'
import { HearingsService, type OpenHearing } from './hearings.service.js'
import { ProgressReader } from './progress.reader.js'
import { afterWorkingDays, DAYTIME, isInDaytime, isWorkingDay } from './working-days.js'
import { message } from '../language/message.js'

/** So many whole working days before it, the employee knows the day. */
const INVITED_AHEAD = 2
/** So many days later than it has to be at most it is, and so many days later the employee moves it. */
const LATER_AT_MOST = 28

/** The meeting: when, with whom, what was said, and what the employee says of the notes. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly hearings: HearingsService,
    private readonly progress: ProgressReader,
    private readonly deputies: Deputies,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  invite(viewer: Viewer, responseId: string, at: string, place: string): Promise<Hearing> {
    return this.hearings.change(viewer, responseId, 'hearing.invited', async (tx, open) => {
      mustLead(viewer, open.parts)
      if (open.hearing.heardAt) throw conflict(message('hearings.heardAlready'))
      if (open.hearing.at) throw conflict(message('hearings.hasADay'))
      await this.mustBeInTime(tx, open, at)
      await this.mustBeReasonable(tx, open, at)
      this.tell(tx, viewer, open, NoticeKind.HEARING_INVITED)
      return { at, place, movedAt: null }
    })
  }

  /** By the employee: to any later day within four weeks, or to an earlier one that still leaves them the days to prepare. */
  move(viewer: Viewer, responseId: string, at: string): Promise<Hearing> {
    return this.hearings.change(viewer, responseId, 'hearing.moved', async (tx, open) => {
      const { hearing } = open
      mustBeHeard(viewer, open.parts)
      if (!hearing.at || hearing.heardAt) throw conflict(message('hearings.noDayToMove'))
      if (hearing.movedAt) throw conflict(message('hearings.movedOnce'))
      const latest = instantOf(Date.parse(hearing.at) + LATER_AT_MOST * DAY_MS)
      if (at > latest) {
        const { timeZone } = await this.progress.calendar(this.database.asking(tx), hearing)
        throw badInput({ path: 'at', message: message('hearings.dayUntil', { latest: localDate(latest, timeZone) }) })
      }
      if (at < hearing.at) await this.mustBeInTime(tx, open, at)
      this.tell(tx, viewer, open, NoticeKind.HEARING_MOVED)
      return { at, movedAt: this.clock.now() }
    })
  }

  /** Whoever they wish; a colleague of their store also by number, who is then protected. */
  bring(viewer: Viewer, responseId: string, companion: string, colleague: string | null): Promise<Hearing> {
    return this.hearings.change(viewer, responseId, 'hearing.companion', async (tx, { parts }) => {
      mustBeHeard(viewer, parts)
      if (colleague === null) return { companion, companionId: null }
      const found = await tx.findOneBy(Employee, { number: colleague })
      // Whoever has left brings somebody of where they worked.
      const { storeId } = await tx.findOneByOrFail(Employee, { id: viewer.id })
      if (!found || found.id === viewer.id || found.storeId === null || found.storeId !== storeId)
        throw badInput({
          path: 'colleague',
          message: message('hearings.noSuchColleague'),
        })
      return { companion, companionId: found.id }
    })
  }

  /** What was said; or that the employee didn't come, who is then invited once more. On leave, nobody has stayed away. */
  record(viewer: Viewer, responseId: string, attended: boolean, text: string): Promise<Hearing> {
    const told = { attended, text }
    const work = async (tx: Tx, open: OpenHearing): Promise<Partial<Hearing>> => {
      mustLead(viewer, open.parts)
      const { id: hearingId, at, heardAt, missedAt } = open.hearing
      const now = this.clock.now()
      if (heardAt) throw conflict(message('hearings.recordedAlready'))
      if (!at || now < at) throw conflict(message('hearings.notYet'))
      await this.mustNotBeDisbelieved(tx, viewer, open)
      const noted = { notedBy: viewer.id, notedAt: now }
      await tx.insert(HearingNotes, { id: newId(this.clock), hearingId, heldOn: at, ...told, ...noted })
      this.tell(tx, viewer, open, NoticeKind.HEARING_NOTED)
      if (attended) return { heardAt: now }
      const { timeZone, leave } = await this.progress.calendar(this.database.asking(tx), open.hearing)
      const date = localDate(at, timeZone)
      if (leave.some(({ from, to }) => from <= date && date <= to)) return INVITED_ANEW
      return missedAt ? { heardAt: now } : { missedAt: now, ...INVITED_ANEW }
    }
    return this.hearings.change(viewer, responseId, 'hearing.recorded', work, told)
  }

  /** The newest notes, confirmed or commented on. Where HR has it that they were there and they say otherwise, it is heard once more. */
  answerNotes(viewer: Viewer, responseId: string, wasThere: boolean, comment: string | null): Promise<Hearing> {
    const told = { wasThere, comment }
    const work = async (tx: Tx, open: OpenHearing): Promise<Partial<Hearing>> => {
      mustBeHeard(viewer, open.parts)
      const { id: hearingId, heardAt, missedAt } = open.hearing
      const [notes] = await tx.find(HearingNotes, { where: { hearingId }, order: { id: 'DESC' }, take: 1 })
      if (!notes) throw conflict(message('hearings.noNotes'))
      const now = this.clock.now()
      await tx.update(HearingNotes, { id: notes.id }, { ...told, answeredAt: now })
      this.tell(tx, viewer, open, NoticeKind.HEARING_NOTES_ANSWERED)
      if (!heardAt || !notes.attended || wasThere || missedAt) return {}
      // Whoever has agreed already did so before anybody was heard.
      await tx.delete(ResponseAgreement, { responseId })
      return { missedAt: now, heardAt: null, ...INVITED_ANEW }
    }
    return this.hearings.change(viewer, responseId, 'hearing.notes-answered', work, told)
  }

  /** There is something new to hear, or it has to be another day: the employee is invited again, and what was agreed to is open. */
  adjourn(viewer: Viewer, responseId: string, reason: string): Promise<Hearing> {
    return this.hearings.change(viewer, responseId, 'hearing.adjourned', async (tx, open) => {
      mustLead(viewer, open.parts)
      if (!open.hearing.at) throw conflict(message('hearings.noDayToAdjourn'))
      await tx.delete(ResponseAgreement, { responseId })
      this.tell(tx, viewer, open, NoticeKind.HEARING_MOVED)
      return { adjournedFor: reason, heardAt: null, ...INVITED_ANEW }
    })
  }

  private tell(tx: Tx, viewer: Viewer, { incident, response }: OpenHearing, kind: NoticeKind): void {
    this.notices.publish(tx, kind, { incident, response, actorId: viewer.id })
  }

  /** Of whom the employee says that it was otherwise the last time, they don't say it once more, if there is anybody else. */
  private async mustNotBeDisbelieved(tx: Tx, viewer: Viewer, { hearing, response }: OpenHearing): Promise<void> {
    const noted = await tx.findBy(HearingNotes, { hearingId: hearing.id, notedBy: viewer.id })
    if (noted.every(({ attended, wasThere }) => wasThere === null || wasThere === attended)) return
    const could = await this.deputies.standing(this.database.asking(tx), response.id)
    if (could && [...could.hr, ...could.deputies].some((id) => id !== viewer.id))
      throw forbidden(message('hearings.saidOtherwise'))
  }

  /** By whoever invites; the employee may have it at night, if they wish. */
  private async mustBeReasonable(tx: Tx, { hearing }: OpenHearing, at: string): Promise<void> {
    const ask = this.database.asking(tx)
    const { heardFrom, now } = await this.progress.of(ask, hearing, NO_ID)
    const { timeZone } = await this.progress.calendar(ask, hearing)
    const latest = instantOf(Date.parse(heardFrom > now ? heardFrom : now) + LATER_AT_MOST * DAY_MS)
    if (at > latest)
      throw badInput({ path: 'at', message: message('hearings.dayUntil', { latest: localDate(latest, timeZone) }) })
    if (!isInDaytime(at, timeZone)) throw badInput({ path: 'at', message: message('hearings.inDaytime', DAYTIME) })
  }

  private async mustBeInTime(tx: Tx, { hearing }: OpenHearing, at: string): Promise<void> {
    const ask = this.database.asking(tx)
    const { heardFrom, now } = await this.progress.of(ask, hearing, NO_ID)
    const calendar = await this.progress.calendar(ask, hearing)
    const [earliest] = [heardFrom, afterWorkingDays(INVITED_AHEAD, now, calendar)].sort().reverse()
    if (at < earliest!)
      throw badInput({
        path: 'at',
        message: message('hearings.tooSoon', { earliest: localDate(earliest!, calendar.timeZone) }),
      })
    if (!isWorkingDay(at, calendar))
      throw badInput({
        path: 'at',
        message: message('hearings.aWorkingDay'),
      })
  }
}

const INVITED_ANEW = { at: null, movedAt: null }
