import pg from 'pg'
import { BOUNDED, MOST_READ, TooMuchRead } from './bounded.js'

type Value = string | number | boolean | null

/** Of pg's own query and connection, what is used here and its types don't say. */
interface Inside {
  prepare(connection: Connection): void
  handleCommandComplete(message: unknown, connection: Connection): void
  _canceledDueToError: Error | false
  _result: Columns & { rows: unknown[]; parseRow(values: Row): unknown }
}
interface Columns {
  fields: { name: string }[]
  _parsers: ((text: string) => unknown)[]
  _prebuiltEmptyResultObject: unknown
}
interface Connection {
  stream: object
  bind(what: object): void
  execute(what: object): void
  sync(): void
}

type Row = (string | null)[]

/** How a row is made of the texts that it came as. */
type Made = (texts: Row) => unknown

/** What pg does with a text that stays one. */
const AS_IT_IS = pg.types.getTypeParser(25) as unknown

/**
 * Columns that are called by their position, "0", "1" and so on, as those of shapes are, stay in the array that they came in, which
 * other columns are properties of: an object with a property for each takes three times as long to make. Undefined for other rows.
 */
function madeByPosition({ fields, _parsers }: Columns): Made | undefined {
  if (fields[0]?.name !== '0') return undefined
  const columns = fields.map(({ name }, at) => ({ name, at, parse: _parsers[at]! }))
  const named = columns.filter(({ name, at }) => name !== String(at))
  const parsed = columns.filter(({ parse }) => parse !== AS_IT_IS)
  return (texts) => {
    const row = texts as unknown[] & Record<string, unknown>
    for (const { at, parse } of parsed) if (texts[at] !== null) row[at] = parse(texts[at]!)
    for (const { name, at } of named) row[name] = row[at]
    return row
  }
}

/** What PostgreSQL has said of the columns of a statement that is prepared on a connection: they stay what they are. */
const columnsOf = new WeakMap<object, Map<string, Columns & { made: Made | undefined }>>()

const sent = (value: Value | undefined) => (value === null || value === undefined ? null : String(value))

/**
 * One run of a prepared statement. pg has PostgreSQL describe the columns each time, and reads the description anew; here once for
 * each connection. What is BOUNDED is counted as it comes in.
 */
export class PreparedQuery extends (pg.Query as unknown as new (config: object) => Inside) {
  private readonly most: number
  private read = 0
  private made: Made | undefined

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
    const { fields, _parsers, _prebuiltEmptyResultObject, made } = columns
    this.made = made
    Object.assign(this._result, { fields, _parsers, _prebuiltEmptyResultObject })
    connection.bind({ statement: name, values, valueMapper: sent })
    connection.execute({})
    connection.sync()
  }

  handleDataRow({ fields }: { fields: Row }): void {
    if (this._canceledDueToError) return
    if (this.most < Infinity) for (const value of fields) this.read += value?.length ?? 0
    if (this.read > this.most)
      this._canceledDueToError = new TooMuchRead() // pg lets go of every further row as it comes
    else this._result.rows.push((this.made ??= this.making())(fields))
  }

  private making(): Made {
    return madeByPosition(this._result) ?? ((texts) => this._result.parseRow(texts))
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    super.handleCommandComplete(message, connection)
    const { name } = this.asked
    if (name === undefined) return
    let known = columnsOf.get(connection)
    if (!known) columnsOf.set(connection, (known = new Map()))
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result
    if (!known.has(name)) known.set(name, { fields, _parsers, _prebuiltEmptyResultObject, made: this.made })
  }
}
