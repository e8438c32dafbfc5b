import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { kindsTo } from '../../world/customers.js'
import { takesInPeople } from '../../world/directory.js'
import { becauseOf, takes } from '../../world/due-process.js'
import type { Person } from '../../world/person.js'
import { looksInto, waits } from '../../world/reviews.js'
import { ago, dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** Leave moves deadlines, and keeps somebody away: so a manager could write it to win time, or to be rid of somebody. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const mae = await world.hr()

const LEAVE = 'id from to confirmedAt'
const RECORD = `mutation ($input: LeaveInput!) { recordLeave(input: $input) { ${LEAVE} } }`
const MOVE = `mutation ($id: ID!, $input: LeaveDatesInput!) { correctLeave(id: $id, input: $input) { ${LEAVE} } }`
const CONFIRM = `mutation ($id: ID!) { confirmLeave(id: $id) { ${LEAVE} } }`
const records = async (by: Person, of: Person, from: number, to: number): Promise<Data> =>
  (await by.asks(RECORD, { input: { employee: of.number, from: dateAgo(from), to: dateAgo(to) } })).recordLeave
const times = async (person: Person, kind: string) => (await kindsTo(person)).filter((one) => one === kind).length

describe('leave that a manager records', () => {
  /** Whether something formal can still be asked for, by what whoever asks is told. */
  const asked = async (incident: Data): Promise<string> => {
    const input = { incidentId: incident.id, kind: 'VERBAL_WARNING', reason: 'Too rude.' }
    const { data, errors } = await anna.sends('mutation ($input: RespondInput!) { respond(input: $input) { __typename } }', { input }) // prettier-ignore
    return (errors?.[0]?.message ?? (data as Data).respond.__typename) as string
  }
  /** Something of five weeks ago, on which nobody has asked for anything. */
  async function missed(): Promise<{ dana: Person; incident: Data }> {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: ago({ days: 1 }) })
    world.later({ days: 35 })
    return { dana, incident }
  }

  it('wins no time for asking, and who missed it is told what does', async () => {
    const { dana, incident } = await missed()
    expect(await asked(incident)).toContain('30 days')
    const leave = await records(anna, dana, 33, 10)
    expect(await asked(incident)).toMatch(/recorded themselves, or HR .*confirmed/)
    // A day that was theirs does not become a month in a manager's hands.
    await anna.asks('mutation ($id: ID!) { takeBackLeave(id: $id) { id } }', { id: leave.id })
    const theirs = await records(dana, dana, 12, 12)
    await anna.asks(CONFIRM, { id: theirs.id })
    await anna.asks(MOVE, { id: theirs.id, input: { from: dateAgo(33), to: dateAgo(10) } })
    expect(await asked(incident)).toContain('30 days')
  })

  it('counts as soon as the employee says the same, or HR has confirmed it', async () => {
    for (const agrees of ['EMPLOYEE', 'HR'] as const) {
      const { dana, incident } = await missed()
      const leave = await records(anna, dana, 33, 10)
      if (agrees === 'EMPLOYEE') expect(await records(dana, dana, 33, 10)).toEqual(leave)
      else expect((await mae.asks(CONFIRM, { id: leave.id })).confirmLeave).toEqual(leave)
      expect(await asked(incident)).toBe('DueProcessNotMet')
    }
  })

  it('wins none either once a file has put that manager into HR; what they say there does', async () => {
    const { dana, incident } = await missed()
    const zed = await world.manager(riverside)
    const leave = await records(zed, dana, 33, 10)
    expect(await asked(incident)).toContain('30 days')
    const rows = [
      `${zed.number},Zed,,,,2020-01-01,,HR`,
      `${anna.number},Anna,${riverside.code},STORE_MANAGER,,2020-01-01,,STORE_MANAGER`,
      `${dana.number},Dana,${riverside.code},CASHIER,${anna.number},2020-01-01,,EMPLOYEE`,
    ]
    expect(await takesInPeople(world, [riverside], rows)).toEqual([])
    world.later({ minutes: 5 })
    expect(await asked(incident)).toContain('30 days')
    await mae.asks(CONFIRM, { id: leave.id })
    expect(await asked(incident)).toBe('DueProcessNotMet')
  })

  it('wins no time on days on which by the roster they served customers, also where HR says that it was leave', async () => {
    const { dana, incident } = await missed()
    const shift = { employee: dana.number, store: riverside.code, position: 'CASHIER', conditions: [] }
    for (let day = 33; day >= 10; day--) await anna.recordsShifts({ ...shift, date: dateAgo(day), interactions: 60 })
    await records(mae, dana, 33, 10)
    expect(await asked(incident)).toMatch(/30 days.*served nobody/)
    // But for what was not worked: two days more than the five that are too many would do.
    await records(mae, dana, 9, 3)
    expect(await asked(incident)).toBe('DueProcessNotMet')
  })

  it('uses up none of the days of leave that are the employee’s own', async () => {
    const until = async (eats: (dana: Person) => Promise<unknown>) => {
      const dana = await world.employee(riverside)
      const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
      world.later({ days: 20 })
      await eats(dana)
      const own = await records(dana, dana, -3, -26)
      await mae.asks(CONFIRM, { id: own.id })
      await anna.asksForStatement(incident)
      const shown = await takes(anna, 'justCause', { incidentId: incident.id, kind: 'VERBAL_WARNING' })
      return becauseOf(shown, 'INVESTIGATION').match(/(\d+) days of leave/)?.[1]
    }
    expect(await until(async () => undefined)).toBe('24')
    // What lay before they were asked counts nothing; of the rest, what the 24 leave.
    expect(await until((dana) => records(anna, dana, 16, 1))).toBe('24')
    expect(await until((dana) => records(anna, dana, 16, -2))).toBe('27')
  })

  it('is told to whose leave it is said to be; not what they recorded and somebody confirms', async () => {
    const dana = await world.employee(riverside)
    const own = await records(dana, dana, -10, -12)
    await anna.asks(CONFIRM, { id: own.id })
    await records(anna, dana, -10, -12)
    expect(await times(dana, 'LEAVE_CHANGED')).toBe(0)
    await records(anna, dana, -20, -22)
    expect(await times(dana, 'LEAVE_CHANGED')).toBe(1)
    await records(mae, dana, -30, -32)
    expect(await times(dana, 'LEAVE_CHANGED')).toBe(2)
    expect(await times(mae, 'LEAVE_CHANGED_AFTER_SPEAKING_UP')).toBe(0)
  })

  it('for who has spoken up against them waits for HR, and whoever did it sees nothing of that', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    await dana.asks('mutation ($id: ID!) { contestCause(incidentId: $id, cause: MANAGEMENT, reason: "I was alone.") { id } }', incident) // prettier-ignore
    await records(anna, dana, -1, -1000)
    expect(await times(dana, 'LEAVE_CHANGED')).toBe(1)
    expect(await times(mae, 'LEAVE_CHANGED_AFTER_SPEAKING_UP')).toBe(1)
    expect(await times(anna, 'LEAVE_CHANGED_AFTER_SPEAKING_UP')).toBe(0)
    const waiting = () => waits(mae, { reasons: ['HIDDEN_PUNISHMENT'], employee: dana.number })
    expect(await waiting()).toMatchObject([{ incident: { id: incident.id } }])
    world.later({ minutes: 1 })
    await looksInto(mae, incident)
    expect(await waiting()).toEqual([])
  })
})
