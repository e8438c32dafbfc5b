import { atLeast, atMost } from '../../statistics/binomial.js'
import { about } from '../../language/figures.js'
import type { Language } from '../../language/language.js'
import { message } from '../../language/message.js'
import { speaking } from '../../language/say.js'

/** Breakdowns in so many days before something was mended, and after. */
export interface Counted {
  before: number
  daysBefore: number
  after: number
  daysAfter: number
}

/** How many times as often it happens since; `low` to `high` holds with 90% certainty, `high` null where there is no end. */
export interface BeforeAndAfter extends Counted {
  ratio: number | null
  low: number | null
  high: number | null
  inWords: string
}

/** With fewer in all, nothing can be told. */
const FEWEST = 5
const TAIL = 0.05

/**
 * The ratio of two rates of a Poisson process, by the binomial that is left when their sum is known, with the exact interval
 * (Clopper and Pearson, 1934; Przyborowski and Wilenski, 1940).
 */
export function beforeAndAfter(counts: Counted, language: Language): BeforeAndAfter {
  const said = speaking(language)
  const { before, daysBefore, after, daysAfter } = counts
  const n = before + after
  if (n < FEWEST || daysBefore <= 0 || daysAfter <= 0)
    return {
      ...counts,
      ratio: null,
      low: null,
      high: null,
      inWords: said('customersSide.tooFew', { n }),
    }
  const ratioOf = (share: number) => (share / (1 - share)) * (daysBefore / daysAfter)
  const low = after === 0 ? 0 : ratioOf(solve((p) => atLeast(after, n, p) - TAIL))
  const high = before === 0 ? null : ratioOf(solve((p) => TAIL - atMost(after, n, p)))
  const ratio = before === 0 ? null : (after / daysAfter / before) * daysBefore
  const range = { low: about(low), high: high === null ? message('customersSide.any') : about(high) }
  const told =
    high !== null && high < 1
      ? said('customersSide.lessOften', range)
      : low > 1
        ? said('customersSide.moreOften', range)
        : said('customersSide.cannotTell', range)
  return { ...counts, ratio, low, high, inWords: told }
}

/** Where a function that grows from below 0 to above it crosses, on 0 to 1. */
function solve(of: (p: number) => number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (of(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
