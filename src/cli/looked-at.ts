import { existsSync, readFileSync } from 'node:fs'
import { anchoredIn, anchorsOf } from '../audit/anchor.js'
import { verifyRecords } from '../audit/records.verifier.js'
import { verifyTrail } from '../audit/trail.verifier.js'
import { Database } from '../database/database.js'
import type { DatabaseSettings } from '../database/settings.js'
import { erasureProblems } from '../retention/erasures.verifier.js'

/** What a database holds, and what of it does not hold. */
export interface LookedAt {
  rows: number
  entries: number
  incidents: number
  /** How many incidents have each finding. */
  findings: Record<string, number>
  wrong: string[]
}

/**
 * Looks at a whole database, as a backup or what was restored from one. The anchors of the running server may be ahead of it,
 * so of these only what it could know is compared.
 */
export async function lookedAt(settings: DatabaseSettings, anchorFile?: string): Promise<LookedAt> {
  const database = await Database.open(settings)
  const wrong: string[] = []
  try {
    const heads = await database.read<{ chain: string; number: number }>('SELECT chain, number FROM audit_heads')
    const reached = new Map(heads.map(({ chain, number }) => [chain, number]))
    const anchors = anchorFile && existsSync(anchorFile) ? anchorsOf(readFileSync(anchorFile, 'utf8')) : []
    const earlier = anchors.map(({ at, heads: known }) => ({
      at,
      heads: known.filter(({ chain, number }) => number <= (reached.get(chain) ?? 0)),
    }))
    let entries = 0
    await verifyTrail(database, {
      anchored: anchoredIn(earlier),
      onErasure: (erasure) => erasureProblems(database, erasure),
      onDamage: ({ what }) => wrong.push(what),
      onChain: (chain) => (entries += chain.entries),
    })
    const rows = await verifyRecords(database, (what) => wrong.push(what))
    const found = await database.read<{ finding: string | null; n: number | string }>(
      'SELECT finding, COUNT(*) AS n FROM incidents GROUP BY finding ORDER BY finding',
    )
    const findings = Object.fromEntries(found.map(({ finding, n }) => [finding ?? 'none', Number(n)]))
    const incidents = Object.values(findings).reduce((sum, n) => sum + n, 0)
    return { rows, entries, incidents, findings, wrong }
  } finally {
    await database.close()
  }
}

export function recordsInWords({ rows, entries, incidents, findings, wrong }: LookedAt): string {
  const of = Object.entries(findings).map(([finding, n]) => `${finding} ${n}`)
  return [
    `It holds ${rows} rows of records, ${entries} entries of the trail and ${incidents} incidents (${of.join(', ') || 'no findings'}).`,
    wrong.length === 0
      ? 'The trail holds, and every row is as it says.'
      : `The trail does not hold: ${wrong.slice(0, 20).join(' ')}`,
  ].join('\n')
}
