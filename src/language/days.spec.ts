import { describe, expect, it } from '@jest/globals'
import { dayInWords, momentInWords, monthInWords, shortDay } from './days.js'
import { Language } from './language.js'
import { message } from './message.js'
import { say } from './say.js'

describe('a day', () => {
  it.each([
    [Language.EN, '28 November 2026', 'September 2026', '3 Sep 2026', '28 November 2026 at 09:05'],
    [Language.NL, '28 november 2026', 'september 2026', '3 sep 2026', '28 november 2026 om 09:05'],
  ])('is said in %s as %s', (language, day, month, short, moment) => {
    expect(dayInWords('2026-11-28', language)).toBe(day)
    expect(monthInWords('2026-09', language)).toBe(month)
    expect(shortDay('2026-09-03', language)).toBe(short)
    expect(dayInWords('2026-99-99', language)).toBe('2026-99-99')
    expect(momentInWords('2026-11-28T09:05:59.999Z', language)).toBe(moment)
    expect(say(message('letter.placeAndDay', { store: 'Riverside', day: '2026-11-28' }), language)).toBe(
      `Riverside, ${day}`,
    )
    expect(
      say(message('queue.takenBy', { name: 'Ana', since: '2026-11-28T09:05:00.000Z', days: 3 }), language),
    ).toContain(`${moment} UTC`)
  })
})
