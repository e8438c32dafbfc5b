/** People have so many days to give their account, or to say that they know; days of leave come on top. */
const DAYS = 7

/** Until when somebody has time at the least, from when it was asked: as many full days later, to the minute. */
export function atLeastUntil(asked: string): string {
  const until = new Date(asked)
  until.setDate(until.getDate() + DAYS)
  return until.toISOString()
}
