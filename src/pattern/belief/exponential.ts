/** Steps of the table to 1, and up to which number it reaches. */
const STEPS = 16
const REACH = 32
const TABLE = Float64Array.from({ length: STEPS * REACH + 1 }, (_, n) => Math.exp(-n / STEPS))

/**
 * e^-x for x of 0 or more, from a table and the series for what is left: the same as `Math.exp` to 13 digits, in two thirds
 * of the time. Following factors over their grids takes tens of millions of these in a backtest.
 */
export function expMinus(x: number): number {
  if (!(x >= 0 && x < REACH)) return Math.exp(-x)
  const n = (x * STEPS + 0.5) | 0
  const r = n / STEPS - x
  // |r| is 1/32 at most, so that what the series leaves out is below 1e-14
  const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720))))))
  return TABLE[n]! * series
}
