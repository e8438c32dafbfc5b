import { expect, it } from '@jest/globals'
import { PLANNED_ONCE, PostgresClient } from '../../src/database/postgres-client.js'
import { atEnd } from '../world/at-end.js'
import { ownDatabase } from '../world/own-database.js'

const url = await ownDatabase()
const onPostgres = url.startsWith('postgres') ? it : it.skip

onPostgres('a statement that is to be planned once is, and those around it as PostgreSQL sees fit', async () => {
  const client = new PostgresClient({ connectionString: url, pipeline: true } as never)
  await client.connect()
  atEnd(() => client.end())
  const anybody = 'SELECT n FROM generate_series(1, 1000) n WHERE n > $1 LIMIT $2'
  const marked = { name: 'marked', text: `${PLANNED_ONCE} ${anybody}` }
  const other = { name: 'other', text: anybody }
  for (let n = 0; n < 4; n++) {
    const answers = await Promise.all(
      [marked, other, marked].map((one) => client.query<{ n: number }>({ ...one, values: [n, 2] })),
    )
    for (const { rows } of answers) expect(rows).toEqual([{ n: n + 1 }, { n: n + 2 }])
  }
  const { rows } = await client.query<{ name: string; generic: number; custom: number }>(
    'SELECT name, generic_plans::int AS generic, custom_plans::int AS custom FROM pg_prepared_statements ORDER BY name',
  )
  expect(rows).toEqual([
    { name: 'marked', generic: 8, custom: 0 },
    { name: 'other', generic: 0, custom: 4 },
  ])
})

onPostgres('also once a transaction in which that was said has been undone', async () => {
  const client = new PostgresClient({ connectionString: url, pipeline: true } as never)
  await client.connect()
  atEnd(() => client.end())
  const marked = {
    name: 'marked',
    text: `SELECT ${PLANNED_ONCE} n FROM generate_series(1, 9) n WHERE n > $1`,
    values: [1],
  }
  await client.query('START TRANSACTION')
  await client.query(marked)
  await client.query('ROLLBACK')
  await client.query(marked)
  const { rows } = await client.query<{ generic: number; custom: number }>(
    'SELECT generic_plans::int AS generic, custom_plans::int AS custom FROM pg_prepared_statements',
  )
  expect(rows).toEqual([{ generic: 2, custom: 0 }])
})
