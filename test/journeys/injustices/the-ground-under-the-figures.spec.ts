import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { RECORD_SHIFTS as RECORD } from '../../world/documents.js'
import { lives } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
const employee = () => world.employee(riverside)

const shift = (person: Person, daysAgo: number, more: object = {}) => ({
  employee: person.number,
  store: riverside.code,
  date: dateAgo(daysAgo),
  position: 'CASHIER',
  interactions: 60,
  ...more,
})
const CONTEST = lives.contestShift
const contest = (daysAgo: number) => ({
  store: riverside.code,
  date: dateAgo(daysAgo),
  position: 'CASHIER',
  words: 'I served ninety.',
})
async function shiftsOf(person: Person, asker = person): Promise<Data[] | null> {
  const { employee } = await asker.asks(
    `query ($number: String!) { employee(number: $number) { shifts(first: 50) { edges { node {
      date store { code } position interactions conditions recordedAt provesSomething contestedAt contestWords } } } } }`,
    { number: person.number },
  )
  return employee?.shifts?.edges.map(({ node }: Data) => node) ?? null
}
const trailOf = async (person: Person): Promise<string[]> => {
  const query = 'query ($person: String) { auditTrail(person: $person, first: 50) { edges { node { action } } } }'
  const { edges } = (await hr.asks(query, { person: person.number })).auditTrail
  return edges.map(({ node }: Data) => node.action)
}

describe('a manager who makes the past fit', () => {
  it('records and corrects shifts of the last 35 days; earlier ones HR does', async () => {
    const dana = await employee()
    const reason = 'The till’s count came late.'
    for (const date of [35, 34, 8]) await manager.asks(RECORD, { shifts: [shift(dana, date)], reason })
    expect(await manager.isRefused(RECORD, { shifts: [shift(dana, 1), shift(dana, 36)], reason })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { 'shifts.1.date': expect.stringContaining('35 days') },
    })
    expect(await hr.recordsShifts(shift(dana, 36), shift(dana, 400))).toBe(2)
  })

  it('gives a reason from the eighth day on, which stands in the trail', async () => {
    const dana = await employee()
    expect((await manager.asks(RECORD, { shifts: [shift(dana, 7)] })).recordShifts).toBe(1)
    expect(await manager.isRefused(RECORD, { shifts: [shift(dana, 8)] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { reason: expect.any(String) },
    })
    expect(await manager.isRefused(RECORD, { shifts: [shift(dana, 8)], reason: '   ' })).toMatchObject({
      code: 'BAD_USER_INPUT',
    })
    await manager.asks(RECORD, { shifts: [shift(dana, 8)], reason: 'Counted again.' })
    const last = (await world.trail()).filter(({ action }) => action === 'shifts.recorded').at(-1)!
    expect(last).toMatchObject({ employee_id: dana.id, after: [{ date: dateAgo(8), reason: 'Counted again.' }] })
  })

  it('is seen by the employee, who reads their own shifts with the customers served; colleagues read none', async () => {
    const dana = await employee()
    await hr.recordsShifts(shift(dana, 40, { interactions: 80 }))
    await manager.recordsShifts(shift(dana, 1, { interactions: 12, conditions: ['UNDERSTAFFED'] }))
    const own = await shiftsOf(dana)
    expect(own).toMatchObject([
      { date: dateAgo(1), store: { code: riverside.code }, interactions: 12, conditions: ['UNDERSTAFFED'] },
      { date: dateAgo(40), interactions: 80 },
    ])
    expect(await shiftsOf(dana, manager)).toEqual(own)
    expect(await shiftsOf(dana, hr)).toEqual(own)
    expect(await shiftsOf(dana, await employee())).toBeNull()
    expect(await shiftsOf(dana, await world.manager())).toBeNull()
  })

  it('proves nothing with customers that they entered until the employee could contest them for seven days', async () => {
    const dana = await employee()
    await hr.recordsShifts(shift(dana, 30))
    world.later({ days: 8 })
    const date = dateAgo(1)
    await manager.recordsShifts(shift(dana, 1, { interactions: 12 }))
    const proves = async () => (await shiftsOf(dana))!.map(({ provesSomething }) => provesSomething)
    expect(await proves()).toEqual([false, true])
    world.later({ days: 6, hours: 23 })
    expect(await proves()).toEqual([false, true])
    world.later({ hours: 2 })
    expect(await proves()).toEqual([true, true])
    // The same again changes nothing; another number begins anew.
    const again = (interactions: number) => ({
      shifts: [shift(dana, 8, { date, interactions })],
      reason: 'Counted again.',
    })
    await manager.asks(RECORD, again(12))
    expect(await proves()).toEqual([true, true])
    await manager.asks(RECORD, again(11))
    expect(await proves()).toEqual([false, true])
  })

  it('counts no customers ahead of the shift, and a shift that is planned proves nothing before it can be contested', async () => {
    const dana = await employee()
    for (const interactions of [1, 0])
      expect(await manager.isRefused(RECORD, { shifts: [shift(dana, -20, { interactions })] })).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: { 'shifts.0.interactions': expect.stringContaining('once they were served') },
      })
    expect(await hr.isRefused(RECORD, { shifts: [shift(dana, -20)] })).toMatchObject({ code: 'BAD_USER_INPUT' })
    await manager.recordsShifts(shift(dana, -20, { interactions: null }))
    const proves = async () => (await shiftsOf(dana))!.map(({ provesSomething }) => provesSomething)
    world.later({ days: 20 })
    expect(await proves()).toEqual([false])
    world.later({ days: 7 })
    expect(await proves()).toEqual([false])
    world.later({ days: 1 })
    expect(await proves()).toEqual([true])
  })

  it('does not settle what the employee contests: HR does, and nobody contests for them', async () => {
    const dana = await employee()
    await manager.recordsShifts(shift(dana, 2, { interactions: 12 }))
    expect(await (await employee()).isRefused(CONTEST, contest(2))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await manager.isRefused(CONTEST, contest(2))).toMatchObject({ code: 'NOT_FOUND' })
    expect((await dana.asks(CONTEST, contest(2))).contestShift).toMatchObject({ provesSomething: false })
    expect(await dana.isRefused(CONTEST, contest(2))).toMatchObject({ code: 'CONFLICT' })
    await manager.recordsShifts(shift(dana, 2, { interactions: 13 }))
    world.later({ days: 20 })
    expect(await shiftsOf(dana)).toMatchObject([{ contestWords: 'I served ninety.', provesSomething: false }])
    await hr.recordsShifts(shift(dana, 22, { interactions: 90 }))
    expect(await shiftsOf(dana)).toMatchObject([{ interactions: 90, contestedAt: null, provesSomething: false }])
    world.later({ days: 7 })
    expect(await shiftsOf(dana)).toMatchObject([{ interactions: 90, provesSomething: true }])
  })

  it('writes nothing in place of what HR has entered', async () => {
    const dana = await employee()
    await manager.recordsShifts(shift(dana, 2, { interactions: 12 }))
    await dana.asks(CONTEST, contest(2))
    await hr.recordsShifts(shift(dana, 2, { interactions: 90 }))
    const again = { shifts: [shift(dana, 2, { interactions: 12 })], reason: 'As I had it.' }
    expect(await manager.isRefused(RECORD, again)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('only HR changes it'),
    })
    // What changes nothing is no change.
    await manager.recordsShifts(shift(dana, 2, { interactions: 90 }))
    expect(await shiftsOf(dana)).toMatchObject([{ interactions: 90, contestedAt: null }])
  })

  it('tells the employee when it changes what was counted, and not when it is counted at first', async () => {
    const dana = await employee()
    const told = async () => {
      const { edges } = (await dana.asks('{ viewer { notices { edges { node { kind text } } } } }')).viewer.notices
      return edges.filter(({ node }: Data) => node.kind === 'SHIFT_CHANGED') as Data[]
    }
    await manager.recordsShifts(shift(dana, 1, { interactions: null }))
    await manager.recordsShifts(shift(dana, 1, { interactions: 60 }))
    expect(await told()).toEqual([])
    await manager.recordsShifts(shift(dana, 1, { interactions: 6 }))
    expect(await told()).toMatchObject([{ node: { text: expect.stringContaining('contest within seven days') } }])
  })

  it('tells them that it stays as it was, where HR has it so, and of no change where there was none', async () => {
    const dana = await employee()
    const told = async () => {
      const { edges } = (await dana.asks('{ viewer { notices { edges { node { kind text } } } } }')).viewer.notices
      return edges.map(({ node }: Data) => node.kind as string) as string[]
    }
    await manager.recordsShifts(shift(dana, 1, { interactions: 12 }))
    await hr.recordsShifts(shift(dana, 1, { interactions: 12 }))
    expect(await told()).toEqual([])
    await dana.asks(CONTEST, contest(1))
    await hr.recordsShifts(shift(dana, 1, { interactions: 12 }))
    expect(await told()).toEqual(['SHIFT_UPHELD'])
    expect(await shiftsOf(dana)).toMatchObject([{ interactions: 12, contestedAt: null }])
    await dana.asks(CONTEST, contest(1))
    await hr.recordsShifts(shift(dana, 1, { interactions: 90 }))
    expect(await told()).toEqual(['SHIFT_CHANGED', 'SHIFT_UPHELD'])
  })

  it('waits for HR with what is contested, on the newest incident that counts for the person', async () => {
    const dana = await employee()
    await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const newest = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await manager.logs({ about: dana, cause: 'PROCESS' })
    await hr.recordsShifts(shift(dana, 60))
    await dana.asks(CONTEST, contest(60))
    const waits = async () =>
      (await hr.reviews(['SHIFT_CONTESTED'])).edges
        .map(({ node }: Data) => node.incident)
        .filter((incident: Data) => incident.employee.number === dana.number)
    expect(await waits()).toMatchObject([{ id: newest.id }])
    await hr.recordsShifts(shift(dana, 60, { interactions: 90 }))
    expect(await waits()).toEqual([])
  })

  it('leaves a trace in the trail of each person, and of nobody else', async () => {
    const [dana, jonas] = [await employee(), await employee()]
    await manager.recordsShifts(shift(dana, 1), shift(jonas, 1))
    await dana.asks(CONTEST, contest(1))
    expect(await trailOf(dana)).toEqual(['shift.contested', 'shifts.recorded'])
    expect(await trailOf(jonas)).toEqual(['shifts.recorded'])
    const own = (await world.trail()).filter(({ action, employee_id }) => action === 'shifts.recorded' && employee_id)
    for (const { employee_id, after } of own)
      for (const one of after as Data[]) expect(one.employeeId).toBe(employee_id)
  })
})
