import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
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
import { type Asking, type Load, log } from './load.js'
import type { ServerProcess } from './server-process.js'

export const STORE = 'S1'
export const EMPLOYEES = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6']

/** What was not answered is sent again; what was, with the same key, has the same answer. */
export async function answersAgain(load: Load, asking: Asking, server: ServerProcess): Promise<void> {
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

/** Whatever was acknowledged is there once and whole; where the anchors are named, the trail and the records hold as well. */
export async function expectWhole(url: string, load: Load, { anchors }: { anchors?: string } = {}): Promise<void> {
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
    if (!anchors) return
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

/** Makes the database, with a store, its manager M1 and six employees. */
export async function seed(url: string): Promise<void> {
  const database = await Database.open(connectionsTo(url))
  const [store, manager] = [newId(systemClock), newId(systemClock)]
  await database.write(async (tx) => {
    await tx.query(`INSERT INTO stores (id, code, name, time_zone) VALUES ('${store}', '${STORE}', 'Riverside', 'UTC')`)
    for (const [number, id, role] of [
      ['M1', manager, 'STORE_MANAGER'],
      ...EMPLOYEES.map((n) => [n, newId(systemClock), 'EMPLOYEE']),
    ])
      await tx.query(
        `INSERT INTO employees (id, number, name, position, store_id, role, hired_on)
         VALUES ('${id}', '${number}', 'Somebody', 'CASHIER', '${store}', '${role}', '2020-01-01')`,
      )
    await tx.query(`INSERT INTO store_managers (store_id, employee_id) VALUES ('${store}', '${manager}')`)
  })
  await database.close()
}

/** A token of the manager's, by a key that is kept beside `file`, and what a server must know to take it. */
export async function managersToken(file: string) {
  const jwk = await embeddedKey(embeddedKeyFile(`sqlite:${file}`, file))
  const key = createPublicKey({ key: jwk as never, format: 'jwk' })
  return {
    token: await signToken(jwk, 'M1', systemClock),
    env: { JWT_PUBLIC_KEY: key.export({ type: 'spki', format: 'pem' }) as string, JWT_ALGORITHM: 'EdDSA' },
  }
}
