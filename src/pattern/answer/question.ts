import type { Baseline } from '../belief/baseline.js'
import type { Day, PlaceFacts, Recorded, ShiftFact } from '../records/facts.js'
import type { Policy } from './policy.js'

export interface Question {
  /** Day of the incident, or today for a person as of now. */
  at: Day
  /** Recorded cause of the incident asked about; null when asked of a person as of now. */
  cause: string | null
  person: string
  /** Where the incident happened that is asked about: whether the place is in trouble is asked of it. */
  store?: string
  /** The person's shifts up to and including `at`, in any order; those before the look-back window are left aside. */
  shifts: readonly ShiftFact[]
  /** Of the stores where the person worked since the baseline's moment. */
  places: readonly PlaceFacts[]
  /** Who recorded what of the others at the stores where the person worked, in the look-back window. */
  recorded?: readonly Recorded[]
  baseline: Baseline
  policy: Policy
  /** The employee openly said that it was a bad day. */
  saidBadDay?: boolean
}
