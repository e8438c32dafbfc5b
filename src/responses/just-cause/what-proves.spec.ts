import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ProvesNothing, proving, type Recorded, whyNotProof } from './what-proves.js'

const HOUR = 3_600_000
const NOON = Date.parse('2026-03-10T12:00:00.000Z')
const at = (hours: number) => new Date(NOON + hours * HOUR).toISOString()
const recorded = (hours: number, more: Partial<Recorded> = {}): Recorded => ({
  occurredAt: at(hours - 1),
  recordedAt: at(hours),
  imported: false,
  confirmed: false,
  onLeave: false,
  onUnprovenShift: false,
  unanswered: false,
  ...more,
})

describe('an incident proves nothing', () => {
  it.each([
    ['seven days after it happened', 7 * 24, undefined],
    ['a moment later', 7 * 24 + 0.001, ProvesNothing.RECORDED_LATE],
    ['a year later', 365 * 24, ProvesNothing.RECORDED_LATE],
  ])('recorded %s', (_, hours, why) => {
    const one = recorded(hours, { occurredAt: at(0) })
    expect(whyNotProof(one, [one])).toBe(why)
  })

  it('as one of more than three within 24 hours, wherever the day begins', () => {
    const three = [recorded(0), recorded(10), recorded(23.9)]
    expect(proving(three)).toEqual(three)
    const four = [...three, recorded(12)]
    expect(four.map((one) => whyNotProof(one, four))).toEqual(Array(4).fill(ProvesNothing.MANY_AT_ONCE))
    const spread = [...three, recorded(24)]
    expect(proving(spread)).toEqual(spread)
  })

  it('that was imported, until the employee has confirmed it, and then whenever it was recorded', () => {
    const imported = recorded(0, { imported: true, occurredAt: '2020-01-01T12:00:00.000Z' })
    expect(whyNotProof(imported, [imported])).toBe(ProvesNothing.IMPORTED_UNCONFIRMED)
    expect(whyNotProof({ ...imported, confirmed: true }, [])).toBeUndefined()
  })

  it('on a day of leave, on a shift whose figures prove nothing, or with a cause that nobody could answer yet, confirmed or not', () => {
    for (const more of [{}, { imported: true, confirmed: true }]) {
      const away = recorded(0, { ...more, onLeave: true })
      expect(whyNotProof(away, [away])).toBe(ProvesNothing.ON_LEAVE)
      const unproven = recorded(0, { ...more, onUnprovenShift: true })
      expect(whyNotProof(unproven, [unproven])).toBe(ProvesNothing.SHIFT_UNPROVEN)
      const unanswered = recorded(0, { ...more, unanswered: true })
      expect(whyNotProof(unanswered, [unanswered])).toBe(ProvesNothing.CAUSE_UNANSWERED)
    }
  })

  it('and never because others were recorded on other days', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 30 }), (hours) => {
        const all = hours.map((hour) => recorded(hour))
        for (const [n, one] of all.entries()) {
          const day = hours[n]!
          const inAWindow = hours.some((first) => {
            const within = hours.filter((hour) => hour >= first && hour < first + 24)
            return first <= day && day < first + 24 && within.length > 3
          })
          expect(whyNotProof(one, all)).toBe(inAWindow ? ProvesNothing.MANY_AT_ONCE : undefined)
        }
      }),
    )
  })
})
