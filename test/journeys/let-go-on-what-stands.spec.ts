import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { agreed, kindsTo, recorded, sideOf } from '../world/customers.js'
import type { Person } from '../world/person.js'
import { waits } from '../world/reviews.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const [mae, ben] = [await world.hr(), await world.hr()] as const
const tom = await world.employee(riverside, { name: 'Tom' })
const ines = await world.employee(riverside, { name: 'Ines' })

/** Two breakdowns with a customer: Tom recorded one, and the manager the other, of Ines. */
async function twoWith(customer: { reference: string }, more: object = {}): Promise<[Data, Data]> {
  const log = { customer: customer.reference, ...more }
  return [await tom.logs({ about: tom, ...log }), await manager.logs({ about: ines, cause: 'CUSTOMER', ...log })]
}
const proposal = (customer: { reference: string }, incidents: readonly Data[], more: object = {}) => ({
  input: {
    customer: customer.reference,
    to: 'BARRED',
    incidents: incidents.map(({ id }) => id),
    reason: 'They cannot be pleased.',
    reviewOn: dateAgo(-90),
    ...more,
  },
})
const proposes = async (by: Person, ...of: Parameters<typeof proposal>): Promise<Data> =>
  (await by.asks(customers.PROPOSE, proposal(...of))).proposeLettingGo
const decision = ({ id }: Data, approved: boolean) => ({ id, approved, reason: 'Nothing else helped.' })
const waitsFor = async (hr: Person, { id }: Data) =>
  (await waits(hr, { reasons: ['LETTING_GO'] })).some((item) => item.id === `LETTING_GO:${id}`)
const standing = async (customer: { reference: string }) =>
  (await mae.asks(customers.CUSTOMER, { reference: customer.reference })).customer.standing as string
const says = (by: Person, { id }: Data, conduct: string) =>
  by.asks(customers.CONDUCT, { incidentId: id, conduct, reason: 'That is how it was.' })

describe('a customer is let go on what stands', () => {
  it('when it is decided, too: what was withdrawn since, or came from the store itself, bears it no longer', async () => {
    const customer = await recorded(manager)
    const [one, other] = await twoWith(customer)
    const proposed = await proposes(manager, customer, [one, other])
    await tom.withdraws(one, 'It was somebody else.')
    const refused = await ben.isRefused(customers.DECIDE, decision(proposed, true))
    expect(refused).toMatchObject({ code: 'CONFLICT' })
    expect(refused.message).toContain('no longer stands')
    expect(await standing(customer)).toBe('RETAINED')
    expect((await ben.asks(customers.DECIDE, decision(proposed, false))).decideLettingGo.status).toBe('DECLINED')

    const theirs = await recorded(manager)
    const both = await twoWith(theirs)
    const again = await proposes(manager, theirs, both)
    await mae.asks(
      `mutation ($id: ID!) { settleCause(incidentId: $id, cause: PROCESS, reason: "Our list was wrong.") { id } }`,
      both[1],
    )
    expect(await ben.isRefused(customers.DECIDE, decision(again, true))).toMatchObject({ code: 'CONFLICT' })
  })

  it('and where it stands no longer afterwards, it waits for HR, who take it back; those whom it was to protect are told', async () => {
    const customer = await recorded(manager)
    const [one, other] = await twoWith(customer)
    const held = await proposes(manager, customer, [one, other])
    await ben.asks(customers.DECIDE, decision(held, true))
    expect(await waitsFor(mae, held)).toBe(false)
    expect(await ben.isRefused(customers.DECIDE, decision(held, false))).toMatchObject({ code: 'CONFLICT' })
    await tom.withdraws(one, 'It was somebody else.')
    await manager.withdraws(other, 'It was somebody else, too.')
    expect([await standing(customer), await waitsFor(mae, held)]).toEqual(['BARRED', true])
    const list = `{ lettingsGo(status: [APPROVED]) { edges { node { id groundLostAt } } } }`
    const listed = (await mae.asks(list)).lettingsGo.edges as Data[]
    expect(listed.find(({ node }) => node.id === held.id)!.node.groundLostAt).not.toBeNull()

    expect(await ben.isRefused(customers.DECIDE, decision(held, true))).toMatchObject({ code: 'CONFLICT' })
    expect(await manager.isRefused(customers.DECIDE, decision(held, false))).toMatchObject({ code: 'NOT_FOUND' })
    const taken = (await mae.asks(customers.DECIDE, decision(held, false))).decideLettingGo
    expect(taken).toMatchObject({ status: 'ENDED', customer: { standing: 'RETAINED' } })
    expect(await waitsFor(mae, held)).toBe(false)
  })

  it('and a bar that two others bear still holds, as does one whose incidents became one record with others', async () => {
    const customer = await recorded(manager)
    const [one, other] = await twoWith(customer)
    const third = await ines.logs({ about: ines, customer: customer.reference })
    const held = await proposes(manager, customer, [one, other, third])
    await ben.asks(customers.DECIDE, decision(held, true))
    await ines.withdraws(third, 'It was somebody else.')
    expect(await waitsFor(mae, held)).toBe(false)
    const same = await manager.logs({ about: ines, customer: customer.reference, cause: 'CUSTOMER' })
    const merge = `mutation ($id: ID!, $into: ID!) { mergeIncident(id: $id, into: $into, reason: "Logged twice.") { id } }`
    await mae.asks(merge, { id: other.id, into: same.id })
    expect(await waitsFor(mae, held)).toBe(false)
    await manager.withdraws(same, 'It was somebody else.')
    expect(await waitsFor(mae, held)).toBe(true)
    const before = (await kindsTo(ines)).filter((kind) => kind === 'CUSTOMER_STANDING_CHANGED').length
    await mae.asks(customers.DECIDE, decision(held, false))
    const after = (await kindsTo(ines)).filter((kind) => kind === 'CUSTOMER_STANDING_CHANGED').length
    expect(after).toBe(before + 1)
  })
})

describe('abuse, where they asked for what was agreed with them', () => {
  it('bears it while nobody contests it, and where somebody else says so than those who propose it', async () => {
    const customer = await recorded(manager)
    await agreed(manager, customer)
    world.later({ hours: 3 })
    const [one, other] = await twoWith(customer, { conduct: 'ABUSIVE' })
    const alone = await manager.isRefused(customers.PROPOSE, proposal(customer, [one, other]))
    expect(alone.fields['input.incidents']).toContain('HR')
    const held = await proposes(mae, customer, [one, other])
    await says(ines, other, 'REASONABLE')
    expect(await ben.isRefused(customers.DECIDE, decision(held, true))).toMatchObject({ code: 'CONFLICT' })
    await says(ben, other, 'ABUSIVE')
    expect((await ben.asks(customers.DECIDE, decision(held, true))).decideLettingGo.status).toBe('APPROVED')
    expect((await sideOf(mae, other)).conductHistory).toHaveLength(3)

    await says(tom, one, 'REASONABLE')
    expect([await standing(customer), await waitsFor(mae, held)]).toEqual(['BARRED', true])
  })

  it('bears nothing while those who were there say that it was otherwise', async () => {
    const customer = await recorded(manager)
    await agreed(manager, customer)
    world.later({ hours: 3 })
    const both = await twoWith(customer)
    for (const incident of both) await says(manager, incident, 'ABUSIVE')
    await says(tom, both[0], 'REASONABLE')
    await says(ines, both[1], 'REASONABLE')
    for (const by of [manager, mae])
      expect((await by.isRefused(customers.PROPOSE, proposal(customer, both))).fields).toHaveProperty([
        'input.incidents',
      ])
  })
})

it('is looked at again within a year', async () => {
  const customer = await recorded(manager)
  const both = await twoWith(customer)
  for (const reviewOn of ['9999-12-31', dateAgo(-400)])
    expect(
      (await manager.isRefused(customers.PROPOSE, proposal(customer, both, { reviewOn }))).fields['input.reviewOn'],
    ).toContain('year')
  expect((await proposes(manager, customer, both, { reviewOn: dateAgo(-365) })).status).toBe('PROPOSED')
})
