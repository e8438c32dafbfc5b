import type { Baseline } from '../../src/pattern/belief/baseline.js'
import type { KnownChain } from './known-chain.js'
import { dateAgo } from './times.js'
import type { World } from './world.js'

export interface ShiftRow {
  employee_id: string
  store_id: string
  date: string
  position: string
  interactions: number | null
  conditions: string
  starts_at: string | null
  ends_at: string | null
}
export interface IncidentRow {
  id: string
  employee_id: string
  store_id: string
  day: string
  occurred_at: string
  cause: string
  severity: string
  touchpoint: string
}

export interface Figures {
  breakdowns: number
  own: number
  people: Set<string>
  interactions: number
  expected: number
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
export const setOf = (conditions: string) => (conditions === '' ? [] : conditions.split('|'))

/** The review's figures once more, by plain loops over all rows there are, from a day up to today. */
export async function plainlyCounted(world: World, { stores, people }: KnownChain, from: string) {
  const inPeriod = (day: string) => day >= from && day <= dateAgo(0)
  const shifts = await world.rows<ShiftRow>('SELECT * FROM shifts')
  const incidents = await world.rows<IncidentRow>('SELECT * FROM incidents')
  const contexts = await world.rows<{ incident_id: string; factor: string }>('SELECT * FROM incident_contexts')
  const baselines = (
    await world.rows<{ before: string; model: string }>('SELECT * FROM baselines ORDER BY before, id')
  ).map(({ before, model }) => ({ before, model: JSON.parse(model) as Baseline }))

  const zones = new Map(
    (await world.rows<{ id: string; time_zone: string }>('SELECT id, time_zone FROM stores')).map((s) => [
      s.id,
      s.time_zone,
    ]),
  )
  const clocks = new Map(
    [...zones].map(([id, timeZone]) => [
      id,
      new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }),
    ]),
  )
  const hourOf = (instant: string, storeId: string) => Number(clocks.get(storeId)!.format(new Date(instant)))
  const nameOf = (storeId: string) => {
    const store = stores.find(({ id }) => id === storeId)!
    return `${store.name} (${store.code})`
  }

  /** What was to be expected on one shift, and the interactions on it, by the newest baseline from before its month. */
  function onShift({ date, position, interactions, conditions }: ShiftRow) {
    const { model } = baselines.findLast(({ before }) => before <= `${date.slice(0, 7)}-01`)!
    const served = interactions ?? model.interactions.byPosition[position]!
    const times = setOf(conditions).reduce((product, name) => product * model.conditions[name]!.factor, 1)
    const ordinary = served * model.rate * model.positions[position]!.factor * times * model.people.level
    const expected = ordinary + served * model.background + model.badDay.probability * model.badDay.mean
    return { served, ordinary, expected, model }
  }

  /** Shifts of this chain begin and end on the half hour. */
  function hoursTouched({ starts_at, ends_at, store_id }: ShiftRow): string[] {
    const hours: string[] = []
    if (starts_at && ends_at)
      for (let at = Date.parse(starts_at); at < Date.parse(ends_at); at += 1_800_000) {
        const name = clock(hourOf(new Date(at).toISOString(), store_id))
        if (hours.at(-1) !== name) hours.push(name)
      }
    return hours
  }

  /** The same figures by plain loops over all rows. */
  function counted(by: string, storeId?: string): Map<string, Figures> {
    const groups = new Map<string, Figures>()
    const group = (name: string) => {
      if (!groups.has(name))
        groups.set(name, { breakdowns: 0, own: 0, people: new Set(), interactions: 0, expected: 0 })
      return groups.get(name)!
    }
    for (const incident of incidents) {
      if (!inPeriod(incident.day) || (storeId && incident.store_id !== storeId)) continue
      const mine = shifts.find((s) => s.employee_id === incident.employee_id && s.date === incident.day)
      const names: Record<string, () => string[]> = {
        CAUSE: () => [incident.cause],
        SEVERITY: () => [incident.severity],
        TOUCHPOINT: () => [incident.touchpoint],
        CONTEXT_FACTOR: () => contexts.filter((c) => c.incident_id === incident.id).map((c) => c.factor),
        CONDITION: () => (!mine ? ['NOT_ON_ROSTER'] : mine.conditions === '' ? ['NONE'] : setOf(mine.conditions)),
        HOUR: () => [clock(hourOf(incident.occurred_at, incident.store_id))],
        STORE: () => [nameOf(incident.store_id)],
        POSITION: () => [mine?.position ?? people.find(({ id }) => id === incident.employee_id)!.position!],
        MONTH: () => [incident.day.slice(0, 7)],
      }
      for (const name of names[by]!()) {
        const one = group(name)
        one.breakdowns++
        one.people.add(incident.employee_id)
        if (incident.cause === 'EMPLOYEE') one.own++
      }
    }
    for (const shift of shifts) {
      if (!inPeriod(shift.date) || (storeId && shift.store_id !== storeId)) continue
      const { served, expected } = onShift(shift)
      const hours = by === 'HOUR' ? hoursTouched(shift) : []
      const names: Record<string, string[]> = {
        CONDITION: shift.conditions === '' ? ['NONE'] : setOf(shift.conditions),
        HOUR: hours,
        STORE: [nameOf(shift.store_id)],
        POSITION: [shift.position],
        MONTH: [shift.date.slice(0, 7)],
      }
      for (const name of names[by] ?? []) {
        group(name).interactions += served / (by === 'HOUR' ? hours.length : 1)
        group(name).expected += expected / (by === 'HOUR' ? hours.length : 1)
      }
    }
    return groups
  }

  return { shifts: shifts.filter(({ date }) => inPeriod(date)), nameOf, onShift, counted }
}
