import { byDay, bytes, Column, firstFrom, floats, grouped, ints } from './columns.js'
import { isConfidence } from './confidence.js'
import { type Day, shiftDay } from './facts.js'

/** A position and a set of conditions: what shifts have in common that makes breakdowns likelier for anyone. */
export interface Setting {
  position: string
  /** Sorted, each once, confidences left out. */
  conditions: readonly string[]
}

export interface ShiftRecord {
  person: string
  store: string
  day: Day
  position: string
  interactions: number | null
  conditions: readonly string[]
}

export interface IncidentRecord {
  reference: string
  person: string
  store: string
  /** When it happened, in milliseconds since 1970-01-01T00:00Z: the order in which things became known. */
  moment: number
  /** The date by the store's own clock, and the minute of that day. */
  localDay: Day
  minuteOfDay: number
  cause: string
  /** Who recorded it, by any stable key; nobody is named where it is null or left out. */
  recorder?: string | null
  /** The position and conditions to go by where no shift was recorded on that day. */
  otherwise: { position: string; conditions: readonly string[] }
}

/** An organisation's records in columns, shifts by day and incidents by moment. */
export interface Records {
  readonly people: readonly string[]
  readonly stores: readonly string[]
  readonly recorders: readonly string[]
  readonly settings: readonly Setting[]
  readonly shifts: {
    readonly count: number
    readonly person: Int32Array
    readonly store: Int32Array
    readonly day: Int32Array
    readonly setting: Int32Array
    /** NaN where no count was kept. */
    readonly interactions: Float32Array
    /** 1 where no shift was recorded and an incident is all that tells of it. */
    readonly standIn: Uint8Array
    /** The shifts of person p, by day, are ofPerson[personStart[p]] to ofPerson[personStart[p + 1] - 1]. */
    readonly ofPerson: Int32Array
    readonly personStart: Int32Array
    /** The shifts of store s, likewise. */
    readonly ofStore: Int32Array
    readonly storeStart: Int32Array
  }
  readonly incidents: {
    readonly count: number
    readonly reference: readonly string[]
    readonly person: Int32Array
    /** Where it happened; its shift may be another's. */
    readonly store: Int32Array
    readonly moment: Float64Array
    /** The day of the shift. */
    readonly day: Int32Array
    /** The shift's index; -1 where there is none (the cause is not EMPLOYEE, and no shift was recorded). */
    readonly shift: Int32Array
    readonly cause: readonly string[]
    /** -1 where nobody is named. */
    readonly recorder: Int32Array
  }
  /** How far the eastmost store's clock is ahead of UTC, in milliseconds (0 at least). */
  readonly maxUtcOffset: number
}

/** Names in the order of their first mention, with their index. */
class Names {
  readonly list: string[] = []
  private readonly indexOf = new Map<string, number>()

  index(name: string): number {
    let index = this.indexOf.get(name)
    if (index === undefined) this.indexOf.set(name, (index = this.list.push(name) - 1))
    return index
  }
}

/** Most shifts have one condition at most: no new text is made then. */
const keyOf = (conditions: readonly string[]) => (conditions.length === 1 ? conditions[0]! : conditions.join('\n'))

/** Takes in an organisation's shifts and incidents, in any order, and makes records of them. */
export class RecordsBuilder {
  private readonly people = new Names()
  private readonly stores = new Names()
  private readonly recorders = new Names()
  private readonly settings: Setting[] = []
  /** By position, then by conditions. */
  private readonly settingIndex = new Map<string, Map<string, number>>()
  private readonly incidents: IncidentRecord[] = []
  private readonly person = new Column(ints)
  private readonly store = new Column(ints)
  private readonly day = new Column(ints)
  private readonly setting = new Column(ints)
  private readonly interactions = new Column(floats)
  private readonly standIn = new Column(bytes)

  /** `maxUtcOffsetMinutes`: how far the eastmost store's clock is ever ahead of UTC. */
  constructor(private readonly maxUtcOffsetMinutes = 0) {}

  shift(shift: ShiftRecord): void {
    this.addShift(shift, 0)
  }

  incident(incident: IncidentRecord): void {
    this.incidents.push(incident)
  }

  build(): Records {
    const recorded = byDay(this.day)
    const shiftsOf = grouped(this.person.all(), this.people.list.length, { order: recorded })
    const find = (person: number, day: Day, store: number): number => {
      if (person + 1 >= shiftsOf.start.length) return -1
      let found = -1
      for (let i = firstFrom(shiftsOf, person, day, this.day); i < shiftsOf.start[person + 1]!; i++) {
        const shift = shiftsOf.members[i]!
        if (this.day.at(shift) !== day) break
        if (found < 0 || (this.store.at(shift) === store && this.store.at(found) !== store)) found = shift
      }
      return found
    }
    const inOrder = this.incidents.sort((a, b) => a.moment - b.moment || (a.reference < b.reference ? -1 : 1))
    const standIns = new Map<string, number>()
    const shiftOf = inOrder.map((incident) => {
      const person = this.people.index(incident.person)
      const store = this.stores.index(incident.store)
      const day = shiftDay(incident.localDay, incident.minuteOfDay, (d) => find(person, d, store) >= 0)
      const known = find(person, day, store)
      if (known >= 0 || incident.cause !== 'EMPLOYEE') return { day, shift: known }
      const key = `${person} ${day} ${store}`
      let shift = standIns.get(key)
      if (shift === undefined) {
        shift = this.addShift({ ...incident, day, ...incident.otherwise, interactions: null }, 1)
        standIns.set(key, shift)
      }
      return { day, shift }
    })
    return this.assemble(inOrder, shiftOf)
  }

  private addShift(shift: ShiftRecord, standIn: 0 | 1): number {
    this.person.push(this.people.index(shift.person))
    this.store.push(this.stores.index(shift.store))
    this.day.push(shift.day)
    this.setting.push(this.settingOf(shift.position, shift.conditions))
    this.interactions.push(shift.interactions ?? NaN)
    this.standIn.push(standIn)
    return this.day.length - 1
  }

  private settingOf(position: string, conditions: readonly string[]): number {
    let indices = this.settingIndex.get(position)
    if (!indices) this.settingIndex.set(position, (indices = new Map()))
    const asGiven = keyOf(conditions)
    let index = indices.get(asGiven)
    if (index !== undefined) return index
    const sorted = [...new Set(conditions)].filter((name) => !isConfidence(name)).sort()
    const key = keyOf(sorted)
    index = indices.get(key) ?? this.settings.push({ position, conditions: sorted }) - 1
    indices.set(key, index).set(asGiven, index)
    return index
  }

  private assemble(incidents: IncidentRecord[], shiftOf: { day: Day; shift: number }[]): Records {
    const order = byDay(this.day)
    const place = ints(order.length)
    for (let to = 0; to < order.length; to++) place[order[to]!] = to
    const person = this.person.inOrder(order)
    const store = this.store.inOrder(order)
    const everyone = grouped(person, this.people.list.length, { shared: true })
    const everywhere = grouped(store, this.stores.list.length, { shared: true })
    return {
      people: this.people.list,
      stores: this.stores.list,
      recorders: this.recorders.list,
      settings: this.settings,
      shifts: {
        count: order.length,
        person,
        store,
        day: this.day.inOrder(order),
        setting: this.setting.inOrder(order),
        interactions: this.interactions.inOrder(order),
        standIn: this.standIn.inOrder(order),
        ofPerson: everyone.members,
        personStart: everyone.start,
        ofStore: everywhere.members,
        storeStart: everywhere.start,
      },
      incidents: {
        count: incidents.length,
        reference: incidents.map((i) => i.reference),
        person: Int32Array.from(incidents, (i) => this.people.index(i.person)),
        store: Int32Array.from(incidents, (i) => this.stores.index(i.store)),
        moment: Float64Array.from(incidents, (i) => i.moment),
        day: Int32Array.from(shiftOf, (x) => x.day),
        shift: Int32Array.from(shiftOf, (x) => (x.shift < 0 ? -1 : place[x.shift]!)),
        cause: incidents.map((i) => i.cause),
        recorder: Int32Array.from(incidents, (i) => (i.recorder == null ? -1 : this.recorders.index(i.recorder))),
      },
      maxUtcOffset: Math.max(0, this.maxUtcOffsetMinutes) * 60_000,
    }
  }
}
