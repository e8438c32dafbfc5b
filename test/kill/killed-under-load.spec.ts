import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@jest/globals'
import { connectionsTo } from '../../ormconfig.js'
import { embeddedKey, embeddedKeyFile, signToken } from '../../src/access/embedded-key.js'
import { anchoredIn, anchorsOf } from '../../src/audit/anchor.js'
import { verifyRecords } from '../../src/audit/records.verifier.js'
import { verifyTrail } from '../../src/audit/trail.verifier.js'
import { Database } from '../../src/database/database.js'
import { newId } from '../../src/database/uuid.js'
import { systemClock } from '../../src/time/clock.js'
import { readFileSync } from 'node:fs'
import { atEnd } from '../world/at-end.js'
import { ifBuilt } from '../world/built.js'
import { dialect, testFolder } from '../world/own-database.js'
import { type PostgresServer, SAFE_WHEN_KILLED, startPostgres } from '../world/databases.js'
import { type Asking, Load, log } from './load.js'
import { type ServerProcess, startProcess } from './server-process.js'

/** `npm run kill` takes a hundred; the suite a few. */
const KILLS = Number(process.env.KILLS ?? 2)
const CLIENTS = 8
const VERIFY_EVERY = 10
const folder = mkdtempSync(join(testFolder(), 'kill-'))
const anchors = join(folder, 'anchors')
const employees = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6']

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
    const key = join(folder, 'killed.sqlite')
    const token = await signToken(await embeddedKey(embeddedKeyFile(`sqlite:${key}`, key)), 'M1', systemClock)
    const { JWT_PUBLIC_KEY } = await publicKey(key)
    const env = { DATABASE_URL: url, AUDIT_ANCHOR_FILE: anchors, JWT_PUBLIC_KEY, JWT_ALGORITHM: 'EdDSA' }
    const load = new Load('S1', employees)
    const killed = { server: 0, database: 0 }
    let server: ServerProcess | undefined
    for (let round = 1; round <= KILLS; round++) {
      server ??= await startProcess(env)
      const asking = { url: server.url, token }
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
        await expectWhole(url, load, { trail: true })
      } else if (!server) await expectWhole(url, load, { trail: false })
    }
    console.log(
      `Killed the server ${killed.server} times and the database ${killed.database} times: ` +
        `${load.acknowledged.size} acknowledged incidents are all there.`,
    )
    expect(load.acknowledged.size).toBeGreaterThan(0)
  },
  300_000 + KILLS * 60_000,
)

/** What was not answered is sent again; what was, with the same key, has the same answer. */
async function answersAgain(load: Load, asking: Asking, server: ServerProcess): Promise<void> {
  for (let tries = 0; load.unanswered.length > 0 && tries < 50; tries++) {
    await load.sendAgain(asking)
    if (load.unanswered.length > 0) await pause(200)
  }
  if (load.unanswered.length > 0)
    throw new Error(
      `${load.unanswered.length} incidents stay unanswered, at last for: ${load.lastRefusal}\nThe server said:\n${server.log()}`,
    )
  for (const { wish, id } of [...load.acknowledged.values()].slice(-10)) expect(await log(asking, wish)).toBe(id)
}

async function expectWhole(url: string, load: Load, { trail }: { trail: boolean }): Promise<void> {
  const database = await Database.open(connectionsTo(url))
  try {
    const rows = await database.read<{
      id: string
      key: string
      factors: number
      entries: number
      found: string | null
    }>(
      `SELECT i.id, k.key, i.assessment_id AS found,
         (SELECT COUNT(*) FROM incident_contexts c WHERE c.incident_id = i.id) AS factors,
         (SELECT COUNT(*) FROM audit_entries a WHERE a.subject_id = i.id AND a.action = 'incident.logged') AS entries
       FROM incidents i LEFT JOIN idempotency_keys k ON k.incident_id = i.id`,
    )
    const byKey = new Map(rows.map((row) => [row.key, row]))
    expect(byKey.size).toBe(rows.length) // each key once, and none without
    for (const [key, { id }] of load.acknowledged) expect(byKey.get(key)?.id).toBe(id)
    for (const row of rows) {
      expect([Number(row.factors), Number(row.entries)]).toEqual([2, 1])
      expect(row.found).not.toBeNull()
    }
    if (!trail) return
    const wrong: string[] = []
    await verifyTrail(database, {
      anchored: anchoredIn(anchorsOf(readFileSync(anchors, 'utf8'))),
      onDamage: ({ what }) => wrong.push(what),
      onChain: () => {},
    })
    await verifyRecords(database, (what) => wrong.push(what))
    expect(wrong).toEqual([])
  } finally {
    await database.close()
  }
}

async function seed(url: string): Promise<void> {
  const database = await Database.open(connectionsTo(url))
  const [store, manager] = [newId(systemClock), newId(systemClock)]
  await database.write(async (tx) => {
    await tx.query(`INSERT INTO stores (id, code, name, time_zone) VALUES ('${store}', 'S1', 'Riverside', 'UTC')`)
    for (const [number, id, role] of [
      ['M1', manager, 'STORE_MANAGER'],
      ...employees.map((n) => [n, newId(systemClock), 'EMPLOYEE']),
    ])
      await tx.query(
        `INSERT INTO employees (id, number, name, position, store_id, role, hired_on)
         VALUES ('${id}', '${number}', 'Somebody', 'CASHIER', '${store}', '${role}', '2020-01-01')`,
      )
    await tx.query(`INSERT INTO store_managers (store_id, employee_id) VALUES ('${store}', '${manager}')`)
  })
  await database.close()
}

async function publicKey(file: string): Promise<{ JWT_PUBLIC_KEY: string }> {
  const { createPublicKey } = await import('node:crypto')
  const jwk = await embeddedKey(embeddedKeyFile(`sqlite:${file}`, file))
  const key = createPublicKey({ key: jwk as never, format: 'jwk' })
  return { JWT_PUBLIC_KEY: key.export({ type: 'spki', format: 'pem' }) as string }
}

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
