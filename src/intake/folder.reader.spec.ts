/* eslint-disable max-lines -- a table of what can be wrong */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { beginFolder, endFolder } from './folder.reader.js'
import { BadRecords } from './problems.js'
import type { ShiftRow } from './shift-row.js'

const NOW = Date.parse('2026-04-01T12:00:00Z')
const GOOD = {
  'stores.csv': 'code,name,timeZone,workingDays\nS1,Riverside,Europe/Dublin,SAT|MON\nS2,Old Market,,',
  'employees.csv': `number,store,position,manager,hiredOn,role,name
E1,S1,CASHIER,M1,2024-02-29,EMPLOYEE,Dana Whitlock
E2,S2,FLOOR,M2,,EMPLOYEE,
M1,S1,,R1,2020-01-01,STORE_MANAGER,Tom Ekberg
H1,,HR,,2020-01-01,HR,`,
  'shifts.csv': `employee,store,date,position,interactions,conditions,startsAt,endsAt
E1,S1,2026-03-30,CASHIER,61,PEAK_DEMAND|UNDERSTAFFED,2026-03-30T21:00:00Z,2026-03-31T05:00:00Z
E2,S2,2026-03-31,FLOOR,,,,`,
  'incidents.csv': `reference,employee,store,occurredAt,cause,severity,context,summary
I1,E1,S1,2026-03-31T02:10:00+01:00,EMPLOYEE,MINOR,UNDERSTAFFED|PERSONAL_STRAIN,"Said ""no"", twice"
I2,,S2,2026-03-31T10:00:00Z,PROCESS,MAJOR,,`,
}
type Files = Record<keyof typeof GOOD, string>

const root = mkdtempSync(join(tmpdir(), 'reprieve-folder-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function folderOf(files: Partial<Record<keyof Files | 'months.csv', string | Buffer | null>>): string {
  const dir = mkdtempSync(join(root, 'f'))
  for (const [name, text] of Object.entries({ ...GOOD, ...files }))
    if (text !== null) writeFileSync(join(dir, name), text)
  return dir
}

async function read(files: Parameters<typeof folderOf>[0] = {}) {
  const shifts: ShiftRow[] = []
  const folder = await endFolder(await beginFolder(folderOf(files), { now: NOW }), (some) => void shifts.push(...some))
  return { folder, shifts }
}

/** The good files with one text in one of them replaced. */
const withOne = (file: keyof Files, from: string, to: string) => {
  expect(GOOD[file]).toContain(from)
  return { [file]: GOOD[file].replace(from, to) }
}

async function problemsOf(files: Parameters<typeof folderOf>[0]): Promise<string> {
  try {
    await read(files)
    return ''
  } catch (error) {
    if (!(error instanceof BadRecords)) throw error
    return error.message.replaceAll(root, 'ROOT').replace(/ROOT\/\w+/g, 'DIR')
  }
}

describe('a folder of records', () => {
  it('is read with all that it tells', async () => {
    const { folder, shifts } = await read()
    expect([...folder.stores.values()]).toEqual([
      { code: 'S1', name: 'Riverside', timeZone: 'Europe/Dublin', workingDays: '1,6' },
      { code: 'S2', name: 'Old Market', timeZone: null, workingDays: null },
    ])
    expect([...folder.managersWithoutRow]).toEqual(['M2', 'R1'])
    expect(shifts).toMatchObject([
      { employee: 'E1', interactions: 61, conditions: ['UNDERSTAFFED', 'PEAK_DEMAND'], date: '2026-03-30' },
      { employee: 'E2', interactions: null, conditions: [], startsAt: null },
    ])
    expect(folder.incidents).toMatchObject([
      {
        reference: 'I1',
        summary: 'Said "no", twice',
        context: ['UNDERSTAFFED', 'PERSONAL_STRAIN'],
        day: shifts[0]!.day, // the night shift that began the evening before
        source: null,
      },
      { reference: 'I2', employee: null, summary: null },
    ])
  })

  it('may hold no roster: many sources keep none', async () => {
    const { folder, shifts } = await read({ 'shifts.csv': null })
    expect(shifts).toEqual([])
    expect(folder).toMatchObject({ shifts: 0, incidents: [{ reference: 'I1' }, { reference: 'I2' }] })
    expect(Object.keys(folder.digests).sort()).toEqual(['employees.csv', 'incidents.csv', 'stores.csv'])
    // but a roster by month, which would be left aside
    expect(
      await problemsOf({ 'shifts.csv': null, 'months.csv': 'employee,store,month,position,shifts,interactions' }),
    ).toMatch(/^shifts.csv: .*npm run shifts-from-months/)
  })

  it.each([
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with blank lines', (text: string) => text.replaceAll('\n', '\n\n') + '\n\n'],
    ['with blanks around fields', (text: string) => text.replaceAll(',S1,', ', S1 ,')],
  ])('may come %s', async (_, change) => {
    const changed = Object.fromEntries(Object.entries(GOOD).map(([file, text]) => [file, change(text)]))
    const [plain, other] = [await read(), await read(changed)]
    expect(other.shifts).toEqual(plain.shifts)
    expect(other.folder.incidents).toEqual(plain.folder.incidents)
  })

  it('gives the same records whatever the order of its columns, and whatever else stands in it', async () => {
    const plain = await read()
    const rows = GOOD['shifts.csv'].split('\n').map((line) => line.split(','))
    const order = fc.shuffledSubarray([...rows[0]!.keys()], { minLength: rows[0]!.length })
    const extra = fc.stringMatching(/^[a-z ]{0,8}$/)
    await fc.assert(
      fc.asyncProperty(order, extra, async (places, more) => {
        const line = (row: string[], i: number) => [...places.map((p) => row[p]), i === 0 ? 'other' : more].join(',')
        expect((await read({ 'shifts.csv': rows.map(line).join('\n') })).shifts).toEqual(plain.shifts)
      }),
      { numRuns: 25 },
    )
  })
})

const FACTORS =
  'UNDERSTAFFED, PEAK_DEMAND, SYSTEM_OUTAGE, LONG_SHIFT, CONSECUTIVE_SHIFTS, NEW_TO_TASK, UNCLEAR_POLICY, CONFLICTING_INSTRUCTION, STOCK_UNAVAILABLE, ABUSIVE_CUSTOMER, PERSONAL_STRAIN and UNWELL'
const INSTANT = 'Write date, time and offset from UTC, such as 2026-03-31T14:05:00Z or 2026-03-31T16:05:00+02:00.'

describe('what is wrong is told by file, row and column, with what to do', () => {
  it.each([
    [
      'stores.csv',
      'S2,',
      ',',
      'row 3, column code: This is empty. Write the code by which the other files name the store.',
    ],
    ['stores.csv', 'S2,Old', 'S1,Old', 'row 3, column code: There is a store "S1" further up. Each store has one row.'],
    [
      'stores.csv',
      'Europe/Dublin',
      'Dublin',
      'row 2, column timeZone: "Dublin" is no time zone. Write its IANA name, such as Europe/Dublin.',
    ],
    [
      'stores.csv',
      'SAT|MON',
      'SAT|Monday',
      'row 2, column workingDays: "Monday" is no weekday. Write any of MON, TUE, WED, THU, FRI, SAT and SUN, joined by a bar (|).',
    ],
    [
      'employees.csv',
      'E2,S2',
      'E2,S9',
      'row 3, column store: There is no store "S9" in stores.csv. Add it there, or correct it here.',
    ],
    [
      'employees.csv',
      'E2,S2',
      'E1,S2',
      'row 3, column number: "E1" is the number of somebody further up. Each person has one row.',
    ],
    [
      'employees.csv',
      'HR,,2020-01-01,HR,',
      'HR,,2020-01-01,BOSS,',
      'row 5, column role: "BOSS" is not known here. Write EMPLOYEE, STORE_MANAGER, HR, SERVICE or DEPUTY.',
    ],
    [
      'employees.csv',
      '2024-02-29',
      '2025-02-29',
      'row 2, column hiredOn: "2025-02-29" is no date of the calendar. Write it as year, month and day, such as 2026-03-31.',
    ],
    [
      'employees.csv',
      'FLOOR,M2',
      'FLOOR,E2',
      'row 3, column manager: This person is named as their own manager. Name another, or leave it empty.',
    ],
    [
      'employees.csv',
      'FLOOR,M2',
      'FLOOR,E1',
      'row 2, column role: E1 is an EMPLOYEE here and the manager of E2. Write STORE_MANAGER here, or name another manager there.',
    ],
    [
      'employees.csv',
      'H1,,HR,,2020-01-01,HR,',
      'R1,,,M1,,STORE_MANAGER,',
      'row 4, column manager: The managers go round in a circle: M1, R1, M1. Let one of them have no manager.',
    ],
    [
      'employees.csv',
      'Tom Ekberg',
      'x'.repeat(201),
      'row 4, column name: This has 201 characters; 200 are the most. Shorten it.',
    ],
    [
      'shifts.csv',
      'E2,S2',
      'E9,S2',
      'row 3, column employee: There is no "E9" in employees.csv. Add them there, or correct it here.',
    ],
    [
      'shifts.csv',
      'E2,S2,2026-03-31,FLOOR,,,,',
      'E1,S1,2026-03-30,CASHIER,,,,',
      'row 3, column date: Row 2 has a shift of E1 as CASHIER at S1 on this day already. Put both into one row.',
    ],
    [
      'shifts.csv',
      '2026-03-31,FLOOR',
      '2026-04-31,FLOOR',
      'row 3, column date: "2026-04-31" is no date of the calendar. Write it as year, month and day, such as 2026-03-31.',
    ],
    [
      'shifts.csv',
      '2026-03-31,FLOOR',
      '2062-03-31,FLOOR',
      'row 3, column date: "2062-03-31" is before 1970 or more than a year ahead. Correct the year.',
    ],
    [
      'shifts.csv',
      'CASHIER,61',
      'CASHIER,-3',
      'row 2, column interactions: "-3" is less than nothing. Write a whole number from 0 to 999999, or leave it empty where nobody counted.',
    ],
    [
      'shifts.csv',
      'CASHIER,61',
      'CASHIER,many',
      'row 2, column interactions: "many" is no count. Write a whole number from 0 to 999999, or leave it empty where nobody counted.',
    ],
    [
      'shifts.csv',
      'PEAK_DEMAND|',
      'BUSY|',
      `row 2, column conditions: "BUSY" is no context factor. Write any of ${FACTORS}, joined by a bar (|).`,
    ],
    [
      'shifts.csv',
      'PEAK_DEMAND|',
      'UNWELL|',
      'row 2, column conditions: UNWELL is told in confidence and does not belong on a roster. Take it out here; it may stand in the context of an incident.',
    ],
    [
      'shifts.csv',
      '2026-03-31T05:00:00Z',
      '2026-03-30T05:00:00Z',
      'row 2, column endsAt: The shift ends before it starts. Correct one of the two times.',
    ],
    [
      'shifts.csv',
      '2026-03-31T05:00:00Z',
      '2026-03-31T23:00:00Z',
      'row 2, column endsAt: The shift lasts more than a day. Correct its times.',
    ],
    ['shifts.csv', '2026-03-31T05:00:00Z', '', `row 2, column endsAt: This is empty. ${INSTANT}`],
    [
      'shifts.csv',
      '2026-03-30T21:00:00Z',
      '2026-03-30T23:00:00Z',
      "row 2, column startsAt: By the store's clock (Europe/Dublin) the shift starts on another day than its date. Correct the date, or the time.",
    ],
    [
      'incidents.csv',
      'PROCESS',
      'EMPLOYEE',
      'row 3, column employee: The cause is EMPLOYEE and nobody is named. Name the employee, or write UNKNOWN as the cause.',
    ],
    [
      'incidents.csv',
      '2026-03-31T10:00:00Z',
      '2026-04-01T12:00:01Z',
      'row 3, column occurredAt: "2026-04-01T12:00:01Z" has yet to come. Correct the date, or the offset from UTC.',
    ],
    [
      'incidents.csv',
      '2026-03-31T10:00:00Z',
      '2026-03-31 10:00',
      `row 3, column occurredAt: "2026-03-31 10:00" is no point in time. ${INSTANT}`,
    ],
    [
      'incidents.csv',
      '2026-03-31T10:00:00Z',
      '2026-02-30T10:00:00Z',
      `row 3, column occurredAt: "2026-02-30T10:00:00Z" is no point in time. ${INSTANT}`,
    ],
    [
      'incidents.csv',
      'I2,',
      'I1,',
      'row 3, column reference: Row 2 has the incident "I1" already. Each has a reference of its own.',
    ],
    [
      'incidents.csv',
      'PROCESS',
      'process',
      'row 3, column cause: "process" is not known here. Write EMPLOYEE, CUSTOMER, MANAGEMENT, PROCESS, OFFER or UNKNOWN.',
    ],
    ['incidents.csv', 'MAJOR', '', 'row 3, column severity: This is empty. Write MINOR, MODERATE or MAJOR.'],
    [
      'incidents.csv',
      'MAJOR,,',
      'MAJOR,',
      'row 3: There are 7 fields here and 8 columns in the header. Put text that contains a comma into double quotes, and fill in empty fields.',
    ],
    [
      'incidents.csv',
      '"Said ""no"", twice"',
      '"Said no',
      'row 2: A double quote opens in this row and never closes. Close it, or take it out.',
    ],
    [
      'incidents.csv',
      '"Said ""no"", twice"',
      'Said "no"',
      'row 2: A double quote stands in the midst of a field. Put the whole field into double quotes and double those within: "say ""hello""".',
    ],
  ] as [keyof Files, string, string, string][])('%s: %j for %j', async (file, from, to, problem) => {
    // Other files may name what is gone by it.
    const lines = (await problemsOf(withOne(file, from, to))).split('\n').filter((line) => line.startsWith(file))
    expect(lines).toEqual([`${file}, ${problem}`])
  })

  it.each([
    ['an empty file', { 'shifts.csv': '' }, 'The file is empty. Its first row must name the columns.'],
    [
      'semicolons',
      { 'shifts.csv': GOOD['shifts.csv'].replaceAll(',', ';') },
      'row 1: The columns are not separated by commas. Save the file as CSV with commas between the columns.',
    ],
    [
      'a missing column',
      withOne('shifts.csv', 'position', 'job'),
      'row 1, column position: This column is missing. The first row must name the columns employee, store, date, position, interactions and conditions, in any order.',
    ],
    [
      'another spelling',
      withOne('shifts.csv', 'date', 'Date'),
      'row 1, column date: The header says "Date". Write it as date.',
    ],
    [
      'a column twice',
      withOne('shifts.csv', 'startsAt', 'date'),
      'row 1, column date: There are two columns of the name date. Keep one of them.',
    ],
  ])('shifts.csv: %s', async (_, files, problem) => {
    expect((await problemsOf(files as never)).split('\n')[0]).toBe(
      `shifts.csv${problem.startsWith('row') ? ', ' : ': '}${problem}`,
    )
  })

  it('tells of a file that has to be there', async () =>
    expect(await problemsOf({ 'incidents.csv': null })).toBe(
      'incidents.csv: There is no such file in DIR. The folder must hold stores.csv, employees.csv and incidents.csv, and shifts.csv where there is a roster.',
    ))

  it('tells of text that is no UTF-8', async () => {
    const latin = Buffer.from(GOOD['stores.csv'].replace('Riverside', 'Caf\u00e9'), 'latin1')
    expect(await problemsOf({ 'stores.csv': latin })).toMatch(
      /^stores.csv, row 2, column name: ".*" can't be read. Save the file as CSV in UTF-8.$/,
    )
  })

  it('tells the first twenty, and how many more there are', async () => {
    const rows = Array.from({ length: 53 }, (_, i) => `E1,S1,2026-01-01,JOB ${i},-1,`)
    const shifts = ['employee,store,date,position,interactions,conditions', ...rows].join('\n')
    const lines = (await problemsOf({ 'shifts.csv': shifts })).split('\n')
    expect(lines).toHaveLength(21)
    expect(lines[20]).toBe('… and 33 more.')
  })

  it('does not tell of every row that names what another file could not tell', async () => {
    expect(await problemsOf({ 'stores.csv': null, 'employees.csv': 'number\nE1' })).toMatch(
      /^stores.csv: There is no such file.*\n(employees.csv, row 1, column \w+: This column is missing.*\n?){5}$/,
    )
  })
})
