import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { DataSource } from 'typeorm'
import ormconfig, { connectionsTo } from '../../ormconfig.js'
import { HandMigrated } from '../../src/database/hand-migrated.js'
import { dialect, ownDatabase } from '../world/own-database.js'

const COLUMNS = {
  sqlite: `SELECT m.name AS "table", p.name AS "column", p."notnull" = 0 AND p.pk = 0 AS nullable
    FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'`,
  postgres: `SELECT table_name AS "table", column_name AS "column", is_nullable = 'YES' AS nullable
    FROM information_schema.columns WHERE table_schema = current_schema()`,
}

describe('the entities', () => {
  it('agree with the tables that the migrations make: no column that isn’t there, none that may be empty and mustn’t', async () => {
    const source = await new DataSource(connectionsTo(await ownDatabase()).writer).initialize()
    const rows: { table: string; column: string; nullable: boolean | 0 | 1 }[] = await source.query(COLUMNS[dialect])
    const nullable = new Map(rows.map((row) => [`${row.table}.${row.column}`, Boolean(row.nullable)]))
    const mapped = source.entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map((column) => [`${tableName}.${column.databaseName}`, column.isNullable] as const),
    )
    await source.destroy()
    expect(mapped.length).toBeGreaterThan(200)
    expect(mapped.filter(([name, may]) => nullable.get(name) !== may)).toEqual([])
  })
})

const INDEXES = {
  sqlite: `SELECT name FROM sqlite_master WHERE type = 'index'`,
  postgres: 'SELECT indexname AS name FROM pg_indexes WHERE schemaname = current_schema()',
}
const MIGRATIONS = join(import.meta.dirname, '../../src/database/migrations')

describe('the indexes that the migrations make by hand', () => {
  it('are there in the end: TypeORM’s own addColumn rebuilds SQLite’s tables, and loses some', async () => {
    const source = await new DataSource(connectionsTo(await ownDatabase()).writer).initialize()
    const there = (await source.query<{ name: string }[]>(INDEXES[dialect])).map(({ name }) => name)
    await source.destroy()
    const made = readdirSync(MIGRATIONS)
      .map((file) => readFileSync(join(MIGRATIONS, file), 'utf8'))
      .flatMap((text) => [...text.matchAll(/CREATE (?:UNIQUE )?INDEX (\w+) ON/g)].map((match) => match[1]!))
    expect(made.length).toBeGreaterThan(20)
    expect(made.filter((name) => !there.includes(name))).toEqual([])
  })
})

describe('the TypeORM command line', () => {
  it('makes no migrations out of the entities, which would rebuild the tables, and says why', async () => {
    expect(ormconfig).toBeInstanceOf(HandMigrated)
    const source = await new HandMigrated(connectionsTo(await ownDatabase())).initialize()
    expect(() => source.driver.createSchemaBuilder()).toThrow(/written by hand here/)
    await expect(source.synchronize()).rejects.toThrow(/written by hand here/)
    await source.destroy()
  })
})
