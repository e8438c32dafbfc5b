import { existsSync, readFileSync } from 'node:fs'
import { anchoredIn, anchorsOf, type Anchor } from '../audit/anchor.js'
import { ORGANISATION, SEALS } from '../audit/hash-chain.js'
import { verifyRecords } from '../audit/records.verifier.js'
import { verifyTrail } from '../audit/trail.verifier.js'
import { Database } from '../database/database.js'
import { CannotOpen } from '../database/opening.js'
import { erasureProblems } from '../retention/erasures.verifier.js'
import type { Settings } from '../settings.js'
import { tellFailure } from '../tell-failure.js'
import { counted } from '../language/wording.js'
import { commandLine } from './command-line.js'
import { settingsAtHand } from './database-at-hand.js'

const USAGE = `Usage: npm run audit:verify [-- --anchors FILE … --expect HEAD …]
Walks every chain of the trail and compares it with the anchors that were noted outside of the database; checks that only what
retention may end was erased; and compares every row of the records with what the trail says of it. FILE holds anchors, one a
line: a copy of the server's own file, or what the webhook received. Without it the server's own file is read. HEAD is a head
that an earlier run printed.
It ends with 0 where everything holds, with 1 where something does not, with 2 where it was asked wrongly, and with 3 where it
could not look.
`
/** More says nothing new. */
const MOST_TOLD = 1_000

/** The anchors of some files, or of the server's own where none is named; undefined where that was never begun. */
function readAnchors(files: readonly string[], own: string | undefined): Anchor[] | undefined {
  const named = files.length > 0 ? files : own && existsSync(own) ? [own] : []
  if (named.length === 0) return undefined
  return named.flatMap((file) => {
    try {
      return anchorsOf(readFileSync(file, 'utf8'))
    } catch (error) {
      throw new CannotOpen(`The anchors in ${file} cannot be read: ${(error as Error).message}`)
    }
  })
}

async function verify(
  { database: where, anchors: own }: Settings,
  files: string[],
  expected: string[],
): Promise<number> {
  const anchors = readAnchors(files, own.file)
  const database = await Database.open(where)
  try {
    const stores = await database.read<{ id: string; code: string }>('SELECT id, code FROM stores')
    const names = new Map(stores.map(({ id, code }) => [id, `store ${code}`]))
      .set(ORGANISATION, 'the organisation')
      .set(SEALS, 'what was read and computed')
    const nameOf = (chain: string) => names.get(chain) ?? `store ${chain}`
    let damages = 0
    let entries = 0
    let chains = 0
    const tell = (what: string) => {
      if (++damages <= MOST_TOLD) console.error(what)
    }
    await verifyTrail(database, {
      expected,
      anchored: anchoredIn(anchors ?? []),
      onErasure: (erasure) => erasureProblems(database, erasure),
      onDamage: ({ chain, number, what }) =>
        tell(chain === null ? what : `Chain of ${nameOf(chain)}${number === null ? '' : `, entry ${number}`}: ${what}`),
      onChain({ chain, entries: count, erased, head }) {
        entries += count
        chains++
        const without = erased > 0 ? `, ${erased} of them erased when their period was over` : ''
        console.log(`Chain of ${nameOf(chain)}: ${counted(count, 'entry', 'entries')}${without}; head ${head.hash}`)
      },
    })
    const rows = await verifyRecords(database, tell)
    if (damages > MOST_TOLD) console.error(`… and ${damages - MOST_TOLD} more.`)
    console.log(
      anchors
        ? `Compared with ${counted(anchors.length, 'anchor', 'anchors')}, the last of ${anchors.at(-1)?.at ?? 'never'}.`
        : 'Compared with no anchors: whoever holds the database could have cut off its end. Let the server anchor it (AUDIT_ANCHOR_FILE, AUDIT_ANCHOR_URL), or give --anchors FILE.',
    )
    console.log(
      damages === 0
        ? `The trail holds: ${counted(entries, 'entry', 'entries')} in ${counted(chains, 'chain', 'chains')}, and ${counted(rows, 'row', 'rows')} of the records are as it says.`
        : `The trail does not hold: ${counted(damages, 'thing is', 'things are')} wrong. Keep the database as it is and compare it with a backup.`,
    )
    return damages === 0 ? 0 : 1
  } finally {
    await database.close()
  }
}

const { values } = commandLine(USAGE, {
  anchors: { type: 'string', multiple: true, default: [] },
  expect: { type: 'string', multiple: true, default: [] },
})
try {
  process.exitCode = await verify(await settingsAtHand(), values.anchors, values.expect)
} catch (error) {
  tellFailure(error)
  process.exitCode = 3
}
