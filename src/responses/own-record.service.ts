import { Injectable } from '@nestjs/common'
import { AssessorService } from '../assessments/findings/assessor.service.js'
import type { Ask } from '../database/database.js'
import { managementsSince } from '../directory/managements.reader.js'
import { theyAgreed } from '../incidents/says-it-was-them.js'
import { disputesTheDay } from '../incidents/correction-rules.js'
import { standsWithout, type Told, without } from '../pattern/answer/without.js'
import { knownOf } from '../pattern/answer/weighed.js'
import type { Question } from '../pattern/answer/question.js'
import { dayOfDate } from '../pattern/records/facts.js'
import type { Span } from '../workforce/leave-rules.js'
import type { Shift } from '../workforce/shift.entity.js'
import { ShiftsReader } from '../workforce/shifts.reader.js'
import { TellingsReader } from '../notices/tellings.reader.js'
import { toldSince } from './just-cause/told-since.js'
import { daysToAnswer } from './just-cause/days-to-answer.js'
import { SecondVoicesReader, tellersOf } from '../statements/second-voices.reader.js'
import { CUSTOMERS, FILES, type LeftOut } from './just-cause/voices.js'
import { type OwnIncident, proving } from './just-cause/what-proves.js'

type Flag = boolean | 0 | 1

interface Row {
  id: string
  day: string
  storeId: string
  occurredAt: string
  recordedAt: string
  reporterId: string | null
  byHr: Flag | null
  /** Who was the first to say that it was theirs, where the employee did not agree to that themselves, and when. */
  firstSaidBy: string | null
  firstSaidAt: string | null
  firstSaidInHr: Flag | null
  imported: Flag
  contestedAt: string | null
  sentAt: string | null
  knownAt: string | null
  /** When it was last said that the cause is EMPLOYEE; null where a file says so, and where nobody said it apart. */
  saidAt: string | null
  /** Their newest statement. */
  statedAt: string | null
}

/** Whose record it is, and as of when. */
export interface Whose {
  employeeId: string
  /** The first day that still counts. */
  from: string
  now: string
  today: string
  timeZone: string
  leave: readonly Span[]
  /** Who asks and who decides: what they tell beside is no further voice. Their ids. */
  deciding?: readonly string[]
}

/** Somebody's own incidents with who told of them, and what would be left without any one of those. */
@Injectable()
export class OwnRecordService {
  constructor(
    private readonly assessor: AssessorService,
    private readonly shifts: ShiftsReader,
    private readonly tellings: TellingsReader,
    private readonly secondVoices: SecondVoicesReader,
  ) {}

  /** Oldest first. */
  async of(ask: Ask, { employeeId, from, now, timeZone, leave, deciding = [] }: Whose): Promise<OwnIncident[]> {
    const rows = await ask<Row>(
      `SELECT i.id, i.day, i.store_id AS "storeId", i.occurred_at AS "occurredAt", i.recorded_at AS "recordedAt",
         i.reporter_id AS "reporterId", e.role = 'HR' AS "byHr", i.imported, i.contested_at AS "contestedAt",
         i.sent_at AS "sentAt", i.known_at AS "knownAt",
         CASE WHEN ${theyAgreed('i')} THEN NULL ELSE f.said_by END AS "firstSaidBy", f.at AS "firstSaidAt",
         (SELECT a.role = 'HR' FROM employees a WHERE a.id = f.said_by) AS "firstSaidInHr",
         (SELECT MAX(c.at) FROM cause_claims c WHERE c.incident_id = i.id AND c.kind IN ('LOGGED', 'CHANGED')) AS "saidAt",
         (SELECT MAX(t.given_at) FROM statements t WHERE t.incident_id = i.id) AS "statedAt"
       FROM incidents i LEFT JOIN employees e ON e.id = i.reporter_id
         LEFT JOIN cause_claims f ON f.id = (SELECT c.id FROM cause_claims c WHERE c.incident_id = i.id AND c.kind IN ('LOGGED', 'CHANGED')
           AND c.cause = 'EMPLOYEE' AND c.at >= COALESCE(i.attributed_at, '') ORDER BY c.id LIMIT 1)
       WHERE i.employee_id = $1 AND i.occurred_at >= $2 AND i.cause = 'EMPLOYEE' AND i.withdrawn_at IS NULL
       ORDER BY i.occurred_at, i.id`,
      [employeeId, from],
    )
    const disputed = await this.disputed(ask, employeeId)
    const secondVoices = await this.secondVoices.of(ask, employeeId)
    const managements = await managementsSince(ask, from)
    const unproven = new Set((await this.shifts.unproven(ask, employeeId, from)).map(({ date }) => date))
    const away = await this.away(ask, employeeId, leave, rows)
    const tellings = await this.tellings.of(ask, employeeId)
    const isOver = (id: string) => (since: string) =>
      daysToAnswer(toldSince(since, [id], tellings, { timeZone, leave }), timeZone, leave).until <= now
    return rows.map(
      ({
        byHr,
        firstSaidBy,
        firstSaidAt,
        firstSaidInHr,
        imported,
        contestedAt,
        sentAt,
        knownAt,
        saidAt,
        statedAt,
        ...row
      }) => {
        const answerable = isOver(row.id)
        const attributedBy = firstSaidBy === row.reporterId ? null : firstSaidBy
        // That a complaint concerns this person is said by whoever said so, whoever took it down, unless the person agreed.
        const recorder =
          attributedBy !== null
            ? managements.voiceOf(attributedBy, row.storeId, Boolean(firstSaidInHr), true)
            : row.reporterId === null && !imported
              ? CUSTOMERS
              : managements.voiceOf(row.reporterId, row.storeId, Boolean(byHr), true)
        // Whoever asks or decides is no witness beside.
        const others = tellersOf(secondVoices, row.id)
          .filter((tellerId) => !deciding.includes(tellerId))
          .map((tellerId) => managements.voiceOf(tellerId, row.storeId, false, false))
        const tellers = [...new Set(others)].filter((voice) => voice !== recorder)
        const writtenDown = secondVoices.writtenDown.has(row.id)
        return {
          ...row,
          saidBy: attributedBy ?? row.reporterId,
          // It was told when it was first said to be theirs, also by who had recorded it as nobody's before.
          recordedAt: firstSaidBy === null ? row.recordedAt : later(row.recordedAt, firstSaidAt),
          imported: Boolean(imported),
          confirmed: knownAt !== null,
          contested: contestedAt !== null,
          disputed: disputed.has(row.id),
          known: knownAt !== null || (sentAt !== null && answerable(sentAt)),
          onLeave: away.has(row.day),
          onUnprovenShift: unproven.has(row.day),
          unanswered: !isAnswered({ imported, saidAt, statedAt, recordedAt: row.recordedAt }, answerable),
          recorder,
          tellers,
          writtenDown,
          voices: writtenDown ? tellers : [recorder, ...tellers],
        }
      },
    )
  }

  /** What would be left of what proves anything, as it is and with each voice left out that recorded some of it. */
  async leftOut(ask: Ask, { employeeId, from, now, today }: Whose, own: readonly OwnIncident[]): Promise<LeftOut[]> {
    const rests = proving(own)
    const proves = new Set(rests.map(({ id }) => id))
    const notProof = new Set(own.map(({ id }) => id).filter((id) => !proves.has(id)))
    const asked = await this.assessor.questionNow(ask, employeeId, now, today)
    const questions = kindlyCounted(asked, await this.shifts.unproven(ask, employeeId, from))
    const known = questions.map(knownOf)
    const managements = await managementsSince(ask, from)
    const recorders = [...new Set(rests.map(({ recorder }) => recorder))]
    const files = rests.some(({ imported }) => imported) ? [FILES] : []
    return [null, ...files, ...recorders].map((voice) => {
      const probabilities = known.map((one) => {
        if (voice === null) return without(one, { notProof }).probability
        // Whom a file names, it names: one hand may have written all of it.
        if (voice === FILES) return standsWithout(one, { notProof }, toldOf(rests, FILES)).probability
        const theirs = rests.filter(({ recorder }) => recorder === voice)
        const people = new Set([
          ...theirs.flatMap(({ reporterId, saidBy }) => [reporterId, saidBy]),
          ...managements.peopleOf(voice),
        ])
        return standsWithout(one, { notProof, voice: people }, toldOf(rests, voice)).probability
      })
      return { voice, probability: Math.min(...probabilities) }
    })
  }

  /** The days of leave on which something is recorded of them, but for those on which a file or HR has them at work. */
  private async away(ask: Ask, employeeId: string, leave: readonly Span[], rows: readonly Row[]): Promise<Set<string>> {
    const days = new Set(
      rows.map(({ day }) => day).filter((day) => leave.some(({ from, to }) => from <= day && day <= to)),
    )
    if (days.size === 0) return days
    for (const day of await this.shifts.certain(ask, employeeId, [...days])) days.delete(day)
    return days
  }

  /** Those of which a correction says that they were not then, or not theirs, and that nobody has decided. */
  private async disputed(ask: Ask, employeeId: string): Promise<Set<string>> {
    const waiting = await ask<{ id: string; day: string; occurredAt: string | null; notThere: Flag }>(
      `SELECT i.id, i.day, c.occurred_at AS "occurredAt", c.not_there AS "notThere"
       FROM corrections c JOIN incidents i ON i.id = c.incident_id
       WHERE c.proposed_by = $1 AND c.decided_at IS NULL AND i.withdrawn_at IS NULL`,
      [employeeId],
    )
    const disputing = waiting.filter((one) => disputesTheDay({ ...one, notThere: Boolean(one.notThere) }))
    return new Set(disputing.map(({ id }) => id))
  }
}

const later = (one: string, other: string | null) => (other !== null && other > one ? other : one)

/** Who told of each beside a voice that is left out, and what is known by what was told alone: also all that files tell, where these are left out. */
const toldOf = (rests: readonly OwnIncident[], voice: string): Told => ({
  tellers: new Map(rests.map(({ id, tellers }) => [id, tellers.filter((one) => one !== voice)])),
  writtenDown: new Set(
    rests.filter(({ writtenDown, imported }) => writtenDown || (voice === FILES && imported)).map(({ id }) => id),
  ),
})

/** Whether they gave a statement after the cause was last said to be EMPLOYEE, or have had the days to. */
function isAnswered(
  { imported, saidAt, statedAt, recordedAt }: Pick<Row, 'imported' | 'saidAt' | 'statedAt' | 'recordedAt'>,
  answerable: (since: string) => boolean,
): boolean {
  // What a file says is confirmed instead, and proves nothing before.
  const since = saidAt ?? (imported ? null : recordedAt)
  return since === null || (statedAt !== null && statedAt >= since) || answerable(since)
}

/**
 * What can be asked where customers served on some shifts prove nothing: with them as they are recorded, and as if nobody had
 * counted them. What is least probable holds, so that neither few customers nor many tell against anybody.
 */
function kindlyCounted(asked: Question, unproven: readonly Pick<Shift, 'date' | 'storeId' | 'position'>[]): Question[] {
  if (unproven.length === 0) return [asked]
  const keyOf = (day: number, store: string, position: string) => [day, store, position].join(' ')
  const keys = new Set(unproven.map(({ date, storeId, position }) => keyOf(dayOfDate(date), storeId, position)))
  const shifts = asked.shifts.map((shift) =>
    keys.has(keyOf(shift.day, shift.store, shift.position)) ? { ...shift, interactions: null } : shift,
  )
  return [asked, { ...asked, shifts }]
}

/** Since when an account weighs: it belongs to the incident, its giver has confirmed it, and is known by name. */
export const SINCE = (account: string) =>
  `(CASE WHEN COALESCE(${account}.named_at, '') > ${confirmedOrAttached(account)} THEN ${account}.named_at ELSE ${confirmedOrAttached(account)} END)`

const confirmedOrAttached = (account: string) =>
  `(CASE WHEN ${account}.confirmed_at > ${account}.attached_at THEN ${account}.confirmed_at ELSE ${account}.attached_at END)`
