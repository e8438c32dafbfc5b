import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { stringify } from 'csv-stringify/sync'
import { shiftsOfMonths, type WorkedMonth } from '../intake/shifts-of-months.js'
import { commandLine } from './command-line.js'

const USAGE = `Usage: npm run shifts-from-months -- DIR
DIR holds incidents.csv and months.csv (employee, store, month as 2026-02, position, shifts, interactions: empty where nobody
counted). Writes DIR/shifts.csv for import and backtest: the work of each month, spread over its days.
docs/real-records.md tells what can be told from such records and what can't.
`
const COLUMNS = ['employee', 'store', 'date', 'position', 'interactions', 'conditions']

async function* rowsOf(path: string): AsyncGenerator<Record<string, string>> {
  yield* createReadStream(path).pipe(parse({ columns: true, bom: true, trim: true, skip_empty_lines: true }))
}

function monthOf(row: Record<string, string>, at: number): WorkedMonth {
  const { employee = '', store = '', month = '', position = '', shifts = '', interactions = '' } = row
  const wrong =
    !/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || !/^\d+$/.test(shifts) || !/^\d*$/.test(interactions) || employee === ''
  if (wrong)
    throw new RangeError(
      `months.csv, row ${at}: there must be an employee, a month as 2026-02, and whole numbers of shifts and interactions.`,
    )
  const counted = interactions === '' ? null : Number(interactions)
  return { employee, store, month, position, shifts: Number(shifts), interactions: counted }
}

const [dir] = commandLine(USAGE, {}, 1).positionals as [string]
try {
  const days = new Map<string, Set<string>>()
  for await (const { employee = '', occurredAt = '' } of rowsOf(join(dir, 'incidents.csv'))) {
    const known = days.get(employee)
    if (known) known.add(occurredAt.slice(0, 10))
    else days.set(employee, new Set([occurredAt.slice(0, 10)]))
  }
  const months: WorkedMonth[] = []
  for await (const row of rowsOf(join(dir, 'months.csv'))) months.push(monthOf(row, months.length + 2))
  const shifts = shiftsOfMonths(months, days)
  await writeFile(join(dir, 'shifts.csv'), stringify(shifts, { header: true, columns: COLUMNS }))
  process.stdout.write(`${shifts.length} shifts of ${months.length} months written to ${join(dir, 'shifts.csv')}\n`)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\nNothing was written. Put this right and run it again.\n`)
  process.exitCode = 1
}
