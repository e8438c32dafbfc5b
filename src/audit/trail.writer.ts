import { jsonSql } from '../database/json-sql.js'
import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import { fewRandomBytes } from '../database/random-bytes.js'
import { Clock } from '../time/clock.js'
import { newId } from '../database/uuid.js'
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
import { erasedIn, type Lasting, lastingText } from './lasting.js'

/** What is to be put at the end of a chain. */
export interface ToAppend extends PersonalValues {
  chain: string
  actorId: string | null
  action: string
  subjectId: string
  /** The entry's, where others refer to it already. */
  id?: string
  lasting?: Lasting
}

const ENTRY: Columns = {
  id: 'uuid',
  chain: 'uuid',
  number: 'integer',
  at: 'text',
  actor_id: 'uuid',
  own: 'boolean',
  action: 'text',
  subject_id: 'uuid',
  digest: 'text',
  previous: 'text',
  lasting: 'text',
  hash: 'text',
}
const VALUES: Columns = { entry_id: 'uuid', salt: 'text', employee_id: 'uuid', before: 'text', after: 'text' }
const HEAD: Columns = { chain: 'uuid', number: 'integer', hash: 'text' }

const MOVE_HEAD = 'UPDATE audit_heads SET number = $2, hash = $3 WHERE chain = $1'

/** Appends to the chains. Whoever appends first locks the heads, in the order of the chains, so that nobody waits in a ring. */
@Injectable()
export class TrailWriter {
  private readonly insertEntries: string
  private readonly insertValues: string
  private readonly insertHeads: string
  private readonly lockHeads: string
  private readonly eraseValues: string
  /** The chains that have a head, as far as this process knows, and those that a transaction is beginning. */
  private readonly begun = new Set<string>()
  private readonly beginning = new WeakMap<Tx, Set<string>>()

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    const postgres = database.dialect === 'postgres'
    this.insertEntries = insertSql(database, 'audit_entries', ENTRY)
    this.insertValues = insertSql(database, 'audit_values', VALUES)
    this.insertHeads = `${insertSql(database, 'audit_heads', HEAD)} ON CONFLICT (chain) DO NOTHING RETURNING chain`
    this.eraseValues = `UPDATE audit_values SET salt = NULL, employee_id = NULL, before = NULL, after = NULL, erasure_id = $2
      WHERE erasure_id IS NULL AND entry_id IN (${jsonSql.ids(database.dialect)})`
    this.lockHeads = `SELECT chain, number, hash FROM audit_heads WHERE chain IN (${jsonSql.ids(database.dialect)}) ORDER BY chain ${postgres ? 'FOR UPDATE OF audit_heads' : ''}`
  }

  /** `locked` are the heads of all chains that the changes go to, where they have been locked. Whether it went well is known with the transaction. */
  async append(tx: Tx, changes: readonly ToAppend[], locked?: Map<string, Head>): Promise<void> {
    const heads = locked ?? (await this.lock(tx, changes))
    const at = this.clock.now()
    const entries: unknown[][] = []
    const values: unknown[][] = []
    const erasures: [entryId: string, erased: string[]][] = []
    for (const { chain, actorId, action, subjectId, id = newId(this.clock), lasting = {}, ...personal } of changes) {
      const head = heads.get(chain)!
      const salt = fewRandomBytes(16).toString('hex')
      const own = actorId !== null && actorId === personal.employeeId
      const entry: Sealed = {
        id,
        chain,
        number: head.number + 1,
        at,
        actorId: own ? null : actorId,
        own,
        action,
        subjectId,
        digest: digestOf(salt, personal),
        previous: head.hash,
        lasting: lastingText(lasting),
      }
      if (lasting.erased) erasures.push([id, erasedIn(lasting.erased)])
      const hash = hashOf(entry)
      heads.set(chain, { number: entry.number, hash })
      entries.push([...Object.values(entry), hash])
      values.push([entry.id, salt, personal.employeeId, personal.before, personal.after])
    }
    this.database.askUnawaited(tx, this.insertEntries, [JSON.stringify(entries)])
    this.database.askUnawaited(tx, this.insertValues, [JSON.stringify(values)])
    for (const [entryId, erased] of erasures)
      this.database.askUnawaited(tx, this.eraseValues, [JSON.stringify(erased), entryId])
    for (const [chain, { number, hash }] of heads) this.database.askUnawaited(tx, MOVE_HEAD, [chain, number, hash])
  }

  /** Locks the chains that changes go to, and tells where each has come to. */
  lock(tx: Tx, changes: readonly ToAppend[]): Promise<Map<string, Head>> {
    return this.heads(tx, [...new Set(changes.map(({ chain }) => chain))].sort())
  }

  /** Locks a chain, and tells where it has come to. */
  async headOf(tx: Tx, chain: string): Promise<Head> {
    return (await this.heads(tx, [chain])).get(chain)!
  }

  /** Locks every chain there can be, for who appends more than once in a transaction. */
  async lockAll(tx: Tx): Promise<void> {
    const stores = await this.database.readIn<{ id: string }>(tx, 'SELECT id FROM stores')
    await this.heads(tx, [ORGANISATION, SEALS, ...stores.map(({ id }) => id)].sort())
  }

  private async heads(tx: Tx, chains: string[]): Promise<Map<string, Head>> {
    const lock = () => this.database.readIn<Head & { chain: string }>(tx, this.lockHeads, [JSON.stringify(chains)])
    // Before anything is locked: with a lock in hand, waiting for who begins the same chain could close a ring.
    if (!chains.every((chain) => this.begun.has(chain))) await this.begin(tx, chains)
    let heads = await lock()
    if (heads.length < chains.length) {
      await this.begin(tx, chains)
      heads = await lock()
    }
    return new Map(heads.map(({ chain, number, hash }) => [chain, { number, hash }]))
  }

  /** Gives every chain a head. Those that had one, by a transaction that has ended well, are remembered. */
  private async begin(tx: Tx, chains: string[]): Promise<void> {
    const rows = JSON.stringify(chains.map((chain) => [chain, 0, START]))
    const added = await this.database.readIn<{ chain: string }>(tx, this.insertHeads, [rows])
    const own = this.beginning.get(tx) ?? new Set()
    for (const { chain } of added) own.add(chain)
    this.beginning.set(tx, own)
    for (const chain of chains) if (!own.has(chain)) this.begun.add(chain)
  }
}

type Columns = Record<string, 'uuid' | 'text' | 'integer' | 'boolean'>

/** The rows travel as one JSON value, so that the statement's text is always the same and is prepared once. */
function insertSql({ dialect }: Database, table: string, columns: Columns): string {
  const fields = Object.values(columns).map((type, at) => jsonSql.field(dialect, at, type))
  // WHERE true: without it SQLite takes ON CONFLICT for the beginning of a join.
  return `INSERT INTO ${table} (${Object.keys(columns).join(', ')}) SELECT ${fields.join(', ')}
    FROM ${jsonSql.rows(dialect)} WHERE true`
}
