import { type Case, forHr, met, type Test } from './case.js'

const ENOUGH = 5

/** EQUAL_TREATMENT: what one gets in a situation, everyone gets in that situation. */
export const equalTreatment: Test = ({ precedents: { answered, thisOrMore }, step }) => {
  if (answered < ENOUGH)
    return forHr(`Fewer than ${ENOUGH} comparable incidents have been answered: HR compares by hand.`)
  if (thisOrMore * 2 < answered)
    return forHr(
      `Fewer than half of the comparable incidents got ${step} or more. HR decides with the precedents and says why.`,
    )
  return met(`At least half of the comparable incidents of the last 24 months got ${step} or more.`)
}

/** Whether approving it departs from what comparable incidents got; null where there are too few of them to say. */
export const departsFromPrecedent = ({ answered, thisOrMore }: Case['precedents']): boolean | null =>
  answered < ENOUGH ? null : thisOrMore * 2 < answered
