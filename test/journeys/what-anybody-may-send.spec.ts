import { request } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const manager = await world.manager()
const { thanksLink } = await manager.asks('mutation ($store: String!) { thanksLink(store: $store) }', {
  store: manager.store!.code,
})

interface Sent {
  body?: string
  method?: string
  type?: string
  /** Without a length, as what is made while it is sent. */
  chunked?: boolean
  headers?: Record<string, string>
  to?: typeof world
}

/** The status and text of an answer; the path goes as it is spelled. */
async function sends(path: string, sent: Sent): Promise<{ status: number; text: string }> {
  for (;;)
    try {
      return await sendsOnce(path, sent)
    } catch (error) {
      // The server closed before all was sent, and its answer was lost on the way.
      if (!/ECONNRESET|EPIPE/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
}

const sendsOnce = (
  path: string,
  { body = '', method = 'POST', type = 'application/json', chunked, headers, to = world }: Sent,
) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const length = chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': Buffer.byteLength(body) }
    const { hostname, port } = new URL(to.server.url)
    const sent = request(
      { hostname, port, path, method, headers: { 'content-type': type, ...length, ...headers } },
      (answer) => {
        let text = ''
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
        answer.on('end', () => resolve({ status: answer.statusCode!, text }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

const TWO_MIB = 2 * 1024 * 1024 - 100
const wide = `[${'{},'.repeat(TWO_MIB / 3 - 2)}{}]`
const deep = (bytes: number) => `${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}`
const form = 'application/x-www-form-urlencoded'

describe('of a stranger', () => {
  it.each(['/thanks/nobody', '/answers/nobody', '/session', '/nowhere', '/graphql/nowhere', thanksLink as string])(
    'nothing long is read at %s',
    async (path) => {
      for (const chunked of [false, true]) {
        expect((await sends(path, { body: wide, chunked })).status).toBe(413)
        expect((await sends(path, { body: 'a=1&'.repeat(TWO_MIB / 4), type: form, chunked })).status).toBe(413)
      }
    },
  )

  it.each([
    ['/graphql', 'POST'],
    ['/%67raphql', 'POST'],
    ['/graph%71l?x=1', 'POST'],
    ['/graphql', 'OPTIONS'],
  ])('nor at %s by %s, however it is spelled', async (path, method) => {
    for (const chunked of [false, true]) {
      const { status, text } = await sends(path, { body: wide, method, chunked })
      expect([status, text]).toEqual([401, expect.stringContaining('UNAUTHENTICATED')])
    }
  })

  it.each(['/thanks/nobody', '/answers/nobody', '/session', '/nowhere', thanksLink as string, '/graphql'])(
    'what is nested deeply is no fault of ours at %s',
    async (path) => {
      const headers = { authorization: await manager.authorization() }
      for (const body of [deep(8_000), deep(60_000), `{"words":${deep(60_000)}}`, `{"query":${deep(60_000)}}`]) {
        expect((await sends(path, { body })).status).toBeLessThan(500)
        expect((await sends(path, { body, headers })).status).toBeLessThan(500)
      }
    },
  )

  it('a long form is read, and an address that is none is told', async () => {
    const words = `words=${'Thank%20you.'.repeat(3_000)}`
    expect((await sends(thanksLink as string, { body: words, type: form })).status).toBe(200)
    for (const host of ['[', 'a b', 'x:y:z', '%'])
      expect((await sends('/graphql', { body: '{"query":"{__typename}"}', headers: { host } })).status).toBeLessThan(
        500,
      )
  })
})

describe('what somebody who is known sends', () => {
  const body = JSON.stringify({ query: '{ viewer { role } }', pad: 'x'.repeat(TWO_MIB - 100) })

  it.each([
    ['says how long it is', false],
    ['does not', true],
  ])('is paid for by its length, whether it %s', async (_which, chunked) => {
    const small = await startWorld({ RATE_LIMIT: '300' })
    const hr = await small.hr()
    const headers = { authorization: await hr.authorization() }
    const statuses = []
    for (let n = 0; n < 4; n++) statuses.push((await sends('/graphql', { body, chunked, headers, to: small })).status)
    expect(statuses).toEqual([200, 200, 429, 429])
    // What comes after it is not even read.
    expect((await hr.isRefused('{ viewer { role } }')).code).toBe('RATE_LIMITED')
    const { text } = await sends('/graphql', { body, chunked, headers: { ...headers, 'accept-language': 'nl' }, to: small }) // prettier-ignore
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
    expect((await (await small.hr()).asks('{ viewer { role } }')).viewer.role).toBe('HR')
  })

  it('is taken up to two MiB, in pieces as well', async () => {
    const headers = { authorization: await manager.authorization() }
    for (const chunked of [false, true]) {
      const { status, text } = await sends('/graphql', { body, chunked, headers })
      expect([status, JSON.parse(text)]).toEqual([200, { data: { viewer: { role: 'STORE_MANAGER' } } }])
      expect((await sends('/graphql', { body: body.padEnd(TWO_MIB + 500), chunked, headers })).status).toBe(413)
    }
  })
})
