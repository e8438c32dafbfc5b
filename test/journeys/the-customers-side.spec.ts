import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ImportService } from '../../src/intake/import.service.js'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { agreed, agreement, kindsTo, recorded, sideOf } from '../world/customers.js'
import { testFolder } from '../world/own-database.js'
import type { Person } from '../world/person.js'
import { ago, dateAgo } from '../world/times.js'
import { verified } from '../world/trail.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const elsewhere = await world.manager()
const hr = await world.hr()
const otherHr = await world.hr()
const colleague = await world.employee(riverside)

const seesCustomer = async (viewer: Person, { reference }: { reference: string }) =>
  (await viewer.asks(customers.CUSTOMER, { reference })).customer as Data | null
const claims = async (by: Person, { id }: Data, conduct: string, more: object = {}) =>
  (await by.asks(customers.CONDUCT, { incidentId: id, conduct, reason: 'They shouted and swore.', ...more }))
    .claimConduct as Data
const weighs = async (by: Person, { id }: Data, against: string) =>
  (await by.asks(customers.WEIGH, { incidentId: id, against, reason: 'As was agreed.' })).weighExpectation as Data
const readsOf = async (customer: { reference: string }) =>
  ((await seesCustomer(hr, customer))!.readBy.edges as Data[]).map(({ node }) => `${node.name}: ${node.purpose}`)

describe('a customer', () => {
  it('is known by a reference, upserted, and seen by a store once they came to it', async () => {
    const customer = await recorded(manager)
    expect(await seesCustomer(manager, customer)).toBeNull()
    const incident = await manager.logs({ about: colleague, customer: customer.reference })
    expect(await seesCustomer(manager, customer)).toMatchObject({
      name: 'Greta Holm',
      standing: 'RETAINED',
      incidents: { edges: [{ node: { id: incident.id } }] },
    })
    await recorded(manager, { reference: customer.reference, name: 'Greta Holm-Berg', contact: null })
    expect(await seesCustomer(hr, customer)).toMatchObject({ name: 'Greta Holm-Berg', contact: '+45 20 11 22 33' })
    expect(await seesCustomer(elsewhere, customer)).toBeNull()
    expect(await colleague.isRefused(customers.CUSTOMER, customer)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is looked at by whoever reads how they are reached, once however much of them is read', async () => {
    const customer = await recorded(manager)
    const incident = await manager.logs({ about: colleague, customer: customer.reference })
    const times = async () =>
      world.rows(`SELECT r.times FROM personal_reads r JOIN customers c ON c.id = r.person_id
        WHERE c.reference = '${customer.reference}' AND r.viewer_id = '${manager.id}'`)
    const reads = async (fields: string) =>
      manager.asks(`query ($id: ID!) { incident(id: $id) { customer { ${fields} } } }`, { id: incident.id })
    await reads('reference kind')
    await readsOf(customer)
    expect(await times()).toEqual([])
    expect((await reads('contact')).incident.customer.contact).toMatch(/^\+45/)
    await readsOf(customer)
    expect(await times()).toEqual([{ times: 1 }])
    await reads('contact name')
    await readsOf(customer)
    expect(await times()).toEqual([{ times: 2 }])
  })

  it('is nobody’s to read by a record that was taken back, and nobody’s of another store to rename', async () => {
    const customer = await recorded(manager)
    await manager.logs({ about: colleague, customer: customer.reference })
    const pretended = await elsewhere.logs({ customer: customer.reference })
    await elsewhere.withdraws(pretended)
    expect(await seesCustomer(elsewhere, customer)).toBeNull()
    const rename = { customers: [{ reference: customer.reference, name: 'Nobody' }] }
    expect(await elsewhere.isRefused(customers.RECORD, rename)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { 'customers.0.reference': expect.any(String) },
    })
    expect(await seesCustomer(hr, customer)).toMatchObject({ name: 'Greta Holm' })
  })

  it('is nowhere that an employee looks: not by the incident, a filter, a forewarning or the export', async () => {
    const dana = await world.employee(riverside)
    const customer = await recorded(manager)
    const incident = await manager.logs({ about: dana, customer: customer.reference, conduct: 'DEMANDING' })
    expect(await sideOf(dana, incident)).toMatchObject({ customer: null, conduct: 'DEMANDING' })
    expect(await sideOf(manager, incident)).toMatchObject({ customer: { name: 'Greta Holm' } })
    expect(await dana.asks(customers.FOREWARNED, { customer: customer.reference })).toEqual({
      forewarning: { standing: 'RETAINED', text: null },
    })
    const { personExport } = await dana.asks('query ($n: String!) { personExport(number: $n) { json } }', {
      n: dana.number,
    })
    for (const secret of ['Greta', '+45 20', customer.reference, (await seesCustomer(hr, customer))!.id])
      expect(personExport.json).not.toContain(secret)
  })

  it('comes from customers.csv alone as well, upserted, and not where they were erased', async () => {
    const [one, gone] = [await recorded(manager), await recorded(manager)]
    await hr.asks(customers.ERASE, { reference: gone.reference })
    const folder = join(testFolder(), 'customers-alone')
    mkdirSync(folder)
    const lines = [`${one.reference},,+45 1`, `${gone.reference},Greta Holm,`, 'C-FILE,"Holm, Jan",']
    writeFileSync(join(folder, 'customers.csv'), ['reference,name,contact', ...lines].join('\n'))
    const importer = world.server.app.get(ImportService, { strict: false })
    expect((await importer.import(folder)).customers).toEqual({ added: 1, updated: 1, unchanged: 1 })
    expect(await seesCustomer(hr, one)).toMatchObject({ name: 'Greta Holm', contact: '+45 1' })
    expect(await seesCustomer(hr, gone)).toMatchObject({ name: null })
    expect(await seesCustomer(hr, { reference: 'C-FILE' })).toMatchObject({ name: 'Holm, Jan', standing: 'RETAINED' })
    expect((await importer.import(folder)).customers).toEqual({ added: 0, updated: 0, unchanged: 3 })
    writeFileSync(join(folder, 'customers.csv'), 'reference,name\n,Nobody\nC-1,A\nC-1,B')
    await expect(importer.import(folder)).rejects.toThrow(/row 2, column reference[^]*row 4, column reference/)
  })

  it('comes by incidents.csv as well, by reference, and who it was is told later or by another file', async () => {
    const folder = join(testFolder(), 'customers-of-incidents')
    mkdirSync(folder)
    const write = (file: string, ...lines: string[]) => writeFileSync(join(folder, file), lines.join('\n'))
    const place = await world.store('Quay')
    const keeper = await world.manager(place)
    write('stores.csv', 'code,name', `${place.code},Quay`)
    const people = [
      `E-QUAY,${place.code},CASHIER,${keeper.number},,EMPLOYEE`,
      `${keeper.number},${place.code},,,,STORE_MANAGER`,
    ]
    write('employees.csv', 'number,store,position,manager,hiredOn,role', ...people)
    write('shifts.csv', 'employee,store,date,position,interactions,conditions')
    const header = 'reference,employee,store,occurredAt,cause,severity,context,customer'
    const of = (customer: string) => `INC-QUAY,E-QUAY,${place.code},${ago({ days: 3 })},OFFER,MINOR,,${customer}`
    write('incidents.csv', header, of('C-QUAY'))
    const importer = world.server.app.get(ImportService, { strict: false })
    await importer.import(folder)
    const seen = async () => (await seesCustomer(keeper, { reference: 'C-QUAY' })) as Data
    expect(await seen()).toMatchObject({ name: null, incidents: { edges: [expect.anything()] } })
    write('customers.csv', 'reference,name', 'C-QUAY,Anna Sol')
    write('incidents.csv', header, of(''))
    await importer.import(folder)
    expect(await seen()).toMatchObject({ name: 'Anna Sol', incidents: { edges: [expect.anything()] } })
    write('incidents.csv', header, of('C'.repeat(101)))
    await expect(importer.import(folder)).rejects.toThrow(/incidents.csv, row 2, column customer/)
    await verified(world)
  })

  it('leaves no name in the trail, and none that was erased comes back by a file of tomorrow', async () => {
    const customer = await recorded(manager)
    const incident = await manager.logs({ about: colleague, customer: customer.reference })
    await agreed(manager, customer)
    expect(await manager.isRefused(customers.ERASE, customer)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await hr.asks(customers.ERASE, customer)).toEqual({ eraseCustomer: { name: null } })
    await recorded(hr, { reference: customer.reference })
    expect(await sideOf(manager, incident)).toMatchObject({ customer: { name: null, contact: null } })
    expect(JSON.stringify(await world.trail())).not.toMatch(/Greta|\+45 20|parcel in the rain/)
    await verified(world)
  })
})

describe('what was agreed with a customer', () => {
  it('is what an incident is held against, from when it was recorded', async () => {
    const customer = await recorded(manager)
    const before = await manager.logs({ about: colleague, customer: customer.reference })
    const recordedNow = await agreed(manager, customer, { agreedOn: dateAgo(30) })
    expect(recordedNow).toMatchObject({ agreedOn: dateAgo(30), forgivesOnce: true })
    const backdated = await manager.logs({ about: colleague, customer: customer.reference })
    world.later({ hours: 2 })
    const after = await manager.logs({ about: colleague, customer: customer.reference })
    for (const [incident, against] of [
      [before, 'NOT_AGREED'],
      [backdated, 'NOT_AGREED'],
      [after, 'WITHIN'],
    ] as const)
      expect(await sideOf(manager, incident)).toMatchObject({ againstExpectation: against })
    const said = { about: colleague, customer: customer.reference, againstExpectation: 'BEYOND' }
    expect(await manager.cannotLog({ ...said, occurredAt: ago({ days: 3 }) })).toMatchObject({
      fields: { 'input.againstExpectation': expect.any(String) },
    })
    expect(
      await manager.isRefused(customers.AGREE, { input: agreement(customer, { agreedOn: dateAgo(-3) }) }),
    ).toMatchObject({
      fields: { 'input.agreedOn': expect.any(String) },
    })
    expect((await seesCustomer(manager, customer))!.expectation).toMatchObject({ mustDo: 'Call before you deliver.' })
  })

  it('weighs for the employee where a customer asks for more: in the explanation, and as a claim that HR settles', async () => {
    const dana = await world.employee(riverside)
    const customer = await recorded(manager)
    await agreed(manager, customer)
    world.later({ hours: 2 })
    const incident = await manager.logs({ about: dana, customer: customer.reference, cause: 'EMPLOYEE' })
    expect(await weighs(manager, incident, 'BEYOND')).toMatchObject({
      againstExpectation: 'BEYOND',
      assessment: { explanation: expect.stringContaining('more than was agreed with them') },
    })
    expect(await weighs(dana, incident, 'WITHIN')).toMatchObject({
      againstExpectation: 'BEYOND',
      expectationHistory: [
        { kind: 'LOGGED', says: 'BEYOND', by: { number: manager.number } },
        { kind: 'CONTESTED', says: 'WITHIN', by: { number: dana.number } },
      ],
    })
    expect(await weighsNot(manager, incident, 'WITHIN')).toMatchObject({ code: 'CONFLICT' })
    expect(await weighs(hr, incident, 'BEYOND')).toMatchObject({ againstExpectation: 'BEYOND' })
    expect(await weighsNot(manager, incident, 'WITHIN')).toMatchObject({ code: 'CONFLICT' })
    expect(await weighsNot(elsewhere, incident, 'WITHIN')).toMatchObject({ code: 'NOT_FOUND' })
    const preview = `query ($id: ID!) { justCause(incidentId: $id, kind: VERBAL_WARNING) { tests { test outcome because } } }`
    const tests = (await hr.asks(preview, { id: incident.id })).justCause.tests as Data[]
    expect(tests.find(({ test }) => test === 'REASONABLE_RULE')).toMatchObject({
      outcome: 'NOT_MET',
      because: expect.stringContaining('more than was agreed'),
    })
  })
})

describe('how the customer behaved', () => {
  it('where it was abuse, is answered with care first, and nobody is asked for their own failing', async () => {
    const dana = await world.employee(riverside)
    const customer = await recorded(manager)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', customer: customer.reference })
    const whatHelped = 'Greta calmed down when two of us came.'
    expect(await claims(dana, incident, 'ABUSIVE', { whatHelped })).toMatchObject({ conduct: 'ABUSIVE' })
    const { assessment } = await sideOf(manager, incident)
    expect(assessment.suggestedResponses[0]).toBe('SUPPORT')
    const ask = 'mutation ($id: ID!) { requestStatement(incidentId: $id) { id } }'
    expect(await manager.isRefused(ask, incident)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('answer this with support'),
    })
    await manager.responds(incident, 'SUPPORT')
    await manager.asks(ask, incident)

    expect(await colleague.asks(customers.FOREWARNED, { customer: customer.reference })).toEqual({
      forewarning: { standing: 'RETAINED', text: expect.stringContaining('What helped: the customer calmed down') },
    })
    expect(await readsOf(customer)).toContain(`${colleague.name}: FOREWARNING`)
    expect(await readsOf(customer)).toContain(`${manager.name}: CUSTOMER`)
    expect((await seesCustomer(manager, customer))!.readBy).toBeNull()
    expect(await colleague.asks(customers.FOREWARNED, { customer: 'C-NEVER' })).toEqual({ forewarning: null })
  })

  it('is the employee’s word as much as the store’s: neither overrules the other, and HR settles it once', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, conduct: 'REASONABLE' })
    expect(await claims(dana, incident, 'ABUSIVE')).toMatchObject({ conduct: 'REASONABLE' })
    expect(await kindsTo(hr)).toContain('CUSTOMER_SIDE_CONTESTED')
    const again = { incidentId: incident.id, conduct: 'DEMANDING', reason: 'It was so.' }
    expect(await manager.isRefused(customers.CONDUCT, again)).toMatchObject({ code: 'CONFLICT' })
    expect(await colleague.isRefused(customers.CONDUCT, again)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await claims(hr, incident, 'ABUSIVE')).toMatchObject({
      conduct: 'ABUSIVE',
      conductHistory: [{ kind: 'LOGGED' }, { kind: 'CONTESTED' }, { kind: 'CHANGED', by: { number: hr.number } }],
    })
    expect(await manager.isRefused(customers.CONDUCT, again)).toMatchObject({ code: 'CONFLICT' })
    const [last] = (await world.trail()).filter(({ action }) => action === 'customer.conduct-changed')
    expect(last).toMatchObject({ before: { conduct: 'REASONABLE' }, after: { conduct: 'ABUSIVE', says: 'ABUSIVE' } })
  })
})

describe('a complaint straight from a customer', () => {
  const survey = (of = riverside) => ({
    store: of.code,
    occurredAt: ago({ hours: 5 }),
    summary: 'I was sent from desk to desk.',
    idempotencyKey: `survey-${Math.random()}`,
  })
  const complains = async (service: Person, more: object = {}) =>
    (await service.asks(customers.COMPLAIN, { input: { ...survey(), ...more } })).logIncident as Data
  const attributes = (by: Person, { id }: Data, employee: Person, cause = 'EMPLOYEE') =>
    by.sends(customers.ATTRIBUTE, { id, employee: employee.number, cause, reason: 'She had the desk.' })
  const attributed = async (...asked: Parameters<typeof attributes>) =>
    (await attributes(...asked)).data!.attributeIncident as Data
  const codeOf = async (...asked: Parameters<typeof attributes>) =>
    (await attributes(...asked)).errors?.[0]?.extensions.code

  it('comes from a service account, once, which says nothing of whose it was and may do nothing else', async () => {
    const service = await world.service()
    const input = survey()
    const one = await complains(service, input)
    expect(one).toMatchObject({ source: 'CUSTOMER', cause: 'UNKNOWN', employee: null })
    expect((await complains(service, input)).id).toBe(one.id)
    for (const [more, field] of [
      [{ employee: colleague.number }, 'input.employee'],
      [{ cause: 'PROCESS' }, 'input.cause'],
      [{ conduct: 'REASONABLE' }, 'input.summary'],
      [{ customer: 'C-NEVER' }, 'input.customer'],
    ] as const)
      expect((await service.isRefused(customers.COMPLAIN, { input: { ...survey(), ...more } })).fields).toHaveProperty([
        field,
      ])
    for (const query of [
      '{ viewer { role } }',
      '{ incidents { edges { node { id } } } }',
      'query { forewarning(customer: "C") { text } }',
    ])
      expect((await service.sends(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const ofAnother = await world.service(elsewhere.store)
    expect(await ofAnother.isRefused(customers.COMPLAIN, { input: survey() })).toMatchObject({ code: 'BAD_USER_INPUT' })
    // What became of it is told to nobody by the key.
    await attributed(manager, one, colleague)
    expect(await complains(service, input)).toMatchObject({
      employee: null,
      cause: 'UNKNOWN',
      assessment: null,
      statements: [],
    })
    expect(await manager.cannotLog({ about: service, store: riverside })).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  it('concerns whom the store says, and counts for nothing until they agree', async () => {
    const [service, dana] = [await world.service(), await world.employee(riverside)]
    const complaint = await complains(service)
    expect(await attributed(manager, complaint, dana)).toMatchObject({
      employee: { number: dana.number },
      cause: 'EMPLOYEE',
      attributionAgreedAt: null,
      assessment: { finding: 'NOT_THEIRS', explanation: expect.stringContaining('Until they agree') },
    })
    expect(await kindsTo(dana)).toContain('INCIDENT_ATTRIBUTED')
    const settle =
      'mutation ($id: ID!) { settleCause(incidentId: $id, cause: EMPLOYEE, reason: "It was her.") { cause } }'
    expect(await manager.isRefused(settle, complaint)).toMatchObject({ code: 'FORBIDDEN' })
    const answer = { incidentId: complaint.id, agrees: true }
    expect(await manager.isRefused(customers.ANSWER_ATTRIBUTION, answer)).toMatchObject({ code: 'FORBIDDEN' })
    const { answerAttribution } = await dana.asks(customers.ANSWER_ATTRIBUTION, answer)
    expect(answerAttribution).toMatchObject({ cause: 'EMPLOYEE', attributionAgreedAt: expect.any(String) })
    expect(answerAttribution.assessment.finding).not.toBe('NOT_THEIRS')
    expect(await world.rows('SELECT reporter_id FROM incidents WHERE id = $1', [complaint.id])).toEqual([
      { reporter_id: null },
    ])
  })

  it('is no way to pin it on somebody one dislikes: their no goes to HR, who can take the name out again', async () => {
    const [service, dana] = [await world.service(), await world.employee(riverside)]
    const complaint = await complains(service)
    for (const [by, whom, code] of [
      [elsewhere, dana, 'NOT_FOUND'],
      [colleague, dana, 'FORBIDDEN'],
      [manager, await world.employee(), 'BAD_USER_INPUT'],
      [manager, manager, 'BAD_USER_INPUT'],
      [manager, service, 'BAD_USER_INPUT'],
    ] as const)
      expect(await codeOf(by, complaint, whom)).toBe(code)
    await attributed(otherHr, complaint, dana)
    expect(await codeOf(manager, complaint, colleague)).toBe('CONFLICT')
    const no = { incidentId: complaint.id, agrees: false, reason: 'I was on leave.' }
    await dana.asks(customers.ANSWER_ATTRIBUTION, no)
    expect(await kindsTo(hr)).toContain('ATTRIBUTION_DENIED')
    expect(await otherHr.isRefused(customers.ANSWER_ATTRIBUTION, no)).toMatchObject({ code: 'FORBIDDEN' })
    const left = (await hr.asks(customers.ANSWER_ATTRIBUTION, no)).answerAttribution
    expect(left).toMatchObject({ employee: null, cause: 'UNKNOWN', assessment: null })
    expect(await sideOf(dana, left)).toBeNull()
    expect((await dana.sees(complaint))!.withdrawnAt).toEqual(expect.any(String))
    await attributed(otherHr, left, dana)
    const settle =
      'mutation ($id: ID!) { settleCause(incidentId: $id, cause: EMPLOYEE, reason: "The till says so.") { cause } }'
    await hr.asks(settle, left)
    expect(await sideOf(manager, left)).toMatchObject({
      cause: 'EMPLOYEE',
      attributionAgreedAt: expect.any(String),
    })
    await verified(world)
  })
})

const weighsNot = (by: Person, { id }: Data, against: string) =>
  by.isRefused(customers.WEIGH, { incidentId: id, against, reason: 'It was so.' })
