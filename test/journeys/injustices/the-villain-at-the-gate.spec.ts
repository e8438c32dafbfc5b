import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { becauseOf, cannotTake, outcomesOf, takes } from '../../world/due-process.js'
import { brings, obtains, tells } from '../../world/formally.js'
import type { Person } from '../../world/person.js'
import { ago, dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** What was named as an injustice, tried again in other clothes. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
/** Anna and Bert work together against whoever they choose; Carl manages them both. */
const [anna, bert] = [await world.manager(riverside), await world.manager(riverside)] as const
const carl = await world.manager(riverside, market)
const [mae, ben] = [await world.hr(), await world.hr()] as const

const grave = (by: Person, about: Person): Promise<Data> =>
  by.logs({ about, store: riverside, cause: 'EMPLOYEE', severity: 'MAJOR' })
const dismisses = (by: Person, incident: Data): Promise<Data> =>
  by.responds(incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'Money is missing.' })
/** Somebody tells HR what they say they saw, and Mae lays it to the incident. */
const saw = async (by: Person, about: Person, incident: Data, more: object = {}): Promise<void> => {
  const { id } = await tells(by, about, more)
  await brings(mae, 'attachAccount', { id, incidentId: incident.id })
}
const isRefused = (asked: Data, because: RegExp): void => {
  expect(asked.__typename).toBe('DueProcessNotMet')
  expect(outcomesOf(asked).PROOF).toBe('NOT_MET')
  expect(becauseOf(asked, 'PROOF')).toMatch(because)
}

const MOVE = 'mutation ($id: ID!, $input: LeaveDatesInput!) { correctLeave(id: $id, input: $input) { id } }'

const TOLD_BY_THEM = /Nobody has told of it but .* one voice/

describe('managers who vouch for each other', () => {
  it.each([
    ['the other manager of the store saw it', anna, anna, bert],
    ['one records it and the other asks, and he has seen it too who manages both', anna, bert, carl],
    ['he who manages both asks', bert, carl, anna],
  ])('are one voice: %s', async (_, recorder, asker, witness) => {
    const dana = await world.employee(riverside)
    const incident = await grave(recorder, dana)
    await dana.states(incident)
    await saw(witness, dana, incident)
    isRefused(await dismisses(asker, incident), TOLD_BY_THEM)
    // A colleague is somebody else.
    await saw(await world.employee(riverside), dana, incident)
    expect(await dismisses(asker, incident)).toMatchObject({ status: 'AWAITING_HR' })
  })

  it('vouch for what a colleague has recorded, and for nothing that one of them asks for', async () => {
    const dana = await world.employee(riverside)
    const incident = await grave(mae, dana)
    await dana.states(incident)
    const { id } = await tells(bert, dana)
    await brings(ben, 'attachAccount', { id, incidentId: incident.id })
    isRefused(await dismisses(anna, incident), TOLD_BY_THEM)
  })
})

describe('who said whom a customer meant', () => {
  it('has recorded it as much as whoever took it down: they are no witness of it', async () => {
    const dana = await world.employee(riverside)
    const service = await world.service()
    const COMPLAIN = 'mutation ($input: LogIncidentInput!) { logIncident(input: $input) { id } }'
    const input = {
      store: riverside.code,
      occurredAt: ago({ hours: 2 }),
      summary: 'My change was short.',
      idempotencyKey: 'change',
    }
    const incident = (await service.asks(COMPLAIN, { input })).logIncident as Data
    await mae.asks(ATTRIBUTE, { id: incident.id, employee: dana.number })
    await dana.asks('mutation ($id: ID!) { answerAttribution(incidentId: $id, agrees: true) { id } }', {
      id: incident.id,
    })
    await dana.states(incident)
    const { id } = await tells(mae, dana)
    await brings(ben, 'attachAccount', { id, incidentId: incident.id })
    await obtains(mae, incident)
    isRefused(await dismisses(anna, incident), TOLD_BY_THEM)
    await obtains(ben, incident, 'The till roll')
    expect(await dismisses(anna, incident)).toMatchObject({ status: 'AWAITING_HR' })
  })
})
const ATTRIBUTE = `mutation ($id: ID!, $employee: String!) {
  attributeIncident(id: $id, employee: $employee, cause: EMPLOYEE, reason: "The voice.") { id } }`

describe('what HR declined', () => {
  it('does not come back because the same is told or found once more', async () => {
    const dana = await world.employee(riverside)
    const incident = await grave(anna, dana)
    await dana.states(incident)
    const friend = await world.employee(riverside)
    await saw(friend, dana, incident)
    await obtains(ben, incident, 'The recording')
    const asked = await dismisses(anna, incident)
    await ben.declines(asked)
    world.later({ minutes: 5 })
    await saw(friend, dana, incident, { text: 'As I said, I stood beside them.' })
    await obtains(mae, incident, 'The recording') // the same file, found by somebody else
    for (const who of [anna, bert])
      expect(await dismisses(who, incident)).toMatchObject({
        __typename: 'DueProcessNotMet',
        message: expect.stringContaining('HR declined'),
      })
    await obtains(mae, incident, 'Another recording')
    expect(await dismisses(bert, incident)).toMatchObject({ status: 'AWAITING_HR' })
  })
})

describe('leave that is taken from under somebody', () => {
  const LEAVE = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
  const onLeave = async (dana: Person): Promise<string> => {
    const input = { employee: dana.number, from: dateAgo(0), to: dateAgo(-20) }
    return (await anna.asks(LEAVE, { input })).recordLeave.id as string
  }
  /** Asked for their account, and then on leave for days. */
  async function away() {
    const dana = await world.employee(riverside)
    const incident = await grave(anna, dana)
    await obtains(mae, incident)
    await anna.asksForStatement(incident)
    const id = await onLeave(dana)
    world.later({ days: 9 })
    return { dana, incident, id }
  }
  const heard = async (incident: Data) => {
    const variables = { incidentId: incident.id, kind: 'DISMISSAL', misconduct: 'THEFT' }
    return outcomesOf(await takes(anna, 'justCause', variables)).INVESTIGATION
  }

  it.each<[string, string, object]>([
    ['taken back', 'mutation ($id: ID!) { takeBackLeave(id: $id) { id } }', {}],
    ['moved', MOVE, { input: { from: dateAgo(-40), to: dateAgo(-41) } }],
  ])('%s: the days that they were away were days away', async (_, mutation, more) => {
    const { incident, id } = await away()
    expect(await heard(incident)).toBe('NOT_MET')
    await bert.asks(mutation, { id, ...more })
    expect(await heard(incident)).toBe('NOT_MET')
    // From then on they have the seven days.
    world.later({ days: 8 })
    expect(await heard(incident)).toBe('MET')
  })

  it('that was recorded by mistake and taken back the same day is none', async () => {
    const dana = await world.employee(riverside)
    const incident = await grave(anna, dana)
    await obtains(mae, incident)
    await anna.asksForStatement(incident)
    world.later({ days: 8 })
    const input = { employee: dana.number, from: dateAgo(6), to: dateAgo(2) }
    const { id } = (await anna.asks(LEAVE, { input })).recordLeave
    expect(await heard(incident)).toBe('NOT_MET')
    await anna.asks('mutation ($id: ID!) { takeBackLeave(id: $id) { id } }', { id })
    expect(await heard(incident)).toBe('MET')
  })
})
describe('what management caused', () => {
  it('is not made the employee’s by that management, to teach them a lesson for it', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'MANAGEMENT' })
    for (const who of [anna, bert, carl]) {
      const settled = { incidentId: incident.id, cause: 'EMPLOYEE', reason: 'On second thoughts.' }
      expect(await cannotTake(who, 'settleCause', settled)).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('HR alone can say otherwise'),
      })
      expect(await who.cannotRespond(incident, 'COACHING')).toMatchObject({ code: 'FORBIDDEN' })
    }
  })
})
