import { type EventEmitter, once } from 'node:events'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { Logger } from '@nestjs/common'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { Test } from '@nestjs/testing'
import { getIntrospectionQuery } from 'graphql'
import { createClient } from 'graphql-ws'
import { Kitchen } from '../../test/edge/kitchen.js'
import { EdgeModule } from './graphql.module.js'
import { inputValidationPipe } from './input-validation.js'

// The WebSocket that Nest itself uses, which comes without types; Node 20 has none of its own.
const { WebSocket } = createRequire(import.meta.url)('ws') as {
  WebSocket: new (url: string, protocol: string) => EventEmitter
}

interface Answer {
  status: number
  data?: Record<string, unknown> | null
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[]
}

describe('the edge, over real HTTP', () => {
  let app: NestFastifyApplication
  let port: number
  const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined)

  beforeAll(async () => {
    const room = { module: class KitchenRoom {}, providers: [Kitchen] }
    const module = await Test.createTestingModule({ imports: [EdgeModule.forRoot({ maxCost: 1000 }), room] }).compile()
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: ['error'] })
    app.useGlobalPipes(inputValidationPipe())
    await app.listen(0, '127.0.0.1')
    port = (app.getHttpServer().address() as AddressInfo).port
  })
  afterAll(async () => {
    if (app.getHttpServer().listening) await app.close()
  })
  beforeEach(() => void logged.mockClear())

  async function ask(query: unknown, variables?: object, headers: Record<string, string> = {}, more: object = {}) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables, ...more }),
    })
    return { status: response.status, ...((await response.json()) as object) } as Answer
  }

  /** The only error of an answer, as [code, fields by path]. */
  const refusal = (answer: Answer) => {
    expect(answer.errors).toHaveLength(1)
    const { code, fields } = answer.errors![0]!.extensions
    const list = (fields ?? []) as { path: string; message: string }[]
    return [code, ...list.map((field) => field.path)]
  }
  const code = (answer: Answer) => answer.errors?.map((error) => error.extensions['code'])

  describe('documents', () => {
    it('that cannot be parsed', async () => {
      const answer = await ask('{ order(id: "1") {')
      expect(code(answer)).toEqual(['GRAPHQL_PARSE_FAILED'])
      expect(answer.status).toBe(200)
    })

    it('that do not fit the schema', async () => {
      expect(code(await ask('{ order(id: "1") { taste } }'))).toEqual(['GRAPHQL_VALIDATION_FAILED'])
      expect(code(await ask('{ order { id } }'))).toEqual(['GRAPHQL_VALIDATION_FAILED'])
      expect(code(await ask('{ caller @include(if: 3) }'))).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    })

    it('are 400 for clients that ask for GraphQL over HTTP', async () => {
      const accept = { accept: 'application/graphql-response+json' }
      expect((await ask('{ nowhere }', {}, accept)).status).toBe(400)
      expect((await ask('{ ord', {}, accept)).status).toBe(400)
      expect((await ask('query($id: ID!) { order(id: $id) { id } }', {}, accept)).status).toBe(400)
      expect((await ask('query($id: ID!) { order(id: $id) { id } }', {})).status).toBe(200)
      expect((await ask('{ fails(how: "forbidden") }', {}, accept)).status).toBe(200)
    })

    it('that leave open which operation is meant', async () => {
      const two = 'query A { caller } query B { nothing }'
      expect(code(await ask(two))).toEqual(['GRAPHQL_VALIDATION_FAILED'])
      expect(code(await ask(two, {}, {}, { operationName: 'C' }))).toEqual(['GRAPHQL_VALIDATION_FAILED'])
      expect((await ask(two, {}, {}, { operationName: 'A' })).data).toEqual({ caller: 'nobody' })
    })

    it('that are none, or come in a way that other sites could forge', async () => {
      const empty = await ask('')
      expect([empty.status, ...code(empty)!]).toEqual([400, 'GRAPHQL_PARSE_FAILED'])
      const forged = await fetch(`http://127.0.0.1:${port}/graphql?query={caller}`)
      expect(forged.status).toBe(400)
      const url = `http://127.0.0.1:${port}/graphql?query=${encodeURIComponent('mutation { stock(toppings: []) }')}`
      const changing = await fetch(url, { headers: { 'apollo-require-preflight': '1' } })
      expect(changing.status).toBe(405)
      expect(code((await changing.json()) as Answer)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    })

    it('that cannot even be read', async () => {
      const send = async (body: string, type = 'application/json') => {
        const headers = { 'content-type': type, 'apollo-require-preflight': '1' }
        const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body })
        return [response.status, ...(code((await response.json()) as Answer) ?? ['no errors'])]
      }
      expect(await send('{ "query": ')).toEqual([400, 'GRAPHQL_PARSE_FAILED'])
      expect(await send('query', 'text/csv')).toEqual([415, 'GRAPHQL_PARSE_FAILED'])
      expect(await send(`{ "query": "${'x'.repeat(2_100_000)}" }`)).toEqual([413, 'GRAPHQL_PARSE_FAILED'])
      expect(await send('[{ "query": "{ caller }" }]')).toEqual([400, 'GRAPHQL_PARSE_FAILED'])
      expect((await fetch(`http://127.0.0.1:${port}/nowhere`)).status).toBe(404)
    })

    it('with a subscription are sent to the WebSocket', async () => {
      const answer = await ask('subscription { tick(upTo: 1) }')
      expect(code(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
      expect(answer.errors![0]!.message).toContain('WebSocket')
    })

    it('may ask for the schema', async () => {
      expect(await ask(getIntrospectionQuery())).toMatchObject({ status: 200, data: { __schema: {} } })
    })
  })

  describe('wrong values', () => {
    const place = 'mutation($input: OrderInput!) { place(input: $input) { ... on Order { id } } }'

    it('written in the document name their place', async () => {
      expect(refusal(await ask('{ order(id: "1", size: HUGE) { id } }'))).toEqual(['BAD_USER_INPUT', 'size'])
      expect(refusal(await ask('mutation { place(input: { dish: 3 }) { __typename } }'))).toEqual([
        'BAD_USER_INPUT',
        'input.dish',
      ])
      expect(refusal(await ask('mutation { place(input: { size: LARGE }) { __typename } }'))).toEqual([
        'BAD_USER_INPUT',
        'input.dish',
      ])
      expect(refusal(await ask('mutation { place(input: { dish: "x", salt: 1 }) { __typename } }'))).toEqual([
        'BAD_USER_INPUT',
        'input.salt',
      ])
      const list = 'mutation { stock(toppings: [{ name: "a" }, { name: "b", freshOn: "2026-02-30" }]) }'
      const answer = await ask(list)
      expect(refusal(answer)).toEqual(['BAD_USER_INPUT', 'toppings.1.freshOn'])
      expect(answer.errors![0]!.message).toContain('is not a day of the calendar')
    })

    it('in variables name their place, all at once', async () => {
      expect(refusal(await ask('query($s: Size) { order(id: 1, size: $s) { id } }', { s: 'HUGE' }))).toEqual([
        'BAD_USER_INPUT',
        'size',
      ])
      const toppings = [{ name: 'a' }, { name: null, freshOn: 'soon' }]
      const answer = await ask(place, { input: { size: 'HUGE', at: '2026-02-30T10:00:00Z', toppings, salt: 1 } })
      expect(refusal(answer)).toEqual([
        'BAD_USER_INPUT',
        'input.at',
        'input.dish',
        'input.size',
        'input.toppings.1.freshOn',
        'input.toppings.1.name',
        'input.salt',
      ])
      expect(answer).not.toHaveProperty('data')
      expect(refusal(await ask(place))).toEqual(['BAD_USER_INPUT', 'input'])
      expect(refusal(await ask(place, { input: null }))).toEqual(['BAD_USER_INPUT', 'input'])
      const inner = 'mutation($dish: String!) { place(input: { dish: $dish }) { __typename } }'
      expect(refusal(await ask(inner, { dish: 3 }))).toEqual(['BAD_USER_INPUT', 'input.dish'])
    })

    it('that a rule of the input refuses name their place', async () => {
      const answer = await ask(place, { input: { dish: 'x'.repeat(11), toppings: [{ name: 'a' }, { name: '' }] } })
      expect(refusal(answer)).toEqual(['BAD_USER_INPUT', 'input.dish', 'input.toppings.1.name'])
      expect(answer.errors![0]!.message).toContain('input.toppings.1.name: Please say which topping.')
      expect(refusal(await ask('mutation { stock(toppings: [{ name: "a" }, { name: "" }]) }'))).toEqual([
        'BAD_USER_INPUT',
        'toppings.1.name',
      ])
      expect(logged).not.toHaveBeenCalled()
    })

    it('that are null where the argument may not be', async () => {
      const query = 'query($id: ID = "1") { order(id: $id) { id } }'
      expect(refusal(await ask(query, { id: null }))).toEqual(['BAD_USER_INPUT', 'id'])
    })

    it('are not confused with arguments that are left out', async () => {
      expect((await ask('{ atLeast }')).data).toEqual({ atLeast: -1 })
      expect((await ask('{ atLeast(limit: { n: 2 }) }')).data).toEqual({ atLeast: 2 })
      expect(refusal(await ask('{ atLeast(limit: { n: 0 }) }'))).toEqual(['BAD_USER_INPUT', 'limit.n'])
    })
  })

  describe('failures while running', () => {
    const failing = async (how: string) => ask('query($how: String!) { fails(how: $how) caller }', { how })

    it.each([
      ['forbidden', 'FORBIDDEN', 'That is for HR.'],
      ['conflict', 'CONFLICT', 'Somebody was faster.'],
      ['rate', 'RATE_LIMITED', 'Please wait.'],
      ['nest-404', 'NOT_FOUND', 'No such dish.'],
      ['nest-403', 'FORBIDDEN', 'Not yours.'],
      ['nest-409', 'CONFLICT', 'Taken.'],
    ])('%s is told as %s', async (how, expected, message) => {
      const answer = await failing(how)
      expect(code(answer)).toEqual([expected])
      expect(answer.errors![0]).toMatchObject({ message, path: ['fails'] })
      expect(answer.data).toEqual({ fails: null, caller: 'nobody' })
      expect(logged).not.toHaveBeenCalled()
    })

    it('keep what else belongs to them', async () => {
      expect((await failing('rate')).errors![0]!.extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 7 })
    })

    it.each(['unexpected', 'codeless', 'text'])(
      '%s leaks nothing, and is logged once under its number',
      async (how) => {
        const answer = await failing(how)
        expect(code(answer)).toEqual(['INTERNAL_SERVER_ERROR'])
        const { faultId } = answer.errors![0]!.extensions as { faultId: string }
        expect(JSON.stringify(answer)).not.toMatch(/secret|internals|a text|TypeError|at /)
        expect(answer.errors![0]!.message).toContain(faultId)
        expect(logged).toHaveBeenCalledTimes(1)
        expect(logged.mock.calls[0]![0]).toMatchObject({ fault: faultId })
      },
    )

    it('of the schema itself are faults too', async () => {
      const answer = await ask('{ nothing }')
      expect(code(answer)).toEqual(['INTERNAL_SERVER_ERROR'])
      expect(answer.data).toBeNull()
      expect(JSON.stringify(answer)).not.toContain('non-null')
    })
  })

  describe('cost', () => {
    it('counts what is below a list as often as it is asked for', async () => {
      const query = 'query($first: Int) { orders(first: $first) { id dish size label } }'
      expect((await ask(query, { first: 100 })).data).toHaveProperty('orders')
      const answer = await ask(query, { first: 300 })
      expect(code(answer)).toEqual(['QUERY_TOO_COSTLY'])
      expect(answer.errors![0]!.message).toMatch(/costs 1,201, and 1,000 is allowed/)
      expect(answer.status).toBe(200)
      expect((await ask(query, { first: 100 })).data).toHaveProperty('orders')
    })

    it('counts aliases and fragments, and not what is switched off', async () => {
      const aliases = Array.from({ length: 20 }, (_, n) => `a${n}: orders(first: 50) { ...F }`).join(' ')
      expect(code(await ask(`{ ${aliases} } fragment F on Order { id dish }`))).toEqual(['QUERY_TOO_COSTLY'])
      const query = 'query($all: Boolean!) { orders(first: 500) { id label @include(if: $all) } }'
      expect(code(await ask(query, { all: true }))).toEqual(['QUERY_TOO_COSTLY'])
      expect((await ask(query, { all: false })).errors).toBeUndefined()
    })

    it('is not escaped by depth or length', async () => {
      const deep = `{ __schema { types { ${'ofType { '.repeat(30)} name ${'} '.repeat(30)} } } }`
      expect(code(await ask(deep))).toEqual(['QUERY_TOO_COSTLY'])
      expect(code(await ask(`{ ${'caller '.repeat(6_000)} }`))).toEqual(['QUERY_TOO_COSTLY'])
      expect(code(await ask(`{ ${'caller '.repeat(25_000)} }`))).toEqual(['GRAPHQL_PARSE_FAILED'])
    })
  })

  describe('compiled operations', () => {
    it('know unions, aliases, fragments, @include and @skip', async () => {
      const query = `mutation($withLabel: Boolean!, $short: Boolean = false) {
        soup: place(input: { dish: "soup", at: "2026-11-22T09:30:00+01:00" }) { ...Result }
        fish: place(input: { dish: "fish" }) { ...Result }
      }
      fragment Result on OrderResult {
        __typename
        ... on Order { number: id dish size at label @include(if: $withLabel) id @skip(if: $short) }
        ... on SoldOut { message }
      }`
      const soup = {
        __typename: 'Order',
        number: '1',
        dish: 'soup',
        size: 'SMALL',
        at: '2026-11-22T08:30:00.000Z',
        id: '1',
      }
      const fish = { __typename: 'SoldOut', message: 'No fish today.' }
      expect((await ask(query, { withLabel: false })).data).toEqual({ soup, fish })
      expect((await ask(query, { withLabel: true, short: true })).data).toEqual({
        soup: { ...soup, id: undefined, label: 'soup no. 1' },
        fish,
      })
    })

    it('fail in the ordinary way where the type behind a union cannot be told', async () => {
      const answer = await ask('mutation { place(input: { dish: "riddle" }) { __typename } }')
      expect(code(answer)).toEqual(['INTERNAL_SERVER_ERROR'])
    })

    it('hand the context on', async () => {
      expect((await ask('{ caller }', {}, { authorization: 'Bearer me' })).data).toEqual({ caller: 'Bearer me' })
    })

    it('fill in defaults of inputs', async () => {
      const query = 'mutation($input: OrderInput!) { place(input: $input) { ... on Order { size } } }'
      expect((await ask(query, { input: { dish: 'stew' } })).data).toEqual({ place: { size: 'SMALL' } })
      expect((await ask(query, { input: { dish: 'stew', size: 'LARGE' } })).data).toEqual({ place: { size: 'LARGE' } })
    })
  })

  describe('subscriptions', () => {
    async function listen(query: string, variables?: Record<string, unknown>) {
      const client = createClient({
        url: `ws://127.0.0.1:${port}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: 'Bearer me' },
        retryAttempts: 0,
      })
      try {
        const seen: unknown[] = []
        for await (const result of client.iterate({ query, variables })) seen.push(result)
        return seen
      } finally {
        await client.dispose()
      }
    }

    it('run over graphql-ws', async () => {
      expect(await listen('subscription { tick(upTo: 3) }')).toEqual([1, 2, 3].map((tick) => ({ data: { tick } })))
    })

    it('fail with the same codes', async () => {
      const codes = async (query: string, variables?: Record<string, unknown>) => {
        const found = await listen(query, variables).catch((errors: unknown) => [{ errors }])
        return (found as Answer[]).flatMap(code)
      }
      expect(await codes('subscription { tick(upTo: 1) { x } }')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
      expect(await codes('subscription { tick(upTo: "many") }')).toEqual(['BAD_USER_INPUT'])
      expect(await codes('subscription($n: Int!) { tick(upTo: $n) }', { n: 'many' })).toEqual(['BAD_USER_INPUT'])
      expect(await codes('subscription { tick(upTo: 101) }')).toEqual(['FORBIDDEN'])
      expect(await codes('subscription {')).toEqual(['GRAPHQL_PARSE_FAILED'])
      expect(await codes('{ caller }')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    })
  })

  it('closes with a client still listening', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws')
    await once(socket, 'open')
    const closed = once(socket, 'close')
    await app.close()
    await closed
  })
})
