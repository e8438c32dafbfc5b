import { describe, expect, it } from '@jest/globals'
import { answers, cannot, does } from '../world/lives.js'
import { dateAgo, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)

/** Somebody reassigned from one day to another, in days from today. */
async function reassigned(from = 0, to = 3) {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana })
  const days = { position: 'STOCKROOM', startsOn: dateAgo(-from), endsOn: dateAgo(-to) }
  return { dana, incident, response: await answers(manager, incident, 'REASSIGNMENT', days) }
}

describe('a reassignment over several days', () => {
  it('holds its first day, and the others once the employee agrees', async () => {
    const { dana, response } = await reassigned()
    expect(response).toMatchObject({ status: 'ACTIVE', endsOn: dateAgo(-3), holdsUntil: today(), agreedAt: null })
    expect(await does(dana, 'agreeToReassignment', { id: response.id })).toMatchObject({
      status: 'ACTIVE',
      holdsUntil: dateAgo(-3),
      agreedAt: expect.any(String),
    })
    expect(await cannot(dana, 'agreeToReassignment', { id: response.id })).toMatchObject({ code: 'CONFLICT' })
  })

  it('is over with its first day where the employee did not agree, and then leaves the other days free', async () => {
    const { dana, incident, response } = await reassigned()
    world.later({ days: 1 })
    expect((await dana.sees(incident))!.responses).toMatchObject([{ status: 'COMPLETED' }])
    const late = await cannot(dana, 'agreeToReassignment', { id: response.id })
    expect(late).toMatchObject({ code: 'CONFLICT' })
    expect(late.message).toMatch(/is done, so it cannot be agreed to\. What can happen now: .*appeals it/)
    expect(
      await answers(manager, incident, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: dateAgo(-2) }),
    ).toMatchObject({
      status: 'ACTIVE',
    })
  })

  it('is agreed to by nobody but the employee', async () => {
    const { response } = await reassigned()
    const other = await world.employee(riverside)
    expect(await cannot(manager, 'agreeToReassignment', { id: response.id })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await cannot(other, 'agreeToReassignment', { id: response.id })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('going back early', () => {
  it('ends it today', async () => {
    const { response, incident, dana } = await reassigned()
    expect(await does(manager, 'endReassignment', { id: response.id })).toMatchObject({
      status: 'COMPLETED',
      endsOn: today(),
      endedAtOwnWish: false,
    })
    expect(await cannot(manager, 'endReassignment', { id: response.id })).toMatchObject({ code: 'CONFLICT' })
    // The days that it no longer takes are free again.
    const days = { position: 'STOCKROOM', startsOn: dateAgo(-1), endsOn: dateAgo(-2) }
    // What begins tomorrow is not in force today.
    expect(await answers(manager, incident, 'REASSIGNMENT', days)).toMatchObject({ status: 'PLANNED' })
    expect((await dana.sees(incident))!.responses).toHaveLength(2)
  })

  it('shortens it to a later day, as the employee wishes', async () => {
    const { dana, response } = await reassigned()
    await does(dana, 'agreeToReassignment', { id: response.id })
    expect(await does(dana, 'endReassignment', { id: response.id, on: dateAgo(-1) })).toMatchObject({
      status: 'ACTIVE',
      endsOn: dateAgo(-1),
      holdsUntil: dateAgo(-1),
      endedAtOwnWish: true,
    })
  })

  it('calls off one that has not begun', async () => {
    const { response } = await reassigned(2, 4)
    expect(await does(manager, 'endReassignment', { id: response.id })).toMatchObject({
      status: 'WITHDRAWN',
      endedAtOwnWish: false,
    })
  })

  it('is the employee’s wish by their own word alone', async () => {
    const { dana, response } = await reassigned()
    const wished = { id: response.id, employeesWish: true }
    expect((await cannot(manager, 'endReassignment', wished)).fields.employeesWish).toMatch(/themselves/)
    expect(await does(dana, 'endReassignment', wished)).toMatchObject({ endedAtOwnWish: true })
  })

  it('is on a day that is still to come, and no later than it ends anyway', async () => {
    const { response } = await reassigned()
    for (const on of [dateAgo(1), dateAgo(-4)])
      expect((await cannot(manager, 'endReassignment', { id: response.id, on })).fields).toHaveProperty('on')
  })

  it('is nothing for other responses', async () => {
    const dana = await world.employee(riverside)
    const support = await answers(manager, await manager.logs({ about: dana }), 'SUPPORT')
    const refused = await cannot(manager, 'endReassignment', { id: support.id })
    expect(refused).toMatchObject({ code: 'CONFLICT', message: 'This is a support and no reassignment.' })
  })
})
