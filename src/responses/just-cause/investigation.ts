import { message } from '../../language/message.js'
import { localDate } from '../../time/instant.js'
import { met, notMet, type Test } from './case.js'
import { daysToAnswer } from './days-to-answer.js'

/** INVESTIGATION: the employee has been heard, or has had seven days to speak, leave not counted. */
export const investigation: Test = ({ statement: { givenAt, requestedAt, countedFrom }, now, timeZone, leave }) => {
  if (givenAt) return met(message('justCause.statementGiven', { day: localDate(givenAt, timeZone) }))
  if (!requestedAt) return notMet(message('justCause.notAsked'))
  const day = localDate(requestedAt, timeZone)
  const { until, day: last, leave: days } = daysToAnswer(countedFrom ?? requestedAt, timeZone, leave)
  return now >= until
    ? met(message('justCause.hadSevenDays', { day, leave: days }))
    : notMet(message('justCause.hasUntil', { day, until: last, leave: days }))
}
