/** The numbers from which a finding is spoken. They are policy: stored, versioned, changed by HR, cited in each assessment. */
export interface Policy {
  /** How far back a person's shifts count, in months. */
  lookBackMonths: number
  /** The lasting factor (over peers' 1) from which service is worse enough to matter. */
  patternFactor: number
  patternProbability: number
  patternDays: number
  emergingProbability: number
  emergingDays: number
  badDayProbability: number
  /** The store's current factor from which the place is in trouble. */
  placeFactor: number
  placeProbability: number
}

export const DEFAULT_POLICY: Policy = Object.freeze({
  lookBackMonths: 24,
  patternFactor: 2,
  patternProbability: 0.9,
  patternDays: 3,
  emergingProbability: 0.5,
  emergingDays: 2,
  badDayProbability: 0.5,
  placeFactor: 1.5,
  placeProbability: 0.8,
})
