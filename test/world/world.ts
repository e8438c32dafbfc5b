import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { connectionsTo } from '../../ormconfig.js'
import { signToken } from '../../src/access/embedded-key.js'
import { Database, type Tx } from '../../src/database/database.js'
import type { SqlValue } from '../../src/database/prepared.js'
import { newId } from '../../src/database/uuid.js'
import { Employee } from '../../src/directory/employee.entity.js'
import { Role } from '../../src/directory/role.js'
import { StoreManager } from '../../src/directory/store-manager.entity.js'
import { Store } from '../../src/directory/store.entity.js'
import { type RunningServer, startServer } from '../../src/server.js'
import { readSettings, type Settings } from '../../src/settings.js'
import { atEnd } from './at-end.js'
import { type Answer, type Data, send } from './client.js'
import { later, type Span, testClock } from './clock.js'
import { ownDatabase, testFolder } from './own-database.js'
import { Person, type StoreAtHand } from './person.js'
import { rowCounts } from './row-counts.js'

const NAMES = ['Dana Whitlock', 'Ines Duarte', 'Tom Ekberg', 'Amara Osei', 'Jonas Weber', 'Priya Nair', 'Luca Moretti']
const STORES = ['Riverside', 'Old Market', 'Harbour Street', 'Station Square']

export interface Particulars {
  name?: string
  position?: string
}

/** Starts the whole server on a database of its own, unless another is named; it ends with the test file. */
export async function startWorld(environment: Record<string, string> = {}, url?: string): Promise<World> {
  const { settings, key } = await testSettings(url ?? (await ownDatabase()), environment)
  const world = new World(
    await startServer(settings, testClock),
    (number) => signToken(key, number, testClock),
    settings,
  )
  atEnd(() => world.end())
  return world
}

/** As the environment would set them, on this database, with a key of the project's own to make tokens with. */
export async function testSettings(url: string, environment: Record<string, string> = {}) {
  const read = await readSettings({
    DATABASE_URL: `sqlite:${join(testFolder(), `tokens-${randomUUID()}`)}`, // where the key is kept, whatever the database
    PORT: '0',
    RATE_LIMIT: '100000000',
    FIRST_LOOK_PERCENT: '0', // by chance one story in fifty would be held up: those that tell of it say so
    ...environment,
  })
  const { tokens } = read
  if (tokens.kind !== 'embedded') throw new Error('A world makes its own tokens: set no other key.')
  return {
    settings: {
      ...read,
      database: connectionsTo(url, {
        replica: environment.DATABASE_REPLICA_URL,
        mostBehindSeconds: Number(environment.DATABASE_REPLICA_SECONDS ?? 10),
        statementSeconds: Number(environment.STATEMENT_TIMEOUT ?? 0),
      }),
    } satisfies Settings,
    key: tokens.key,
  }
}

/** A server with its database, to which people and stores are added as a story needs them. */
export class World {
  readonly database: Database
  private stores = 0
  private people = 0

  constructor(
    readonly server: RunningServer,
    private readonly tokenFor: (number: string) => Promise<string>,
    readonly settings?: Settings,
  ) {
    this.database = server.app.get(Database)
  }

  /** Modules are never forgotten, nor is the world of a test file: the server is, or a worker would soon be full of them. */
  async end(): Promise<void> {
    await this.server.close()
    Object.assign(this, { server: undefined, database: undefined })
  }

  async store(name = STORES[this.stores % STORES.length]!, { timeZone = 'UTC' } = {}): Promise<StoreAtHand> {
    const store = { id: newId(testClock), code: `S${String(++this.stores).padStart(2, '0')}`, name }
    await this.database.write((tx) => tx.insert(Store, { ...store, timeZone }))
    return store
  }

  async employee(store?: StoreAtHand, particulars: Particulars = {}): Promise<Person> {
    return this.person(Role.EMPLOYEE, store ?? (await this.store()), { position: 'CASHIER', ...particulars })
  }

  /** Manages the stores, works in the first of them, and if none is named, gets one. */
  async manager(...stores: StoreAtHand[]): Promise<Person> {
    const managed = stores.length > 0 ? stores : [await this.store()]
    const manager = await this.person(Role.STORE_MANAGER, managed[0]!, { position: 'STORE_MANAGER' })
    await this.database.write((tx) =>
      tx.insert(
        StoreManager,
        managed.map((store) => ({ storeId: store.id, employeeId: manager.id })),
      ),
    )
    return manager
  }

  hr(particulars: Particulars = {}): Promise<Person> {
    return this.person(Role.HR, null, particulars)
  }

  /** From outside, named in the directory as of now: stands in where too few in HR are without a part. */
  deputy(particulars: Particulars = {}): Promise<Person> {
    return this.person(Role.DEPUTY, null, particulars)
  }

  /** A system that hands in what customers say: for all stores, or for one. */
  service(store: StoreAtHand | null = null): Promise<Person> {
    return this.person(Role.SERVICE, store, { name: 'Survey tool' })
  }

  /** Somebody whom an import has made known. */
  async known(number: string): Promise<Person> {
    const [row] = await this.rows<{ id: string; name: string; position: string | null }>(
      'SELECT id, name, position FROM employees WHERE number = $1',
      [number],
    )
    if (!row) throw new Error(`Nobody here has the number ${number}.`)
    return new Person(this.server.url, this.tokenFor, row.id, number, row.name, row.position, null)
  }

  /** A request with the header as given, or none. */
  sends(query: string, variables: object = {}, authorization?: string): Promise<Answer> {
    return send(this.server.url, authorization, query, variables)
  }

  /** So much time goes by, for everybody who asks what time it is. */
  later(span: Span): void {
    later(span)
  }

  rows<Row = Data>(sql: string, values: SqlValue[] = []): Promise<Row[]> {
    return this.database.read<Row>(sql, values, { fresh: true })
  }

  /** Puts something directly where only time, or an import, would have put it. */
  change<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.write(work)
  }

  /** How many rows each table has. */
  counts(): Promise<Record<string, number>> {
    return rowCounts(this.database)
  }

  /** The trail in the order in which it was written; without `from`, all of it. */
  async trail({ from = 0 } = {}): Promise<Data[]> {
    const entries = await this.rows(
      `SELECT a.id, a.at, a.action, a.subject_id, v.employee_id, v.before, v.after, s.id AS store_id,
         COALESCE(a.actor_id, CASE WHEN a.own THEN v.employee_id END) AS actor_id
       FROM audit_entries a JOIN audit_values v ON v.entry_id = a.id LEFT JOIN stores s ON s.id = a.chain
       WHERE a.action <> 'records.sealed' ORDER BY a.id`,
    )
    return entries.slice(from).map((entry) => ({
      ...entry,
      before: entry.before === null ? null : (JSON.parse(entry.before as string) as Data),
      after: entry.after === null ? null : (JSON.parse(entry.after as string) as Data),
    }))
  }

  private async person(role: Role, store: StoreAtHand | null, particulars: Particulars): Promise<Person> {
    const n = ++this.people
    const row = {
      id: newId(testClock),
      number: `E${String(n).padStart(3, '0')}`,
      name: particulars.name ?? NAMES[(n - 1) % NAMES.length]!,
      position: particulars.position ?? null,
    }
    const deputySince = role === Role.DEPUTY ? testClock.now() : null
    const of = { storeId: store?.id ?? null, managerId: null, role, deputySince, hiredOn: '2020-01-01' }
    await this.database.write((tx) => tx.insert(Employee, { ...row, ...of }))
    return new Person(this.server.url, this.tokenFor, row.id, row.number, row.name, row.position, store)
  }
}
