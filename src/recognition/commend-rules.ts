import { Role } from '../directory/role.js'
import type { FieldProblem } from '../graphql/errors.js'
import { CommendationSource } from './commendation-words.js'
import { type Message, message } from '../language/message.js'

/** What the rules need to know of a commendation that is about to be given. `today` is the date where the person works. */
export interface ToGive {
  role: Role
  employee: 'THEMSELVES' | 'IN_REACH' | 'OUT_OF_REACH'
  from: CommendationSource
  occurredOn: string
  today: string
}

/** What is wrong with it, as the fields of the input; none when it can be given. */
export function commendProblems({ role, employee, from, occurredOn, today }: ToGive): FieldProblem[] {
  const problems: FieldProblem[] = []
  const problem = (field: string, says: Message) => problems.push({ path: `input.${field}`, message: says })
  if (employee === 'OUT_OF_REACH') problem('employee', message('recognition.noSuchEmployee'))
  if (employee === 'THEMSELVES') problem('employee', message('recognition.fromSomebodyElse'))
  if (from === CommendationSource.MANAGER && role === Role.EMPLOYEE) problem('from', message('recognition.managersSay'))
  if (occurredOn > today) problem('occurredOn', message('recognition.inFuture'))
  return problems
}
