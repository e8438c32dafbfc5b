import { describe, expect, it } from '@jest/globals'
import { type Baseline, PRIOR_BASELINE } from '../../pattern/belief/baseline.js'
import { Peers } from '../../pattern/belief/peers.js'
import { conditionCosts } from './condition-costs.js'
import { Language } from '../../language/language.js'
import { oneMorePerson } from './written-condition-costs.js'

const baseline: Baseline = {
  ...PRIOR_BASELINE,
  rate: 0.001,
  positions: { CASHIER: { factor: 1, low: 0.9, high: 1.1, episodes: 90 } },
  conditions: {
    UNDERSTAFFED: { factor: 2, low: 1.5, high: 2.5, episodes: 40 },
    PEAK_DEMAND: { factor: 1.1, low: 0.9, high: 1.3, episodes: 40 },
  },
  people: { ...PRIOR_BASELINE.people, level: 1 },
}
const peers = Peers.of(baseline)
const work = (conditions: string[], shifts: number) => ({
  position: 'CASHIER',
  conditions,
  shifts,
  interactions: 100 * shifts,
  peers,
})

describe('what conditions cost', () => {
  it('is what each adds to what the rest would have brought', () => {
    const [understaffed, peak, ...more] = conditionCosts([
      work([], 1000),
      work(['UNDERSTAFFED'], 100),
      work(['UNDERSTAFFED', 'PEAK_DEMAND'], 50),
    ])
    expect(more).toEqual([])
    // 10 + 5.5 without it
    expect(understaffed).toMatchObject({ condition: 'UNDERSTAFFED', shifts: 150, interactions: 15_000 })
    expect(understaffed!.added).toBeCloseTo(15.5)
    expect(understaffed!.low).toBeCloseTo(7.75)
    expect(understaffed!.high).toBeCloseTo(23.25)
    // 10 without it
    expect(peak!.added).toBeCloseTo(1)
    expect(peak!.low).toBeCloseTo(-1)
    expect(peak!.high).toBeCloseTo(3)
  })

  it('is said as what one more person would have saved, or that it cannot be told', () => {
    expect(oneMorePerson(conditionCosts([work(['UNDERSTAFFED'], 100)]), Language.EN)).toBe(
      'One more person on understaffed shifts would have saved about 10 breakdowns (5 to 15). There were 100 such shifts; on 100 of them that is 10 (5 to 15).',
    )
    const unsure = { ...baseline, conditions: { UNDERSTAFFED: { factor: 1.2, low: 0.9, high: 1.5, episodes: 3 } } }
    expect(
      oneMorePerson(conditionCosts([{ ...work(['UNDERSTAFFED'], 100), peers: Peers.of(unsure) }]), Language.EN),
    ).toBe(
      'What one more person would have saved on 100 understaffed shifts cannot be told from chance: about 2 breakdowns (−1 to 5).',
    )
    expect(oneMorePerson(conditionCosts([work(['PEAK_DEMAND'], 9)]), Language.EN)).toBeNull()
  })
})
