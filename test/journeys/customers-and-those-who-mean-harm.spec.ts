import { describe, expect, it } from '@jest/globals'
import { isFollowedUp } from '../../src/customers/follow-ups/follow-up-rules.js'
import { Severity } from '../../src/incidents/incident-words.js'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { agreement, recorded } from '../world/customers.js'
import type { Person } from '../world/person.js'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
const dana = await world.employee(riverside)
const colleague = await world.employee(riverside)
const refund = { code: 'REFUND', name: 'The price back', upToSeverity: 'MODERATE', upToAmount: 50 }
await hr.asks(customers.PUBLISH, { input: refund })

const NAMED = /Greta|Holm|45 20/
const everythingOf = async (viewer: Person, { id }: Data) => {
  const all = `query ($id: ID!) { incident(id: $id) { summary whatWasDone remedies { reason decisionReason }
    conductHistory { reason whatHelped } endingForCustomer { words } } }`
  const { personExport } = await viewer.asks('query ($n: String!) { personExport(number: $n) { json } }', {
    n: viewer.number,
  })
  return JSON.stringify([await viewer.asks(all, { id }), personExport.json])
}

describe('the name of a customer', () => {
  it('is kept in no words about them, whoever writes them and wherever, so that erasing them leaves none', async () => {
    const { reference: customer } = await recorded(manager)
    const incident = await manager.logs({
      about: dana,
      severity: 'MODERATE',
      customer,
      summary: 'Greta Holm waited for an hour, and HOLM left. Ring +45 20 11 22 33.',
    })
    expect(incident).toMatchObject({
      summary: 'the customer waited for an hour, and the customer left. Ring the customer.',
    })
    const said = { incidentId: incident.id, reason: 'Mrs Holm shouted.', whatHelped: 'Greta sat down.' }
    await manager.asks(customers.CONDUCT, { ...said, conduct: 'DEMANDING' })
    const gives = { incidentId: incident.id, remedy: 'REFUND', amount: 90, reason: 'Greta insists.' }
    const { giveRemedy } = await manager.asks(customers.GIVE, { input: gives })
    await hr.asks(customers.APPROVE, { id: giveRemedy.id, reason: 'Holm is right.' })
    const { followUp } = (await manager.asks(customers.CALL_OF, incident)).incident
    const answers = [{ questionId: followUp.questions[0].id, text: 'I am Greta Holm, and Dana was kind.' }]
    await manager.asks(customers.CALLED, { id: followUp.id, outcome: 'ANSWERED', answers })
    const commend = 'mutation ($id: ID!) { commendFromCall(followUpId: $id) { words } }'
    expect((await manager.asks(commend, followUp)).commendFromCall).toEqual({
      words: 'I am the customer, and Dana was kind.',
    })
    await manager.asks(customers.CLOSE, { id: incident.id, rootCause: 'PROCESS', whatWasDone: 'We rang Greta.' })
    expect(await everythingOf(dana, incident)).not.toMatch(NAMED)
    expect(JSON.stringify(await world.trail())).not.toMatch(NAMED)
    const found = 'query { incidents(filter: { text: "holm" }) { edges { node { id } } } }'
    expect((await manager.asks(found)).incidents.edges).toEqual([])
  })

  it('is kept in no complaint either that they wrote themselves', async () => {
    const { reference: customer } = await recorded(manager)
    const input = {
      store: riverside.code,
      occurredAt: ago({ hours: 2 }),
      summary: 'I am Greta Holm and nobody came.',
      customer,
    }
    const { logIncident } = await (await world.service()).asks(customers.COMPLAIN, { input })
    const attributed = { id: logIncident.id, employee: dana.number, cause: 'EMPLOYEE', reason: 'Her desk.' }
    await manager.asks(customers.ATTRIBUTE, attributed)
    expect(await everythingOf(dana, logIncident)).not.toMatch(NAMED)
  })
})

describe('what is agreed with a customer', () => {
  it('is for who may see them, and for no store to which they never came', async () => {
    const elsewhere = await world.manager()
    const { reference: customer } = await recorded(manager)
    await manager.logs({ about: dana, customer })
    const input = agreement({ reference: customer })
    expect(await elsewhere.isRefused(customers.AGREE, { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { 'input.customer': expect.stringContaining('known from another store') },
    })
    expect((await manager.asks(customers.CUSTOMER, { reference: customer })).customer.expectation).toBeNull()
    await elsewhere.logs({ customer })
    for (const by of [elsewhere, hr]) expect(await by.asks(customers.AGREE, { input })).toBeDefined()
  })
})

describe('a remedy', () => {
  const gives = ({ id }: Data, amount: number) => ({ input: { incidentId: id, remedy: 'REFUND', amount } })

  it('does not grow by saying of the same breakdown that it was on another day, nor by naming each who had a part', async () => {
    const { reference: customer } = await recorded(manager)
    const [one, otherDay] = [
      await manager.logs({ about: dana, customer }),
      await manager.logs({ about: dana, customer, occurredAt: ago({ days: 3 }) }),
    ]
    await manager.asks(customers.GIVE, gives(one, 40))
    expect((await manager.isRefused(customers.GIVE, gives(otherDay, 40))).fields).toHaveProperty(['input.reason'])

    const first = await manager.logs({ about: dana })
    const second = await manager.logs({ about: colleague, sameEventAs: first.id })
    await manager.asks(customers.GIVE, gives(first, 40))
    expect((await manager.isRefused(customers.GIVE, gives(second, 40))).fields).toHaveProperty(['input.reason'])

    world.later({ days: 2 })
    const later = await manager.logs({ about: dana, customer })
    expect((await manager.asks(customers.GIVE, gives(later, 40))).giveRemedy).toMatchObject({ exception: false })
  })
})

describe('a call', () => {
  it('is spared nobody by saying at first that it was minor', async () => {
    const { reference: customer } = await recorded(manager)
    let minor = await manager.logs({ about: dana, customer })
    while (isFollowedUp(minor.id as string, Severity.MINOR)) minor = await manager.logs({ about: dana, customer })
    const called = async () => (await hr.asks(customers.CALL_OF, minor)).incident.followUp
    expect(await called()).toBeNull()
    const settle = `mutation ($id: ID!, $severity: Severity!) {
      settleSeverity(incidentId: $id, severity: $severity, reason: "They were hurt.") { id } }`
    await hr.asks(settle, { id: minor.id, severity: 'MODERATE' })
    const due = await called()
    expect(due).toMatchObject({ attempts: 0, outcome: null })
    await hr.asks(settle, { id: minor.id, severity: 'MAJOR' })
    expect(await called()).toEqual(due)
  })
})
