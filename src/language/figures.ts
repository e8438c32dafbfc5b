import type { Figure } from './message.js'

/** As many digits as a reader needs: whole numbers from 10 on, one decimal below. What is more than nothing may become 0. */
export const tenths = (n: number): number => (n >= 10 ? Math.round(n) : Math.round(n * 10) / 10)

/** A count that nobody kept to the unit: 1,240 becomes 1,200. */
export function roughNumber(n: number): number {
  if (n < 100) return Math.round(n)
  const unit = n < 1000 ? 10 : n < 10_000 ? 100 : 1000
  return Math.round(n / unit) * unit
}

/** A probability from 0 to 1 as per cent, as a reader takes it in: 0 stands for less than 1, and 100 for more than 99. */
export function perCent(probability: number): number {
  if (probability > 0.99) return 100
  if (probability < 0.01) return 0
  return Math.round(100 * probability)
}

/** A number with as many digits as a reader needs; what is less than a tenth says so. */
export const about = (n: number): Figure => ({ figure: n })

/** With so many places: 1.50 where they are two. */
export const placed = (n: number, places: number): Figure => ({ figure: Number(n.toFixed(places)), places })
