import type { Multiplier } from '../belief/baseline.js'
import type { Day } from '../records/facts.js'
import type { Finding } from './finding.js'
import type { SinceWhen } from './since-when.js'

/** How sure the finding is, in words for those who get no number. */
export type Certainty = 'LITTLE_KNOWN' | 'UNSURE' | 'LIKELY' | 'VERY_LIKELY'

export interface ConditionEffect extends Multiplier {
  name: string
}

/** Who recorded a person's own incidents in the look-back window. */
export interface Voices {
  /** Nobody's records are named, so that who recorded can't be asked. */
  unknown: boolean
  /** It would be a pattern, but too little remains without this recorder. */
  restsOn?: string
  /** The least that remains with any one recorder left out; only where it would be a pattern but for that. */
  least?: { probability: number; days: number }
  /** The recorder who recorded most, if anybody is named, and how many of how many. */
  most?: { recorder: string; own: number; of: number }
  /** Who is most probably eager about this person, if anybody may be: how many times what they see of others they record. */
  eager?: { recorder: string; own: number; of: number; probability: number; times: number; since: Day }
}

/** An answer with what it rests on. Plain data, stored as it is: the explanations are made from it alone. */
export interface Judgement {
  finding: Finding
  certainty: Certainty
  /** P(lasting factor >= the policy's), 0 to 1. */
  probability: number
  /** Days with own incidents in the look-back window, that of the incident among them. */
  observedDays: number
  /** Of these, the days on which no shift is on record, so that a usual one stands in; left out where there are none. */
  daysWithoutShift?: number
  /** Too little is known of shifts on which nothing happened: however probable, this is no pattern. */
  littleOnRecord?: boolean
  /** Days a person of lasting factor 1 would have had on the same shifts, bad days included. */
  expectedDays: number
  /** From the 5th to the 95th percentile of what peers would have had on these shifts, who differ as people do. */
  usualDays: [number, number]
  /** Customer interactions in the look-back window, and shifts. */
  interactions: number
  shifts: number
  /** Interactions presumed where no roster was kept; not among `interactions`. */
  presumedInteractions: number
  /** P(that day's shift was a bad day); 0 where nothing happened that day. */
  badDayProbability: number
  /** P(the store's current factor >= the policy's), and where that factor lies (90%), judged without this person. */
  placeProbability: number
  placeFactor: number
  placeRange: [number, number]
  /** What is lastingly usual at the store, over other stores. This and the next two only where the baseline asks who records. */
  placeUsual?: number
  /** Since when own incidents have come more often, where something may be changing; null where no day stands out. */
  sinceWhen?: SinceWhen | null
  /** Who recorded what it rests on. */
  voices?: Voices
  /** The person's lasting factor: median, and where it lies with 90%. */
  lastingFactor: number
  lastingRange: [number, number]
  /** The day asked about, and what is known of the shift on it. */
  at: Day
  cause: string | null
  saidBadDay: boolean
  ownThatDay: number
  /** What the conditions of that shift do to anyone. */
  conditions: ConditionEffect[]
  /** No shift was recorded on that day: the usual one stands in. */
  shiftUnknown: boolean
  /** No count of interactions was kept on that day's shift. */
  countUnknown: boolean
  /** Since the last day with an own incident before this one; null where there was none in the look-back window. */
  sinceLast: { days: number; interactions: number } | null
  /** What would change the finding. */
  change: {
    /** Further interactions without an own incident after which neither a pattern nor its beginning would be seen. */
    cleanInteractions: number | null
    /** What it would probably be after own incidents on one more day within the coming week. */
    afterOneMore: Finding
  }
  /** The baseline it rests on and the policy's numbers it was judged by. */
  basis: {
    before: Day
    shifts: number
    people: number
    ownIncidents: number
    lookBackMonths: number
    patternFactor: number
    patternProbability: number
    patternDays: number
    emergingProbability: number
    emergingDays: number
    placeFactor: number
  }
}
