import { Temporal } from 'temporal-polyfill'
import type { CalendarDate, Instant } from './instant.js'

/** From `since` on, and before `until`, the clocks of a time zone are so many minutes ahead of UTC. */
export type ClockChange = [timeZone: string, since: Instant | '', until: Instant, minutes: number]

const NEVER: Instant = '9999-12-31T23:59:59.999Z'

/**
 * How the clocks of some time zones go around two dates, for statements that tell the hour on a store's wall: each zone from
 * the beginning of time to its end without a gap, changing as it does from a day before `from` to a day after `to`.
 */
export function clockChanges(timeZones: Iterable<string>, from: CalendarDate, to: CalendarDate): ClockChange[] {
  const end = Temporal.Instant.from(`${to}T00:00:00Z`).add({ hours: 48 })
  return [...new Set(timeZones)].sort().flatMap((timeZone) => {
    const changes: ClockChange[] = []
    let at = Temporal.Instant.from(`${from}T00:00:00Z`).subtract({ hours: 24 }).toZonedDateTimeISO(timeZone)
    for (let since: Instant | '' = ''; ;) {
      const next = at.getTimeZoneTransition('next')
      const last = !next || Temporal.Instant.compare(next.toInstant(), end) > 0
      const until = last ? NEVER : new Date(next.epochMilliseconds).toISOString()
      changes.push([timeZone, since, until, at.offsetNanoseconds / 60e9])
      if (last) return changes
      at = next
      since = until
    }
  })
}
