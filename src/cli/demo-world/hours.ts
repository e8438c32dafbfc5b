import { Temporal } from 'temporal-polyfill'
import { type Day, dateOfDay } from '../../pattern/records/facts.js'

const cache = new Map<string, number>()

/** The instant, in milliseconds since 1970, at which a store's clock shows a minute of a day (past 1440: of the next). */
export function instantAt(day: Day, minute: number, timeZone: string): number {
  const hour = Math.floor(minute / 60)
  const key = `${timeZone} ${day} ${hour}`
  let start = cache.get(key)
  if (start === undefined) {
    const time = Temporal.PlainDateTime.from(dateOfDay(day)).add({ hours: hour })
    cache.set(key, (start = time.toZonedDateTime(timeZone).epochMilliseconds))
  }
  return start + (minute % 60) * 60_000
}

/** RFC 3339 with the offset that the store's clock had then. */
export function asWritten(moment: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toString({
    timeZoneName: 'never',
    smallestUnit: 'second',
  })
}
