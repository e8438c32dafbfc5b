import { describe, expect, it } from '@jest/globals'
import { Clock } from '../time/clock.js'
import { firstIdAt, isId, newId } from './uuid.js'

describe('ids', () => {
  it('tell the time at which they were made, by the clock that was given', () => {
    const moment = Date.parse('2031-02-28T23:30:00Z')
    const id = newId(new Clock(() => moment))
    expect(isId(id)).toBe(true)
    expect(firstIdAt(moment) <= id && id < firstIdAt(moment + 1)).toBe(true)
  })

  it('sort as they were made, within a millisecond and where the clock is set back', () => {
    let moment = Date.parse('2031-02-28T23:30:00Z')
    const clock = new Clock(() => moment)
    const ids = Array.from({ length: 1000 }, (_, n) => {
      if (n === 500) moment -= 3_600_000
      return newId(clock)
    })
    expect([...new Set(ids)].sort()).toEqual(ids)
  })

  it('of one clock know nothing of another', () => {
    newId(new Clock(() => Date.parse('2040-01-01')))
    expect(newId(new Clock(() => 0)) < firstIdAt(1)).toBe(true)
  })
})
