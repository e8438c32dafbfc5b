import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import type { Person } from '../world/person.js'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const TRAIL = `query ($person: String, $incident: ID, $actor: String, $from: DateTime, $to: DateTime, $first: Int, $after: String) {
  auditTrail(person: $person, incident: $incident, actor: $actor, from: $from, to: $to, first: $first, after: $after) {
    edges { node {
      id at action subjectId erased before after
      actor { name number } employee { number } store { code }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside)
const tom = await world.employee(riverside)
const hr = await world.hr()
const otherHr = await world.hr()

const trail = async (who: Person, filter: object = {}): Promise<Data[]> =>
  (await who.asks(TRAIL, filter)).auditTrail.edges.map(({ node }: Data) => node)
const actions = async (filter: object) => (await trail(hr, filter)).map(({ action }) => action)

const incident = await manager.logs({ about: dana })
await manager.asksForStatement(incident)
await dana.states(incident, 'Nobody came.')
const another = await hr.logs({ about: tom, store: riverside, cause: 'EMPLOYEE' })
await manager.withdraws(another)

describe('HR reads who changed what', () => {
  it('newest first, with who, whose record, what it was before and what it is since', async () => {
    const [statement, request, logged] = await trail(hr, { incident: incident.id })
    expect(statement).toMatchObject({
      action: 'statement.given',
      actor: { name: dana.name, number: dana.number },
      employee: { number: dana.number },
      store: { code: riverside.code },
      subjectId: incident.id,
      erased: false,
    })
    expect(JSON.parse(statement!.after)).toMatchObject({ text: 'Nobody came.' })
    expect(request).toMatchObject({ action: 'statement.requested', actor: { number: manager.number } })
    expect(JSON.parse(request!.before)).toEqual({ statementRequestedAt: null })
    expect(logged).toMatchObject({ action: 'incident.logged', before: null })
  })

  it('by person, by actor, by time, and by several at once', async () => {
    expect(await actions({ person: dana.number })).toEqual([
      'statement.given',
      'statement.requested',
      'incident.logged',
    ])
    expect(await actions({ person: tom.number })).toEqual(['incident.withdrawn', 'incident.logged'])
    expect(await actions({ actor: manager.number })).toEqual([
      'incident.withdrawn',
      'statement.requested',
      'incident.logged',
    ])
    expect(await actions({ actor: dana.number })).toEqual(['statement.given'])
    expect(await actions({ actor: manager.number, person: tom.number })).toEqual(['incident.withdrawn'])
    expect(await actions({ person: dana.number, to: ago({ minutes: 10 }) })).toEqual([])
    expect(await actions({ person: dana.number, from: ago({ minutes: 10 }), to: ago({ minutes: -1 }) })).toHaveLength(3)
  })

  it('page by page, and each entry once', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const { edges, pageInfo }: Data = (await hr.asks(TRAIL, { first: 2, after })).auditTrail
      seen.push(...edges.map(({ node }: Data) => node.id))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    expect(seen).toEqual((await world.trail()).map(({ id }) => id).reverse())
  })

  it('but never about themselves', async () => {
    await world.change((tx) => tx.query(`UPDATE employees SET store_id = '${riverside.id}' WHERE id = '${otherHr.id}'`))
    const about = await manager.logs({ about: otherHr, store: riverside })
    expect(await trail(otherHr, { incident: about.id })).toEqual([])
    expect((await trail(otherHr)).map(({ subjectId }) => subjectId)).not.toContain(about.id)
    expect(await trail(hr, { incident: about.id })).toHaveLength(1)
    expect(await otherHr.isRefused(TRAIL, { person: otherHr.number })).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('and nobody else does', async () => {
    for (const person of [manager, dana]) expect(await person.isRefused(TRAIL)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await hr.isRefused(TRAIL, { person: 'E999', actor: 'E998' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { person: expect.any(String), actor: expect.any(String) },
    })
    expect(await hr.isRefused(TRAIL, { after: 'nonsense' })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await trail(hr, { incident: 'nonsense' })).toEqual([])
  })
})
