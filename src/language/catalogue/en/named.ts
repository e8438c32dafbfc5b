/** A cause, within a sentence. */
export const cause = {
  EMPLOYEE: 'the employee',
  CUSTOMER: 'the customer',
  MANAGEMENT: 'the management',
  PROCESS: 'the process',
  OFFER: 'the offer',
  UNKNOWN: 'unknown',
} as const

export const severity = { MINOR: 'minor', MODERATE: 'moderate', MAJOR: 'major' } as const

/** A finding, as people speak of it. */
export const findingNamed = {
  NOT_THEIRS: 'that it was not theirs',
  ISOLATED: 'a mistake that anybody makes',
  BAD_DAY: 'a bad day',
  EMERGING: 'something that may be emerging',
  PATTERN: 'a pattern',
  SYSTEMIC: "the store's trouble",
} as const

/** A response, as people speak of it. */
export const response = {
  TEACHABLE_MOMENT: 'a teachable moment',
  REASSIGNMENT: 'a reassignment',
  COACHING: 'coaching',
  TRAINING: 'training',
  SUPPORT: 'support',
  PROCESS_FIX: 'a process fix',
  RECOGNITION: 'recognition',
  NO_ACTION: 'no action',
  STAND_DOWN: 'standing down',
  VERBAL_WARNING: 'a verbal warning',
  WRITTEN_WARNING: 'a written warning',
  FINAL_WARNING: 'a final warning',
  SUSPENSION: 'a suspension',
  DISMISSAL: 'a dismissal',
} as const

/** The same, where a test of just cause tells of a step. */
export const responseKind = { ...response } as const

/** The same alone, in a list. */
export const responseAlone = {
  TEACHABLE_MOMENT: 'Teachable moment',
  REASSIGNMENT: 'Reassignment',
  COACHING: 'Coaching',
  TRAINING: 'Training',
  SUPPORT: 'Support',
  PROCESS_FIX: 'Process fix',
  RECOGNITION: 'Recognition',
  NO_ACTION: 'No action',
  STAND_DOWN: 'Standing down',
  VERBAL_WARNING: 'Verbal warning',
  WRITTEN_WARNING: 'Written warning',
  FINAL_WARNING: 'Final warning',
  SUSPENSION: 'Suspension',
  DISMISSAL: 'Dismissal',
} as const

/** Who is not named. */
export const unnamed = { customer: 'the customer' } as const
