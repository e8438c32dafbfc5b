import { daysBetween } from '../time/calendar.js'
import { DAY_MS, instantOf, localDate } from '../time/instant.js'

/** So long somebody can say that a shift of theirs was otherwise, before it proves anything. */
export const DAYS_TO_CONTEST = 7

export interface Entered {
  /** The day of the shift, at its store. */
  date: string
  timeZone: string
  /** Somebody entered it, or a file changed it; what a file says at first proves what it says. */
  byHand: boolean
  recordedAt: string
  contestedAt: string | null
}

/**
 * Whether the customers served on a shift prove something: not while they are contested, nor, whoever entered them,
 * before the employee could contest them for seven days: since they were entered, and after the day itself, or a roster that was written weeks
 * ahead would have stood long enough on that day. One person in HR who writes them anew is no more a proof than a manager is. An
 * import proves what it says, but for what it changes of an earlier one.
 */
export const provesSomething = (entered: Entered, now: number): boolean =>
  entered.contestedAt === null && (!entered.byHand || couldBeContested(entered, now))

const couldBeContested = ({ date, timeZone, recordedAt }: Entered, now: number): boolean =>
  now - Date.parse(recordedAt) >= DAYS_TO_CONTEST * DAY_MS &&
  daysBetween(date, localDate(instantOf(now), timeZone)) > DAYS_TO_CONTEST
