import { meanUnder } from '../belief/markov-chain.js'
import {
  type ExposedShift,
  exposeShifts,
  type PresumedExposure,
  presumeExposure,
  rostersOf,
} from '../belief/exposure.js'
import { filterEagerly } from '../belief/eagerness.js'
import { type Belief, filterTimeline, shareFrom, type Timeline } from '../belief/filter.js'
import { trackPlaces } from '../belief/own-places.js'
import { Peers } from '../belief/peers.js'
import { placeWeeks, type PlaceTrack, trackPlace } from '../belief/place.js'
import { timelineOf } from '../belief/timeline.js'
import { type LeftOut, remaining, type Voices, voicesOf, withoutVoice } from '../belief/voices.js'
import { type Day, monthsBefore, type ShiftFact } from '../records/facts.js'
import type { Question } from './question.js'

/**
 * How uncertain the factor of a usual place is (variance of its logarithm). How people differ is fitted with places as they
 * are known, so that this much is in the people's shape already; only what a new or small place has beyond it counts here.
 */
const USUAL_PLACE_VARIANCE = 0.06

/** What is asked of, as far as it is the same whoever is left out. */
export interface Known {
  question: Question
  peers: Peers
  /** The day after which the look-back window lies. */
  since: Day
  shifts: ExposedShift[]
  presumed: PresumedExposure[]
  tracks: Map<string, PlaceTrack>
  place: PlaceTrack
  voices: Voices
}

/** The shifts in the look-back window, with what was to be expected on them and how their places stood. */
export function knownOf(question: Question): Known {
  const { at, policy, baseline } = question
  const peers = Peers.of(baseline)
  const since = monthsBefore(at, policy.lookBackMonths)
  const all = question.shifts.filter((s) => s.day > since && s.day <= at).sort((a, b) => a.day - b.day)
  const shifts = exposeShifts(peers, all, at)
  const tracks = trackPlaces(peers, question, shifts)
  const store = question.store ?? whereOfLate(shifts) ?? question.places[0]?.store
  const place =
    (store === undefined ? undefined : tracks.get(store)) ??
    trackPlace(peers.places, placeWeeks(peers, store ?? '', undefined, at))
  const presumed = presumeExposure(peers, shifts, since, at)
  return { question, peers, since, shifts, presumed, tracks, place, voices: voicesOf(question.recorded ?? [], baseline.voices?.share) } // prettier-ignore
}

/** Where they served most on their last day: an hour's cover elsewhere doesn't say how their own store stands. */
function whereOfLate(shifts: readonly ExposedShift[]): string | undefined {
  const last = shifts.at(-1)
  let most = last
  for (const shift of shifts)
    if (shift.fact.day === last!.fact.day && shift.interactions > most!.interactions) most = shift
  return most?.fact.store
}

/** What is known of a person, weighed. */
export interface Weighed {
  facts: ShiftFact[]
  shifts: ExposedShift[]
  presumed: PresumedExposure[]
  timeline: Timeline
  belief: Belief
  /** How much of each of the belief's cells lies at the policy's factor or above. */
  shares: Float64Array
  probability: number
}

export function weighed(known: Known, leftOut: LeftOut | null = null): Weighed {
  const { peers, tracks, place, voices } = known
  const { at, policy, baseline } = known.question
  const left = leftOut && { leftOut, voices }
  const shifts = left ? known.shifts.map((shift) => thinned(shift, left)) : known.shifts
  // whatever is left out makes no work presumed either; and its days, emptied, make no roster where there was none
  const presumed = left
    ? presumeExposure(peers, shifts, known.since, at, rostersOf(known.shifts, at)).map((gap) => thinnedGap(gap, left))
    : known.presumed
  // with a voice left out, the rest is taken as it stands: that two are eager about one person is not reckoned with
  const asked = baseline.voices && !leftOut?.voice ? voices : null
  const timeline = timelineOf(shifts, presumed, tracks, at, asked)
  const belief = timeline.seenBy
    ? filterEagerly(peers.people, baseline.badDay, timeline, baseline.voices!.eager)
    : filterTimeline(peers.people, baseline.badDay, timeline)
  const shares = shareFrom(peers.people, policy.patternFactor, Math.max(0, place.logVariance - USUAL_PLACE_VARIANCE))
  const facts = shifts.map((shift) => shift.fact)
  return { facts, shifts, presumed, timeline, belief, shares, probability: gravest(belief, shares) }
}

interface Left {
  leftOut: LeftOut
  voices: Voices
}

/** A shift without a voice: without its incidents, and without its share of what was to be expected. */
function thinned(shift: ExposedShift, { voices, leftOut }: Left): ExposedShift {
  const { store, day } = shift.fact
  const heard = remaining(voices, leftOut, store, day)
  const { expected, background } = shift
  return {
    ...shift,
    fact: withoutVoice(shift.fact, leftOut),
    expected: expected * heard,
    background: background * heard,
    heard,
  }
}

function thinnedGap(gap: PresumedExposure, { voices, leftOut }: Left): PresumedExposure {
  const heard = remaining(voices, leftOut, gap.store, gap.to - 1)
  return { ...gap, expected: gap.expected * heard, background: gap.background * heard }
}

/** The gravest of the answers for the incidents of the latest day and for fewer of them: see Belief.fewer. */
function gravest(belief: Belief, shares: Float64Array): number {
  return Math.min(1, Math.max(...[belief.now, ...belief.fewer].map((b) => meanUnder(b, shares))))
}
