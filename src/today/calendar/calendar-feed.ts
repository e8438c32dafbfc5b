import { createHash } from 'node:crypto'
import ical, { ICalEventClass } from 'ical-generator'
import type { Language } from '../../language/language.js'
import { message } from '../../language/message.js'
import { say } from '../../language/say.js'
import type { Deadline } from './deadline.js'

const HOUR_MS = 3_600_000

/** Somebody's deadlines as a calendar (RFC 5545). `now` is an instant; `link` leads to the desk. */
export function calendarFeed(
  deadlines: readonly Deadline[],
  { language, now, link }: { language: Language; now: string; link: string | undefined },
): string {
  const calendar = ical({
    name: say(message('calendar.name'), language),
    prodId: '//Reprieve//Deadlines//EN',
    ttl: 3_600,
  })
  for (const { kind, id, at } of deadlines) {
    const isDay = at.length === 10
    const start = new Date(isDay ? `${at}T00:00:00Z` : at)
    calendar.createEvent({
      id: createHash('sha256').update(`${kind} ${id}`).digest('hex').slice(0, 32),
      stamp: new Date(now),
      start,
      ...(isDay ? { allDay: true } : { end: new Date(start.getTime() + HOUR_MS) }),
      summary: say(message(`calendar.${kind}`), language),
      class: ICalEventClass.PRIVATE,
      ...(link && { url: link }),
    })
  }
  return calendar.toString()
}
