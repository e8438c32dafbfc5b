import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { CUSTOMER, kindsTo, recorded, TO_CALL, TO_TELL } from '../../world/customers.js'
import { does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { looksInto } from '../../world/reviews.js'
import { ago, dateAgo, today } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** What is no discipline by itself, and meant as one: lessons again and again, the roster, being sent home by whoever is next. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const [anna, bert] = [await world.manager(riverside), await world.manager(riverside)]
const carl = await world.manager(market)
const mae = await world.hr()

const shift = (person: Person, daysAhead: number, more: object = {}) => ({
  ...{ employee: person.number, store: riverside.code, date: dateAgo(-daysAhead), position: 'CASHIER', conditions: [] },
  ...more,
})

describe('a lesson', () => {
  const waits = async (incident: Data) =>
    (await mae.reviews(['HIDDEN_PUNISHMENT'], { first: 100 })).edges.filter(
      ({ node }: Data) => node.incident.id === incident.id,
    ).length as number

  it('for the same, for the third time and by whichever manager, is looked at, until HR has', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    const again = await anna.logs({ about: dana, cause: 'EMPLOYEE', sameEventAs: incident.id })
    const words = { whatWasLearned: 'Count the bags.', reason: 'You were careless.' }
    await anna.responds(incident, 'TEACHABLE_MOMENT', words)
    await bert.responds(again, 'COACHING')
    expect(await waits(again)).toBe(0)
    await bert.responds(again, 'TEACHABLE_MOMENT', words)
    expect(await waits(again)).toBe(1)
    await looksInto(mae, again)
    expect(await waits(again)).toBe(0)
    world.later({ minutes: 1 })
    await anna.responds(again, 'TRAINING')
    expect(await waits(again)).toBe(1)
    // What HR gives is no reproof of theirs, and another matter is another.
    const other = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    await anna.responds(other, 'TEACHABLE_MOMENT', words)
    await mae.responds(incident, 'COACHING')
    expect([await waits(other), await waits(incident)]).toEqual([0, 0])
  })

  it('that an appeal overturned does not come back unseen, neither under another manager nor in other words', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    const lesson = await anna.responds(incident, 'COACHING', {
      reason: 'Lazy and rude: one more time and you are out.',
    })
    const { id } = await does(dana, 'appeal', { responseId: lesson.id, text: 'I was alone at two tills.' })
    await does(mae, 'decideAppeal', { id, upheld: true, reason: 'Nobody is spoken to like this.' })
    await bert.responds(incident, 'TEACHABLE_MOMENT', { reason: 'Lazy and rude.' })
    expect(await waits(incident)).toBe(1)
  })
})

describe('the roster', () => {
  const told = async () => (await kindsTo(mae)).filter((kind) => kind === 'ROSTER_CHANGED_AFTER_SPEAKING_UP').length
  const CONTEST =
    'mutation ($id: ID!) { contestCause(incidentId: $id, cause: MANAGEMENT, reason: "I was alone.") { id } }'
  /** Dana has contested what Anna recorded. */
  async function spokenUp(): Promise<Person> {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    await dana.asks(CONTEST, incident)
    return dana
  }

  it('that puts who has spoken up somewhere else, or moves their hours, is told to HR, and to nobody who did it', async () => {
    const dana = await spokenUp()
    const hours = (from: string, to: string) => ({
      startsAt: `${dateAgo(-6)}T${from}:00:00.000Z`,
      endsAt: `${dateAgo(-6)}T${to}:00:00.000Z`,
    })
    const before = await told()
    await anna.recordsShifts(shift(dana, 6, hours('09', '17')))
    expect(await told()).toBe(before)
    await anna.recordsShifts(shift(dana, 6, hours('20', '22')))
    expect(await told()).toBe(before + 1)
    await anna.recordsShifts(shift(dana, 7, { position: 'TOILETS' }))
    expect(await told()).toBe(before + 2)
    for (const person of [anna, bert, dana])
      expect(await kindsTo(person)).not.toContain('ROSTER_CHANGED_AFTER_SPEAKING_UP')
  })

  it('for tomorrow is told where it is tomorrow, whatever day it is in Greenwich', async () => {
    world.later({ hours: (30 - Number(ago({}).slice(11, 13))) % 24 })
    const baker = await world.store('Baker Island', { timeZone: 'Etc/GMT+12' })
    const [dora, dana] = [await world.manager(baker), await world.employee(baker)]
    const incident = await dora.logs({ about: dana, cause: 'EMPLOYEE' })
    await dana.asks(CONTEST, incident)
    const before = await told()
    await dora.recordsShifts(shift(dana, 0, { store: baker.code, position: 'TOILETS' }))
    expect(await told()).toBe(before + 1)
  })

  it('for later on the same day is told as well; what has begun is what was worked', async () => {
    world.later({ hours: (32 - Number(ago({}).slice(11, 13))) % 24 })
    const dana = await spokenUp()
    const hours = (from: string, to: string) => ({ startsAt: `${today()}T${from}:00:00.000Z`, endsAt: `${today()}T${to}:00:00.000Z` }) // prettier-ignore
    const before = await told()
    await anna.recordsShifts(shift(dana, 0, { position: 'TOILETS', ...hours('17', '21') }))
    expect(await told()).toBe(before + 1)
    await anna.recordsShifts(shift(dana, 0, { position: 'STOCKROOM', ...hours('06', '12') }))
    expect(await told()).toBe(before + 1)
    // Without hours it may be ahead: whoever means harm would leave them out.
    await anna.recordsShifts(shift(dana, 0, { position: 'CAR_PARK' }))
    expect(await told()).toBe(before + 2)
    // Nor are hours that were planned over by being written as over.
    const lena = await spokenUp()
    await anna.recordsShifts(shift(lena, 0, hours('17', '21')))
    expect(await told()).toBe(before + 2)
    await anna.recordsShifts(shift(lena, 0, hours('05', '07')))
    expect(await told()).toBe(before + 3)
  })

  it('as it is kept for everybody else, and what was worked, is nobody’s business', async () => {
    const [dana, tom] = [await spokenUp(), await world.employee(riverside)]
    const before = await told()
    await anna.recordsShifts(shift(tom, 7, { position: 'STOCKROOM' }), shift(dana, 7), shift(dana, -3, { position: 'STOCKROOM' })) // prettier-ignore
    await mae.recordsShifts(shift(dana, 8, { position: 'STOCKROOM' }))
    expect(await told()).toBe(before)
  })
})

describe('somebody who works in two stores', () => {
  it('is sent home by one of them at a time, and no more than 14 days by both', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, severity: 'MAJOR' })
    await mae.recordsShifts(shift(dana, 0, { store: market.code }))
    const there = await mae.logs({ about: dana, store: market, severity: 'MAJOR' })
    const home = (from: number, to: number) => ({ startsOn: dateAgo(-from), endsOn: dateAgo(-to) })
    await anna.responds(incident, 'STAND_DOWN', home(0, 9))
    expect(await carl.cannotRespond(there, 'STAND_DOWN', home(5, 7))).toMatchObject({ code: 'CONFLICT' })
    expect(await carl.responds(there, 'STAND_DOWN', home(10, 14))).toMatchObject({ status: 'AWAITING_HR' })
    const moved = { position: 'STOCKROOM', ...home(10, 15) }
    expect(await carl.responds(there, 'REASSIGNMENT', moved)).toMatchObject({ status: 'AWAITING_HR' })
  })

  it('and is moved and sent home in turns: HR hears of each time, and finds it as punishment that hides', async () => {
    const dana = await world.employee(riverside)
    let incident: Data = {}
    for (let round = 0; round < 2; round++) {
      incident = await anna.logs({ about: dana, severity: 'MAJOR' })
      const moved = { position: 'STOCKROOM', startsOn: today(), endsOn: today() }
      await anna.responds(incident, 'REASSIGNMENT', moved)
      world.later({ days: 1 })
      await bert.responds(incident, 'STAND_DOWN', { startsOn: today(), endsOn: today() })
      world.later({ days: 1 })
    }
    const { edges } = await mae.reviews(['HIDDEN_PUNISHMENT'], { first: 100 })
    expect(edges.map(({ node }: Data) => node.incident.id)).toContain(incident.id)
    expect((await kindsTo(mae)).filter((kind) => kind === 'STOOD_DOWN').length).toBeGreaterThanOrEqual(2)
  })
})

describe('a complaint with a customer in it', () => {
  it('is not found by the manager it is about by way of the customer', async () => {
    const dana = await world.employee(riverside)
    const { reference } = await recorded(anna, { name: 'Olaf Berg' })
    await anna.logs({ about: await world.employee(riverside), customer: reference })
    const seen = async () => [
      (await anna.asks(CUSTOMER, { reference })).customer.incidents,
      (await anna.asks(TO_CALL, { store: riverside.code, first: 100 })).followUps,
      (await anna.asks(TO_TELL, { store: riverside.code })).customersToTell,
      (await anna.asks('query ($c: String!) { forewarning(customer: $c) { standing text } }', { c: reference }))
        .forewarning,
    ]
    const before = await seen()
    await dana.logs({
      about: dana,
      severity: 'MAJOR',
      customer: reference,
      parties: [{ employee: anna.number, part: 'COMPLAINED_ABOUT' }],
    })
    world.later({ days: 2 })
    expect(await seen()).toEqual(before)
  })
})
