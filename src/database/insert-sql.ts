import type { Driver, EntityMetadata } from 'typeorm'
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js'
import type { SqlValue } from './prepared.js'

interface Insert {
  columns: ColumnMetadata[]
  into: string
}

const known = new WeakMap<EntityMetadata, Map<string, Insert>>()

/**
 * One statement that inserts rows of an entity, with its values. TypeORM would build its text anew each time, in more time
 * than either database takes for it, and have PostgreSQL parse it each time.
 */
export function insertOf(
  metadata: EntityMetadata,
  driver: Driver,
  rows: readonly object[],
): { sql: string; values: SqlValue[] } {
  const names = Object.keys(rows[0]!)
  const { columns, into } = insertInto(metadata, names)
  const values: SqlValue[] = []
  const tuples = rows.map((row) => {
    const places = columns.map((column, at) => {
      const value: unknown = (row as Record<string, unknown>)[names[at]!] ?? null
      return `$${values.push(driver.preparePersistentValue(value, column) as SqlValue)}`
    })
    return `(${places.join(', ')})`
  })
  return { sql: `${into} VALUES ${tuples.join(', ')}`, values }
}

/** Throws where a row has something that the table has no column for. */
function insertInto(metadata: EntityMetadata, names: string[]): Insert {
  let inserts = known.get(metadata)
  if (!inserts) known.set(metadata, (inserts = new Map()))
  const key = names.join()
  let insert = inserts.get(key)
  if (!insert) {
    const columns = names.map((name) => {
      const column = metadata.findColumnWithPropertyName(name)
      if (!column) throw new Error(`${metadata.tableName} has no column for "${name}".`)
      return column
    })
    const into = `INSERT INTO "${metadata.tableName}" (${columns.map(({ databaseName }) => `"${databaseName}"`).join(', ')})`
    inserts.set(key, (insert = { columns, into }))
  }
  return insert
}
