import { describe, expect, it } from '@jest/globals'
import { peersAt } from '../../world/a-pattern.js'
import { RECORD_SHIFTS as RECORD } from '../../world/documents.js'
import { had, judged, worked } from '../../world/history.js'
import type { Person, StoreAtHand } from '../../world/person.js'
import { dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const world = await startWorld()
const [vic, kim, mae] = [await world.hr(), await world.hr(), await world.hr()] as const
const stores = [await world.store('Riverside'), await world.store('Market')] as const
const [riverside, market] = stores
const anna = await world.manager(riverside)
for (const store of stores) await peersAt(world, store)

const DAYS = [225, 205, 190, 175, 160, 145, 130, 118, 106, 94, 84, 74, 64, 54, 45, 36, 28, 20, 12, 5]
async function troubled(store: StoreAtHand): Promise<Person> {
  const dana = await world.employee(store, { position: 'CASHIER' })
  await worked(world, dana, { from: 240, to: 1 })
  await had(world, dana, ...DAYS.map((daysAgo, n) => ({ daysAgo, reporter: n % 2 ? kim : mae })))
  return dana
}
const [dana, twin] = [await troubled(riverside), await troubled(market)]
const favourite = await world.employee(riverside, { position: 'CASHIER' })
await worked(world, favourite, { from: 240, to: 1 })
const other = await world.employee(market, { position: 'CASHIER' })
await worked(world, other, { from: 240, to: 1 })
await judged(world)

const shift = (daysAgo: number, interactions: number, position = 'CASHIER') => ({
  employee: favourite.number,
  store: riverside.code,
  date: dateAgo(daysAgo),
  ...{ position, interactions, conditions: [] },
})
const found = async (person: Person) =>
  (
    await vic.asks(
      `query ($n: String!) { employee(number: $n) { assessment {
        finding probability expectedDays details { numbers { placeFactor } } } } }`,
      { n: person.number },
    )
  ).employee.assessment
const nearly = (number: number, one: number, within: number) => {
  expect(number).toBeGreaterThan(one - within)
  expect(number).toBeLessThan(one + within)
}

describe('customers whom a favourite is said to have served', () => {
  it('are no thousands as a manager enters them; the number is asked for again, and HR may enter it', async () => {
    const refused = await anna.isRefused(RECORD, { shifts: [shift(3, 70), shift(2, 10_000)] })

    expect(refused).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: {
        'shifts.1.interactions': expect.stringMatching(/10,000 customers .* \(about 60\).* ask HR to enter it/),
      },
    })
    expect(await anna.recordsShifts(shift(3, 140))).toBe(1)
    expect(await vic.recordsShifts(shift(2, 700))).toBe(1)
    // what HR has told of them is usual with them from now on
    expect(await anna.recordsShifts(shift(1, 300))).toBe(1)
  })

  it('are none in position after position on one day', async () => {
    const made = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => shift(5, 60, `Cashier ${from + n}`))

    expect(await anna.isRefused(RECORD, { shifts: made(0, 50) })).toMatchObject({
      fields: { 'shifts.0.position': expect.stringContaining('more than 4 shifts') },
    })
    // one is there already
    expect(await anna.recordsShifts(...made(0, 3))).toBe(3)
    expect(await anna.recordsShifts(...made(0, 3))).toBe(3)
    expect(await vic.isRefused(RECORD, { shifts: made(3, 4) })).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  it('speak for the place as far as anybody can serve, whoever entered them, and harm nobody beside', async () => {
    const before = await found(dana)
    const alike = await found(twin)
    nearly(before.probability, alike.probability, 0.06)

    await vic.recordsShifts(...Array.from({ length: 34 }, (_, n) => shift(n + 1, 10_000)))

    const after = await found(dana)
    nearly(after.probability, before.probability, 0.06)
    expect(after.expectedDays).toBeGreaterThan(0.85 * before.expectedDays)
    expect(after.finding).toBe(before.finding)
    expect(await found(twin)).toEqual(alike)
    world.later({ days: 32 })
    await judged(world)
    const [later, beside] = [await found(dana), await found(twin)]
    expect(later.expectedDays).toBeGreaterThan(0.8 * beside.expectedDays)
  })
})
