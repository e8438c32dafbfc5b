import { describe, expect, it, jest } from '@jest/globals'
import * as documents from '../world/documents.js'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld({ MAX_QUERY_COST: '10000' })
const manager = await world.manager()
const dana = await world.employee(manager.store!)
const incident = await manager.logs({ about: dana })

/** The code of each error of an answer, and its status. */
const codes = async (sent: ReturnType<typeof world.sends>) => {
  const { status, errors } = await sent
  return [status, ...(errors ?? []).map(({ extensions }) => extensions.code)]
}

describe('every failure has a code of the contract', () => {
  it('UNAUTHENTICATED without a token', async () => {
    expect(await codes(world.sends(documents.VIEWER))).toEqual([200, 'UNAUTHENTICATED'])
  })

  it('FORBIDDEN for what is not for one’s role', async () => {
    expect(await codes(manager.sends(documents.QUEUE))).toEqual([200, 'FORBIDDEN'])
  })

  it('NOT_FOUND for what a change is to be made to', async () => {
    expect(await codes(manager.sends(documents.WITHDRAW, { id: 'x', reason: 'No.' }))).toEqual([200, 'NOT_FOUND'])
  })

  it('BAD_USER_INPUT with its fields, whether the value is wrong in kind or in sense', async () => {
    for (const wrong of [{ occurredAt: 'soon' }, { occurredAt: ago({ days: -2 }) }]) {
      const { errors } = await manager.sends(documents.LOG, { input: { ...manager.inputOf({}), ...wrong } })
      expect(errors).toHaveLength(1)
      expect(errors![0]!.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'input.occurredAt', message: expect.any(String) }],
      })
    }
  })

  it('CONFLICT with how things are', async () => {
    const withdrawn = await manager.logs({ about: dana })
    await manager.withdraws(withdrawn)
    expect(await codes(manager.sends(documents.WITHDRAW, { id: withdrawn.id, reason: 'Again.' }))).toEqual([
      200,
      'CONFLICT',
    ])
  })

  it('QUERY_TOO_COSTLY for more than one page of everything at once', async () => {
    const page = `incidents(first: 100) { edges { node { ${documents.INCIDENT} } } }`
    const query = `query { ${['a', 'b', 'c', 'd'].map((alias) => `${alias}: ${page}`).join(' ')} }`
    expect(await codes(manager.sends(query))).toEqual([200, 'QUERY_TOO_COSTLY'])
  })

  it('GRAPHQL_PARSE_FAILED and GRAPHQL_VALIDATION_FAILED for the document itself', async () => {
    expect(await codes(manager.sends('query { viewer {'))).toEqual([200, 'GRAPHQL_PARSE_FAILED'])
    expect(await codes(manager.sends('query { viewer { salary } }'))).toEqual([200, 'GRAPHQL_VALIDATION_FAILED'])
  })

  it('INTERNAL_SERVER_ERROR for a fault of ours: a number for the client, the rest in the log, and the server lives on', async () => {
    const log: string[] = []
    const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      log.push(String(chunk))
      return true
    })
    await world.change((tx) => tx.query('ALTER TABLE statements RENAME TO statements_gone'))
    const read = await manager.sends('query ($id: ID!) { incident(id: $id) { statements { text } } }', incident)
    const written = await dana.sends(documents.GIVE_STATEMENT, { incidentId: incident.id, text: 'I was not there.' })
    await world.change((tx) => tx.query('ALTER TABLE statements_gone RENAME TO statements'))
    stderr.mockRestore()
    for (const { errors } of [read, written]) {
      expect(errors).toHaveLength(1)
      const { message, extensions } = errors![0]!
      expect(extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', faultId: expect.any(String) })
      expect(JSON.stringify(errors)).not.toMatch(/statements\b.*(exist|table)|SQL|stack/i)
      expect(message).toContain(extensions.faultId)
      expect(log.join('')).toContain(extensions.faultId)
    }
    expect(log.join('')).toMatch(/statements/)
    await dana.states(incident, 'Now it works.')
    expect((await manager.sees(incident))!.statements).toMatchObject([{ text: 'Now it works.' }])
  })

  it('RATE_LIMITED with the seconds to wait, for one person and not for the others', async () => {
    const small = await startWorld({ RATE_LIMIT: '5' })
    const [busy, other] = [await small.hr(), await small.hr()]
    const answers = []
    for (let n = 0; n < 6; n++) answers.push(await busy.sends('{ viewer { role } }'))
    expect(answers.slice(0, 5).every(({ errors }) => !errors)).toBe(true)
    expect(answers[5]!.errors![0]!.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
    })
    expect((await other.sends('{ viewer { role } }')).errors).toBeUndefined()
    // Each root field counts, however many stand in one request.
    const query =
      '{ a: viewer { role } b: viewer { role } c: viewer { role } d: viewer { role } e: viewer { role } f: viewer { role } }'
    const third = await small.hr()
    expect((await third.sends(query)).errors?.[0]?.extensions.code).toBe('RATE_LIMITED')
    // And wherever they stand in it.
    const hidden = ['... on Mutation {', '} }', '...F } fragment F on Mutation {', '}'] as const
    for (const [begun, ended] of [hidden.slice(0, 2), hidden.slice(2)]) {
      const fields = Array.from({ length: 6 }, (_, n) => `a${n}: setMyLanguage(language: EN)`).join(' ')
      const one = await small.hr()
      expect((await one.sends(`mutation { ${begun} ${fields} ${ended}`)).errors?.[0]?.extensions.code).toBe('RATE_LIMITED') // prettier-ignore
    }
    // What went beyond it is no fault of the server’s.
    const overHttp = await fetch(`${small.server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization: await (await small.hr()).authorization(),
      },
      body: JSON.stringify({ query }),
    })
    expect(overHttp.status).toBe(429)
  })
})

describe('one wrong root field among others', () => {
  it('does not take the others with it', async () => {
    const { data, errors } = await manager.sends('query { viewer { role } reviewQueue { edges { cursor } } }')
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect(data).toBeNull() // reviewQueue is never null, so nothing is left of the answer
    const nullable = await manager.sends('query { viewer { role } incident(id: "x") { id } }')
    expect(nullable).toMatchObject({ data: { viewer: { role: 'STORE_MANAGER' }, incident: null } })
  })
})
