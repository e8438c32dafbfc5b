import type { ExposedShift } from './exposure.js'
import { mostInteractions } from './most-interactions.js'
import type { Day, PlaceFacts } from '../records/facts.js'
import type { Peers } from './peers.js'
import { type OwnPart, placeBackground, placeOnTheWhole, placeWeeks, type PlaceTrack, trackPlace } from './place.js'
import { weekOf } from '../records/weeks.js'

/**
 * The factors of the stores where the person worked, judged by what happened to the others there; and the shifts, each in its
 * place.
 */
export function trackPlaces(
  peers: Peers,
  question: { person: string; places: readonly PlaceFacts[]; at: Day },
  shifts: readonly ExposedShift[],
): Map<string, PlaceTrack> {
  const own = ownParts(peers, question.places, shifts)
  const facts = new Map(question.places.map((place) => [place.store, place]))
  const tracks = new Map<string, PlaceTrack>()
  for (const [store, parts] of own) {
    const weeks = placeWeeks(peers, store, facts.get(store), question.at, { person: question.person, parts })
    tracks.set(store, trackPlace(peers.places, weeks))
  }
  let at: string | undefined
  let track: PlaceTrack | undefined
  for (const shift of shifts) {
    const { store, day } = shift.fact
    if (store !== at) track = tracks.get((at = store))
    shift.place = factorOn(track!, day)
  }
  return tracks
}

/** The person's part in the sums of each store where they worked. */
function ownParts(
  peers: Peers,
  places: readonly PlaceFacts[],
  shifts: readonly ExposedShift[],
): Map<string, OwnPart[]> {
  const own = new Map<string, OwnPart[]>(places.map(({ store }) => [store, []]))
  const { baseline } = peers
  const anyway = placeBackground(baseline, 1, 0)
  const counted = countedFactor(peers, shifts)
  let store: string | undefined
  let parts: OwnPart[] = []
  for (const shift of shifts) {
    const { fact, expected, usual, rate } = shift
    if (fact.store !== store) {
      store = fact.store
      parts = own.get(store) ?? []
      own.set(store, parts)
    }
    if (fact.standIn) continue
    const earlier = fact.day < baseline.before
    const most = mostInteractions(baseline.interactions, fact.position)
    // since the baseline exactly what the place's sums have of this shift, so that nothing of it is left there
    const there = Math.min(fact.interactions ?? usual, most)
    // before it usual interactions again, since what is thought of recorders hangs on the place; earlier baselines went by those counted
    const alone = baseline.voices ? (earlier ? usual : there) * rate : expected
    parts.push({
      day: fact.day,
      expected: alone * (earlier ? counted : baseline.people.level),
      background: anyway + (baseline.voices ? there * baseline.background : shift.background),
      episodes: fact.own > 0 && earlier ? 1 : 0,
    })
  }
  return own
}

/**
 * With which lasting factor the baseline's sums of the places count this person, who is not named there: what shrinkage of
 * their episodes before the baseline gives (gamma-Poisson). Usual interactions serve here, not those counted: a person who
 * handled more must never look worse for it by way of the place.
 */
function countedFactor(peers: Peers, shifts: readonly ExposedShift[]): number {
  const { baseline } = peers
  const places = new Map<string, number>()
  const anyway = placeBackground(baseline, 1, 0)
  let episodes = 0
  let expected = 0
  for (const { fact, rate, usual } of shifts) {
    if (fact.standIn || fact.day >= baseline.before) continue
    let place = places.get(fact.store)
    if (place === undefined) places.set(fact.store, (place = placeOnTheWhole(baseline, fact.store)))
    episodes += (fact.own > 0 ? 1 : 0) - anyway - usual * baseline.background
    expected += usual * rate * place
  }
  const { shape } = baseline.people
  return (shape + Math.max(0, episodes)) / (shape + expected)
}

/** The factor of a store in the week of a day; the last known one beyond it. */
export function placeFactor(tracks: Map<string, PlaceTrack>, store: string, day: Day): number {
  return factorOn(tracks.get(store)!, day)
}

function factorOn(track: PlaceTrack, day: Day): number {
  const last = track.mean.length - 1
  return track.mean[Math.min(last, Math.max(0, weekOf(day) - track.firstWeek))]!
}
