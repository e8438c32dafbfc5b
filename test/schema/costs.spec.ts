import { describe, expect, it } from '@jest/globals'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import {
  type DocumentNode,
  getNamedType,
  type GraphQLField,
  type GraphQLType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql'
import { formatDocument } from '@urql/core'
import * as desk from '../../src/desk/made/graphql.js'
import { AUDIENCES, everydayOperations } from '../../src/graphql/everyday-operations.js'
import { mostInList } from '../../src/graphql/list-limits.js'
import { costLimit, DEFAULT_MAX_COST, rowsOf } from '../../src/graphql/query-cost.js'
import { startWorld } from '../world/world.js'
import { filled } from './filled.js'

const world = await startWorld()
const { schema } = world.server.app.get(GraphQLSchemaHost)
const manager = await world.manager()
const hr = await world.hr()

const isList = (type: unknown): boolean => isListType(type) || (isNonNullType(type) && isListType(type.ofType))

/** What an operation costs, whatever it is. */
function costOf(query: string): number {
  const document = parse(query)
  const operation = document.definitions[0] as OperationDefinitionNode
  return costLimit(1_000_000)({ schema, document, operation, variables: {} })
}

/** Every field of every type that serves a list of objects, and every list of a page. */
const lists = Object.values(schema.getTypeMap()).flatMap((type) =>
  (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__')
    ? Object.values(type.getFields())
        .filter((field) => isList(field.type) || field.args.some(({ name }) => name === 'first'))
        .filter((field) => isCompositeType(getNamedType(field.type)))
        .map((field) => [`${type.name}.${field.name}`, type.name, field] as const)
    : [],
)

/** How often what is below the field counts, found out by asking for one field more. */
function countsBelow(typeName: string, field: GraphQLField<unknown, unknown>): number {
  const stated = field.extensions['complexity']
  if (typeof stated !== 'function') return rowsOf(typeName, field, {})
  const cost = (childComplexity: number) => Number(stated({ args: { first: 25 }, childComplexity }))
  return cost(2) - cost(1)
}

describe('what is below a list counts as often as the list can be long', () => {
  it('is so of lists that everybody knows', () => {
    expect(lists.map(([name]) => name)).toEqual(
      expect.arrayContaining(['Incident.sameEvent', 'Precedents.cases', 'Consistency.groups', 'Incident.statements']),
    )
  })

  it.each(lists.filter(([name]) => !name.endsWith('Connection.edges')))('%s', (_name, typeName, field) => {
    expect(countsBelow(typeName, field)).toBeGreaterThan(1)
  })
})

describe('a page of fewer rows than one', () => {
  const pages = lists.filter(([, , field]) => field.args.some(({ name }) => name === 'first'))

  it.each(pages)('costs what stands below it once: %s', (_name, typeName, field) => {
    const stated = field.extensions['complexity']
    for (const first of [0, -1, -1_000_000, -2_147_483_648])
      if (typeof stated === 'function')
        expect(Number(stated({ args: { first }, childComplexity: 7 }))).toBeGreaterThanOrEqual(7) // prettier-ignore
      else expect(rowsOf(typeName, field, { first })).toBe(1)
  })

  it('makes good for nothing that stands beside it, and is refused by its own name', async () => {
    const dear = Array.from({ length: 60 }, (_, n) => `a${n}: shifts(first: 100) { edges { node { date } } }`).join(' ')
    const asked = (first: string) => `{ viewer { employee { commendations(first: ${first}) { edges { node { id } } } ${dear} } } }` // prettier-ignore
    const dana = await world.employee()
    for (const first of ['1', '-1', '-1000000', '-2147483648'])
      expect((await dana.isRefused(asked(first))).code).toBe('QUERY_TOO_COSTLY')
    const counted = `query ($first: Int) { viewer { employee { commendations(first: $first) { edges { node { id } } } ${dear} } } }` // prettier-ignore
    expect((await dana.isRefused(counted, { first: -1_000_000 })).code).toBe('QUERY_TOO_COSTLY')
    const { code, fields } = await dana.isRefused('{ employees(first: -5) { edges { cursor } } }')
    expect([code, Object.keys(fields)]).toEqual(['BAD_USER_INPUT', ['first']])
  })

  it('and what one group costs, sent first, is not what all of them cost', () => {
    const limit = costLimit(1_000_000)
    const asked = 'query ($key: ID) { consistency(by: STORE, from: "2025-01-01", to: "2025-12-31") { groups(key: $key) { key } } }' // prettier-ignore
    const document = parse(asked)
    const operation = document.definitions[0] as OperationDefinitionNode
    const one = limit({ schema, document, operation, variables: { key: 'x' } })
    expect(limit({ schema, document, operation, variables: { key: null } })).toBeGreaterThan(one)
  })
})

describe('every list that a client sends has a greatest length', () => {
  const sent = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.type] as const) // prettier-ignore
    if (!isObjectType(type) || type.name.startsWith('__')) return []
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.map((argument) => [`${type.name}.${field.name}(${argument.name}:)`, argument.type] as const),
    )
  })

  it.each(sent.filter(([, type]) => isList(type)))('%s', async (_name, type) => {
    const most = mostInList(getNamedType(type))
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(20_000)
  })

  it('which is held whether it is sent as a variable or written out', async () => {
    const causes = Array.from({ length: 7 }, () => 'EMPLOYEE')
    const asked = 'query ($filter: IncidentFilter) { incidents(filter: $filter) { edges { cursor } } }'
    for (const answer of [
      await manager.sends(asked, { filter: { cause: causes } }),
      await manager.sends(`{ incidents(filter: { cause: [${causes.join(' ')}] }) { edges { cursor } } }`),
    ]) {
      expect(answer.errors).toHaveLength(1)
      expect(answer.errors![0]!.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'filter.cause', message: expect.stringContaining('6') }],
      })
    }
  })
})

describe('an operation that asks for too much is refused before a row is read', () => {
  const code = async (query: string, person = manager) =>
    (await person.sends(query)).errors?.map(({ extensions }) => extensions.code as string)
  const nested = (depth: number) => `${'sameEvent { '.repeat(depth)} id ${'} '.repeat(depth)}`

  it('however deep the same event goes', async () => {
    const incident = await manager.logs({})
    for (let n = 0; n < 5; n++) await manager.logs({ sameEventAs: incident.id })
    expect(await code(`{ incident(id: "${incident.id}") { ${nested(1)} } }`)).toBeUndefined()
    for (const depth of [3, 9, 18])
      expect(await code(`{ incident(id: "${incident.id}") { ${nested(depth)} } }`)).toEqual(['QUERY_TOO_COSTLY'])
    const spread = `{ incident(id: "${incident.id}") { ...A } } fragment A on Incident { sameEvent { ...B } } fragment B on Incident { sameEvent { ...C } } fragment C on Incident { sameEvent { id } }`
    expect(await code(spread)).toEqual(['QUERY_TOO_COSTLY'])
  })

  it('by whatever way several lists lead into each other', async () => {
    const deep = `{ incidents(first: 100) { edges { node { sameEvent { responses { steps { text } } } } } } }`
    expect(await code(deep)).toEqual(['QUERY_TOO_COSTLY'])
    const cases = `{ justCause(incidentId: "x", kind: DISMISSAL) { precedents { cases { sameEvent { causeHistory { id } } } } } }`
    expect(await code(cases, hr)).toEqual(['QUERY_TOO_COSTLY'])
    const groups = `{ consistency(by: STORE, from: "2025-01-01", to: "2025-12-31") { groups { cases(first: 100) { edges { node { statements { text } } } } } } }`
    expect(await code(groups, hr)).toEqual(['QUERY_TOO_COSTLY'])
  })

  it('also where a field that is dear itself has lists below', async () => {
    const charts = Array.from({ length: 60 }, (_, n) => `c${n}: charts`).join(' ')
    const writtenAnswers = `{ breakdowns(by: CAUSE, from: "2025-01-01", to: "2025-12-31") { writtenAnswer { ${charts} } } modelHealth(from: "2025-01-01", to: "2025-12-31") { writtenAnswers { ${charts} } } }`
    expect(await code(writtenAnswers, hr)).toEqual(['QUERY_TOO_COSTLY'])
  })

  it('and sixty pictures cost sixty times as much as one', () => {
    const charts = (count: number) =>
      `{ incident(id: "x") { assessment { ${Array.from({ length: count }, (_, n) => `c${n}: chart`).join(' ')} } } }`
    const around = costOf('{ incident(id: "x") { assessment { finding } } }') - 1
    expect(costOf(charts(60)) - around).toBe(60 * (costOf(charts(1)) - around))
  })
})

describe('what people do every day is within the limit', () => {
  const limit = costLimit(DEFAULT_MAX_COST)
  const operations = AUDIENCES.flatMap((audience) => everydayOperations()[audience])
  it.each(operations.map((one) => [one.file, one] as const))('operations/%s', (_file, { query, variables }) => {
    const document = parse(query)
    const operation = document.definitions[0] as OperationDefinitionNode
    expect(limit({ schema, document, operation, variables: filled(variables) })).toBeLessThan(DEFAULT_MAX_COST / 2)
  })
})

describe('what the desk asks is within the limit, a hundred rows at a time', () => {
  const limit = costLimit(DEFAULT_MAX_COST)
  const asked = Object.values(desk).flatMap((one) => {
    const document = formatDocument(one as DocumentNode)
    return document.definitions
      .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
      .map((operation) => [operation.name!.value, document, operation] as const)
  })
  it.each(asked)('%s', (_name, document, operation) => {
    const said = (operation.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      variable.name.value === 'first' ? 100 : anyOf(typeFromAST(schema, type as NamedTypeNode)!),
    ])
    const variables = Object.fromEntries(said) as Record<string, unknown>
    expect(limit({ schema, document, operation, variables })).toBeLessThanOrEqual(DEFAULT_MAX_COST)
  })
})

/** Anything that a variable of a type may be: null where it may be left out. */
function anyOf(type: GraphQLType): unknown {
  if (!isNonNullType(type)) return null
  const of = type.ofType as GraphQLType
  if (isListType(of)) return []
  if (isEnumType(of)) return of.getValues()[0]!.name
  if (isInputObjectType(of))
    return Object.fromEntries(
      Object.values(of.getFields())
        .filter((field) => field.defaultValue === undefined)
        .map((field) => [field.name, anyOf(field.type)]),
    )
  return { Int: 1, Float: 1, Boolean: true, Date: '2026-03-01', DateTime: '2026-03-01T12:00:00Z' }[String(of)] ?? 'x'
}
