import type { Database } from '../../src/database/database.js'

const TABLES = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
}

/** What grows by reading: the log of who has read what, and what the trail holds of it. */
const BY_READING = ['personal_reads', 'record_seals', 'audit_heads', 'audit_values']

/** How many rows each table has, whichever tables there are, but for what changes by reading. */
export async function rowCounts(database: Database): Promise<Record<string, number>> {
  const tables = await database.read<{ name: string }>(TABLES[database.dialect])
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    if (BY_READING.includes(name)) continue
    const where = name === 'audit_entries' ? "WHERE action <> 'records.sealed'" : ''
    const [row] = await database.read<{ n: number | string }>(`SELECT COUNT(*) AS n FROM "${name}" ${where}`, [], {
      fresh: true,
    })
    counts[name] = Number(row!.n)
  }
  return counts
}
