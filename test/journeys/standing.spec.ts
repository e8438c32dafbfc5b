import { describe, expect, it } from '@jest/globals'
import { had, judged, ordinaryPeople, worked } from '../world/history.js'
import { startWorld } from '../world/world.js'

const STANDING = `query ($code: String!) { store(code: $code) {
  standing { elevated often because weeksElevated conditions { factor share because } factor low high usual probability }
} }`

const YEAR = 360
const world = await startWorld()
const riverside = await world.store('Riverside')
const oldMarket = await world.store('Old Market')
const manager = await world.manager(riverside)
const other = await world.manager(oldMarket)
const hr = await world.hr()
await ordinaryPeople(world, oldMarket, 12, YEAR)
// At Riverside everything has gone wrong for everybody since two months.
const people = await Promise.all(Array.from({ length: 12 }, () => world.employee(riverside)))
for (const [n, person] of people.entries()) {
  await worked(world, person, { from: YEAR, to: 181 })
  await worked(world, person, { from: 180, to: 0, conditions: 'SYSTEM_OUTAGE' })
  await had(
    world,
    person,
    { daysAgo: 100 + n * 9 },
    ...[54, 47, 40, 33, 26, 19, 12, 5].map((daysAgo) => ({ daysAgo: daysAgo - (n % 5) })),
  )
}
await judged(world)

const standingFor = async (person: typeof hr, store: { code: string }) =>
  (await person.asks(STANDING, { code: store.code })).store.standing

describe('how a store stands', () => {
  it('is told to its manager in words, and names nobody', async () => {
    const standing = await standingFor(manager, riverside)
    expect(standing).toMatchObject({
      elevated: true,
      factor: null,
      low: null,
      high: null,
      usual: null,
      probability: null,
    })
    expect(standing.often).toMatch(/as at other stores/)
    expect(standing.because).toMatch(/look at the place first/)
    expect(standing.conditions[0]).toMatchObject({ factor: 'SYSTEM_OUTAGE' })
    expect(standing.conditions[0].share).toBeGreaterThan(0.5)
    for (const { name } of people) expect(JSON.stringify(standing)).not.toContain(name)
  })

  it('is told to HR with the numbers', async () => {
    const standing = await standingFor(hr, riverside)
    expect(standing.low).toBeLessThan(standing.factor)
    expect(standing.high).toBeGreaterThan(standing.factor)
    expect(standing.probability).toBeGreaterThanOrEqual(0.9)
    expect(standing.factor).toBeGreaterThan(1.5 * standing.usual)
    expect(await standingFor(hr, oldMarket)).toMatchObject({ elevated: false, conditions: [] })
  })

  it('is not told to employees, nor to the manager of another store', async () => {
    expect(await standingFor(people[0]!, riverside)).toBeNull()
    expect((await other.asks(STANDING, { code: riverside.code })).store).toBeNull()
    const incidents = await hr.lists({ store: riverside.code }, { first: 1 })
    expect(incidents.edges).toHaveLength(1)
  })

  it('remains where individual findings are off', async () => {
    const off =
      'mutation ($store: String) { switchIndividualFindings(store: $store, on: false, reason: "Agreed.") { since } }'
    await hr.asks(off, { store: riverside.code })
    expect(await standingFor(manager, riverside)).toMatchObject({ elevated: true })
  })
})
