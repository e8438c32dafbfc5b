import { describe, expect, it } from '@jest/globals'
import { HANGS_ON_KEPT } from '../../src/retention/kept-from-reader.js'
import { PERSONAL_RECORDS } from '../../src/retention/personal-records.js'
import { IncidentParty } from '../../src/incidents/incident-party.entity.js'
import { Part } from '../../src/incidents/incident-words.js'
import { newId } from '../../src/database/uuid.js'
import { catalogue } from '../world/catalogue.js'
import type { Data } from '../world/client.js'
import { testClock } from '../world/clock.js'
import type { Person } from '../world/person.js'
import { startWorld } from '../world/world.js'
import { castOf, everythingAbout, opened } from './access/everything-about.js'
import { newSubject } from './access/roles.js'

const EXPORT = 'query ($number: String!) { personExport(number: $number) { json page } }'
type Parts = Map<string, Data[]>

const cast = await castOf(await startWorld({ MAX_QUERY_COST: '1000000' }))
const about = await everythingAbout(cast, await newSubject(cast, 'employee'))
const { world, incident, subject } = about
await opened(about)
const ofIt = `(SELECT r.id FROM responses r WHERE r.incident_id = '${incident.id}' ORDER BY r.id LIMIT 1)`
// What no story so far has brought about.
for (const statement of [
  `INSERT INTO idempotency_keys (person_id, key, digest, incident_id) VALUES ('${about.manager.id}', 'a-key', 'x', '${incident.id}')`,
  `UPDATE incidents SET attributed_by = '${about.manager.id}' WHERE id = '${incident.id}'`,
  `INSERT INTO attribution_denials (id, incident_id, said_by, attributed_by, at, settled_at)
     VALUES ('${newId(testClock)}', '${incident.id}', '${subject.id}', '${about.colleague.id}', '2001-02-03T04:05:06.000Z', '2001-02-04T04:05:06.000Z')`,
  `INSERT INTO outbox (id, notice_id, person_id, channel, at, attempts)
     SELECT '${newId(testClock)}', n.id, n.employee_id, 'MAIL', '2001-02-03T04:05:06.000Z', 0
     FROM notices n WHERE n.incident_id = '${incident.id}' AND n.employee_id IS NOT NULL LIMIT 1`,
  `INSERT INTO alleged_incidents (response_id, incident_id) SELECT ${ofIt}, '${incident.id}'`,
  `UPDATE hearings SET companion_id = '${about.colleague.id}'`,
  `UPDATE appeals SET decided_by = '${about.hr.id}' WHERE decided_by IS NULL`,
  `INSERT INTO review_takings (id, incident_id, taken_by, taken_at)
     VALUES ('${newId(testClock)}', '${incident.id}', '${about.hr.id}', '2001-02-03T04:05:06.000Z')`,
  // Whoever may come to decide something formal reads nothing of it before.
  "UPDATE responses SET state = 'DECLINED' WHERE state IN ('AWAITING_HR', 'UNDER_APPEAL')",
])
  await world.change((tx) => tx.query(statement))

/** Everybody of whom something is held. */
const people = await world.rows<{ id: string; number: string }>('SELECT id, number FROM employees')

const exported = async (reader: Person, number: string): Promise<{ text: string; parts: Parts }> => {
  const { json, page } = (await reader.asks(EXPORT, { number })).personExport
  const { parts } = JSON.parse(json as string) as Data
  return { text: `${json} ${page}`, parts: new Map(parts.map(({ name, rows }: Data) => [name, rows])) }
}
const rowsIn = (parts: Parts, part: string) => new Set((parts.get(part) ?? []).map((row) => JSON.stringify(row)))

/** Ids of all that hangs on the incident, and what is written in it. */
async function needles(): Promise<string[]> {
  const found = new Set<string>([incident.id as string, incident.reference as string])
  const tables = ['responses', 'statements', 'accounts', 'evidence_documents', 'confidences', 'legal_holds', 'corrections', 'openings'] // prettier-ignore
  for (const table of tables)
    for (const { id } of await world.rows(`SELECT id FROM ${table} WHERE incident_id = $1`, [incident.id as string]))
      found.add(id as string)
  for (const { id } of await world.rows(
    `SELECT h.id FROM hearings h JOIN responses r ON r.id = h.response_id WHERE r.incident_id = $1
     UNION SELECT a.id FROM appeals a JOIN responses r ON r.id = a.response_id WHERE r.incident_id = $1`,
    [incident.id as string],
  ))
    found.add(id as string)
  return [...found]
}

/** From now on the incident is a complaint about somebody in HR that nobody has opened. */
async function becomesAComplaintAbout({ id }: Person): Promise<void> {
  const party = { id: newId(testClock), incidentId: incident.id as string, employeeId: id, part: Part.COMPLAINED_ABOUT }
  await world.change(async (tx) => {
    await tx.insert(IncidentParty, { ...party, words: null })
    await tx.query(`UPDATE incidents SET for_hr_alone = true WHERE id = '${incident.id}'`)
  })
}

describe('what is kept from whoever is complained about', () => {
  it('stands in no part of any export that they put together, and in those of everybody else in HR', async () => {
    const [mae, ben] = [await world.hr(), await world.hr()]
    await becomesAComplaintAbout(mae)
    const hidden = await needles()
    const [leaks, withNeedles]: [string[], Set<string>] = [[], new Set()]
    for (const { number } of people) {
      const [told, all] = [await exported(mae, number), await exported(ben, number)]
      expect(told.parts.get('shifts')).toEqual(all.parts.get('shifts'))
      leaks.push(...hidden.filter((needle) => told.text.includes(needle)).map((needle) => `${needle}, of ${number}`))
      for (const part of all.parts.keys())
        if ([...rowsIn(all.parts, part)].some((row) => !rowsIn(told.parts, part).has(row))) withNeedles.add(part)
    }
    expect(leaks).toEqual([])
    const parts = PERSONAL_RECORDS.filter(({ table }) => table in HANGS_ON_KEPT).map(({ name }) => name)
    expect(parts.filter((part) => !withNeedles.has(part) && !(part in NO_NEEDLE))).toEqual([])
  }, 120_000)

  it('is all in what the person themselves reads, whoever is complained about', async () => {
    const { parts } = await exported(subject, subject.number)
    expect((parts.get('incidents') ?? []).map(({ id }) => id)).toContain(incident.id)
  })
})

/** Parts in which nothing of this story could stand. */
const NO_NEEDLE: Record<string, string> = { trailOfShifts: 'It tells of the roster alone.' }

it('is known of every table that refers to incidents, or to what is about one', async () => {
  const REFERS = /^(incident|response|hearing|notice)_id$/
  const referring = (await catalogue(world)).filter(
    ({ table, column, refersTo }) =>
      table === 'incidents' || REFERS.test(column) || ['incidents', 'responses', 'hearings'].includes(refersTo ?? ''),
  )
  const exportedTables = new Set(PERSONAL_RECORDS.map(({ table }) => table))
  const tables = new Set(referring.map(({ table }) => table).filter((table) => exportedTables.has(table)))
  expect(tables.size).toBeGreaterThan(25)
  expect([...tables].filter((table) => !(table in HANGS_ON_KEPT))).toEqual([])
})
