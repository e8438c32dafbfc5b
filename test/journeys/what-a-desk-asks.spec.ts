import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { Listener } from '../world/listener.js'
import type { Person } from '../world/person.js'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const elsewhere = await world.manager()
const hr = await world.hr()
const dana = await world.employee(riverside)
const tom = await world.employee(riverside)

const BY_REFERENCE =
  'query ($reference: String!) { incidentByReference(reference: $reference) { id employee { number } } }'
const COUNTED = `query ($filter: IncidentFilter, $first: Int) {
  incidents(filter: $filter, first: $first) { totalCount edges { node { id } } }
}`
const counts = async (who: Person, filter: object = {}): Promise<number> =>
  (await who.asks(COUNTED, { filter, first: 1 })).incidents.totalCount as number
const ids = async (who: Person, filter: object = {}): Promise<string[]> =>
  (await who.asks(COUNTED, { filter })).incidents.edges.map(({ node }: { node: { id: string } }) => node.id)

const till = await manager.logs({ about: dana, summary: 'Till 4 froze, and 100% of the queue left.' })
const bag = await manager.logs({ about: tom, summary: 'The wrong bag.', occurredAt: ago({ hours: 3 }) })
const told = await manager.logs({ about: dana, summary: 'A sharp word.', occurredAt: ago({ days: 2 }) })
await dana.states(told, 'It was loud, and I did not hear them.')
const old = await manager.logs({ about: tom, summary: 'Till 2 froze.', occurredAt: ago({ days: 900 }) })
await manager.responds(bag, 'SUPPORT')

describe('an incident by its reference', () => {
  it('is found as it stands on paper, and as somebody reads it out', async () => {
    for (const reference of [till.reference, till.reference.toLowerCase(), till.reference.replaceAll('-', ' ')])
      expect((await manager.asks(BY_REFERENCE, { reference })).incidentByReference).toEqual({
        id: till.id,
        employee: { number: dana.number },
      })
  })

  it('is not there for whom it does not concern', async () => {
    for (const somebody of [tom, elsewhere])
      expect(await somebody.asks(BY_REFERENCE, { reference: till.reference })).toEqual({ incidentByReference: null })
  })

  it('stands in who read the record', async () => {
    const { readBy } = (await dana.asks('{ viewer { employee { readBy { edges { node { name } } } } } }')).viewer
      .employee
    expect(JSON.stringify(readBy)).toContain(manager.name)
  })
})

describe('a list of incidents', () => {
  it('says how many there are on all its pages, of those that one may see', async () => {
    expect(await counts(manager)).toBe(3) // what is over two years ago is listed and not counted
    expect(await ids(manager)).toHaveLength(4)
    expect(await counts(dana)).toBe(2)
    expect(await counts(elsewhere)).toBe(0)
  })

  it('is narrowed to what nobody has answered, and to whose account arrived', async () => {
    expect(await ids(manager, { unanswered: true })).toEqual([till.id, told.id])
    expect(await counts(manager, { unanswered: true })).toBe(2)
    expect(await ids(manager, { statementArrived: true })).toEqual([told.id])
  })

  it('is searched by words, which are words and no pattern', async () => {
    expect(await ids(manager, { text: 'TILL' })).toEqual([till.id])
    expect(await ids(manager, { text: '100%' })).toEqual([till.id])
    for (const text of ['1_0', '%', '!', "' OR TRUE --"])
      expect(await counts(manager, { text })).toBe(text === '%' ? 1 : 0)
    expect(await ids(manager, { text: 'till', occurredTo: ago({ days: 500 }) })).toEqual([old.id])
  })

  it('finds for nobody the words of what is not theirs', async () => {
    expect(await ids(tom, { text: 'till 4' })).toEqual([])
    expect(await counts(elsewhere, { text: 'till' })).toBe(0)
  })

  it('does not let who is complained about count the complaint', async () => {
    const accused = await world.hr()
    const before = [await counts(accused), await counts(accused, { text: 'shouted' }), await counts(manager)]
    await dana.logs({
      about: dana,
      summary: 'They shouted at me.',
      parties: [{ part: 'COMPLAINED_ABOUT', employee: accused.number }],
    })
    expect([await counts(accused), await counts(accused, { text: 'shouted' }), await counts(manager)]).toEqual(before)
    expect(await counts(hr, { text: 'shouted' })).toBe(1)
  })
})

describe('an answer that is sent again, since nobody heard the first', () => {
  const RESPOND = `mutation ($input: RespondInput!) { respond(input: $input) {
    __typename ... on Response { id kind } ... on DueProcessNotMet { message } } }`
  const answers = async (input: object): Promise<Data> => (await manager.asks(RESPOND, { input })).respond
  const kind = { kind: 'TEACHABLE_MOMENT', reason: 'We talked.', whatHappened: 'A word.', whatWasLearned: 'Breathe.' }

  it('is the one that is there already, and the employee is told once', async () => {
    const input = { incidentId: told.id, ...kind, idempotencyKey: 'phone-1' }
    const first = await answers(input)
    const before = await world.counts()
    expect(await answers(input)).toEqual(first)
    expect(await Promise.all([answers(input), answers(input)])).toEqual([first, first])
    expect(await world.counts()).toEqual(before)
  })

  it('is a conflict where it says something else, or the key was for an incident', async () => {
    const input = { incidentId: told.id, ...kind, idempotencyKey: 'phone-1' }
    expect(await manager.isRefused(RESPOND, { input: { ...input, reason: 'Another.' } })).toMatchObject({
      code: 'CONFLICT',
    })
    await manager.logs({ about: tom, idempotencyKey: 'phone-2' })
    expect(await manager.isRefused(RESPOND, { input: { ...input, idempotencyKey: 'phone-2' } })).toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('can be tried again under its key where due process refused it', async () => {
    const input = { incidentId: till.id, kind: 'VERBAL_WARNING', reason: 'Rude.', idempotencyKey: 'phone-3' }
    expect(await answers(input)).toMatchObject({ __typename: 'DueProcessNotMet' })
    expect(await answers(input)).toMatchObject({ __typename: 'DueProcessNotMet' })
    expect(await answers({ ...input, kind: 'SUPPORT' })).toMatchObject({ kind: 'SUPPORT' })
  })

  it('is made once, however often it is sent at the same moment', async () => {
    const incident = await manager.logs({ about: tom })
    const input = { incidentId: incident.id, kind: 'SUPPORT', reason: 'Tea.', idempotencyKey: 'phone-4' }
    const sent = await Promise.all(Array.from({ length: 8 }, () => answers(input)))
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
  })
})

describe('a notice', () => {
  const NAMED =
    '{ viewer { notices(first: 100) { edges { node { kind incidentId reference person { number name } } } } } }'

  it('names whom it is about and the incident, in the list and as it happens', async () => {
    const heard = 'subscription { notices { kind reference person { number name } } }'
    const live = new Listener(world.server.url, await manager.authorization(), heard)
    const { id, reference } = await dana.logs({ about: dana, summary: 'I gave the wrong change.' })
    const person = { number: dana.number, name: dana.name }
    const { edges } = (await manager.asks(NAMED)).viewer.notices
    expect(edges.map(({ node }: { node: object }) => node)).toContainEqual({
      kind: 'INCIDENT_LOGGED',
      incidentId: id,
      reference,
      person,
    })
    await live.kinds(1)
    expect(live.heard).toContainEqual({ kind: 'INCIDENT_LOGGED', reference, person })
    await live.close()
  })
})

describe('before a second is logged', () => {
  const SIMILAR = `query ($store: String!, $onDate: Date!, $employee: String) {
    similarIncidents(store: $store, onDate: $onDate, employee: $employee) { reference } }`
  const similar = async (who: Person, employee?: Person, store = riverside): Promise<string[]> => {
    const asked = { store: store.code, onDate: till.occurredAt.slice(0, 10), employee: employee?.number }
    return (await who.asks(SIMILAR, asked)).similarIncidents.map(({ reference }: { reference: string }) => reference)
  }

  it('what is there of the same day and person is shown', async () => {
    expect(await similar(manager, dana)).toContain(till.reference)
    expect(await similar(manager)).toContain(till.reference)
    expect(await similar(manager, tom)).not.toContain(till.reference)
    expect(await similar(dana, dana)).toContain(till.reference)
  })

  it('nobody learns so whether something is logged about somebody else', async () => {
    for (const who of [tom, elsewhere]) expect(await similar(who, dana)).toEqual([])
    expect(await similar(tom)).not.toContain(till.reference)
    expect(await similar(elsewhere, { ...dana, number: 'E999' } as Person)).toEqual([])
    expect(await similar(manager, dana, { ...riverside, code: 'S99' })).toEqual([])
  })

  it('nor a manager of a complaint', async () => {
    const before = await similar(manager)
    const complaint = await dana.logs({ about: dana, toHrAlone: true, occurredAt: till.occurredAt as string })
    expect(await similar(manager)).toEqual(before)
    expect(await similar(hr)).toContain(complaint.reference)
  })
})
