import type { Policy } from './policy.js'

export type Finding = 'NOT_THEIRS' | 'ISOLATED' | 'BAD_DAY' | 'EMERGING' | 'PATTERN' | 'SYSTEMIC'

/** What a finding rests on. Probabilities from 0 to 1; days are days with own incidents in the look-back window. */
export interface Evidence {
  /** Recorded cause of the incident asked about; null when asked of a person as of now. */
  cause: string | null
  probability: number
  observedDays: number
  /** P(the store's current factor is the policy's or more). */
  placeProbability: number
  badDayProbability: number
  /** The employee openly said that it was a bad day. */
  saidBadDay: boolean
}

/** The first that fits is the finding: quick to be kind, slow to punish. */
export function findingOf(evidence: Evidence, policy: Policy): Finding {
  if (evidence.cause !== null && evidence.cause !== 'EMPLOYEE') return 'NOT_THEIRS'
  if (evidence.probability >= policy.patternProbability && evidence.observedDays >= policy.patternDays) return 'PATTERN'
  if (evidence.placeProbability >= policy.placeProbability) return 'SYSTEMIC'
  if (evidence.probability >= policy.emergingProbability && evidence.observedDays >= policy.emergingDays) {
    return 'EMERGING'
  }
  if (evidence.badDayProbability >= policy.badDayProbability || evidence.saidBadDay) return 'BAD_DAY'
  return 'ISOLATED'
}
