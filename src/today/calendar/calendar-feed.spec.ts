import { expect, it } from '@jest/globals'
import { Language } from '../../language/language.js'
import { calendarFeed } from './calendar-feed.js'
import type { Deadline } from './deadline.js'

const now = '2026-03-12T10:00:00.000Z'
const feed = (deadlines: Deadline[], language = Language.EN) =>
  calendarFeed(deadlines, { language, now, link: 'https://reprieve.example.com/' })
const ID = '0199a0c0-0000-7000-8000-000000000001'

it('has a day for what ends on one, and an hour for what takes place', () => {
  const text = feed([
    { kind: 'STATEMENT', id: ID, at: '2026-03-19' },
    { kind: 'HEARING', id: ID, at: '2026-03-20T09:30:00.000Z' },
  ])
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(2)
  expect(text).toContain('DTSTART;VALUE=DATE:20260319')
  expect(text).toContain('DTSTART:20260320T093000Z')
  expect(text).toContain('CLASS:PRIVATE')
})

it('names nothing by which anybody could be found, the same each time, in the language of its reader', () => {
  const deadlines: Deadline[] = [{ kind: 'APPEAL', id: ID, at: '2026-03-19' }]
  expect(feed(deadlines)).toBe(feed(deadlines))
  expect(feed(deadlines)).not.toContain(ID)
  expect(feed(deadlines, Language.NL)).toContain('bezwaar')
})
