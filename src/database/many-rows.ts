import type { Ask } from './database.js'
import type { SqlValue } from './prepared.js'
import type { Dialect } from './settings.js'

/**
 * Asks for many rows, whole numbers and texts. `columns` are expressions by their names, `from` is what stands after SELECT's list, and
 * rows come in the order of the names in `orderBy`.
 *
 * From SQLite they come as one text: its driver makes an object of each row and a property of each column by itself, which takes the
 * server's own thread four times as long as reading the text.
 */
export async function askMany<Row>(
  dialect: Dialect,
  ask: Ask,
  columns: Record<keyof Row & string, string>,
  from: string,
  orderBy: readonly (keyof Row & string)[],
  values: SqlValue[],
): Promise<Row[]> {
  const names = Object.keys(columns) as (keyof Row & string)[]
  const order = orderBy.map(quoted).join(', ')
  const rows = `SELECT ${names.map((name) => `${columns[name]} AS ${quoted(name)}`).join(', ')} ${from}`
  if (dialect === 'postgres') return ask<Row>(`${rows} ORDER BY ${order}`, values)
  const [found] = await ask<{ all: string }>(
    `SELECT json_group_array(json_array(${names.map(quoted).join(', ')}) ORDER BY ${order}) AS "all" FROM (${rows})`,
    values,
  )
  return (JSON.parse(found!.all) as unknown[][]).map((cells) => {
    const row: Record<string, unknown> = {}
    for (let at = 0; at < names.length; at++) row[names[at]!] = cells[at]
    return row as Row
  })
}

const quoted = (name: string) => `"${name}"`
