import { describe, expect, it } from '@jest/globals'
import { DAY_MS } from '../time/instant.js'
import { isDrawn } from './first-look-draw.js'
import { WATCHED_DAYS } from './retaliation.js'

const NOW = Date.parse('2026-03-10T12:00:00.000Z')
const people = Array.from({ length: 2_000 }, (_, n) => `person ${n}`)
const drawnAt = (now: number, share = 0.5, secret = 'secret') =>
  people.filter((person) => isDrawn(secret, person, 'store', now, share))

describe('of everybody', () => {
  it('none is drawn of a share of nothing, and every one of a share of all', () => {
    expect([drawnAt(NOW, 0).length, drawnAt(NOW, 1).length]).toEqual([0, 2_000])
  })

  it('so many are drawn as the share says, and of a greater share the same and more', () => {
    const few = drawnAt(NOW, 0.1)
    expect(Math.abs(few.length - 200)).toBeLessThan(80)
    expect(drawnAt(NOW, 0.2)).toEqual(expect.arrayContaining(few))
  })

  it('others are drawn by another secret, and for another store', () => {
    expect(drawnAt(NOW)).not.toEqual(drawnAt(NOW, 0.5, 'another'))
    expect(drawnAt(NOW)).not.toEqual(people.filter((person) => isDrawn('secret', person, 'another', NOW, 0.5)))
  })
})

describe('whoever is drawn', () => {
  const days = Array.from({ length: 3 * WATCHED_DAYS }, (_, n) => NOW + n * DAY_MS)

  it('stays so for half a year, as whoever has spoken up does', () => {
    for (const person of people.slice(0, 20)) {
      const drawn = days.map((day) => isDrawn('secret', person, 'store', day, 0.5))
      const changes = drawn.flatMap((is, n) => (n > 0 && is !== drawn[n - 1] ? [n] : []))
      for (const [at, n] of changes.slice(1).entries()) expect((n - changes[at]!) % WATCHED_DAYS).toBe(0)
    }
  })

  it('begins to be on a day of their own: no day of the year says that it was not chance', () => {
    for (let month = 0; month < 6; month++) {
      const before = new Set(drawnAt(NOW + 30 * month * DAY_MS))
      const begun = drawnAt(NOW + 30 * (month + 1) * DAY_MS).filter((person) => !before.has(person))
      expect(begun.length).toBeGreaterThan(30)
    }
  })
})
