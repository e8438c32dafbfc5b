import type { Database } from '../database/database.js'
import { digestOf, hashOf, type Head, ORGANISATION, type PersonalValues, type Sealed, START } from './chain.js'

/** What is wrong, and where: in which chain, at which number; null where that cannot be told. */
export interface Damage {
  chain: string | null
  number: number | null
  what: string
}

/** A chain that was walked to its end. */
export interface Walked {
  chain: string
  entries: number
  /** Entries whose personal values were erased when their period was over. */
  erased: number
  head: Head
}

export interface Verification {
  onDamage: (damage: Damage) => void
  onChain: (walked: Walked) => void
  /** Hashes that were noted elsewhere: each must still be there. */
  expected?: readonly string[]
}

interface Row extends Omit<Sealed, 'own'>, PersonalValues {
  own: boolean | 0 | 1
  hash: string
  /** The id of what stands beside it, if that is there. */
  beside: string | null
  salt: string | null
}

const AT_ONCE = 1_000
/** How far an entry that stands in the wrong place is looked for. */
const NEARBY = 200

const PAGE = `SELECT a.id, a.chain, a.number, a.at, a.actor_id AS "actorId", a.own, a.action, a.subject_id AS "subjectId",
    a.digest, a.previous, a.hash, v.entry_id AS beside, v.salt, v.employee_id AS "employeeId", v.before, v.after
  FROM audit_entries a LEFT JOIN audit_values v ON v.entry_id = a.id
  WHERE a.chain = $1 AND a.number > $2 ORDER BY a.number LIMIT ${AT_ONCE}`
const HEAD = 'SELECT number, hash FROM audit_heads WHERE chain = $1'
const NEXT_CHAIN = `SELECT chain FROM (
    SELECT chain FROM (SELECT chain FROM audit_entries WHERE chain > $1 ORDER BY chain LIMIT 1) AS by_entry
    UNION SELECT chain FROM (SELECT chain FROM audit_heads WHERE chain > $1 ORDER BY chain LIMIT 1) AS by_head
  ) AS next ORDER BY chain LIMIT 1`

/** Walks all chains from their beginnings, a page at a time, and tells of whatever was changed, removed or moved. */
export async function verifyTrail(
  database: Database,
  { onDamage, onChain, expected = [] }: Verification,
): Promise<void> {
  const missing = new Set(expected)
  let chain: string | undefined = ORGANISATION
  while (chain) {
    onChain(await walk(database, chain, missing, onDamage))
    const [next]: { chain: string }[] = await database.read(NEXT_CHAIN, [chain], { fresh: true })
    chain = next?.chain
  }
  for (const hash of missing)
    onDamage({
      chain: null,
      number: null,
      what: `No entry of any chain has the hash ${hash}: the end of a chain was cut off, or it was written anew.`,
    })
}

async function walk(
  database: Database,
  chain: string,
  missing: Set<string>,
  onDamage: Verification['onDamage'],
): Promise<Walked> {
  const damage = (number: number, what: string) => onDamage({ chain, number, what })
  const headOf = async () =>
    (await database.read<Head>(HEAD, [chain], { fresh: true }))[0] ?? { number: 0, hash: START }
  const before = await headOf()
  let last: Head = { number: 0, hash: START }
  let entries = 0
  let erased = 0
  for (;;) {
    const rows: Row[] = await database.read<Row>(PAGE, [chain, last.number], { fresh: true })
    for (const row of rows) {
      entries++
      if (row.salt === null && row.beside !== null) erased++
      check({ ...row, own: Boolean(row.own) }, last, damage)
      if (row.number === before.number && row.hash !== before.hash)
        damage(row.number, 'This is not the entry that the head of the chain names.')
      missing.delete(row.hash)
      last = { number: row.number, hash: row.hash }
    }
    if (rows.length < AT_ONCE) break
  }
  if (last.number < before.number) damage(before.number, gone(last.number + 1, before.number))
  // It may have grown while it was walked, but no entry is ever there before its head.
  else if ((await headOf()).number < last.number)
    damage(
      last.number,
      'The head of the chain does not reach this far: it was set back, or entries were added past it.',
    )
  return { chain, entries, erased, head: last }
}

function check(row: Row & { own: boolean }, last: Head, damage: (number: number, what: string) => void): void {
  const { number } = row
  if (number > last.number + 1) damage(last.number + 1, gone(last.number + 1, number - 1))
  else if (row.previous !== last.hash) damage(number, 'This entry does not follow the one before it.')
  if (hashOf(row) !== row.hash) {
    const written = nearby(number).find((other) => hashOf({ ...row, number: other }) === row.hash)
    damage(number, written ? `This entry was moved here: it was number ${written}.` : 'This entry was changed.')
  }
  if (row.beside === null) damage(number, 'What stands beside this entry is missing.')
  else if (row.salt === null ? !isEmpty(row) : digestOf(row.salt, row) !== row.digest)
    damage(number, 'What stands beside this entry was changed.')
}

const isEmpty = ({ employeeId, before, after }: PersonalValues) =>
  employeeId === null && before === null && after === null
const gone = (from: number, to: number) =>
  from === to ? 'This entry is missing.' : `The entries ${from} to ${to} are missing.`
const nearby = (number: number) =>
  Array.from({ length: 2 * NEARBY }, (_, at) => number - NEARBY + at).filter((other) => other > 0 && other !== number)
