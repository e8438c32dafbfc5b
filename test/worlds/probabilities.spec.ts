import { beforeAll, describe, expect, it } from '@jest/globals'
import { type Baseline } from '../../src/pattern/belief/baseline.js'
import { DEFAULT_POLICY } from '../../src/pattern/answer/policy.js'
import { replay } from '../../src/pattern/answer/replay.js'
import { makeChainOfStores } from './chain-of-stores.js'

describe('In a chain of stores where some people get worse for good', () => {
  const world = makeChainOfStores(5, {
    stores: 12,
    peoplePerStore: 14,
    days: 420,
    change: (person, day) => (person % 16 === 3 && day >= 120 + (person % 100) ? 4 : 1),
  })
  let latest: Baseline
  let answers: { probability: number; factor: number }[]

  beforeAll(() => {
    const known = new Map<string, { probability: number; factor: number }>()
    for (const event of replay(world.recordsOf(), DEFAULT_POLICY, { onlyEmployee: true })) {
      if (event.kind === 'baseline') latest = event.baseline
      else if (event.day - world.shifts[0]!.day >= 150) {
        const factor = world.truth(event.person, event.day)
        known.set(`${event.person} ${event.day}`, { probability: event.judgement.probability, factor })
      }
    }
    answers = [...known.values()]
  })

  it('probabilities hold: of incidents said to be 30% likely a pattern, some 30% are', () => {
    const bins = Array.from({ length: 10 }, () => ({ said: 0, so: 0 }))
    for (const { probability, factor } of answers) {
      const bin = bins[Math.min(9, Math.floor(10 * probability))]!
      bin.said += probability
      bin.so += factor >= 2 ? 1 : 0
    }
    const error = bins.reduce((sum, { said, so }) => sum + Math.abs(said - so), 0) / answers.length

    expect(answers.length).toBeGreaterThan(800)
    expect(error).toBeLessThan(0.08)
  })

  it('people with a factor of 2 or more are told from ordinary ones far better than by chance', () => {
    const high = answers.filter((a) => a.factor >= 2)
    const ordinary = answers.filter((a) => a.factor <= 1.25)
    let ahead = 0
    for (const h of high) for (const o of ordinary) ahead += h.probability > o.probability ? 1 : 0

    expect(ahead / (high.length * ordinary.length)).toBeGreaterThan(0.82)
  })

  it('the baseline learns the numbers the world was made with', () => {
    const { badDay, conditions, positions, background } = latest

    expect(badDay.probability).toBeGreaterThan(0.004)
    expect(badDay.probability).toBeLessThan(0.0085)
    expect(badDay.mean).toBeGreaterThan(1.2)
    expect(badDay.mean).toBeLessThan(2)
    expect(conditions.SHORT_STAFFED!.low).toBeLessThan(1.7)
    expect(conditions.SHORT_STAFFED!.high).toBeGreaterThan(1.7)
    expect(positions.HELP_POINT!.factor / positions.TILL!.factor).toBeGreaterThan(1.3)
    expect(positions.AISLES!.factor / positions.TILL!.factor).toBeLessThan(0.7)
    expect(background).toBeGreaterThan(0.000008)
    expect(background).toBeLessThan(0.00005)
  })
})
