import { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import { createClient } from 'graphql-ws'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import * as documents from '../world/documents.js'
import type { Person } from '../world/person.js'
import { startWorld, type World } from '../world/world.js'

const { WebSocket } = createRequire(import.meta.url)('ws') as {
  WebSocket: new (url: string, protocol: string, more: object) => EventEmitter
}
const OWN = { 'apollo-require-preflight': 'desk' }
const WHO = JSON.stringify({ query: '{ viewer { employee { number } } }' })

describe('the cookie by which the desk signs somebody in', () => {
  let world: World
  let manager: Person
  let address: string
  let own: Record<string, string>
  let cookie: string
  beforeAll(async () => {
    world = await startWorld()
    manager = await world.manager()
    address = world.server.url
    own = { ...OWN, origin: address }
    const begun = await session('POST', { ...own, authorization: await manager.authorization() })
    cookie = begun.headers.get('set-cookie')!
  })

  const session = (method: string, headers: Record<string, string>, at = address) =>
    fetch(`${at}/session`, { method, headers })
  const asks = async (headers: Record<string, string>) => {
    const sent = { 'content-type': 'application/json', cookie: cookie.split(';')[0]!, ...headers }
    const answer = await fetch(`${address}/graphql`, { method: 'POST', headers: sent, body: WHO })
    const told = (await answer.json()) as { data?: { viewer: { employee: { number: string } } } | null }
    return told.data?.viewer.employee.number ?? 'nobody'
  }

  it('is for no script and no other site, lasts as long as the token, and signs in the person whom it names', async () => {
    expect(cookie).toMatch(/^reprieve=ey\S+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/)
    const days = Number(/Max-Age=(\d+)/.exec(cookie)![1]) / 86_400
    expect(Math.round(days)).toBe(30)
    expect(await asks(own)).toBe(manager.number)
  })

  it('comes over https alone where the page did, under a name that no other site can set', async () => {
    const secure = await startWorld({ DESK_URL: 'https://reprieve.example.com' })
    const someone = await secure.hr()
    const headers = { ...OWN, authorization: await someone.authorization() }
    const there = await session('POST', { ...headers, origin: 'https://reprieve.example.com' }, secure.server.url)
    expect(there.headers.get('set-cookie')).toMatch(/^__Host-reprieve=ey.*; Secure$/)
    const elsewhere = await session('POST', { ...headers, origin: secure.server.url }, secure.server.url)
    expect(elsewhere.status).toBe(403)
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a form, which sends no header of its own', { 'apollo-require-preflight': '' }],
    ['what a browser says is another site', { 'sec-fetch-site': 'same-site' }],
  ])('counts for nothing where it is sent by %s', async (_who, headers) => {
    expect(await asks({ ...own, ...headers })).toBe('nobody')
    const authorization = await manager.authorization()
    expect((await session('POST', { ...own, authorization, ...headers })).status).toBe(403)
    const ended = await session('DELETE', { ...own, ...headers })
    expect([ended.status, ended.headers.get('set-cookie')]).toEqual([403, null])
  })

  it('counts for nothing where no origin is told, nor for what is only opened', async () => {
    expect(await asks(OWN)).toBe('nobody')
    const query = `?query=${encodeURIComponent('{ viewer { role } }')}`
    const opened = await fetch(`${address}/graphql${query}`, { headers: { ...own, cookie } })
    expect(await opened.text()).not.toContain('STORE_MANAGER')
    const exported = await fetch(`${address}/review/breakdowns.csv?by=STORE&from=2026-01-01&to=2026-02-01`, {
      headers: { ...own, cookie },
    })
    expect(exported.status).not.toBe(200)
  })

  it('stands behind a bearer token, which says who asks wherever it is sent', async () => {
    const hr = await world.hr()
    expect(await asks({ ...own, authorization: await hr.authorization() })).toBe(hr.number)
    expect(await asks({ ...own, authorization: 'Bearer nonsense' })).toBe('nobody')
  })

  it('records and tells nothing for a page that shows somebody else as signed in', async () => {
    const ana = await world.employee(manager.store!)
    const hr = await world.hr()
    const shows = ({ id }: Person) => ({ ...own, 'reprieve-viewer': id })
    expect(await asks(shows(manager))).toBe(manager.number)
    expect(await asks(shows(ana))).toBe('nobody')
    const logs = async (shown: Person) => {
      const input = manager.inputOf({ about: ana, cause: 'EMPLOYEE', summary: 'The till was open.' })
      const headers = { 'content-type': 'application/json', cookie: cookie.split(';')[0]!, ...shows(shown) }
      const body = JSON.stringify({ query: documents.LOG, variables: { input } })
      return (await (await fetch(`${address}/graphql`, { method: 'POST', headers, body })).json()) as Data
    }
    const before = await world.counts()
    expect((await logs(hr))['errors']).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    // The same document once more, which was let through before.
    expect((await logs(manager))['errors']).toBeUndefined()
    expect((await logs(hr))['errors'][0].message).toBe(
      'Somebody else has signed in in this browser since. Sign in again yourself, and go on.',
    )
    expect((await world.counts()).incidents! - before.incidents!).toBe(1)
    const begun = await session('POST', { ...own, authorization: await hr.authorization() })
    const table = (shown: Person) =>
      fetch(`${address}/review/breakdowns.csv?by=STORE&from=2026-01-01&to=2026-02-01`, {
        method: 'POST',
        headers: { ...shows(shown), cookie: begun.headers.get('set-cookie')!.split(';')[0]! },
      })
    expect([(await table(hr)).status, (await table(manager)).status]).toEqual([200, 401])
  })

  it('lets its own page listen, and no other', async () => {
    const ana = await world.employee(manager.store!)
    const incident = await manager.logs({ about: ana })
    await manager.asksForStatement(incident)
    const listens = (headers: Record<string, string>, happens?: () => Promise<unknown>, shown?: Person) =>
      new Promise<string>((resolve) => {
        const socket = class extends WebSocket {
          constructor(url: string, protocol: string) {
            super(url, protocol, { headers: { cookie: cookie.split(';')[0]!, ...headers } })
          }
        }
        const client = createClient({
          url: `${address.replace('http', 'ws')}/graphql`,
          webSocketImpl: socket,
          connectionParams: shown ? { viewer: shown.id } : {},
          retryAttempts: 0,
        })
        const told = (answer: string) => {
          void client.dispose()
          resolve(answer)
        }
        client.subscribe(
          { query: 'subscription { notices { id } }' },
          {
            next: ({ data, errors }) => told(data?.['notices'] ? 'a notice' : JSON.stringify(errors)),
            error: (error) => told(JSON.stringify(error)),
            complete: () => undefined,
          },
        )
        // What is told is what happens once the server has looked at who listens.
        if (happens) client.on('connected', () => setTimeout(() => void happens(), 300))
      })
    expect(await listens({ origin: address }, () => ana.states(incident))).toBe('a notice')
    expect(await listens({ origin: 'https://evil.example' })).toContain('UNAUTHENTICATED')
    expect(await listens({})).toContain('UNAUTHENTICATED')
    // And only for whom it shows as signed in.
    expect(await listens({ origin: address }, () => ana.states(incident), manager)).toBe('a notice')
    expect(await listens({ origin: address }, undefined, ana)).toContain('UNAUTHENTICATED')
  })

  it('is not given for a token that is good for nothing, and taken away on signing out', async () => {
    const refused = await session('POST', { ...own, authorization: 'Bearer ey.ey.ey' })
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([401, null])
    expect(((await refused.json()) as { message: string }).message).toContain('Get a new one')
    const dutch = { ...own, 'accept-language': 'nl, en;q=0.5' }
    const told = async (headers: Record<string, string>) =>
      ((await (await session('POST', { ...dutch, ...headers })).json()) as { message: string }).message
    expect(await told({ authorization: 'Bearer ey.ey.ey' })).toMatch(/Haal|Vraag/)
    expect(await told({ origin: 'https://evil.example' })).toBe('Alleen een pagina van deze server kan hier aanmelden.')
    expect((await session('POST', own)).status).toBe(401)
    const ended = await session('DELETE', own)
    expect(ended.headers.get('set-cookie')).toMatch(/^reprieve=; Max-Age=0; /)
  })

  it('ends with the token that is in it', async () => {
    world.later({ days: 31 })
    expect(await asks(own)).toBe('nobody')
  })
})
