import { DAY_MS, instantOf } from '../time/instant.js'

/** After so many days without a decision somebody else may take it. */
export const TAKEN_DAYS = 3

/** What was taken before this instant has lapsed. */
export const takenSince = (now: number): string => instantOf(now - TAKEN_DAYS * DAY_MS)

/** For who comes second: who has it, and since when. */
export const takenBy = (name: string, takenAt: string): string =>
  `${name} has taken this since ${takenAt.slice(0, 16).replace('T', ' ')} UTC: ask them to release it. Without a decision it is free again ${TAKEN_DAYS} days after that.`
