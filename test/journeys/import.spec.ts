import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { reportInWords } from '../../src/intake/import-report.js'
import { ImportService } from '../../src/intake/import.service.js'
import { BadRecords } from '../../src/intake/problems.js'
import type { Data } from '../world/client.js'
import { accepts, proposes } from '../world/corrections.js'
import { testFolder } from '../world/own-database.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const { app } = world.server
const importer = app.get(ImportService, { strict: false })

const FOLDER = join(import.meta.dirname, 'import')
const nothing = { added: 0, updated: 0, unchanged: 0 }

/** A copy of the folder with one text in one of its files replaced. */
function withOne(file: string, from: string | RegExp, to: string): string {
  const copy = join(testFolder(), `folder-${randomUUID()}`)
  cpSync(FOLDER, copy, { recursive: true })
  const text = readFileSync(join(copy, file), 'utf8')
  expect(text).toMatch(from)
  writeFileSync(join(copy, file), text.replace(from, to))
  return copy
}

async function incidentOf(reference: string): Promise<Data> {
  const [row] = await world.rows('SELECT id, cause, severity, withdrawn_at FROM incidents WHERE reference = $1', [
    reference,
  ])
  return row!
}

/** Everything but the trail, which tells of each run. */
async function counts() {
  return Object.fromEntries(Object.entries(await world.counts()).filter(([table]) => !table.startsWith('audit_')))
}

describe('a folder with one bad row in its last file', () => {
  it('imports nothing, and says what is wrong', async () => {
    const before = await world.counts()
    const bad = withOne('shifts.csv', 'E2,NORTH,2026-03-03,FLOOR,40', 'E2,NORTH,2026-03-03,FLOOR,-40')
    await expect(importer.import(bad)).rejects.toThrow(BadRecords)
    await expect(importer.import(bad)).rejects.toThrow(
      'shifts.csv, row 5, column interactions: "-40" is less than nothing.',
    )
    expect(await world.counts()).toEqual(before)
  })

  it('imports nothing either where thousands of rows before it have been written by then', async () => {
    const before = await world.counts()
    const dayAfter = (n: number) => new Date(Date.UTC(1990, 0, 1 + n)).toISOString().slice(0, 10)
    const rows = Array.from({ length: 12_000 }, (_, n) => `E2,NORTH,${dayAfter(n)},FLOOR,40,`)
    const bad = withOne('shifts.csv', /$/, '')
    const header = 'employee,store,date,position,interactions,conditions'
    writeFileSync(join(bad, 'shifts.csv'), [header, ...rows, 'E2,NORTH,2026-03-03,FLOOR,-40,', ''].join('\n'))
    const size = readFileSync(join(bad, 'shifts.csv')).length
    expect(size).toBeGreaterThan(1 << 18) // more than is read at once
    await expect(importer.import(bad)).rejects.toThrow('shifts.csv, row 12002, column interactions: "-40" is less')
    expect(await world.counts()).toEqual(before)
  })
})

describe('a folder of records', () => {
  beforeAll(async () => {
    expect(await importer.import(FOLDER)).toEqual({
      stores: { ...nothing, added: 2 },
      employees: { ...nothing, added: 6 },
      shifts: { ...nothing, added: 6 },
      incidents: { ...nothing, added: 4 },
    })
  })

  it('makes managers of those whom others report to, and of their managers', async () => {
    const managing = await world.rows(
      `SELECT s.code, e.number, e.name, e.role FROM store_managers m JOIN stores s ON s.id = m.store_id
       JOIN employees e ON e.id = m.employee_id ORDER BY s.code, e.number`,
    )
    const regional = { number: 'R1', name: 'R1', role: 'STORE_MANAGER' }
    expect(managing).toEqual([
      { code: 'NORTH', number: 'M1', name: 'Tom Ekberg', role: 'STORE_MANAGER' },
      { code: 'NORTH', ...regional },
      { code: 'SOUTH', number: 'M2', name: 'M2', role: 'STORE_MANAGER' },
    ])
  })

  it('finds the day on which the shift began, and keeps confidences', async () => {
    const incidents = await world.rows('SELECT reference, day, recorded_at, source FROM incidents ORDER BY reference')
    expect(incidents).toEqual([
      { reference: 'I1', day: '2026-03-02', recorded_at: '2026-03-03T00:30:00.000Z', source: 'MANAGER' },
      { reference: 'I2', day: '2026-03-03', recorded_at: '2026-03-03T12:00:00.000Z', source: 'MANAGER' },
      { reference: 'I3', day: '2026-03-04', recorded_at: '2026-03-04T12:00:00.000Z', source: 'MANAGER' },
      { reference: 'I4', day: '2026-03-05', recorded_at: '2026-03-05T12:00:00.000Z', source: 'MANAGER' },
    ])
    const contexts = await world.rows('SELECT factor, confidential FROM incident_contexts ORDER BY factor')
    expect(contexts.map(({ factor, confidential }) => [factor, Boolean(confidential)])).toEqual([
      ['ABUSIVE_CUSTOMER', false],
      ['PERSONAL_STRAIN', true],
      ['UNDERSTAFFED', false],
    ])
  })

  it('is judged as it comes in', async () => {
    const findings = await world.rows('SELECT reference, finding FROM incidents ORDER BY reference')
    expect(findings).toMatchObject([{ finding: expect.any(String) }, { finding: 'NOT_THEIRS' }, {}, { finding: null }])
  })

  it('leaves one entry of the run in the trail, with the digests of the files', async () => {
    const [entry, ...others] = (await world.trail()).filter(({ action }) => action === 'records.imported')
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      actor_id: null,
      after: {
        incidents: { added: 4 },
        roles: expect.arrayContaining([['M1', null, 'STORE_MANAGER']]),
        managing: { added: expect.arrayContaining([['NORTH', 'R1']]) },
        digests: { 'shifts.csv': expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    })
  })

  it('changes nothing when it comes again', async () => {
    const before = await counts()
    expect(await importer.import(FOLDER)).toEqual({
      stores: { ...nothing, unchanged: 2 },
      employees: { ...nothing, unchanged: 6 },
      shifts: { ...nothing, unchanged: 6 },
      incidents: { ...nothing, unchanged: 4 },
    })
    expect(await counts()).toEqual(before)
  })

  it('updates what differs, with its trail, and what was withdrawn stays withdrawn', async () => {
    await (await world.hr()).withdraws(await incidentOf('I2'))
    const { withdrawn_at } = await incidentOf('I2')
    const written = (await world.trail()).length
    const before = await counts()
    const changed = withOne('incidents.csv', /I2,.*\n/, 'I2,E1,NORTH,2026-03-03T12:00:00Z,PROCESS,MAJOR,UNWELL\n')
    expect(await importer.import(changed)).toMatchObject({ incidents: { ...nothing, updated: 1, unchanged: 3 } })
    const incident = await incidentOf('I2')
    expect(incident).toMatchObject({ cause: 'PROCESS', severity: 'MAJOR', withdrawn_at })
    expect(withdrawn_at).not.toBeNull()
    const since = await world.trail({ from: written })
    expect(since.filter(({ subject_id }) => subject_id === incident.id)).toMatchObject([
      {
        action: 'incident.imported-again',
        before: { cause: 'CUSTOMER', severity: 'MINOR', context: ['ABUSIVE_CUSTOMER'] },
        after: { cause: 'PROCESS', severity: 'MAJOR', context: [] }, // and what was told in confidence is not in the trail
      },
    ])
    const after = await counts()
    expect({ ...after, assessments: 0 }).toEqual({ ...before, assessments: 0 })
  })

  it('leaves what the employee has had corrected since: the file knows nothing of it', async () => {
    const facts = () =>
      world.rows(
        `SELECT i.id, i.employee_id, i.occurred_at, i.day, i.summary, i.severity, c.factor FROM incidents i
         LEFT JOIN incident_contexts c ON c.incident_id = i.id WHERE i.reference = 'I3'`,
      )
    const proposed = await proposes(await world.known('E3'), await incidentOf('I3'), {
      words: 'It was a day earlier, and the tills were down.',
      occurredAt: '2026-03-03T12:00:00.000Z',
      context: ['SYSTEM_OUTAGE'],
      summary: 'The tills were down, and it took long.',
    })
    await accepts(await world.hr(), proposed)
    const [corrected] = await facts()
    expect(corrected).toMatchObject({ day: '2026-03-03', factor: 'SYSTEM_OUTAGE' })
    await importer.import(withOne('incidents.csv', 'EMPLOYEE,MODERATE,', 'EMPLOYEE,MAJOR,PEAK_DEMAND'))
    expect(await facts()).toEqual([{ ...corrected, severity: 'MAJOR' }])
  })

  it('replaces shifts by person, store, date and position', async () => {
    const changed = withOne('shifts.csv', 'E2,NORTH,2026-03-03,FLOOR,40', 'E2,NORTH,2026-03-03,FLOOR,44')
    expect(await importer.import(changed)).toMatchObject({ shifts: { ...nothing, updated: 1, unchanged: 5 } })
    const shifts = await world.rows('SELECT interactions FROM shifts ORDER BY interactions')
    expect(shifts.map(({ interactions }) => interactions)).toContain(44)
  })

  it('takes a store from those whom nobody there reports to any more', async () => {
    await importer.import(withOne('employees.csv', 'SOUTH,CASHIER,M2', 'SOUTH,CASHIER,M1'))
    const managing = await world.rows(
      `SELECT e.number FROM store_managers m JOIN stores s ON s.id = m.store_id
       JOIN employees e ON e.id = m.employee_id WHERE s.code = 'SOUTH' ORDER BY e.number`,
    )
    expect(managing).toEqual([{ number: 'M1' }, { number: 'R1' }])
  })

  it('does not make a manager of somebody who is known as an employee', async () => {
    const without = withOne('employees.csv', 'SOUTH,CASHIER,M2', 'SOUTH,CASHIER,E2')
    for (const file of ['employees.csv', 'shifts.csv']) {
      const path = join(without, file)
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^E2,.*\n/gm, ''))
    }
    await expect(importer.import(without)).rejects.toThrow(
      'E2 is named as a manager and known here as an EMPLOYEE. Add a row for E2 with the role STORE_MANAGER, or name another manager.',
    )
  })

  it('tells where people are told by mail; who set it themselves keeps it, and nothing else is an address', async () => {
    const address = async (number: string) =>
      (await (await world.known(number)).asks('{ viewer { mailAddress } }')).viewer.mailAddress
    const people = readFileSync(join(FOLDER, 'employees.csv'), 'utf8')
    const withMail = (mail: string) =>
      withOne(
        'employees.csv',
        /[^]+/,
        people.replaceAll(/(?<=EMPLOYEE|STORE_MANAGER)$/gm, `,${mail}`).replace(/role$/m, 'role,mail'),
      )
    await importer.import(withMail('team@example.com'))
    expect([await address('E1'), await address('E3')]).toEqual(['team@example.com', 'team@example.com'])
    await (await world.known('E1')).asks('mutation { setMyMailAddress(address: "me@example.com") }')
    await importer.import(withMail('crew@example.com'))
    await importer.import(FOLDER)
    expect([await address('E1'), await address('E3')]).toEqual(['me@example.com', 'crew@example.com'])
    await expect(importer.import(withMail('"me@example.com\nBcc: x@example.com"'))).rejects.toThrow(
      'This is no mail address.',
    )
    expect(JSON.stringify(await world.rows('SELECT * FROM audit_values'))).not.toContain('@example.com')
  })

  it('tells in which language people are spoken to; who chose one themselves keeps it', async () => {
    const spokenTo = async (number: string) =>
      (await (await world.known(number)).asks('{ viewer { language } }')).viewer.language
    await importer.import(withOne('stores.csv', /[^]+/, 'code,language\nNORTH,nl\nSOUTH,\n'))
    expect([await spokenTo('E1'), await spokenTo('E3')]).toEqual(['NL', 'EN'])
    await (await world.known('E1')).asks('mutation { setMyLanguage(language: EN) }')
    const people = readFileSync(join(FOLDER, 'employees.csv'), 'utf8')
    const inDutch = people.replaceAll(/(?<=EMPLOYEE|STORE_MANAGER)$/gm, ',nl').replace(/role$/m, 'role,language')
    await importer.import(withOne('employees.csv', /[^]+/, inDutch))
    expect([await spokenTo('E1'), await spokenTo('E2'), await spokenTo('E3')]).toEqual(['EN', 'NL', 'NL'])
    await importer.import(FOLDER)
    expect([await spokenTo('E1'), await spokenTo('E3')]).toEqual(['EN', 'NL'])
    await expect(importer.import(withOne('stores.csv', /[^]+/, 'code,language\nNORTH,fr\nSOUTH,\n'))).rejects.toThrow(
      'stores.csv, row 2, column language: "fr" is not known here. Write en or nl.',
    )
  })

  it('may hold no roster at all: then it is said that none is known', async () => {
    const rows =
      'reference,employee,store,occurredAt,cause,severity,context\nI9,E3,SOUTH,2026-03-06T12:00:00Z,EMPLOYEE,MINOR,\n'
    const folder = withOne('incidents.csv', /[^]+/, rows)
    rmSync(join(folder, 'shifts.csv'))
    const report = await importer.import(folder)
    expect(report).toMatchObject({ shifts: nothing, incidents: { ...nothing, added: 1 } })
    expect(reportInWords(report)).toMatch(/no shift in this folder.*judge nobody by them/)
    const { id } = await incidentOf('I9')
    const asked = await (
      await world.hr()
    ).asks('query ($id: ID!) { incident(id: $id) { assessment { finding explanation } } }', { id })
    expect(asked.incident.assessment.explanation).toMatch(/No shift is recorded for that day/)
  })
})
