import { newId } from '../../src/database/uuid.js'
import { IncidentContext } from '../../src/incidents/incident-context.entity.js'
import { referenceOf } from '../../src/incidents/incident-reference.js'
import { Cause, ReportSource, Severity, Touchpoint } from '../../src/incidents/incident-words.js'
import { Incident } from '../../src/incidents/incident.entity.js'
import { ContextFactor } from '../../src/workforce/context-factors.js'
import { refreshExposure } from '../../src/workforce/exposure.keeper.js'
import { Shift } from '../../src/workforce/shift.entity.js'
import { chanceOf } from '../worlds/chance.js'
import { testClock } from './clock.js'
import type { Person, StoreAtHand } from './person.js'
import { dateAgo } from './times.js'
import type { World } from './world.js'

const AT_ONCE = 500
const HOUR = 3_600_000
/** Own breakdowns per interaction, and those of other causes, which come whatever the conditions. */
const OWN = 0.001
const OTHERS = [Cause.PROCESS, Cause.CUSTOMER, Cause.MANAGEMENT]
const OTHER = 0.0005
export const UNDERSTAFFED_TIMES = 2.5
const PEAK_TIMES = 1.3
const CUSTOMERS: Record<string, number> = { CASHIER: 80, FLOOR: 40 }

export interface KnownStore {
  name: string
  timeZone: string
  /** How many times as often things go wrong there, for everybody. */
  factor: number
}

export interface KnownChain {
  stores: StoreAtHand[]
  people: Person[]
}

/**
 * Stores of which everything is known, with a roster of so many days up to yesterday and what went wrong, as an import would
 * have put them there. On some shifts nobody counted, of some the hours are not known, some incidents fell on no shift.
 */
export async function knownChain(
  world: World,
  { seed, stores: known, people: count, days }: { seed: number; stores: KnownStore[]; people: number; days: number },
): Promise<KnownChain> {
  const chance = chanceOf(seed)
  const stores: StoreAtHand[] = []
  const people: Person[] = []
  const shifts: Shift[] = []
  const incidents: Partial<Incident>[] = []
  const contexts: Partial<IncidentContext>[] = []
  const among = <T>(list: readonly T[]) => list[Math.floor(chance.uniform() * list.length)]!
  for (const { name, timeZone, factor } of known) {
    const store = await world.store(name, { timeZone })
    const conditionsOn = Array.from({ length: days + 1 }, () => [
      ...(chance.uniform() < 0.2 ? [ContextFactor.UNDERSTAFFED] : []),
      ...(chance.uniform() < 0.2 ? [ContextFactor.PEAK_DEMAND] : []),
    ])
    stores.push(store)
    for (let n = 0; n < count; n++) {
      const position = n % 2 === 0 ? 'CASHIER' : 'FLOOR'
      const person = await world.employee(store, { position })
      people.push(person)
      for (let daysAgo = days; daysAgo > 0; daysAgo--) {
        const conditions = conditionsOn[daysAgo]!
        const works = chance.uniform() < 0.7
        const interactions = Math.round(CUSTOMERS[position]! * (0.7 + 0.6 * chance.uniform()))
        // Times are those of UTC; the longest way to a store's date is not crossed.
        const begin = Date.parse(`${dateAgo(daysAgo)}T00:00:00Z`) + (chance.uniform() < 0.5 ? 8 : 13.5) * HOUR
        const [counted, timed] = [chance.uniform() < 0.9, chance.uniform() < 0.97]
        if (works)
          shifts.push({
            employeeId: person.id,
            date: dateAgo(daysAgo),
            storeId: store.id,
            position,
            interactions: counted ? interactions : null,
            conditions: conditions.join('|'),
            startsAt: timed ? new Date(begin).toISOString() : null,
            endsAt: timed ? new Date(begin + 7.5 * HOUR).toISOString() : null,
          })
        const times = conditions.includes(ContextFactor.UNDERSTAFFED) ? UNDERSTAFFED_TIMES : 1
        const busy = conditions.includes(ContextFactor.PEAK_DEMAND) ? PEAK_TIMES : 1
        const share = works ? 1 : 0.03
        const own = chance.poisson(share * interactions * OWN * times * busy * factor)
        const other = chance.poisson(share * interactions * OTHER)
        for (let i = 0; i < own + other; i++) {
          const id = newId(testClock)
          const occurredAt = new Date(begin + Math.floor(7.5 * HOUR * chance.uniform())).toISOString()
          incidents.push({
            id,
            reference: referenceOf(id),
            storeId: store.id,
            employeeId: person.id,
            occurredAt,
            day: dateAgo(daysAgo),
            summary: null,
            source: ReportSource.MANAGER,
            touchpoint: among([Touchpoint.CHECKOUT, Touchpoint.SALES_FLOOR, Touchpoint.PHONE]),
            severity: among([Severity.MINOR, Severity.MINOR, Severity.MODERATE]),
            cause: i < own ? Cause.EMPLOYEE : among(OTHERS),
            reporterId: null,
            recordedAt: occurredAt,
            knownAt: occurredAt,
          })
          for (const factor of conditions) contexts.push({ incidentId: id, factor, confidential: false })
        }
      }
    }
  }
  await world.change(async (tx) => {
    const put = async <T extends object>(type: new () => T, rows: Partial<T>[]) => {
      for (let n = 0; n < rows.length; n += AT_ONCE) await tx.insert(type, rows.slice(n, n + AT_ONCE) as never)
    }
    await put(Shift, shifts)
    await put(Incident, incidents)
    await put(IncidentContext, contexts)
    await refreshExposure(world.database, tx, shifts)
  })
  return { stores, people }
}
