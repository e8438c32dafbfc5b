import { describe, expect, it } from '@jest/globals'
import { obtains } from '../world/formally.js'
import { cannotTake, readBy, saying, steps, takes } from '../world/due-process.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside, market)
const hr = await world.hr()

const twice = async () => {
  const dana = await world.employee(riverside)
  const [kept, duplicate] = [
    await manager.logs({ about: dana, cause: 'EMPLOYEE' }),
    await manager.logs({ about: dana, cause: 'EMPLOYEE', source: 'CUSTOMER' }),
  ]
  return {
    dana,
    kept,
    duplicate,
    merge: { id: duplicate.id as string, into: kept.id as string, reason: 'The same queue.' },
  }
}

describe('what was logged twice', () => {
  it('is merged: one record stands, the other is withdrawn and points to it', async () => {
    const { dana, kept, duplicate, merge } = await twice()
    expect(await takes(manager, 'mergeIncident', merge)).toMatchObject({
      id: kept.id,
      withdrawnAt: null,
      mergedInto: null,
    })
    for (const person of [manager, dana, hr])
      expect(await readBy(person, duplicate)).toMatchObject({ withdrawnAt: expect.any(String), mergedInto: kept.id })
    const { edges } = await manager.lists({ employee: dana.number })
    expect(edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([kept.id])
  })

  it('is in the trail, with the reason', async () => {
    const { kept, duplicate, merge } = await twice()
    await takes(manager, 'mergeIncident', merge)
    const entries = (await world.trail()).filter(({ subject_id }) => subject_id === duplicate.id)
    expect(entries.at(-1)).toMatchObject({
      action: 'incident.withdrawn',
      actor_id: manager.id,
      after: { reason: 'The same queue.', mergedInto: kept.id },
    })
  })

  it('is merged once, and either way but not both: who comes second is told', async () => {
    const { kept, duplicate, merge } = await twice()
    const other = { ...merge, id: kept.id, into: duplicate.id }
    const answers = await Promise.all([merge, other, merge].map((one) => hr.sends(steps.mergeIncident, one)))
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
    const [one, two] = [await readBy(hr, kept), await readBy(hr, duplicate)]
    expect([one, two].filter(({ withdrawnAt }) => withdrawnAt === null)).toHaveLength(1)
  })

  it('is the same part of the same person at the same store', async () => {
    const { dana, kept, merge } = await twice()
    const ines = await world.employee(riverside)
    const others = [
      await manager.logs({ about: ines, cause: 'EMPLOYEE' }),
      await manager.logs({ about: null, store: riverside }),
    ]
    for (const { id } of [...others, kept])
      expect((await cannotTake(manager, 'mergeIncident', { ...merge, id })).fields).toHaveProperty(['into'])
    const withdrawn = await manager.logs({ about: dana })
    await manager.withdraws(withdrawn)
    expect((await cannotTake(manager, 'mergeIncident', { ...merge, into: withdrawn.id })).fields).toHaveProperty([
      'into',
    ])
  })

  it('is not seen by managers of other stores, and not merged by the employee', async () => {
    const { dana, merge } = await twice()
    expect(await cannotTake(await world.manager(), 'mergeIncident', merge)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await cannotTake(dana, 'mergeIncident', merge)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('keeps what the employee contests: that one is not merged away', async () => {
    const { dana, kept, duplicate, merge } = await twice()
    await takes(dana, 'contestCause', saying(duplicate, 'PROCESS'))
    expect(await cannotTake(manager, 'mergeIncident', merge)).toMatchObject({ code: 'CONFLICT' })
    const theOther = { id: kept.id, into: duplicate.id, reason: 'The same queue.' }
    expect(await takes(manager, 'mergeIncident', theOther)).toMatchObject({ contestedAt: expect.any(String) })
  })

  it('keeps what discipline rests on', async () => {
    const dana = await world.employee(riverside)
    const serious = { about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' }
    const [one, two] = [await manager.logs(serious), await manager.logs(serious)]
    await dana.states(one)
    await obtains(hr, one)
    await manager.responds(one, 'DISMISSAL', { misconduct: 'THEFT' })
    const merge = { id: one.id, into: two.id, reason: 'The same.' }
    expect(await cannotTake(manager, 'mergeIncident', merge)).toMatchObject({ code: 'CONFLICT' })
  })
})
