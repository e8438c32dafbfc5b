import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { In } from 'typeorm'
import { CustomerStanding } from '../customers/known/customer-words.js'
import { Customer } from '../customers/known/customer.entity.js'
import type { Database, Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import type { Clock } from '../time/clock.js'
import { readLines } from './csv-file.reader.js'
import { type CustomerRow, readCustomer } from './customer-row.js'
import { type Counts, nothing } from './import-report.js'
import { type Table, writeRows } from './many-rows.writer.js'
import { BadRecords, Problems } from './problems.js'

const FILE = 'customers.csv'
const AT_ONCE = 1_000
const CUSTOMERS: Table = {
  name: 'customers',
  key: ['id'],
  columns: {
    id: 'uuid',
    reference: 'text',
    name: 'text',
    contact: 'text',
    kind: 'text',
    standing: 'text',
    recorded_at: 'text',
  },
}

/** Whether a folder tells of customers; where it holds nothing else, of them alone. */
export const tellsOfCustomers = (dir: string): boolean => existsSync(join(dir, FILE))
export const tellsOfCustomersAlone = (dir: string): boolean =>
  tellsOfCustomers(dir) &&
  ['stores.csv', 'employees.csv', 'shifts.csv', 'incidents.csv'].every((file) => !existsSync(join(dir, file)))

/** Throws BadRecords with all that is wrong in the file. */
export async function readCustomers(dir: string): Promise<CustomerRow[]> {
  const problems = new Problems()
  const known = new Map<string, CustomerRow>()
  for await (const lines of readLines(dir, FILE, problems)) for (const line of lines) readCustomer(line, known)
  if (problems.count > 0) throw new BadRecords(problems)
  return [...known.values()]
}

/** Upserted by reference. Whoever was erased stays so, whatever the file says. */
export async function writeCustomers(
  database: Database,
  tx: Tx,
  clock: Clock,
  rows: readonly CustomerRow[],
): Promise<Counts> {
  const counts = nothing()
  const recordedAt = clock.now()
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE)
    const found = await tx.findBy(Customer, { reference: In(some.map(({ reference }) => reference)) })
    const there = new Map(found.map((customer) => [customer.reference, customer]))
    const told = some.filter(({ reference }) => !there.get(reference)?.erasedAt)
    const changed = await writeRows(
      database,
      tx,
      CUSTOMERS,
      told.map(({ reference, name, contact, kind }) => {
        const known = there.get(reference)
        return [
          known?.id ?? newId(clock),
          reference,
          name ?? known?.name ?? null,
          contact ?? known?.contact ?? null,
          kind ?? known?.kind ?? null,
          known?.standing ?? CustomerStanding.RETAINED,
          known?.recordedAt ?? recordedAt,
        ]
      }),
    )
    const added = told.filter(({ reference }) => !there.has(reference)).length
    counts.added += added
    counts.updated += changed - added
    counts.unchanged += some.length - changed
  }
  return counts
}

/**
 * The ids of customers whom incidents name. Whoever is not known yet is recorded by reference alone: who they are is told by
 * customers.csv, now or later.
 */
export async function customersNamed(
  database: Database,
  tx: Tx,
  clock: Clock,
  named: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const rows = [...named].map((reference) => ({ reference, name: null, contact: null, kind: null }))
  await writeCustomers(database, tx, clock, rows)
  const ids = new Map<string, string>()
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE).map(({ reference }) => reference)
    for (const { id, reference } of await tx.findBy(Customer, { reference: In(some) })) ids.set(reference, id)
  }
  return ids
}
