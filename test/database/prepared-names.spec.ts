import { expect, it } from '@jest/globals'
import { connectionsTo } from '../../ormconfig.js'
import { Database } from '../../src/database/database.js'
import { MOST_NAMES } from '../../src/database/prepared.js'
import { atEnd } from '../world/at-end.js'
import { dialect, ownDatabase } from '../world/own-database.js'

const onPostgres = dialect === 'postgres' ? it : it.skip

onPostgres(
  'of ever new statements PostgreSQL keeps so many at most, and answers the others as well',
  async () => {
    const database = await Database.open(connectionsTo(await ownDatabase()))
    atEnd(() => database.close())
    // One after another, and so over one connection.
    for (let n = 0; n < MOST_NAMES + 100; n++) {
      const [row] = await database.read<{ it: number }>(`SELECT ${n} AS it, $1::text AS other`, ['as sent'])
      expect(row!.it).toBe(n)
    }
    const kept = await database.read<{ name: string }>('SELECT name FROM pg_prepared_statements')
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThanOrEqual(MOST_NAMES)
  },
  120_000,
)
