import { describe, expect, it } from '@jest/globals'
import * as documents from '../world/documents.js'
import { startWorld } from '../world/world.js'

const world = await startWorld({ RATE_LIMIT: '10000' })
const manager = await world.manager()
const dana = await world.employee(manager.store!)
const incident = await manager.logs({ about: dana })
await manager.asks('mutation { setMyLanguage(language: NL) }')
const authorization = await manager.authorization()

const ONE = 'query One($id: ID!) { incident(id: $id) { summary assessment { explanation } } }'
const TWO = 'query A { viewer { role } } query B { viewer { name } }'
const QUEUE = '{ viewer { role } reviewQueue { edges { cursor } } }'
const JSON_TYPE = 'application/json'
const GRAPHQL_TYPE = 'application/graphql-response+json'

interface Sent {
  body: object
  accept?: string
  type?: string
  as?: string | null
}

/** All of an answer that a client can tell, but when it was and its number. */
async function sent({ body, accept, type = JSON_TYPE, as = authorization }: Sent) {
  const response = await fetch(`${world.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type, ...(accept !== undefined && { accept }), ...(as && { authorization: as }) },
    body: JSON.stringify(body),
  })
  const headers = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
  const text = (await response.text()).replaceAll(/"faultId":"\w+"/g, '')
  return { status: response.status, headers, text }
}

/** What comes with extensions goes through Apollo, whatever they say. */
const throughApollo = (one: Sent): Sent => ({ ...one, body: { ...one.body, extensions: {} } })

const of = (query: string, more: object = {}) => ({ query, ...more })
const one = of(ONE, { variables: { id: incident.id } })

describe('a document that was let through before', () => {
  const requests: [string, Sent][] = [
    ['what is there', { body: one }],
    ['what is not there', { body: of(ONE, { variables: { id: 'x' } }) }],
    ['one of two operations', { body: of(TWO, { operationName: 'B' }) }],
    ['none of two operations', { body: of(TWO) }],
    ['an operation that is not in it', { body: of(TWO, { operationName: 'C' }) }],
    ['an operation by a number', { body: of(TWO, { operationName: 3 }) }],
    ['no variables, where one is needed', { body: of(ONE) }],
    ['null for variables', { body: of(ONE, { variables: null }) }],
    ['a list of variables', { body: of(ONE, { variables: [1] }) }],
    ['variables as text', { body: of(ONE, { variables: '{"id":"x"}' }) }],
    ['a variable that is no id', { body: of(ONE, { variables: { id: { a: 1 } } }) }],
    ['a variable that nobody asked for', { body: of(ONE, { variables: { id: incident.id, more: 1 } }) }],
    ['what is not theirs to see', { body: of(QUEUE) }],
    ['what the schema is', { body: of('{ __schema { queryType { name } } }') }],
    ...['*/*', JSON_TYPE, GRAPHQL_TYPE, `${GRAPHQL_TYPE}, ${JSON_TYPE};q=0.9`, 'text/html', 'nonsense', ''].map(
      (accept): [string, Sent] => [`what is accepted as "${accept}"`, { body: one, accept }],
    ),
    [`what is refused as ${GRAPHQL_TYPE}`, { body: of(QUEUE), accept: GRAPHQL_TYPE }],
    ...['application/json; charset=utf-8', 'Application/JSON', 'text/plain', 'application/jsonp'].map(
      (type): [string, Sent] => [`what is sent as ${type}`, { body: one, type }],
    ),
    ['what nobody sent', { body: one, as: null }],
    ['what somebody unknown sent', { body: one, as: 'Bearer nobody' }],
  ]

  it.each(requests)('answers %s as Apollo does', async (_, request) => {
    for (const query of [ONE, TWO, QUEUE])
      await sent({ body: of(query, { operationName: query === TWO ? 'A' : undefined }) })
    await sent(request)
    const [short, whole] = [await sent(request), await sent(throughApollo(request))]
    expect(short).toEqual(whole)
  })

  it('is answered in the reader’s language', async () => {
    await sent({ body: one })
    expect((await sent({ body: one })).text).toContain('Het is niet bekend')
  })
})

describe('a document that others have made known', () => {
  it('tells each what is theirs to read, and a stranger nothing', async () => {
    const query = 'query One($id: ID!) { incident(id: $id) { id assessment { probability } } viewer { role } }'
    const body = of(query, { variables: { id: incident.id } })
    const people = [await world.hr(), manager, await world.manager(), dana]
    const heads = await Promise.all(people.map((person) => person.authorization()))
    await sent({ body, as: heads[0]! })
    const asked = Array.from({ length: 40 }, (_, n) => sent({ body, as: heads[n % 4]! }))
    const answers = (await Promise.all(asked)).map(({ text }) => JSON.parse(text).data)
    for (const [n, { incident: seen, viewer }] of answers.entries()) {
      expect(viewer.role).toBe(['HR', 'STORE_MANAGER', 'STORE_MANAGER', 'EMPLOYEE'][n % 4])
      expect(seen?.id ?? null).toBe(n % 4 === 2 ? null : incident.id)
      if (n % 4 === 1) expect(seen.assessment.probability).toBeNull()
    }
    const { text } = await sent({ body, as: null })
    expect([JSON.parse(text).errors[0].extensions.code, JSON.parse(text).data]).toEqual(['UNAUTHENTICATED', undefined])
  })
})

describe('whatever turns up on the way', () => {
  it('is done once, though Apollo tells of it', async () => {
    const input = manager.inputOf({ about: dana })
    const twice =
      'mutation ($input: LogIncidentInput!, $id: ID!) { logIncident(input: $input) { id } withdrawIncident(id: $id, reason: "No.") { id } }'
    const count = async () => (await manager.asks('{ incidents(first: 1) { totalCount } }')).incidents.totalCount!
    const before = await count()
    for (let n = 0; n < 3; n++) {
      const { errors } = await manager.sends(twice, { input, id: 'x' })
      expect(errors![0]!.extensions.code).toBe('NOT_FOUND')
    }
    expect(await count()).toBe(before + 3)
  })

  it('is spent once', async () => {
    const small = await startWorld({ RATE_LIMIT: '5' })
    const busy = await small.hr()
    const withdraws = () => busy.sends(documents.WITHDRAW, { id: 'x', reason: 'No.' })
    const codes = []
    for (let n = 0; n < 6; n++) codes.push((await withdraws()).errors![0]!.extensions.code)
    expect(codes).toEqual([...Array<string>(5).fill('NOT_FOUND'), 'RATE_LIMITED'])
  })
})
