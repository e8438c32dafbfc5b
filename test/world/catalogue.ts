import { dialect } from './own-database.js'
import type { World } from './world.js'

export interface ColumnOfTable {
  table: string
  column: string
  /** The table that a foreign key refers to, if there is one. */
  refersTo: string | null
}

const SQL = {
  sqlite: `SELECT m.name AS "table", c.name AS "column",
      (SELECT f."table" FROM pragma_foreign_key_list(m.name) f WHERE f."from" = c.name) AS "refersTo"
    FROM sqlite_master m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1, 2`,
  postgres: `SELECT c.table_name AS "table", c.column_name AS "column", (
      SELECT cl.relname FROM pg_constraint k
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey) AND a.attname = c.column_name
      JOIN pg_class cl ON cl.oid = k.confrelid
      WHERE k.contype = 'f' AND k.conrelid = c.table_name::regclass LIMIT 1) AS "refersTo"
    FROM information_schema.columns c WHERE c.table_schema = 'public' ORDER BY 1, 2`,
}

/** Every column of every table, as the database itself tells. */
export const catalogue = (world: World): Promise<ColumnOfTable[]> => world.rows<ColumnOfTable>(SQL[dialect])
