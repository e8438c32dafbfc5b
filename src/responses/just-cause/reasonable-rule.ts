import { ContextFactor } from '../../workforce/context-factors.js'
import { forHr, met, notMet, type Test } from './case.js'

/** REASONABLE_RULE: the rule was in force, and nothing contradicted it. */
export const reasonableRule: Test = ({ standard, incident: { context, day, beyondAgreed } }) => {
  if (context.includes(ContextFactor.CONFLICTING_INSTRUCTION))
    return notMet('There was a conflicting instruction: nobody can follow two that contradict each other.')
  if (context.includes(ContextFactor.UNCLEAR_POLICY))
    return notMet('The policy was unclear: it has to be made clear before anybody can be held to it.')
  if (beyondAgreed === 'YES')
    return notMet('The customer asked for more than was agreed with them: nobody can be held to what nobody promised.')
  if (beyondAgreed === 'UNSETTLED')
    return forHr(
      'The employee says that the customer asked for more than was agreed with them, or that is contested. HR settles it first.',
    )
  if (!standard)
    return forHr('Nothing in the context contradicts the rule. Whether it is reasonable and was in force, HR judges.')
  const { title, inForceFrom, replacedOn } = standard
  if (replacedOn !== null && replacedOn <= day)
    return notMet(`This version of the standard "${title}" was replaced on ${replacedOn}: cite the one of the day.`)
  return inForceFrom <= day
    ? met(`The standard "${title}" has been in force since ${inForceFrom}, and nothing in the context contradicts it.`)
    : notMet(`The standard "${title}" has been in force only since ${inForceFrom}, after the incident.`)
}
