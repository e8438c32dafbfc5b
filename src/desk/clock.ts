/** The time zone of a store, by whose clock days and hours are told and typed; where none is known, that of this device. */
export type Zone = string | undefined

/** What a clock there shows at an instant, as a field for a day and a time has it: `2026-03-01T14:30`. */
export function momentAt(instant: string | Date, timeZone: Zone): string {
  const parts = clockOf(timeZone).formatToParts(new Date(instant))
  const of = (wanted: string) => parts.find(({ type }) => type === wanted)!.value
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

/** The date of an instant there: `2026-03-01`. */
export const dateAt = (instant: string | Date, timeZone: Zone): string => momentAt(instant, timeZone).slice(0, 10)

/** Clocks are put forward and back by less than this. */
const DAY_MS = 86_400_000

/**
 * The instant at which a clock there shows this; undefined where it is no moment. An hour that there is twice is the first; of
 * one that is left out, it is as much later as is left out.
 */
export function instantAt(moment: string, timeZone: Zone): string | undefined {
  const shown = asUtc(moment)
  if (Number.isNaN(shown)) return undefined
  const ahead = (at: number) => asUtc(momentAt(new Date(at), timeZone)) - Math.floor(at / 60_000) * 60_000
  const [before, after] = [shown - ahead(shown - DAY_MS), shown - ahead(shown + DAY_MS)]
  const found = [before, after].filter((at) => momentAt(new Date(at), timeZone) === moment.slice(0, 16))
  return new Date(Math.min(...(found.length > 0 ? found : [before]))).toISOString()
}

/** Whether a clock there shows another time than this device's at that instant. */
export const differs = (instant: string | Date, timeZone: Zone): boolean =>
  momentAt(instant, timeZone) !== momentAt(instant, undefined)

const asUtc = (moment: string): number => Date.parse(`${moment}Z`)

const clocks = new Map<Zone, Intl.DateTimeFormat>()
function clockOf(timeZone: Zone): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      ...(timeZone ? { timeZone } : {}),
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    clocks.set(timeZone, clock)
  }
  return clock
}
