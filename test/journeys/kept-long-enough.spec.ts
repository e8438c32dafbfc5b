import { describe, expect, it } from '@jest/globals'
import { RetentionService } from '../../src/retention/retention.service.js'
import type { Data } from '../world/client.js'
import { DECIDE, proposes, verdictOn } from '../world/corrections.js'
import { ANSWER_ATTRIBUTION, ATTRIBUTE, CLOSE } from '../world/customers.js'
import { LOG } from '../world/documents.js'
import { saying, takes } from '../world/due-process.js'
import { answers, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { looksInto } from '../world/reviews.js'
import { ago, dateAgo } from '../world/times.js'
import { verified } from '../world/trail.js'
import { startWorld } from '../world/world.js'

/** Mae in HR would like records to be gone. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const [mae, ben] = [await world.hr({ name: 'Mae' }), await world.hr()] as const

const survey = await world.service()
const HOW_IT_ENDED =
  'mutation ($id: ID!) { tellInConfidence(incidentId: $id, text: "It threatens me.", howItEnded: true) { id } }'
const RUDE = () => ({ store: riverside.code, occurredAt: ago({ hours: 2 }), summary: 'Somebody was rude to me.' })

const ends = () => world.server.app.get(RetentionService).run()
const stillNames = async ({ id }: Data): Promise<boolean> =>
  (await world.rows('SELECT employee_id FROM incidents WHERE id = $1', [id as string]))[0]!.employee_id !== null

describe('an incident whose period is over stays as long as HR has something to decide about it', () => {
  const SEVERITY = (verb: string) =>
    `mutation ($id: ID!) { ${verb}(incidentId: $id, severity: MINOR, reason: "It was not so.") { id } }`

  it('a complaint, what its employee says was otherwise, or an answer that they call a punishment', async () => {
    const open: { what: string; incident: Data; decides: () => Promise<unknown> }[] = []
    const somebody = () => world.employee(riverside)

    const eve = await somebody()
    const complaint = await eve.logs({ about: eve, parties: [{ employee: manager.number, part: 'COMPLAINED_ABOUT' }] })
    await ben.asks('mutation ($id: ID!) { lookInto(id: $id) { id } }', { id: complaint.id })
    const END = 'mutation ($id: ID!) { endComplaint(id: $id, outcome: "We talked to both.") { id } }'
    open.push({ what: 'a complaint', incident: complaint, decides: () => ben.asks(END, { id: complaint.id }) })

    const tom = await somebody()
    const cause = await manager.logs({ about: tom, cause: 'EMPLOYEE' })
    await takes(tom, 'contestCause', saying(cause, 'PROCESS'))
    open.push({ what: 'cause', incident: cause, decides: () => takes(ben, 'settleCause', saying(cause, 'PROCESS')) })

    const ines = await somebody()
    const grave = await manager.logs({ about: ines, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await ines.asks(SEVERITY('contestSeverity'), { id: grave.id })
    const settles = () => ben.asks(SEVERITY('settleSeverity'), { id: grave.id })
    open.push({ what: 'severity', incident: grave, decides: settles })

    const ada = await somebody()
    const facts = await manager.logs({ about: ada, cause: 'EMPLOYEE' })
    const proposed = await proposes(ada, facts, { summary: 'The queue was long.' })
    open.push({ what: 'facts', incident: facts, decides: () => ben.asks(DECIDE, verdictOn(proposed, true)) })

    const lee = await somebody()
    const punished = await manager.logs({ about: lee, cause: 'EMPLOYEE' })
    const coached = await answers(manager, punished, 'COACHING', { steps: [{ text: 'Call.' }] })
    await does(lee, 'sayMeantAsPunishment', { responseId: coached.id, words: 'For asking.' })
    const answered = { responseId: coached.id, answer: 'It was not.' }
    open.push({
      what: 'a punishment',
      incident: punished,
      decides: () => does(ben, 'answerMeantAsPunishment', answered),
    })

    const ned = await somebody()
    const ended = await manager.logs({ about: ned, cause: 'EMPLOYEE' })
    await manager.asks(CLOSE, { id: ended.id, rootCause: 'PERSON', whatWasDone: 'One more time and you are out.' })
    await ned.asks(HOW_IT_ENDED, { id: ended.id })
    open.push({ what: 'how it ended', incident: ended, decides: () => looksInto(ben, ended) })

    const kay = await somebody()
    const denied = (await survey.asks(LOG, { input: RUDE() })).logIncident as Data
    await manager.asks(ATTRIBUTE, {
      id: denied.id,
      employee: kay.number,
      cause: 'EMPLOYEE',
      reason: 'It was her till.',
    })
    const no = { incidentId: denied.id, agrees: false, reason: 'I was on holiday.' }
    await kay.asks(ANSWER_ATTRIBUTION, no)
    const confirms = () => ben.asks(ANSWER_ATTRIBUTION, { ...no, agrees: true, reason: 'The till says so.' })
    open.push({ what: 'a denied complaint', incident: denied, decides: confirms })

    const nothing = await manager.logs({ about: await somebody() })
    world.later({ days: 3 * 365 })
    await ends()
    expect(await stillNames(nothing)).toBe(false)
    for (const { what, incident } of open) expect([what, await stillNames(incident)]).toEqual([what, true])
    for (const { decides } of open) await decides()
    await ends()
    for (const { what, incident } of open) expect([what, await stillNames(incident)]).toEqual([what, false])
  })

  it('and as long as its employee may still appeal what was done about it', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    world.later({ days: 29 * 30 })
    const { id } = await answers(manager, incident, 'COACHING', { steps: [{ text: 'Call.' }] })
    // Four weeks of leave, in which the 30 days stand still.
    const LEAVE = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
    await ben.asks(LEAVE, { input: { employee: dana.number, from: dateAgo(-2), to: dateAgo(-29) } })
    world.later({ days: 55 })
    await ends()
    const appeal = await does(dana, 'appeal', { responseId: id, text: 'It was not so.' })
    expect(appeal).toMatchObject({ status: 'WAITING' })
    await does(ben, 'decideAppeal', { id: appeal.id, upheld: false, reason: 'It was so.' })
    await ends()
    expect(await stillNames(incident)).toBe(false)
  })
})

const MONTHS = 'version adoptedAt incidentMonths statementMonths readLogMonths noticeMonths'
const POLICIES = `{ retentionPolicy { ${MONTHS} } retentionPolicyToCome { ${MONTHS} reason adoptedBy { number } } }`
const CHANGE = `mutation ($input: RetentionPeriodsInput!) {
  changeRetentionPeriods(input: $input, reason: "Shorter is kinder.") { ${MONTHS} } }`
const changes = async (person: Person, input: object): Promise<Data> =>
  (await person.asks(CHANGE, { input })).changeRetentionPeriods as Data
const shortenedFor = async (person: Person): Promise<number> => {
  const { edges } = (await person.asks('{ viewer { notices(first: 100) { edges { node { kind } } } } }')).viewer.notices
  return edges.filter(({ node }: Data) => node.kind === 'PERIODS_SHORTENED').length as number
}

describe('a period that is made shorter', () => {
  it('is told to all in HR, can be read by everybody, and is in force 30 days later', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana })
    world.later({ days: 14 * 30 })
    const before = (await dana.asks(POLICIES)) as Data
    expect(before.retentionPolicyToCome).toBeNull()
    const changed = await changes(mae, { incidentMonths: 12, statementMonths: 12 })
    expect(changed).toMatchObject({ version: 2, incidentMonths: 12 })
    expect(await shortenedFor(ben)).toBe(1)
    expect(await shortenedFor(dana)).toBe(0)
    expect(await dana.asks(POLICIES)).toEqual({
      ...before,
      retentionPolicyToCome: { ...changed, reason: 'Shorter is kinder.', adoptedBy: { number: mae.number } },
    })
    await ends()
    world.later({ days: 29, hours: 23 })
    await ends()
    expect(await stillNames(incident)).toBe(true)
    world.later({ hours: 2 })
    expect(await dana.asks(POLICIES)).toEqual({ retentionPolicy: changed, retentionPolicyToCome: null })
    await ends()
    expect(await stillNames(incident)).toBe(false)
    expect((await verified(world)).damage).toEqual([])
  })

  it('is taken back by anybody in HR before it is in force: what is no shorter than now is in force at once', async () => {
    const { version: _, ...asItWas } = (await mae.asks(POLICIES)).retentionPolicy as Data
    await changes(mae, { readLogMonths: 6 })
    // What is changed beside it comes with it.
    expect(await changes(mae, { noticeMonths: 9 })).toMatchObject({ readLogMonths: 6, noticeMonths: 9 })
    expect((await ben.asks(POLICIES)).retentionPolicy).toMatchObject(asItWas)
    const restored = await changes(ben, { readLogMonths: 12 })
    expect(restored).toMatchObject({ readLogMonths: 12, noticeMonths: 9 })
    expect(await ben.asks(POLICIES)).toEqual({ retentionPolicy: restored, retentionPolicyToCome: null })
    world.later({ days: 40 })
    expect(await ben.asks(POLICIES)).toEqual({ retentionPolicy: restored, retentionPolicyToCome: null })
  })

  it('does not come in the shadow of another that is to come a day later', async () => {
    const { incidentMonths } = (await mae.asks(POLICIES)).retentionPolicy as Data
    await changes(mae, { incidentMonths: 6, statementMonths: 6 })
    world.later({ days: 1 })
    const later = await changes(mae, { incidentMonths: incidentMonths - 1 })
    const inForce = async () => (await ben.asks(POLICIES)).retentionPolicy as Data
    world.later({ days: 29, hours: 12 })
    expect(await inForce()).toMatchObject({ incidentMonths })
    world.later({ days: 1 })
    expect(await inForce()).toEqual(later)
  })

  it('is never so short that what speaks for somebody is gone before it is needed', async () => {
    for (const [period, least] of [
      ['incidentMonths', 6],
      ['formalMonths', 12],
      ['statementMonths', 6],
      ['readLogMonths', 6],
      ['rosterTrailMonths', 6],
      ['noticeMonths', 1],
    ] as const)
      // prettier-ignore
      expect(await mae.isRefused(CHANGE, { input: { [period]: least - 1 } })).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: { [`input.${period}`]: `Keep things for ${least} ${least === 1 ? 'month' : 'months'} at least.` },
      })
  })
})
