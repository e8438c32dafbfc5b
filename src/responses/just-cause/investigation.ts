import { localDate } from '../../time/instant.js'
import { met, notMet, type Test } from './case.js'
import { daysToAnswer } from './days-to-answer.js'

/** INVESTIGATION: the employee has been heard, or has had seven days to speak, leave not counted. */
export const investigation: Test = ({ statement: { givenAt, requestedAt }, now, timeZone, leave }) => {
  if (givenAt) return met(`The employee gave a statement on ${localDate(givenAt, timeZone)}.`)
  if (!requestedAt)
    return notMet('The employee has not been asked for their account. Ask for a statement, and read it first.')
  const asked = `The employee was asked for a statement on ${localDate(requestedAt, timeZone)} and`
  const deadline = daysToAnswer(requestedAt, timeZone, leave)
  return now >= deadline.until
    ? met(`${asked} has had seven days${besides(deadline.leave)}.`)
    : notMet(`${asked} has until ${deadline.day} to give it${besides(deadline.leave)}.`)
}

const besides = (days: number): string =>
  days === 0 ? '' : days === 1 ? ' (1 day of leave is not counted)' : ` (${days} days of leave are not counted)`
