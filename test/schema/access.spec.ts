import 'reflect-metadata'
import { describe, expect, it } from '@jest/globals'
import { ModulesContainer } from '@nestjs/core'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import { type GraphQLField, isLeafType, getNamedType } from 'graphql'
import { ALLOWED_ROLES } from '../../src/access/allow.js'
import { Role } from '../../src/directory/role.js'
import { startWorld } from '../world/world.js'
import { anyValue } from './any-value.js'

const world = await startWorld()
const { schema } = world.server.app.get(GraphQLSchemaHost)
const asked: Record<Role, Awaited<ReturnType<typeof world.hr>>> = {
  [Role.HR]: await world.hr(),
  [Role.STORE_MANAGER]: await world.manager(),
  [Role.EMPLOYEE]: await world.employee(),
  [Role.SERVICE]: await world.service(),
  [Role.DEPUTY]: await world.deputy(),
}

type RootField = { operation: 'query' | 'mutation' | 'subscription'; field: GraphQLField<unknown, unknown> }

const rootFields: RootField[] = [
  ...fieldsOf('query', schema.getQueryType()),
  ...fieldsOf('mutation', schema.getMutationType()),
  ...fieldsOf('subscription', schema.getSubscriptionType()),
]
function fieldsOf(operation: RootField['operation'], type: ReturnType<typeof schema.getQueryType>): RootField[] {
  return Object.values(type?.getFields() ?? {}).map((field) => ({ operation, field }))
}

/** What the resolvers of the running app say, by the name of the root field: undefined where they state no rule. */
const rules = new Map<string, Role[] | undefined>()
for (const module of world.server.app.get(ModulesContainer).values())
  for (const { metatype } of module.providers.values()) {
    const prototype = metatype?.prototype as Record<string, unknown> | undefined
    for (const name of prototype ? Object.getOwnPropertyNames(prototype) : []) {
      const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined
      if (typeof handler !== 'function') continue
      const kind = Reflect.getMetadata('graphql:resolver_type', handler) as string | undefined
      if (!['Query', 'Mutation', 'Subscription'].includes(kind ?? '')) continue
      const served = (Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined) ?? name
      rules.set(`${kind!.toLowerCase()} ${served}`, Reflect.getMetadata(ALLOWED_ROLES, handler) as Role[] | undefined)
    }
  }

/** The shortest document that asks for a root field, with some value for each argument that it needs. */
function documentFor({ operation, field }: RootField): string {
  const needed = field.args.filter(
    (argument) => argument.type.toString().endsWith('!') && argument.defaultValue === undefined,
  )
  const values = needed.map((argument) => `${argument.name}: ${anyValue(argument.type)}`).join(', ')
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'
  return `${operation} { ${field.name}${values && `(${values})`} ${selection} }`
}

it('the walk finds the fields that everybody knows', () => {
  const names = rootFields.map(({ field }) => field.name)
  expect(names).toEqual(expect.arrayContaining(['viewer', 'incidents', 'logIncident', 'approveResponse']))
  expect(rules.get('query reviewQueue')).toEqual([Role.HR])
})

describe.each(rootFields.map((one) => [`${one.operation} ${one.field.name}`, one] as const))('%s', (name, one) => {
  it('states who may ask it', () => {
    expect(rules.has(name)).toBe(true)
    expect(rules.get(name)).toEqual(expect.arrayContaining([expect.any(String)]))
  })

  // Subscriptions run over a WebSocket, where test/journeys/subscriptions.spec.ts asks without a token.
  if (one.operation === 'subscription') return

  it('is not answered without a token, and changes nothing', async () => {
    const before = await world.counts()
    const { data, errors } = await world.sends(documentFor(one))
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([])
    expect(await world.counts()).toEqual(before)
  })

  it('is forbidden to every role that its rule leaves out', async () => {
    for (const role of Object.values(Role)) {
      const { errors } = await asked[role].sends(documentFor(one))
      const code = errors?.[0]?.extensions.code
      if (rules.get(name)!.includes(role)) expect(code).not.toBe('UNAUTHENTICATED')
      else expect([role, code]).toEqual([role, 'FORBIDDEN'])
    }
  })
})
