import { describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { connectionsTo } from '../../ormconfig.js'
import { Database } from '../../src/database/database.js'
import { dialect, ownDatabase } from '../world/own-database.js'
import { until } from '../world/replica.js'

const onPostgres = dialect === 'postgres' ? describe : describe.skip

/** Whoever may use the database may say anything on the channel: a program of the operator's, by mistake or not. */
const NOT_OURS = [
  'hello',
  '',
  'null',
  '7',
  '{"from":',
  '{"from":"somebody","said":7}',
  '{"from":"somebody","said":[null,7,[]]}',
  '{"from":"somebody","said":[["__proto__",{}],["amount",null]]}',
]

onPostgres('what the processes tell each other', () => {
  it('is heard whatever else is said there', async () => {
    const url = await ownDatabase()
    const [here, there] = [await Database.open(connectionsTo(url)), await Database.open(connectionsTo(url))]
    const stranger = new pg.Client({ connectionString: url })
    await stranger.connect()
    try {
      let heard = 0
      here.between.on<{ of: number }>('amount', ({ of }) => (heard += of))
      await Promise.all([here.serve(), there.serve()])
      for (const payload of NOT_OURS) await stranger.query("SELECT pg_notify('reprieve', $1)", [payload])
      there.between.send('amount', { of: 3 })
      await until(async () => heard === 3)
      expect(here.between.connected).toBe(true)
    } finally {
      await stranger.end()
      await Promise.all([here.close(), there.close()])
    }
  })
})
