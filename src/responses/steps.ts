import { Temporal } from 'temporal-polyfill'
import { ResponseKind as Kind, RESPONSE_KINDS, type Step } from '../incidents/response-kinds.js'

/** The formal responses, mildest first: each is one step of discipline. */
export const STEPS = [
  Kind.VERBAL_WARNING,
  Kind.WRITTEN_WARNING,
  Kind.FINAL_WARNING,
  Kind.SUSPENSION,
  Kind.DISMISSAL,
] as const satisfies readonly Step[]

/** The same as SQL lists them. */
export const FORMAL_KINDS = STEPS.map((step) => `'${step}'`).join(', ')

/** 1 for a verbal warning to 5 for dismissal; 0 for no step at all. */
export const heightOf = (step: Step | undefined): number => (step ? STEPS.indexOf(step) + 1 : 0)

/** After so many days nobody is disciplined for an incident any more. */
export const ASK_WITHIN_DAYS = 30

/**
 * The last day on which a step issued on a date weighs, or null for dismissal: there is no record left to weigh on. The day of issue counts: twelve
 * months from 29 January end with 28 January. An end that its month lacks is the month's last day.
 */
export function lastDayOfWeight(step: Step, issuedOn: string): string | null {
  const months = RESPONSE_KINDS[step].weighsMonths
  if (months === null) return null
  const issued = Temporal.PlainDate.from(issuedOn)
  const end = issued.add({ months })
  // Where the month lacked the day, its last day is the end itself; else the day before counts as the last.
  return (end.day === issued.day ? end.subtract({ days: 1 }) : end).toString()
}

/** The gravest of the steps that still weigh on a date. */
export function gravestUnspent(given: readonly { step: Step; issuedOn: string }[], today: string): Step | undefined {
  return given
    .filter(({ step, issuedOn }) => (lastDayOfWeight(step, issuedOn) ?? '9999') >= today)
    .map(({ step }) => step)
    .sort((a, b) => heightOf(b) - heightOf(a))[0]
}
