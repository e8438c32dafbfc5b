import { type Problems, quoted } from './problems.js'
import { listed } from '../language/wording.js'

/** The files of a folder of records, and the one that also stands alone. */
export type RecordsFile = 'stores.csv' | 'employees.csv' | 'shifts.csv' | 'incidents.csv'
export type FileName = RecordsFile | 'customers.csv'

/** Whatever else stands in a file is left aside. */
const COLUMNS: Record<FileName, { needed: readonly string[]; optional: readonly string[] }> = {
  'stores.csv': { needed: ['code'], optional: ['name', 'timeZone', 'workingDays', 'currency', 'language'] },
  'customers.csv': { needed: ['reference'], optional: ['name', 'contact', 'kind'] },
  'employees.csv': {
    needed: ['number', 'store', 'position', 'manager', 'hiredOn', 'role'],
    optional: ['name', 'subject', 'leftOn', 'represents', 'language', 'mail'],
  },
  'shifts.csv': {
    needed: ['employee', 'store', 'date', 'position', 'interactions', 'conditions'],
    optional: ['startsAt', 'endsAt'],
  },
  'incidents.csv': {
    needed: ['reference', 'employee', 'store', 'occurredAt', 'cause', 'severity', 'context'],
    optional: ['summary', 'source', 'touchpoint', 'reporter', 'customer'],
  },
}

/** Which field of a row holds which column. */
export type Places = ReadonlyMap<string, number>

/** Finds the columns in the header, in any order. Null, with the problems told, where one that is needed is missing. */
export function findColumns(file: FileName, header: readonly string[], problems: Problems): Places | null {
  const { needed, optional } = COLUMNS[file]
  const tell = (column: string | null, why: string) => problems.add({ file, row: 1, column, why })
  const names = header.map((name) => name.trim())
  const only = names.length === 1 ? names[0]! : ''
  if (needed.length > 1 && /[;\t]/.test(only)) {
    tell(null, 'The columns are not separated by commas. Save the file as CSV with commas between the columns.')
    return null
  }
  const places = new Map<string, number>()
  let complete = true
  for (const column of [...needed, ...optional]) {
    const place = names.indexOf(column)
    if (place >= 0) places.set(column, place)
    if (place >= 0 && names.indexOf(column, place + 1) >= 0) {
      tell(column, `There are two columns of the name ${column}. Keep one of them.`)
      complete = false
    }
    if (place < 0 && needed.includes(column)) {
      const similar = names.find((name) => name.toLowerCase() === column.toLowerCase())
      const first = similar
        ? `The header says ${quoted(similar)}. Write it as ${column}.`
        : `This column is missing. The first row must name the columns ${listed(needed)}, in any order.`
      tell(column, first)
      complete = false
    }
  }
  return complete ? places : null
}
