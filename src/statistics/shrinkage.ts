import quantile from '@stdlib/stats-base-dists-gamma-quantile'

/** A count and its mean where everybody is treated alike. Neither need be whole. */
export interface Count {
  observed: number
  expected: number
}

/** How many times as often, with the range in which it lies with 95%. */
export interface RateRatio {
  rateRatio: number
  low: number
  high: number
}

/**
 * How alike groups are taken to be: their true ratios spread as Gamma(a, a), with mean 1 and standard deviation 1/√a. At 1
 * anything is possible; at 10 two in three lie within 0.7 and 1.3. Groups are never taken to be more alike than that, which is
 * wider than what counts as alike: among very many who are, the one who isn't would be taken for one of them.
 */
const LEAST_ALIKE = 1
const MOST_ALIKE = 10
const STEPS = 40

/**
 * The `a` in Gamma(a, a) that makes the counts most probable (empirical Bayes; Clayton and Kaldor, Biometrics 43, 1987):
 * the count of a group is then negative binomial. Sought on a grid, since it need not be exact and has bounds.
 */
export function alikeness(counts: readonly Count[]): number {
  let best = { a: MOST_ALIKE, log: -Infinity }
  for (let step = 0; step <= STEPS; step++) {
    const a = MOST_ALIKE * (LEAST_ALIKE / MOST_ALIKE) ** (step / STEPS)
    const log = counts.reduce((sum, count) => sum + logMarginal(count, a), 0)
    if (log > best.log + 1e-9) best = { a, log }
  }
  return best.a
}

/** Without what does not depend on `a`. */
function logMarginal({ observed, expected }: Count, a: number): number {
  const share = expected / (a + expected)
  return logRising(a, observed) + a * Math.log1p(-share) + (observed > 0 ? observed * Math.log(1 / (a + expected)) : 0)
}

/** ln Γ(a + n) − ln Γ(a); between whole numbers n along the line. */
function logRising(a: number, n: number): number {
  const whole = Math.floor(n)
  let sum = 0
  for (let i = 0; i < whole; i++) sum += Math.log(a + i)
  return sum + (n - whole) * Math.log(a + whole)
}

/** What is to be thought of a group's ratio: its own count, and as much of everybody's as there is little of its own. */
export function shrunk({ observed, expected }: Count, a: number): RateRatio {
  const [shape, rate] = [a + observed, a + expected]
  return {
    rateRatio: shape / rate,
    low: quantile(0.025, shape, rate),
    high: quantile(0.975, shape, rate),
  }
}
