import { describe, expect, it } from '@jest/globals'
import fastify from 'fastify'
import { buildSchema, execute, parse } from 'graphql'
import { KeptDocuments } from './kept-documents.js'
import { costLimit } from './query-cost.js'
import { ShortWay } from './short-way.js'

const schema = buildSchema('type Query { bread: String fails: String } type Mutation { bake: String }')
const rootValue = {
  bread: 'rye',
  bake: 'baked',
  fails: () => {
    throw new Error('Burnt.')
  },
}
const KNOWN = ['{ bread }', '{ bread fails }', 'mutation { bake }', 'query A { bread } query B { fails }']

async function bakery() {
  const kept = new KeptDocuments()
  for (const text of KNOWN) await kept.set(text, parse(text))
  let executed = 0
  const run: ConstructorParameters<typeof ShortWay>[3] = async ({ document, operation, variables }) => {
    executed++
    return execute({ schema, document, operationName: operation?.name?.value, rootValue, variableValues: variables })
  }
  const way = new ShortWay(schema, kept, costLimit(100), run, async (req, reply) => ({ req, reply }))
  const server = fastify()
  server.post(
    '/graphql',
    way.before(async () => 'by Apollo'),
  )
  const asks = async (body: object, headers: Record<string, string> = {}) =>
    (await server.inject({ method: 'POST', url: '/graphql', body, headers })).body
  return { asks, executed: () => executed }
}

const BY_APOLLO = 'by Apollo'
const { asks, executed } = await bakery()

describe('the short way', () => {
  it('is gone by a document that was let through before, and an answer without errors', async () => {
    expect(await asks({ query: '{ bread }' })).toBe('{"data":{"bread":"rye"}}')
    expect(await asks({ query: 'mutation { bake }', variables: null })).toBe('{"data":{"bake":"baked"}}')
    expect(await asks({ query: KNOWN[3], operationName: 'A' })).toBe('{"data":{"bread":"rye"}}')
  })

  it('is not gone by what Apollo has not seen, or has to look at', async () => {
    expect(await asks({ query: '{ bread } ' })).toBe(BY_APOLLO)
    expect(await asks({ query: KNOWN[3] })).toBe(BY_APOLLO)
    expect(await asks({ query: KNOWN[3], operationName: 'C' })).toBe(BY_APOLLO)
    expect(await asks({ query: '{ bread }', extensions: {} })).toBe(BY_APOLLO)
    expect(await asks({ query: '{ bread }', variables: [] })).toBe(BY_APOLLO)
    expect(await asks([{ query: '{ bread }' }])).toBe(BY_APOLLO)
    expect(await asks({ query: '{ bread }' }, { accept: 'text/html' })).toBe(BY_APOLLO)
  })

  it('leads to Apollo where an error turns up, with what was done', async () => {
    const before = executed()
    expect(await asks({ query: '{ bread fails }' })).toBe(BY_APOLLO)
    expect(executed()).toBe(before + 1)
  })
})
