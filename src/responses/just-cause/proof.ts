import { Finding } from '../../assessments/findings/finding-words.js'
import { Cause } from '../../incidents/incident-words.js'
import { message } from '../../language/message.js'
import { type Case, forHr, met, notMet, type Test } from './case.js'
import { patternJudgedOn } from './judged-pattern.js'
import { notToBeJudged } from './misconduct.js'
import { type OwnIncident, type ProvesNothing, proving, whyNotProof } from './what-proves.js'
import { voicesIn } from './voices.js'

/** That a pattern is as probable as this with any one voice left out, whatever the policy says of findings. */
export const PROVED_AT = 0.9

/** PROOF: it was theirs, it is part of a pattern then and now, and it would be one without what any one voice says. */
export const proof: Test = (at) => {
  const { incident, findingNow, misconduct } = at
  if (misconduct) {
    const why = notToBeJudged(at)
    if (why) return notMet(why)
    return forHr(message(incident.toldThemselves ? 'justCause.toldOfThatDay' : 'justCause.misconductForHr'))
  }
  if (incident.cause !== Cause.EMPLOYEE)
    return notMet(message('justCause.notTheirs', { cause: message(`cause.${incident.cause}`) }))
  if (incident.finding !== Finding.PATTERN)
    return notMet(message('justCause.findingThen', { finding: named(incident.finding, 'justCause.notMadeYet') }))
  if (findingNow !== Finding.PATTERN)
    return notMet(message('justCause.findingNow', { finding: named(findingNow, 'justCause.nothing') }))
  const itself = at.own.find(({ id }) => id === incident.incidentId)
  const why = itself && whyNotProof(itself, at.own)
  if (why) return notMet(message(WHY_NOT[why]))
  return ofPattern(at, proving(at.own))
}

/** What the pattern rests on, and whether it holds. */
function ofPattern(at: Case, rests: readonly OwnIncident[]) {
  const { leftOut, lastFormalOn } = at
  const daysWhere = (which: (one: OwnIncident) => boolean) => new Set(rests.filter(which).map(({ day }) => day)).size
  const contested = daysWhere((one) => one.contested)
  if (contested > 0) return notMet(message('justCause.daysContested', { days: contested }))
  const disputed = daysWhere((one) => one.disputed)
  if (disputed > 0) return notMet(message('justCause.daysDisputed', { days: disputed }))
  const unknown = daysWhere((one) => !one.known)
  if (unknown > 0) return notMet(message('justCause.daysUnknown', { days: unknown }))
  if (voicesIn(rests).length < 2) return notMet(message('justCause.oneVoice'))
  if (leftOut.some(({ probability }) => probability < PROVED_AT)) return notMet(message('justCause.notSureWithoutOne'))
  if (lastFormalOn && !rests.some(({ day }) => day > lastFormalOn))
    return notMet(message('justCause.nothingNew', { day: lastFormalOn }))
  const judgedOn = patternJudgedOn(at)
  if (judgedOn !== undefined && !rests.some(({ day }) => day > judgedOn))
    return notMet(message('justCause.patternJudged', { day: judgedOn }))
  return met(message('justCause.proved', { days: daysWhere(() => true), voices: voicesIn(rests).length }))
}

const named = (finding: Finding | null, none: 'justCause.notMadeYet' | 'justCause.nothing') =>
  finding ? message(`findingNamed.${finding}`) : message(none)

const WHY_NOT = {
  RECORDED_LATE: 'justCause.recordedLate',
  MANY_AT_ONCE: 'justCause.manyAtOnce',
  IMPORTED_UNCONFIRMED: 'justCause.importedUnconfirmed',
  ON_LEAVE: 'justCause.onLeave',
  SHIFT_UNPROVEN: 'justCause.shiftUnproven',
  CAUSE_UNANSWERED: 'justCause.causeUnanswered',
} as const satisfies Record<ProvesNothing, string>
