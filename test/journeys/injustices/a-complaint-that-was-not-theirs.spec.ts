import { describe, expect, it } from '@jest/globals'
import { RetentionService } from '../../../src/retention/retention.service.js'
import type { Data } from '../../world/client.js'
import { accepts, proposes } from '../../world/corrections.js'
import * as customers from '../../world/customers.js'
import { ANSWER_ATTRIBUTION, ATTRIBUTE, kindsTo, recorded } from '../../world/customers.js'
import * as documents from '../../world/documents.js'
import { takes } from '../../world/due-process.js'
import { lives } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { waits } from '../../world/reviews.js'
import { ago, dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** A manager says that a survey's complaint was about Tom; HR finds that it was not, and the manager says that it was about Dana. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const [anna, bert] = [await world.manager(riverside), await world.manager(riverside)] as const
const [mae, kim] = [await world.hr(), await world.hr()] as const
const survey = await world.service()

const IN_CONFIDENCE =
  'mutation ($id: ID!) { tellInConfidence(incidentId: $id, text: "I am in treatment for depression.") { id } }'
const WISH = 'mutation ($id: ID!) { wishReassignment(id: $id) { id } }'
const LOOK = 'mutation ($id: ID!) { lookInto(id: $id) { id } }'
const READS = `query ($id: ID!) { incident(id: $id) { withdrawnAt statements { text } told { text } corrections { words }
  causeHistory { reason } responses { id kind status } reassignmentWishedAt sameEvent { id } } }`
const EXPORT = 'query ($number: String!) { personExport(number: $number) { json } }'
const CALL = 'query ($id: ID!) { incident(id: $id) { followUp { id } remedies { id } conduct customer { reference } } }'

async function complaint(more: object = {}): Promise<Data> {
  const input = { store: riverside.code, occurredAt: ago({ hours: 2 }), summary: 'Somebody was rude to me.', ...more }
  return (await survey.asks(documents.LOG, { input })).logIncident as Data
}
const said = ({ id }: Data, of: Person) => ({ id, employee: of.number, cause: 'EMPLOYEE', reason: `${of.number} was at that till.` }) // prettier-ignore
const saysItWas = async (of: Person, about: Data, by = anna) => by.asks(ATTRIBUTE, said(about, of))
/** HR says that it was not them. What is left is the complaint, which names nobody again. */
const wasNotThem = async ({ id }: Data, by = mae): Promise<Data> =>
  (await by.asks(ANSWER_ATTRIBUTION, { incidentId: id, agrees: false, reason: 'He was at the hospital.' }))
    .answerAttribution as Data
const reads = async (who: Person, { id }: Data) => (await who.asks(READS, { id })).incident as Data | null
const heldOn = async (person: Person) =>
  JSON.stringify((await person.asks(EXPORT, { number: person.number })).personExport.json)
const contradicts = async (person: Person) => {
  const incident = await anna.logs({ about: person, cause: 'EMPLOYEE' })
  await takes(person, 'contestCause', { incidentId: incident.id, cause: 'MANAGEMENT', reason: 'I was alone.' })
}

describe('what somebody said of a complaint that was not about them', () => {
  it('is read by nobody of whom it is said next, and stays their own', async () => {
    const [tom, dana] = [await world.employee(riverside), await world.employee(riverside)]
    const about = await complaint()
    await saysItWas(tom, about)
    await tom.states(about, 'I was with my daughter.')
    await tom.asks(IN_CONFIDENCE, { id: about.id })
    await accepts(bert, await proposes(tom, about, { summary: 'Somebody was rude, while I was with my daughter.' }))
    await proposes(tom, about, { notThere: true, words: 'Ask my daughter.' })
    const left = await wasNotThem(about)
    expect(left).toMatchObject({ employee: null, cause: 'UNKNOWN', attributedAt: null })
    expect((await anna.sees(left))!.summary).toBe('Somebody was rude to me.')
    await saysItWas(dana, left)

    for (const who of [dana, anna, mae])
      expect(JSON.stringify(await reads(who, left))).not.toMatch(/daughter|depression|hospital/)
    expect(await heldOn(dana)).not.toMatch(/daughter|depression|hospital/)
    expect(await reads(dana, about)).toBeNull()
    expect(await reads(tom, left)).toBeNull()
    expect(await reads(tom, about)).toMatchObject({
      withdrawnAt: expect.any(String),
      statements: [{ text: 'I was with my daughter.' }],
      told: [{ text: 'I am in treatment for depression.' }],
    })
    expect(await heldOn(tom)).toMatch(/daughter.*depression|depression.*daughter/)
    expect(await reads(anna, about)).toMatchObject({ told: [], sameEvent: [{ id: left.id }] })
  })

  it('ends what they were given for it, and leaves them to appeal it', async () => {
    const [tom, dana] = [await world.employee(riverside), await world.employee(riverside)]
    const about = await complaint()
    await saysItWas(tom, about)
    const moved = await anna.responds(about, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: dateAgo(0), reason: 'Be off the till.' }) // prettier-ignore
    const left = await wasNotThem(about)
    await saysItWas(dana, left)
    expect((await reads(dana, left))!.responses).toEqual([])
    expect(['ENDED', 'DONE', 'COMPLETED', 'WITHDRAWN']).toContain((await reads(tom, about))!.responses[0].status)
    const appeal = { responseId: moved.id, text: 'It was not me.' }
    expect(await dana.isRefused(lives.appeal, appeal)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await tom.asks(lives.appeal, appeal)).appeal.id).toEqual(expect.any(String))
  })

  it('is withdrawn for them, which they are told, and asks nothing of them any more', async () => {
    const tom = await world.employee(riverside)
    const about = await complaint()
    await saysItWas(tom, about)
    await wasNotThem(about)
    expect(await kindsTo(tom)).toEqual(expect.arrayContaining(['ATTRIBUTION_SETTLED', 'INCIDENT_WITHDRAWN']))
    expect((await tom.asks('{ waitingForMe { count } }')).waitingForMe.every((one: Data) => one.count === 0)).toBe(true)
    expect((await tom.lists()).edges).toEqual([])
  })
})

describe('a complaint that HR looked at for one of them', () => {
  it('is looked at anew for the other, and HR hears of it', async () => {
    const [tom, dana] = [await world.employee(riverside), await world.employee(riverside)]
    for (const person of [tom, dana]) await contradicts(person)
    const about = await complaint({ severity: 'MAJOR' })
    await saysItWas(tom, about)
    await mae.asks(LOOK, { id: about.id })
    const left = await wasNotThem(about)
    const before = (await kindsTo(mae)).filter((kind) => kind === 'FOR_HR_FIRST').length
    await saysItWas(dana, left)
    expect((await kindsTo(mae)).filter((kind) => kind === 'FOR_HR_FIRST').length).toBe(before + 1)
    expect(await waits(mae, { reasons: ['RETALIATION_RISK'], employee: dana.number })).toMatchObject([
      { incident: { id: left.id } },
    ])
    expect(await anna.isRefused(documents.REQUEST_STATEMENT, { incidentId: left.id })).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('is opened by no wish of the other to be moved', async () => {
    const [tom, dana] = [await world.employee(riverside), await world.employee(riverside)]
    await contradicts(dana)
    const about = await complaint()
    await saysItWas(tom, about)
    await tom.asks(WISH, { id: about.id })
    const left = await wasNotThem(about)
    await saysItWas(dana, left)
    const move = { position: 'STOCKROOM', endsOn: dateAgo(-5), reason: 'You complained.' }
    expect(await anna.cannotRespond(left, 'REASSIGNMENT', move)).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('what HR has said no to', () => {
  const again = (by: Person, about: Data, of: Person) => by.isRefused(ATTRIBUTE, said(about, of))

  it('is said again by HR alone, also once others were named in between', async () => {
    const [tom, dana] = [await world.employee(riverside), await world.employee(riverside)]
    const about = await complaint()
    await saysItWas(tom, about)
    const left = await wasNotThem(about)
    expect(await again(anna, left, tom)).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('HR') })
    expect(await again(bert, left, tom)).toMatchObject({ code: 'FORBIDDEN' })
    await saysItWas(dana, left)
    const leftThen = await wasNotThem(left, kim)
    for (const person of [tom, dana]) expect(await again(anna, leftThen, person)).toMatchObject({ code: 'FORBIDDEN' })
    await saysItWas(tom, leftThen, mae)
    expect((await reads(tom, leftThen))!.withdrawnAt).toBeNull()
  })
})

it('the customer’s side stays with the complaint', async () => {
  const [tom, dana] = [await world.employee(riverside), await world.employee(riverside)]
  const { reference } = await recorded(anna)
  const about = await mae.logs({ about: null, store: riverside, severity: 'MAJOR', customer: reference, source: 'CUSTOMER' }) // prettier-ignore
  await saysItWas(tom, about)
  const claim = { incidentId: about.id, conduct: 'ABUSIVE', reason: 'He spat at me.' }
  await anna.asks(customers.CONDUCT, { ...claim, conduct: 'REASONABLE', reason: 'I was there.' })
  await tom.asks(customers.CONDUCT, claim)
  const { followUp } = (await mae.asks(CALL, { id: about.id })).incident
  const left = await wasNotThem(about)
  await saysItWas(dana, left)
  expect((await mae.asks(CALL, { id: left.id })).incident).toMatchObject({ followUp, customer: { reference } })
  const history = async (who: Person, of: Data) => (await customers.sideOf(who, of)).conductHistory
  expect(await history(dana, left)).toMatchObject([{ says: 'REASONABLE', reason: 'I was there.' }])
  expect(await history(tom, about)).toMatchObject([{ says: 'REASONABLE' }, { reason: 'He spat at me.' }])
})

describe('a legal hold on the record that named the wrong one', () => {
  const HOLD = 'mutation ($id: ID!) { placeLegalHold(incidentId: $id, reason: "The customer sues.") { id } }'
  const LIFT = 'mutation ($id: ID!) { liftLegalHold(id: $id, reason: "It was settled.") { id } }'
  const ended = async (one: Data): Promise<boolean> => {
    const [row] = await world.rows('SELECT ended_at AS at FROM incidents WHERE id = $1', [one.id as string])
    return row!.at !== null
  }

  it('keeps the complaint as it stands since, whether it was placed before or after, and nothing else of the event', async () => {
    const [tom, dana] = [await world.employee(riverside), await world.employee(riverside)]
    const [before, after, free] = [await complaint(), await complaint(), await complaint()]
    for (const about of [before, after, free]) await saysItWas(tom, about)
    const holds = [(await mae.asks(HOLD, { id: before.id })).placeLegalHold as Data]
    const left: Data[] = []
    for (const about of [before, after, free]) left.push(await wasNotThem(about))
    holds.push((await mae.asks(HOLD, { id: after.id })).placeLegalHold as Data)
    const [standsBefore, standsAfter, standsFree] = left as [Data, Data, Data]
    await saysItWas(dana, standsAfter)
    await wasNotThem(standsAfter)
    const beside = await anna.logs({ about: dana, sameEventAs: before.id, cause: 'PROCESS' })

    world.later({ days: 3 * 365 })
    const run = () => world.server.app.get(RetentionService).run()
    await run()
    const kept = [before, after, standsBefore, standsAfter]
    expect(await Promise.all(kept.map(ended))).toEqual([false, false, false, false])
    expect(await Promise.all([free, standsFree, beside].map(ended))).toEqual([true, true, true])
    for (const { id } of holds) await kim.asks(LIFT, { id })
    await run()
    expect(await Promise.all(kept.map(ended))).toEqual([true, true, true, true])
  })
})
