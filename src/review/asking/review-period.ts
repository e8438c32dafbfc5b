import type { CalendarDate } from '../../time/instant.js'
import type { FieldProblem } from '../../graphql/errors.js'
import { firstDay, lastDay, type Month, monthAfter, monthOf } from '../../time/calendar.js'
import { monthInWords } from '../../language/days.js'
import type { Language } from '../../language/language.js'
import { type Message, message } from '../../language/message.js'
import { speaking } from '../../language/say.js'

/** Whole months of the calendar, the first day and the last of which both count. */
export interface ReviewPeriod {
  from: CalendarDate
  to: CalendarDate
}

export const MOST_MONTHS = 36

/**
 * The whole months around two dates: whom a few days more or less are about could be told apart otherwise. It ends with the
 * month of `today` at the latest.
 */
export function reviewPeriod(
  from: CalendarDate,
  to: CalendarDate,
  today: CalendarDate,
): { period: ReviewPeriod } | { problem: FieldProblem } {
  const problem = (path: string, says: Message) => ({ problem: { path, message: says } })
  if (from > to) return problem('to', message('review.endsBeforeBegin', { from }))
  if (monthOf(from) > monthOf(today)) return problem('from', message('review.notYet', { today }))
  const last = monthOf(to) < monthOf(today) ? monthOf(to) : monthOf(today)
  const period = { from: firstDay(monthOf(from)), to: lastDay(last) }
  if (monthsOf(period).length > MOST_MONTHS)
    return problem(
      'from',
      message('review.monthsAtMost', { most: MOST_MONTHS, from: firstDay(monthAfter(last, 1 - MOST_MONTHS)) }),
    )
  return { period }
}

/** The months of a period, in their order. */
export function monthsOf({ from, to }: ReviewPeriod): Month[] {
  const months: Month[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = monthAfter(month, 1)) months.push(month)
  return months
}

/**
 * The whole quarters around two dates that are over (or other blocks of so many months, counted from January). Two answers
 * about such periods differ by whole blocks, and a block that is over gains nothing from day to day.
 */
export function quartersOver(
  from: CalendarDate,
  to: CalendarDate,
  today: CalendarDate,
  months = 3,
): { period: ReviewPeriod } | { problem: FieldProblem } {
  const begin = (date: CalendarDate): Month => monthAfter(monthOf(date), -((Number(date.slice(5, 7)) - 1) % months))
  const over = monthAfter(begin(today), -1)
  if (from > to) return { problem: { path: 'to', message: message('review.endsBeforeBegin', { from }) } } // prettier-ignore
  const first = begin(from)
  if (first > over)
    return {
      problem: {
        path: 'from',
        message: message('review.onceOver', { months, until: lastDay(over) }),
      },
    }
  const last = [monthAfter(begin(to), months - 1), over].sort()[0]!
  return reviewPeriod(firstDay(first), lastDay(last), today)
}

/** "November 2025", or "January 2025 to March 2026". */
export function periodInWords({ from, to }: ReviewPeriod, language: Language): string {
  const [first, last] = [monthInWords(from, language), monthInWords(to, language)]
  return first === last ? first : speaking(language)('reviewTold.period', { from: first, to: last })
}
