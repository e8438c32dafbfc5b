import { type Cell, compared, strataOf } from '../../statistics/indirect-standardisation.js'
import { drawnOf } from '../../statistics/rate-likelihood.js'
import { judgedTogether, type RateRatio } from '../../statistics/two-groups.js'

/** What is found of one group against everybody else with the same mix of incidents. */
export interface Figure extends RateRatio {
  /** Incidents that have comparable ones elsewhere. */
  incidents: number
  observed: number
  expected: number
  /** Credibly outside of what is usual. */
  marked: boolean
  /** How probably a group with as much to go by would be marked, were it so many times as often there. */
  found: (ifRatio: number) => number
}

/** The groups of `shown` of whom anything can be said, each by itself and against all others in `cells`. */
export function figuresOf(cells: readonly Cell[], shown: ReadonlySet<string>): Map<string, Figure> {
  const groups = [...strataOf(cells)]
    .map(([group, strata]) => ({ group, strata, sums: compared(strata) }))
    .filter(({ group, sums }) => shown.has(group) && sums.observed + sums.expected > 0)
  const { judged, power } = judgedTogether(groups.map(({ strata }) => drawnOf(strata)))
  return new Map(
    groups.map(({ group, sums: { incidents, observed, expected, weightedExpected } }, n) => {
      const { rateRatio, low, high, marked } = judged[n]!
      const found = (ifRatio: number) => power(weightedExpected, ifRatio)
      return [group, { incidents, observed, expected, rateRatio, low, high, marked, found }]
    }),
  )
}
