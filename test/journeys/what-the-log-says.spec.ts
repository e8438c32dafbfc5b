import { afterAll, describe, expect, it, jest } from '@jest/globals'
import { Logger } from '@nestjs/common'
import type { Data } from '../world/client.js'
import * as documents from '../world/documents.js'
import { startWorld } from '../world/world.js'

const log: string[] = []
const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => log.push(String(chunk)) > 0)
afterAll(() => stderr.mockRestore())

const world = await startWorld({ LOG_LEVEL: 'info' })
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside, { name: 'Dana O’Whitlock' })
const hr = await world.hr()

/** Words that may stand nowhere but in the records. */
const SECRET = [
  'Dana',
  'Whitlock',
  'snapped at a regular',
  'My mother is ill',
  'frozen till',
  'PERSONAL_STRAIN',
  dana.number,
]

const lines = (): Data[] => log.map((line) => JSON.parse(line) as Data)
const ask = (headers: Record<string, string>, path = '/graphql', body?: object) =>
  fetch(world.server.url + path, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...headers },
  })

describe('the log', () => {
  it('has a line for each request, with the number that the answer has', async () => {
    log.length = 0
    const authorization = await manager.authorization()
    const answer = await ask({ authorization }, '/graphql', { query: '{ viewer { role } }' })
    const number = answer.headers.get('x-request-id')
    expect(number).toMatch(/^[0-9a-f-]{36}$/)
    expect(lines()).toEqual([
      expect.objectContaining({
        level: 30,
        msg: 'answered',
        req: { id: number, method: 'POST', path: '/graphql' },
        res: { status: 200 },
        responseTime: expect.any(Number),
      }),
    ])
  })

  it('has the number that a proxy gave, and nothing else that somebody would like to stand in it', async () => {
    expect((await ask({ 'x-request-id': 'proxy-7' }, '/livez')).headers.get('x-request-id')).toBe('proxy-7')
    for (const number of ['a b', '{"level":60}', 'x'.repeat(65), 'Dana <dana@example.com>'])
      expect((await ask({ 'x-request-id': number }, '/livez')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('has a line for a stranger who is sent away at the door', async () => {
    log.length = 0
    expect((await ask({}, '/graphql', { query: `{ ${'x'.repeat(20_000)} }` })).status).toBe(401)
    expect(lines()).toEqual([expect.objectContaining({ res: { status: 401 } })])
  })

  it('says of a link that opens something only where it leads', async () => {
    log.length = 0
    for (const path of ['/thanks/a-key-of-somebody', '/answers/a-key-of-somebody?more']) await ask({}, path)
    expect(lines().map(({ req }) => req.path)).toEqual(['/thanks/…', '/answers/…'])
    expect(log.join('')).not.toContain('a-key-of-somebody')
  })

  it('says no name, number, summary, statement or confidence, whatever is done, refused or goes wrong', async () => {
    log.length = 0
    const incident = await manager.logs({
      about: dana,
      cause: 'EMPLOYEE',
      summary: 'Dana snapped at a regular customer.',
    })
    await manager.asksForStatement(incident)
    await dana.states(incident, 'It was the frozen till. My mother is ill.')
    const confide =
      'mutation ($id: ID!) { tellInConfidence(incidentId: $id, text: "My mother is ill.", kind: PERSONAL_STRAIN) { id } }'
    await dana.sends(confide, { id: incident.id })
    await hr.sends('query Dana_Whitlock { employee(number: "E002") { name } }')
    await hr.sends('{ employee(number: "Dana Whitlock") { nothing } }')
    await hr.gets(`/review/breakdowns.csv?by=CAUSE&store=${dana.number}`)
    const words = encodeURIComponent('{ employee(number: "Dana Whitlock") { name } }')
    await ask({ authorization: await hr.authorization() }, `/graphql?query=${words}`)
    await ask({ authorization: `Bearer Dana.Whitlock.${dana.number}` }, '/graphql', { query: '{ viewer { role } }' })
    expect(lines().length).toBeGreaterThan(8)

    await world.change((tx) => tx.query('ALTER TABLE statements RENAME TO statements_gone'))
    const { errors } = await dana.sends(documents.GIVE_STATEMENT, {
      incidentId: incident.id,
      text: 'My mother is ill.',
    })
    await world.change((tx) => tx.query('ALTER TABLE statements_gone RENAME TO statements'))
    const fault = lines().find((line) => line.fault === errors![0]!.extensions.faultId)!
    expect(fault).toMatchObject({ level: 50, in: 'giveStatement', req: { id: expect.any(String) }, err: { type: expect.any(String), at: expect.any(Array) } }) // prettier-ignore
    await Promise.reject(new Error(`Key (number)=(${dana.number}) of "Dana Whitlock" is there already.`)).catch(
      (error: Error) => {
        new Logger('Rooms').warn(error)
        new Logger('Rooms').error(error, error.stack)
      },
    )
    expect(lines().slice(-2)).toEqual([
      expect.objectContaining({ level: 40, context: 'Rooms', err: expect.objectContaining({ message: 'Key …=… of … is there already.' }) }), // prettier-ignore
      expect.objectContaining({ level: 50 }),
    ])
    for (const secret of SECRET) expect(log.filter((line) => line.includes(secret))).toEqual([])
  })
})
