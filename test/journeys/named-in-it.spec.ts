import { describe, expect, it } from '@jest/globals'
import { obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import * as documents from '../world/documents.js'
import { cannotTake, outcomesOf, readBy, saying, takes } from '../world/due-process.js'
import type { Person } from '../world/person.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const otherManager = await world.manager(riverside)
const dana = await world.employee(riverside)
const colleague = await world.employee(riverside)
const hr = await world.hr()
const otherHr = await world.hr()

const naming = (...parties: [Person, string][]) => ({
  parties: parties.map(([person, part]) => ({ employee: person.number, part })),
})
const waiting = async (person = hr) =>
  (await person.reviews(['CONFLICT_OF_INTEREST'])).edges.map(({ node }: Data) => node.incident.id) as string[]

/** Everything that somebody could decide about an incident, each refused. */
async function decidesNothing(person: Person, incident: Data) {
  const duplicate = await otherManager.logs({ about: dana })
  const refusals = [
    await person.cannotRespond(incident, 'NO_ACTION'),
    await person.cannotRespond(incident, 'PROCESS_FIX'),
    await person.isRefused(documents.WITHDRAW, { id: incident.id, reason: 'It was nothing.' }),
    await person.isRefused(documents.REQUEST_STATEMENT, { incidentId: incident.id }),
    await cannotTake(person, 'settleCause', saying(incident, 'CUSTOMER')),
    await cannotTake(person, 'mergeIncident', { id: incident.id, into: duplicate.id, reason: 'The same.' }),
  ]
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'FORBIDDEN' })
}

describe.each(['WITNESS', 'INSTRUCTED', 'DECIDED'])('a manager who is named as %s', (part) => {
  it('reads the incident, decides nothing about it, and it goes to HR', async () => {
    const incident = await hr.logs({ about: dana, cause: 'EMPLOYEE', ...naming([manager, part]) })
    expect((await readBy(manager, incident)).parties).toEqual([{ part, employee: { number: manager.number } }])
    await decidesNothing(manager, incident)
    expect(await waiting()).toContain(incident.id)
  })
})

describe('an employee who tells how it was', () => {
  it('names who instructed them: that manager is out of it; another of the store can help, and HR looks at it still', async () => {
    const own = await dana.logs({ about: dana, ...naming([manager, 'INSTRUCTED'], [colleague, 'WITNESS']) })
    await decidesNothing(manager, own)
    expect(await waiting()).toContain(own.id)
    await otherManager.responds(own, 'SUPPORT')
    expect(await waiting()).toContain(own.id)
    await hr.responds(own, 'SUPPORT')
    expect(await waiting()).not.toContain(own.id)
  })
})

describe('HR who are named', () => {
  it('leave it to somebody else in HR', async () => {
    const incident = await otherHr.logs({ about: dana, cause: 'EMPLOYEE', ...naming([hr, 'DECIDED']) })
    await decidesNothing(hr, incident)
    expect(await waiting()).not.toContain(incident.id)
    await otherHr.responds(incident, 'SUPPORT')
  })

  it('do not approve what they had a part in', async () => {
    const ines = await world.employee(riverside)
    const serious = { about: ines, cause: 'EMPLOYEE', severity: 'MAJOR' }
    const incident = await (await world.hr()).logs({ ...serious, ...naming([hr, 'WITNESS']) })
    await ines.states(incident)
    await obtains(otherHr, incident)
    const asked = await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    expect(asked).toMatchObject({ status: 'AWAITING_HR' })
    for (const mutation of [documents.APPROVE, documents.DECLINE])
      expect(await hr.isRefused(mutation, { id: asked.id, reason: 'So.' })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await otherHr.declines(asked)).toMatchObject({ status: 'DECLINED' })
  })
})

describe('somebody else who is named', () => {
  it('does not see the incident for it: it is about another', async () => {
    const incident = await manager.logs({ about: dana, ...naming([colleague, 'WITNESS']) })
    expect(await readBy(colleague, incident)).toBeNull()
    expect((await readBy(dana, incident)).parties).toHaveLength(1)
    expect(await waiting()).not.toContain(incident.id)
  })

  it('as a witness is not told to the employee it is about, who sees that there is one; other parts are named', async () => {
    const incident = await otherHr.logs({ about: dana, ...naming([colleague, 'WITNESS'], [hr, 'INSTRUCTED']) })
    const partiesFor = async (person: Person) => (await readBy(person, incident)).parties as Data[]
    expect(await partiesFor(dana)).toEqual([
      { part: 'WITNESS', employee: null },
      { part: 'INSTRUCTED', employee: { number: hr.number } },
    ])
    for (const person of [manager, otherManager, otherHr])
      expect((await partiesFor(person))[0]).toEqual({ part: 'WITNESS', employee: { number: colleague.number } })
  })

  it('as a witness is not told to a manager or to HR either, where the incident is about them', async () => {
    const atTheTill = await world.hr()
    await world.change((tx) =>
      tx.query(`UPDATE employees SET store_id = '${riverside.id}' WHERE id = '${atTheTill.id}'`),
    )
    for (const person of [manager, atTheTill]) {
      const incident = await otherHr.logs({ about: person, store: riverside, ...naming([colleague, 'WITNESS']) })
      expect((await readBy(person, incident)).parties).toEqual([{ part: 'WITNESS', employee: null }])
    }
  })

  it('as a witness is read by whoever told of it themselves: they had named them', async () => {
    const own = await dana.logs({ about: dana, ...naming([colleague, 'WITNESS']) })
    expect((await readBy(dana, own)).parties).toEqual([{ part: 'WITNESS', employee: { number: colleague.number } }])
  })

  it('is somebody of the organisation, once, and not the one it is about', async () => {
    const nobody = { parties: [{ employee: 'E999', part: 'WITNESS' }] }
    const fieldsOf = async (more: object) => Object.keys((await manager.cannotLog({ about: dana, ...more })).fields)
    expect(await fieldsOf(nobody)).toEqual(['input.parties.0.employee'])
    expect(await fieldsOf(naming([dana, 'WITNESS']))).toEqual(['input.parties.0.employee'])
    expect(await fieldsOf(naming([colleague, 'WITNESS'], [colleague, 'DECIDED']))).toEqual(['input.parties.1.employee'])
  })
})

describe('where the cause is MANAGEMENT', () => {
  it('the incident goes to HR, and stays there though the manager of the store has answered it', async () => {
    const incident = await manager.logs({ about: dana, cause: 'MANAGEMENT' })
    expect(await waiting()).toContain(incident.id)
    await manager.sends(documents.RESPOND, {
      input: { incidentId: incident.id, kind: 'NO_ACTION', reason: 'Nothing to see here.' },
    })
    expect(await waiting()).toContain(incident.id)
    await hr.responds(incident, 'PROCESS_FIX')
    expect(await waiting()).not.toContain(incident.id)
  })

  it('a manager of the store asks for no discipline, whoever logged it; HR is no party to it', async () => {
    const incident = await hr.logs({ about: dana, cause: 'MANAGEMENT' })
    const ahead = { incidentId: incident.id, kind: 'VERBAL_WARNING' }
    expect(outcomesOf(await takes(manager, 'justCause', ahead)).FAIR_INVESTIGATION).toBe('NOT_MET')
    expect(outcomesOf(await takes(hr, 'justCause', ahead)).FAIR_INVESTIGATION).toBe('MET')
  })
})
