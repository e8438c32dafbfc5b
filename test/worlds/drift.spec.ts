import { describe, expect, it } from '@jest/globals'
import { alarmOf, type MonthCompared } from '../../src/review/model-health/alarm.js'
import { monthsOfRecords } from '../../src/review/model-health/looking-back.js'
import { dateOfDay, nextMonthStart } from '../../src/pattern/records/facts.js'
import { fitBaseline } from '../../src/pattern/fit/fit-baseline.js'
import type { Baseline } from '../../src/pattern/belief/baseline.js'
import type { Month } from '../../src/time/calendar.js'
import { FIRST_DAY, makeChainOfStores, type Scenario } from './chain-of-stores.js'

const DAYS = 460

/** The last months of a world, each against the baseline fitted to what was before it. */
function months(seed: number, differences: Partial<Scenario>): MonthCompared[] {
  const world = makeChainOfStores(seed, { days: DAYS, ...differences })
  const records = world.recordsOf()
  const baselines = new Map<Month, Baseline>()
  for (let due = nextMonthStart(FIRST_DAY + 300); nextMonthStart(due) <= FIRST_DAY + DAYS; due = nextMonthStart(due))
    baselines.set(dateOfDay(due).slice(0, 7), fitBaseline(records, due))
  return monthsOfRecords(records, baselines)
}

describe('whether a fitted baseline still fits the months after it, in made-up worlds', () => {
  it('it does where nothing changes', () => {
    const worlds = [1, 2, 3].map((seed) => months(seed, {}))
    expect(worlds.map((world) => alarmOf(world).raised)).toEqual([false, false, false])
    const sum = (of: 'observed' | 'expected') => worlds.flat().reduce((all, one) => all + one[of], 0)
    expect(Math.abs(sum('observed') / sum('expected') - 1)).toBeLessThan(0.1)
  })

  it('it does not where everything goes wrong half as often again, and the month it began is named within two', () => {
    const alarm = alarmOf(months(4, { stores: 12, place: (_, day) => (day >= 350 ? 1.5 : 1) }))
    expect(alarm.raised).toBe(true)
    expect(['2024-02', '2024-03', '2024-04']).toContain(alarm.since) // day 350 is 2024-03-18
  })
})
