import { createHash, type Hash } from 'node:crypto'
import { access, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '../pattern/records/facts.js'
import type { RecordsFile } from './csv-columns.js'
import { readLines } from './csv-file.reader.js'
import type { Line } from './csv-line.js'
import { type EmployeeRow, readEmployee } from './employee-row.js'
import { IncidentDays } from './incident-days.js'
import { type IncidentRow, readIncident } from './incident-row.js'
import { checkManagers, managersWithoutRow } from './managers.js'
import { BadRecords, Problems } from './problems.js'
import { RowOfKey } from './row-of-key.js'
import { ShiftReader, type ShiftReferences, type ShiftRow } from './shift-row.js'
import { readStore, type StoreRow } from './store-row.js'
import { DAY_MS } from '../time/instant.js'

/** All that a folder tells, checked; its shifts alone stay in their file, since they may be millions. */
export interface Folder {
  dir: string
  stores: ReadonlyMap<string, StoreRow>
  employees: ReadonlyMap<string, EmployeeRow>
  /** Those who are named as somebody's manager and have no row of their own. */
  managersWithoutRow: ReadonlySet<string>
  incidents: readonly (IncidentRow & { day: Day })[]
  shifts: number
  references: ShiftReferences
  /** SHA-256 of each file that is there. */
  digests: Partial<Record<RecordsFile, string>>
}

export interface ReadOptions {
  /** In milliseconds since 1970: nothing can have happened later. */
  now: number
  /** Called when all but the shifts is read; what it answers is called with each shift. */
  takeShifts?: (read: { stores: Folder['stores']; incidents: readonly IncidentRow[] }) => (shift: ShiftRow) => void
  /** Of stores that are known already, by code, for where the files don't say. */
  timeZones?: ReadonlyMap<string, string>
  /** In bytes. */
  onProgress?: (done: number, total: number) => void
}

const FILES: readonly RecordsFile[] = ['stores.csv', 'employees.csv', 'incidents.csv', 'shifts.csv']

/** Reads a folder of records and checks every row. Throws BadRecords with all that is wrong in it. */
export async function readFolder(dir: string, options: ReadOptions): Promise<Folder> {
  const { now } = options
  const problems = new Problems()
  const files = new Files(dir, problems, await sizeOf(dir), options.onProgress)

  const stores = new Map<string, StoreRow>()
  const storesRead = await files.each('stores.csv', (line) => readStore(line, stores))
  const knownStores = storesRead ? stores : null

  const employees = new Map<string, EmployeeRow & { line: Line }>()
  const employeesRead = await files.each('employees.csv', (line) => readEmployee(line, employees, knownStores))
  checkManagers(employees)
  const others = managersWithoutRow(employees)
  const people = new Map([...employees.keys(), ...others].map((number, index) => [number, index]))
  const knownPeople = employeesRead ? people : null

  const incidents: IncidentRow[] = []
  const rowOf = new Map<string, number>()
  await files.each('incidents.csv', (line) => {
    const incident = readIncident(line, rowOf, { stores: knownStores, people: knownPeople, now })
    if (incident) incidents.push(incident)
  })

  const references: ShiftReferences = {
    stores: knownStores,
    people: knownPeople,
    timeZoneOf: (store) => stores.get(store)?.timeZone ?? options.timeZones?.get(store) ?? 'UTC',
    today: Math.floor(now / DAY_MS),
  }
  const days = new IncidentDays(incidents, references.timeZoneOf)
  const shiftReader = new ShiftReader(references, new RowOfKey())
  const takeShift = options.takeShifts?.({ stores, incidents })
  let shifts = 0
  if (await hasRoster(dir, problems))
    await files.each('shifts.csv', (line) => {
      const shift = shiftReader.read(line)
      if (!shift) return
      shifts++
      days.shift(shift)
      takeShift?.(shift)
    })

  if (problems.count > 0) throw new BadRecords(problems)
  const dayOf = days.days()
  return {
    dir,
    stores,
    employees,
    managersWithoutRow: others,
    incidents: incidents.map((incident, i) => ({ ...incident, day: dayOf[i]! })),
    shifts,
    references,
    digests: files.digests(),
  }
}

/** The shifts of a folder that has been checked, once more, some thousands at a time. */
export async function* shiftsOf(folder: Folder): AsyncGenerator<ShiftRow[]> {
  if (!folder.digests['shifts.csv']) return
  const problems = new Problems()
  const hash = createHash('sha256')
  const reader = new ShiftReader(folder.references, null)
  for await (const lines of readLines(folder.dir, 'shifts.csv', problems, (bytes) => hash.update(bytes)))
    yield lines.map((line) => reader.read(line)).filter((shift) => shift !== undefined)
  if (problems.count > 0 || hash.digest('hex') !== folder.digests['shifts.csv'])
    throw new Error('shifts.csv has changed while it was being read. Nothing was imported; run the import again.')
}

/** Many sources keep no roster. One by month is brought in as shifts first, or what was worked would be lost unsaid. */
async function hasRoster(dir: string, problems: Problems): Promise<boolean> {
  const [roster, byMonth] = await Promise.all(['shifts.csv', 'months.csv'].map((file) => isThere(join(dir, file))))
  if (!roster && byMonth)
    problems.add({
      file: 'shifts.csv',
      row: null,
      column: null,
      why: 'There is no such file, but months.csv is there. Make it of that first: npm run shifts-from-months -- DIR',
    })
  return roster!
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  )

async function sizeOf(dir: string): Promise<number> {
  const sizes = await Promise.all(
    FILES.map((file) =>
      stat(join(dir, file)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((a, b) => a + b, 0)
}

/** Reads file after file, and keeps count of the bytes. */
class Files {
  private readonly hashes = new Map<RecordsFile, Hash>()
  private done = 0

  constructor(
    private readonly dir: string,
    private readonly problems: Problems,
    private readonly total: number,
    private readonly onProgress?: (done: number, total: number) => void,
  ) {}

  /** Whether the file could be read to its end. */
  async each(file: RecordsFile, take: (line: Line) => void): Promise<boolean> {
    const hash = createHash('sha256')
    this.hashes.set(file, hash)
    const lines = readLines(this.dir, file, this.problems, (bytes) => {
      hash.update(bytes)
      this.done += bytes.length
    })
    for (;;) {
      const { value, done } = await lines.next()
      if (done) return value
      for (const line of value) take(line)
      this.onProgress?.(this.done, this.total)
    }
  }

  digests(): Partial<Record<RecordsFile, string>> {
    return Object.fromEntries([...this.hashes].map(([file, hash]) => [file, hash.digest('hex')]))
  }
}
