import { DAY_MS } from '../../time/instant.js'

const SEVEN_DAYS_MS = 7 * DAY_MS

/** A finding is provisional until the employee has been heard, or has had seven days since it was recorded. */
export const isProvisional = (recordedAt: string, statementGivenAt: string | null, now: number): boolean =>
  statementGivenAt === null && now - Date.parse(recordedAt) < SEVEN_DAYS_MS
