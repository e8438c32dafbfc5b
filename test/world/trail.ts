import { DataSource } from 'typeorm'
import { type Anchored, anchoredIn, anchorsOf } from '../../src/audit/anchor.js'
import { verifyRecords } from '../../src/audit/records.verifier.js'
import { type Damage, verifyTrail, type Walked } from '../../src/audit/trail.verifier.js'
import { erasureProblems } from '../../src/retention/erasures.verifier.js'
import { readFileSync } from 'node:fs'
import { dialect } from './own-database.js'
import type { World } from './world.js'

const PATIENCE_MS = 60_000

/** What the verification of a world's trail finds. */
export async function verified(
  world: World,
  { expected = [], anchored }: { expected?: string[]; anchored?: Anchored } = {},
): Promise<{ damage: Damage[]; chains: Walked[] }> {
  const damage: Damage[] = []
  const chains: Walked[] = []
  await verifyTrail(world.database, {
    expected,
    ...(anchored && { anchored }),
    onErasure: (erasure) => erasureProblems(world.database, erasure),
    onDamage: (one) => damage.push(one),
    onChain: (one) => chains.push(one),
  })
  return { damage, chains }
}

/** What of the records is not as the trail says. */
export async function changedPast(world: World): Promise<string[]> {
  const found: string[] = []
  await verifyRecords(world.database, (what) => found.push(what))
  return found
}

/** What the server itself has noted outside of the database. */
export const anchorsOfWorld = (world: World): Anchored =>
  anchoredIn(anchorsOf(readFileSync(world.settings!.anchors.file!, 'utf8')))

/** Runs statements as somebody with all rights on the database does: on a connection of their own, past all that is Reprieve's. */
export async function tamper(world: World, ...statements: string[]): Promise<void> {
  const { writer } = world.settings!.database
  // On a machine with much else to do, the server may be long about what it writes beside.
  const patient = writer.type === 'sqlite' ? { ...writer, busyTimeout: PATIENCE_MS } : writer
  const source = await new DataSource({ ...patient, migrations: [] }).initialize()
  try {
    await source.transaction(async (tx) => {
      for (const statement of statements) await tx.query(statement)
    })
  } finally {
    await source.destroy()
  }
}

/** Takes away what the database holds against tampering. */
export async function unguard(world: World): Promise<void> {
  const tables = ['audit_entries', 'audit_values', 'audit_heads']
  const triggers =
    dialect === 'sqlite'
      ? (await world.rows<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'")).map(
          ({ name }) => `DROP TRIGGER ${name}`,
        )
      : tables.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await tamper(world, ...triggers)
}
