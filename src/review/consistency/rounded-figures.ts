import { rounded } from '../../statistics/rounded-counts.js'
import type { Figure } from './figures.js'
import { type Cell, type Compared, compared, strataOf } from '../../statistics/indirect-standardisation.js'
import { poissonOf } from '../../statistics/rate-likelihood.js'
import { judgedTogether, USUAL } from '../../statistics/two-groups.js'

/**
 * Figures of which everything that is told is worked out from counts rounded to fives: two groupings that differ by one
 * person mostly give the same answer, so that it cannot be asked for. Groups of which too little would be left are left out.
 * `noiseIn`: the variance that noise adds to what a group has over what is expected of it.
 */
export function roundedFiguresOf(
  cells: readonly Cell[],
  shown: ReadonlySet<string>,
  noiseIn: (group: string) => number = () => 0,
): Map<string, Figure> {
  const groups = [...strataOf(cells)]
    .filter(([group]) => shown.has(group))
    .map(([group, strata]) => ({ group, ...roundedSums(compared(strata), noiseIn(group)) }))
    .filter(({ expected }) => expected > 0)
  const counts = groups.map(({ observed, expected, weight }) => ({
    observed: observed * weight,
    expected: expected * weight,
  }))
  const { judged, power } = judgedTogether(counts.map(poissonOf))
  return new Map(
    groups.map(({ group, incidents, observed, expected }, n) => {
      const { rateRatio, low, high, marked } = judged[n]!
      const found = (ifRatio: number) => power(counts[n]!.expected, ifRatio)
      return [group, { incidents, observed, expected, rateRatio, low, high, marked, found }]
    }),
  )
}

/**
 * `weight`: how much of the group's count is left once the chance in the standard is taken off, in tenths; and then the noise,
 * which makes the count as uncertain as a smaller one without it (quasi-Poisson).
 */
function roundedSums({ incidents, observed, expected, weightedExpected }: Compared, noise: number) {
  const tenths = expected > 0 ? Math.max(1, Math.round((10 * weightedExpected) / expected)) / 10 : 0
  const weight = expected > 0 ? (tenths * expected) / (expected + noise) : 0
  return { incidents: rounded(incidents), observed: rounded(observed), expected: rounded(expected), weight }
}

/**
 * The four-fifths rule of thumb (EEOC Uniform Guidelines, 29 CFR 1607.4 D) on what the same mix of incidents got: the group
 * with the lowest ratio against the one with the highest. Undefined where there aren't two.
 */
export function fourFifths(
  figures: ReadonlyMap<string, Pick<Figure, 'observed' | 'expected'>>,
): { least: string; most: string; share: number; met: boolean } | undefined {
  const ratios = [...figures]
    .map(([group, { observed, expected }]) => ({ group, ratio: observed / expected }))
    .sort((a, b) => a.ratio - b.ratio)
  const [least, most] = [ratios[0], ratios.at(-1)]
  if (!least || !most || least === most || most.ratio === 0) return undefined
  const share = least.ratio / most.ratio
  return { least: least.group, most: most.group, share, met: share >= USUAL.low }
}
