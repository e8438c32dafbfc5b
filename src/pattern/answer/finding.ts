import type { Policy } from './policy.js'

export type Finding = 'NOT_THEIRS' | 'ISOLATED' | 'BAD_DAY' | 'EMERGING' | 'PATTERN' | 'SYSTEMIC'

/** What a finding rests on. Probabilities from 0 to 1; days are days with own incidents in the look-back window. */
export interface Evidence {
  /** Recorded cause of the incident asked about; null when asked of a person as of now. */
  cause: string | null
  probability: number
  observedDays: number
  /** Too little remains without one recorder: however likely, this is no pattern. */
  oneVoice?: boolean
  /** Too few shifts are on record on which nothing happened: what is usual is presumed, and however likely, this is no pattern. */
  littleOnRecord?: boolean
  /** P(the store's current factor is the policy's or more, over what is usual there). */
  placeProbability: number
  badDayProbability: number
  /** The employee openly said that it was a bad day. */
  saidBadDay: boolean
}

/** Fewer days than this to be expected of anybody on the calm shifts on record: too little for peers to be a yardstick. */
export const LITTLE_EXPECTED = 0.75

/** Whether it would be a pattern if more than one voice told of it. */
export function reachesPattern(evidence: Evidence, policy: Policy): boolean {
  const { probability, observedDays, littleOnRecord } = evidence
  return !littleOnRecord && probability >= policy.patternProbability && observedDays >= policy.patternDays
}

/** The first that fits is the finding: quick to be kind, slow to punish. */
export function findingOf(evidence: Evidence, policy: Policy): Finding {
  if (evidence.cause !== null && evidence.cause !== 'EMPLOYEE') return 'NOT_THEIRS'
  if (reachesPattern(evidence, policy) && !evidence.oneVoice) return 'PATTERN'
  if (evidence.placeProbability >= policy.placeProbability) return 'SYSTEMIC'
  if (evidence.probability >= policy.emergingProbability && evidence.observedDays >= policy.emergingDays) {
    return 'EMERGING'
  }
  if (evidence.badDayProbability >= policy.badDayProbability || evidence.saidBadDay) return 'BAD_DAY'
  return 'ISOLATED'
}
