import type { FieldProblem } from '../graphql/errors.js'
import { ContextFactor, inOrder, PERSONAL_FACTORS } from '../workforce/context-factors.js'
import { whenProblem } from './log-incident-rules.js'
import { type Message, message } from '../language/message.js'

/** What a correction says, as far as it says something. */
export interface Claimed {
  occurredAt?: string | null
  context?: readonly ContextFactor[] | null
  summary?: string | null
  notThere: boolean
}
/** What is recorded; `context` without what was told in confidence. */
export interface Recorded {
  occurredAt: string
  context: readonly ContextFactor[]
  summary: string | null
}

const FACTS = ['occurredAt', 'context', 'summary'] as const

/** What is wrong with a proposed correction, as the fields of the input. `now` in milliseconds. */
export function correctionProblems(claimed: Claimed, recorded: Recorded, now: number): FieldProblem[] {
  const problems: FieldProblem[] = []
  const problem = (field: string, says: Message) => problems.push({ path: `input${field}`, message: says })
  const given = FACTS.filter((fact) => claimed[fact] != null)
  if (given.length === 0 && !claimed.notThere) problem('', message('incidents.sayWhatWasOtherwise'))
  if (given.length > 0 && claimed.notThere) problem('.notThere', message('incidents.notThereOrOtherwise'))
  const personal = PERSONAL_FACTORS.filter((factor) => claimed.context?.includes(factor))
  if (personal.length > 0)
    problem('.context', message('incidents.inConfidence', { which: personal.length > 1 ? 'BOTH' : personal[0]! }))
  const when = claimed.occurredAt && whenProblem(claimed.occurredAt, now)
  if (when) problem('.occurredAt', when)
  for (const fact of given)
    if (asText(claimed[fact]) === asText(fact === 'context' ? openly(recorded.context) : recorded[fact]))
      problem(`.${fact}`, message('incidents.thatIsRecorded'))
  return problems
}

/**
 * Whether a correction concerns if and when it happened: while such a one waits, its day counts as disputed and proves
 * nothing. One of what was going on, or of the wording, leaves the day as it is.
 */
export const disputesTheDay = ({ occurredAt, notThere }: Pick<Claimed, 'occurredAt' | 'notThere'>): boolean =>
  notThere || occurredAt != null

const SAID_OF_THE_MANAGEMENT = [ContextFactor.CONFLICTING_INSTRUCTION, ContextFactor.UNCLEAR_POLICY]

/** Whether it says anew that they were told to, or that no rule was clear: no discipline rests on a rule then. */
export const disputesTheRule = (claimed: readonly ContextFactor[], recorded: readonly ContextFactor[]): boolean =>
  SAID_OF_THE_MANAGEMENT.some((factor) => claimed.includes(factor) && !recorded.includes(factor))

/** What is recorded of health and private life is no matter for a correction, and stays as it is. */
export const openly = (context: readonly ContextFactor[]): ContextFactor[] =>
  context.filter((factor) => !PERSONAL_FACTORS.includes(factor))

const asText = (fact: string | readonly ContextFactor[] | null | undefined): string =>
  Array.isArray(fact) ? inOrder(fact as ContextFactor[]).join('|') : String(fact)
