import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { ATTRIBUTE, COMPLAIN, kindsTo } from '../../world/customers.js'
import { takes } from '../../world/due-process.js'
import { brings, tells } from '../../world/formally.js'
import type { Person } from '../../world/person.js'
import { looksInto, waits } from '../../world/reviews.js'
import { ago, dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** Whoever tells HR with their name held back is guarded from their manager, and HR finds out from nothing who it was. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const mae = await world.hr()
const survey = await world.service()

const READ = 'query ($id: ID!) { incident(id: $id) { retaliationRisk hrFirst hrLookedAt } }'
const GRAVER =
  'mutation ($id: ID!) { settleSeverity(incidentId: $id, severity: MAJOR, reason: "It was worse.") { id } }'
const LEAVE = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
const COMMEND = 'mutation ($input: CommendInput!) { commend(input: $input) { id } }'
const TAKE_BACK = 'mutation ($id: ID!) { withdrawCommendation(id: $id) { id } }'

const withheld = async (tom: Person): Promise<Data> =>
  tells(tom, await world.employee(riverside), { withheld: true, text: 'The till was open.' })
const readByHr = async ({ id }: Data): Promise<Data> => (await mae.asks(READ, { id })).incident
const reasonsFor = async (person: Person) =>
  (await waits(mae, { employee: person.number })).map(({ reason }) => reason as string)

const BY_CHANCE = { retaliationRisk: false, hrFirst: true, hrLookedAt: null }
const BECAUSE_THEY_SPOKE_UP = { ...BY_CHANCE, retaliationRisk: true }

describe('what a manager says of somebody who told HR with their name held back', () => {
  it('is held as if it was drawn by chance, also where it is made theirs or graver later', async () => {
    const tom = await world.employee(riverside)
    const before = await anna.logs({ about: tom, cause: 'PROCESS' })
    expect(await readByHr(before)).toMatchObject({ hrFirst: false })
    await withheld(tom)
    const logged = await anna.logs({ about: tom, cause: 'EMPLOYEE' })
    expect(await readByHr(logged)).toEqual(BY_CHANCE)
    await takes(anna, 'settleCause', { incidentId: before.id, cause: 'EMPLOYEE', reason: 'It was them.' })
    expect(await readByHr(before)).toEqual(BY_CHANCE)
    await looksInto(mae, logged)
    await anna.asks(GRAVER, { id: logged.id })
    expect(await readByHr(logged)).toEqual(BY_CHANCE)
    expect(await reasonsFor(tom)).toEqual(['FIRST_LOOK', 'FIRST_LOOK'])
  })

  it('nor does it show where a complaint that named nobody is said to be about them', async () => {
    const tom = await world.employee(riverside)
    await withheld(tom)
    const input = { store: riverside.code, occurredAt: ago({ hours: 1 }), summary: 'Nobody came.' }
    const { id } = (await survey.asks(COMPLAIN, { input })).logIncident as Data
    await anna.asks(ATTRIBUTE, { id, employee: tom.number, cause: 'EMPLOYEE', reason: 'It was their till.' })
    expect(await readByHr({ id })).toEqual(BY_CHANCE)
    expect(await reasonsFor(tom)).toEqual(['FIRST_LOOK'])
  })

  it('is held after speaking up once their name may be known, or where they have spoken up otherwise, too', async () => {
    const [tom, eve] = [await world.employee(riverside), await world.employee(riverside)]
    const { id } = await withheld(tom)
    await brings(tom, 'withholdAccount', { id, withheld: false })
    await withheld(eve)
    await eve.logs({ about: eve, toHrAlone: true, summary: 'My manager shouts at us.' })
    for (const person of [tom, eve])
      expect(await readByHr(await anna.logs({ about: person, cause: 'EMPLOYEE' }))).toEqual(BECAUSE_THEY_SPOKE_UP)
  })
})

it('nothing else that is told to HR where somebody is wronged after speaking up tells who they are', async () => {
  /** What HR hears and finds waiting, where a manager does all that such a one could do. */
  const after = async (speaksUp: (person: Person) => Promise<unknown>): Promise<string[]> => {
    const person = await world.employee(riverside)
    const incident = await anna.logs({ about: person, cause: 'PROCESS' })
    const commended = { employee: person.number, from: 'MANAGER', occurredOn: dateAgo(1), words: 'Calm at the till.' }
    const { id } = (await anna.asks(COMMEND, { input: commended })).commend as Data
    await speaksUp(person)
    const heard = (await kindsTo(mae)).length
    await anna.responds(incident, 'TEACHABLE_MOMENT')
    await anna.asks(LEAVE, { input: { employee: person.number, from: dateAgo(-60), to: dateAgo(-62) } })
    await anna.asks(TAKE_BACK, { id })
    const since = (await kindsTo(mae)).slice(0, -heard || undefined)
    return [...since, ...(await reasonsFor(person))].sort()
  }
  const openly = await after(async (tom) => tells(tom, await world.employee(riverside)))
  expect(openly).toEqual(expect.arrayContaining(['HIDDEN_PUNISHMENT', 'LEAVE_CHANGED_AFTER_SPEAKING_UP']))
  expect(await after(withheld)).toEqual(await after(() => Promise.resolve()))
})
