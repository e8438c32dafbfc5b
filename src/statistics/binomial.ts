/**
 * P(X ≥ k) for X ~ Binomial(n, p): the sum of the terms from k on, each from the one before, begun in logarithms so that
 * nothing is lost far out. `k` and `n` are whole numbers, 0 ≤ p ≤ 1.
 */
export function atLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  if (k > n || p <= 0) return 0
  if (p >= 1) return 1
  // Below the mean the terms still grow; the few on the other side are then the shorter sum.
  if (k <= n * p) return 1 - atLeast(n - k + 1, n, 1 - p)
  let log = k * Math.log(p) + (n - k) * Math.log1p(-p)
  const fewer = Math.min(k, n - k)
  for (let i = 1; i <= fewer; i++) log += Math.log((n - fewer + i) / i)
  const odds = p / (1 - p)
  let term = 1
  let sum = 1
  for (let i = k; i < n && term > sum * Number.EPSILON; i++) {
    term *= ((n - i) / (i + 1)) * odds
    sum += term
  }
  return Math.min(1, Math.exp(log) * sum)
}

/**
 * Between which shares the true one lies nineteen times of twenty, where k of n were seen: the score interval of Wilson (1927),
 * which stays within 0 and 1 for few cases too. `k` and `n` are whole numbers, 0 ≤ k ≤ n, n > 0.
 */
export function shareRange(k: number, n: number): { low: number; high: number } {
  const z2 = 1.959963984540054 ** 2
  const centre = (k + z2 / 2) / (n + z2)
  const half = Math.sqrt(z2 * ((k * (n - k)) / n + z2 / 4)) / (n + z2)
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** P(X ≤ k) for X ~ Binomial(n, p). */
export const atMost = (k: number, n: number, p: number): number => atLeast(n - k, n, 1 - p)
