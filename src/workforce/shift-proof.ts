import { DAY_MS } from '../time/instant.js'

/** So long somebody can say that a shift of theirs was otherwise, before it proves anything. */
export const DAYS_TO_CONTEST = 7

export interface Entered {
  byManager: boolean
  recordedAt: string
  contestedAt: string | null
}

/**
 * Whether the customers served on a shift prove something: not while they are contested, nor, as a manager entered them,
 * before the employee could contest them for seven days. What HR entered proves what it says, and
 * an import too, but for what it changes of an earlier one.
 */
export const provesSomething = ({ byManager, recordedAt, contestedAt }: Entered, now: number): boolean =>
  contestedAt === null && (!byManager || now - Date.parse(recordedAt) >= DAYS_TO_CONTEST * DAY_MS)
