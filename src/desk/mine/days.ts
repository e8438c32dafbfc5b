import { instantAt, momentAt, type Zone } from '../clock.js'

/** People have so many days to give their account, or to say that they know; days of leave come on top. */
const DAYS = 7

/** Until when somebody has time at the least, from when it was asked: as many full days later by the store's clock, to the minute. */
export function atLeastUntil(asked: string, zone: Zone): string {
  const [date, time] = momentAt(asked, zone).split('T')
  const until = new Date(`${date}T00:00Z`)
  until.setUTCDate(until.getUTCDate() + DAYS)
  return instantAt(`${until.toISOString().slice(0, 10)}T${time}`, zone)!
}
