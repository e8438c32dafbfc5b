/** A service standard that a formal response cites, and when the employee acknowledged it. */
export interface CitedStandard {
  title: string
  inForceFrom: string
  /** The day from which a later version is in force instead, if there is one. */
  replacedOn: string | null
  publishedAt: string
  acknowledgedAt: string | null
}
