import { pg } from '../drivers.mjs'

const POOL_SIZE = 10

/** The bare driver as the project uses it: a pool that writes, one that reads; named statements throughout. */
export async function openPostgres(url) {
  // As the project has its lists planned: once.
  const options = '-c plan_cache_mode=force_generic_plan'
  const reader = new pg.Pool({ connectionString: url, max: POOL_SIZE, options })
  const writer = new pg.Pool({ connectionString: url, max: POOL_SIZE })
  const names = new Map()
  const asking = (connection) => async (sql, values) => {
    if (!names.has(sql)) names.set(sql, `floor_${names.size}`)
    const { rows } = await connection.query({ name: names.get(sql), text: sql, values })
    return rows
  }
  return {
    read: asking(reader),
    /** The work begins and commits its transaction itself. */
    async write(work) {
      const client = await writer.connect()
      try {
        await work(asking(client))
        client.release()
      } catch (error) {
        client.release(error)
        throw error
      }
    },
  }
}
