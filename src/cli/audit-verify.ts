import { parseArgs } from 'node:util'
import { ORGANISATION } from '../audit/chain.js'
import { verifyTrail } from '../audit/trail.verifier.js'
import { Database } from '../database/database.js'
import { readSettings } from '../settings.js'
import { tellFailure } from '../tell-failure.js'
import { counted } from '../language/wording.js'

const USAGE = `Usage: npm run audit:verify [-- --expect HEAD …]
Walks every chain of the trail and tells of each entry that was changed, removed or moved. HEAD is a head that an earlier
run printed and that was noted elsewhere: it must still be there, or else the end of a chain was cut off.
`
/** More says nothing new. */
const MOST_TOLD = 1_000

async function verify(expected: string[]): Promise<number> {
  const database = await Database.open((await readSettings(process.env)).database)
  try {
    const stores = await database.read<{ id: string; code: string }>('SELECT id, code FROM stores')
    const names = new Map(stores.map(({ id, code }) => [id, `store ${code}`])).set(ORGANISATION, 'the organisation')
    const nameOf = (chain: string) => names.get(chain) ?? `store ${chain}`
    let damages = 0
    let entries = 0
    let chains = 0
    await verifyTrail(database, {
      expected,
      onDamage({ chain, number, what }) {
        if (++damages > MOST_TOLD) return
        console.error(chain === null ? what : `Chain of ${nameOf(chain)}, entry ${number}: ${what}`)
      },
      onChain({ chain, entries: count, erased, head }) {
        entries += count
        chains++
        const without = erased > 0 ? `, ${erased} of them erased when their period was over` : ''
        console.log(`Chain of ${nameOf(chain)}: ${counted(count, 'entry', 'entries')}${without}; head ${head.hash}`)
      },
    })
    if (damages > MOST_TOLD) console.error(`… and ${damages - MOST_TOLD} more.`)
    console.log(
      damages === 0
        ? `The trail holds: ${counted(entries, 'entry', 'entries')} in ${counted(chains, 'chain')}. Note the heads elsewhere, and give them to --expect next time.`
        : `The trail does not hold: ${counted(damages, 'thing is', 'things are')} wrong. Keep the database as it is and compare it with a backup.`,
    )
    return damages === 0 ? 0 : 1
  } finally {
    await database.close()
  }
}

try {
  const { values } = parseArgs({ options: { expect: { type: 'string', multiple: true, default: [] } } })
  process.exitCode = await verify(values.expect)
} catch (error) {
  if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(USAGE)
    process.exitCode = 2
  } else tellFailure(error)
}
