import { jsonSql } from '../database/json-sql.js'
import type { Database } from '../database/database.js'
import type { Instant } from '../time/instant.js'
import type { Anchored } from './anchor.js'
import {
  digestOf,
  hashOf,
  type Head,
  ORGANISATION,
  type PersonalValues,
  type Sealed,
  SEALS,
  START,
} from './hash-chain.js'
import { EARLIER, type Erasure, erasedIn, lastingOf } from './lasting.js'
import { verifyHeldSeals } from './records.verifier.js'
import { SEALED } from './audit.service.js'

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
  /** What was noted outside by the server: each must still be where it was. */
  anchored?: Anchored
  /** Told of every erasure, for who knows what may be erased when. Returns what is wrong with it. */
  onErasure?: (erasure: Erasing) => Promise<string[]>
}

/** An entry that erased others, and what it says of them. */
export interface Erasing extends Erasure {
  at: Instant
}

interface Row extends Omit<Sealed, 'own'>, PersonalValues {
  own: boolean | 0 | 1
  hash: string
  /** The id of what stands beside it, if that is there. */
  beside: string | null
  salt: string | null
  erasureId: string | null
}

const AT_ONCE = 1_000
/** How far an entry that stands in the wrong place is looked for. */
const NEARBY = 200

const PAGE = `SELECT a.id, a.chain, a.number, a.at, a.actor_id AS "actorId", a.own, a.action, a.subject_id AS "subjectId",
    a.digest, a.previous, a.lasting, a.hash, v.entry_id AS beside, v.salt, v.erasure_id AS "erasureId", v.employee_id AS "employeeId", v.before, v.after
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
  { onDamage, onChain, expected = [], anchored = new Map(), onErasure }: Verification,
): Promise<void> {
  const missing = new Set(expected)
  const unseen = new Set(anchored.keys())
  let chain: string | undefined = ORGANISATION
  while (chain) {
    unseen.delete(chain)
    onChain(await new Walk(database, chain, missing, onDamage, anchored.get(chain) ?? new Map(), onErasure).walk())
    const [next]: { chain: string }[] = await database.read(NEXT_CHAIN, [chain], { fresh: true })
    chain = next?.chain
  }
  for (const gone of unseen) {
    const [number, { at }] = [...anchored.get(gone)!].at(-1)!
    onDamage({
      chain: gone,
      number,
      what: `The whole chain is gone: it had come to entry ${number} when it was anchored at ${at}.`,
    })
  }
  for (const hash of missing)
    onDamage({
      chain: null,
      number: null,
      what: `No entry of any chain has the hash ${hash}: the end of a chain was cut off, or it was written anew.`,
    })
}

/** One chain, from its beginning to its end. */
class Walk {
  private last: Head = { number: 0, hash: START }
  private entries = 0
  private erased = 0
  /** Whether seals have begun: nothing was erased before erasures were entries since. */
  private sealed = false

  constructor(
    private readonly database: Database,
    private readonly chain: string,
    private readonly missing: Set<string>,
    private readonly onDamage: Verification['onDamage'],
    private readonly anchored: ReadonlyMap<number, { hash: string; at: Instant }>,
    private readonly onErasure: Verification['onErasure'],
  ) {}

  async walk(): Promise<Walked> {
    const before = await this.head()
    for (;;) {
      const rows: Row[] = await this.database.read<Row>(PAGE, [this.chain, this.last.number], { fresh: true })
      for (const row of rows) {
        this.check({ ...row, own: Boolean(row.own) })
        if (row.number === before.number && row.hash !== before.hash)
          this.damage(row.number, 'This is not the entry that the head of the chain names.')
        this.missing.delete(row.hash)
        this.last = { number: row.number, hash: row.hash }
      }
      await this.checkLasting(rows)
      if (rows.length < AT_ONCE) break
    }
    await this.checkEnd(before)
    return { chain: this.chain, entries: this.entries, erased: this.erased, head: this.last }
  }

  private damage(number: number, what: string): void {
    this.onDamage({ chain: this.chain, number, what })
  }

  private async head(): Promise<Head> {
    return (await this.database.read<Head>(HEAD, [this.chain], { fresh: true }))[0] ?? { number: 0, hash: START }
  }

  private check(row: Row & { own: boolean }): void {
    const { number } = row
    this.entries++
    if (row.salt === null && row.beside !== null) this.erased++
    if (number > this.last.number + 1) this.damage(this.last.number + 1, gone(this.last.number + 1, number - 1))
    else if (row.previous !== this.last.hash) this.damage(number, 'This entry does not follow the one before it.')
    if (hashOf(row) !== row.hash) {
      const written = nearby(number).find((other) => hashOf({ ...row, number: other }) === row.hash)
      this.damage(number, written ? `This entry was moved here: it was number ${written}.` : 'This entry was changed.')
    }
    const anchor = this.anchored.get(number)
    if (anchor && anchor.hash !== row.hash)
      this.damage(number, `This is not the entry that was anchored at ${anchor.at}: the chain was written anew.`)
    if (row.beside === null) this.damage(number, 'What stands beside this entry is missing.')
    else if (row.salt === null ? !isEmpty(row) : digestOf(row.salt, row) !== row.digest)
      this.damage(number, 'What stands beside this entry was changed.')
  }

  /** What entries say for good: of rows, and of what was erased; and that whatever is erased was erased by an entry. */
  private async checkLasting(rows: readonly Row[]): Promise<void> {
    const held = rows.flatMap(({ lasting }) => (lasting?.includes('"seals"') ? (lastingOf(lasting).seals ?? []) : []))
    for (const what of await verifyHeldSeals(this.database, held))
      this.onDamage({ chain: this.chain, number: null, what })
    const named = await this.erasures(rows.filter(({ salt, beside }) => salt === null && beside !== null))
    for (const { number, id, salt, beside, erasureId } of rows)
      if (salt === null && beside !== null && !(erasureId && named.get(erasureId)?.has(id)))
        this.damage(number, 'What stands beside this entry was erased, and no entry says why.')
    for (const { number, at, action, lasting } of rows) {
      if (action === SEALED) this.sealed = true
      const { erased } = action === 'trail.erased' ? lastingOf(lasting) : {}
      if (!erased) continue
      if (erased.what === EARLIER) {
        if (this.chain !== SEALS || this.sealed) this.damage(number, 'This erasure cites no period.')
      } else for (const what of (await this.onErasure?.({ ...erased, at })) ?? []) this.damage(number, what)
    }
  }

  /** Of the entries that erased some: the ids that each names. */
  private async erasures(erased: readonly Row[]): Promise<Map<string, Set<string>>> {
    const ids = [...new Set(erased.flatMap(({ erasureId }) => (erasureId ? [erasureId] : [])))]
    if (ids.length === 0) return new Map()
    const rows = await this.database.read<{ id: string; lasting: string | null }>(
      `SELECT id, lasting FROM audit_entries WHERE action = 'trail.erased' AND id IN (${jsonSql.ids(this.database.dialect)})`,
      [JSON.stringify(ids)],
      { fresh: true },
    )
    return new Map(
      rows.map(({ id, lasting }) => {
        const { erased: erasure } = lastingOf(lasting)
        return [id, new Set(erasure ? erasedIn(erasure) : [])]
      }),
    )
  }

  private async checkEnd(before: Head): Promise<void> {
    const { last } = this
    if (last.number < before.number) this.damage(before.number, gone(last.number + 1, before.number))
    // It may have grown while it was walked, but no entry is ever there before its head.
    else if ((await this.head()).number < last.number)
      this.damage(
        last.number,
        'The head of the chain does not reach this far: it was set back, or entries were added past it.',
      )
    const beyond = [...this.anchored].filter(([number]) => number > last.number).at(-1)
    if (beyond) {
      const [number, { at }] = beyond
      this.damage(
        last.number + 1,
        `The end was cut off: the chain had come to entry ${number} when it was anchored at ${at}.`,
      )
    }
  }
}

const isEmpty = ({ employeeId, before, after }: PersonalValues) =>
  employeeId === null && before === null && after === null
const gone = (from: number, to: number) =>
  from === to ? 'This entry is missing.' : `The entries ${from} to ${to} are missing.`
const nearby = (number: number) =>
  Array.from({ length: 2 * NEARBY }, (_, at) => number - NEARBY + at).filter((other) => other > 0 && other !== number)
