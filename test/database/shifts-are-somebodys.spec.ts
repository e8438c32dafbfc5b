import { beforeAll, describe, expect, it } from '@jest/globals'
import { connectionsTo } from '../../ormconfig.js'
import { Database } from '../../src/database/database.js'
import { jsonSql } from '../../src/database/json-sql.js'
import { newId } from '../../src/database/uuid.js'
import { Employee } from '../../src/directory/employee.entity.js'
import { Role } from '../../src/directory/role.js'
import { Store } from '../../src/directory/store.entity.js'
import { atEnd } from '../world/at-end.js'
import { testClock } from '../world/clock.js'
import { ownDatabase } from '../world/own-database.js'

// Foreign keys see to it on SQLite, and triggers for all rows of a statement at once on PostgreSQL.

const database = await Database.open(connectionsTo(await ownDatabase()))
atEnd(() => database.close())
const [ana, harbour] = [newId(testClock), newId(testClock)]

const field = (n: number, type: 'uuid' | 'text') => jsonSql.field(database.dialect, n, type)
/** Writes shifts of a day, each of somebody in some store, by one statement. */
const write = (date: string, ...of: [employee: string, store: string][]) =>
  database.write((tx) =>
    database.readIn(
      tx,
      `INSERT INTO shifts (employee_id, date, store_id, position, interactions, conditions)
       SELECT ${field(0, 'uuid')}, ${field(1, 'text')}, ${field(2, 'uuid')}, 'Cashier', 3, '' FROM ${jsonSql.rows(database.dialect)} WHERE true
       ON CONFLICT (employee_id, date, store_id, position) DO UPDATE SET interactions = 4`,
      [JSON.stringify(of.map(([employee, store]) => [employee, date, store]))],
    ),
  )
const run = (sql: string, values: string[]) => database.write((tx) => database.readIn(tx, sql, values))
const count = async () => Number((await database.read<{ n: number }>('SELECT COUNT(*) AS n FROM shifts'))[0]!.n)

beforeAll(async () => {
  await database.write(async (tx) => {
    await tx.insert(Store, { id: harbour, code: 'H1', name: 'Harbour', timeZone: 'UTC' })
    await tx.insert(Employee, { id: ana, number: 'E1', name: 'Ana', position: 'Cashier', role: Role.EMPLOYEE })
  })
  await write('2026-03-02', [ana, harbour])
})

describe('a shift', () => {
  it('of nobody is refused, and with it all that the same statement writes', async () => {
    await expect(write('2026-03-03', [ana, harbour], [newId(testClock), harbour])).rejects.toThrow()
    expect(await count()).toBe(1)
  })

  it('in no store is refused', async () => {
    await expect(write('2026-03-03', [ana, newId(testClock)])).rejects.toThrow()
    expect(await count()).toBe(1)
  })

  it('is not given to nobody, nor moved to no store, once it is there', async () => {
    await expect(run('UPDATE shifts SET employee_id = $1', [newId(testClock)])).rejects.toThrow()
    await expect(run('UPDATE shifts SET store_id = $1', [newId(testClock)])).rejects.toThrow()
    expect(await count()).toBe(1)
  })

  it('keeps its employee and its store from going', async () => {
    await expect(run('DELETE FROM employees WHERE id = $1', [ana])).rejects.toThrow()
    await expect(run('DELETE FROM stores WHERE id = $1', [harbour])).rejects.toThrow()
    expect(await count()).toBe(1)
  })

  it('is written again where it is right, and goes by itself', async () => {
    await write('2026-03-02', [ana, harbour])
    expect(await database.read('SELECT interactions FROM shifts')).toEqual([{ interactions: 4 }])
    await run('DELETE FROM shifts WHERE employee_id = $1', [ana])
    await run('DELETE FROM employees WHERE id = $1', [ana])
    expect(await count()).toBe(0)
  })
})
