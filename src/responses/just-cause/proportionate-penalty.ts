import { ResponseKind, type Step } from '../../incidents/response-kinds.js'
import { Severity } from '../../incidents/incident-words.js'
import { heightOf, STEPS } from '../steps.js'
import { type Case, forHr, met, notMet, type Test } from './case.js'
import { notToBeJudged } from './misconduct.js'
import { answeredBefore } from './once.js'

/** The highest step that a severity bears, whatever is on the record. */
const MOST: Record<Severity, Step> = {
  [Severity.MINOR]: ResponseKind.WRITTEN_WARNING,
  [Severity.MODERATE]: ResponseKind.FINAL_WARNING,
  [Severity.MAJOR]: ResponseKind.DISMISSAL,
}

/** Somebody in HR who doesn't ask for this has said how grave it was. */
const isConfirmed = ({ incident: { severityConfirmedBy }, asker }: Case): boolean =>
  severityConfirmedBy !== null && severityConfirmedBy !== asker.id

/** PROPORTIONATE_PENALTY: nothing twice, one step above what is unspent at most, and no more than the severity bears. */
export const proportionatePenalty: Test = (at) => {
  const { step, incident, gravestUnspent, misconduct } = at
  const before = answeredBefore(at)
  if (before) return notMet(before)
  if (incident.severityContested)
    return notMet('The employee contests how grave this is said to be, and HR has yet to decide. Settle that first.')
  if (misconduct)
    return notToBeJudged(at)
      ? notMet('What cannot be judged yet bears no penalty: see what is said of the proof.')
      : forHr('For misconduct of this kind HR alone judges what is proportionate.')
  const most = MOST[incident.severity]
  if (heightOf(step) > heightOf(most)) return notMet(`A ${incident.severity} incident bears ${most} at most.`)
  const least = MOST[Severity.MINOR]
  if (heightOf(step) > heightOf(least) && !isConfirmed(at))
    return notMet(
      `That this was ${incident.severity} is what the recorder says: before HR has confirmed it with settleSeverity, it bears ${least} at most.`,
    )
  const next = STEPS[heightOf(gravestUnspent)] ?? STEPS.at(-1)!
  if (heightOf(step) > heightOf(next))
    return notMet(
      gravestUnspent
        ? `What is unspent on the record is ${gravestUnspent}: the next step is ${next}.`
        : `Nothing unspent is on the record: the first step is ${next}.`,
    )
  return met(gravestUnspent ? `It is at most one step above the unspent ${gravestUnspent}.` : 'It is the first step.')
}
