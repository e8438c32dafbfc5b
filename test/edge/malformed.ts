import * as fc from 'fast-check'
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** A request body as a client may send it, well or badly meant. */
export interface Sent {
  query: unknown
  variables?: unknown
  operationName?: unknown
}

/** Texts that have broken something somewhere. */
const NASTY = ['', ' ', '\0', 'a\0b', '\ud800', '\u202e', '💥'.repeat(50), "'; DROP TABLE employees; --", '%', '__proto__', 'null', 'NaN', '1e999', '2026-02-30', '2026-11-22T25:00:00Z', '9999-12-31T23:59:59-23:59', '0000-01-01', '-0', '𒐫', 'x'.repeat(5_000), '../../etc/passwd', '{{7*7}}', '<script>', '["x"]', 'WyJ4Il0', 'WyIyMDI2LTAxLTAxVDAwOjAwOjAwLjAwMFoiLCJub3BlIl0', 'WyIiLCIiXQ', 'WyJcdTAwMDAiXQ'] // prettier-ignore

const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...NASTY,
    null,
    true,
    false,
    0,
    -1,
    1.5,
    2 ** 31,
    -(2 ** 53),
    1e308,
    [],
    {},
    [[]],
    [null],
    [[[[[]]]]],
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  fc.constant(null).map(() => Array.from({ length: 700 }, () => ({}))),
  fc.constant(null).map(() => Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`k${n}`, n]))),
)

/** Made once: fast-check builds a table of all characters for each. */
const ANY_TEXT = fc.string()
const ANY_DAY = fc.date({ min: new Date('2019-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })

/** Makes requests from a schema: fields that are there, with values that fit, nearly fit, or don't. `known` are words of this world. */
export class Malformed {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly known: readonly string[],
  ) {}

  /** Any of them. */
  sent(): fc.Arbitrary<Sent> {
    return fc.oneof(
      { weight: 5, arbitrary: this.withVariables() },
      { weight: 4, arbitrary: this.written().map((query) => ({ query })) },
      { weight: 4, arbitrary: this.broken() },
      { weight: 1, arbitrary: fc.record({ query: anything, variables: anything, operationName: anything }) },
    )
  }

  /** A whole operation whose arguments are variables. */
  private withVariables(): fc.Arbitrary<Sent> {
    return this.root().chain(({ operation, field }) =>
      fc
        .tuple(
          this.selection(field.type, 3),
          fc.record(Object.fromEntries(field.args.map((one) => [one.name, this.value(one.type)])), {
            requiredKeys: [],
          }),
          fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: anything }),
        )
        .map(([selection, variables, instead]) => ({
          query: `${operation} Q${list(field.args.map((one) => `$${one.name}: ${one.type.toString()}`))} { ${field.name}${list(field.args.map((one) => `${one.name}: $${one.name}`))} ${selection} }`,
          variables: instead === undefined ? variables : instead,
        })),
    )
  }

  /** A whole operation with its arguments written out. */
  private written(): fc.Arbitrary<string> {
    return this.root().chain(({ operation, field }) =>
      fc
        .tuple(this.selection(field.type, 4), this.literals(field.args), fc.integer({ min: 1, max: 4 }))
        .map(([selection, values, times]) => {
          const one = `${field.name}${values} ${selection}`
          return `${operation} { ${Array.from({ length: times }, (_, n) => `a${n}: ${one}`).join(' ')} }`
        }),
    )
  }

  /** The same with something taken out, put in, said twice or cut off. */
  private broken(): fc.Arbitrary<Sent> {
    const change = fc.tuple(fc.constantFrom('out', 'in', 'twice', 'off', 'many'), fc.nat(), fc.nat(60), fc.constantFrom('{', '}', '(', ')', '[', ']', ':', '$', '@', '...', '"', '"""', '!', '|', '#', '\0', ' on ', 'fragment F on Query { ...F }', '@include(if: true)', '...F', ...NASTY)) // prettier-ignore
    return fc.tuple(this.written(), fc.array(change, { minLength: 1, maxLength: 4 })).map(([text, changes]) => ({
      query: changes.reduce((at, [how, where, length, what]) => {
        const place = where % (at.length + 1)
        const [before, part, after] = [at.slice(0, place), at.slice(place, place + length), at.slice(place + length)]
        if (how === 'out') return before + after
        if (how === 'in') return before + what + part + after
        if (how === 'twice') return before + part + part + after
        if (how === 'many') return before + part.repeat(200) + after
        return before
      }, text),
    }))
  }

  private root() {
    const fieldsOf = (operation: 'query' | 'mutation') => {
      const type = operation === 'query' ? this.schema.getQueryType() : this.schema.getMutationType()
      return Object.values(type?.getFields() ?? {}).map((field) => ({ operation, field }))
    }
    return fc.constantFrom(...fieldsOf('query'), ...fieldsOf('mutation'))
  }

  private selection(type: GraphQLOutputType, depth: number): fc.Arbitrary<string> {
    const named = getNamedType(type)
    if (isLeafType(named)) return fc.constant('')
    if (isUnionType(named))
      return fc.tuple(...named.getTypes().map((one) => this.selection(one, depth - 1))).map(
        (parts) =>
          `{ __typename ${named
            .getTypes()
            .map((one, n) => `... on ${one.name} ${parts[n]}`)
            .join(' ')} }`,
      )
    if (!isObjectType(named)) return fc.constant('{ __typename }')
    const fields = Object.values(named.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)))
    if (fields.length === 0) return fc.constant('{ __typename }')
    return fc
      .subarray(fields, { minLength: 1, maxLength: Math.min(5, fields.length) })
      .chain((chosen) => fc.tuple(...chosen.map((field) => this.field(field, depth))))
      .map((parts) => `{ ${parts.join(' ')} }`)
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> {
    return fc
      .tuple(this.literals(field.args), this.selection(field.type, depth - 1))
      .map(([values, selection]) => `${field.name}${values} ${selection}`)
  }

  private literals(args: readonly GraphQLArgument[]): fc.Arbitrary<string> {
    return fc
      .tuple(
        ...args.map(
          (one) =>
          isNonNullType(one.type) || one.name === 'filter'
            ? this.value(one.type).map((value) => [`${one.name}: ${literal(value)}`])
            : fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: this.value(one.type).map((value) => [`${one.name}: ${literal(value)}`]) }), // prettier-ignore
        ),
      )
      .map((parts) => list((parts as string[][]).flat()))
  }

  /** A value of a type, and one time in eight any other. */
  private value(type: GraphQLInputType): fc.Arbitrary<unknown> {
    return fc.oneof({ weight: 7, arbitrary: this.fitting(type) }, { weight: 1, arbitrary: anything })
  }

  private fitting(type: GraphQLInputType): fc.Arbitrary<unknown> {
    if (isNonNullType(type)) return this.fitting(type.ofType as GraphQLInputType)
    if (isListType(type)) return fc.array(this.value(type.ofType as GraphQLInputType), { maxLength: 4 })
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => new Word(name)))
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
      return fc.record(Object.fromEntries(fields.map((field) => [field.name, this.value(field.type)])), {
        requiredKeys: fields.filter((field) => isNonNullType(field.type)).map((field) => field.name),
      })
    }
    switch (type.toString()) {
      case 'Int':
        return fc.oneof(fc.integer({ min: -5, max: 120 }), fc.integer())
      case 'Float':
        return fc.double({ noNaN: true, noDefaultInfinity: true })
      case 'Boolean':
        return fc.boolean()
      case 'DateTime':
        return ANY_DAY.map((date) => date.toISOString())
      case 'Date':
        return ANY_DAY.map((date) => date.toISOString().slice(0, 10))
      default:
        return fc.oneof(fc.constantFrom(...this.known), fc.constantFrom(...NASTY), ANY_TEXT)
    }
  }
}

/** The name of an enum value: written without quotes, and sent as a text. */
class Word {
  constructor(readonly name: string) {}
  toJSON(): string {
    return this.name
  }
}

const list = (parts: readonly string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '')

function literal(value: unknown): string {
  if (value instanceof Word) return value.name
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  return `{${Object.entries(value).map(([name, one]) => `${/^[_A-Za-z]\w*$/.test(name) ? name : 'x'}: ${literal(one)}`).join(', ')}}` // prettier-ignore
}
