import { createHash } from 'node:crypto'
import { type EventEmitter, once } from 'node:events'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { until } from '../world/listener.js'
import { startWorld } from '../world/world.js'

// The WebSocket that Nest itself uses, which comes without types for Node 20.
const { WebSocket } = createRequire(import.meta.url)('ws') as {
  WebSocket: new (url: string, protocol: string) => EventEmitter & { send(text: string): void; close(): void }
}

const ORIGIN = 'https://desk.example.com'
const world = await startWorld({
  REQUEST_TIMEOUT: '1',
  MAX_CONNECTIONS: '20',
  INTROSPECTION: 'off',
  PERSISTED_QUERIES: 'on',
  ALLOWED_ORIGINS: ORIGIN,
})
const hr = await world.hr()
const authorization = await hr.authorization()
const { url } = world.server
const port = Number(new URL(url).port)
const ROLE = '{ viewer { role } }'

const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers })

describe('connections', () => {
  it('are closed where a request never ends', async () => {
    const socket = connect(port, '127.0.0.1').resume()
    socket.on('error', () => undefined)
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{"query":',
    )
    await once(socket, 'close')
    const slow = connect(port, '127.0.0.1').resume()
    slow.on('error', () => undefined)
    slow.write('POST /graphql HTTP/1.1\r\nHost: x\r\n')
    await once(slow, 'close')
  }, 30_000)

  it('are no more than are allowed', async () => {
    const sockets = Array.from({ length: 40 }, () => connect(port, '127.0.0.1').on('error', () => undefined))
    let closed = 0
    for (const socket of sockets) socket.once('close', () => closed++)
    await until(() => closed >= 20)
    expect(closed).toBeGreaterThanOrEqual(20)
    for (const socket of sockets) socket.destroy()
    await until(() => closed === 40)
    expect((await hr.sends(ROLE)).data).toEqual({ viewer: { role: 'HR' } })
  })
})

describe('a WebSocket', () => {
  async function open() {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws')
    await once(socket, 'open')
    const heard: { type: string; id?: string; payload?: { extensions: { code: string } }[] }[] = []
    socket.on('message', (text: Buffer) => heard.push(JSON.parse(text.toString()) as (typeof heard)[0]))
    const say = (message: object) => socket.send(JSON.stringify(message))
    say({ type: 'connection_init', payload: { authorization } })
    await until(() => heard.some(({ type }) => type === 'connection_ack'))
    return { socket, heard, say }
  }

  it('takes no long message', async () => {
    const { socket, say } = await open()
    say({ type: 'subscribe', id: '1', payload: { query: `subscription { notices { id } } # ${'x'.repeat(100_000)}` } })
    const [code] = (await once(socket, 'close')) as [number]
    expect(code).toBe(1009)
  })

  it('carries ten subscriptions and no more', async () => {
    const { socket, heard, say } = await open()
    for (let n = 1; n <= 11; n++)
      say({ type: 'subscribe', id: String(n), payload: { query: 'subscription { notices { id } }' } })
    await until(() => heard.some(({ type }) => type === 'error'))
    expect(heard.filter(({ type }) => type === 'error')).toMatchObject([
      { id: '11', payload: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }] },
    ])
    socket.close()
    await once(socket, 'close')
  })
})

describe('the schema, where it is not shown,', () => {
  it('is neither asked for nor guessed by what is nearly right', async () => {
    const [asked] = (await hr.sends('{ __schema { types { name } } }')).errors!
    expect(asked!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    const wrong: [string, object][] = [
      ['{ viewr { role } }', {}],
      ['{ viewer { rol } }', {}],
      ['{ incidents(filtr: {}) { edges { cursor } } }', {}],
      ['{ incidents(filter: { caus: [EMPLOYEE] }) { edges { cursor } } }', {}],
      ['query ($f: IncidentFilter) { incidents(filter: $f) { edges { cursor } } }', { f: { caus: ['EMPLOYEE'] } }],
    ]
    for (const [query, variables] of wrong) {
      const { errors } = await hr.sends(query, variables)
      expect(errors).toHaveLength(1)
      expect(JSON.stringify(errors)).not.toContain('Did you mean')
    }
  })
})

describe('clients', () => {
  it('that ask with GET, as urql does, are answered where no other site can have sent it', async () => {
    const asked = await get({ query: ROLE }, { authorization })
    expect([asked.status, await asked.json()]).toEqual([200, { data: { viewer: { role: 'HR' } } }])
    expect((await get({ query: ROLE })).status).toBe(400)
    expect((await get({ query: 'mutation { takeReview(id: "x") { id } }' }, { authorization })).status).toBe(405)
  })

  it('on a site that is allowed may read the answers, and on no other', async () => {
    const preflight = (origin: string) =>
      fetch(`${url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      })
    expect((await preflight(ORIGIN)).headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect((await preflight('https://elsewhere.example.com')).headers.get('access-control-allow-origin')).not.toBe(
      'https://elsewhere.example.com',
    )
  })

  it('may send a document by its hash once it was sent whole', async () => {
    const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(ROLE).digest('hex') }
    const send = async (query: string | undefined, as: string | undefined = authorization) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(as && { authorization: as }) },
        body: JSON.stringify({ query, extensions: { persistedQuery } }),
      })
      return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] }
    }
    expect((await send(undefined)).errors![0]!.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND')
    expect((await send(ROLE)).data).toEqual({ viewer: { role: 'HR' } })
    expect((await send(undefined)).data).toEqual({ viewer: { role: 'HR' } })
    expect((await send(undefined, '')).errors![0]!.extensions.code).toBe('UNAUTHENTICATED')
    for (const as of [authorization, ''])
      expect((await send('{ __typename }', as)).errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
  })
})

describe('what no database can read', () => {
  it('is bad input: a hundred thousand values in a filter, a character in a cursor that is no text', async () => {
    const asked = 'query ($filter: IncidentFilter, $after: String) { incidents(filter: $filter, after: $after) { edges { cursor } } }' // prettier-ignore
    const fieldsOf = async (variables: object) => {
      const { errors } = await hr.sends(asked, variables)
      return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.fields?.map(({ path }) => path)]
    }
    const causes = Array.from({ length: 100_000 }, () => 'EMPLOYEE')
    expect(await fieldsOf({ filter: { cause: causes } })).toEqual(['BAD_USER_INPUT', ['filter.cause']])
    for (const key of [
      ['2026-01-01T00:00:00.000Z\0', 'x'],
      ['\0', '\0'],
      ['soon', 'no id at all'],
    ]) {
      const after = Buffer.from(JSON.stringify(key)).toString('base64url')
      const [code] = await fieldsOf({ after })
      expect([undefined, 'BAD_USER_INPUT']).toContain(code)
    }
  })
})
