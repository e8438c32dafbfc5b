import type { Baseline } from '../belief/baseline.js'
import type { ExposedShift } from '../belief/exposure.js'
import type { Chain } from '../belief/markov-chain.js'
import { episodeProbability } from '../belief/shift-likelihood.js'
import type { Day } from '../records/facts.js'
import { usualDays } from './usual-days.js'

/** Since when own incidents have come more often, and how often before and since: days with them, and days to be expected. */
export interface SinceWhen {
  day: Day
  before: { days: number; expected: number }
  since: { days: number; expected: number; usual: [number, number] }
}

/** What a change must explain beyond one rate all along, in the logarithm of the likelihood; less is hardly a change. */
const LEAST_GAIN = 2

/** The day with own incidents from which on two rates explain the days best (Poisson, each drawn to 1); null where one does. */
export function sinceWhen(shifts: readonly ExposedShift[], people: Chain, { badDay }: Baseline): SinceWhen | null {
  const withoutIncident = Math.exp(-badDay.mean)
  const days: { day: Day; expected: number; anyway: number }[] = []
  let expected = 0
  let anyway = 0
  for (const { fact, expected: alone, background, place } of shifts) {
    // what was to be expected up to the day before
    if (fact.own > 0 && days.at(-1)?.day !== fact.day) days.push({ day: fact.day, expected, anyway })
    expected += episodeProbability(alone * place + background, badDay, withoutIncident)
    anyway += episodeProbability(background, badDay, withoutIncident)
  }
  const count = days.length
  const one = likelihood(count, expected)
  let best: SinceWhen | null = null
  let greatest = LEAST_GAIN
  for (let n = 1; n < count; n++) {
    const { day, expected: before, anyway: anywayBefore } = days[n]!
    const since = expected - before
    const gain = likelihood(n, before) + likelihood(count - n, since) - one
    if (gain <= greatest || rate(count - n, since) <= rate(n, before)) continue
    greatest = gain
    const usual = usualDays(people, { days: since, anyway: anyway - anywayBefore })
    best = { day, before: { days: n, expected: before }, since: { days: count - n, expected: since, usual } }
  }
  return best
}

const rate = (days: number, expected: number) => (days + 1) / (expected + 1)
const likelihood = (days: number, expected: number) =>
  days * Math.log(rate(days, expected)) - rate(days, expected) * expected
