import { Finding } from '../../assessments/findings/finding-words.js'
import { Cause } from '../../incidents/incident-words.js'
import { forHr, met, notMet, type Test } from './case.js'
import { counted } from '../../language/wording.js'

/** PROOF: it was theirs, it is part of a pattern then and now, and more than one voice says so. */
export const proof: Test = ({ incident, findingNow, ownDays, lastFormalOn, misconduct }) => {
  if (misconduct) return forHr('For misconduct of this kind HR alone judges whether it is proved.')
  if (incident.cause !== Cause.EMPLOYEE)
    return notMet(`The recorded cause is ${incident.cause}: nobody is disciplined for what wasn't theirs.`)
  if (incident.finding !== Finding.PATTERN)
    return notMet(
      `The finding on this incident is ${incident.finding ?? 'not made yet'}, not PATTERN: a single failure, or a bad day, is expected of anybody.`,
    )
  if (findingNow !== Finding.PATTERN)
    return notMet(
      `It was a pattern then, but the finding as of now is ${findingNow ?? 'nothing'}: the record has become better.`,
    )
  const contested = ownDays.filter((day) => day.contested).length
  if (contested > 0)
    return notMet(
      `The employee contests the cause on ${counted(contested, 'day')} of those it rests on: settle that first.`,
    )
  const disputed = ownDays.filter((day) => day.disputed).length
  if (disputed > 0)
    return notMet(
      `The employee says that ${counted(disputed, 'day')} of those it rests on happened at another time, or without them: decide that correction first.`,
    )
  const unknown = ownDays.filter((day) => !day.known).length
  if (unknown > 0)
    return notMet(
      `The employee has not been told of ${counted(unknown, 'day')} of those it rests on. Go through their record with them first, and say so with shareRecord.`,
    )
  const voices = Math.max(count(ownDays.flatMap((day) => day.reporters)), count(ownDays.flatMap((day) => day.sources)))
  if (voices < 2)
    return notMet(
      'All that it rests on comes from one reporter and one source. Somebody else has to have seen it as well.',
    )
  if (lastFormalOn && !ownDays.some(({ day }) => day > lastFormalOn))
    return notMet(`Nothing new has happened since the last formal response on ${lastFormalOn}: it has been answered.`)
  return met(
    `The cause is EMPLOYEE, and the finding was PATTERN then and is now, from ${ownDays.length} days and ${voices} reporters or sources.`,
  )
}
const count = (names: readonly string[]): number => new Set(names).size
