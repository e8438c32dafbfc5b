import { describe, expect, it } from '@jest/globals'
import { agreed, obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import { saying, takes } from '../world/due-process.js'
import { answers, does } from '../world/lives.js'
import { set } from '../world/reviews.js'
import { ago, dateAgo, monthOf, today } from '../world/times.js'
import { testClock } from '../world/clock.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const manager = await world.manager()
const hr = await world.hr()
const otherHr = await world.hr()
let appealsDecidedOn = ''
const employee = () => world.employee(manager.store!)

const start = today()
const TIMES = `query ($from: Date!, $to: Date!) {
  reviewTimes(from: $from, to: $to, purpose: "To see whether the counts hold.") { reason withinDays decided medianDays ninetiethDays late } }`
const timesOf = async (reason: string, period = { from: start, to: today() }): Promise<Data> =>
  (await hr.asks(TIMES, period)).reviewTimes.find((one: Data) => one.reason === reason)

/** A dismissal that waits for so many days. */
async function waited(days: number): Promise<Data> {
  const about = await employee()
  const incident = await manager.logs({ about, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await about.states(incident)
  await obtains(hr, incident)
  const response = await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
  world.later({ days })
  return { ...response, about }
}

describe('the time to decision', () => {
  it('is nothing where nothing was decided', async () => {
    for (const times of (await hr.asks(TIMES, { from: start, to: start })).reviewTimes as Data[])
      expect(times).toMatchObject({ decided: 0, medianDays: null, ninetiethDays: null, late: 0 })
  })

  it('is counted from when something was asked for to when HR approved or declined it', async () => {
    for (const days of [1, 2, 3, 4]) await hr.declines(await waited(days))
    const asked = await waited(14) // with the days until both have heard them more than 28, whichever day it is
    const since = testClock.milliseconds()
    await agreed(world, asked, hr, await world.hr())
    const days = 14 + (testClock.milliseconds() - since) / 86_400_000
    await waited(20) // waits still
    expect(await timesOf('FORMAL_RESPONSE_REQUESTED')).toEqual({
      reason: 'FORMAL_RESPONSE_REQUESTED',
      withinDays: 28,
      decided: 5,
      medianDays: 3,
      ninetiethDays: expect.closeTo(4 + 0.6 * (days - 4), 0),
      late: 1,
    })
    expect(await timesOf('FORMAL_RESPONSE_REQUESTED', { from: '2020-01-01', to: '2020-12-31' })).toMatchObject({
      decided: 0,
    })
  })

  it('is counted of appeals, contested causes and standing down', async () => {
    const about = await employee()
    const coaching = await answers(manager, await manager.logs({ about }), 'COACHING')
    const appeal = await does(about, 'appeal', { responseId: coaching.id, text: 'I know how.' })
    world.later({ days: 30 })
    await does(hr, 'decideAppeal', { id: appeal.id, upheld: true, reason: 'They do.' })
    appealsDecidedOn = today()
    expect(await timesOf('APPEAL')).toMatchObject({ decided: 1, medianDays: 30, late: 1 })

    const contested = await manager.logs({ about, cause: 'EMPLOYEE' })
    await takes(about, 'contestCause', saying(contested, 'PROCESS'))
    world.later({ days: 6 })
    await takes(hr, 'settleCause', saying(contested, 'PROCESS'))
    // A manager's own correction was waited for by nobody.
    const other = { about: await employee(), cause: 'EMPLOYEE' }
    await takes(manager, 'settleCause', saying(await manager.logs(other), 'OFFER'))
    expect(await timesOf('CAUSE_CONTESTED')).toMatchObject({ decided: 1, medianDays: 6, late: 0 })

    const home = await manager.responds(await manager.logs({ about: await employee() }), 'STAND_DOWN', {
      endsOn: dateAgo(-1),
    })
    world.later({ days: 1 })
    await hr.approves(home)
    expect(await timesOf('STOOD_DOWN')).toMatchObject({ decided: 1, medianDays: 1, late: 0 })
  })

  it('is counted of what HR answers itself, by its first answer, and of patterns by whoever answers', async () => {
    const about = await employee()
    // However long ago it happened: HR could know of it from when it was recorded.
    const conflict = await manager.logs({ about, cause: 'MANAGEMENT', occurredAt: ago({ days: 8 }) })
    await manager.responds(conflict, 'SUPPORT')
    expect(await timesOf('CONFLICT_OF_INTEREST')).toMatchObject({ decided: 0 })
    await hr.responds(conflict, 'PROCESS_FIX')
    await otherHr.responds(conflict, 'SUPPORT')
    expect(await timesOf('CONFLICT_OF_INTEREST')).toMatchObject({ decided: 1, medianDays: 0, late: 0 })

    const recused = await hr.logs({
      about,
      cause: 'EMPLOYEE',
      occurredAt: ago({ days: 2 }),
      parties: [{ employee: manager.number, part: 'INSTRUCTED' }],
    })
    await otherHr.responds(recused, 'SUPPORT')
    expect(await timesOf('MANAGER_RECUSED')).toMatchObject({ decided: 1, medianDays: 0 })

    const pattern = await manager.logs({ about: await employee(), cause: 'EMPLOYEE', occurredAt: ago({ days: 4 }) })
    // As months of records would have it judged.
    await set(world, 'incidents', pattern, { finding: 'PATTERN' })
    await manager.responds(pattern, 'SUPPORT')
    await manager.responds(pattern, 'TRAINING')
    expect(await timesOf('PATTERN_WITHOUT_RESPONSE')).toMatchObject({ decided: 1, medianDays: 0 })
  })

  it('is asked of the whole months around two dates, and that is logged', async () => {
    const since = (await world.trail()).length
    expect(await timesOf('APPEAL', { from: appealsDecidedOn, to: appealsDecidedOn })).toMatchObject({ decided: 1 })
    const { from, to } = monthOf(appealsDecidedOn)
    expect(await world.trail({ from: since })).toMatchObject([
      { action: 'review.asked', actor_id: hr.id, after: { question: 'reviewTimes', from, to } },
    ])
    expect((await hr.isRefused(TIMES, { from: to, to: '2020-01-31' })).fields).toHaveProperty('to')
  })
})
