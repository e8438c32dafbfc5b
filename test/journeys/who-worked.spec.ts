import { describe, expect, it } from '@jest/globals'
import { WhoWorkedReader, type WorkedAs } from '../../src/review/model-health/who-worked.reader.js'
import { worked } from '../world/history.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
// Three stores with cashiers, more of them in each, and a pharmacist in every store.
const stores = [await world.store(), await world.store(), await world.store()]
for (const [n, store] of stores.entries()) {
  for (let many = 0; many <= n + 1; many++)
    await worked(world, await world.employee(store, { position: 'CASHIER' }), { from: 60, to: 1 })
  await worked(world, await world.employee(store, { position: 'PHARMACIST' }), { from: 60, to: 1 })
}
// Where most was driven it was one and the same person, in two stores; somebody else drives seldom, in the third.
const [driver, other] = [await world.employee(stores[0]!, { position: 'DRIVER' }), await world.employee(stores[2]!, { position: 'DRIVER' })] // prettier-ignore
await worked(world, driver, { from: 60, to: 1 })
await worked(world, { ...driver, store: stores[1]! } as Person, { from: 60, to: 1 })
await worked(world, other, { from: 60, to: 50 })
await worked(world, other, { from: 12, to: 1 })
const period = { from: dateAgo(60), to: dateAgo(0) }
const all = await world.rows<WorkedAs>(
  `SELECT DISTINCT SUBSTR(date, 1, 7) AS month, position, employee_id AS person FROM shifts WHERE date >= '${period.from}' AND date <= '${period.to}'`,
)
const keyOf = ({ month, position, person }: WorkedAs) => `${month} ${position} ${person}`
const cells = [...new Set(all.map(({ month, position }) => `${month} ${position}`))].sort()
const peopleIn = (rows: readonly WorkedAs[], cell: string) =>
  new Set(rows.filter(({ month, position }) => cell === `${month} ${position}`).map(({ person }) => person)).size

describe('whether few people worked in a position in a month', () => {
  it.each([1, 2, 3, 4, 8, 40])('is told rightly by enough of them, where %i are enough', async (enough) => {
    const reader = world.server.app.get(WhoWorkedReader, { strict: false })
    const some = await reader.atLeast(enough, period)
    expect(all.map(keyOf)).toEqual(expect.arrayContaining(some.map(keyOf)))
    expect(cells.map((cell) => [cell, peopleIn(some, cell) >= enough])).toEqual(
      cells.map((cell) => [cell, peopleIn(all, cell) >= enough]),
    )
    // Of fewer all are told, so that it can be told of each who is behind it.
    for (const cell of cells.filter((one) => peopleIn(all, one) < enough))
      expect(peopleIn(some, cell)).toBe(peopleIn(all, cell))
  })
})
