import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@jest/globals'
import { atEnd } from '../world/at-end.js'
import { ifBuilt } from '../world/built.js'
import { dialect, testFolder } from '../world/own-database.js'
import { type PostgresServer, SAFE_WHEN_KILLED, startPostgres } from '../world/databases.js'
import { Load } from './load.js'
import { answersAgain, EMPLOYEES, expectWhole, managersToken, seed, STORE } from './records.js'
import { type ServerProcess, startProcess } from './server-process.js'

/** `npm run kill` takes a hundred; the suite a few. */
const KILLS = Number(process.env.KILLS ?? 2)
const CLIENTS = 8
const VERIFY_EVERY = 10
const folder = mkdtempSync(join(testFolder(), 'kill-'))
const anchors = join(folder, 'anchors')

ifBuilt(
  `killed ${KILLS} times under load, it keeps all that it acknowledged, nothing half, and answers what is sent again once`,
  async () => {
    const postgres =
      dialect === 'postgres'
        ? await startPostgres(mkdtempSync(join(testFolder(), 'own-postgres-')), { tuned: SAFE_WHEN_KILLED })
        : undefined
    if (postgres) atEnd(() => postgres.stop())
    const url = postgres
      ? `postgres://postgres@127.0.0.1:${postgres.port}/postgres`
      : `sqlite:${join(folder, 'killed.sqlite')}`
    await seed(url)
    const manager = await managersToken(join(folder, 'killed.sqlite'))
    const env = { DATABASE_URL: url, AUDIT_ANCHOR_FILE: anchors, ...manager.env }
    const load = new Load(STORE, EMPLOYEES)
    const killed = { server: 0, database: 0 }
    let server: ServerProcess | undefined
    for (let round = 1; round <= KILLS; round++) {
      server ??= await startProcess(env)
      const asking = { url: server.url, token: manager.token }
      await answersAgain(load, asking, server)
      load.begin(asking, CLIENTS)
      await pause(100 + Math.random() * 600)
      // On PostgreSQL every other time it is the database that dies, and the server has to come back to it by itself.
      if (postgres && round % 2 === 0) {
        await postgres.kill()
        await load.end()
        await restarted(postgres)
        killed.database++
      } else {
        await server.kill()
        await load.end()
        server = undefined
        killed.server++
      }
      const last = round === KILLS
      if (last || round % VERIFY_EVERY === 0) {
        await server?.stop()
        server = undefined
        await expectWhole(url, load, { anchors })
      } else if (!server) await expectWhole(url, load)
    }
    console.log(
      `Killed the server ${killed.server} times and the database ${killed.database} times: ` +
        `${load.acknowledged.size} acknowledged incidents are all there.`,
    )
    expect(load.acknowledged.size).toBeGreaterThan(0)
  },
  300_000 + KILLS * 60_000,
)

/** What is left of a killed PostgreSQL lets go of its memory a little later. */
async function restarted(postgres: PostgresServer): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      await postgres.start()
      return
    } catch (error) {
      if (tries === 20) throw error
      await pause(250)
    }
}
