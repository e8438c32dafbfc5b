import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import * as customers from '../../world/customers.js'
import { accepts, declines, proposes } from '../../world/corrections.js'
import { recorded, sideOf } from '../../world/customers.js'
import type { Person } from '../../world/person.js'
import { ago } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const MERGE =
  'mutation ($id: ID!, $into: ID!) { mergeIncident(id: $id, into: $into, reason: "It is the same.") { id } }'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
const dana = await world.employee(riverside, { name: 'Dana Whitlock' })
const colleague = await world.employee(riverside, { name: 'Tom Ekberg' })
const survey = await world.service()

const complains = async (customer: string, summary: string) => {
  const input = { store: riverside.code, occurredAt: ago({ hours: 2 }), summary, customer, severity: 'MODERATE' }
  return (await survey.asks(customers.COMPLAIN, { input })).logIncident as Data
}
const attributes = (by: Person, { id }: Data, reason = 'They had the till.') =>
  by.asks(customers.ATTRIBUTE, { id, employee: dana.number, cause: 'EMPLOYEE', reason })
const named = (reference: string, more: object) => recorded(manager, { reference, name: null, contact: null, ...more })
const trailOf = async ({ id }: Data) => JSON.stringify((await world.trail()).filter((entry) => entry.subject_id === id))
const wordsOf = async (viewer: Person, incident: Data) => (await viewer.sees(incident))!.summary as string

describe('what somebody said', () => {
  it('is changed by no name that a manager gives the customer afterwards', async () => {
    const { reference } = await recorded(manager)
    const told = 'It was not the cashier who was rude, it was Your Manager who shouted.'
    const complaint = await complains(reference, told)
    await named(reference, { name: 'Your Manager', contact: 'not the cashier who was rude, it was' })
    await attributes(manager, complaint)
    for (const reader of [dana, manager, hr]) expect(await wordsOf(reader, complaint)).toBe(told)
  })

  it('nor by a record that is merged into theirs', async () => {
    const { reference: customer } = await recorded(manager)
    const told = 'My manager told me to sell the broken one, so I did not warn her.'
    const own = await dana.logs({ about: dana, summary: told, customer })
    await named(customer, { name: 'Sell', contact: 'My manager told me to sell the broken one, so' })
    const again = await manager.logs({ about: dana, summary: 'Sold a broken one.', customer })
    await manager.asks(MERGE, { id: again.id, into: own.id })
    for (const reader of [dana, hr]) expect(await wordsOf(reader, own)).toBe(told)
  })

  it('names the customer alone by being cleaned: no ordinary word, no sentence, and nobody who works there', async () => {
    const told = `${manager.name} was rude, and told me No Refund Not Today; Dana and I did not shout. Nobody came.`
    for (const name of [manager.name, 'Not Nobody', 'not', 'Manager Dana', 'told me no refund', 'was rude, and told']) {
      const { reference } = await recorded(manager, { name, contact: 'Dana and I did not shout' })
      await manager.logs({ customer: reference })
      expect(await wordsOf(hr, await complains(reference, told))).toBe(told)
    }
  })

  it('is cleaned of them where it is their name, as people write it, and how they are reached', async () => {
    const { reference } = await recorded(manager, { name: 'Dana de Wit', contact: 'dana.wit@example.com' })
    await manager.logs({ customer: reference })
    const complaint = await complains(reference, 'I am Dana de Wit (Wit, Dana). Ask dana.wit@example.com, not Dana.')
    expect(await wordsOf(hr, complaint)).toBe('I am the customer (the customer). Ask the customer, not Dana.')
  })
})

describe('whoever may not see the customer', () => {
  const GUESSES = 'Anna / Bos / Byrne / Daly / Femke / Greta / Holm / Jan / Lena / Vos, +45 20 11 22 33'

  it('reads their own words as they sent them, and so learns nothing by trying names', async () => {
    const { reference: customer } = await recorded(manager)
    const own = await dana.logs({ about: dana, summary: GUESSES, customer })
    expect(own.summary).toBe(GUESSES)
    expect(await wordsOf(dana, own)).toBe(GUESSES)
    const found = 'query { incidents(filter: { text: "holm / jan" }) { edges { node { id } } } }'
    expect((await dana.asks(found)).incidents.edges).toHaveLength(1)

    const hidden = await manager.logs({ about: dana, customer })
    const said = { incidentId: hidden.id, reason: GUESSES, whatHelped: GUESSES }
    await dana.asks(customers.CONDUCT, { ...said, conduct: 'ABUSIVE' })
    expect(await sideOf(dana, hidden)).toMatchObject({ customer: null, conductHistory: [{ reason: GUESSES }] })
    const { forewarning } = await dana.asks(customers.FOREWARNED, { customer })
    expect(forewarning.text).toContain(GUESSES)
    expect((await complains(customer, GUESSES)).summary).toBe(GUESSES)
  })

  it('names them to no colleague who looks what to know of them, nor in the trail', async () => {
    const { reference: customer } = await recorded(manager, { name: 'Lena Vos' })
    const incident = await dana.logs({ about: dana, summary: 'Lena Vos pushed me.', customer })
    const said = { incidentId: incident.id, reason: 'Mrs Vos pushed me.', whatHelped: 'Lena sat down.' }
    await dana.asks(customers.CONDUCT, { ...said, conduct: 'ABUSIVE' })
    const { forewarning } = await colleague.asks(customers.FOREWARNED, { customer })
    expect(forewarning.text).toContain('the customer sat down.')
    expect(await trailOf(incident)).not.toMatch(/Lena|Vos/)
  })
})

describe('a reason', () => {
  const CONTEST = `mutation ($id: ID!, $reason: String!) {
    cause: contestCause(incidentId: $id, cause: PROCESS, reason: $reason) { id }
    severity: contestSeverity(incidentId: $id, severity: MINOR, reason: $reason) { id } }`
  const SETTLE = `mutation ($id: ID!, $reason: String!) {
    cause: settleCause(incidentId: $id, cause: PROCESS, reason: $reason) { id }
    severity: settleSeverity(incidentId: $id, severity: MINOR, reason: $reason) { id } }`
  const REASONS = `query ($id: ID!) { incident(id: $id) { causeHistory { reason } severityHistory { reason }
    corrections { words summary reason } } }`
  const told = 'Femke Bos had the old folder.'
  const cleaned = 'the customer had the old folder.'
  const by = { cause: 'EMPLOYEE', severity: 'MODERATE' }
  const reasonsOf = async ({ id }: Data) => {
    const { causeHistory, severityHistory, corrections } = (await dana.asks(REASONS, { id })).incident
    return { causes: causeHistory.slice(1), severities: severityHistory, corrections }
  }

  it('of a manager or HR names the customer to no employee, whatever it is of', async () => {
    const { reference: customer } = await recorded(manager, { name: 'Femke Bos' })
    const complaint = await complains(customer, 'Nobody came to the till for ten minutes.')
    await attributes(manager, complaint, 'Femke Bos described you on the phone.')
    expect((await reasonsOf(complaint)).causes).toEqual([{ reason: 'the customer described you on the phone.' }])

    const incident = await manager.logs({ about: dana, customer, ...by })
    await hr.asks(SETTLE, { id: incident.id, reason: told })
    await declines(hr, await proposes(dana, incident, { context: ['UNDERSTAFFED'] }), told)
    expect(await reasonsOf(incident)).toMatchObject({
      causes: [{ reason: cleaned }],
      severities: [{ reason: cleaned }],
      corrections: [{ reason: cleaned }],
    })
    for (const one of [complaint, incident]) expect(await trailOf(one)).not.toMatch(/Femke|Bos/)
  })

  it('of the employee stays as they gave it, and stands in no trail with the customer’s name', async () => {
    const { reference: customer } = await recorded(manager, { name: 'Femke Bos' })
    const incident = await manager.logs({ about: dana, customer, ...by })
    await dana.asks(CONTEST, { id: incident.id, reason: told })
    await accepts(hr, await proposes(dana, incident, { words: told, summary: told }))
    expect(await reasonsOf(incident)).toMatchObject({
      causes: [{ reason: told }],
      severities: [{ reason: told }],
      corrections: [{ words: told, summary: told }],
    })
    for (const reader of [dana, hr]) expect(await wordsOf(reader, incident)).toBe(told)
    expect(await trailOf(incident)).toContain(cleaned)
    expect(await trailOf(incident)).not.toMatch(/Femke|Bos/)
  })
})
