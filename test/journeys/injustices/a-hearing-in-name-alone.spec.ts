import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { CONDUCT, recorded } from '../../world/customers.js'
import { answersQuestions, cannotTakeStep, formally, heard, invites, obtains, takesStep, untilAfter, workday } from '../../world/formally.js' // prettier-ignore
import type { Person } from '../../world/person.js'
import { dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** Somebody in HR leads the hearing so that it is none, and the manager takes away what speaks for the employee meanwhile. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const [vic, mae, ada] = [await world.hr(), await world.hr(), await world.hr()] as const

interface Asked {
  dana: Person
  incident: Data
  asked: Data
}
async function accused(more: object = {}, kind = 'FINAL_WARNING'): Promise<Asked> {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR', ...more })
  await dana.states(incident)
  await obtains(ada, incident)
  const asked = await manager.responds(incident, kind, { misconduct: 'THEFT', reason: 'Money is missing.' })
  return { dana, incident, asked }
}
const notes = ({ asked }: Asked, attended: boolean) => ({ responseId: asked.id, attended, notes: 'So it was.' })
const nextStep = async ({ incident, asked }: Asked) => (await formally(mae, incident, asked)).hearing.nextStep
const invited = async ({ asked }: Asked, leader: Person): Promise<void> => {
  const { at } = await invites(leader, asked)
  untilAfter(world, at as string)
}
const cannotInvite = async ({ asked }: Asked, at: string) =>
  (await cannotTakeStep(vic, 'inviteToHearing', { responseId: asked.id, at, place: 'The office' })).fields.at

describe('whether somebody came', () => {
  it.each([
    ['that they were there, though nobody was', true],
    ['that they stayed away, though they came', false],
  ])('is not told once more by whoever said %s', async (_, attended) => {
    const one = await accused()
    await invited(one, vic)
    await takesStep(vic, 'recordHearing', notes(one, attended))
    await takesStep(one.dana, 'answerNotes', {
      responseId: one.asked.id,
      wasThere: !attended,
      comment: 'It is untrue.',
    })
    await invited(one, vic)
    expect(await cannotTakeStep(vic, 'recordHearing', notes(one, attended))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/somebody else/),
    })
    expect(await takesStep(mae, 'recordHearing', notes(one, true))).toMatchObject({ heardAt: expect.any(String) })
  })
})

describe('who has agreed before there was a hearing', () => {
  it('has agreed to nothing: it takes the two who heard of it', async () => {
    const one = await accused({}, 'DISMISSAL')
    await heard(world, one.asked, mae)
    world.later({ days: 9 })
    await answersQuestions(mae, one.asked)
    await mae.approves(one.asked)
    await takesStep(one.dana, 'answerNotes', { responseId: one.asked.id, wasThere: false, comment: 'Nobody was.' })
    await heard(world, one.asked, vic)
    world.later({ days: 9 })
    await answersQuestions(vic, one.asked)
    expect(await vic.approves(one.asked)).toMatchObject({ status: 'AWAITING_HR' })
    await answersQuestions(mae, one.asked)
    expect(await mae.approves(one.asked)).toMatchObject({ status: 'ACTIVE' })
  })
})

describe('when it is', () => {
  it('is at a time at which people work, and not so far ahead that it never comes', async () => {
    const one = await accused()
    const day = workday(14).slice(0, 10)
    for (const hour of ['02:30', '05:00', '22:00'])
      expect(await cannotInvite(one, `${day}T${hour}:00.000Z`)).toMatch(/between 7:00 and 20:00/)
    expect(await cannotInvite(one, workday(200))).toMatch(/until/)
    // They may have it in the night themselves, who work then.
    await invites(vic, one.asked)
    const at = `${workday(20).slice(0, 10)}T23:00:00.000Z`
    expect(await takesStep(one.dana, 'moveHearing', { responseId: one.asked.id, at })).toMatchObject({ at })
  })
})

describe('the leave of whoever is to be heard', () => {
  const LEAVE = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
  const TAKE_BACK = 'mutation ($id: ID!) { takeBackLeave(id: $id) { id } }'
  const MOVE = 'mutation ($id: ID!, $input: LeaveDatesInput!) { correctLeave(id: $id, input: $input) { id } }'
  async function onHoliday() {
    const one = await accused()
    const day = workday(16)
    const input = { employee: one.dana.number, from: day.slice(0, 10), to: day.slice(0, 10) }
    const { id } = (await manager.asks(LEAVE, { input })).recordLeave as { id: string }
    world.later({ days: 1 })
    return { one, day, id }
  }

  it.each<[string, (id: string) => Promise<Data>]>([
    ['taken back', (id) => manager.asks(TAKE_BACK, { id })],
    ['moved', (id) => vic.asks(MOVE, { id, input: { from: dateAgo(-60), to: dateAgo(-61) } })],
  ])('is no day to be heard on because somebody else has %s it meanwhile', async (_, takes) => {
    const { one, day, id } = await onHoliday()
    await takes(id)
    expect(await cannotInvite(one, day)).toMatch(/not on leave/)
  })

  it('is one where they gave it up themselves', async () => {
    const { one, day, id } = await onHoliday()
    await one.dana.asks(TAKE_BACK, { id })
    expect(await invites(vic, one.asked, day)).toMatchObject({ at: day })
  })
})

describe('what speaks for somebody', () => {
  async function through(one: Asked): Promise<void> {
    await heard(world, one.asked, mae)
    await takesStep(one.dana, 'answerNotes', { responseId: one.asked.id })
    await answersQuestions(mae, one.asked)
    expect(await nextStep(one)).toBe('DECIDE')
  }

  it('as how the customer behaved, is not taken away once they were heard: they are heard on it', async () => {
    const { reference: customer } = await recorded(mae)
    const one = await accused({ customer })
    const says = (conduct: string) => ({ incidentId: one.incident.id, conduct, reason: 'I was told so.' })
    await manager.asks(CONDUCT, says('ABUSIVE'))
    await through(one)
    await manager.asks(CONDUCT, says('REASONABLE'))
    expect(await nextStep(one)).toBe('HEAR_AGAIN')
    expect(await mae.approves(one.asked)).toMatchObject({ status: 'AWAITING_HR' })
    // What they say of it themselves holds nothing up.
    await takesStep(mae, 'adjournHearing', { responseId: one.asked.id, reason: 'There is something new.' })
    await through(one)
    await one.dana.asks(CONDUCT, says('ABUSIVE'))
    expect(await nextStep(one)).toBe('DECIDE')
  })

  it('as what was going on during their shift, is not either', async () => {
    const one = await accused()
    const shift = { employee: one.dana.number, store: riverside.code, date: one.incident.occurredAt.slice(0, 10), position: 'CASHIER' } // prettier-ignore
    await manager.recordsShifts({ ...shift, interactions: 60, conditions: ['UNDERSTAFFED'] })
    await through(one)
    await manager.recordsShifts({ ...shift, interactions: 60, conditions: [] })
    expect(await nextStep(one)).toBe('HEAR_AGAIN')
  })
})

describe('what it is over', () => {
  it('and the steps that it may lead to stay as they were told: nothing graver comes of it', async () => {
    const one = await accused()
    const before = (await formally(one.dana, one.incident, one.asked)).hearing
    await heard(world, one.asked, mae)
    world.later({ days: 9 })
    for (const decider of [mae, vic]) await answersQuestions(decider, one.asked)
    for (const decider of [mae, vic]) await decider.approves(one.asked, 'Dismissed, really.')
    const after = await formally(one.dana, one.incident, one.asked)
    expect(after).toMatchObject({
      status: 'ACTIVE',
      hearing: { alleged: before.alleged, mayLeadTo: before.mayLeadTo, tests: before.tests },
    })
    expect(after.hearing.mayLeadTo).not.toContain('DISMISSAL')
    expect((await one.dana.sees(one.incident))!.responses).toMatchObject([{ kind: 'FINAL_WARNING' }])
    expect(dateAgo(0)).toBe((await one.dana.sees(one.incident))!.responses[0].startsOn)
  })
})
