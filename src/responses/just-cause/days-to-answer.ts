import { Temporal } from 'temporal-polyfill'
import type { Span } from '../../workforce/leave-rules.js'

export const DAYS_TO_ANSWER = 7

export interface Deadline {
  /** The instant at which it is over, and that day by the store's clock. */
  until: string
  day: string
  /** How many days of leave are not counted. */
  leave: number
}

/** Seven full days to answer by the store's clock, from an instant on. */
export const daysToAnswer = (from: string, timeZone: string, leave: readonly Span[]): Deadline =>
  deadlineAfter(DAYS_TO_ANSWER, from, timeZone, leave)

/**
 * So many full days by the store's clock, from an instant on. A day that isn't counted (leave) moves the end by a day,
 * wherever on the way it lies, and the end is never within such days. Instants and dates as texts; spans may overlap.
 */
export function deadlineAfter(most: number, from: string, timeZone: string, leave: readonly Span[]): Deadline {
  const asked = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone)
  const first = asked.toPlainDate()
  const onLeave = (days: number) => {
    const date = first.add({ days }).toString()
    return leave.some((span) => span.from <= date && date <= span.to)
  }
  let days = 0
  for (let counted = 0; counted < most || onLeave(days); days++) if (!onLeave(days)) counted++
  const end = asked.add({ days })
  return {
    until: end.toInstant().toString({ fractionalSecondDigits: 3 }),
    day: end.toPlainDate().toString(),
    leave: days - most,
  }
}
