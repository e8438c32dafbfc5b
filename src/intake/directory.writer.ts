import type { Database, Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { FormerManager } from '../directory/former-manager.entity.js'
import { StoreManager } from '../directory/store-manager.entity.js'
import { Store } from '../directory/store.entity.js'
import type { Clock } from '../time/clock.js'
import type { EmployeeRow } from './employee-row.js'
import type { Directory } from './folder.reader.js'
import { type Counts, nothing } from './import-report.js'
import { managersOfStores } from './managers.js'
import { type Table, writeRows } from './many-rows.writer.js'
import { BadRecords, Problems, quoted } from './problems.js'

const STORES: Table = {
  name: 'stores',
  key: ['id'],
  columns: {
    id: 'uuid',
    code: 'text',
    name: 'text',
    time_zone: 'text',
    working_days: 'text',
    currency: 'text',
    language: 'text',
  },
}
const MONDAY_TO_FRIDAY = '1,2,3,4,5'
const EMPLOYEES: Table = {
  name: 'employees',
  key: ['id'],
  columns: {
    id: 'uuid',
    number: 'text',
    subject: 'text',
    name: 'text',
    position: 'text',
    store_id: 'uuid',
    manager_id: 'uuid',
    role: 'text',
    hired_on: 'text',
    left_on: 'text',
    represents: 'text',
    language: 'text',
    deputy_since: 'text',
    hr_since: 'text',
  },
}

export interface Ids {
  stores: ReadonlyMap<string, string>
  people: ReadonlyMap<string, string>
}

export interface DirectoryChange {
  ids: Ids
  stores: Counts
  /** Ids of stores that were there already and go by another clock from now on. */
  rezoned: string[]
  employees: Counts
  /** What gives access, for the trail: [number, role before, role now] where it changed or somebody new has one. */
  roles: [string, Role | null, Role][]
  /** Who is known to the identity provider by another name than before: numbers, since the name is nobody's business. */
  renamed: string[]
  /** Who is told to have left, and on which day, that was not known; whom somebody represents from now on. */
  left: [string, string][]
  representing: [string, string | null][]
  /** Who came to manage a store and who no longer does: [store, number]. */
  managing: { added: [string, string][]; removed: [string, string][] }
}

/** Writes stores, people and who manages whom. What a file doesn't tell of somebody who is there already stays. */
export async function writeDirectory(
  database: Database,
  tx: Tx,
  clock: Clock,
  folder: Directory,
): Promise<DirectoryChange> {
  const there = await tx.find(Employee)
  refuseSilentManagers(folder, there)
  refuseSharedSubjects(folder, there)
  refuseDeputiesFromInside(folder, there)
  const stores = await writeStores(database, tx, clock, folder)
  const people = await writeEmployees(database, tx, clock, folder, there, stores.ids)
  const ids = { stores: stores.ids, people: people.ids }
  const managing = await writeManaging(tx, folder, there, ids, clock.now())
  return {
    ids,
    stores: stores.counts,
    rezoned: stores.rezoned,
    employees: people.counts,
    roles: people.roles,
    renamed: people.renamed,
    left: people.left,
    representing: people.representing,
    managing,
  }
}

/** Somebody whom the system knows as a plain employee doesn't come to manage stores by being named in a column. */
function refuseSilentManagers(folder: Directory, there: readonly Employee[]): void {
  const problems = new Problems()
  for (const { number, role } of there) {
    if ((role !== Role.EMPLOYEE && role !== Role.DEPUTY) || !folder.managersWithoutRow.has(number)) continue
    const why = `${number} is named as a manager and known here as ${role === Role.DEPUTY ? 'a DEPUTY' : 'an EMPLOYEE'}. Add a row for ${number} with the role STORE_MANAGER, or name another manager.`
    problems.add({ file: 'employees.csv', row: null, column: 'manager', why })
  }
  if (problems.count > 0) throw new BadRecords(problems)
}

/** A deputy comes from outside: nobody becomes one who is known here as anything else, and nobody comes back as one. */
function refuseDeputiesFromInside(folder: Directory, there: readonly Employee[]): void {
  const problems = new Problems()
  for (const { number, role } of there) {
    if (role === Role.DEPUTY || folder.employees.get(number)?.role !== Role.DEPUTY) continue
    const why = `${number} is known here as ${role}. A deputy comes from outside: name somebody else, with a number of their own.`
    problems.add({ file: 'employees.csv', row: null, column: 'role', why })
  }
  if (problems.count > 0) throw new BadRecords(problems)
}

/** By what the identity provider knows somebody, nobody else is known: neither as their subject nor as their number. */
function refuseSharedSubjects(folder: Directory, there: readonly Employee[]): void {
  const problems = new Problems()
  const subjects = new Map(there.map(({ number, subject }) => [number, subject ?? null]))
  for (const { number, subject } of folder.employees.values())
    subjects.set(number, subject ?? subjects.get(number) ?? null)
  const owners = new Map<string, string>()
  for (const [number, subject] of subjects) {
    if (subject === null) continue
    const other = owners.get(subject) ?? (subject !== number && subjects.has(subject) ? subject : undefined)
    if (other === undefined) owners.set(subject, number)
    else {
      const why = `${quoted(subject)} is what ${number} and ${other} would both be known by. Give each their own.`
      problems.add({ file: 'employees.csv', row: null, column: 'subject', why })
    }
  }
  if (problems.count > 0) throw new BadRecords(problems)
}

async function writeStores(
  database: Database,
  tx: Tx,
  clock: Clock,
  folder: Directory,
): Promise<{ ids: Map<string, string>; counts: Counts; rezoned: string[] }> {
  const there = new Map((await tx.find(Store)).map((store) => [store.code, store]))
  const ids = new Map([...there].map(([code, { id }]) => [code, id]))
  const rows = [...folder.stores.values()].map(({ code, name, timeZone, workingDays, currency, language }) => {
    const known = there.get(code)
    const id = known?.id ?? newId(clock)
    ids.set(code, id)
    return [
      id,
      code,
      name ?? known?.name ?? code,
      timeZone ?? known?.timeZone ?? 'UTC',
      workingDays ?? known?.workingDays ?? MONDAY_TO_FRIDAY,
      currency ?? known?.currency ?? null,
      language ?? known?.language ?? null,
    ]
  })
  const added = rows.filter(([, code]) => !there.has(code!)).length
  const rezoned = rows
    .filter(([, code, , timeZone]) => there.has(code!) && there.get(code!)!.timeZone !== timeZone)
    .map(([id]) => id!)
  const changed = await writeRows(database, tx, STORES, rows)
  return { ids, rezoned, counts: { added, updated: changed - added, unchanged: rows.length - changed } }
}

async function writeEmployees(
  database: Database,
  tx: Tx,
  clock: Clock,
  folder: Directory,
  before: readonly Employee[],
  stores: ReadonlyMap<string, string>,
): Promise<
  { ids: Map<string, string>; counts: Counts } & Pick<DirectoryChange, 'roles' | 'renamed' | 'left' | 'representing'>
> {
  const there = new Map(before.map((employee) => [employee.number, employee]))
  const ids = new Map([...there].map(([number, { id }]) => [number, id]))
  const unknown = [...folder.managersWithoutRow].filter((number) => !there.has(number))
  const nobody = { name: null, store: null, position: null, manager: null, hiredOn: null, role: Role.STORE_MANAGER }
  const people: EmployeeRow[] = [...unknown.map((number) => ({ ...nobody, number })), ...folder.employees.values()]
  for (const { number } of people) if (!ids.has(number)) ids.set(number, newId(clock))
  const rows = people.map(
    ({ number, subject, name, position, store, manager, role, hiredOn, leftOn, represents, language }) => [
      ids.get(number)!,
      number,
      subject ?? there.get(number)?.subject ?? null,
      name ?? there.get(number)?.name ?? number,
      position,
      store && stores.get(store)!,
      manager && ids.get(manager)!,
      role,
      hiredOn,
      leftOn ?? there.get(number)?.leftOn ?? null,
      represents === '-' ? null : (represents ?? there.get(number)?.represents ?? null),
      // theirs to set: what is known already stays
      there.get(number)?.language ?? language ?? null,
      role === Role.DEPUTY ? (there.get(number)?.deputySince ?? clock.now()) : null,
      // Whoever is known as HR from of old stays so.
      role !== Role.HR ? null : there.get(number)?.role === Role.HR ? there.get(number)!.hrSince! : clock.now(),
    ],
  )
  const counts = nothing()
  counts.added = people.filter(({ number }) => !there.has(number)).length
  // All at once: a person's manager may stand further down.
  const changed = await writeRows(database, tx, EMPLOYEES, rows)
  counts.updated = changed - counts.added
  counts.unchanged = folder.employees.size + folder.managersWithoutRow.size - changed
  const roles = people
    .map(({ number, role }): DirectoryChange['roles'][number] => [number, there.get(number)?.role ?? null, role])
    .filter(([, from, to]) => (from ?? Role.EMPLOYEE) !== to)
  const renamed = people
    .filter(({ number, subject }) => subject != null && (there.get(number)?.subject ?? null) !== subject)
    .map(({ number }) => number)
  const left = people.flatMap(({ number, leftOn }): [string, string][] =>
    leftOn && there.get(number)?.leftOn !== leftOn ? [[number, leftOn]] : [],
  )
  const representing = people.flatMap(({ number, represents }): [string, string | null][] => {
    const now = represents === '-' ? null : (represents ?? undefined)
    return now !== undefined && (there.get(number)?.represents ?? null) !== now ? [[number, now]] : []
  })
  return { ids, counts, roles, renamed, left, representing }
}

/** For the stores whose people the folder names, exactly those are managers who follow from it. */
async function writeManaging(
  tx: Tx,
  folder: Directory,
  there: readonly Employee[],
  ids: Ids,
  now: string,
): Promise<DirectoryChange['managing']> {
  const numberOf = new Map([...ids.people].map(([number, id]) => [id, number]))
  const storeOf = new Map([...ids.stores].map(([code, id]) => [id, code]))
  const people = new Map<string, EmployeeRow>()
  // People known from before tell who stands above a manager, but no longer whom the people of a store report to.
  for (const { number, managerId, role } of there) {
    const manager = managerId === null ? null : numberOf.get(managerId)!
    people.set(number, { number, manager, role, store: null, name: null, position: null, hiredOn: null })
  }
  for (const [number, row] of folder.employees) people.set(number, row)
  const wanted = managersOfStores(people)
  const managing: DirectoryChange['managing'] = { added: [], removed: [] }
  const kept = new Set<string>()
  const managers = new Set(there.flatMap(({ id, role }) => (role === Role.STORE_MANAGER ? [id] : [])))
  for (const { storeId, employeeId } of await tx.find(StoreManager)) {
    const [store, number] = [storeOf.get(storeId)!, numberOf.get(employeeId)!]
    const manages = wanted.has(store) ? wanted.get(store)!.has(number) : true
    const asManager = (people.get(number)?.role ?? Role.STORE_MANAGER) === Role.STORE_MANAGER
    // Somebody who comes into HR may stand above a store still, and is its manager no more.
    if (managers.has(employeeId) && !(manages && asManager))
      await tx.upsert(FormerManager, { storeId, employeeId, managedUntil: now }, ['storeId', 'employeeId'])
    if (wanted.get(store)?.has(number)) kept.add(`${storeId} ${employeeId}`)
    else if (wanted.has(store)) {
      await tx.delete(StoreManager, { storeId, employeeId })
      managing.removed.push([store, number])
    }
  }
  for (const [store, managers] of wanted)
    for (const number of managers) {
      const row = { storeId: ids.stores.get(store)!, employeeId: ids.people.get(number)! }
      if (kept.has(`${row.storeId} ${row.employeeId}`)) continue
      await tx.insert(StoreManager, row)
      managing.added.push([store, number])
    }
  return managing
}
