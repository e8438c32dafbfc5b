import { type Damage, verifyTrail, type Walked } from '../../src/audit/trail.verifier.js'
import { dialect } from './own-database.js'
import type { World } from './world.js'

/** What the verification of a world's trail finds. */
export async function verified(world: World, expected: string[] = []): Promise<{ damage: Damage[]; chains: Walked[] }> {
  const damage: Damage[] = []
  const chains: Walked[] = []
  await verifyTrail(world.database, {
    expected,
    onDamage: (one) => damage.push(one),
    onChain: (one) => chains.push(one),
  })
  return { damage, chains }
}

/** Takes away what the database holds against tampering, as somebody with all rights could. */
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

/** Runs statements past everything that the project would have done. */
export async function tamper(world: World, ...statements: string[]): Promise<void> {
  await world.change(async (tx) => {
    for (const statement of statements) await tx.query(statement)
  })
}
