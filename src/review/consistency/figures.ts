import { discoveries } from '../../statistics/false-discovery.js'
import { type Cell, compared, strataOf } from '../../statistics/indirect-standardisation.js'
import { unlikelyWithin, USUAL } from '../../statistics/interval-null.js'
import { alikeness, type RateRatio, shrunk } from '../../statistics/shrinkage.js'

/** Of the groups that are marked, at most this share is marked for nothing. */
export const FALSE_DISCOVERIES = 0.05

/** What is found of one group against everybody else with the same mix of incidents. */
export interface Figure extends RateRatio {
  /** Incidents that have comparable ones elsewhere. */
  incidents: number
  observed: number
  expected: number
  /** Credibly outside of what is usual. */
  marked: boolean
}

/** The groups of `shown` of whom anything can be said, each by itself and against all others in `cells`. */
export function figuresOf(cells: readonly Cell[], shown: ReadonlySet<string>): Map<string, Figure> {
  const groups = [...strataOf(cells)]
    .map(([group, strata]) => ({ group, strata, sums: compared(strata) }))
    .filter(({ group, sums }) => shown.has(group) && sums.observed + sums.expected > 0)
  const counts = groups.map(({ sums }) => ({ observed: sums.weightedObserved, expected: sums.weightedExpected }))
  const a = alikeness(counts)
  const found = discoveries(
    groups.map(({ strata }) => unlikelyWithin(strata)),
    FALSE_DISCOVERIES,
  )
  return new Map(
    groups.map(({ group, sums: { incidents, observed, expected } }, n) => {
      const rateRatio = shrunk(counts[n]!, a)
      const marked = found[n]! && isOutside(rateRatio)
      return [group, { incidents, observed, expected, ...rateRatio, marked }]
    }),
  )
}

export const isOutside = ({ low, high }: RateRatio): boolean => low > USUAL.high || high < USUAL.low
