import type { Day } from '../records/facts.js'
import type { Records } from '../records/records.js'
import { mostInteractions } from '../belief/most-interactions.js'
import { weekOf } from '../records/weeks.js'
import { DAY_MS } from '../../time/instant.js'

/** Steps of a person's chain within one block of the fit: people's factors are followed eight weeks at a time. */
export const WEEKS_PER_BLOCK = 8

/** The share of own incidents taken for ordinary before anything is fitted. */
const ORDINARY_AT_FIRST = 0.6

/** A shift with own incidents, as the fit knows it. */
interface FitEpisode {
  shift: number
  own: number
  /** How many of them were ordinary: neither a bad day's nor recorded as theirs by mistake. */
  ordinary: number
}

/**
 * The records that a fit rests on: shifts from index `from` to `to` - 1, and what had happened on them by then. Shifts that
 * only an incident tells of don't count: without the shifts on which nothing happened they say nothing about rates.
 */
export interface Evidence {
  records: Records
  from: number
  to: number
  /** Incidents of moments before this one were known. */
  known: number
  count: number
  firstWeek: number
  weeks: number
  blocks: number
  /** Of shift i at i - from: store × weeks + week, and person × blocks + block. */
  placeCell: Int32Array
  personCell: Int32Array
  /** The store where a person last worked in a block, at person × blocks + block; -1 where they didn't. */
  storeOfCell: Int32Array
  /** Interactions of shift i at i - from, stand-ins where no count was kept. */
  interactions: Float64Array
  totalInteractions: number
  interactionsOfSetting: Float64Array
  /** By store × weeks + week. */
  shiftsOfPlace: Float64Array
  interactionsOfPlace: Float64Array
  /** By person, each person's by day. */
  episodes: FitEpisode[]
  /** The shifts of incidents recorded with another cause than EMPLOYEE, one entry an incident. */
  others: number[]
  peopleSeen: number[]
  settingsSeen: number[]
  storesSeen: number[]
  usualInteractions: number
  usualByPosition: Map<string, number>
}

/** What was known when the day `before` began, of days from `since` on. */
export function gatherEvidence(records: Records, since: Day, before: Day): Evidence {
  const { shifts, incidents } = records
  const from = firstShiftFrom(records, since)
  const to = firstShiftFrom(records, before)
  const known = before * DAY_MS - records.maxUtcOffset
  const own = new Map<number, number>()
  const others: number[] = []
  for (let i = 0; i < incidents.count && incidents.moment[i]! < known; i++) {
    const shift = incidents.shift[i]!
    if (shift < from || shift >= to || shifts.standIn[shift]) continue
    if (incidents.cause[i] !== 'EMPLOYEE') others.push(shift)
    else own.set(shift, (own.get(shift) ?? 0) + 1)
  }
  const usual = usualInteractions(records, from, to)
  const interactions = filledInteractions(records, from, to, usual)
  const firstWeek = to > from ? Math.floor(weekOf(shifts.day[from]!) / WEEKS_PER_BLOCK) * WEEKS_PER_BLOCK : 0
  const weeks = to > from ? weekOf(before - 1) - firstWeek + 1 : 0
  const seen = (column: Int32Array, names: number) => {
    const marks = new Uint8Array(names)
    for (let i = from; i < to; i++) if (!shifts.standIn[i]) marks[column[i]!] = 1
    return [...marks.keys()].filter((index) => marks[index] === 1)
  }
  const blocks = Math.ceil(weeks / WEEKS_PER_BLOCK)
  let count = 0
  const shiftsOfPlace = new Float64Array(records.stores.length * weeks)
  const interactionsOfPlace = new Float64Array(shiftsOfPlace.length)
  const interactionsOfSetting = new Float64Array(records.settings.length)
  const placeCell = new Int32Array(to - from)
  const personCell = new Int32Array(to - from)
  const storeOfCell = new Int32Array(records.people.length * blocks).fill(-1)
  for (let i = from; i < to; i++) {
    const week = weekOf(shifts.day[i]!) - firstWeek
    placeCell[i - from] = shifts.store[i]! * weeks + week
    personCell[i - from] = shifts.person[i]! * blocks + Math.floor(week / WEEKS_PER_BLOCK)
    if (shifts.standIn[i]) continue
    count++
    storeOfCell[personCell[i - from]!] = shifts.store[i]!
    shiftsOfPlace[placeCell[i - from]!]!++
    interactionsOfPlace[placeCell[i - from]!]! += interactions[i - from]!
    interactionsOfSetting[shifts.setting[i]!]! += interactions[i - from]!
  }
  return {
    records,
    from,
    to,
    known,
    count,
    firstWeek,
    weeks,
    blocks,
    placeCell,
    personCell,
    storeOfCell,
    interactions,
    totalInteractions: interactionsOfSetting.reduce((a, b) => a + b, 0),
    interactionsOfSetting,
    shiftsOfPlace,
    interactionsOfPlace,
    episodes: [...own]
      .map(([shift, count]) => ({ shift, own: count, ordinary: count * ORDINARY_AT_FIRST }))
      .sort((a, b) => shifts.person[a.shift]! - shifts.person[b.shift]! || a.shift - b.shift),
    others,
    peopleSeen: seen(shifts.person, records.people.length),
    settingsSeen: seen(shifts.setting, records.settings.length),
    storesSeen: seen(shifts.store, records.stores.length),
    usualInteractions: usual.overall,
    usualByPosition: usual.byPosition,
  }
}

/** The first shift on that day or later. */
export function firstShiftFrom(records: Records, day: Day): number {
  let low = 0
  let high = records.shifts.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (records.shifts.day[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}

/** Interactions from which medians are taken are counted in whole customers up to this number. */
const MOST_INTERACTIONS = 4096

interface Usual {
  overall: number
  byPosition: Map<string, number>
}

/** The median shift's interactions, overall and by position. */
function usualInteractions(records: Records, from: number, to: number): Usual {
  const { shifts, settings } = records
  const counts = new Map<string, Int32Array>()
  const all = new Int32Array(MOST_INTERACTIONS + 1)
  const ofSetting = settings.map(({ position }) => {
    if (!counts.has(position)) counts.set(position, new Int32Array(MOST_INTERACTIONS + 1))
    return counts.get(position)!
  })
  for (let i = from; i < to; i++) {
    const n = shifts.interactions[i]!
    if (Number.isNaN(n)) continue
    const bin = Math.min(MOST_INTERACTIONS, Math.round(n))
    ofSetting[shifts.setting[i]!]![bin]!++
    all[bin]!++
  }
  const byPosition = new Map<string, number>()
  for (const [position, histogram] of counts) {
    const middle = medianOf(histogram)
    if (middle !== null) byPosition.set(position, middle)
  }
  return { overall: medianOf(all) ?? 50, byPosition }
}

function medianOf(histogram: Int32Array): number | null {
  const total = histogram.reduce((a, b) => a + b, 0)
  if (total === 0) return null
  let sum = 0
  return histogram.findIndex((count) => (sum += count) * 2 >= total)
}

function filledInteractions(records: Records, from: number, to: number, usual: Usual): Float64Array {
  const { shifts, settings } = records
  const filled = Float64Array.from(shifts.interactions.subarray(from, to))
  const medians = new Map<number, number | null>()
  for (let i = 0; i < filled.length; i++) {
    if (shifts.standIn[from + i]) filled[i] = 0
    if (!Number.isNaN(filled[i]!)) continue
    const person = shifts.person[from + i]!
    let own = medians.get(person)
    if (own === undefined) medians.set(person, (own = personMedian(records, person, from, to)))
    filled[i] = own ?? usual.byPosition.get(settings[shifts.setting[from + i]!]!.position) ?? usual.overall
  }
  return bounded(records, from, filled, usual)
}

/** No more than speaks for others (see mostInteractions), of a shift and of all that somebody has on one day. */
function bounded(records: Records, from: number, interactions: Float64Array, usual: Usual): Float64Array {
  const { shifts, settings, people } = records
  const byPosition = Object.fromEntries(usual.byPosition)
  const most = settings.map(({ position }) => mostInteractions({ usual: usual.overall, byPosition }, position))
  const lastDay = new Int32Array(people.length).fill(-1)
  const several = new Map<string, number[]>()
  const lastShift = new Int32Array(people.length)
  for (let i = 0; i < interactions.length; i++) {
    const shift = from + i
    interactions[i] = Math.min(interactions[i]!, most[shifts.setting[shift]!]!)
    const person = shifts.person[shift]!
    const day = shifts.day[shift]!
    if (lastDay[person] === day) {
      const key = `${person} ${day}`
      const known = several.get(key)
      if (known) known.push(i)
      else several.set(key, [lastShift[person]!, i])
    }
    lastDay[person] = day
    lastShift[person] = i
  }
  for (const ofDay of several.values()) {
    const together = ofDay.reduce((sum, i) => sum + interactions[i]!, 0)
    const atMost = Math.max(...ofDay.map((i) => most[shifts.setting[from + i]!]!))
    if (together > atMost) for (const i of ofDay) interactions[i]! *= atMost / together
  }
  return interactions
}

function personMedian(records: Records, person: number, from: number, to: number): number | null {
  const { shifts } = records
  const mine: number[] = []
  for (let j = shifts.personStart[person]!; j < shifts.personStart[person + 1]!; j++) {
    const i = shifts.ofPerson[j]!
    if (i >= from && i < to && !Number.isNaN(shifts.interactions[i]!)) mine.push(shifts.interactions[i]!)
  }
  return mine.length === 0 ? null : mine.sort((a, b) => a - b)[(mine.length - 1) >> 1]!
}
