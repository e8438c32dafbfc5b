import { Role } from '../directory/role.js'
import type { FieldProblem } from '../graphql/errors.js'
import { CommendationSource } from './commendation-words.js'

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
  const problem = (field: string, message: string) => problems.push({ path: `input.${field}`, message })
  if (employee === 'OUT_OF_REACH') problem('employee', 'There is no such employee among those you can commend.')
  if (employee === 'THEMSELVES') problem('employee', 'A commendation comes from somebody else. Ask them to give it.')
  if (from === CommendationSource.MANAGER && role === Role.EMPLOYEE)
    problem('from', 'What a manager says is given by a manager or HR. Ask them to, or say what you saw yourself.')
  if (occurredOn > today) problem('occurredOn', 'This lies in the future. Give the day on which it happened.')
  return problems
}
