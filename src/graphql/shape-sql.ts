import { BOUNDED } from '../database/bounded.js'
import { jsonSql } from '../database/json-sql.js'
import type { Dialect } from '../database/settings.js'
import { tooCostly } from './errors.js'
import type { RequestedFields } from './requested-fields.js'
import type { Beside, Cells, Reading, Shape, Source } from './shape.js'
import { message } from '../language/message.js'

/** One statement's worth of a type: what to select, what to join, and how to make the served object of a row. */
export interface CompiledShape {
  columns: string
  from: string
  read: (row: Cells, reading: Reading) => Record<string, unknown>
  /** The positions of the columns that were to come in any case. */
  always: number[]
}

type ReadCell = (cells: Cells, reading: Reading) => unknown
type Served = Record<string, unknown>

/**
 * Compiles what a query asks for into one statement: a row of another type is joined, many rows come as one array of
 * JSON, so that nothing is read in vain and no further statement is needed. `id` always comes along, for resolvers of
 * later rooms, as position 0, and so do the columns of the row itself that are in `always`. Fields without a source are left to
 * their own resolvers.
 */
export function compileShape(
  dialect: Dialect,
  root: Shape,
  requested: RequestedFields,
  alias: string,
  always: readonly string[] = [],
): CompiledShape {
  const scope = new Scope(dialect, alias, root.table)
  const read = scope.object(root, requested, alias)
  const positions = always.map((column) => scope.add(`${alias}.${column}`))
  return {
    always: positions,
    columns: `${BOUNDED} ${scope.expressions.map((expression, index) => `${expression} AS "${index}"`).join(', ')}`,
    from: scope.from,
    read: read as CompiledShape['read'],
  }
}

const keyOf = (alias: string, table: string) => `${alias} ${table}`

class Scope {
  readonly expressions: string[] = []
  from: string
  private aliases = 0
  /** The aliases of what is joined beside a row, by the row's and the table. */
  private readonly joined = new Map<string, string>()

  constructor(
    private readonly dialect: Dialect,
    private readonly alias: string,
    table: string,
  ) {
    this.from = `${table} ${alias}`
  }

  object(shape: Shape, requested: RequestedFields, own: string): ReadCell {
    const parts: [string, ReadCell][] = [['id', this.column(`${own}.id`)]]
    for (const [name, inside] of requested) {
      const source = shape.sources.get(name)
      if (source && name !== 'id') parts.push([name, this.source(source, inside, own)])
    }
    const names = parts.map(([name]) => name)
    const reads = parts.map(([, read]) => read)
    // A copy has room for all from the start, where each property that is added to nothing makes the object anew.
    const blank: Served = Object.fromEntries(names.map((name) => [name, null]))
    return (cells, reading) => {
      const served = { ...blank }
      for (let at = 0; at < names.length; at++) served[names[at]!] = reads[at]!(cells, reading)
      return served
    }
  }

  private source(source: Source, inside: RequestedFields, own: string): ReadCell {
    switch (source.kind) {
      case 'column':
        return this.column(`${own}.${source.name}`)
      case 'columns':
        return this.columns(source.columns(own, this.beside(own)), source.read)
      case 'one': {
        const other = `${this.alias}${++this.aliases}`
        const shape = source.shape()
        this.from += ` LEFT JOIN ${shape.table} ${other} ON ${source.on(own, other)}`
        if (source.pointsBack) this.joined.set(keyOf(other, source.pointsBack), own)
        const id = this.expressions.length
        const read = this.object(shape, inside, other)
        const { withheld } = source
        const isWithheld = withheld ? this.columns(withheld.columns(own), withheld.from) : () => false
        return (cells, reading) => (cells[id] == null || isWithheld(cells, reading) ? null : read(cells, reading))
      }
      case 'many': {
        const other = `${this.alias}${++this.aliases}_`
        const shape = source.shape()
        const scope = new Scope(this.dialect, other, shape.table)
        const read = scope.object(shape, inside, other)
        const { withheld } = source
        const isWithheld = withheld ? scope.columns(withheld.columns(other), withheld.from) : () => false
        const rows = jsonSql.array(this.dialect, scope.expressions)
        const from = `${scope.from} WHERE ${source.on(own, other)}`
        const cell = this.add(this.notTooLong(jsonSql.list(this.dialect, rows, from, source.orderBy(other))))
        return (cells, reading) =>
          listIn<Cells>(cells[cell])
            .filter((row) => !isWithheld(row, reading))
            .map((row) => read(row, reading))
      }
      case 'values': {
        const other = `${this.alias}${++this.aliases}_`
        const value = `${other}.${source.value}`
        const from = `${source.from} ${other} WHERE ${source.on(own, other)}`
        const cell = this.add(jsonSql.list(this.dialect, value, from, value))
        return (cells) => {
          const values = listIn<string>(cells[cell])
          return source.read ? source.read(values) : values
        }
      }
    }
  }

  /** Of a list that is too long, as much comes as shows it. (SQLite puts it into another list as it is, and has a limit of its own.) */
  private notTooLong(list: string): string {
    return this.dialect === 'postgres' ? `LEFT(${list}, ${MOST_IN_LIST + 1})` : list
  }

  private beside(own: string): Beside {
    return (table, on) => {
      const key = keyOf(own, table)
      let other = this.joined.get(key)
      if (!other) {
        this.joined.set(key, (other = `${this.alias}${++this.aliases}`))
        this.from += ` LEFT JOIN ${table} ${other} ON ${on(own, other)}`
      }
      return other
    }
  }

  private column(expression: string): ReadCell {
    const at = this.add(expression)
    return (cells) => cells[at] ?? null
  }

  private columns(expressions: string[], read: (values: unknown[], reading: Reading) => unknown): ReadCell {
    const at = expressions.map((expression) => this.add(expression))
    if (at.length === 1) return (cells, reading) => read([cells[at[0]!]], reading)
    return (cells, reading) => read(at.map((index) => cells[index]), reading) // prettier-ignore
  }

  /** The position of an expression; the same one twice is selected once. */
  add(expression: string): number {
    const there = this.expressions.indexOf(expression)
    return there >= 0 ? there : this.expressions.push(expression) - 1
  }
}

/** Characters of one list of one row; what holds more would hold up everybody else while it is read. */
const MOST_IN_LIST = 8 * 1024 * 1024

/** A list comes as text, or, where SQLite has put it into another list, as the list itself. */
function listIn<T>(cell: unknown): T[] {
  if (typeof cell !== 'string') return cell as T[]
  if (cell === '[]') return []
  if (cell.length > MOST_IN_LIST) throw tooCostly(message('edge.listTooLong'))
  return JSON.parse(cell) as T[]
}
