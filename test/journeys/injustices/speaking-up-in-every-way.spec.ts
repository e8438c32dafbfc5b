import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { ANSWER_ATTRIBUTION, ATTRIBUTE, CLOSE, CONDUCT, kindsTo, recorded } from '../../world/customers.js'
import * as documents from '../../world/documents.js'
import { takes } from '../../world/due-process.js'
import type { Person } from '../../world/person.js'
import { waits } from '../../world/reviews.js'
import { ago, dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** Whoever contradicts a manager is guarded, by whichever of the ways there are; and who only answers what was asked is not. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const bert = await world.manager(riverside)
const elsewhere = await world.manager()
const [mae, kim] = [await world.hr(), await world.hr()]
const survey = await world.service()

const CONTEST_SHIFT =
  'mutation ($s: String!, $d: Date!) { contestShift(store: $s, date: $d, position: "CASHIER", words: "I served 90; Anna wrote 3.") { date } }'
const AS_PUNISHMENT = 'mutation ($id: ID!) { sayMeantAsPunishment(responseId: $id, words: "They punish me.") { id } }'
const HOW_IT_ENDED =
  'mutation ($id: ID!) { tellInConfidence(incidentId: $id, text: "It threatens me.", howItEnded: true) { id } }'
const DENIED = 'query ($id: ID!) { incident(id: $id) { attributionDenied { words at } } }'

const shift = (of: Person) => ({ employee: of.number, store: riverside.code, date: dateAgo(1), position: 'CASHIER', conditions: [], interactions: 3 }) // prettier-ignore
const contestsShift = (dana: Person) => dana.asks(CONTEST_SHIFT, { s: riverside.code, d: dateAgo(1) })
/** A customer's complaint of which a manager says that it was about somebody. */
async function attributedTo(dana: Person, by = anna): Promise<Data> {
  const input = { store: riverside.code, occurredAt: ago({ hours: 2 }), summary: 'Somebody was rude to me.' }
  const complaint = (await survey.asks(documents.LOG, { input })).logIncident as Data
  await by.asks(ATTRIBUTE, { id: complaint.id, employee: dana.number, cause: 'EMPLOYEE', reason: 'It was her till.' })
  return complaint
}
const denies = (dana: Person, { id }: Data) =>
  dana.asks(ANSWER_ATTRIBUTION, { incidentId: id, agrees: false, reason: 'I was on holiday.' })
/** Whether what somebody logs about a person next waits for HR as what may be a reprisal. */
const isGuarded = async (dana: Person, from = anna): Promise<boolean> => {
  const { id } = await from.logs({ about: dana, store: riverside, cause: 'EMPLOYEE' })
  const [row] = await world.rows('SELECT retaliation_risk AS risk FROM incidents WHERE id = $1', [id as string])
  return Boolean(row!.risk)
}

describe('who has contradicted a manager', () => {
  const WAYS: [way: string, how: (dana: Person, incident: Data) => Promise<unknown>][] = [
    [
      'by contesting the customers served on a shift',
      async (dana) => {
        await anna.recordsShifts(shift(dana))
        await contestsShift(dana)
      },
    ],
    [
      'by contesting them, also once HR has entered the shift otherwise',
      async (dana) => {
        await anna.recordsShifts(shift(dana))
        await contestsShift(dana)
        await mae.recordsShifts({ ...shift(dana), interactions: 90 })
      },
    ],
    ['by denying that a complaint was about them', async (dana) => denies(dana, await attributedTo(dana))],
    [
      'by saying that how an incident ended was meant as a punishment',
      async (dana, incident) => {
        await anna.asks(CLOSE, { id: incident.id, rootCause: 'PERSON', whatWasDone: 'One more time and you are out.' })
        await dana.asks(HOW_IT_ENDED, { id: incident.id })
      },
    ],
    [
      'by denying it, also once HR has said that it was not about them',
      async (dana) => {
        const complaint = await attributedTo(dana)
        await denies(dana, complaint)
        await mae.asks(ANSWER_ATTRIBUTION, { incidentId: complaint.id, agrees: false, reason: 'She was away.' })
      },
    ],
    [
      'by saying that an answer was meant as a punishment',
      async (dana, incident) => dana.asks(AS_PUNISHMENT, await anna.responds(incident, 'COACHING')),
    ],
    [
      'by contesting what a manager says of the customer',
      async (dana) => {
        const { reference } = await recorded(anna)
        const incident = await anna.logs({ about: dana, customer: reference, conduct: 'REASONABLE' })
        await dana.asks(CONDUCT, { incidentId: incident.id, conduct: 'ABUSIVE', reason: 'He spat at me.' })
      },
    ],
  ]
  for (const [way, how] of WAYS)
    it(`${way} is looked at first, whoever of their store logs it`, async () => {
      const dana = await world.employee(riverside)
      const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
      expect(await isGuarded(dana)).toBe(false)
      await how(dana, incident)
      expect([await isGuarded(dana), await isGuarded(dana, bert)]).toEqual([true, true])
      expect(await isGuarded(dana, kim)).toBe(false)
    })

  it('is not guarded from HR that has entered their shift as they said', async () => {
    const dana = await world.employee(riverside)
    await anna.recordsShifts(shift(dana))
    await contestsShift(dana)
    await mae.recordsShifts({ ...shift(dana), interactions: 90 })
    expect(await isGuarded(dana, mae)).toBe(false)
  })

  it('is guarded from whoever said in HR whom a complaint concerned, too', async () => {
    const dana = await world.employee(riverside)
    const complaint = await attributedTo(dana, mae)
    await kim.asks(ANSWER_ATTRIBUTION, { incidentId: complaint.id, agrees: true, reason: 'So it was.' })
    await takes(dana, 'contestCause', { incidentId: complaint.id, cause: 'PROCESS', reason: 'The till froze.' })
    expect(await isGuarded(dana, mae)).toBe(true)
  })

  it('is guarded for half a year', async () => {
    const dana = await world.employee(riverside)
    await denies(dana, await attributedTo(dana))
    world.later({ days: 181 })
    expect(await isGuarded(dana)).toBe(false)
  })
})

it('who gave the account that was asked for, or thought aloud about a lesson, is not taken for somebody who spoke up', async () => {
  const dana = await world.employee(riverside)
  const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
  await dana.states(incident, 'Anna saw it, too. I am sorry.')
  const { id } = await anna.responds(incident, 'COACHING')
  await dana.asks('mutation ($id: ID!) { reflect(responseId: $id, text: "I will count the bags.") { id } }', { id })
  expect(await isGuarded(dana)).toBe(false)
})

describe('that a complaint was not about somebody', () => {
  const waiting = (who: Person, dana: Person) =>
    waits(who, { reasons: ['ATTRIBUTION_DENIED'], employee: dana.number, first: 100 })

  it('waits for HR with what they say, until somebody who did not name them has answered', async () => {
    for (const agrees of [true, false]) {
      const dana = await world.employee(riverside)
      const complaint = await attributedTo(dana)
      expect(await waiting(mae, dana)).toEqual([])
      await denies(dana, complaint)
      expect(await waiting(mae, dana)).toMatchObject([{ incident: { id: complaint.id } }])
      expect((await mae.asks(DENIED, complaint)).incident.attributionDenied).toMatchObject({
        words: 'I was on holiday.',
      })
      await mae.asks(ANSWER_ATTRIBUTION, { incidentId: complaint.id, agrees, reason: 'I asked who was there.' })
      expect(await waiting(mae, dana)).toEqual([])
      expect((await mae.asks(DENIED, complaint)).incident.attributionDenied).toBeNull()
    }
  })

  it('is read by them and by HR, and neither by the store nor by whoever named them', async () => {
    const dana = await world.employee(riverside)
    const complaint = await attributedTo(dana, mae)
    await denies(dana, complaint)
    expect(await waiting(mae, dana)).toEqual([])
    expect(await waiting(kim, dana)).toHaveLength(1)
    const read = async (who: Person) => (await who.asks(DENIED, complaint)).incident?.attributionDenied?.words ?? null
    const told = 'I was on holiday.'
    expect([await read(dana), await read(kim), await read(mae), await read(anna), await read(elsewhere)]).toEqual([told, told, null, null, null]) // prettier-ignore
  })

  it('is said once for each time that they are named, and waits no more once they agree or HR settles the cause', async () => {
    const dana = await world.employee(riverside)
    const complaint = await attributedTo(dana)
    await denies(dana, complaint)
    const again = { incidentId: complaint.id, agrees: false, reason: 'I say it again.' }
    expect(await dana.isRefused(ANSWER_ATTRIBUTION, again)).toMatchObject({ code: 'CONFLICT' })
    expect((await kindsTo(kim)).filter((kind) => kind === 'ATTRIBUTION_DENIED').length).toBeGreaterThan(0)
    await dana.asks(ANSWER_ATTRIBUTION, { incidentId: complaint.id, agrees: true })
    expect(await waiting(mae, dana)).toEqual([])

    const other = await attributedTo(dana)
    await denies(dana, other)
    const settle = 'mutation ($id: ID!) { settleCause(incidentId: $id, cause: PROCESS, reason: "The till.") { id } }'
    await mae.asks(settle, { id: other.id })
    expect(await waiting(mae, dana)).toEqual([])
  })
})
