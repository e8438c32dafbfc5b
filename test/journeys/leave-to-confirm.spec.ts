import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { kindsTo } from '../world/customers.js'
import { becauseOf, takes } from '../world/due-process.js'
import { obtains } from '../world/formally.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

/** Leave that somebody records of themselves stops their days once it is confirmed: so those who can confirm it have to hear of it. */
const world = await startWorld()
const mae = await world.hr()

const RECORD = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
const MOVE = 'mutation ($id: ID!, $input: LeaveDatesInput!) { correctLeave(id: $id, input: $input) { id } }'
const CONFIRM = 'mutation ($id: ID!) { confirmLeave(id: $id) { id confirmedAt } }'
const TAKE_BACK = 'mutation ($id: ID!) { takeBackLeave(id: $id) { id } }'
const WAITING = '{ waitingForMe { kind count incidents { id } leave { id from to employee { number name } } } }'

/** Leave of one's own from so many days ago to so many days ago; negative for days to come. */
const records = async (person: Person, from: number, to: number): Promise<Data> =>
  (await person.asks(RECORD, { input: { employee: person.number, from: dateAgo(from), to: dateAgo(to) } })).recordLeave
const told = async (person: Person, kind: string) => (await kindsTo(person)).filter((one) => one === kind).length
const waits = async (person: Person): Promise<Data> =>
  (await person.asks(WAITING)).waitingForMe.find(({ kind }: Data) => kind === 'LEAVE_TO_CONFIRM')

describe('leave that an employee records', () => {
  it('is asked of the managers of their store, waits for them until it is confirmed, and they hear that it was', async () => {
    const riverside = await world.store('Riverside')
    const [anna, vic, elsewhere] = [
      await world.manager(riverside),
      await world.manager(riverside),
      await world.manager(),
    ]
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await obtains(mae, incident)
    await anna.asksForStatement(incident)
    const leave = await records(dana, 0, -9)
    for (const manager of [anna, vic]) {
      expect(await told(manager, 'LEAVE_TO_CONFIRM')).toBe(1)
      expect(await waits(manager)).toEqual({
        kind: 'LEAVE_TO_CONFIRM',
        count: 1,
        incidents: [],
        leave: [
          { id: leave.id, from: dateAgo(0), to: dateAgo(-9), employee: { number: dana.number, name: dana.name } },
        ],
      })
    }
    expect([await told(elsewhere, 'LEAVE_TO_CONFIRM'), (await waits(elsewhere)).count]).toEqual([0, 0])
    expect([await told(dana, 'LEAVE_TO_CONFIRM'), await waits(dana)]).toEqual([0, undefined])

    await anna.asks(CONFIRM, { id: leave.id })
    expect([await told(dana, 'LEAVE_CONFIRMED'), await told(vic, 'LEAVE_CONFIRMED')]).toEqual([1, 0])
    expect((await waits(vic)).count).toBe(0)
    await anna.asks(CONFIRM, { id: leave.id })
    expect(await told(dana, 'LEAVE_CONFIRMED')).toBe(1)
    // While they are away their days stand still.
    world.later({ days: 8 })
    const shown = await takes(anna, 'justCause', { incidentId: incident.id, kind: 'DISMISSAL', misconduct: 'THEFT' })
    expect(becauseOf(shown, 'INVESTIGATION')).toContain('days of leave are not counted')
  })

  it('waits once more where they move what was confirmed, and no more once they take it back or it ended long ago', async () => {
    const store = await world.store()
    const anna = await world.manager(store)
    const dana = await world.employee(store)
    const leave = await records(dana, -2, -4)
    const move = async (to: number) => dana.asks(MOVE, { id: leave.id, input: { from: dateAgo(-2), to: dateAgo(to) } })
    await move(-5) // waits already
    expect(await told(anna, 'LEAVE_TO_CONFIRM')).toBe(1)
    await anna.asks(CONFIRM, { id: leave.id })
    await move(-9)
    expect([await told(anna, 'LEAVE_TO_CONFIRM'), (await waits(anna)).count]).toEqual([2, 1])
    await dana.asks(TAKE_BACK, { id: leave.id })
    expect((await waits(anna)).count).toBe(0)
    await records(dana, 20, 19)
    await records(dana, 80, 70)
    expect((await waits(anna)).count).toBe(1)
  })

  it('is HR’s to hear of where their days run meanwhile, and else where nobody in the store can confirm it', async () => {
    const store = await world.store()
    const anna = await world.manager(store)
    const [dana, tom] = [await world.employee(store), await world.employee(store)]
    const before = await told(mae, 'LEAVE_FOR_HR_TO_CONFIRM')
    const since = async () => (await told(mae, 'LEAVE_FOR_HR_TO_CONFIRM')) - before
    await records(dana, -1, -2)
    expect(await since()).toBe(0)
    await anna.asksForStatement(await anna.logs({ about: tom, cause: 'EMPLOYEE' }))
    await records(tom, -1, -2)
    expect(await since()).toBe(1)
    await records(anna, -1, -2)
    expect([await since(), (await waits(anna)).count]).toEqual([2, 2])
    await world.manager(store)
    await records(anna, -5, -6)
    expect(await since()).toBe(2)
    const ben = await world.hr()
    const own = await records(mae, -5, -6)
    expect([await told(ben, 'LEAVE_FOR_HR_TO_CONFIRM'), await since()]).toEqual([before + 3, 2])
    await ben.asks(CONFIRM, { id: own.id })
    expect([await told(mae, 'LEAVE_CONFIRMED'), await told(ben, 'LEAVE_CONFIRMED')]).toEqual([1, 0])
  })

  it('is HR’s to hear of as well where it waits already when an account is asked for, or something formal', async () => {
    const store = await world.store()
    const anna = await world.manager(store)
    const dana = await world.employee(store)
    const before = await told(mae, 'LEAVE_FOR_HR_TO_CONFIRM')
    const since = async () => (await told(mae, 'LEAVE_FOR_HR_TO_CONFIRM')) - before
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    const leave = await records(dana, -1, -14)
    expect(await since()).toBe(0)
    await anna.asksForStatement(incident)
    expect(await since()).toBe(1)
    await obtains(mae, incident)
    world.later({ days: 7, hours: 1 })
    const asked = await anna.responds(incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'Money is missing.' })
    expect([asked.status, await since()]).toEqual(['AWAITING_HR', 2])
    await mae.asks(CONFIRM, { id: leave.id })
    await anna.asksForStatement(await anna.logs({ about: dana, cause: 'EMPLOYEE' }))
    expect(await since()).toBe(2)
  })

  it('names whom it is about to whoever is told, and they see that it was looked at', async () => {
    const store = await world.store()
    const anna = await world.manager(store)
    const dana = await world.employee(store)
    await records(dana, -1, -2)
    const list = '{ viewer { notices(first: 5) { edges { node { kind aboutIncident text person { number } } } } } }'
    const [newest] = (await anna.asks(list)).viewer.notices.edges
    expect(newest.node).toEqual({
      kind: 'LEAVE_TO_CONFIRM',
      aboutIncident: null,
      text: expect.stringContaining('Confirm it if it is so'),
      person: { number: dana.number },
    })
    await waits(anna)
    const reads = 'query ($n: String!) { employee(number: $n) { readBy { edges { node { name purpose } } } } }'
    const log = (await dana.asks(reads, { n: dana.number })).employee.readBy.edges
    expect(log).toContainEqual({ node: { name: anna.name, purpose: 'RECORD' } })
  })
})
