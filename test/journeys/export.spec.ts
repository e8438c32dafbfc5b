import { describe, expect, it } from '@jest/globals'
import { ENDINGS } from '../../src/retention/endings.js'
import { ExportService } from '../../src/retention/export.service.js'
import { PERSONAL_RECORDS } from '../../src/retention/personal-records.js'
import { catalogue } from '../world/catalogue.js'
import type { Data } from '../world/client.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const EXPORT = 'query ($number: String!) { personExport(number: $number) { number name madeAt json page } }'
/** Columns that by their names are somebody, though no foreign key says so. */
const SOMEBODY =
  /^(employee|person|people|viewer|manager|reporter|actor|owner|author|asker|approver|customer_of)_id$|_by$/

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside, { name: 'Dana <Whitlock>' })
const tom = await world.employee(riverside)
const hr = await world.hr()

const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', summary: 'Snapped at a regular.' })
await dana.states(incident, 'The till froze & nobody came.')
await manager.responds(incident, 'TEACHABLE_MOMENT', { reason: 'We talked about breathing out.' })
const ofTom = await manager.logs({ about: tom, summary: 'Tom broke a jar.' })
await manager.recordsShifts(
  { employee: dana.number, store: riverside.code, date: dateAgo(3), position: 'CASHIER', interactions: 77 },
  { employee: tom.number, store: riverside.code, date: dateAgo(3), position: 'CASHIER', interactions: 99 },
)

const exported = async (who: Person, whose: Person): Promise<Data> =>
  (await who.asks(EXPORT, { number: whose.number })).personExport

describe('everything held on a person', () => {
  it('is exported for them, complete, and without what is about others', async () => {
    const { json, number, name } = await exported(dana, dana)
    expect([number, name]).toEqual([dana.number, dana.name])
    const { parts, names, person } = JSON.parse(json) as Data
    const rows = (title: string) => parts.find((part: Data) => part.title === title).rows as Data[]
    expect(person).toMatchObject({ id: dana.id, number: dana.number })
    expect(rows('Incidents')).toMatchObject([{ id: incident.id, summary: 'Snapped at a regular.' }])
    expect(rows('Their statements')).toMatchObject([{ text: 'The till froze & nobody came.' }])
    expect(rows('Assessments').at(-1)).toMatchObject({ judgement: { finding: expect.any(String) } })
    expect(rows('What was done about their incidents')).toMatchObject([{ reason: 'We talked about breathing out.' }])
    expect(rows('Shifts')).toMatchObject([{ interactions: 77 }])
    expect(rows('What the trail says of their record').length).toBeGreaterThanOrEqual(3)
    const roster = rows('What the trail says of their record').find(({ action }) => action === 'shifts.recorded')
    expect(roster!.after).toMatchObject([{ employeeId: dana.id, interactions: 77 }])
    expect(names[riverside.id]).toBe(`Riverside (${riverside.code})`)
    for (const secret of ['Tom broke', tom.id, ofTom.id, 'reporter_id', 'reporterId', '"interactions":99'])
      expect(json).not.toContain(secret)
  })

  it('is a page to read as well, in one file', async () => {
    const { page } = await exported(dana, dana)
    expect(page).toContain('What is held on Dana &lt;Whitlock&gt;')
    expect(page).toContain('The till froze &amp; nobody came.')
    expect(page).toContain('Riverside')
    expect(page).not.toMatch(/<script|src=|href="http|<Whitlock>/)
  })

  it('is exported by HR for anybody, who sees it in their read log, and by nobody else', async () => {
    const before = await exported(hr, dana)
    const reads = JSON.parse(before.json).parts.find(
      (part: Data) => part.title === 'Who has looked at their record',
    ).rows
    expect(reads).toContainEqual(expect.objectContaining({ viewer_id: hr.id, purpose: 'EXPORT' }))
    for (const [who, whose] of [
      [manager, dana],
      [tom, dana],
      [dana, tom],
    ] as const)
      // prettier-ignore
      expect(await who.isRefused(EXPORT, { number: whose.number })).toMatchObject({ code: 'FORBIDDEN' })
    expect((await hr.asks(EXPORT, { number: 'E999' })).personExport).toBeNull()
  })

  it('of somebody in office tells what they did, without whom they did it to', async () => {
    const { json } = await exported(manager, manager)
    const { parts } = JSON.parse(json) as Data
    const rows = (title: string) => parts.find((part: Data) => part.title === title).rows as Data[]
    expect(rows('Incidents they reported')).toHaveLength(2)
    expect(rows('What they did, by the trail').map(({ action }) => action)).toContain('shifts.recorded')
    for (const secret of [dana.id, tom.id, 'Snapped', 'Tom broke']) expect(json).not.toContain(secret)
  })

  it('by the command, stands in the trail', async () => {
    const data = await world.server.app.get(ExportService).forOperator(dana.number)
    expect(data!.parts.map(({ name }) => name)).toEqual(PERSONAL_RECORDS.map(({ name }) => name))
    expect((await world.trail()).at(-1)).toMatchObject({ action: 'record.exported', employee_id: dana.id })
  })
})

describe('a table that holds something on a person', () => {
  it('is known to the export: each column that refers to an employee stands in personal-records.ts', async () => {
    const columns = await catalogue(world)
    const personal = columns.filter(({ column, refersTo }) => refersTo === 'employees' || SOMEBODY.test(column))
    const known = new Set(PERSONAL_RECORDS.flatMap(({ table, by }) => by.map((column) => `${table}.${column}`)))
    expect(personal.length).toBeGreaterThan(20)
    expect(personal.map(({ table, column }) => `${table}.${column}`).filter((name) => !known.has(name))).toEqual([])
  })

  it('is about incidents, and then known to export and retention: endings.ts says how it ends', async () => {
    const about = (await catalogue(world)).filter(
      ({ table, column, refersTo }) =>
        table !== 'incidents' &&
        (['incidents', 'responses'].includes(refersTo ?? '') || /^(incident|response)_id$/.test(column)),
    )
    const tables = [...new Set(about.map(({ table }) => table))]
    expect(tables.length).toBeGreaterThan(5)
    expect(tables.filter((table) => !PERSONAL_RECORDS.some((part) => part.table === table))).toEqual([])
    expect(tables.filter((table) => !ENDINGS.some((ending) => ending.table === table))).toEqual([])
  })
})
