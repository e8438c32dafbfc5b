import { expect, it } from '@jest/globals'
import { oneMore, peersAt, troubledAt } from '../../world/a-pattern.js'
import type { Data } from '../../world/client.js'
import { RECORD_SHIFTS } from '../../world/documents.js'
import { becauseOf } from '../../world/due-process.js'
import { judged } from '../../world/history.js'
import { ago, dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** Who tells and by the roster was not there proves nothing; nor does what is said of somebody who was on leave that day. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const mae = await world.hr()
for (let n = 0; n < 3; n++) await peersAt(world, riverside)
const tom = await troubledAt(world, riverside)
await judged(world)

const LEAVE = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id confirmedAt } }'

it('what is said to have happened on a day of leave proves nothing, until a file or HR has them at work then', async () => {
  const day = dateAgo(0)
  await mae.asks(LEAVE, { input: { employee: tom.number, from: day, to: day } })
  const incident = await oneMore(anna, tom, { occurredAt: ago({ minutes: 5 }) })
  const asks = (): Promise<Data> => anna.responds(incident, 'VERBAL_WARNING')
  const isOnLeave = async () => expect(becauseOf(await asks(), 'PROOF')).toContain('on leave')
  await isOnLeave()
  // That they were called in, the manager alone does not say.
  const shifts = [{ employee: tom.number, store: riverside.code, date: day, position: 'CASHIER', interactions: 60 }]
  await anna.asks(RECORD_SHIFTS, { shifts, reason: 'Called in from leave.' })
  world.later({ days: 8 })
  await isOnLeave()
  await mae.asks(RECORD_SHIFTS, { shifts, reason: 'The till has them signed in that day.' })
  expect(await asks()).toMatchObject({ status: 'AWAITING_HR' })
})
