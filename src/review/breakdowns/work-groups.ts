import { BreakdownsBy, conditionGroups, hourGroup } from './dimensions.js'
import { expectedOn, together, NOTHING } from '../work/expectation.js'
import type { Worked } from './groups.js'
import type { WorkOfMonth } from '../work/work.service.js'

const HOURS_A_DAY = 24

/** All of the work, with what was to be expected of it. */
export const addedUp = (work: readonly WorkOfMonth[]): Worked =>
  work.reduce((sum, one) => more(sum, worked(one)), { interactions: 0, expected: NOTHING })

/** The work by the groups of a dimension. On a shift of several hours, it is spread over them evenly. */
export function workByGroup(by: BreakdownsBy, work: readonly WorkOfMonth[]): Map<string, Worked> {
  const groups = new Map<string, Worked>()
  for (const one of work) {
    const names = groupsOfWork(by, one)
    const part = by === BreakdownsBy.HOUR ? shared(worked(one), names.length) : worked(one)
    for (const name of names) groups.set(name, more(groups.get(name) ?? { interactions: 0, expected: NOTHING }, part))
  }
  return groups
}

function groupsOfWork(by: BreakdownsBy, { store, month, position, conditions, hour, hours }: WorkOfMonth) {
  switch (by) {
    case BreakdownsBy.STORE:
      return [store]
    case BreakdownsBy.MONTH:
      return [month]
    case BreakdownsBy.POSITION:
      return [position]
    case BreakdownsBy.CONDITION:
      return conditionGroups(conditions.join('|'))
    case BreakdownsBy.HOUR:
      return hour < 0 ? [] : hoursOf(hour, hours)
    default:
      return []
  }
}

const hoursOf = (first: number, count: number) =>
  Array.from({ length: Math.max(1, Math.min(count, HOURS_A_DAY)) }, (_, n) => hourGroup((first + n) % HOURS_A_DAY))

const worked = (one: WorkOfMonth): Worked => ({
  interactions: one.interactions,
  expected: expectedOn(one.peers, one),
})

const more = (a: Worked, b: Worked): Worked => ({
  interactions: a.interactions + b.interactions,
  expected: together(a.expected, b.expected),
})

const shared = ({ interactions, expected: { mean, variance } }: Worked, parts: number): Worked => ({
  interactions: interactions / parts,
  expected: { mean: mean / parts, variance: variance / parts },
})
