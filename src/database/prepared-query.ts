import pg from 'pg'
import { BOUNDED, MOST_READ, TooMuchRead } from './bounded.js'

type Value = string | number | boolean | null

/** Of pg's own query and connection, what is used here and its types don't say. */
interface Inside {
  prepare(connection: Connection): void
  handleCommandComplete(message: unknown, connection: Connection): void
  _canceledDueToError: Error | false
  _result: Columns & { rows: unknown[]; parseRow(values: (string | null)[]): unknown }
}
interface Columns {
  fields: unknown[]
  _parsers: unknown
  _prebuiltEmptyResultObject: unknown
}
interface Connection {
  stream: object
  bind(what: object): void
  execute(what: object): void
  sync(): void
}

/** What PostgreSQL has said of the columns of a statement that is prepared on a connection: they stay what they are. */
const columnsOf = new WeakMap<object, Map<string, Columns>>()

const sent = (value: Value | undefined) => (value === null || value === undefined ? null : String(value))

/**
 * One run of a prepared statement. pg has PostgreSQL describe the columns each time, and reads the description anew; here once for
 * each connection. What is BOUNDED is counted as it comes in.
 */
export class PreparedQuery extends (pg.Query as unknown as new (config: object) => Inside) {
  private readonly most: number
  private read = 0

  constructor(
    private readonly asked: { name?: string; text: string; values: Value[] },
    most = MOST_READ,
  ) {
    super(asked)
    this.most = asked.text.includes(BOUNDED) ? most : Infinity
  }

  override prepare(connection: Connection): void {
    const { name, values } = this.asked
    const columns = name === undefined ? undefined : columnsOf.get(connection)?.get(name)
    if (!columns) return super.prepare(connection)
    const { fields, _parsers, _prebuiltEmptyResultObject } = columns
    Object.assign(this._result, { fields, _parsers, _prebuiltEmptyResultObject })
    connection.bind({ statement: name, values, valueMapper: sent })
    connection.execute({})
    connection.sync()
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (this._canceledDueToError) return
    if (this.most < Infinity) for (const value of fields) this.read += value?.length ?? 0
    if (this.read > this.most)
      this._canceledDueToError = new TooMuchRead() // pg lets go of every further row as it comes
    else this._result.rows.push(this._result.parseRow(fields))
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    super.handleCommandComplete(message, connection)
    const { name } = this.asked
    if (name === undefined) return
    let known = columnsOf.get(connection)
    if (!known) columnsOf.set(connection, (known = new Map()))
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result
    if (!known.has(name)) known.set(name, { fields, _parsers, _prebuiltEmptyResultObject })
  }
}
