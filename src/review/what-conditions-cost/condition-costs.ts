import type { Work } from '../work/expectation.js'
import type { Multiplier } from '../../pattern/belief/baseline.js'
import type { Peers } from '../../pattern/belief/peers.js'

/** What a condition added, over some time. */
export interface ConditionCost {
  condition: string
  shifts: number
  interactions: number
  /** Own breakdowns beyond those that the same shifts would have had without the condition; ends of the range may be below 0. */
  added: number
  low: number
  high: number
}

/**
 * For each condition the own breakdowns that it added: on each shift under it, those to be expected there without it, times
 * what the condition multiplies them by, less one. What is usual for a position and what other conditions do stays as it was.
 * Bad days come whatever the conditions, and are left out. The range is that of the multiplier (nine times in ten), taken as
 * one number for all months. From the costliest to the least.
 */
export function conditionCosts(work: readonly (Work & { peers: Peers })[]): ConditionCost[] {
  const costs = new Map<string, ConditionCost>()
  for (const { peers, position, conditions, shifts, interactions } of work) {
    const ordinary = interactions * peers.rate(position, conditions) * peers.baseline.people.level
    for (const condition of conditions) {
      const multiplier = peers.condition(condition)
      let cost = costs.get(condition)
      if (!cost) costs.set(condition, (cost = { condition, shifts: 0, interactions: 0, added: 0, low: 0, high: 0 }))
      const without = ordinary / multiplier.factor
      cost.shifts += shifts
      cost.interactions += interactions
      for (const [part, of] of PARTS) cost[part] += without * (multiplier[of] - 1)
    }
  }
  return [...costs.values()].sort((a, b) => b.added - a.added || (a.condition < b.condition ? -1 : 1))
}

const PARTS: readonly ['added' | 'low' | 'high', keyof Multiplier][] = [
  ['added', 'factor'],
  ['low', 'low'],
  ['high', 'high'],
]
