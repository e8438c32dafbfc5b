import type { Chain } from '../belief/markov-chain.js'

/**
 * From the 5th to the 95th percentile of the days with own incidents that peers would have had: a Poisson number whose mean
 * is made up of what happens to anybody and of what goes with the lasting factor, which differs as it does among people
 * (Poisson mixed over where factors start).
 */
export function usualDays(people: Chain, expected: { days: number; anyway: number }): [number, number] {
  const { start, grid } = people
  const means = grid.factors.map((factor) => expected.anyway + (expected.days - expected.anyway) * factor)
  const terms = means.map((mean, i) => start[i]! * Math.exp(-mean))
  let sum = 0
  let low = -1
  for (let k = 0; k < 10_000; k++) {
    if (k > 0) for (let i = 0; i < terms.length; i++) terms[i]! *= means[i]! / k
    for (const term of terms) sum += term
    if (low < 0 && sum >= 0.05) low = k
    if (sum >= 0.95) return [low, k]
  }
  return [Math.max(low, 0), Math.round(expected.days)]
}
