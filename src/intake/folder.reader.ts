import { createHash } from 'node:crypto'
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

/** What a folder tells beside its shifts. */
export interface Directory {
  stores: ReadonlyMap<string, StoreRow>
  employees: ReadonlyMap<string, EmployeeRow>
  /** Those who are named as somebody's manager and have no row of their own. */
  managersWithoutRow: ReadonlySet<string>
}

/** All that a folder tells, checked, but for its shifts, which are handed on as they are read: they may be millions. */
export interface Folder extends Directory {
  incidents: readonly (IncidentRow & { day: Day })[]
  shifts: number
  /** SHA-256 of each file that is there. */
  digests: Partial<Record<RecordsFile, string>>
}

/** A folder of which all is read and checked but the shifts. */
export interface Begun extends Directory {
  dir: string
  incidents: readonly IncidentRow[]
  references: ShiftReferences
  problems: Problems
  progress: Progress
  digests: Folder['digests']
}

/** Takes shifts, some thousands at a time. The next are read and checked meanwhile. */
export type TakeShifts = (shifts: readonly ShiftRow[]) => void | Promise<void>

export interface ReadOptions {
  /** In milliseconds since 1970: nothing can have happened later. */
  now: number
  /** Of stores that are known already, by code, for where the files don't say. */
  timeZones?: ReadonlyMap<string, string>
  /** In bytes. */
  onProgress?: (done: number, total: number) => void
}

const FILES: readonly RecordsFile[] = ['stores.csv', 'employees.csv', 'incidents.csv', 'shifts.csv']

/** Reads all but the shifts of a folder of records, and checks every row. What is wrong is told once the shifts are read. */
export async function beginFolder(dir: string, { now, timeZones, onProgress }: ReadOptions): Promise<Begun> {
  const problems = new Problems()
  const progress = new Progress(await sizeOf(dir), onProgress)
  const digests: Folder['digests'] = {}
  const each = async (file: RecordsFile, take: (line: Line) => void) => {
    const { whole, digest } = await linesOf({ dir, problems, progress }, file, (lines) => lines.forEach(take))
    digests[file] = digest
    return whole
  }

  const stores = new Map<string, StoreRow>()
  const storesRead = await each('stores.csv', (line) => readStore(line, stores))
  const knownStores = storesRead ? stores : null

  const employees = new Map<string, EmployeeRow & { line: Line }>()
  const employeesRead = await each('employees.csv', (line) => readEmployee(line, employees, knownStores))
  checkManagers(employees)
  const others = managersWithoutRow(employees)
  const people = new Map([...employees.keys(), ...others].map((number, index) => [number, index]))
  const knownPeople = employeesRead ? people : null

  const incidents: IncidentRow[] = []
  const rowOf = new Map<string, number>()
  await each('incidents.csv', (line) => {
    const incident = readIncident(line, rowOf, { stores: knownStores, people: knownPeople, now })
    if (incident) incidents.push(incident)
  })

  const references: ShiftReferences = {
    stores: knownStores,
    people: knownPeople,
    timeZoneOf: (store) => stores.get(store)?.timeZone ?? timeZones?.get(store) ?? 'UTC',
    today: Math.floor(now / DAY_MS),
  }
  return { dir, stores, employees, managersWithoutRow: others, incidents, references, problems, progress, digests }
}

/**
 * Reads the shifts of a folder and checks every row. They are handed on as long as nothing is wrong in the folder. Throws BadRecords
 * with all that is.
 */
export async function endFolder(begun: Begun, takeShifts: TakeShifts): Promise<Folder> {
  const { dir, stores, employees, managersWithoutRow: others, incidents, references, problems } = begun
  const days = new IncidentDays(incidents, references.timeZoneOf)
  const reader = new ShiftReader(references, new RowOfKey())
  const digests = { ...begun.digests }
  let count = 0
  let taken = Promise.resolve()
  if (await hasRoster(dir, problems)) {
    const { digest } = await linesOf(begun, 'shifts.csv', async (lines) => {
      const shifts: ShiftRow[] = []
      for (const line of lines) {
        const shift = reader.read(line)
        if (!shift) continue
        shifts.push(shift)
        days.shift(shift)
      }
      count += shifts.length
      await taken
      if (problems.count > 0) return
      taken = Promise.resolve(takeShifts(shifts))
      taken.catch(() => undefined) // told where it is awaited
    })
    digests['shifts.csv'] = digest
  }
  await taken
  if (problems.count > 0) throw new BadRecords(problems)
  const dayOf = days.days()
  return {
    stores,
    employees,
    managersWithoutRow: others,
    incidents: incidents.map((incident, i) => ({ ...incident, day: dayOf[i]! })),
    shifts: count,
    digests,
  }
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

/** Keeps count of the bytes that are read. */
class Progress {
  private done = 0

  constructor(
    private readonly total: number,
    private readonly told?: (done: number, total: number) => void,
  ) {}

  add(bytes: number): void {
    this.done += bytes
    this.told?.(this.done, this.total)
  }
}

/** Reads a file line by line, some thousands at a time. Tells whether it could be read to its end, and its SHA-256. */
async function linesOf(
  { dir, problems, progress }: Pick<Begun, 'dir' | 'problems' | 'progress'>,
  file: RecordsFile,
  take: (lines: Line[]) => void | Promise<void>,
): Promise<{ whole: boolean; digest: string }> {
  const hash = createHash('sha256')
  const lines = readLines(dir, file, problems, (bytes) => {
    hash.update(bytes)
    progress.add(bytes.length)
  })
  for (;;) {
    const { value, done } = await lines.next()
    if (done) return { whole: value, digest: hash.digest('hex') }
    await take(value)
  }
}
