import { beforeAll, describe, expect, it } from '@jest/globals'
import { oneMore, peersAt, troubledAt } from '../../world/a-pattern.js'
import type { Data } from '../../world/client.js'
import { RECORD_SHIFTS as RECORD } from '../../world/documents.js'
import { cannotTakeStep, invites, workday } from '../../world/formally.js'
import { judged } from '../../world/history.js'
import { cannot, lives } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** The customers served are the ground of every figure: one person in HR neither makes it alone nor judges on what they made. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const [mae, kim] = [await world.hr(), await world.hr()] as const

const shift = (person: Person, date: string, interactions: number | null, more: object = {}) => ({
  ...{ employee: person.number, store: riverside.code, date, position: 'CASHIER', interactions },
  ...more,
})
const writes = (by: Person, ...shifts: object[]) => by.asks(RECORD, { shifts, reason: 'Counted again.' })
const contests = (person: Person, date: string, words = 'I served ninety.') =>
  person.asks(lives.contestShift, { store: riverside.code, date, position: 'CASHIER', words })
async function shiftsOf(person: Person): Promise<Data[]> {
  const { employee } = await person.asks(
    `query ($number: String!) { employee(number: $number) { shifts(first: 50) { edges { node {
      date interactions startsAt endsAt provesSomething contestedAt } } } } }`,
    { number: person.number },
  )
  return employee.shifts.edges.map(({ node }: Data) => node)
}
async function toldTo(person: Person): Promise<string[]> {
  const { edges } = (await person.asks('{ viewer { notices { edges { node { kind } } } } }')).viewer.notices
  return edges.map(({ node }: Data) => node.kind)
}

describe('what HR has written of a shift', () => {
  it('proves nothing for seven days either, and whose shift it is can contest it in them', async () => {
    const [dana, date] = [await world.employee(riverside), dateAgo(20)]
    await writes(mae, shift(dana, date, 20))
    expect(await shiftsOf(dana)).toMatchObject([{ provesSomething: false }])
    world.later({ days: 7 })
    expect(await shiftsOf(dana)).toMatchObject([{ provesSomething: true }])
    await writes(kim, shift(dana, date, 18))
    expect(await shiftsOf(dana)).toMatchObject([{ interactions: 18, provesSomething: false }])
    expect(await toldTo(dana)).toEqual(['SHIFT_CHANGED'])
    // To leave it as it is begins no new days, and ends none.
    world.later({ days: 3 })
    await writes(mae, shift(dana, date, 18))
    expect(await shiftsOf(dana)).toMatchObject([{ provesSomething: false }])
    world.later({ days: 4 })
    expect(await shiftsOf(dana)).toMatchObject([{ provesSomething: true }])
  })

  it('is not settled by whoever wrote it, as it was; somebody else in HR settles it', async () => {
    const [dana, date] = [await world.employee(riverside), dateAgo(20)]
    await writes(mae, shift(dana, date, 20))
    world.later({ days: 7 })
    await contests(dana, date)
    const again = { shifts: [shift(dana, date, 20)], reason: 'As I had it.' }
    expect(await mae.isRefused(RECORD, again)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('somebody else in HR settles it'),
    })
    expect(await shiftsOf(dana)).toMatchObject([{ contestedAt: expect.any(String), provesSomething: false }])
    await writes(kim, shift(dana, date, 20))
    expect(await shiftsOf(dana)).toMatchObject([{ contestedAt: null, provesSomething: true }])
    expect(await toldTo(dana)).toEqual(['SHIFT_UPHELD'])
    // Who upheld it once has not written it, and nor does whoever wrote it settle it the second time.
    await contests(dana, date)
    expect(await mae.isRefused(RECORD, again)).toMatchObject({ code: 'CONFLICT' })
    await writes(kim, shift(dana, date, 20))
    expect(await shiftsOf(dana)).toMatchObject([{ contestedAt: null }])
  })

  it('is not settled by whoever wrote it by adding hours that nobody had known', async () => {
    const [dana, date] = [await world.employee(riverside), dateAgo(20)]
    await writes(mae, shift(dana, date, 20))
    world.later({ days: 7 })
    await contests(dana, date)
    const hours = { startsAt: `${date}T08:00:00.000Z`, endsAt: `${date}T16:00:00.000Z` }
    const again = { shifts: [shift(dana, date, 20, hours)], reason: 'As I had it, with its hours.' }
    expect(await mae.isRefused(RECORD, again)).toMatchObject({ code: 'CONFLICT' })
    expect(await shiftsOf(dana)).toMatchObject([{ contestedAt: expect.any(String), provesSomething: false }])
    await writes(kim, shift(dana, date, 20, hours))
    expect(await shiftsOf(dana)).toMatchObject([{ contestedAt: null, provesSomething: true, ...hours }])
  })

  it('may be given up by whoever wrote it: another figure is told, and can be contested anew', async () => {
    const [dana, date] = [await world.employee(riverside), dateAgo(20)]
    await writes(mae, shift(dana, date, 20))
    await contests(dana, date)
    await writes(mae, shift(dana, date, 90))
    expect(await shiftsOf(dana)).toMatchObject([{ interactions: 90, contestedAt: null, provesSomething: false }])
    expect(await toldTo(dana)).toEqual(['SHIFT_CHANGED'])
    await contests(dana, date, 'It was a hundred.')
    expect(await shiftsOf(dana)).toMatchObject([{ provesSomething: false }])
  })

  it('stays as it is against a manager and a file also where HR has only upheld it', async () => {
    const [dana, date] = [await world.employee(riverside), dateAgo(2)]
    await writes(anna, shift(dana, date, 60))
    await contests(dana, date)
    await writes(mae, shift(dana, date, 60))
    const other = { shifts: [shift(dana, date, 12)], reason: 'As I have it.' }
    expect(await anna.isRefused(RECORD, other)).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('the hours of a shift', () => {
  const hours = (date: string, from: string, to: string) => ({
    startsAt: `${date}T${from}:00.000Z`,
    endsAt: `${date}T${to}:00.000Z`,
  })

  it('stay as HR has entered them, and whoever contested them is told that they were changed', async () => {
    const [dana, date] = [await world.employee(riverside), dateAgo(2)]
    const [asAnnaHasIt, asItWas] = [hours(date, '08:00', '16:00'), hours(date, '14:00', '22:00')]
    await writes(anna, shift(dana, date, 60, asAnnaHasIt))
    await contests(dana, date, 'It was the late shift.')
    await writes(mae, shift(dana, date, 60, asItWas))
    expect(await toldTo(dana)).toEqual(['SHIFT_CHANGED'])
    const back = { shifts: [shift(dana, date, 60, asAnnaHasIt)], reason: 'As I have it.' }
    expect(await anna.isRefused(RECORD, back)).toMatchObject({ code: 'CONFLICT' })
    expect(await shiftsOf(dana)).toMatchObject([asItWas])
  })

  it('are those that are known where they are left out', async () => {
    const [dana, date] = [await world.employee(riverside), dateAgo(2)]
    const late = hours(date, '14:00', '22:00')
    await writes(anna, shift(dana, date, null, late))
    await writes(anna, shift(dana, date, 60))
    expect(await shiftsOf(dana)).toMatchObject([{ interactions: 60, ...late }])
    expect(await toldTo(dana)).toEqual([])
    await writes(anna, shift(dana, date, 60, hours(date, '08:00', '16:00')))
    expect(await toldTo(dana)).toEqual(['SHIFT_CHANGED'])
  })
})

describe('who in HR wrote the shifts that somebody is measured by', () => {
  let tom: Person
  let asked: Data
  beforeAll(async () => {
    await peersAt(world, riverside)
    tom = await troubledAt(world, riverside)
    await judged(world)
    const [date, longAgo] = [dateAgo(3), dateAgo(60)]
    await writes(anna, shift(tom, date, 50))
    const last = await oneMore(anna, tom)
    await contests(tom, date)
    await writes(kim, shift(tom, date, 70))
    await writes(mae, shift(tom, longAgo, 61))
    world.later({ days: 8 })
    asked = await anna.responds(last, 'VERBAL_WARNING')
    expect(asked).toMatchObject({ status: 'AWAITING_HR' })
  })

  it('neither leads the hearing nor decides', async () => {
    const invitation = { responseId: asked.id, at: workday(9), place: 'Here' }
    expect(await cannotTakeStep(mae, 'inviteToHearing', invitation)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await cannot(mae, 'approveResponse', { id: asked.id, reason: 'So.' })).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('while whoever settled what was contested of one judges, and does so', async () => {
    expect(await invites(kim, asked)).toMatchObject({ heardFrom: expect.any(String) })
  })
})
