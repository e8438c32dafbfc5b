/** People have so many days to give their account, or to say that they know; days of leave come on top. */
const DAYS = 7

/** Until when somebody has time at the least, from when it was asked. */
export function atLeastUntil(asked: string): string {
  const until = new Date(asked)
  until.setUTCDate(until.getUTCDate() + DAYS)
  return until.toISOString()
}
