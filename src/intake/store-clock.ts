import { type Day, dayOfDate } from '../pattern/facts.js'

export interface WallTime {
  day: Day
  minuteOfDay: number
}

const DAY = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clock on a store's wall shows at an instant (milliseconds since 1970). */
export function wallTime(moment: number, timeZone: string): WallTime {
  if (timeZone === 'UTC') return { day: Math.floor(moment / DAY), minuteOfDay: Math.floor((moment % DAY) / 60_000) }
  let format = formats.get(timeZone)
  if (!format) {
    // Swedish writes dates as ISO 8601 does: 2026-03-31 14:05
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    formats.set(timeZone, format)
  }
  const text = format.format(moment)
  return { day: dayOfDate(text), minuteOfDay: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) }
}

/** By how many minutes a clock is ahead of UTC at the most, over the years of the records (negative: behind). */
export function eastOffset(timeZone: string, from: number, to: number): number {
  let most = -Infinity
  for (let moment = from; moment <= to + 90 * DAY; moment += 90 * DAY) {
    const { day, minuteOfDay } = wallTime(moment, timeZone)
    most = Math.max(most, day * 1440 + minuteOfDay - Math.floor(moment / 60_000))
  }
  return most
}
