import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { agreed, obtains } from '../../world/formally.js'
import { does, lives } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { dateAgo, today } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const colleague = await world.manager(riverside)
const hr = await world.hr()
const otherHr = await world.hr()

/** Days from today on: `ahead(0, 13)` are fourteen. */
const ahead = (from: number, to: number) => ({ startsOn: dateAgo(-from), endsOn: dateAgo(-to) })
const employee = () => world.employee(riverside)
const about = (person: Person) => manager.logs({ about: person, severity: 'MAJOR' })
const waiting = async (person: Person, reason: string): Promise<(string | undefined)[]> =>
  (await person.reviews([reason], { first: 100 })).edges.map(({ node }: Data) => node.response?.id)

describe('somebody sent home again and again', () => {
  it('is stood down once at a time, whoever asks and for whatever incident', async () => {
    const dana = await employee()
    await manager.responds(await about(dana), 'STAND_DOWN', ahead(0, 6))
    for (const person of [manager, colleague, hr])
      expect(await person.cannotRespond(await about(dana), 'STAND_DOWN', ahead(6, 9))).toMatchObject({
        code: 'CONFLICT',
        message: expect.stringContaining('stood down'),
      })
  })

  it('for more than 14 days in 90 waits for HR, in one go or in single days, now or planned ahead', async () => {
    const dana = await employee()
    const incident = await about(dana)
    for (const [from, to] of [
      [0, 6],
      [20, 25],
      [40, 40],
    ])
      expect(await manager.responds(incident, 'STAND_DOWN', ahead(from!, to!))).toMatchObject({
        status: from === 0 ? 'ACTIVE' : 'PLANNED',
      })
    const more = await colleague.responds(await about(dana), 'STAND_DOWN', ahead(60, 60))
    expect(more).toMatchObject({ status: 'AWAITING_HR' })
    expect(await waiting(hr, 'STOOD_DOWN')).toContain(more.id)
    expect(await hr.approves(more)).toMatchObject({ status: 'PLANNED', startsOn: dateAgo(-60) })
  })

  it('waits for somebody else in HR where HR asks', async () => {
    const dana = await employee()
    const incident = await about(dana)
    await hr.responds(incident, 'STAND_DOWN', ahead(0, 13))
    const more = await hr.responds(incident, 'STAND_DOWN', ahead(14, 20))
    expect(more).toMatchObject({ status: 'AWAITING_HR' })
    expect(await hr.isRefused(lives.approveResponse, { id: more.id, reason: 'Still looking.' })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await otherHr.declines(more)).toMatchObject({ status: 'DECLINED' })
  })

  it('is not helped by ending it before the last day each time: the days were taken', async () => {
    const dana = await employee()
    const incident = await about(dana)
    for (let round = 0; round < 2; round++) {
      const home = await manager.responds(incident, 'STAND_DOWN', ahead(0, round ? 6 : 8))
      expect(home).toMatchObject({ status: 'ACTIVE' })
      world.later({ days: 6 })
      await does(manager, 'finishResponse', { id: home.id, outcome: 'Back for a day.' })
      world.later({ days: 1 })
    }
    expect(await manager.responds(incident, 'STAND_DOWN', ahead(0, 0))).toMatchObject({ status: 'AWAITING_HR' })
  })

  it('comes back by itself', async () => {
    const dana = await employee()
    const incident = await about(dana)
    await manager.responds(incident, 'STAND_DOWN', ahead(0, 0))
    world.later({ days: 1 })
    expect((await dana.sees(incident))!.responses).toMatchObject([{ status: 'COMPLETED' }])
  })

  it('and moved out of sight for the rest: the days at home count towards those of being moved', async () => {
    const dana = await employee()
    await manager.responds(await about(dana), 'STAND_DOWN', ahead(0, 9))
    const moved = { position: 'STOCKROOM', ...ahead(10, 15) }
    expect(await manager.responds(await about(dana), 'REASSIGNMENT', moved)).toMatchObject({ status: 'AWAITING_HR' })
  })
})

describe('somebody moved for a day, day after day', () => {
  it('is moved on 14 days in 90 without HR, agreed or not, by whichever manager, for whichever incident', async () => {
    const dana = await employee()
    for (let day = 0; day < 14; day++) {
      const move = { position: 'STOCKROOM', startsOn: today(), endsOn: dateAgo(day < 9 ? -3 : 0) }
      const asker = day % 2 ? manager : colleague
      expect(await asker.responds(await about(dana), 'REASSIGNMENT', move)).toMatchObject({ status: 'ACTIVE' })
      world.later({ days: 1 })
    }
    const move = { position: 'STOCKROOM', startsOn: today(), endsOn: today() }
    const more = await colleague.responds(await about(dana), 'REASSIGNMENT', move)
    expect(more).toMatchObject({ status: 'AWAITING_HR' })
    expect(await waiting(hr, 'FREQUENT_REASSIGNMENT')).toContain(more.id)
  })
})

describe('a lesson for what management did', () => {
  const lessons = ['TEACHABLE_MOMENT', 'COACHING', 'TRAINING']
  const refused = { code: 'FORBIDDEN', message: expect.stringContaining('cause is the management') }

  it('is given by no manager of the store, and by HR where it helps', async () => {
    const dana = await employee()
    const incident = await manager.logs({ about: dana, cause: 'MANAGEMENT' })
    for (const person of [manager, colleague])
      for (const kind of lessons) expect(await person.cannotRespond(incident, kind)).toMatchObject(refused)
    expect(await manager.responds(incident, 'SUPPORT')).toMatchObject({ kind: 'SUPPORT' })
    expect(await hr.responds(incident, 'COACHING')).toMatchObject({ kind: 'COACHING' })
  })

  it('is not given while the employee says that it was management, and nobody has settled it', async () => {
    const dana = await employee()
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await dana.asks(CONTEST, { id: incident.id, cause: 'MANAGEMENT', reason: 'I was told to.' })
    expect(await manager.cannotRespond(incident, 'COACHING')).toMatchObject(refused)
    await hr.asks(SETTLE, { id: incident.id, cause: 'EMPLOYEE', reason: 'Nobody had told them to.' })
    expect(await manager.responds(incident, 'COACHING')).toMatchObject({ kind: 'COACHING' })
  })

  it('is not given by way of another incident about the same event', async () => {
    const dana = await employee()
    const first = await manager.logs({ about: dana, cause: 'MANAGEMENT' })
    const again = await manager.logs({ about: dana, cause: 'EMPLOYEE', sameEventAs: first.id })
    expect(await manager.cannotRespond(again, 'TEACHABLE_MOMENT')).toMatchObject(refused)
  })
})

describe('somebody moved to where nobody wants to be', () => {
  const move = (position: string) => ({ position, endsOn: today() })

  it('is moved only to what is on HR’s list, whoever moves them', async () => {
    const dana = await employee()
    const incident = await about(dana)
    for (const person of [manager, hr])
      for (const position of ['TOILETS', 'stockroom', 'STOCKROOM (toilets)'])
        expect(await person.cannotRespond(incident, 'REASSIGNMENT', move(position))).toMatchObject({
          code: 'BAD_USER_INPUT',
          fields: { 'input.position': expect.stringContaining('STOCKROOM') },
        })
    await hr.asks(ADD, { position: 'BACK_OFFICE', reason: 'Quiet work at the same pay.' })
    expect(await manager.responds(incident, 'REASSIGNMENT', move('BACK_OFFICE'))).toMatchObject({ status: 'ACTIVE' })
    await hr.asks(REMOVE, { position: 'BACK_OFFICE', reason: 'The office was given up.' })
    expect((await dana.sees(incident))!.responses).toMatchObject([{ position: 'BACK_OFFICE', status: 'ACTIVE' }])
    const other = await about(await employee())
    expect(await manager.cannotRespond(other, 'REASSIGNMENT', move('BACK_OFFICE'))).toMatchObject({
      fields: { 'input.position': expect.any(String) },
    })
    const trail = (await world.trail()).filter(({ action }) => String(action).startsWith('reassignment-position.'))
    expect(trail).toMatchObject([
      { action: 'reassignment-position.added', actor_id: hr.id, after: { reason: 'Quiet work at the same pay.' } },
      { action: 'reassignment-position.removed', actor_id: hr.id },
    ])
  })

  it('finds the list, which the manager reads and HR alone keeps', async () => {
    const list = async (person: Person) =>
      (await person.asks('{ reassignmentPositions { position } }')).reassignmentPositions
    for (const person of [manager, hr, await employee()])
      expect(await list(person)).toEqual([{ position: 'STOCKROOM' }])
    expect(await manager.isRefused(ADD, { position: 'TOILETS', reason: 'Why not.' })).toMatchObject({
      code: 'FORBIDDEN',
    })
    const twice = await hr.isRefused(ADD, { position: 'STOCKROOM', reason: 'Again.' })
    expect(twice).toMatchObject({ code: 'CONFLICT' })
    expect(await hr.isRefused(REMOVE, { position: 'TOILETS', reason: 'Gone.' })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('an answer that was meant as a punishment', () => {
  const say = (response: Data, words = 'Each Saturday, since I asked for my breaks.') => ({
    responseId: response.id,
    words,
  })
  const answer = (response: Data) => ({ responseId: response.id, answer: 'You are right. It has ended.' })

  it('is said to HR alone, by the employee alone, waits there, and is answered', async () => {
    const dana = await employee()
    const incident = await about(dana)
    const moved = await manager.responds(incident, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: today() })
    for (const person of [manager, hr])
      expect(await person.isRefused(SAY, say(moved))).toMatchObject({ code: 'FORBIDDEN' })
    const said = (await dana.asks(SAY, say(moved))).sayMeantAsPunishment
    expect(said.meantAsPunishment).toMatchObject({ words: say(moved).words, answer: null })
    expect(await dana.isRefused(SAY, say(moved))).toMatchObject({ code: 'CONFLICT' })

    expect(await claimSeenBy(manager, incident)).toBeNull()
    expect(await claimSeenBy(hr, incident)).toMatchObject({ words: say(moved).words })
    expect(await waiting(hr, 'MEANT_AS_PUNISHMENT')).toEqual([moved.id])
    expect(await noticesOf(manager, incident)).not.toContain('MEANT_AS_PUNISHMENT')
    expect(await noticesOf(hr, incident)).toContain('MEANT_AS_PUNISHMENT')

    expect(await manager.isRefused(ANSWER, answer(moved))).toMatchObject({ code: 'FORBIDDEN' })
    await otherHr.asks(ANSWER, answer(moved))
    expect(await waiting(hr, 'MEANT_AS_PUNISHMENT')).toEqual([])
    expect(await claimSeenBy(dana, incident)).toMatchObject({ answer: 'You are right. It has ended.' })
    expect(await noticesOf(dana, incident)).toContain('PUNISHMENT_ANSWERED')
    expect(await noticesOf(manager, incident)).not.toContain('PUNISHMENT_ANSWERED')
    expect(await hr.isRefused(ANSWER, answer(moved))).toMatchObject({ code: 'CONFLICT' })
  })

  it('given by somebody in HR waits for the others: the giver neither reads nor answers it', async () => {
    const dana = await employee()
    const incident = await about(dana)
    const coached = await hr.responds(incident, 'COACHING')
    await dana.asks(SAY, say(coached))
    expect(await claimSeenBy(hr, incident)).toBeNull()
    expect(await waiting(hr, 'MEANT_AS_PUNISHMENT')).toEqual([])
    expect(await noticesOf(hr, incident)).not.toContain('MEANT_AS_PUNISHMENT')
    expect(await hr.isRefused(ANSWER, answer(coached))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await waiting(otherHr, 'MEANT_AS_PUNISHMENT')).toEqual([coached.id])
    await otherHr.asks(ANSWER, answer(coached))
  })

  it('is said of nothing that is somebody else’s', async () => {
    const incident = await about(await employee())
    const coached = await manager.responds(incident, 'COACHING')
    expect(await (await employee()).isRefused(SAY, say(coached))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('words that hurt', () => {
  it('are answered where a lesson is a threat: to the manager, to HR, and on appeal', async () => {
    const dana = await employee()
    const incident = await about(dana)
    const lesson = await manager.responds(incident, 'TEACHABLE_MOMENT', {
      reason: 'Lazy and rude.',
      whatWasLearned: 'One more time and you are out.',
    })
    await does(dana, 'reflect', { responseId: lesson.id, text: 'I was alone at two tills for three hours.' })
    expect(await noticesOf(manager, incident)).toContain('RESPONSE_ANSWERED')
    await dana.asks(SAY, { responseId: lesson.id, words: 'It says that I will lose my job.' })
    expect(await waiting(hr, 'MEANT_AS_PUNISHMENT')).toContain(lesson.id)
    const appeal = await does(dana, 'appeal', { responseId: lesson.id, text: 'I am neither, and this is no lesson.' })
    await does(otherHr, 'decideAppeal', { id: appeal.id, upheld: true, reason: 'Nobody is spoken to like this.' })
    const { responses } = (await dana.asks(STATUS, { id: incident.id })).incident
    expect(responses).toMatchObject([{ status: 'OVERTURNED' }])
  })

  it('are in no notice of a dismissal: it says that it matters, and what can be done', async () => {
    const dana = await employee()
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(incident)
    await obtains(otherHr, incident)
    const asked = await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'Money is missing.' })
    await agreed(world, asked, hr, otherHr)
    const query = '{ viewer { notices(first: 100) { edges { node { kind text } } } } }'
    const { edges } = (await dana.asks(query)).viewer.notices
    const textOf = (kind: string) => edges.find(({ node }: Data) => node.kind === kind)?.node.text as string
    expect(textOf('RESPONSE_APPROVED')).toMatch(/it matters.*You can appeal it within 30 days/)
    for (const { node } of edges) expect(node.text).not.toMatch(/approved a response|dismiss|Money is missing/i)
  })
})

const STATUS = 'query ($id: ID!) { incident(id: $id) { responses { status } } }'
const CLAIM = 'meantAsPunishment { words answer answeredAt }'
const SAY = lives.sayMeantAsPunishment
const ANSWER = lives.answerMeantAsPunishment
const ADD = lives.addReassignmentPosition
const REMOVE = lives.removeReassignmentPosition

async function claimSeenBy(person: Person, { id }: Data): Promise<Data | null> {
  const query = `query ($id: ID!) { incident(id: $id) { responses { ${CLAIM} } } }`
  return (await person.asks(query, { id })).incident.responses[0].meantAsPunishment
}

async function noticesOf(person: Person, { id }: Data): Promise<string[]> {
  const { edges } = (await person.asks('{ viewer { notices(first: 100) { edges { node { kind incidentId } } } } }'))
    .viewer.notices
  return edges.filter(({ node }: Data) => node.incidentId === id).map(({ node }: Data) => node.kind)
}

const CONTEST = `mutation ($id: ID!, $cause: Cause!, $reason: String!) {
  contestCause(incidentId: $id, cause: $cause, reason: $reason) { id } }`
const SETTLE = `mutation ($id: ID!, $cause: Cause!, $reason: String!) {
  settleCause(incidentId: $id, cause: $cause, reason: $reason) { id } }`
