/**
 * An instant as it is stored, compared, sorted and served: RFC 3339 in UTC, with milliseconds, always 24 characters.
 * One text on both databases: it sorts as time does and needs no conversion on the way out.
 */
export type Instant = string
/** A calendar date, `YYYY-MM-DD`. */
export type CalendarDate = string

/** The milliseconds of 24 hours. Days of the calendar are reckoned with dates: those of a store's wall can be longer or shorter. */
export const DAY_MS = 86_400_000

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString()

const formats = new Map<string, Intl.DateTimeFormat>()
/** The calendar date that a store's wall shows at an instant. Throws RangeError for an unknown time zone. */
export function localDate(instant: Instant, timeZone: string): CalendarDate {
  if (timeZone === 'UTC') return instant.slice(0, 10)
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(new Date(instant))
}

const clocks = new Map<string, Intl.DateTimeFormat>()
/** The minute of the day, 0 to 1439, that a store's clock shows at an instant. */
export function localMinute(instant: Instant, timeZone: string): number {
  if (timeZone === 'UTC') return Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16))
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    clocks.set(timeZone, clock)
  }
  const [hours, minutes] = clock.format(new Date(instant)).split(':').map(Number)
  return hours! * 60 + minutes!
}
