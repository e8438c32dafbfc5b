import { describe, expect, it } from '@jest/globals'
import { had } from '../world/history.js'
import { set, waits, waitsByPages } from '../world/reviews.js'
import { ago, dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const DAY_MS = 86_400_000
const DAYS: Record<string, number> = {
  STOOD_DOWN: 2,
  CONFLICT_OF_INTEREST: 7,
  CAUSE_CONTESTED: 7,
  PATTERN_WITHOUT_RESPONSE: 14,
}
const world = await startWorld()
const manager = await world.manager()
const elsewhere = await world.manager()
const hr = await world.hr()
const employee = () => world.employee(manager.store!)

const sentHome = await manager.responds(await manager.logs({ about: await employee() }), 'STAND_DOWN', {
  endsOn: dateAgo(-10),
})
world.later({ days: 3 })
const late = await employee()
const [old, fresh] = [
  (await had(world, late, { daysAgo: 10, cause: 'MANAGEMENT' }))[0]!,
  (await had(world, await employee(), { daysAgo: 1, cause: 'MANAGEMENT' }))[0]!,
]
const [pattern] = await had(world, await employee(), { daysAgo: 10 })
await set(world, 'incidents', pattern!, { finding: 'PATTERN' }) // as months of records would have it judged
const [far] = await had(world, await world.employee(elsewhere.store!), { daysAgo: 5, cause: 'MANAGEMENT' })

describe('the review queue', () => {
  it('tells by when each thing should be decided, as its reason says', async () => {
    for (const { reason, since, dueAt } of await waits(hr))
      expect(Date.parse(dueAt) - Date.parse(since)).toBe(DAYS[reason]! * DAY_MS)
  })

  it('begins with what is overdue, and then goes by what is due first: three days may be long, and ten short', async () => {
    const all = await waits(hr)
    expect(all.map(({ incident, response, overdue }) => [response?.id ?? incident.id, overdue])).toEqual([
      [old.id, true],
      [sentHome.id, true],
      [far!.id, false],
      [pattern!.id, false],
      [fresh.id, false],
    ])
  })

  it('is asked for by what is overdue, by age, by store, by whom and by what it is about', async () => {
    const ids = async (args: object) => (await waits(hr, args)).map(({ incident }) => incident.id)
    expect(await waits(hr, { overdue: true })).toHaveLength(2)
    expect(await ids({ overdue: false })).toEqual([far!.id, pattern!.id, fresh.id])
    expect(await ids({ olderThanDays: 4 })).toEqual([old.id, far!.id, pattern!.id])
    expect(await ids({ olderThanDays: 4, overdue: true })).toEqual([old.id])
    expect(await ids({ store: elsewhere.store!.code })).toEqual([far!.id])
    expect(await ids({ incident: fresh.id })).toEqual([fresh.id])
    expect(await ids({ incident: 'none' })).toEqual([])
    expect(await ids({ employee: late.number })).toEqual([old.id])
    expect(await ids({ employee: late.number, store: elsewhere.store!.code })).toEqual([])
    expect(await hr.isRefused('query { reviewQueue(employee: "E99999") { edges { cursor } } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { employee: expect.any(String) },
    })
    expect(await hr.isRefused('query { reviewQueue(store: "S99") { edges { cursor } } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { store: expect.any(String) },
    })
    expect(await hr.isRefused('query { reviewQueue(olderThanDays: -1) { edges { cursor } } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { olderThanDays: expect.any(String) },
    })
  })

  it('refuses a cursor that it never gave', async () => {
    const cursors = [
      ['x', old.id, 'APPEAL'],
      ['-271821-04-20T00:00:00.000Z', old.id, 'APPEAL'],
      [ago({}), old.id, 'NONE'],
      [ago({}), old.id],
    ]
    for (const key of cursors) {
      const after = Buffer.from(JSON.stringify(key)).toString('base64url')
      const refusal = await hr.isRefused('query ($after: String) { reviewQueue(after: $after) { edges { cursor } } }', {
        after,
      })
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', fields: { after: expect.any(String) } })
    }
  })
})

describe('what began to wait at the same instant', () => {
  it.each([1, 2, 3, 7])('comes in pages of %d once each, even one incident for two reasons', async (first) => {
    const twice = await had(
      world,
      await employee(),
      ...Array.from({ length: 4 }, () => ({ daysAgo: 6, cause: 'MANAGEMENT', contested: true })),
    )
    const whole = await waits(hr, { first: 100 })
    const keys = whole.map(({ id }) => id)
    for (const { id } of twice) {
      expect(keys).toContain(`CONFLICT_OF_INTEREST:${id}`)
      expect(keys).toContain(`CAUSE_CONTESTED:${id}`)
    }
    expect((await waitsByPages(hr, first)).map(({ id }) => id)).toEqual(keys)
    expect(new Set(keys).size).toBe(keys.length)
    const due = whole.map(({ dueAt }) => dueAt as string)
    expect(due).toEqual([...due].sort())
  })
})
