import { isFormal, ResponseKind } from '../incidents/response-kinds.js'
import { heightOf, STEPS } from '../responses/steps.js'

/** What can follow instead of anything formal, at any time. */
export const INFORMAL: readonly ResponseKind[] = [
  ResponseKind.NO_ACTION,
  ResponseKind.TEACHABLE_MOMENT,
  ResponseKind.COACHING,
  ResponseKind.TRAINING,
  ResponseKind.SUPPORT,
]

/** What an allegation may lead to: the informal answers first, and of the formal steps none beyond what was asked for. */
export const mayLeadTo = (asked: ResponseKind): ResponseKind[] => [
  ...INFORMAL,
  ...(isFormal(asked) ? STEPS.filter((step) => heightOf(step) <= heightOf(asked)) : []),
]
