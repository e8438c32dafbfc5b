import { placeFactor } from '../belief/own-places.js'
import { episodeProbability } from '../belief/shift-likelihood.js'
import type { Day } from '../records/facts.js'
import { usualDays } from './usual-days.js'
import type { Known, Weighed } from './weighed.js'

/** Since when own incidents have come more often, and how often before and since: days with them, and days to be expected. */
export interface SinceWhen {
  day: Day
  before: { days: number; expected: number }
  since: { days: number; expected: number; usual: [number, number] }
}

/** What a change must explain beyond one rate all along, in the logarithm of the likelihood; less is hardly a change. */
const LEAST_GAIN = 2

/** The day with own incidents from which on two rates explain the days best (Poisson, each drawn to 1); null where one does. */
export function sinceWhen(
  { peers, tracks }: Pick<Known, 'peers' | 'tracks'>,
  { shifts, presumed }: Pick<Weighed, 'shifts' | 'presumed'>,
): SinceWhen | null {
  const { badDay } = peers.baseline
  const withoutIncident = Math.exp(-badDay.mean)
  const gaps = presumed.map((gap) => ({ ...gap, place: placeFactor(tracks, gap.store, gap.to - 1) }))
  const presumedBefore = (day: Day) => {
    const sum = { days: 0, anyway: 0 }
    for (const { from, to, expected, background, place } of gaps) {
      const part = Math.min(1, Math.max(0, (day - from) / (to - from)))
      sum.days += part * (expected * place + background)
      sum.anyway += part * background
    }
    return sum
  }
  const days: { day: Day; expected: number; anyway: number }[] = []
  let expected = 0
  let anyway = 0
  for (const { fact, expected: alone, background, place } of shifts) {
    // what was to be expected up to the day before, where no roster was kept too
    if (fact.own > 0 && days.at(-1)?.day !== fact.day) {
      const more = presumedBefore(fact.day)
      days.push({ day: fact.day, expected: expected + more.days, anyway: anyway + more.anyway })
    }
    expected += episodeProbability(alone * place + background, badDay, withoutIncident)
    anyway += episodeProbability(background, badDay, withoutIncident)
  }
  const more = presumedBefore(Infinity)
  expected += more.days
  anyway += more.anyway
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
    const usual = usualDays(peers.people, { days: since, anyway: anyway - anywayBefore })
    best = { day, before: { days: n, expected: before }, since: { days: count - n, expected: since, usual } }
  }
  return best
}

const rate = (days: number, expected: number) => (days + 1) / (expected + 1)
const likelihood = (days: number, expected: number) =>
  days * Math.log(rate(days, expected)) - rate(days, expected) * expected
