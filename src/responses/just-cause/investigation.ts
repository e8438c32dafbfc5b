import { met, notMet, type Test } from './case.js'

const SEVEN_DAYS_MS = 7 * 86_400_000

/** INVESTIGATION: the employee has been heard, or has had seven days to speak. */
export const investigation: Test = ({ statement: { givenAt, requestedAt }, now }) => {
  if (givenAt) return met(`The employee gave a statement on ${givenAt.slice(0, 10)}.`)
  if (!requestedAt)
    return notMet('The employee has not been asked for their account. Ask for a statement, and read it first.')
  const until = new Date(Date.parse(requestedAt) + SEVEN_DAYS_MS).toISOString()
  return now >= until
    ? met(`The employee was asked for a statement on ${requestedAt.slice(0, 10)} and has had seven days.`)
    : notMet(
        `The employee was asked for a statement on ${requestedAt.slice(0, 10)} and has until ${until.slice(0, 10)} to give it.`,
      )
}
