import { expect, it } from '@jest/globals'
import { newId } from '../../src/database/uuid.js'
import { testClock } from '../world/clock.js'
import { changedPast } from '../world/trail.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()

it('a row that one transaction puts in and then replaces is sealed as it is in the end', async () => {
  const id = newId(testClock)
  const put = (
    name: string,
  ) => `INSERT INTO stores (id, code, name, time_zone) SELECT '${id}', 'S77', '${name}', 'UTC' WHERE true
    ON CONFLICT (id) DO UPDATE SET name = excluded.name`
  await world.change(async (tx) => {
    for (const name of ['Riverside', 'Old Market']) await tx.query(put(name))
  })
  expect(await world.rows('SELECT name FROM stores')).toEqual([{ name: 'Old Market' }])
  expect(await changedPast(world)).toEqual([])
})
