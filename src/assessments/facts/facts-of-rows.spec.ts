import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { PRIOR_BASELINE } from '../../pattern/belief/baseline.js'
import { dayOfDate } from '../../pattern/records/facts.js'
import { crowdedFrom, placeFactsOf, type PlaceShiftSum, type RosterShift, shiftFactsOf } from './facts-of-rows.js'

const shift = (date: string, more: Partial<RosterShift> = {}): RosterShift => ({
  date,
  storeId: 'river',
  position: 'CASHIER',
  interactions: 60,
  conditions: '',
  ...more,
})
let rows = 0
/** So many own incidents, recorded by Kim. */
const ownOn = (date: string, own = 1, storeId = 'river') =>
  Array.from({ length: own }, () => ({ id: `incident ${++rows}`, date, storeId, recorder: 'Kim' }))
const none = new Map<string, { position: string; conditions: string }>()

describe('a person’s shifts', () => {
  it('come with what went wrong on them', () => {
    const shifts = [shift('2026-03-09'), shift('2026-03-10', { conditions: 'UNDERSTAFFED|PEAK_DEMAND' })]
    const own = [...ownOn('2026-03-10'), { ...ownOn('2026-03-10')[0]!, id: 'complaint', recorder: null }]
    expect(shiftFactsOf(shifts, own, none)).toEqual([
      { day: dayOfDate('2026-03-09'), store: 'river', position: 'CASHIER', interactions: 60, conditions: [], own: 0 },
      {
        day: dayOfDate('2026-03-10'),
        store: 'river',
        position: 'CASHIER',
        interactions: 60,
        conditions: ['UNDERSTAFFED', 'PEAK_DEMAND'],
        own: 2,
        incidents: [
          { id: own[0]!.id, recorder: 'Kim' },
          { id: 'complaint', recorder: null },
        ],
      },
    ])
  })

  it('keep it that nobody counted', () => {
    expect(shiftFactsOf([shift('2026-03-10', { interactions: null })], [], none)[0]!.interactions).toBeNull()
  })

  it('of two stores on one day each have their own; what happened elsewhere that day is on the first', () => {
    const shifts = [shift('2026-03-10'), shift('2026-03-10', { storeId: 'market' })]
    const own = (storeId: string) => shiftFactsOf(shifts, ownOn('2026-03-10', 1, storeId), none).map((fact) => fact.own)
    expect(own('river')).toEqual([1, 0])
    expect(own('market')).toEqual([0, 1])
    expect(own('harbour')).toEqual([1, 0])
  })

  it('are stood in for by what the incident tells, where none was recorded', () => {
    const standIns = new Map([['2026-03-11 river', { position: 'SERVICE_DESK', conditions: 'SYSTEM_OUTAGE' }]])
    const own = [...ownOn('2026-03-11'), ...ownOn('2026-03-12', 3)]
    expect(shiftFactsOf([shift('2026-03-10')], own, standIns).slice(1)).toMatchObject([
      {
        day: dayOfDate('2026-03-11'),
        store: 'river',
        position: 'SERVICE_DESK',
        interactions: null,
        conditions: ['SYSTEM_OUTAGE'],
        own: 1,
        standIn: true,
      },
      {
        day: dayOfDate('2026-03-12'),
        store: 'river',
        position: '',
        interactions: null,
        conditions: [],
        own: 3,
        standIn: true,
      },
    ])
  })

  it('lose none of it and double none of it', () => {
    const date = fc.integer({ min: 1, max: 9 }).map((n) => `2026-03-0${n}`)
    const storeId = fc.constantFrom('river', 'market')
    const shifts = fc.array(fc.record({ date, storeId }).map(({ date, storeId }) => shift(date, { storeId })))
    const own = fc.uniqueArray(fc.record({ date, storeId, own: fc.integer({ min: 1, max: 4 }) }), {
      selector: (one) => `${one.date} ${one.storeId}`,
    })
    fc.assert(
      fc.property(shifts, own, (roster, incidents) => {
        const each = incidents.flatMap(({ date, storeId, own }) => ownOn(date, own, storeId))
        const byDate = [...roster].sort((a, b) => (a.date < b.date ? -1 : 1))
        const facts = shiftFactsOf(byDate, each, none)
        for (const { date } of incidents) {
          const onThatDay = facts
            .filter((fact) => fact.day === dayOfDate(date))
            .reduce((sum, fact) => sum + fact.own, 0)
          const there = incidents.filter((one) => one.date === date).reduce((sum, one) => sum + one.own, 0)
          expect(onThatDay).toBe(there)
        }
        expect(facts.filter((fact) => !fact.standIn)).toHaveLength(roster.length)
        expect(facts.flatMap((fact) => fact.incidents ?? [])).toHaveLength(each.length)
      }),
    )
  })
})

describe('a place', () => {
  const baseline = { ...PRIOR_BASELINE, interactions: { usual: 50, byPosition: { CASHIER: 80 } } }
  const sum = {
    date: '2026-03-10',
    position: 'CASHIER',
    conditions: '',
    shifts: 3,
    counted: 3,
    interactions: 210,
    most: 80,
  }

  it('has its sums, as numbers, whichever database gave them', () => {
    const asText = { ...sum, shifts: '3', counted: '3', interactions: '210', conditions: 'PEAK_DEMAND' }
    expect(placeFactsOf('river', [asText], [], baseline)).toEqual({
      store: 'river',
      exposure: [
        {
          day: dayOfDate('2026-03-10'),
          position: 'CASHIER',
          conditions: ['PEAK_DEMAND'],
          shifts: 3,
          interactions: 210,
        },
      ],
      episodes: [],
    })
  })

  it('takes what is usual for the position where nobody counted, and for a position that nobody knows what is usual at all', () => {
    const interactions = (more: object) =>
      placeFactsOf('river', [{ ...sum, ...more }], [], baseline).exposure[0]!.interactions
    expect(interactions({ counted: 1, interactions: 70 })).toBe(70 + 2 * 80)
    expect(interactions({ counted: '0', interactions: '0', position: 'GREETER' })).toBe(3 * 50)
  })

  it('takes no more of a shift than three times what is usual, of a position that is made up as of any', () => {
    const crowded = (sum: PlaceShiftSum, counts: number[]) => {
      const shifts = counts.map((interactions) => ({ ...sum, interactions }))
      const above = crowdedFrom([sum], baseline)
      return {
        above,
        taken: placeFactsOf('river', [sum], [], baseline, shifts).exposure[0]!.interactions,
      }
    }
    expect(crowdedFrom([sum], baseline)).toBeNull()
    expect(crowded({ ...sum, interactions: 10_130, most: 10_000 }, [10_000])).toEqual({ above: 240, taken: 130 + 240 })
    const madeUp = { ...sum, position: 'GREETER', interactions: 20_070, most: 10_000 }
    expect(crowded(madeUp, [10_000, 10_000])).toEqual({ above: 150, taken: 70 + 2 * 150 })
    const usualByOneself = { ...baseline, interactions: { usual: 50, byPosition: { GREETER: 4_000 } } }
    expect(crowdedFrom([madeUp], usualByOneself)).toBe(3 * 5 * 50)
  })

  it('counts the incidents of somebody with two positions that day once, on the first', () => {
    const episode = (position: string, employeeId = 'Tom') => ({
      ...shift('2026-03-10', { position }),
      employeeId,
      own: '2',
    })
    const { episodes } = placeFactsOf(
      'river',
      [],
      [episode('CASHIER'), episode('SERVICE_DESK'), episode('SERVICE_DESK', 'Ines')],
      baseline,
    )
    expect(episodes).toMatchObject([
      { person: 'Tom', position: 'CASHIER', own: 2 },
      { person: 'Ines', position: 'SERVICE_DESK', own: 2 },
    ])
  })

  it('takes what is usual for an episode that nobody counted customers for', () => {
    const uncounted = { ...shift('2026-03-10', { interactions: null }), employeeId: 'Tom', own: 1 }
    expect(placeFactsOf('river', [], [uncounted], baseline).episodes[0]!.interactions).toBe(80)
  })
})
