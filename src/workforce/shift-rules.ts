import { daysBetween } from '../time/calendar.js'
import { DAY_MS, instantOf, localDate } from '../time/instant.js'
import { type ContextFactor, PERSONAL_FACTORS } from './context-factors.js'
import type { FieldProblem } from '../graphql/errors.js'
import { message } from '../language/message.js'

/** A roster is written some weeks ahead, not years. */
const DAYS_AHEAD = 62
const LONGEST_HOURS = 24

/** So far back a manager keeps the roster; what is earlier HR does. */
const MANAGERS_DAYS = 35
/** Later than so many days after it a reason is needed. */
const DAYS_WITHOUT_REASON = 7

/** What is wrong with how late a manager records a shift; `today` is the date at the store, `path` as below. */
export function latenessProblems(date: string, today: string, reason: string | null, path: string): FieldProblem[] {
  const days = daysBetween(date, today)
  if (days > MANAGERS_DAYS)
    return [
      {
        path: `${path}.date`,
        message: message('workforce.shiftsOfLastDays', { days: MANAGERS_DAYS }),
      },
    ]
  if (days > DAYS_WITHOUT_REASON && !reason)
    return [{ path: 'reason', message: message('workforce.whySoLate', { days: DAYS_WITHOUT_REASON }) }]
  return []
}

interface PlannedShift {
  date: string
  interactions?: number | null
  conditions: readonly ContextFactor[]
  startsAt?: string | null
  endsAt?: string | null
}

/** What is wrong with a shift at a store; `path` is where the shift stands in the input. */
export function shiftProblems(shift: PlannedShift, timeZone: string, now: number, path: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  const personal = shift.conditions.filter((condition) => PERSONAL_FACTORS.includes(condition))
  if (personal.length > 0)
    problems.push({
      path: `${path}.conditions`,
      message: message('workforce.inConfidence', { which: personal.length > 1 ? 'BOTH' : personal[0]! }),
    })
  const last = new Date(now + DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10)
  if (shift.date > last)
    problems.push({
      path: `${path}.date`,
      message: message('workforce.daysAhead', { days: DAYS_AHEAD }),
    })
  // Nobody knows beforehand whom somebody will serve; entered early it would have stood long enough before anybody could contest it.
  if ((shift.interactions ?? null) !== null && shift.date > localDate(instantOf(now), timeZone))
    problems.push({ path: `${path}.interactions`, message: message('workforce.notServedYet') })
  if (Boolean(shift.startsAt) !== Boolean(shift.endsAt))
    problems.push({
      path: `${path}.${shift.startsAt ? 'endsAt' : 'startsAt'}`,
      message: message('workforce.bothTimes'),
    })
  if (!shift.startsAt || !shift.endsAt) return problems
  if (localDate(shift.startsAt, timeZone) !== shift.date)
    problems.push({
      path: `${path}.startsAt`,
      message: message('workforce.dateOfShift', { day: localDate(shift.startsAt, timeZone) }),
    })
  const hours = (Date.parse(shift.endsAt) - Date.parse(shift.startsAt)) / 3_600_000
  if (hours <= 0 || hours > LONGEST_HOURS)
    problems.push({
      path: `${path}.endsAt`,
      message: message('workforce.shiftEndsAfter', { hours: LONGEST_HOURS }),
    })
  return problems
}
