import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { kindsTo, recorded } from '../world/customers.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const [manager, fellow, above] = [
  await world.manager(riverside),
  await world.manager(riverside),
  await world.manager(riverside),
]
await world.change((tx) => tx.query(`UPDATE employees SET manager_id = '${above.id}' WHERE id = '${manager.id}'`))
const hr = await world.hr()
const dana = await world.employee(riverside)
await hr.asks(customers.PUBLISH, {
  input: { code: 'VOUCHER', name: 'A voucher', upToSeverity: 'MAJOR', upToAmount: 20 },
})

const OF_CUSTOMER = 'query ($id: ID!) { incident(id: $id) { customer { reference } } }'
const asksFor = async (by: Person, { id }: Data): Promise<Data> =>
  (
    await by.asks(customers.GIVE, {
      input: { incidentId: id, remedy: 'VOUCHER', amount: 50, reason: 'It was for a wedding.' },
    })
  ).giveRemedy
const waitsFor = async (person: Person, kind: string): Promise<string[]> => {
  const { waitingForMe } = await person.asks('{ waitingForMe { kind incidents { id } } }')
  return ((waitingForMe as Data[]).find((one) => one.kind === kind)?.incidents ?? []).map(({ id }: Data) => id)
}
const may = async (person: Person, { id }: Data): Promise<string[]> => {
  const { incident } = await person.asks('query ($id: ID!) { incident(id: $id) { actions { kind possible } } }', { id })
  return (incident.actions as Data[]).filter(({ possible }) => possible).map(({ kind }) => kind)
}
const times = async (person: Person, kind: string) => (await kindsTo(person)).filter((one) => one === kind).length

describe('whoever is above the store', () => {
  it('is told of what goes beyond the catalogue, finds it waiting, and may decide it; nobody else of the store does', async () => {
    const incident = await manager.logs({ about: dana, severity: 'MODERATE' })
    const asked = await asksFor(manager, incident)
    expect([await times(above, 'REMEDY_TO_DECIDE'), await times(hr, 'REMEDY_ASKED_FOR')]).toEqual([1, 1])
    expect(await waitsFor(above, 'REMEDY_EXCEPTION')).toEqual([incident.id])
    for (const person of [above, hr]) expect(await may(person, incident)).toContain('DECIDE_REMEDY')
    for (const person of [manager, fellow]) {
      const told = [await times(person, 'REMEDY_TO_DECIDE'), await times(person, 'REMEDY_ASKED_FOR')]
      expect([told, await waitsFor(person, 'REMEDY_EXCEPTION')]).toEqual([[0, 0], []])
      expect(await may(person, incident)).not.toContain('DECIDE_REMEDY')
    }
    await above.asks(customers.APPROVE, { id: asked.id, reason: 'It was their wedding.' })
    expect(await waitsFor(above, 'REMEDY_EXCEPTION')).toEqual([])
    expect(await may(above, incident)).not.toContain('DECIDE_REMEDY')
  })

  it('neither decides nor hears of what they asked for, what is about them, or names them', async () => {
    const [own, theirs] = [
      await manager.logs({ about: dana, severity: 'MODERATE' }),
      await manager.logs({ about: above, severity: 'MODERATE' }),
    ]
    const naming = await manager.logs({ about: dana, parties: [{ employee: above.number, part: 'WITNESS' }] })
    const before = await times(above, 'REMEDY_TO_DECIDE')
    await asksFor(above, own)
    await asksFor(manager, theirs)
    await asksFor(manager, naming)
    expect([await times(above, 'REMEDY_TO_DECIDE'), await waitsFor(above, 'REMEDY_EXCEPTION')]).toEqual([before, []])
    for (const incident of [own, theirs, naming]) expect(await may(above, incident)).not.toContain('DECIDE_REMEDY')
  })

  it('finds whom the store would let go, unless it rests on their own word', async () => {
    const tom = await world.employee(riverside)
    const letsGo = async (one: Person) => {
      const customer = await recorded(manager)
      const abuse = { customer: customer.reference, conduct: 'ABUSIVE' }
      const incidents = [await dana.logs({ about: dana, ...abuse }), await one.logs({ about: tom, ...abuse })]
      const { proposeLettingGo } = await manager.asks(customers.PROPOSE, {
        input: {
          customer: customer.reference,
          to: 'BARRED',
          incidents: incidents.map(({ id }) => id as string),
          reason: 'They spat.',
          reviewOn: dateAgo(-90),
        },
      })
      return { proposal: proposeLettingGo as Data, newest: incidents[1]! }
    }
    const { proposal, newest } = await letsGo(tom)
    expect(await waitsFor(above, 'LETTING_GO')).toEqual([newest.id])
    for (const person of [above, hr]) expect(await may(person, newest)).toContain('DECIDE_LETTING_GO')
    for (const person of [manager, fellow]) {
      expect(await waitsFor(person, 'LETTING_GO')).toEqual([])
      expect(await may(person, newest)).not.toContain('DECIDE_LETTING_GO')
    }
    await above.asks(customers.DECIDE, { id: proposal.id, approved: true, reason: 'Nobody has to bear that.' })
    expect(await waitsFor(above, 'LETTING_GO')).toEqual([])

    // Nor does it get lost with something newer of the same customer that is not theirs to decide on.
    const besides = await letsGo(tom)
    world.later({ minutes: 1 })
    const { customer } = (await manager.asks(OF_CUSTOMER, { id: besides.newest.id })).incident
    const naming = [{ employee: above.number, part: 'WITNESS' }]
    await manager.logs({ about: dana, customer: customer.reference, conduct: 'ABUSIVE', parties: naming })
    expect(await waitsFor(above, 'LETTING_GO')).toEqual([besides.newest.id])
    await above.asks(customers.DECIDE, { id: besides.proposal.id, approved: true, reason: 'Nor that.' })

    const onTheirWord = await letsGo(above)
    expect(await waitsFor(above, 'LETTING_GO')).toEqual([])
    expect(await may(above, onTheirWord.newest)).not.toContain('DECIDE_LETTING_GO')
    expect(await may(hr, onTheirWord.newest)).toContain('DECIDE_LETTING_GO')
  })
})
