import { message } from '../../language/message.js'
import { type Case, forHr, met, type Test } from './case.js'

const ENOUGH = 5

/** EQUAL_TREATMENT: what one gets in a situation, everyone gets in that situation. */
export const equalTreatment: Test = ({ precedents: { answered, thisOrMore }, step }) => {
  if (answered < ENOUGH) return forHr(message('justCause.fewPrecedents', { enough: ENOUGH }))
  if (thisOrMore * 2 < answered)
    return forHr(message('justCause.fewerGotSo', { step: message(`responseKind.${step}`) }))
  return met(message('justCause.othersGotSo', { step: message(`responseKind.${step}`) }))
}

/** Whether approving it departs from what comparable incidents got; null where there are too few of them to say. */
export const departsFromPrecedent = ({ answered, thisOrMore }: Case['precedents']): boolean | null =>
  answered < ENOUGH ? null : thisOrMore * 2 < answered
