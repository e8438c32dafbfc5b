import { type Baseline, PRIOR_BASELINE } from '../belief/baseline.js'
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

/** What was known at a moment of the replay. */
export class Past {
  private readonly own: Uint16Array
  /** Own incidents by shift, and by the store where they count. */
  private readonly ofShift = new Map<number, OwnIncident[]>()
  private readonly ofStore: number[][]
  private readonly storeIndex: Map<string, number>
  private readonly places = new Map<number, PlaceSoFar>()
  private baseline: Baseline = PRIOR_BASELINE

  constructor(private readonly records: Records) {
    this.own = new Uint16Array(records.shifts.count)
    this.ofStore = records.stores.map(() => [])
    this.storeIndex = new Map(records.stores.map((name, s) => [name, s]))
  }

  /** Takes note of an incident. */
  happened(incident: number): void {
    const { incidents, shifts } = this.records
    const shift = incidents.shift[incident]!
    if (incidents.cause[incident] !== 'EMPLOYEE') return
    this.own[shift]!++
    const store = shifts.store[shift]!
    const one = { id: incidents.reference[incident]!, recorder: this.recorderOf(incident) }
    const there = this.ofShift.get(shift)
    if (there) there.push(one)
    else this.ofShift.set(shift, [one])
    this.ofStore[store]!.push(incident)
    if (!shifts.standIn[shift]) this.place(store).episode(shift, this.own[shift]!)
  }

  /** From now on, places are told of from a new baseline's moment. */
  startFrom(baseline: Baseline): void {
    this.baseline = baseline
    for (const place of this.places.values()) place.startFrom(baseline)
  }

  shiftsOf(person: number, after: Day, at: Day): ShiftFact[] {
    const { shifts, stores, settings } = this.records
    const facts: ShiftFact[] = []
    for (let j = shifts.personStart[person]!; j < shifts.personStart[person + 1]!; j++) {
      const i = shifts.ofPerson[j]!
      const day = shifts.day[i]!
      if (day > at) break
      const own = this.own[i]!
      if (day <= after || (shifts.standIn[i] && own === 0)) continue
      const setting = settings[shifts.setting[i]!]!
      const interactions = shifts.interactions[i]!
      const fact: ShiftFact = {
        day,
        store: stores[shifts.store[i]!]!,
        position: setting.position,
        interactions: Number.isNaN(interactions) ? null : interactions,
        conditions: setting.conditions,
        own,
      }
      if (own > 0) fact.incidents = [...this.ofShift.get(i)!]
      if (shifts.standIn[i]) fact.standIn = true
      facts.push(fact)
    }
    return facts
  }

  placesOf(mine: readonly ShiftFact[], baseline: Baseline, at: Day): PlaceFacts[] {
    const stores = new Set<string>()
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
        const month = monthOf(day)
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
    if (!Number.isNaN(counted)) return counted
    const { byPosition, usual } = this.baseline.interactions
    return byPosition[settings[shifts.setting[shift]!]!.position] ?? usual
  }
}
