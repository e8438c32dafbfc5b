import { DAY_MS, instantOf } from '../time/instant.js'
import { type Message, message } from '../language/message.js'

/** After so many days without a decision somebody else may take it. */
export const TAKEN_DAYS = 3

/** For so many days after theirs have lapsed it is free for others, before the same person may take it again. */
const FREE_DAYS = 3

/** What was taken before this instant has lapsed. */
export const takenSince = (now: number): string => instantOf(now - TAKEN_DAYS * DAY_MS)

/** Whoever took it since this instant does so again: no new days begin. */
export const takenLately = (now: number): string => instantOf(now - (TAKEN_DAYS + FREE_DAYS) * DAY_MS)

/** For who has had it, and took it first at an instant. */
export const hadItsDays = (firstAt: string): Message =>
  message('queue.hadItsDays', {
    days: TAKEN_DAYS,
    again: instantOf(Date.parse(firstAt) + (TAKEN_DAYS + FREE_DAYS) * DAY_MS),
  })

/** For who comes second: who has it, and since when. */
export const takenBy = (name: string, takenAt: string): Message =>
  message('queue.takenBy', { name, since: takenAt, days: TAKEN_DAYS })
