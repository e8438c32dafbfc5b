import { HAVE_A_PART } from '../incidents/incident-party.entity.js'
import { deadlineAfter } from '../responses/just-cause/days-to-answer.js'
import { endOfDay } from '../time/calendar.js'
import { DAY_MS, localDate } from '../time/instant.js'
import type { Span } from '../workforce/leave-rules.js'
import { type Message, message } from '../language/message.js'

const DAYS = 30

/** What the deadline for an appeal follows from. Instants and dates as texts. */
export interface Decided {
  decidedAt: string
  /** Of the store. */
  timeZone: string
  /** The employee's leave, as far as it moves a deadline. */
  leave: readonly Span[]
}

/**
 * The instant until which a response can be appealed: the end, by the store's clock, of the thirtieth day after it was decided,
 * where days of leave do not count. A letter names a day, and whoever comes on that day is in time.
 */
export const appealUntil = ({ decidedAt, timeZone, leave }: Decided): string =>
  endOfDay(deadlineAfter(DAYS, decidedAt, timeZone, leave).day, timeZone)

/** What is wrong with an appeal made at an instant, or undefined. */
export function tooLate({ until, timeZone }: { until: string; timeZone: string }, now: string): Message | undefined {
  if (now <= until) return undefined
  return message('appeals.tooLate', { days: DAYS, until: localDate(until, timeZone) })
}

/** From when on an appeal that nobody has decided suspends even what is no discipline. */
export const unheardFrom = (madeAt: string): string => new Date(Date.parse(madeAt) + DAYS * DAY_MS).toISOString()

/** Who had a part in what is appealed, by their ids; null where there was nobody. */
export interface PartsIn {
  employeeId: string | null
  requestedBy: string
  decidedBy: string | null
  /** Who agreed to it before whoever decided it in the end. */
  agreedBy: readonly string[]
  /** Who is named in it, and who recorded what it is over, or said whom it concerned. */
  named: readonly string[]
}

/** Whether somebody had a part in it: they may not decide the appeal, and do not find it in their queue. */
export const hadPart = (personId: string, { named, agreedBy, ...parts }: PartsIn): boolean =>
  [...Object.values(parts), ...named, ...agreedBy].includes(personId)

/** The same as a condition on rows: `i` is the incident and `r` the response, `person` a placeholder. */
export const HAD_NO_PART = (person: string): string =>
  `r.requested_by <> ${person} AND (r.decided_by IS NULL OR r.decided_by <> ${person})
   AND (i.employee_id IS NULL OR i.employee_id <> ${person}) AND (i.reporter_id IS NULL OR i.reporter_id <> ${person})
   AND (i.attributed_by IS NULL OR i.attributed_by <> ${person})
   AND NOT EXISTS (SELECT 1 FROM incident_parties p WHERE p.incident_id = i.id AND p.employee_id = ${person} AND ${HAVE_A_PART})
   AND NOT EXISTS (SELECT 1 FROM alleged_incidents x JOIN incidents n ON n.id = x.incident_id WHERE x.response_id = r.id
     AND (n.reporter_id = ${person} OR n.attributed_by = ${person}
       OR EXISTS (SELECT 1 FROM incident_parties p WHERE p.incident_id = n.id AND p.employee_id = ${person} AND ${HAVE_A_PART})))
   AND NOT EXISTS (SELECT 1 FROM response_agreements g WHERE g.response_id = r.id AND g.agreed_by = ${person})`
