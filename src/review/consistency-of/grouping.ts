import { type Message, message } from '../../language/message.js'
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
    const problem = (field: string, says: Message) => problems.push({ path: `grouping.${n}.${field}`, message: says })
    if (!known.has(employee)) problem('employee', message('review.nobodyOfThisNumber'))
    else if (named.has(employee)) problem('employee', message('review.inOneGroup'))
    if (group.trim() === '' || group.length > LONGEST_NAME)
      problem('group', message('review.groupName', { most: LONGEST_NAME }))
    named.add(employee)
  }
  const groups = new Set(grouping.map(({ group }) => group)).size
  if (groups < FEWEST_GROUPS || groups > MOST_GROUPS)
    problems.push({
      path: 'grouping',
      message: message('review.groupsFrom', { least: FEWEST_GROUPS, most: MOST_GROUPS, groups }),
    })
  return problems.slice(0, MOST_TOLD)
}
