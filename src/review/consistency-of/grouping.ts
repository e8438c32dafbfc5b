import type { FieldProblem } from '../../graphql/errors.js'

/** That somebody belongs to a group, as HR hands it in with the question. It is never stored. */
export interface Grouped {
  /** Their number. */
  employee: string
  group: string
}

const FEWEST_GROUPS = 2
const MOST_GROUPS = 20
const LONGEST_NAME = 60
const MOST_TOLD = 50

/**
 * What is wrong with a grouping, each problem by its path alone: neither a person nor a group is repeated in it, since
 * messages are kept in places where a grouping must never be. `known` are the numbers that there are.
 */
export function groupingProblems(
  grouping: readonly Grouped[],
  known: { has(number: string): boolean },
): FieldProblem[] {
  const problems: FieldProblem[] = []
  const named = new Set<string>()
  for (const [n, { employee, group }] of grouping.entries()) {
    const problem = (field: string, message: string) => problems.push({ path: `grouping.${n}.${field}`, message })
    if (!known.has(employee)) problem('employee', 'There is nobody with this number.')
    else if (named.has(employee)) problem('employee', 'This person is named before: each belongs to one group.')
    if (group.trim() === '' || group.length > LONGEST_NAME)
      problem('group', `A group is called something, in ${LONGEST_NAME} characters at most.`)
    named.add(employee)
  }
  const groups = new Set(grouping.map(({ group }) => group)).size
  if (groups < FEWEST_GROUPS || groups > MOST_GROUPS)
    problems.push({ path: 'grouping', message: `Name ${FEWEST_GROUPS} to ${MOST_GROUPS} groups. These are ${groups}.` })
  return problems.slice(0, MOST_TOLD)
}
