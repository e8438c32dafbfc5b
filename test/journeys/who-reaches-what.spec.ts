import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import * as documents from '../world/documents.js'
import type { Person } from '../world/person.js'
import { ago, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const NOBODYS_ID = '01890000-0000-7000-8000-000000000000'
const world = await startWorld()
const riverside = await world.store('Riverside')
const harbour = await world.store('Harbour Street')
const market = await world.store('Old Market')
const manager = await world.manager(riverside, harbour)
const elsewhere = await world.manager(market)
const dana = await world.employee(riverside)
const colleague = await world.employee(riverside)
const sailor = await world.employee(harbour)
const stranger = await world.employee(market)
const hr = await world.hr()

const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: ago({ hours: 3 }) })
const nobodys = await manager.logs({ about: null, store: riverside, occurredAt: ago({ hours: 2 }) })
const strangers = await elsewhere.logs({ about: stranger, cause: 'CUSTOMER', occurredAt: ago({ hours: 1 }) })

const listed = async (person: Person, filter: object | null = null) =>
  (await person.lists(filter)).edges.map(({ node }: Data) => node.id) as string[]

describe('incidents', () => {
  it('are an employee’s own, a manager’s stores’, and all for HR: one by one and in lists alike', async () => {
    const all = [strangers.id, nobodys.id, incident.id]
    const reach: [Person, string[]][] = [
      [dana, [incident.id]],
      [colleague, []],
      [sailor, []],
      [stranger, [strangers.id]],
      [manager, [nobodys.id, incident.id]],
      [elsewhere, [strangers.id]],
      [hr, all],
    ]
    for (const [person, ids] of reach) {
      expect(await listed(person)).toEqual(ids)
      for (const id of all) expect((await person.sees({ id }))?.id ?? null).toBe(ids.includes(id) ? id : null)
    }
  })

  it('that are out of reach are null in a query, as those are that never were', async () => {
    for (const id of [incident.id, NOBODYS_ID, 'no-id-at-all', ''])
      expect(await elsewhere.sends(documents.ONE_INCIDENT, { id })).toEqual({ status: 200, data: { incident: null } })
  })

  it('that are out of reach are NOT_FOUND in every mutation, in the words for those that never were', async () => {
    const mutations: [string, (id: string) => object][] = [
      [documents.WITHDRAW, (id) => ({ id, reason: 'By mistake.' })],
      [documents.REQUEST_STATEMENT, (incidentId) => ({ incidentId })],
      [documents.GIVE_STATEMENT, (incidentId) => ({ incidentId, text: 'It was I.' })],
      [documents.RESPOND, (incidentId) => ({ input: { incidentId, kind: 'NO_ACTION', reason: 'Nothing.' } })],
    ]
    const before = await world.counts()
    for (const [mutation, variables] of mutations) {
      const refusals = []
      for (const id of [incident.id, NOBODYS_ID, 'no-id-at-all'])
        refusals.push(await elsewhere.isRefused(mutation, variables(id)))
      expect(refusals[0]!.code).toBe('NOT_FOUND')
      expect(refusals[1]).toEqual(refusals[0])
      expect(refusals[2]).toEqual(refusals[0])
    }
    expect(await world.counts()).toEqual(before)
  })

  it('of other stores come in no filter: a store or employee out of reach answers like one that is unknown', async () => {
    const refusedFor = (filter: object) => elsewhere.isRefused(documents.INCIDENTS, { filter })
    const unknownStore = await refusedFor({ store: 'S99' })
    expect(unknownStore).toMatchObject({ code: 'BAD_USER_INPUT', fields: { 'filter.store': expect.any(String) } })
    expect(await refusedFor({ store: riverside.code })).toEqual(unknownStore)
    const unknownEmployee = await refusedFor({ employee: 'E999' })
    expect(unknownEmployee).toMatchObject({ code: 'BAD_USER_INPUT', fields: { 'filter.employee': expect.any(String) } })
    expect(await refusedFor({ employee: dana.number })).toEqual(unknownEmployee)
    expect(await colleague.isRefused(documents.INCIDENTS, { filter: { employee: dana.number } })).toEqual(
      unknownEmployee,
    )
  })

  it('are filtered by store, employee, cause and time within one’s reach', async () => {
    expect(await listed(manager, { store: riverside.code })).toEqual([nobodys.id, incident.id])
    expect(await listed(manager, { store: harbour.code })).toEqual([])
    expect(await listed(manager, { employee: dana.number })).toEqual([incident.id])
    expect(await listed(hr, { cause: ['EMPLOYEE', 'CUSTOMER'] })).toEqual([strangers.id, incident.id])
    expect(await listed(hr, { cause: [] })).toEqual([])
    expect(await listed(hr, { occurredTo: ago({ minutes: 90 }) })).toEqual([nobodys.id, incident.id])
    expect(await listed(hr, { occurredFrom: ago({ minutes: 150 }), occurredTo: ago({ minutes: 90 }) })).toEqual([
      nobodys.id,
    ])
    expect(await listed(dana, { store: riverside.code })).toEqual([incident.id])
  })

  it('are found by finding by HR alone', async () => {
    expect(await listed(hr, { finding: ['ISOLATED'] })).toEqual([incident.id])
    for (const person of [manager, dana])
      expect(await person.isRefused(documents.INCIDENTS, { filter: { finding: ['ISOLATED'] } })).toMatchObject({
        code: 'FORBIDDEN',
      })
  })
})

describe('the number', () => {
  it('is for the employee concerned and HR, in every place where an incident is read', async () => {
    const places: ((person: Person) => Promise<Data>)[] = [
      async (person) => (await person.sees(incident))!,
      async (person) => (await person.lists()).edges.find(({ node }: Data) => node.id === incident.id).node,
    ]
    for (const place of places) {
      expect((await place(manager)).assessment).toMatchObject({
        finding: 'ISOLATED',
        probability: null,
        reasoning: null,
      })
      for (const person of [dana, hr]) {
        const { assessment } = await place(person)
        expect(assessment.probability).toEqual(expect.any(Number))
        expect(assessment.reasoning).toEqual(expect.any(String))
      }
    }
  })

  it('is not in what a manager gets back from any mutation', async () => {
    const another = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const answers = [another, await manager.asksForStatement(another), await manager.withdraws(another)]
    for (const { assessment } of answers) expect(assessment).toMatchObject({ probability: null, reasoning: null })
  })

  it('of a manager’s own record is theirs to read', async () => {
    const about = await hr.logs({ about: manager, store: riverside, cause: 'EMPLOYEE' })
    expect((await manager.sees(about))!.assessment.probability).toEqual(expect.any(Number))
    await hr.withdraws(about)
  })
})

describe('people', () => {
  it('are seen by themselves, their managers and HR', async () => {
    const reach: [Person, Person[]][] = [
      [dana, [dana]],
      [manager, [dana, colleague, sailor, manager]],
      [elsewhere, [stranger, elsewhere]],
      [hr, [dana, colleague, sailor, stranger, manager, elsewhere, hr]],
    ]
    const everybody = reach[3]![1]
    for (const [person, seen] of reach)
      for (const other of everybody)
        expect((await person.looksUp(other))?.number ?? null).toBe(seen.includes(other) ? other.number : null)
    expect(await hr.looksUp({ number: 'E999' })).toBeNull()
  })

  it('have no assessment for their managers, and one as of now for themselves and HR', async () => {
    expect((await manager.looksUp(dana))!.assessment).toBeNull()
    for (const person of [dana, hr])
      expect((await person.looksUp(dana))!.assessment).toMatchObject({
        finding: 'ISOLATED',
        probability: expect.any(Number),
        observedDays: 1,
      })
    // Inside an incident too: a nested employee is no way round.
    const nested = 'query ($id: ID!) { incident(id: $id) { employee { assessment { finding probability } } } }'
    expect((await manager.asks(nested, { id: incident.id })).incident.employee.assessment).toBeNull()
    expect((await hr.asks(nested, { id: incident.id })).incident.employee.assessment.finding).toBe('ISOLATED')
  })
})

describe('stores', () => {
  it('are seen by those who work there, manage them, or are HR', async () => {
    const codes = async (person: Person) => {
      const seen = []
      for (const { code } of [riverside, harbour, market])
        if ((await person.asks(documents.ONE_STORE, { code })).store) seen.push(code)
      return seen
    }
    expect(await codes(dana)).toEqual([riverside.code])
    expect(await codes(manager)).toEqual([riverside.code, harbour.code])
    expect(await codes(hr)).toEqual([riverside.code, harbour.code, market.code])
  })
})

describe('who one is', () => {
  const viewer = async (person: Person) => (await person.asks(documents.VIEWER)).viewer
  const codes = (stores: Data[]) => stores.map(({ code }) => code)

  it('comes from the directory, with the stores one may ask about', async () => {
    const asManager = await viewer(manager)
    expect(asManager).toMatchObject({ role: 'STORE_MANAGER', employee: { number: manager.number, assessment: null } })
    expect(codes(asManager.stores)).toEqual([riverside.code, harbour.code])
    expect(await viewer(dana)).toMatchObject({ role: 'EMPLOYEE', stores: [{ code: riverside.code }] })
    const asHr = await viewer(hr)
    expect(asHr).toMatchObject({ role: 'HR', employee: { number: hr.number, store: null } })
    expect(codes(asHr.stores)).toEqual([riverside.code, harbour.code, market.code])
  })

  it('changes with the directory, at the next request', async () => {
    const promoted = await world.manager(riverside)
    expect(await listed(promoted)).toHaveLength(2)
    await world.change((tx) => tx.query(`DELETE FROM store_managers WHERE employee_id = '${promoted.id}'`))
    expect(await listed(promoted)).toEqual([])
    await world.change((tx) => tx.query(`UPDATE employees SET role = 'HR' WHERE id = '${promoted.id}'`))
    expect(await listed(promoted)).toHaveLength(3)
    await world.change((tx) => tx.query(`UPDATE employees SET role = 'EMPLOYEE' WHERE id = '${promoted.id}'`))
    expect(await listed(promoted)).toEqual([])
  })
})

describe('logging', () => {
  const unknown = (field: string) => ({ code: 'BAD_USER_INPUT', fields: { [field]: expect.any(String) } })

  it('is for managers in their stores; what is out of reach answers like what is unknown', async () => {
    const store = await elsewhere.cannotLog({ about: null, store: { ...riverside, code: 'S99' } })
    expect(store).toMatchObject(unknown('input.store'))
    expect(await elsewhere.cannotLog({ about: null, store: riverside })).toEqual(store)
    const employee = await elsewhere.cannotLog({ store: market, employee: 'E999' })
    expect(employee).toMatchObject(unknown('input.employee'))
    expect(await elsewhere.cannotLog({ about: dana, store: market })).toEqual(employee)
  })

  it('is for employees about themselves, with the cause UNKNOWN: it never counts for or against them', async () => {
    const own = await dana.logs({ about: dana, summary: 'I was short with somebody.', source: 'CUSTOMER' })
    expect(own).toMatchObject({ cause: 'UNKNOWN', source: 'SELF', assessment: { finding: 'NOT_THEIRS' } })
    expect(await dana.cannotLog({ about: dana, cause: 'EMPLOYEE' })).toMatchObject(unknown('input.cause'))
    expect(await dana.cannotLog({ about: dana, cause: 'CUSTOMER' })).toMatchObject(unknown('input.cause'))
    expect(await dana.cannotLog({ about: null })).toMatchObject(unknown('input.employee'))
    expect(await dana.cannotLog({ about: colleague })).toMatchObject(unknown('input.employee'))
    expect(await dana.cannotLog({ about: dana, store: market })).toMatchObject(unknown('input.store'))
    await dana.withdraws(own)
  })

  it('takes somebody who helps out from another store, once the roster knows of it', async () => {
    const shift = { employee: sailor.number, store: riverside.code, date: today(), position: 'CASHIER' }
    expect(await manager.cannotLog({ about: sailor, store: riverside })).toMatchObject(unknown('input.employee'))
    await manager.recordsShifts(shift)
    const helped = await manager.logs({ about: sailor, store: riverside })
    expect(helped).toMatchObject({ store: { code: riverside.code }, employee: { number: sailor.number } })
    await manager.withdraws(helped)
  })
})

describe('deciding', () => {
  it('is not for employees', async () => {
    const respond = { input: { incidentId: incident.id, kind: 'NO_ACTION', reason: 'It was nothing.' } }
    expect(await dana.isRefused(documents.RESPOND, respond)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await dana.isRefused(documents.REQUEST_STATEMENT, { incidentId: incident.id })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await dana.isRefused(documents.WITHDRAW, { id: incident.id, reason: 'I want to.' })).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('is not for a manager or HR about themselves', async () => {
    const aboutManager = await hr.logs({ about: manager, store: riverside })
    expect(await manager.cannotRespond(aboutManager, 'NO_ACTION')).toMatchObject({ code: 'FORBIDDEN' })
    expect(await manager.isRefused(documents.WITHDRAW, { id: aboutManager.id, reason: 'No.' })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await manager.isRefused(documents.REQUEST_STATEMENT, { incidentId: aboutManager.id })).toMatchObject({
      code: 'FORBIDDEN',
    })
    await hr.withdraws(aboutManager)
  })

  it('on formal responses and the queue is for HR alone', async () => {
    for (const person of [dana, manager]) {
      expect(await person.isRefused(documents.QUEUE)).toMatchObject({ code: 'FORBIDDEN' })
      for (const mutation of [documents.APPROVE, documents.DECLINE])
        expect(await person.isRefused(mutation, { id: NOBODYS_ID, reason: 'So.' })).toMatchObject({ code: 'FORBIDDEN' })
    }
    for (const mutation of [documents.APPROVE, documents.DECLINE])
      for (const id of [NOBODYS_ID, 'no-id-at-all'])
        expect(await hr.isRefused(mutation, { id, reason: 'So.' })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('about the roster is for managers in their stores', async () => {
    const shift = (person: Person, store: { code: string }) => ({
      shifts: [{ employee: person.number, store: store.code, date: today(), position: 'CASHIER', interactions: 10 }],
    })
    expect(await dana.isRefused(documents.RECORD_SHIFTS, shift(dana, riverside))).toMatchObject({ code: 'FORBIDDEN' })
    expect((await elsewhere.isRefused(documents.RECORD_SHIFTS, shift(dana, riverside))).fields).toEqual({
      'shifts.0.store': expect.any(String),
      'shifts.0.employee': expect.any(String),
    })
  })
})
