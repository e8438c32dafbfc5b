import { DAY_MS, instantOf } from '../time/instant.js'
import { type Message, message } from '../language/message.js'

/** After so many days without a decision somebody else may take it. */
export const TAKEN_DAYS = 3

/** What was taken before this instant has lapsed. */
export const takenSince = (now: number): string => instantOf(now - TAKEN_DAYS * DAY_MS)

/** For who comes second: who has it, and since when. */
export const takenBy = (name: string, takenAt: string): Message =>
  message('queue.takenBy', { name, since: takenAt, days: TAKEN_DAYS })
