import type { Baseline } from './baseline.js'

/** More own incidents than this on one shift tell no more than so many do. */
const MOST_TOLD = 20
/** Nobody has as many on a shift. Where the records claim millions of customers, the powers below would leave all numbers behind. */
export const MOST_EXPECTED = 50

/**
 * How likely `own` incidents on one shift are, as a mixture: with small probability b it was a bad day, which adds a Poisson
 * number with mean d whoever has it; else Poisson with mean m alone:
 *
 *   (1-b) Pois(own; m) + b Pois(own; m+d) = e^-m [ (1-b) m^own + b e^-d (m+d)^own ] / own!
 *
 * The first factor belongs to exposure, which is summed over shifts; this gives the bracket. It is constant in m for shifts
 * without own incidents, which is why these enter through sums alone.
 */
export function episodeWeight(own: number, mean: number, badDay: Baseline['badDay']): number {
  const told = Math.min(own, MOST_TOLD)
  const { probability: b, mean: d } = badDay
  const most = Math.min(mean, MOST_EXPECTED)
  return (1 - b) * power(most, told) + b * Math.exp(-d) * power(most + d, told)
}

/** Multiplies the same for every factor of a grid into its `weights`, which begin at `from`. */
export function weighEpisode(
  weights: Float64Array,
  from: number,
  factors: Float64Array,
  { own, expected, background }: { own: number; expected: number; background: number },
  badDay: Baseline['badDay'],
): void {
  const told = Math.min(own, MOST_TOLD)
  const { probability: b, mean: d } = badDay
  const bad = b * Math.exp(-d)
  for (let i = 0; i < factors.length; i++) {
    const mean = Math.min(expected * factors[i]! + background, MOST_EXPECTED)
    weights[from + i]! *= (1 - b) * power(mean, told) + bad * power(mean + d, told)
  }
}

/** P(it was a bad day), given the shift's own incidents and the mean without a bad day. */
export function badDayGiven(
  own: number,
  mean: number,
  badDay: Baseline['badDay'],
  withoutIncident = Math.exp(-badDay.mean),
): number {
  const told = Math.min(own, MOST_TOLD)
  const { probability: b, mean: d } = badDay
  const most = Math.min(mean, MOST_EXPECTED)
  const bad = b * withoutIncident * power(most + d, told)
  return bad / ((1 - b) * power(most, told) + bad)
}

/** P(at least one own incident on a shift with that mean), bad days included. */
export function episodeProbability(
  mean: number,
  badDay: Baseline['badDay'],
  withoutIncident = Math.exp(-badDay.mean),
): number {
  const { probability: b } = badDay
  return 1 - Math.exp(-mean) * (1 - b + b * withoutIncident)
}

/** For small whole exponents, of which most are 1: several times as fast as `**`. */
export function power(base: number, exponent: number): number {
  let product = 1
  for (let i = 0; i < exponent; i++) product *= base
  return product
}
