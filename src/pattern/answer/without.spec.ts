import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { PRIOR_BASELINE } from '../belief/baseline.js'
import { dayOfDate, monthOf, type OwnIncident, type ShiftFact } from '../records/facts.js'
import { assess } from './assess.js'
import { DEFAULT_POLICY } from './policy.js'
import type { Question } from './question.js'
import { probabilityWithout, recordersOf } from './without.js'

const AT = dayOfDate('2026-03-10')
let ids = 0
const by = (...recorders: (string | null)[]): OwnIncident[] =>
  recorders.map((recorder) => ({ id: `incident ${++ids}`, recorder }))
const shift = (back: number, incidents: OwnIncident[] = []): ShiftFact => ({
  day: AT - back,
  store: 'river',
  position: 'CASHIER',
  interactions: 60,
  conditions: [],
  own: incidents.length,
  ...(incidents.length > 0 && { incidents }),
})
const calm = Array.from({ length: 120 }, (_, n) => shift(5 + 3 * n))
/** Kim records half of what is recorded of the others, Ada a tenth; the rest comes straight from customers. */
const recorded = [
  { recorder: 'Kim', own: 50 },
  { recorder: 'Ada', own: 10 },
  { recorder: null, own: 40 },
].map((row) => ({ ...row, store: 'river', month: monthOf(AT - 400) }))
const question = (shifts: readonly ShiftFact[]): Question => ({
  at: AT,
  cause: 'EMPLOYEE',
  person: 'Dana',
  shifts: [...calm, ...shifts],
  places: [],
  recorded,
  baseline: PRIOR_BASELINE,
  policy: DEFAULT_POLICY,
})
const days = (...recorders: (string | null)[]) => recorders.map((recorder, n) => shift(4 * n, by(recorder)))

describe('What remains without a voice', () => {
  it('is nothing new where nothing is left out', () => {
    const asked = question(days('Kim', 'Ada', null, 'Kim'))

    expect(probabilityWithout(asked, {}).probability).toBe(assess(asked).probability)
    expect(probabilityWithout(asked, { voice: new Set(['somebody else']) }).own).toBe(4)
  })

  it('lacks their incidents, and their share of what was to be expected', () => {
    const asked = question(days('Kim', 'Kim', 'Kim', 'Ada', null, null))
    const without = (...voice: (string | null)[]) => probabilityWithout(asked, { voice: new Set(voice) })

    expect(recordersOf(asked)).toEqual(new Set(['Kim', 'Ada', null]))
    expect(without('Kim')).toMatchObject({ own: 3, days: 3 })
    expect(without('Kim', 'Ada')).toMatchObject({ own: 2, days: 2 })
    expect(without('Kim', 'Ada', null)).toMatchObject({ own: 0, days: 0 })
    expect(without('Kim').probability).toBeLessThan(without().probability)
    // three of the half that the others see tell more than three of all
    const three = probabilityWithout(question(days('Ada', null, null)), {})
    expect(without('Kim').probability).toBeGreaterThan(three.probability)
  })

  it('is the same however much they recorded', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 30 }), (more) => {
        const others = days('Ada', null, null)
        const without = (shifts: readonly ShiftFact[]) =>
          probabilityWithout(question(shifts), { voice: new Set(['Kim']) }).probability
        const kims = more.map((back) => shift(3 * back + 1, by('Kim')))
        const quiet = more.map((back) => shift(3 * back + 1))
        expect(without([...others, ...kims])).toBeCloseTo(without([...others, ...quiet]), 9)
      }),
      { numRuns: 50 },
    )
  })

  it('keeps those of theirs that somebody independent tells of as well', () => {
    const all = days('Kim', 'Kim', 'Ada')
    const confirmed = new Set([all[0]!.incidents![0]!.id])

    expect(probabilityWithout(question(all), { voice: new Set(['Kim']), confirmed }).own).toBe(2)
  })

  it('leaves out what is no proof, whoever recorded it, and nothing else', () => {
    const all = days('Kim', 'Ada', null)
    const notProof = new Set([all[2]!.incidents![0]!.id])
    const without = probabilityWithout(question(all), { notProof })

    expect(without.own).toBe(2)
    expect(without.probability).toBe(assess(question([all[0]!, all[1]!, shift(8)])).probability)
  })

  it('takes all records that name nobody for one voice', () => {
    const unnamed = days(null, null, null).map((fact) => ({ ...fact, incidents: undefined })) as ShiftFact[]

    expect(recordersOf(question(unnamed))).toEqual(new Set([null]))
    expect(probabilityWithout(question(unnamed), { voice: new Set([null]) })).toMatchObject({ own: 0, days: 0 })
  })
})
