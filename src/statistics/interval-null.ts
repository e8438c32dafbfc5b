import { atLeast, atMost } from './binomial.js'
import type { Stratum } from './indirect-standardisation.js'

/** From how many times as often to how many times is as good as alike: the edges of the four-fifths rule, both ways. */
export const USUAL = { low: 0.8, high: 1.25 } as const

/**
 * How probable it is, at most, that a group whose true rate ratio lies within `usual` comes out this far beyond it (an
 * interval null, both sides). Given how many in a class got the outcome, which of them are the group's is a binomial draw
 * with the chance ρ n / (ρ n + m) for n own and m other incidents at a rate ratio of ρ (Breslow and Day, Statistical Methods
 * in Cancer Research II, 1987, section 3.5). It holds at any size, and the chance in the standard is counted in. A sum of
 * such draws over classes varies less than one binomial of the same mean (Hoeffding 1956), and an outcome that is common
 * varies less than a rare one: both make the answer too careful, never too bold.
 */
export function unlikelyWithin(strata: readonly Stratum[], usual: { low: number; high: number } = USUAL): number {
  return Math.min(1, 2 * Math.min(moreThan(strata, usual.high), lessThan(strata, usual.low)))
}

/** At most so probable is it to get this many or more at a rate ratio of `ratio` or less. */
export function moreThan(strata: readonly Stratum[], ratio: number): number {
  const { observed, all, chance } = drawn(strata, ratio)
  return all === 0 ? 1 : atLeast(observed, all, chance)
}

/** At most so probable is it to get this few or fewer at a rate ratio of `ratio` or more. */
export function lessThan(strata: readonly Stratum[], ratio: number): number {
  const { observed, all, chance } = drawn(strata, ratio)
  return all === 0 ? 1 : atMost(observed, all, chance)
}

function drawn(strata: readonly Stratum[], ratio: number) {
  let observed = 0
  let all = 0
  let mean = 0
  for (const { incidents, got, otherIncidents, otherGot } of strata) {
    observed += got
    all += got + otherGot
    mean += ((got + otherGot) * ratio * incidents) / (ratio * incidents + otherIncidents)
  }
  return { observed, all, chance: all === 0 ? 0 : mean / all }
}
