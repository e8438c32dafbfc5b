import { describe, expect, it, jest } from '@jest/globals'
import { ReadsService } from '../../src/audit/reads.service.js'
import { Shift } from '../../src/workforce/shift.entity.js'
import { agreed, heardOut, obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import { takes } from '../world/due-process.js'
import { waitingFor } from '../world/reviews.js'
import { dateAgo, noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const manager = await world.manager()
const hr = await world.hr()
const otherHr = await world.hr()

const CASE = `id reason dueAt overdue takenBy { name }
  case {
    account { text givenAt } told { text } accountAskedAt accountRefused
    facts { occurredAt summary source touchpoint severity context cause
      shifts { position interactions conditions } parties { part employee { number } } causeHistory { kind cause } }
    record { until response { kind status } }
    verdict { finding probability }
  }
  response { id kind reason } appeal { text } incident { reference employee { name } }`
const TESTS = 'case { justCause { mayBeAsked tests { test outcome because } precedents { answered thisOrMore } } }'
const queue = (fields: string) => `query ($first: Int) { reviewQueue(first: $first) { edges { node { ${fields} } } } }`
const one = (fields: string) => `query ($id: ID!) { reviewItem(id: $id) { ${fields} } }`

async function dismissal(): Promise<{
  about: Awaited<ReturnType<typeof world.employee>>
  incident: Data
  response: Data
}> {
  const about = await world.employee(manager.store!)
  const witness = await world.employee(manager.store!)
  await world.change((tx) =>
    tx.insert(Shift, {
      employeeId: about.id,
      storeId: manager.store!.id,
      date: dateAgo(1),
      position: 'CASHIER',
      interactions: 90,
      conditions: 'UNDERSTAFFED|SYSTEM_OUTAGE',
    }),
  )
  const incident = await manager.logs({
    about,
    cause: 'EMPLOYEE',
    severity: 'MAJOR',
    occurredAt: noon(1),
    context: ['ABUSIVE_CUSTOMER'],
    parties: [{ employee: witness.number, part: 'WITNESS' }],
  })
  await about.states(incident, 'I put it in the wrong drawer.')
  await obtains(otherHr, incident)
  const response = await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
  return { about, incident, response }
}

describe('what is needed to decide', () => {
  it('comes in one query: the account and the facts, what weighs, and what it was found to be once they were heard', async () => {
    const { about, incident, response } = await dismissal()
    await takes(about, 'tellInConfidence', { incidentId: incident.id, text: 'My mother is in hospital.' })
    const { id } = (await waitingFor(hr, 'FORMAL_RESPONSE_REQUESTED', incident))!
    const { reviewItem } = await hr.asks(one(CASE), { id })
    expect(reviewItem.case).toMatchObject({
      account: [{ text: 'I put it in the wrong drawer.' }],
      told: [{ text: 'My mother is in hospital.' }],
      accountAskedAt: null,
      accountRefused: false,
      facts: {
        occurredAt: noon(1),
        severity: 'MAJOR',
        cause: 'EMPLOYEE',
        context: ['ABUSIVE_CUSTOMER'],
        shifts: [{ position: 'CASHIER', interactions: 90, conditions: ['UNDERSTAFFED', 'SYSTEM_OUTAGE'] }],
        parties: [{ part: 'WITNESS' }],
        causeHistory: [{ kind: 'LOGGED', cause: 'EMPLOYEE' }],
      },
      record: [],
      verdict: null,
    })
    await heardOut(world, response, hr)
    const { verdict } = (await hr.asks(one(CASE), { id })).reviewItem.case
    expect(verdict).toMatchObject({ finding: 'ISOLATED', probability: expect.any(Number) })
  })

  it('holds what weighs on the person’s record, and no more', async () => {
    const { incident, about } = await dismissal()
    const warned = await manager.logs({ about, cause: 'EMPLOYEE', severity: 'MAJOR', occurredAt: noon(4) })
    await about.states(warned)
    await obtains(otherHr, warned)
    const warning = await manager.responds(warned, 'FINAL_WARNING', { misconduct: 'THEFT' })
    const { id } = (await waitingFor(hr, 'FORMAL_RESPONSE_REQUESTED', incident))!
    const record = async () => (await hr.asks(one(CASE), { id })).reviewItem.case.record as Data[]
    expect(await record()).toEqual([])
    await agreed(world, warning, hr, otherHr)
    expect(await record()).toEqual([
      { until: expect.any(String), response: { kind: 'FINAL_WARNING', status: 'ACTIVE' } },
    ])
  })

  it('tells the tests as they would come out if oneself approved it, and that nobody approves their own', async () => {
    const { incident, response } = await dismissal()
    const { id } = (await waitingFor(hr, 'FORMAL_RESPONSE_REQUESTED', incident))!
    await heardOut(world, response, hr)
    const outcomes = async (person = hr) => {
      const { justCause } = (await person.asks(one(TESTS), { id })).reviewItem.case
      return Object.fromEntries(justCause.tests.map(({ test, outcome }: Data) => [test, outcome]))
    }
    const asApproved = { FAIR_INVESTIGATION: 'MET', INVESTIGATION: 'MET', PROOF: 'FOR_HR' }
    // What waits is not punished twice for being looked at.
    expect(await outcomes()).toMatchObject({ ...asApproved, PROPORTIONATE_PENALTY: 'FOR_HR' })
    const named = await world.hr()
    await world.change((tx) =>
      tx.query(`UPDATE incident_parties SET employee_id = '${named.id}' WHERE incident_id = '${incident.id}'`),
    )
    expect(await outcomes(named)).toMatchObject({ FAIR_INVESTIGATION: 'NOT_MET' })
    const conflict = await manager.logs({ about: await world.employee(manager.store!), cause: 'MANAGEMENT' })
    const other = (await waitingFor(hr, 'CONFLICT_OF_INTEREST', conflict))!
    expect((await hr.asks(one(TESTS), other)).reviewItem.case.justCause).toBeNull()
  })

  it('says who has kept silent for seven days', async () => {
    const incident = await manager.logs({
      about: await world.employee(manager.store!),
      cause: 'EMPLOYEE',
      severity: 'MAJOR',
    })
    const { statementRequestedAt } = await manager.asksForStatement(incident)
    await obtains(otherHr, incident)
    world.later({ days: 8 })
    await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    const { id } = (await waitingFor(hr, 'STATEMENT_REFUSED', incident))!
    expect((await hr.asks(one(CASE), { id })).reviewItem.case).toMatchObject({
      accountAskedAt: statementRequestedAt,
      accountRefused: true,
    })
  })

  it('is nothing once it is decided, and nothing for an id that is none', async () => {
    const { incident } = await dismissal()
    const { id, response } = (await waitingFor(hr, 'FORMAL_RESPONSE_REQUESTED', incident))!
    await hr.declines(response)
    for (const none of [id, 'APPEAL:1', 'x']) expect((await hr.asks(one(CASE), { id: none })).reviewItem).toBeNull()
  })
})

describe('the employee’s own account', () => {
  const reads = async (personId: string) => {
    await world.server.app.get(ReadsService, { strict: false }).flush()
    return (
      await world.rows<{ purpose: string }>(
        'SELECT purpose FROM personal_reads WHERE person_id = $1 AND viewer_id = $2 ORDER BY purpose',
        [personId, hr.id],
      )
    ).map(({ purpose }) => purpose)
  }

  it('stands in the read log once HR has opened it, and not before', async () => {
    const { about, incident } = await dismissal()
    const { id } = (await waitingFor(hr, 'FORMAL_RESPONSE_REQUESTED', incident))!
    expect(await reads(about.id)).toEqual(['REVIEW_QUEUE'])
    await hr.asks(one('case { facts { cause } verdict { finding } }'), { id })
    expect(await reads(about.id)).toEqual(['REVIEW_QUEUE'])
    await hr.asks(one('case { account { text } }'), { id })
    expect(await reads(about.id)).toEqual(['ACCOUNT', 'REVIEW_QUEUE'])
  })

  it('is not opened where there is none', async () => {
    const about = await world.employee(manager.store!)
    await manager.logs({ about, cause: 'MANAGEMENT' })
    await hr.asks(queue('case { account { text } } incident { statements { text } }'), { first: 100 })
    expect(await reads(about.id)).toEqual(['REVIEW_QUEUE'])
  })
})

describe('the queue', () => {
  it('is read with as many statements for many as for few', async () => {
    const statements = async () => {
      const spy = jest.spyOn(world.database, 'read')
      const { reviewQueue } = await hr.asks(queue(CASE), { first: 100 })
      const asked = spy.mock.calls.length
      spy.mockRestore()
      return { asked, items: reviewQueue.edges.length as number }
    }
    const few = await statements()
    for (let n = 0; n < 6; n++) await dismissal()
    expect(await statements()).toEqual({ asked: few.asked, items: few.items + 6 })
  })
})
