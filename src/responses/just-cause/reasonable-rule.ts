import { message } from '../../language/message.js'
import { ContextFactor } from '../../workforce/context-factors.js'
import { forHr, met, notMet, type Test } from './case.js'

/** REASONABLE_RULE: the rule was in force, and nothing contradicted it. */
export const reasonableRule: Test = ({ standard, incident: { context, day, beyondAgreed } }) => {
  if (context.includes(ContextFactor.CONFLICTING_INSTRUCTION))
    return notMet(message('justCause.conflictingInstruction'))
  if (context.includes(ContextFactor.UNCLEAR_POLICY)) return notMet(message('justCause.unclearPolicy'))
  if (beyondAgreed === 'YES') return notMet(message('justCause.beyondAgreed'))
  if (beyondAgreed === 'UNSETTLED') return forHr(message('justCause.beyondAgreedUnsettled'))
  if (!standard) return forHr(message('justCause.ruleForHr'))
  const { title, inForceFrom, replacedOn } = standard
  if (replacedOn !== null && replacedOn <= day)
    return notMet(message('justCause.standardReplaced', { title, day: replacedOn }))
  return inForceFrom <= day
    ? met(message('justCause.standardInForce', { title, day: inForceFrom }))
    : notMet(message('justCause.standardNotYetInForce', { title, day: inForceFrom }))
}
