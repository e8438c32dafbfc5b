import { beforeEach, describe, expect, it } from '@jest/globals'
import { agreed, heardOut, obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import { cannotTake, saying, takes } from '../world/due-process.js'
import { answers, cannot, does } from '../world/lives.js'
import {
  cannotReleaseReview,
  cannotTakeReview,
  looksInto,
  releasesReview,
  sendsTake,
  set,
  takesReview,
  waitingFor,
  waits,
} from '../world/reviews.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const manager = await world.manager()
const mae = await world.hr({ name: 'Mae Sheehan' })
const ben = await world.hr({ name: 'Ben Adeyemi' })
const third = await world.hr()

let incident: Data
let response: Data
let item: Data
beforeEach(async () => {
  const tom = await world.employee(manager.store!)
  incident = await manager.logs({ about: tom, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await tom.states(incident)
  await obtains(third, incident)
  response = await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
  item = (await waitingFor(mae, 'FORMAL_RESPONSE_REQUESTED', incident))!
})
const takingOf = async ({ id }: Data) =>
  (await world.rows<{ id: string }>('SELECT id FROM review_takings WHERE incident_id = $1', [id]))[0]!

describe('two who work on the queue at once', () => {
  it('see who has taken what, and since when', async () => {
    expect(item).toMatchObject({ takenBy: null, takenAt: null })
    const taken = await takesReview(mae, item)
    expect(taken).toMatchObject({ id: item.id, takenBy: { number: mae.number } })
    expect(await waitingFor(ben, 'FORMAL_RESPONSE_REQUESTED', incident)).toMatchObject({
      takenBy: { name: 'Mae Sheehan' },
      takenAt: taken.takenAt,
    })
    const idsOf = async (person = mae, takenBy = 'ME') =>
      (await waits(person, { takenBy, first: 100 })).map(({ id }) => id)
    expect(await idsOf()).toContain(item.id)
    expect(await idsOf(ben)).not.toContain(item.id)
    expect(await idsOf(ben, 'ANYBODY')).toContain(item.id)
    expect(await idsOf(ben, 'NOBODY')).not.toContain(item.id)
  })

  it('cannot both have it: who comes second is told who has it, and whom to ask', async () => {
    await takesReview(mae, item)
    const refusal = await cannotTakeReview(ben, item)
    expect(refusal).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Mae Sheehan took this on') })
    expect(refusal.message).toContain('ask them to release it')
    expect((await takesReview(mae, item)).takenBy.number).toBe(mae.number)
  })

  it('cannot both have it when both take it at the same moment', async () => {
    const people = [mae, ben, third, mae, ben, third]
    const answers = await Promise.all(people.map((person) => sendsTake(person, item)))
    const winners = new Set(answers.flatMap(({ data }) => data?.takeReview.takenBy.number ?? []))
    expect(winners.size).toBe(1)
    const [winner] = [...winners]
    answers.forEach(({ errors }, n) => {
      const codes = errors?.map(({ extensions }) => extensions.code)
      expect(codes).toEqual(people[n]!.number === winner ? undefined : ['CONFLICT'])
    })
  })

  it('have an incident with all that waits about it', async () => {
    const tom = await world.employee(manager.store!)
    const incident = await manager.logs({ about: tom, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await manager.asksForStatement(incident)
    world.later({ days: 8 })
    await obtains(third, incident)
    await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    const item = (await waitingFor(mae, 'FORMAL_RESPONSE_REQUESTED', incident))!
    const other = (await waitingFor(ben, 'STATEMENT_REFUSED', incident))!
    await takesReview(mae, item)
    expect(await cannotTakeReview(ben, other)).toMatchObject({ code: 'CONFLICT' })
    expect((await waitingFor(ben, 'STATEMENT_REFUSED', incident))!.takenBy.number).toBe(mae.number)
  })

  it('do not decide what the other has taken: neither approve, decline, settle nor decide an appeal', async () => {
    await takesReview(mae, item)
    const decision = { id: response.id, reason: 'Borne out.' }
    for (const act of ['approveResponse', 'declineResponse'] as const)
      expect(await cannot(ben, act, decision)).toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(/^Mae/),
      })
    await agreed(world, response, mae)
    expect(await takingOf(incident)).toBeUndefined()

    const sue = await world.employee(manager.store!)
    const contested = await manager.logs({ about: sue, cause: 'EMPLOYEE' })
    await takes(sue, 'contestCause', saying(contested, 'PROCESS'))
    await takesReview(mae, (await waitingFor(mae, 'CAUSE_CONTESTED', contested))!)
    expect(await cannotTake(ben, 'settleCause', saying(contested, 'PROCESS'))).toMatchObject({ code: 'CONFLICT' })
    await takes(mae, 'settleCause', saying(contested, 'PROCESS'))

    const next = await manager.logs({ about: sue })
    await looksInto(mae, next)
    const coached = await answers(manager, next, 'COACHING')
    const appeal = await does(sue, 'appeal', { responseId: coached.id, text: 'I know how.' })
    await takesReview(mae, (await waitingFor(mae, 'APPEAL', { id: coached.incidentId }))!)
    const verdict = { id: appeal.id, upheld: true, reason: 'She does.' }
    expect(await cannot(ben, 'decideAppeal', verdict)).toMatchObject({ code: 'CONFLICT' })
    await does(mae, 'decideAppeal', verdict)
  })

  it('do not answer what the other has taken; a manager does, whose answer HR only looks at', async () => {
    const conflict = await manager.logs({ about: await world.employee(manager.store!), cause: 'MANAGEMENT' })
    await takesReview(mae, (await waitingFor(mae, 'CONFLICT_OF_INTEREST', conflict))!)
    expect(await ben.cannotRespond(conflict, 'PROCESS_FIX')).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^Mae/),
    })
    await manager.responds(conflict, 'SUPPORT')
    expect(await takingOf(conflict)).toBeDefined()
    await mae.responds(conflict, 'PROCESS_FIX')
    expect(await takingOf(conflict)).toBeUndefined()
  })

  it('hand it on: it is released by who has it, and by nobody else', async () => {
    await takesReview(mae, item)
    expect(await cannotReleaseReview(ben, item)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^Mae/),
    })
    expect(await releasesReview(mae, item)).toMatchObject({ takenBy: null, takenAt: null })
    expect(await cannotReleaseReview(mae, item)).toMatchObject({ code: 'CONFLICT' })
    expect(await takesReview(ben, item)).toMatchObject({ takenBy: { number: ben.number } })
  })
})

describe('what is taken', () => {
  it('falls back by itself when nothing is decided for three days', async () => {
    await takesReview(mae, item)
    world.later({ days: 2, hours: 23 })
    expect(await cannotTakeReview(ben, item)).toMatchObject({ code: 'CONFLICT' })
    world.later({ hours: 1, minutes: 1 })
    expect((await waitingFor(mae, 'FORMAL_RESPONSE_REQUESTED', incident))!.takenBy).toBeNull()
    expect(await takesReview(ben, item)).toMatchObject({ takenBy: { number: ben.number } })
    world.later({ days: 4 })
    expect(await does(mae, 'declineResponse', { id: response.id, reason: 'No.' })).toMatchObject({ status: 'DECLINED' })
  })

  it('is kept from nobody for long: taking it again, also once it was released, begins no new days, and then it is free for others', async () => {
    const { takenAt } = await takesReview(mae, item)
    world.later({ days: 2 })
    expect((await takesReview(mae, item)).takenAt).toBe(takenAt)
    await releasesReview(mae, item)
    const again = (await takesReview(mae, item)).takenAt as string
    expect(Date.parse(again) - Date.parse(takenAt as string)).toBeLessThan(60_000)
    world.later({ days: 1, minutes: 1 })
    expect(await waitingFor(mae, 'FORMAL_RESPONSE_REQUESTED', incident)).toMatchObject({ takenBy: null })
    for (let day = 0; day < 2; day++) {
      expect(await cannotTakeReview(mae, item)).toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(/^You had this for 3 days.*You can decide it without taking it on/),
      })
      world.later({ days: 1 })
    }
    expect(await takesReview(ben, item)).toMatchObject({ takenBy: { number: ben.number } })
    await releasesReview(ben, item)
    world.later({ days: 7 })
    expect((await takesReview(mae, item)).takenBy.number).toBe(mae.number)
  })

  it('is not what somebody appeals who had a part in it, whatever else waits about it', async () => {
    const sue = await world.employee(manager.store!)
    const other = await manager.logs({ about: sue, cause: 'EMPLOYEE' })
    const TAUGHT = { whatHappened: 'So.', whatWasLearned: 'So.', nextStep: { text: 'So.' } }
    const given = await answers(mae, other, 'TEACHABLE_MOMENT', TAUGHT)
    await takes(sue, 'contestCause', saying(other, 'PROCESS'))
    const before = (await waitingFor(mae, 'CAUSE_CONTESTED', other))!
    await releasesReview(mae, await takesReview(mae, before))
    const { id } = await does(sue, 'appeal', { responseId: given.id, text: 'It was not so.' })
    expect(await cannotTakeReview(mae, before)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/had a part.*You can decide what waits for you without taking it on/),
    })
    await takesReview(ben, before)
    await does(ben, 'decideAppeal', { id, upheld: true, reason: 'She is right.' })
    expect(await takes(mae, 'settleCause', saying(other, 'PROCESS'))).toMatchObject({ cause: 'PROCESS' })
  })

  it('is free once it is decided: somebody else takes the appeal', async () => {
    await takesReview(mae, item)
    await agreed(world, response, mae)
    expect(await takingOf(incident)).toBeUndefined()
    await agreed(world, response, ben)
    expect(await cannotTakeReview(mae, item)).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('stays taken where the approval is refused by the tests', async () => {
    await heardOut(world, response, mae)
    await takesReview(mae, item)
    await set(world, 'incidents', incident, { statement_given_at: null, statement_requested_at: null })
    expect((await mae.approves(response)).__typename).toBe('DueProcessNotMet')
    expect(await takingOf(incident)).toBeDefined()
  })

  it('stands in the trail, with who took and released it', async () => {
    const from = (await world.trail()).length
    await takesReview(mae, item)
    await releasesReview(mae, item)
    expect(await world.trail({ from })).toEqual(
      ['review.taken', 'review.released'].map((action) =>
        expect.objectContaining({ action, actor_id: mae.id, subject_id: incident.id, store_id: manager.store!.id }),
      ),
    )
  })

  it('is never one’s own request, nor what does not wait for oneself', async () => {
    const about = await world.employee(manager.store!)
    const other = await manager.logs({ about, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await about.states(other)
    await obtains(third, other)
    await answers(ben, other, 'DISMISSAL', { misconduct: 'THEFT' })
    const own = (await waitingFor(ben, 'FORMAL_RESPONSE_REQUESTED', other))!
    expect(await cannotTakeReview(ben, own)).toMatchObject({ code: 'FORBIDDEN' })
    for (const id of ['', 'APPEAL', 'APPEAL:none', `NO_REASON:${incident.id}`, `APPEAL:${incident.id}`])
      expect(await cannotTakeReview(ben, { id })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
