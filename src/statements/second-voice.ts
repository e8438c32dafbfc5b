import { isAmongMany, isToldLate } from '../incidents/told-in-time.js'
import { dateAfter, endOfDay } from '../time/calendar.js'
import { belongsTo } from './account-rules.js'

/** Why an account makes nobody a second voice for what somebody else recorded. It is evidence and read all the same. */
export enum AccountProvesNothing {
  TOLD_LATE = 'TOLD_LATE',
  MANY_AT_ONCE = 'MANY_AT_ONCE',
  NOT_ON_SHIFT = 'NOT_ON_SHIFT',
}

/** What somebody told of a person, as it was told: what nobody can choose afterwards. Instants as texts. */
export interface Telling {
  id: string
  incidentId: string | null
  /** Who gave it; of a customer's whoever took it down, since nobody else has heard the customer. */
  tellerId: string
  aboutId: string | null
  occurredAt: string
  takenAt: string
  /** Whether the roster has them there on that day in time; null where it can't tell, or they don't work by it. */
  onShift: boolean | null
}

/** What the roster of a day knows, by when it was written: '' is from the beginning, and null never. */
export interface Rostered {
  day: string
  timeZone: string
  /** Whoever told. */
  onShiftSince: string | null
  /** Anybody of the store. */
  rosterSince: string | null
}

/**
 * Whether somebody was there on a day by its roster; null where it can't tell. Whom a manager puts there later than on the day after has not been seen
 * there, and what is written of nobody in time is no roster. A file and HR say who was there whenever they do.
 */
export function wasThere({ day, timeZone, onShiftSince, rosterSince }: Rostered): boolean | null {
  const last = endOfDay(dateAfter(day, 1), timeZone)
  const inTime = (since: string | null) => since !== null && since <= last
  return inTime(rosterSince) ? inTime(onShiftSince) : null
}

/** As it was logged. */
export interface LoggedIncident {
  id: string
  employeeId: string | null
  occurredAt: string
  recordedAt: string
  reporterId: string | null
  /** Who said whom it concerned, of a customer's complaint. */
  attributedBy: string | null
  imported: boolean
  /** Whoever recorded it is in HR. */
  byHr: boolean
}

/**
 * Why an account of an incident proves nothing; undefined where it does. The same holds as for whoever records, and who was not
 * there by the roster saw nothing. `all` is whatever was told of that person.
 */
export function whyNoSecondVoice(
  one: Telling,
  { occurredAt }: Pick<LoggedIncident, 'occurredAt'>,
  all: readonly Telling[],
): AccountProvesNothing | undefined {
  if (isToldLate(occurredAt, one.takenAt)) return AccountProvesNothing.TOLD_LATE
  const theirs = all.filter(({ tellerId }) => tellerId === one.tellerId).map(({ takenAt }) => takenAt)
  if (isAmongMany(one.takenAt, theirs)) return AccountProvesNothing.MANY_AT_ONCE
  return one.onShift === false ? AccountProvesNothing.NOT_ON_SHIFT : undefined
}

/**
 * Whether HR wrote down what somebody had told them of it before: then whoever told is the voice, and not whoever wrote. `all` is
 * whatever was told of that person, also by who holds their name back.
 */
export const isWrittenDown = (incident: LoggedIncident, all: readonly Telling[]): boolean =>
  incident.byHr &&
  !incident.imported &&
  all.some(
    (one) =>
      (one.incidentId === null || one.incidentId === incident.id) &&
      one.tellerId !== incident.reporterId &&
      one.takenAt <= incident.recordedAt &&
      belongsTo(one, incident),
  )
