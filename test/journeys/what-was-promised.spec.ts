import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { kindsTo, recorded } from '../world/customers.js'
import { answers } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { waits } from '../world/reviews.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const hr = await world.hr()

const NOTICES = `{ viewer { notices(first: 50) { edges { node { kind aboutIncident reference person { name } text } } } } }`
const toldToSeeToIt = async (person: Person): Promise<Data[]> =>
  (await person.asks(NOTICES)).viewer.notices.edges
    .map(({ node }: Data) => node)
    .filter(({ kind }: Data) => kind === 'SEE_TO_IT')
const ofKind = async (person: Person, kind: string): Promise<string[]> => {
  const { waitingForMe } = await person.asks('{ waitingForMe { kind incidents { id } } }')
  const line = (waitingForMe as Data[]).find((one) => one.kind === kind)
  return ((line?.incidents ?? []) as Data[]).map(({ id }) => id as string)
}
const closes = (by: Person, { id }: Data, more: object = {}) =>
  by.asks(customers.CLOSE, { id, rootCause: 'PROCESS', whatWasDone: 'The order goes out a day sooner.', ...more })
const aStore = async () => {
  const store = await world.store('Riverside')
  return { store, manager: await world.manager(store), dana: await world.employee(store) }
}
const breakdown = (manager: Person, about: Person, more: object = {}) =>
  manager.logs({ about, cause: 'PROCESS', severity: 'MODERATE', summary: 'The cake was late.', ...more })

describe('who is to see to it', () => {
  it('is told so; of which incident, only where they may read it', async () => {
    const { store, manager, dana } = await aStore()
    const bo = await world.employee(store)
    const fellow = await world.manager(store)
    for (const person of [bo, fellow, dana]) {
      const incident = await breakdown(manager, dana)
      await closes(manager, incident, { doneBy: person.number })
      const [told] = await toldToSeeToIt(person)
      expect(told!.text).toContain('see to what is to be done')
      const reads = person !== bo
      expect(told!.aboutIncident).toBe(reads ? incident.id : null)
      expect(told!.person).toEqual(reads ? { name: dana.name } : null)
    }
    expect(await kindsTo(manager)).not.toContain('SEE_TO_IT')
  })

  it('is somebody in HR who has no part in it where it is for HR alone: others would learn that there is something', async () => {
    const { dana, manager } = await aStore()
    const accused = await world.hr()
    const parties = [{ part: 'COMPLAINED_ABOUT', employee: accused.number }]
    const told = await dana.logs({ about: dana, toHrAlone: true, parties, summary: 'Nobody looks after the lights.' })
    const ending = { id: told.id, rootCause: 'PROCESS', whatWasDone: 'The lights are mended.' }
    for (const { number } of [manager, accused])
      expect(await hr.isRefused(customers.CLOSE, { ...ending, doneBy: number })).toMatchObject({
        fields: { doneBy: expect.any(String) },
      })
    await hr.asks(customers.CLOSE, { ...ending, doneBy: (await world.hr()).number })
    expect(await toldToSeeToIt(manager)).toEqual([])
  })
})

describe('the day on which somebody checks whether it helped', () => {
  it('waits for the managers of the store from that day on for a week', async () => {
    const { store, manager, dana } = await aStore()
    const elsewhere = await world.manager()
    const incident = await breakdown(manager, dana)
    await closes(manager, incident, { checkedOn: dateAgo(-3) })
    const other = await breakdown(manager, dana)
    await closes(manager, other)
    expect(await ofKind(manager, 'CHECK_DUE')).toEqual([])
    world.later({ days: 3 })
    const fellow = await world.manager(store)
    for (const person of [manager, fellow]) expect(await ofKind(person, 'CHECK_DUE')).toEqual([incident.id])
    for (const person of [elsewhere, dana, hr]) expect(await ofKind(person, 'CHECK_DUE')).toEqual([])
    world.later({ days: 6 })
    expect(await ofKind(manager, 'CHECK_DUE')).toEqual([incident.id])
    world.later({ days: 1 })
    expect(await ofKind(manager, 'CHECK_DUE')).toEqual([])
  })
})

describe('what was answered and not closed', () => {
  it('waits to be closed from MODERATE up, until it is, for two months', async () => {
    const { manager, dana } = await aStore()
    const [grave, small, unanswered] = [
      await breakdown(manager, dana),
      await breakdown(manager, dana, { severity: 'MINOR' }),
      await breakdown(manager, dana),
    ]
    for (const incident of [grave, small]) await answers(manager, incident, 'SUPPORT')
    expect(await ofKind(manager, 'TO_CLOSE')).toEqual([grave.id])
    expect(await ofKind(manager, 'UNANSWERED')).toEqual([unanswered.id])
    await closes(manager, grave)
    expect(await ofKind(manager, 'TO_CLOSE')).toEqual([])
    await answers(manager, unanswered, 'SUPPORT')
    world.later({ days: 61 })
    expect(await ofKind(manager, 'TO_CLOSE')).toEqual([])
  })
})

describe('the day on which a bar is looked at again', () => {
  it('waits for HR until something is decided of the customer anew', async () => {
    const { manager, dana, store } = await aStore()
    const [tom, other] = [await world.employee(store), await world.hr()]
    const customer = await recorded(manager)
    const abuse = { customer: customer.reference, conduct: 'ABUSIVE' }
    const incidents = [await dana.logs({ about: dana, ...abuse }), await tom.logs({ about: tom, ...abuse })]
    const bars = (reviewOn: string) => ({
      input: {
        customer: customer.reference,
        to: 'BARRED',
        incidents: incidents.map(({ id }) => id as string),
        reason: 'They threw a cup, and spat.',
        reviewOn,
      },
    })
    const decides = async (proposed: Data) =>
      other.asks(customers.DECIDE, { id: proposed.id, approved: true, reason: 'Nobody has to bear that.' })
    const waiting = async () =>
      (await waits(hr, { reasons: ['LETTING_GO'] })).filter(({ incident }) =>
        incidents.some(({ id }) => id === incident.id),
      )
    const { proposeLettingGo: barred } = await hr.asks(customers.PROPOSE, bars(dateAgo(-30)))
    await decides(barred)
    world.later({ days: 29 })
    expect(await waiting()).toEqual([])
    world.later({ days: 1 })
    const [item, ...more] = await waiting()
    expect([item!.id, item!.since, more]).toEqual([`LETTING_GO:${barred.id}`, `${dateAgo(0)}T00:00:00.000Z`, []])

    const { proposeLettingGo: again } = await hr.asks(customers.PROPOSE, bars(dateAgo(-30)))
    expect((await waits(other, { reasons: ['LETTING_GO'] })).map(({ id }) => id)).toContain(`LETTING_GO:${again.id}`)
    expect(await waiting()).toEqual([])
    await decides(again)
    expect(await waiting()).toEqual([])
  })
})
