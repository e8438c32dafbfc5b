import { describe, expect, it } from '@jest/globals'
import { obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import { becauseOf, outcomesOf, takes } from '../world/due-process.js'
import type { Person } from '../world/person.js'
import { dateAgo, inWords } from '../world/times.js'
import { startWorld } from '../world/world.js'

const LEAVE = 'id from to confirmedAt takenBackAt employee { number }'
const RECORD = `mutation ($input: LeaveInput!) { recordLeave(input: $input) { ${LEAVE} } }`
const CORRECT = `mutation ($id: ID!, $input: LeaveDatesInput!) { correctLeave(id: $id, input: $input) { ${LEAVE} } }`
const TAKE_BACK = `mutation ($id: ID!) { takeBackLeave(id: $id) { ${LEAVE} } }`
const CONFIRM = `mutation ($id: ID!) { confirmLeave(id: $id) { ${LEAVE} } }`
const OF = `query ($number: String!, $first: Int, $after: String) { employee(number: $number) {
  leave(first: $first, after: $after) { edges { cursor node { ${LEAVE} } } pageInfo { hasNextPage } } } }`
const OWN = `{ viewer { record { leave { edges { node { ${LEAVE} } } } } } }`

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const elsewhere = await world.manager()
const hr = await world.hr()

/** Leave from so many days ago to so many days ago; negative for days to come. */
const days = (from: number, to: number) => ({ from: dateAgo(from), to: dateAgo(to) })
const leaveOf = (person: Person, from: number, to: number) => ({
  input: { employee: person.number, ...days(from, to) },
})
const records = async (who: Person, person: Person, from: number, to: number): Promise<Data> =>
  (await who.asks(RECORD, leaveOf(person, from, to))).recordLeave
const corrects = async (who: Person, { id }: Data, from: number, to: number): Promise<Data> =>
  (await who.asks(CORRECT, { id, input: days(from, to) })).correctLeave
const takesBack = async (who: Person, { id }: Data): Promise<Data> => (await who.asks(TAKE_BACK, { id })).takeBackLeave
const read = async (who: Person, person: Person): Promise<Data[] | null> =>
  (await who.asks(OF, { number: person.number })).employee?.leave?.edges.map(({ node }: Data) => node) ?? null
const counted = async () => Number((await world.rows('SELECT COUNT(*) AS count FROM leaves'))[0]!.count)

/** Something serious, about which the employee was asked, and so many days later has said nothing. */
async function unanswered(person: Person, days: number): Promise<Data> {
  const incident = await manager.logs({ about: person, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await obtains(hr, incident)
  await manager.asksForStatement(incident)
  world.later({ days })
  return incident
}
const ahead = (incident: Data) =>
  takes(manager, 'justCause', { incidentId: incident.id, kind: 'DISMISSAL', misconduct: 'THEFT' })
const asks = (incident: Data) => manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })

describe('somebody who was asked for a statement while on leave', () => {
  it('has seven days without it, and everybody is told until when', async () => {
    const dana = await world.employee(riverside)
    const incident = await unanswered(dana, 8)
    expect(outcomesOf(await ahead(incident)).INVESTIGATION).toBe('MET')
    await records(manager, dana, 6, 4)
    const shown = await ahead(incident)
    expect(outcomesOf(shown).INVESTIGATION).toBe('NOT_MET')
    expect(becauseOf(shown, 'INVESTIGATION')).toContain(
      `has until ${inWords(dateAgo(8 - 7 - 3))} to give it (3 days of leave are not counted).`,
    )
    const refused = await asks(incident)
    expect(refused).toMatchObject({ __typename: 'DueProcessNotMet', tests: shown.tests })
    world.later({ days: 2 })
    expect((await asks(incident)).status).toBe('AWAITING_HR')
  })

  it('is heard all the same when the leave becomes known only after something was asked for', async () => {
    const dana = await world.employee(riverside)
    const incident = await unanswered(dana, 8)
    const asked = await asks(incident)
    expect(asked.status).toBe('AWAITING_HR')
    const leave = await records(hr, dana, 5, 3)
    // Whoever decides reads it once they have answered the five questions, and whoever asked at once.
    expect(await hr.approves(asked)).toMatchObject({ __typename: 'Response', status: 'AWAITING_HR' })
    expect(becauseOf(await ahead(incident), 'INVESTIGATION')).toContain('3 days of leave')

    await corrects(manager, leave, 5, 4)
    expect(becauseOf(await ahead(incident), 'INVESTIGATION')).toContain('2 days of leave')
    await takesBack(hr, leave)
    expect(becauseOf(await ahead(incident), 'INVESTIGATION')).toContain('has had seven days')
  })

  it('is asked for something formal as many days later: the thirty days pause on leave, too', async () => {
    const [there, away] = [await world.employee(riverside), await world.employee(riverside)]
    const grave = (person: Person) => manager.logs({ about: person, cause: 'EMPLOYEE', severity: 'MAJOR' })
    const [ofThere, ofAway] = [await grave(there), await grave(away)]
    for (const incident of [ofThere, ofAway]) {
      await obtains(hr, incident)
      await manager.asksForStatement(incident)
    }
    world.later({ days: 32 })
    await records(away, away, 25, 16)
    await records(manager, away, 25, 16)
    expect(await manager.cannotRespond(ofThere, 'DISMISSAL', { misconduct: 'THEFT' })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('30 days'),
    })
    expect(await asks(ofAway)).toMatchObject({ status: 'AWAITING_HR' })
  })

  it('has no more time by leave at other times, and more by leave that is to come', async () => {
    const dana = await world.employee(riverside)
    const incident = await unanswered(dana, 6)
    const before = becauseOf(await ahead(incident), 'INVESTIGATION')
    await records(manager, dana, 30, 7)
    await records(manager, dana, -2, -20)
    expect(becauseOf(await ahead(incident), 'INVESTIGATION')).toBe(before)
    await records(manager, dana, -1, -1)
    // With tomorrow gone as well, the last day would lie in the longer leave.
    expect(becauseOf(await ahead(incident), 'INVESTIGATION')).toContain(`has until ${inWords(dateAgo(-21))}`)
  })
})

describe('leave', () => {
  it('is recorded once, however often it is sent, and leaves its trace', async () => {
    const dana = await world.employee(riverside)
    const from = (await world.trail()).length
    const leave = await records(manager, dana, 5, 3)
    expect(leave).toMatchObject({ ...days(5, 3), takenBackAt: null, employee: { number: dana.number } })
    expect((await records(hr, dana, 5, 3)).id).toBe(leave.id)
    expect(await corrects(manager, leave, 5, 3)).toEqual(leave)
    await corrects(hr, leave, 5, 2)
    const back = await takesBack(manager, leave)
    expect(back).toMatchObject({ ...days(5, 2), takenBackAt: expect.any(String) })
    expect(await takesBack(hr, leave)).toEqual(back)
    expect(await manager.isRefused(CORRECT, { id: leave.id, input: days(5, 4) })).toMatchObject({ code: 'CONFLICT' })
    expect((await records(manager, dana, 5, 2)).id).not.toBe(leave.id)
    const entries = (await world.trail({ from })).filter(({ subject_id }) => subject_id === leave.id)
    expect(entries).toMatchObject([
      { action: 'leave.recorded', actor_id: manager.id, store_id: riverside.id, before: null, after: days(5, 3) },
      // Of what a manager wrote alone, HR says the same.
      { action: 'leave.confirmed', actor_id: hr.id, before: { confirmedById: manager.id } },
      { action: 'leave.corrected', actor_id: hr.id, before: days(5, 3), after: days(5, 2) },
      { action: 'leave.taken-back', actor_id: manager.id, employee_id: dana.id, before: { takenBackAt: null } },
    ])
  })

  it('does not overlap: what is there is named, and can be corrected', async () => {
    const dana = await world.employee(riverside)
    const leave = await records(manager, dana, 10, 6)
    const other = await records(manager, dana, 5, 4)
    const there = {
      code: 'CONFLICT',
      message: expect.stringContaining(`from ${inWords(dateAgo(10))} to ${inWords(dateAgo(6))}`),
    }
    for (const [from, to] of [
      [12, 10],
      [6, 6],
      [9, 8],
      [20, 0],
    ] as const)
      expect(await manager.isRefused(RECORD, leaveOf(dana, from, to))).toMatchObject(there)
    expect(await manager.isRefused(CORRECT, { id: other.id, input: days(7, 4) })).toMatchObject(there)
    await corrects(manager, leave, 10, 8)
    await corrects(manager, other, 7, 4)
    expect(await manager.isRefused(RECORD, leaveOf(dana, 3, 4))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { 'input.to': expect.any(String) },
    })
  })

  it('that two record at once is recorded once', async () => {
    const dana = await world.employee(riverside)
    const before = await counted()
    const sent = await Promise.all([
      ...Array.from({ length: 4 }, (_, n) => (n % 2 ? manager : hr).sends(RECORD, leaveOf(dana, 5, 3))),
      ...Array.from({ length: 4 }, (_, n) => (n % 2 ? manager : hr).sends(RECORD, leaveOf(dana, 4, 2))),
    ])
    expect(sent.filter(({ errors }) => !errors)).toHaveLength(4)
    expect(sent.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code)).toEqual(
      Array(4).fill('CONFLICT'),
    )
    expect(await counted()).toBe(before + 1)
  })

  it('is seen by those whom it concerns, what was taken back too, and by nobody else', async () => {
    const dana = await world.employee(riverside)
    const colleague = await world.employee(riverside)
    const first = await records(manager, dana, 20, 18)
    const second = await takesBack(manager, await records(manager, dana, 5, 3))
    for (const who of [dana, manager, hr]) expect(await read(who, dana)).toEqual([second, first])
    expect((await dana.asks(OWN)).viewer.record.leave.edges).toEqual([{ node: second }, { node: first }])
    for (const who of [colleague, elsewhere]) expect(await read(who, dana)).toBeNull()
    // Where somebody is served beside an incident, their leave is still nobody else's.
    const incident = await manager.logs({ about: colleague, parties: [{ employee: dana.number, part: 'INSTRUCTED' }] })
    const beside = 'query ($id: ID!) { incident(id: $id) { parties { employee { leave { edges { node { id } } } } } } }'
    expect((await colleague.asks(beside, { id: incident.id })).incident.parties).toEqual([
      { employee: { leave: null } },
    ])

    const page = (await hr.asks(OF, { number: dana.number, first: 1 })).employee.leave
    expect(page.pageInfo.hasNextPage).toBe(true)
    const rest = (await hr.asks(OF, { number: dana.number, after: page.edges[0].cursor })).employee.leave
    expect(rest.edges.map(({ node }: Data) => node)).toEqual([first])

    const reads = `query ($n: String!) { employee(number: $n) { readBy { edges { node { name purpose } } } } }`
    const log = (await dana.asks(reads, { n: dana.number })).employee.readBy.edges
    expect(log).toContainEqual({ node: { name: manager.name, purpose: 'RECORD' } })
  })

  it('is recorded by the person, a manager of the store or HR, and by nobody else', async () => {
    const dana = await world.employee(riverside)
    const colleague = await world.employee(riverside)
    const leave = await records(manager, dana, 5, 3)
    const before = await world.counts()
    for (const who of [elsewhere, colleague])
      expect(await who.isRefused(RECORD, leaveOf(dana, 2, 1))).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: { 'input.employee': expect.any(String) },
      })
    for (const who of [elsewhere, colleague])
      for (const [document, variables] of [
        [CORRECT, { id: leave.id, input: days(5, 4) }],
        [TAKE_BACK, { id: leave.id }],
        [TAKE_BACK, { id: 'x' }],
      ] as const)
        expect(await who.isRefused(document, variables)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.counts()).toEqual(before)
  })

  it('that somebody records of themselves counts once somebody else has confirmed it', async () => {
    const dana = await world.employee(riverside)
    const incident = await unanswered(dana, 8)
    const leave = await records(dana, dana, 6, 4)
    expect(leave).toMatchObject({ confirmedAt: null })
    expect(outcomesOf(await ahead(incident)).INVESTIGATION).toBe('MET')
    expect(await dana.isRefused(CONFIRM, { id: leave.id })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await elsewhere.isRefused(CONFIRM, { id: leave.id })).toMatchObject({ code: 'NOT_FOUND' })
    const confirmed = (await manager.asks(CONFIRM, { id: leave.id })).confirmLeave
    expect(confirmed).toMatchObject({ confirmedAt: expect.any(String) })
    expect((await hr.asks(CONFIRM, { id: leave.id })).confirmLeave).toEqual(confirmed)
    expect(becauseOf(await ahead(incident), 'INVESTIGATION')).toContain('3 days of leave')
    // Moved by themselves it has to be confirmed anew, or a day confirmed would become a month.
    expect(await corrects(dana, leave, 6, 2)).toMatchObject({ confirmedAt: null })
    expect(outcomesOf(await ahead(incident)).INVESTIGATION).toBe('MET')
  })

  it('of managers and HR is confirmed by somebody else, too', async () => {
    for (const who of [manager, hr]) {
      const leave = await records(who, who, 2, 1)
      expect(leave).toMatchObject({ confirmedAt: null })
      expect(await who.isRefused(CONFIRM, { id: leave.id })).toMatchObject({ code: 'FORBIDDEN' })
      expect((await (await world.hr()).asks(CONFIRM, { id: leave.id })).confirmLeave.confirmedAt).not.toBeNull()
    }
  })

  it('moves the deadlines of a case by 28 days at most', async () => {
    const dana = await world.employee(riverside)
    const incident = await unanswered(dana, 8)
    await records(hr, dana, 8, -60)
    expect(becauseOf(await ahead(incident), 'INVESTIGATION')).toContain(
      `has until ${inWords(dateAgo(8 - 7 - 28))} to give it (28 days of leave are not counted).`,
    )
  })

  it('is not moved or taken back behind somebody’s back', async () => {
    const dana = await world.employee(riverside)
    const incident = await unanswered(dana, 8)
    const told = async () => {
      const list = '{ viewer { notices(first: 100) { edges { node { kind incidentId } } } } }'
      const { edges } = (await dana.asks(list)).viewer.notices
      return edges.filter(({ node }: Data) => node.kind === 'LEAVE_CHANGED').map(({ node }: Data) => node.incidentId)
    }
    const leave = await records(dana, dana, 6, 4)
    await manager.asks(CONFIRM, { id: leave.id })
    expect(await told()).toEqual([])
    await corrects(manager, leave, 6, 5)
    await takesBack(hr, leave)
    expect(await told()).toEqual([incident.id, incident.id])
    await takesBack(dana, await records(dana, dana, 3, 2))
    expect(await told()).toHaveLength(2)
  })
})

describe('a shift on a day of leave', () => {
  const RECORD_SHIFT =
    'mutation ($shifts: [ShiftInput!]!, $reason: String) { recordShifts(shifts: $shifts, reason: $reason) }'
  const shiftOf = (person: Person, day: number) => [
    { employee: person.number, store: riverside.code, date: dateAgo(day), position: 'CASHIER' },
  ]

  it('is asked about: one of the two may be wrong, and with a reason both are right', async () => {
    const dana = await world.employee(riverside)
    await records(hr, dana, 3, 1)
    const shifts = shiftOf(dana, 2)
    expect(await manager.isRefused(RECORD_SHIFT, { shifts })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { 'shifts.0.date': expect.stringContaining('on leave') },
    })
    expect(await manager.asks(RECORD_SHIFT, { shifts: shiftOf(dana, 4) })).toEqual({ recordShifts: 1 })
    expect(await manager.asks(RECORD_SHIFT, { shifts, reason: 'They were called in.' })).toEqual({ recordShifts: 1 })
  })

  it('tells no manager of another store who is on leave', async () => {
    const dana = await world.employee(riverside)
    await records(hr, dana, 3, 1)
    const [there, away] = [shiftOf(dana, 2), shiftOf(dana, 4)].map((shifts) =>
      elsewhere.isRefused(RECORD_SHIFT, { shifts: shifts.map((one) => ({ ...one, store: elsewhere.store!.code })) }),
    )
    expect(await there).toEqual(await away)
  })
})
