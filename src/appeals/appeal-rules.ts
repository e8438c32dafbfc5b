import { DAYS_TO_ANSWER, deadlineAfter } from '../responses/just-cause/days-to-answer.js'
import { endOfDay } from '../time/calendar.js'
import { DAY_MS, localDate } from '../time/instant.js'
import { MOST_LEAVE_DAYS, type Span } from '../workforce/leave-rules.js'
import { type Message, message } from '../language/message.js'

const DAYS = 30
/** From the decision on: seven days until they count as told, all leave that counts, and one day for whichever clock it goes by. */
export const LONGEST_TO_APPEAL_DAYS = DAYS + DAYS_TO_ANSWER + MOST_LEAVE_DAYS + 1

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
