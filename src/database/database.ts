import { AsyncLocalStorage } from 'node:async_hooks'
import { Mutex } from 'async-mutex'
import type { Pool } from 'pg'
import { DataSource, type EntityManager, type EntityTarget } from 'typeorm'
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js'
import type { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver.js'
import { BatchedReads } from './batched-reads.js'
import { insertOf } from './insert-sql.js'
import { runPrepared, type SqlValue } from './prepared.js'
import { bringUpToDate } from './migrating.js'
import { BetweenProcesses } from './between-processes.js'
import { cannotOpen } from './opening.js'
import { keepPrivate } from './private-file.js'
import { failedAsReplica, Replica } from './replica.js'
import type { DatabaseSettings, Dialect } from './settings.js'
import { refuseUnsoundSqlite } from './sound-sqlite.js'
import { keepWriteAheadLog } from './write-ahead-log.js'

/** Inside a transaction: pass it down, never keep it. */
export type Tx = EntityManager

/** Asks one statement, `$1 … $n` for its values. */
export type Ask = <Row>(sql: string, values?: SqlValue[]) => Promise<Row[]>

const MOST_ATTEMPTS = 3
/** Every number of rows is a text of its own, which is prepared and kept: of many rows so many go out at a time, of few these at most. */
const MANY_ROWS = 200
const MOST_OF_FEW = 20
/** PostgreSQL's deadlock_detected and serialization_failure. */
const isDeadlock = (error: unknown) => ['40P01', '40001'].includes((error as { code?: string }).code ?? '')

/** Is told of each statement that has run, and how long it took. */
export type StatementListener = (sql: string, milliseconds: number) => void

/** PostgreSQL's in_failed_sql_transaction: something before it has failed. */
const isAfterFailure = (error: unknown) => (error as { code?: string }).code === '25P02'

/** Why a transaction has failed: what was asked without waiting may be the reason that everything after it did. */
async function firstFailure(unawaited: readonly Promise<unknown>[], error: unknown): Promise<unknown> {
  const outcomes = await Promise.allSettled(unawaited)
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  return failed && isAfterFailure(error) ? failed.reason : error
}

/**
 * Before Node 24, following a write through all that it calls slows every promise of the process for good: there nobody is told of a
 * write() inside a write(), and what must not be written that way is found where the tests run.
 */
const FOLLOWS_FREELY = Number.parseInt(process.versions.node) >= 24
const inWrite = FOLLOWS_FREELY ? new AsyncLocalStorage<true>() : undefined
const nothing = () => undefined

/**
 * The only way to the records. Everything that changes goes through `write`, everything else through `read`.
 *
 * TypeORM's SQLite driver gives all callers one connection and one transaction depth, so that a save beside an open
 * transaction would join it, and be lost with it. Here writes queue for that connection, one transaction at a time,
 * and reads have a read-only connection of their own, which sees only what is committed. PostgreSQL needs no queue.
 */
export class Database {
  private readonly turn = new Mutex()
  private readonly endings = new WeakMap<Tx, (() => Promise<void>)[]>()
  private readonly afterwards = new WeakMap<Tx, (() => void)[]>()
  private readonly lastOfAll: ((tx: Tx) => Promise<void>)[] = []
  private readonly listeners: StatementListener[] = []
  /** On SQLite, where one transaction runs at a time: what was asked last in it. */
  private lastAsked: Promise<void> = Promise.resolve()
  private readonly over = new WeakSet<Tx>()
  private writes = 0
  private readonly unawaited = new WeakMap<Tx, Promise<unknown>[]>()
  private readonly reads: (sql: string, values: SqlValue[], fresh: boolean) => Promise<unknown[]>

  private constructor(
    readonly dialect: Dialect,
    private readonly writer: DataSource,
    private readonly reader: DataSource,
    /** The migrations that ran when it was opened. */
    readonly migrated: readonly string[],
    /** What the processes on this database tell each other. */
    readonly between: BetweenProcesses,
    private readonly replica?: Replica,
  ) {
    const told = ({ query, executionTime = 0 }: { query: string; executionTime?: number }) =>
      this.tell(query, executionTime)
    for (const source of new Set([writer, reader])) source.subscribers.push({ afterQuery: told })
    this.reads = dialect === 'postgres' ? batched(writer, reader) : alone(reader)
  }

  /** `listener` hears of every statement from now on, whoever runs it. It must not throw. */
  onStatement(listener: StatementListener): void {
    this.listeners.push(listener)
  }

  private tell(sql: string, milliseconds: number): void {
    for (const listener of this.listeners) listener(sql, milliseconds)
  }

  private async timed<Row>(sql: string, ask: () => Promise<unknown[]>): Promise<Row[]> {
    const begin = performance.now()
    try {
      return (await ask()) as Row[]
    } finally {
      this.tell(sql, performance.now() - begin)
    }
  }

  /** Opens both connections and brings the tables up to date. Throws CannotOpen, before it touches anything where SQLite is unsound. */
  static async open(settings: DatabaseSettings): Promise<Database> {
    if (settings.engine) await refuseUnsoundSqlite(settings.engine)
    const cannot = (error: Error) => {
      throw cannotOpen(settings, error)
    }
    try {
      if (settings.file) keepPrivate(settings.file)
    } catch (error) {
      cannot(error as Error)
    }
    const writer = await new DataSource(settings.writer).initialize().catch(cannot)
    try {
      if (settings.dialect === 'sqlite') await keepWriteAheadLog(writer).catch(cannot)
      const migrated = await bringUpToDate(writer, settings.dialect)
      const reader = await new DataSource(settings.reader).initialize().catch(cannot)
      const between = new BetweenProcesses(settings.writer.type === 'postgres' ? settings.writer.url : undefined)
      const replica = settings.replica && new Replica(settings.replica, between, (sql) => reader.query(sql))
      return new Database(settings.dialect, writer, reader, migrated, between, replica)
    } catch (error) {
      await writer.destroy()
      throw error
    }
  }

  /** Runs `work` in one transaction: all of it is kept, or none. Never call it inside another `write`: pass `tx` down. */
  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (inWrite?.getStore()) throw new Error('write() inside write(): pass the transaction down instead.')
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.writeOnce(work)
      } catch (error) {
        // PostgreSQL undoes one of two transactions that wait for each other: it is then free to go.
        if (attempt === MOST_ATTEMPTS || !isDeadlock(error)) throw error
      } finally {
        // Whatever came of it: where the connection broke, it may have been kept.
        this.writes++
      }
    }
  }

  private async writeOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const afterwards: (() => void)[] = []
    const unawaited: Promise<unknown>[] = []
    const whole = async (tx: Tx) => {
      this.afterwards.set(tx, afterwards)
      this.unawaited.set(tx, unawaited)
      const endings: (() => Promise<void>)[] = []
      this.endings.set(tx, endings)
      try {
        const result = await work(tx)
        for (const ending of endings) await ending()
        for (const last of this.lastOfAll) await last(tx)
        await this.replica?.tellWhoWrites((sql, values) => tx.query(sql, values))
        // On PostgreSQL the end goes out behind it, and is an undoing where anything before it has failed.
        if (this.dialect === 'sqlite') await Promise.all(unawaited)
        return result
      } finally {
        this.over.add(tx)
        await this.lastAsked
      }
    }
    const begin = () => this.writer.transaction(whole)
    const transaction = () => (inWrite ? inWrite.run(true, begin) : begin())
    const result = await (this.dialect === 'sqlite' ? this.turn.runExclusive(transaction) : transaction()).catch(
      async (error: unknown) => {
        throw await firstFailure(unawaited, error)
      },
    )
    await Promise.all(unawaited)
    this.replica?.owesNews()
    for (const then of afterwards) then()
    return result
  }

  /**
   * Asks without waiting for the answer, so that what comes next goes out in the same piece. Whoever began the transaction is told
   * if it fails, before anything counts as kept.
   */
  askUnawaited(tx: Tx, sql: string, values: SqlValue[]): void {
    const unawaited = this.unawaited.get(tx)
    if (!unawaited) throw new Error('This transaction was not begun by write().')
    const asked = this.readIn(tx, sql, values)
    asked.catch(nothing)
    unawaited.push(asked)
  }

  /** What is done once a transaction is kept, and never if it is undone. It must not throw. */
  afterCommit(tx: Tx, then: () => void): void {
    const afterwards = this.afterwards.get(tx)
    if (!afterwards) throw new Error('This transaction was not begun by write().')
    afterwards.push(then)
  }

  /** What a transaction does last, once all of its work is done: what this locks is held as shortly as can be. */
  beforeCommit(tx: Tx, ending: () => Promise<void>): void {
    const endings = this.endings.get(tx)
    if (!endings) throw new Error('This transaction was not begun by write().')
    endings.push(ending)
  }

  /** What every transaction does after all else, whoever began it. */
  beforeEveryCommit(last: (tx: Tx) => Promise<void>): void {
    this.lastOfAll.push(last)
  }

  /**
   * One prepared statement, `$1 … $n` for its values, on what is committed. Where there is a replica it may be behind in what others
   * have done; `fresh` reads past it.
   */
  async read<Row>(sql: string, values: SqlValue[] = [], { fresh = false } = {}): Promise<Row[]> {
    if (!fresh && this.replica?.serves())
      try {
        const { reads } = this.replica
        return await this.timed(sql, () => reads.ask(sql, values))
      } catch (error) {
        if (!failedAsReplica(error)) throw error
      }
    return this.timed(sql, () => this.reads(sql, values, fresh))
  }

  /**
   * How often this process has written. What was read since it was last the same may be used again, as far as other processes are
   * concerned for a moment. Undefined where a replica is read from, which may be behind.
   */
  get timesWritten(): number | undefined {
    return this.replica ? undefined : this.writes
  }

  /** Whatever `work` does, and whatever follows from it, is done for this person, who always reads what they have written. */
  onBehalfOf<T>(personId: string, work: () => T): T {
    return this.replica ? this.replica.onBehalfOf(personId, work) : work()
  }

  /** Begins to hear of the other processes, and to read from the replica: what a server does, and a command does not. */
  async serve(): Promise<void> {
    await this.between.begin()
    this.replica?.begin()
  }

  /** From now on this person reads what is there now, as after writing: they have been told of it. */
  owesNews(personId: string): void {
    this.replica?.owesNews(personId)
  }

  /**
   * The same inside a transaction, so that it sees what the transaction has written. What is asked without waiting for each
   * answer is done in the order of asking, and on PostgreSQL goes there and back once.
   */
  readIn<Row>(tx: Tx, sql: string, values: SqlValue[] = []): Promise<Row[]> {
    if (this.dialect === 'postgres') return this.askIn(tx, sql, values)
    // SQLite's driver gives statements to threads, where they could overtake each other.
    const answer = this.lastAsked.then(() => this.askIn<Row>(tx, sql, values))
    this.lastAsked = answer.then(nothing, nothing)
    return answer
  }

  private async askIn<Row>(tx: Tx, sql: string, values: SqlValue[]): Promise<Row[]> {
    // What was asked beside something that failed must not run once that is undone: it would be kept.
    if (this.over.has(tx)) throw new Error('This transaction is over.')
    return this.timed(sql, () => runPrepared(this.dialect, this.connectionOf(tx), sql, values))
  }

  /** It has one from its beginning on. Asked for it, TypeORM would promise it, and statements could overtake each other. */
  private connectionOf({ queryRunner }: Tx): unknown {
    return this.dialect === 'postgres'
      ? (queryRunner as unknown as { databaseConnection: unknown }).databaseConnection
      : (this.writer.driver as SqliteDriver).databaseConnection
  }

  /** Writes rows of one table. All have values for the same columns. */
  async insert<Entity extends object>(
    tx: Tx,
    entity: EntityTarget<Entity>,
    rows: readonly Partial<Entity>[],
  ): Promise<void> {
    const metadata = tx.connection.getMetadata(entity)
    const asked: Promise<unknown>[] = []
    for (let from = 0; from < rows.length;) {
      const some = rows.slice(from, from + (rows.length - from < MANY_ROWS ? MOST_OF_FEW : MANY_ROWS))
      const { sql, values } = insertOf(metadata, tx.connection.driver, some)
      asked.push(this.readIn(tx, sql, values))
      from += some.length
    }
    await Promise.all(asked)
  }

  /** For services that read the same way inside a transaction and outside of one. */
  asking(tx?: Tx, options: { fresh?: boolean } = {}): Ask {
    return tx ? (sql, values) => this.readIn(tx, sql, values) : (sql, values) => this.read(sql, values, options)
  }

  /** TypeORM's manager for reading where a room finds it simpler than SQL. */
  get records(): EntityManager {
    return this.reader.manager
  }

  async close(): Promise<void> {
    await Promise.all([this.replica?.close(), this.between.close()])
    await this.turn.runExclusive(async () => {
      await this.reader.destroy()
      // The last to close a SQLite file leaves it whole, without a log beside it: one that may only read could not.
      await this.writer.destroy()
    })
  }
}

function batched(writer: DataSource, reader: DataSource) {
  const of = (source: DataSource) => new BatchedReads((source.driver as PostgresDriver).master as Pool)
  const [newest, others] = [of(writer), of(reader)]
  return (sql: string, values: SqlValue[], fresh: boolean) => (fresh ? newest : others).ask<unknown>(sql, values)
}

/** SQLite has one connection to read by, and a thread that asks one statement after the other. */
const alone = (reader: DataSource) => (sql: string, values: SqlValue[]) =>
  runPrepared<unknown>('sqlite', (reader.driver as SqliteDriver).databaseConnection, sql, values)
