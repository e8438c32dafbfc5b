import type { Database } from '../../src/database/database.js'

const TABLES = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
}

/** How many rows each table has, whichever tables there are, but for the log of who has read what: reading changes that. */
export async function rowCounts(database: Database): Promise<Record<string, number>> {
  const tables = await database.read<{ name: string }>(TABLES[database.dialect])
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    if (name === 'personal_reads') continue
    const [row] = await database.read<{ n: number | string }>(`SELECT COUNT(*) AS n FROM "${name}"`, [], {
      fresh: true,
    })
    counts[name] = Number(row!.n)
  }
  return counts
}
