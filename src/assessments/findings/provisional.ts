import { DAY_MS } from '../../time/instant.js'

const SEVEN_DAYS_MS = 7 * DAY_MS

/**
 * A finding is provisional until the employee has been heard, or has had seven days since it was recorded, or since somebody else last
 * said that it was theirs: what they had said before answers something else.
 */
export function isProvisional(
  recordedAt: string,
  saidAt: string | null,
  statementGivenAt: string | null,
  now: number,
): boolean {
  if (statementGivenAt !== null && statementGivenAt >= (saidAt ?? '')) return false
  const since = saidAt !== null && saidAt > recordedAt ? saidAt : recordedAt
  return now - Date.parse(since) < SEVEN_DAYS_MS
}
