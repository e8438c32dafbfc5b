import { describe, expect, it } from '@jest/globals'
import { type Baseline, PRIOR_BASELINE } from '../../src/pattern/belief/baseline.js'
import { quantileOf } from '../../src/pattern/belief/markov-chain.js'
import { filterTimeline } from '../../src/pattern/belief/filter.js'
import { Peers } from '../../src/pattern/belief/peers.js'
import { shrunkRatios } from '../../src/review/following/counts.js'
import { oneAtATime } from '../../src/review/following/one-at-a-time.js'
import { beliefAgain, whatToExpect } from '../../src/review/following/what-to-expect.js'
import { type Chance, chanceOf } from './chance.js'

// Six shifts a week of fifty customers each, for a year; answered are the own incidents of the last half year.
const DAYS = 460
const FOLLOWED = 90
const PEOPLE = 100
const baseline: Baseline = { ...PRIOR_BASELINE, rate: 0.00025 }
const peers = Peers.of(baseline)
const MEAN = 50 * baseline.rate
const BACKGROUND = 50 * baseline.background

interface Person {
  /** Own incidents by day; null where they did not work. */
  own: (number | null)[]
  answered: { day: number; kind: string }[]
}

const KINDS = ['TALK', 'WALK']
const isShift = (day: number) => day % 7 !== 0

/** Somebody who fails as the model says; a day after an answer that helps, and for `FOLLOWED` days, half as often. */
function live(chance: Chance, kind: string, helps: (kind: string) => boolean): Person {
  const { grid, up, down, start } = peers.everybody
  let cell = start.length - 1
  for (let sum = 0, u = chance.uniform(), i = 0; i < start.length; i++) if ((sum += start[i]!) >= u) { cell = i; break } // prettier-ignore
  const person: Person = { own: [], answered: [] }
  let helpedUntil = -1
  for (let day = 0; day < DAYS; day++) {
    if (day % 7 === 0) {
      const u = chance.uniform()
      if (u < up[cell]!) cell++
      else if (u < up[cell]! + down[cell]!) cell--
    }
    if (!isShift(day)) {
      person.own.push(null)
      continue
    }
    const bad = chance.uniform() < baseline.badDay.probability ? chance.poisson(baseline.badDay.mean) : 0
    let own = chance.poisson(MEAN * grid.factors[cell]! + BACKGROUND) + bad
    if (day <= helpedUntil && chance.uniform() < 0.5) own = 0
    person.own.push(own)
    if (own === 0 || day < 180 || day >= DAYS - FOLLOWED) continue
    person.answered.push({ day, kind })
    if (helps(kind)) helpedUntil = day + FOLLOWED
  }
  return person
}

/** The three numbers that are kept of the belief at the end of a day. */
function beliefOn({ own }: Person, at: number) {
  const weeks = Math.floor(at / 7) + 1
  const expected = new Float64Array(weeks)
  const episodes = []
  for (let day = 0; day <= at; day++) {
    if (own[day] === null) continue
    const week = Math.floor(day / 7)
    expected[week]! += MEAN
    if (own[day]! > 0) episodes.push({ day, week, own: own[day]!, expected: MEAN, background: BACKGROUND })
  }
  const timeline = {
    firstWeek: 0,
    expected,
    earlier: episodes.filter(({ day }) => day < at),
    latest: episodes.filter(({ day }) => day === at),
  }
  // what is kept of a belief is kept of the judged person's, which knows of doubling alone
  const judged = filterTimeline(peers.people, baseline.badDay, timeline).now
  const { now } = filterTimeline(peers.everybody, baseline.badDay, timeline)
  const at_ = (share: number) => quantileOf(peers.people.grid, judged, share)
  return { now, kept: { median: at_(0.5), low: at_(0.05), high: at_(0.95) } }
}

const days = (person: Person, from: number, to: number) =>
  person.own.slice(from, to + 1).filter((own) => own !== null && own > 0).length

function world(seed: number, helps: (kind: string) => boolean) {
  const chance = chanceOf(seed)
  const people = Array.from({ length: PEOPLE }, (_, n) => live(chance, KINDS[n % 2]!, helps))
  const sums = new Map<
    string,
    { observed: number; expected: number; variance: number; before: number; exact: number }
  >()
  const answers = people.flatMap((person, n) =>
    person.answered.map(({ day, kind }) => ({ person: String(n), group: kind, day })),
  )
  for (const { person, group, day } of oneAtATime(answers, FOLLOWED)) {
    const sum = sums.get(group) ?? { observed: 0, expected: 0, variance: 0, before: 0, exact: 0 }
    sums.set(group, sum)
    const { now, kept } = beliefOn(people[Number(person)]!, day)
    const worked = Array.from({ length: FOLLOWED }, (_, k) => day + 1 + k)
      .filter(isShift)
      .map((shift) => ({ after: shift - day, shifts: 1, mean: MEAN, background: BACKGROUND }))
    const expected = whatToExpect(peers, beliefAgain(peers, kept), worked)
    sum.exact += whatToExpect(peers, now, worked).days
    sum.expected += expected.days
    sum.variance += expected.variance
    sum.observed += days(people[Number(person)]!, day + 1, day + FOLLOWED)
    sum.before += days(people[Number(person)]!, day - FOLLOWED + 1, day)
  }
  const kinds = KINDS.map((kind) => sums.get(kind)!)
  return { kinds, ratios: shrunkRatios(kinds) }
}

describe('how well answers work, in made-up worlds', () => {
  it('where they do nothing, the range holds 1 as often as it says, and before and after would claim a success', () => {
    const worlds = Array.from({ length: 24 }, (_, n) => world(n + 1, () => false))
    const ranges = worlds.flatMap(({ ratios }) => ratios)
    const missed = ranges.filter(({ low, high }) => low > 1 || high < 1).length
    expect(missed / ranges.length).toBeLessThan(0.08)
    const sum = (of: (kind: (typeof worlds)[0]['kinds'][0]) => number) =>
      worlds.flatMap(({ kinds }) => kinds).reduce((all, kind) => all + of(kind), 0)
    const observed = sum((kind) => kind.observed)
    // Regression to the mean: a fifth fewer than before. It is in what was to be expected too.
    expect(observed / sum((kind) => kind.before)).toBeLessThan(0.85)
    expect(observed / sum((kind) => kind.expected)).toBeCloseTo(1, 1)
    // What is kept of the belief is enough: the whole of it would expect the same.
    expect(sum((kind) => kind.expected) / sum((kind) => kind.exact)).toBeCloseTo(1, 1)
  })

  it('where one halves the breakdowns, that one is found, and the other is not', () => {
    const worlds = Array.from({ length: 12 }, (_, n) => world(n + 501, (kind) => kind === 'TALK'))
    const found = worlds.filter(({ ratios: [talk] }) => talk!.high < 1).length
    expect(found).toBeGreaterThanOrEqual(10)
  })
})
