import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { testClock } from '../world/clock.js'
import * as documents from '../world/documents.js'
import { does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { dateAgo, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()

const stockroom = (from: number, to: number) => ({
  position: 'STOCKROOM',
  startsOn: dateAgo(from),
  endsOn: dateAgo(to),
})

describe('informal answers', () => {
  it.each([
    ['TEACHABLE_MOMENT', 'COMPLETED'],
    ['RECOGNITION', 'COMPLETED'],
    ['NO_ACTION', 'COMPLETED'],
    ['COACHING', 'ACTIVE'],
    ['TRAINING', 'ACTIVE'],
    ['SUPPORT', 'ACTIVE'],
    ['PROCESS_FIX', 'ACTIVE'],
  ])('%s is free and quick: it is recorded at once, %s', async (kind, status) => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const response = await manager.responds(incident, kind, { reason: 'We looked at it together.' })
    expect(response).toMatchObject({ __typename: 'Response', kind, status, reason: 'We looked at it together.' })
    for (const person of [dana, manager, hr])
      expect((await person.sees(incident))!.responses).toMatchObject([{ id: response.id, kind, status }])
  })

  it('may be several, in the order in which they were given', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana })
    for (const kind of ['SUPPORT', 'TEACHABLE_MOMENT', 'COACHING']) await manager.responds(incident, kind)
    const { responses } = (await dana.sees(incident))!
    expect(responses.map(({ kind }: { kind: string }) => kind)).toEqual(['SUPPORT', 'TEACHABLE_MOMENT', 'COACHING'])
  })

  it('mend a process where nobody in particular was involved', async () => {
    const incident = await manager.logs({ about: null, cause: 'PROCESS' })
    expect(await manager.responds(incident, 'PROCESS_FIX')).toMatchObject({ kind: 'PROCESS_FIX', status: 'ACTIVE' })
  })
})

describe('a reassignment', () => {
  it('starts today unless said, holds to the end of its last day, and ends by itself', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana })
    const response = await manager.responds(incident, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: today() })
    expect(response).toMatchObject({ status: 'ACTIVE', startsOn: today(), endsOn: today() })
    world.later({ days: 1 })
    expect((await dana.sees(incident))!.responses).toMatchObject([{ status: 'COMPLETED' }])
  })

  it('ends by the clock of its store', async () => {
    // Where it is tomorrow already, or yesterday still, at any hour of the day.
    const east = await world.store('Kiritimati', { timeZone: 'Pacific/Kiritimati' })
    const west = await world.store('Pago Pago', { timeZone: 'Pacific/Pago_Pago' })
    for (const store of [east, west]) {
      const boss = await world.manager(store)
      const incident = await boss.logs({ about: await world.employee(store) })
      const here = new Date(testClock.now()).toLocaleDateString('en-CA', {
        timeZone: store === east ? 'Pacific/Kiritimati' : 'Pacific/Pago_Pago',
      })
      expect(await boss.responds(incident, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: here })).toMatchObject({
        status: 'ACTIVE',
        startsOn: here,
        endsOn: here,
      })
    }
  })

  it('is one at a time', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana })
    await manager.responds(incident, 'REASSIGNMENT', stockroom(0, -3))
    expect(await manager.cannotRespond(incident, 'REASSIGNMENT', stockroom(-3, -5))).toMatchObject({ code: 'CONFLICT' })
    expect(await manager.responds(incident, 'REASSIGNMENT', stockroom(-4, -5))).toMatchObject({ status: 'PLANNED' })
  })

  it('is one even if ten are asked for at the same moment', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana })
    const input = { incidentId: incident.id, kind: 'REASSIGNMENT', reason: 'A rest.', ...stockroom(0, -3) }
    const answers = await Promise.all(Array.from({ length: 10 }, () => manager.sends(documents.RESPOND, { input })))
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
    expect((await dana.sees(incident))!.responses).toHaveLength(1)
  })

  it('of more than 14 days in 90 waits for HR, and holds once HR approves', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana })
    expect(await manager.responds(incident, 'REASSIGNMENT', stockroom(0, -9))).toMatchObject({ status: 'ACTIVE' })
    expect(await manager.responds(incident, 'REASSIGNMENT', stockroom(-20, -23))).toMatchObject({ status: 'PLANNED' })
    const frequent = await manager.responds(incident, 'REASSIGNMENT', stockroom(-30, -30))
    expect(frequent).toMatchObject({ status: 'AWAITING_HR' })
    const waiting = (await hr.reviews()).edges.filter(
      ({ node }: { node: { response?: { id: string } } }) => node.response?.id === frequent.id,
    )
    expect(waiting).toHaveLength(1)
    expect(await hr.approves(frequent)).toMatchObject({ status: 'PLANNED', ...{ endsOn: dateAgo(-30) } })
  })
})

describe('standing down', () => {
  it('sends somebody home with pay, ends by itself, and HR is told at once', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, severity: 'MAJOR' })
    const response = await manager.responds(incident, 'STAND_DOWN', { endsOn: dateAgo(-6) })
    expect(response).toMatchObject({ kind: 'STAND_DOWN', status: 'ACTIVE', startsOn: today() })
    const told = (await hr.reviews()).edges.map(
      ({ node }: { node: { response?: { id: string } } }) => node.response?.id,
    )
    expect(told).toContain(response.id)
    world.later({ days: 6 })
    expect((await dana.sees(incident))!.responses).toMatchObject([{ status: 'ACTIVE' }])
    world.later({ days: 1 })
    expect((await dana.sees(incident))!.responses).toMatchObject([{ status: 'COMPLETED' }])
  })

  it('that ends is told as what it is: they were at home, and need not be any more', async () => {
    const ends = (incident: Data, end: (response: Data) => Promise<unknown>) =>
      manager.responds(incident, 'STAND_DOWN', { endsOn: dateAgo(-6) }).then(end)
    const newest = async (person: Person): Promise<Data> =>
      (await person.asks('{ viewer { notices(first: 1) { edges { node { kind text } } } } }')).viewer.notices.edges[0]
        .node
    const reason = 'Nothing speaks for it.'
    for (const end of [
      ({ id }: Data) => does(hr, 'declineResponse', { id, reason }),
      ({ id }: Data) => does(manager, 'finishResponse', { id, outcome: 'It was a misunderstanding.' }),
    ]) {
      const dana = await world.employee(riverside)
      await ends(await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' }), end)
      expect(await newest(dana)).toMatchObject({
        kind: 'STAND_DOWN_ENDED',
        text: expect.stringMatching(/has ended\. It keeps you from your work no more/),
      })
    }
    expect((await newest(manager)).kind).toBe('STAND_DOWN_ENDED')
    const dana = await world.employee(riverside)
    const later = { startsOn: dateAgo(-2), endsOn: dateAgo(-6) }
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    const planned = await manager.responds(incident, 'STAND_DOWN', later)
    await does(hr, 'declineResponse', { id: planned.id, reason })
    expect((await newest(dana)).kind).toBe('RESPONSE_DECLINED')
  })
})
