import { LRUCache } from 'lru-cache'
import * as calendar from '../../time/calendar.js'

/** A calendar day, counted in days since 1970-01-01. The day on which a shift began, by the store's own clock. */
export type Day = number

/** One shift of one person, with what the roster knows of it and what went wrong on it. */
export interface ShiftFact {
  day: Day
  /** Any stable key. */
  store: string
  position: string
  /** Customers served. null: no count was kept; the person's median, else the position's, stands in. */
  interactions: number | null
  /** Context factors known for the whole shift, in any order; names the baseline doesn't know are allowed. */
  conditions: readonly string[]
  /** Incidents of that person with recorded cause EMPLOYEE on that shift; 0 on most. */
  own: number
  /** The same one by one, with who recorded them. Where it is left out, nobody is named. */
  incidents?: readonly OwnIncident[]
  /** True where no shift was recorded and the incident itself is all that tells of it. */
  standIn?: boolean
}

/** An own incident, and who recorded it. */
export interface OwnIncident {
  /** Any stable key. */
  id: string
  /** null: nobody is named, as with what came straight from a customer. All such records are one voice. */
  recorder: string | null
  /** Who beside whoever recorded it gave an account of it by name, in time; left out if nobody did. */
  tellers?: readonly string[]
  /** Whoever recorded it wrote down what somebody had told: it is known by what others told alone. */
  writtenDown?: boolean
}

/** How many own incidents of the others at a store somebody recorded in a month. */
export interface Recorded {
  store: string
  /** See monthOf. */
  month: number
  recorder: string | null
  own: number
}

/** What a store as a whole went through on one day, in sums: one entry per day, position and set of conditions. */
export interface PlaceExposure {
  day: Day
  position: string
  conditions: readonly string[]
  shifts: number
  interactions: number
}

/** The own incidents of one person on one day at a store. */
export interface PlaceEpisode {
  day: Day
  person: string
  position: string
  conditions: readonly string[]
  interactions: number
  own: number
}

/**
 * Facts of one store since the baseline's moment (baseline.before <= day <= at): what the baseline doesn't know yet.
 * Includes the assessed person.
 */
export interface PlaceFacts {
  store: string
  exposure: readonly PlaceExposure[]
  episodes: readonly PlaceEpisode[]
}

/** The day of a date written as YYYY-MM-DD (what follows, such as a time, is left aside). */
export const dayOfDate = (date: string): Day => calendar.dayNumber(date.slice(0, 10))

/** YYYY-MM-DD of a day. */
export const dateOfDay = (day: Day): string => calendar.dateOfNumber(day)

/** Calendar months counted from January 1970, which is 0. */
export const monthOf = (day: Day): number => calendar.monthNumber(day)

/** The first day of a month that is counted so. */
export const firstDayOf = (month: number): Day => calendar.firstDayNumber(month)

/** The first day of the month in which a day lies. */
export const monthStart = (day: Day): Day => dayOfDate(calendar.firstDay(calendar.monthOf(dateOfDay(day))))

/** The first day of the month after the one in which a day lies. */
export const nextMonthStart = (day: Day): Day =>
  dayOfDate(calendar.firstDay(calendar.monthAfter(calendar.monthOf(dateOfDay(day)), 1)))

/** The same day of the month so many months earlier, or that month's last day where it has no such day. */
export function monthsBefore(day: Day, months: number): Day {
  const key = day * MOST_MONTHS + months
  let before = daysBefore.get(key)
  if (before === undefined) daysBefore.set(key, (before = dayOfDate(calendar.monthsBefore(dateOfDay(day), months))))
  return before
}
/** Asked several times for every answer, of the same few days. */
const daysBefore = new LRUCache<number, Day>({ max: 20_000 })
const MOST_MONTHS = 1_000

const EARLY_MINUTES = 6 * 60

/**
 * The day of the shift to which an incident belongs. An incident in the small hours of a day (before six) belongs to the
 * night shift that began the day before, if the person had one; otherwise to the day itself.
 * `localDay` and `minuteOfDay` are by the store's own clock.
 */
export function shiftDay(localDay: Day, minuteOfDay: number, worked: (day: Day) => boolean): Day {
  return minuteOfDay < EARLY_MINUTES && worked(localDay - 1) ? localDay - 1 : localDay
}
