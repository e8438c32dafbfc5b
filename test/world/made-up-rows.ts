import type { Database } from '../../src/database/database.js'
import type { SqlValue } from '../../src/database/prepared.js'

type Cell = string | number | boolean | null
/** What a column holds, where PostgreSQL has to know. */
type Type = 'uuid' | 'text' | 'boolean'

/** A table of a statement's own, which hides the one of that name: made-up rows for a real condition. */
export interface MadeUp {
  name: string
  columns: Record<string, Type>
  rows: readonly Record<string, Cell>[]
}

/** Asks `select` over made-up tables alone. `add` gives a value its placeholder, as it does for the rules. */
export async function askOver<Row>(
  database: Database,
  tables: readonly MadeUp[],
  select: (add: (value: SqlValue) => string) => string,
): Promise<Row[]> {
  const values: SqlValue[] = []
  const add = (value: SqlValue) => `$${values.push(value)}`
  const rowsOf = (json: string) =>
    database.dialect === 'sqlite' ? `json_each(${json})` : `json_array_elements(${json}::json)`
  const cell = (column: string, type: Type) =>
    database.dialect === 'sqlite' ? `value ->> '${column}'` : `CAST(value ->> '${column}' AS ${type})`
  const made = tables.map(({ name, columns, rows }) => {
    const cells = Object.entries(columns).map(([column, type]) => `${cell(column, type)} AS ${column}`)
    return `${name} AS (SELECT ${cells.join(', ')} FROM ${rowsOf(add(JSON.stringify(rows)))} AS made)`
  })
  const asked = select(add)
  return database.read<Row>(`WITH ${made.join(', ')} ${asked}`, values)
}
