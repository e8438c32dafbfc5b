import { Finding } from '../../assessments/findings/finding-words.js'
import { Cause } from '../../incidents/incident-words.js'
import { counted } from '../../language/wording.js'
import { type Case, forHr, met, notMet, type Test } from './case.js'
import { notToBeJudged } from './misconduct.js'
import { type OwnIncident, ProvesNothing, proving, whyNotProof } from './what-proves.js'
import { voicesIn } from './voices.js'

/** That a pattern is as probable as this with any one voice left out, whatever the policy says of findings. */
export const PROVED_AT = 0.9

/** PROOF: it was theirs, it is part of a pattern then and now, and it would be one without what any one voice says. */
export const proof: Test = (at) => {
  const { incident, findingNow, misconduct } = at
  if (misconduct) {
    const why = notToBeJudged(at)
    return why
      ? notMet(why)
      : forHr('Somebody else has told of it. For misconduct HR alone judges whether it is proved.')
  }
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
  const itself = at.own.find(({ id }) => id === incident.incidentId)
  const why = itself && whyNotProof(itself, at.own)
  if (why) return notMet(`This incident ${WHY_NOT[why]}`)
  return ofPattern(at, proving(at.own))
}

/** What the pattern rests on, and whether it holds. */
function ofPattern({ leftOut, lastFormalOn }: Case, rests: readonly OwnIncident[]) {
  const daysWhere = (which: (one: OwnIncident) => boolean) => new Set(rests.filter(which).map(({ day }) => day)).size
  const contested = daysWhere((one) => one.contested)
  if (contested > 0)
    return notMet(
      `The employee contests the cause on ${counted(contested, 'day')} of those it rests on: settle that first.`,
    )
  const disputed = daysWhere((one) => one.disputed)
  if (disputed > 0)
    return notMet(
      `The employee says that ${counted(disputed, 'day')} of those it rests on happened at another time, or without them: decide that correction first.`,
    )
  const unknown = daysWhere((one) => !one.known)
  if (unknown > 0)
    return notMet(
      `The employee does not know yet of ${counted(unknown, 'day')} of those it rests on. Send them with shareRecord: they are known once the employee confirms them, or leaves them unanswered for seven days.`,
    )
  if (voicesIn(rests).length < 2)
    return notMet(
      "All that it rests on was told by one voice; the managers of a store are one. Somebody else has to have seen it as well: HR can ask for others' accounts.",
    )
  if (leftOut.some(({ probability }) => probability < PROVED_AT))
    return notMet(
      'Without what one of those who told of it recorded, it would not be sure enough. Others have to have seen it as well.',
    )
  if (lastFormalOn && !rests.some(({ day }) => day > lastFormalOn))
    return notMet(`Nothing new has happened since the last formal response on ${lastFormalOn}: it has been answered.`)
  return met(
    `The cause is EMPLOYEE, and the finding was PATTERN then and is now, from ${daysWhere(() => true)} days, whichever of ${voicesIn(rests).length} voices is left out.`,
  )
}

const STAYS = "it stays the store's experience, and proves nothing."
const WHY_NOT: Record<ProvesNothing, string> = {
  RECORDED_LATE: `was recorded more than seven days after it happened: ${STAYS}`,
  MANY_AT_ONCE: `was one of more than three that were recorded about the same person within a day: ${STAYS}`,
  IMPORTED_UNCONFIRMED: `came from a file, and the employee has not confirmed it: ${STAYS}`,
  SHIFT_UNPROVEN:
    'was on a shift whose customers served prove nothing yet: a manager entered them less than seven days ago, or the employee contests them. Wait, or ask HR to enter that shift.',
  CAUSE_UNANSWERED:
    'proves nothing yet: since its cause was said to be EMPLOYEE, the employee has given no statement, nor had seven days to, leave not counted.',
}
