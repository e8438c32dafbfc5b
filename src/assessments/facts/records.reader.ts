import type { Ask } from '../../database/database.js'
import { NO_ID } from '../../database/uuid.js'
import { saysItWasThem } from '../../incidents/says-it-was-them.js'
import { PERSONAL_FACTORS } from '../../workforce/context-factors.js'
import { maxUtcOffset } from '../../workforce/store-clock.js'
import { dayOfDate } from '../../pattern/records/facts.js'
import { RecordsBuilder, type Records } from '../../pattern/records/records.js'
import { conditionsIn } from './conditions.js'
import type { RosterShift } from './facts-of-rows.js'

const NOON = 12 * 60
const PAGE = 50_000
const EVER = '0000-00-00'

export interface IncidentOnRecord {
  id: string
  employeeId: string
  storeId: string
  occurredAt: string
  recordedAt: string
  day: string
  cause: string
  recorder: string | null
  position: string | null
}

/**
 * The organisation's records for the pattern room, and its incidents beside them. Knows no framework, since a worker thread
 * loads with it as well. `from` leaves earlier days aside.
 */
export async function loadRecords(ask: Ask, from = EVER): Promise<{ records: Records; incidents: IncidentOnRecord[] }> {
  const incidents = await ask<IncidentOnRecord>(
    `SELECT i.id, i.employee_id AS "employeeId", i.store_id AS "storeId", i.occurred_at AS "occurredAt",
            i.recorded_at AS "recordedAt", i.day, i.cause, ${saysItWasThem('i')} AS recorder, e.position
     FROM incidents i JOIN employees e ON e.id = i.employee_id
     WHERE i.withdrawn_at IS NULL AND i.day >= $1 ORDER BY i.occurred_at, i.reference`,
    [from],
  )
  const builder = new RecordsBuilder(await eastmostOf(ask, incidents))
  await addShifts(ask, builder, from)
  const contexts = await contextsOf(ask)
  for (const incident of incidents)
    builder.incident({
      reference: incident.id,
      person: incident.employeeId,
      store: incident.storeId,
      moment: Date.parse(incident.occurredAt),
      // The day of the shift is known already, so the small hours need no second thought.
      localDay: dayOfDate(incident.day),
      minuteOfDay: NOON,
      cause: incident.cause,
      recorder: incident.recorder,
      otherwise: { position: incident.position ?? '', conditions: contexts.get(incident.id) ?? [] },
    })
  return { records: builder.build(), incidents }
}

/** When a day begins in the eastmost store, what happens in others that hour is not before that day: see fitBaseline. */
async function eastmostOf(ask: Ask, incidents: readonly IncidentOnRecord[]): Promise<number> {
  const stores = await ask<{ timeZone: string }>('SELECT DISTINCT time_zone AS "timeZone" FROM stores')
  const [first, last] = [incidents[0], incidents.at(-1)].map((i) => (i ? Date.parse(i.occurredAt) : 0))
  const zones = stores.map(({ timeZone }) => timeZone)
  return maxUtcOffset(zones, first!, last!)
}

type PersonsShift = RosterShift & { employeeId: string }

async function addShifts(ask: Ask, builder: RecordsBuilder, from: string): Promise<void> {
  const after = (last: Pick<PersonsShift, 'employeeId' | 'date' | 'storeId' | 'position'>) => {
    const page = ask<PersonsShift>(
      `SELECT employee_id AS "employeeId", date, store_id AS "storeId", position, interactions, conditions FROM shifts
       WHERE (employee_id, date, store_id, position) > ($1, $2, $3, $4) AND date >= $5
       ORDER BY employee_id, date, store_id, position LIMIT ${PAGE}`,
      [last.employeeId, last.date, last.storeId, last.position, from],
    )
    page.catch(() => undefined) // told where it is awaited
    return page
  }
  let asked = after({ employeeId: NO_ID, date: '', storeId: NO_ID, position: '' })
  for (let more = true; more;) {
    const page = await asked
    more = page.length === PAGE
    // The next is read while this one is taken in.
    if (more) asked = after(page.at(-1)!)
    for (const shift of page)
      builder.shift({
        person: shift.employeeId,
        store: shift.storeId,
        day: dayOfDate(shift.date),
        position: shift.position,
        interactions: shift.interactions,
        conditions: conditionsIn(shift.conditions),
      })
  }
}

async function contextsOf(ask: Ask): Promise<Map<string, string[]>> {
  const rows = await ask<{ id: string; factor: string }>(
    'SELECT incident_id AS id, factor FROM incident_contexts WHERE NOT confidential ORDER BY incident_id, factor',
  )
  const contexts = new Map<string, string[]>()
  for (const { id, factor } of rows) {
    if ((PERSONAL_FACTORS as readonly string[]).includes(factor)) continue
    const known = contexts.get(id)
    if (known) known.push(factor)
    else contexts.set(id, [factor])
  }
  return contexts
}
