import { describe, expect, it } from '@jest/globals'
import { connectionsTo } from '../../ormconfig.js'
import { Database } from '../../src/database/database.js'
import { atEnd } from '../world/at-end.js'
import { dialect, ownDatabase } from '../world/own-database.js'

const onPostgres = dialect === 'postgres' ? describe : describe.skip
const database = dialect === 'postgres' ? await Database.open(connectionsTo(await ownDatabase())) : undefined
atEnd(() => database?.close())

const PID = 'SELECT pg_backend_pid() AS pid, CAST($1 AS integer) AS n'
const WAITS = 'SELECT pg_sleep(CAST($1 AS float)) AS waited'
const DIVIDES = 'SELECT 12 / CAST($1 AS integer) AS result'

const read = <Row>(sql: string, ...values: (string | number)[]) => database!.read<Row>(sql, values)
const pids = async (count: number) =>
  (await Promise.all(Array.from({ length: count }, (_, n) => read<{ pid: number; n: number }>(PID, n)))).map(
    ([row]) => row!,
  )

onPostgres('reads that come up at once', () => {
  it('share a connection once they have been quick, and each gets its own answer', async () => {
    await pids(1)
    const rows = await pids(20)
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, n) => n))
    expect(new Set(rows.map(({ pid }) => pid)).size).toBe(1)
  })

  /** Which of the two is answered first, where both come up at once. */
  async function order(slow: string): Promise<string[]> {
    const answered: string[] = []
    await Promise.all([read(slow, 0.4).then(() => answered.push('slow')), pids(1).then(() => answered.push('quick'))])
    return answered
  }

  it('wait for none that is slow', async () => {
    await pids(1)
    expect(await order(WAITS)).toEqual(['quick', 'slow'])
  })

  it('wait once at most for one that is quick or slow as its sender likes', async () => {
    const other = `${WAITS} /* another */`
    await read(other, 0)
    expect(await order(other)).toEqual(['slow', 'quick']) // nobody could know
    for (let n = 0; n < 3; n++) {
      await read(other, 0)
      expect(await order(other)).toEqual(['quick', 'slow'])
    }
  })

  it('are not undone with one that fails', async () => {
    await read(DIVIDES, 1)
    const outcomes = await Promise.allSettled([1, 0, 3, 4].map((by) => read<{ result: number }>(DIVIDES, by)))
    expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value[0]!.result : one.reason.code))).toEqual([
      12,
      '22012',
      4,
      3,
    ])
    expect(await pids(1)).toHaveLength(1)
  })

  it('have columns by their position and by their name', async () => {
    const rows = () =>
      read('SELECT 1 AS "0", $1::text AS "1", NULL AS "2", 2.5::float AS "3", 7 AS "id", true AS open', 'a')
    for (const [row] of [await rows(), await rows()]) {
      expect({ ...row! }).toEqual({ 0: 1, 1: 'a', 2: null, 3: 2.5, 4: 7, 5: true, id: 7, open: true })
    }
  })
})
