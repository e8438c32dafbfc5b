import { createHash } from 'node:crypto'
import type { FieldProblem } from '../../graphql/errors.js'
import { Severity } from '../../incidents/incident-words.js'
import { type Message, message } from '../../language/message.js'

/** Of minor incidents, so many are followed up. */
const SHARE_OF_MINOR = 0.1
/** After so many tries without an answer it is over. */
export const MOST_TRIES = 3
/** Customers are called within so many days. */
export const DAYS_TO_CALL = 3

/** Whether the customer is called: after what was grave, and after a share of the rest that the incident's id draws, so that nobody chooses. */
export const isFollowedUp = (incidentId: string, severity: Severity): boolean =>
  severity !== Severity.MINOR ||
  createHash('sha256').update(`follow up ${incidentId}`).digest().readUInt32BE() / 2 ** 32 < SHARE_OF_MINOR

/** An answer as it is handed in. */
export interface Answered {
  questionId: string
  score?: number | null
  text?: string | null
}

/** What is wrong with answers to a script; `answered` says that they are due. */
export function answerProblems(
  answers: readonly Answered[],
  { script, answered }: { script: readonly string[]; answered: boolean },
): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (answered && answers.length === 0)
    problems.push({ path: 'answers', message: message('customers.sayWhatTheyAnswered') })
  if (!answered && answers.length > 0) problems.push({ path: 'answers', message: message('customers.gaveNoAnswer') })
  const seen = new Set<string>()
  for (const [at, { questionId, score, text }] of answers.entries()) {
    const problem = (field: string, says: Message) => problems.push({ path: `answers.${at}.${field}`, message: says })
    if (!script.includes(questionId)) problem('questionId', message('customers.noQuestionOfToday'))
    else if (seen.has(questionId)) problem('questionId', message('customers.eachQuestionOnce'))
    if (score == null && !text?.trim()) problem('text', message('customers.scoreOrWords'))
    seen.add(questionId)
  }
  return problems
}
