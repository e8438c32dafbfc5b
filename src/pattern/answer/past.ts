import { LRUCache } from 'lru-cache'
import { type Baseline, PRIOR_BASELINE } from '../belief/baseline.js'
import { mostInteractions } from '../belief/most-interactions.js'
import {
  type Day,
  monthOf,
  type OwnIncident,
  type PlaceEpisode,
  type PlaceExposure,
  type PlaceFacts,
  type Recorded,
  type ShiftFact,
} from '../records/facts.js'
import { firstShiftFrom } from '../fit/evidence.js'
import type { Records } from '../records/records.js'

/** So many shifts' facts are kept from one answer to the next: in a chain of a thousand people, everybody's. */
const FACTS_KEPT = 500_000

/** What was known at a moment of the replay. */
export class Past {
  private readonly own: Uint16Array
  /** Own incidents by shift, and by the store where they count. */
  private readonly ofShift = new Map<number, OwnIncident[]>()
  private readonly ofStore: number[][]
  /** The months of incidents that have happened. */
  private readonly month: Int32Array
  private readonly storeIndex: Map<string, number>
  private readonly places = new Map<number, PlaceSoFar>()
  /** By person: the facts of their shifts, by day, up to the latest moment that was asked of. */
  private readonly facts = new LRUCache<number, FactsSoFar>({
    maxSize: FACTS_KEPT,
    sizeCalculation: ({ most }) => Math.max(1, most),
  })
  private baseline: Baseline = PRIOR_BASELINE

  constructor(private readonly records: Records) {
    this.own = new Uint16Array(records.shifts.count)
    this.ofStore = records.stores.map(() => [])
    this.month = new Int32Array(records.incidents.count)
    this.storeIndex = new Map(records.stores.map((name, s) => [name, s]))
  }

  /** Takes note of an incident. */
  happened(incident: number): void {
    const { incidents, shifts } = this.records
    const shift = incidents.shift[incident]!
    if (incidents.cause[incident] !== 'EMPLOYEE') return
    this.month[incident] = monthOf(incidents.day[incident]!)
    this.own[shift]!++
    const store = shifts.store[shift]!
    const one = { id: incidents.reference[incident]!, recorder: this.recorderOf(incident) }
    const there = this.ofShift.get(shift)
    if (there) there.push(one)
    else this.ofShift.set(shift, [one])
    this.ofStore[store]!.push(incident)
    this.forget(shift)
    if (!shifts.standIn[shift]) this.place(store).episode(shift, this.own[shift]!)
  }

  /** From now on, places are told of from a new baseline's moment. */
  startFrom(baseline: Baseline): void {
    this.baseline = baseline
    for (const place of this.places.values()) place.startFrom(baseline)
  }

  /** On days after `after`, up to `at`. */
  shiftsOf(person: number, after: Day, at: Day): ShiftFact[] {
    const { shifts } = this.records
    const first = shifts.personStart[person]!
    let known = this.facts.get(person)
    if (!known) {
      known = { most: shifts.personStart[person + 1]! - first, next: 0, begin: 0, facts: [], shifts: [] }
      this.facts.set(person, known)
    }
    for (; known.next < known.most; known.next++) {
      const shift = shifts.ofPerson[first + known.next]!
      if (shifts.day[shift]! > at) break
      if (shifts.standIn[shift] && this.own[shift] === 0) continue
      known.facts.push(this.factOf(shift))
      known.shifts.push(shift)
    }
    const { facts } = known
    while (known.begin < facts.length && facts[known.begin]!.day <= after) known.begin++
    while (known.begin > 0 && facts[known.begin - 1]!.day > after) known.begin--
    let end = facts.length
    while (end > known.begin && facts[end - 1]!.day > at) end--
    return facts.slice(known.begin, end)
  }

  /** Something more has happened on that shift. */
  private forget(shift: number): void {
    const { person, standIn } = this.records.shifts
    const known = this.facts.peek(person[shift]!)
    if (!known) return
    const n = known.shifts.lastIndexOf(shift)
    if (n >= 0) known.facts[n] = this.factOf(shift)
    // an incident without a shift: it may have been passed over while nothing had happened
    else if (standIn[shift]) this.facts.delete(person[shift]!)
  }

  private factOf(shift: number): ShiftFact {
    const { shifts, stores, settings } = this.records
    const setting = settings[shifts.setting[shift]!]!
    const interactions = shifts.interactions[shift]!
    const own = this.own[shift]!
    return {
      day: shifts.day[shift]!,
      store: stores[shifts.store[shift]!]!,
      position: setting.position,
      interactions: Number.isNaN(interactions) ? null : interactions,
      conditions: setting.conditions,
      own,
      ...(own > 0 && { incidents: [...this.ofShift.get(shift)!] }),
      ...(shifts.standIn[shift] && { standIn: true }),
    }
  }

  /** Of the store where it happened that is asked about, and of all where the person worked since the baseline. */
  placesOf(mine: readonly ShiftFact[], store: number, baseline: Baseline, at: Day): PlaceFacts[] {
    const stores = new Set<string>([this.records.stores[store]!])
    for (const fact of mine) if (fact.day >= baseline.before) stores.add(fact.store)
    return [...stores].map((store) => this.place(this.storeIndex.get(store)!).upTo(at))
  }

  /** Who recorded what of the others at the stores where the person had own incidents, by month. */
  recordedOf(person: number, mine: readonly ShiftFact[], after: Day, at: Day): Recorded[] {
    const { incidents } = this.records
    const stores = new Set<string>()
    for (const fact of mine) if (fact.own > 0) stores.add(fact.store)
    const sums: Recorded[] = []
    for (const store of stores) {
      const known = new Map<number, Recorded>()
      for (const incident of this.ofStore[this.storeIndex.get(store)!]!) {
        const day = incidents.day[incident]!
        if (incidents.person[incident] === person || day <= after || day > at) continue
        const month = this.month[incident]!
        const key = (incidents.recorder[incident]! + 1) * 10_000 + month
        const sum = known.get(key)
        if (sum) sum.own++
        else known.set(key, { store, month, recorder: this.recorderOf(incident), own: 1 })
      }
      sums.push(...known.values())
    }
    return sums
  }

  private recorderOf(incident: number): string | null {
    const recorder = this.records.incidents.recorder[incident]!
    return recorder < 0 ? null : this.records.recorders[recorder]!
  }

  private place(store: number): PlaceSoFar {
    let place = this.places.get(store)
    if (!place) this.places.set(store, (place = new PlaceSoFar(this.records, store, this.baseline)))
    return place
  }
}

/** A person's facts, as far as they have been asked for. */
interface FactsSoFar {
  /** So many shifts are on record. */
  most: number
  /** Of these, the next that was not asked for. */
  next: number
  facts: ShiftFact[]
  /** Whose facts these are. */
  shifts: number[]
  /** The first of them within the look-back window. */
  begin: number
}

/** A store's sums since the baseline, grown day by day as the replay goes. */
class PlaceSoFar {
  private exposure: PlaceExposure[] = []
  private episodes: PlaceEpisode[] = []
  /** The next of the store's shifts to be counted. */
  private next: number

  constructor(
    private readonly records: Records,
    private readonly store: number,
    private baseline: Baseline,
  ) {
    this.next = records.shifts.storeStart[store]!
    this.startFrom(baseline)
  }

  startFrom(baseline: Baseline): void {
    this.baseline = baseline
    this.exposure = []
    this.episodes = this.episodes.filter((e) => e.day >= baseline.before)
    const { shifts } = this.records
    const first = firstShiftFrom(this.records, baseline.before)
    while (this.next < shifts.storeStart[this.store + 1]! && shifts.ofStore[this.next]! < first) this.next++
    while (this.next > shifts.storeStart[this.store]! && shifts.ofStore[this.next - 1]! >= first) this.next--
  }

  episode(shift: number, own: number): void {
    const { shifts, settings, people } = this.records
    const day = shifts.day[shift]!
    const person = people[shifts.person[shift]!]!
    const setting = settings[shifts.setting[shift]!]!
    const known = this.episodes.find((e) => e.day === day && e.person === person)
    if (known) known.own = own
    else {
      const { position, conditions } = setting
      this.episodes.push({ day, person, position, conditions, interactions: this.interactions(shift), own })
    }
  }

  upTo(at: Day): PlaceFacts {
    const { shifts, settings } = this.records
    const ofDay = new Map<number, PlaceExposure>()
    let today = NaN
    for (; this.next < shifts.storeStart[this.store + 1]!; this.next++) {
      const shift = shifts.ofStore[this.next]!
      const day = shifts.day[shift]!
      if (day > at) break
      if (shifts.standIn[shift]) continue
      if (day !== today) {
        ofDay.clear()
        today = day
      }
      const index = shifts.setting[shift]!
      let sum = ofDay.get(index)
      if (!sum) {
        const { position, conditions } = settings[index]!
        sum = { day, position, conditions, shifts: 0, interactions: 0 }
        ofDay.set(index, sum)
        this.exposure.push(sum)
      }
      sum.shifts++
      sum.interactions += this.interactions(shift)
    }
    return { store: this.records.stores[this.store]!, exposure: this.exposure, episodes: this.episodes }
  }

  private interactions(shift: number): number {
    const { shifts, settings } = this.records
    const counted = shifts.interactions[shift]!
    const { interactions } = this.baseline
    const { position } = settings[shifts.setting[shift]!]!
    const here = Number.isNaN(counted) ? (interactions.byPosition[position] ?? interactions.usual) : counted
    return Math.min(here, mostInteractions(interactions, position))
  }
}
