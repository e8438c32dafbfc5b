import { message } from '../../language/message.js'
import { ResponseKind, type Step } from '../../incidents/response-kinds.js'
import { Severity } from '../../incidents/incident-words.js'
import { heightOf, STEPS } from '../steps.js'
import { type Case, forHr, met, notMet, type Test } from './case.js'
import { notToBeJudged } from './misconduct.js'
import { answeredBefore, isOfAnAnsweredDay } from './once.js'

/** The highest step that a severity bears, whatever is on the record. */
const MOST: Record<Severity, Step> = {
  [Severity.MINOR]: ResponseKind.WRITTEN_WARNING,
  [Severity.MODERATE]: ResponseKind.FINAL_WARNING,
  [Severity.MAJOR]: ResponseKind.DISMISSAL,
}

/** Somebody in HR who doesn't ask for this has said how grave it was. */
const isConfirmed = ({ incident: { severityConfirmedBy }, asker }: Case): boolean =>
  severityConfirmedBy !== null && severityConfirmedBy !== asker.id

const named = (step: Step) => message(`responseKind.${step}`)

/** PROPORTIONATE_PENALTY: nothing twice, one step above what is unspent at most, and no more than the severity bears. */
export const proportionatePenalty: Test = (at) => {
  const { step, incident, gravestUnspent, misconduct } = at
  const before = answeredBefore(at)
  if (before) return notMet(before)
  if (incident.severityContested) return notMet(message('justCause.severityContested'))
  if (misconduct)
    return notToBeJudged(at)
      ? notMet(message('justCause.notToBeJudged'))
      : forHr(message(isOfAnAnsweredDay(at) ? 'justCause.sameDayForHr' : 'justCause.penaltyForHr'))
  const most = MOST[incident.severity]
  const severity = message(`severity.${incident.severity}`)
  if (heightOf(step) > heightOf(most)) return notMet(message('justCause.bearsAtMost', { severity, step: named(most) }))
  const least = MOST[Severity.MINOR]
  if (heightOf(step) > heightOf(least) && !isConfirmed(at))
    return notMet(message('justCause.bearsUnconfirmed', { severity, step: named(least) }))
  const next = STEPS[heightOf(gravestUnspent)] ?? STEPS.at(-1)!
  if (heightOf(step) > heightOf(next))
    return notMet(
      gravestUnspent
        ? message('justCause.nextStep', { unspent: named(gravestUnspent), step: named(next) })
        : message('justCause.firstStepIs', { step: named(next) }),
    )
  if (isOfAnAnsweredDay(at)) return forHr(message('justCause.sameDayForHr'))
  return met(
    gravestUnspent
      ? message('justCause.oneStepAbove', { unspent: named(gravestUnspent) })
      : message('justCause.firstStep'),
  )
}
