import { describe, expect, it } from '@jest/globals'
import { decisionTimes } from './decision-times.js'
import { DAY_MS } from '../../time/instant.js'

const took = (days: number) => ({
  since: '2026-03-01T08:00:00.000Z',
  decidedAt: new Date(Date.parse('2026-03-01T08:00:00.000Z') + days * DAY_MS).toISOString(),
})

describe('how long decisions took', () => {
  it('is unknown where nothing was decided', () => {
    expect(decisionTimes([], 7)).toEqual({ decided: 0, medianDays: null, ninetiethDays: null, late: 0 })
  })

  it('is one time where one was decided', () => {
    expect(decisionTimes([took(2.25)], 7)).toEqual({ decided: 1, medianDays: 2.3, ninetiethDays: 2.3, late: 0 })
  })

  it('is told by the middle one and by what nine in ten kept to', () => {
    const days = [10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11]
    expect(decisionTimes(days.map(took), 7)).toEqual({ decided: 11, medianDays: 6, ninetiethDays: 10, late: 4 })
    expect(decisionTimes([took(1), took(2)], 7)).toMatchObject({ medianDays: 1.5, ninetiethDays: 1.9 })
  })

  it('is in time on the last day, and nothing was decided before it waited', () => {
    expect(decisionTimes([took(7), took(7.01)], 7).late).toBe(1)
    expect(decisionTimes([took(-1)], 7).medianDays).toBe(0)
  })
})
