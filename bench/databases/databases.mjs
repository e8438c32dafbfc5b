import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pg } from '../drivers.mjs'
import { startPostgres } from './postgres-server.mjs'

/** Where databases of one kind are made, all within a folder. */
export async function databasesOf(dialect, folder) {
  if (dialect === 'sqlite') {
    await mkdir(folder, { recursive: true })
    return {
      dialect,
      async make(name) {
        const file = join(folder, `${name}.sqlite`)
        return { dialect, file, url: `sqlite:${file}`, beside: file }
      },
      async stop() {},
    }
  }
  const server = await startPostgres(folder)
  return {
    dialect,
    async make(name) {
      const client = new pg.Client(server.url('postgres'))
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return { dialect, url: server.url(name), beside: join(folder, name) }
    },
    stop: server.stop,
  }
}
