import { describe, expect, it } from '@jest/globals'
import { shiftsOfMonths, type WorkedMonth } from './shifts-of-months.js'

const month = (differences: Partial<WorkedMonth> = {}): WorkedMonth => ({
  employee: 'E1',
  store: 'S1',
  month: '2026-02',
  position: 'CASHIER',
  shifts: 5,
  interactions: 1_000,
  ...differences,
})
const incidents = (...days: string[]) => new Map([['E1', new Set(days)]])

describe('shifts of a month of which only sums are known', () => {
  it('are as many as were worked, each on a day of its own, with the work in equal parts', () => {
    const shifts = shiftsOfMonths([month()], new Map())
    expect(shifts).toHaveLength(5)
    expect(new Set(shifts.map(({ date }) => date)).size).toBe(5)
    for (const { date, interactions } of shifts) {
      expect(date).toMatch(/^2026-02-(0[1-9]|1\d|2[0-8])$/)
      expect(interactions).toBe(200)
    }
  })

  it('are on the days of the incidents first, so that these are no shifts beside them', () => {
    const days = ['2026-02-03', '2026-02-17', '2026-03-01']
    const dates = shiftsOfMonths([month()], incidents(...days)).map(({ date }) => date)
    expect(dates).toHaveLength(5)
    expect(dates).toEqual(expect.arrayContaining(days.slice(0, 2)))
  })

  it('are at least as many as there were days with incidents', () => {
    expect(shiftsOfMonths([month({ shifts: 1 })], incidents('2026-02-03', '2026-02-17'))).toHaveLength(2)
  })

  it('are one a day at most, and count nothing where no count was kept', () => {
    const shifts = shiftsOfMonths([month({ shifts: 40, interactions: null })], new Map())
    expect(shifts).toHaveLength(28)
    expect(shifts.every(({ interactions }) => interactions === null)).toBe(true)
  })

  it('are none where nobody worked', () => {
    expect(shiftsOfMonths([month({ shifts: 0, interactions: 0 })], new Map())).toEqual([])
  })
})
