import { describe, expect, it } from '@jest/globals'
import { oneMore, peersAt, troubledAt } from '../../world/a-pattern.js'
import type { Data } from '../../world/client.js'
import { becauseOf, outcomesOf, saying, takes } from '../../world/due-process.js'
import { brings, obtains, tells } from '../../world/formally.js'
import { judged, worked } from '../../world/history.js'
import { does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { Incident } from '../../../src/incidents/incident.entity.js'
import { ago, dateAgo, noon } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const secondManager = await world.manager(riverside)
const [mae, ben] = [await world.hr(), await world.hr()]
await peersAt(world, riverside)
const [tom, jonas, amara] = [
  await troubledAt(world, riverside),
  await troubledAt(world, riverside),
  await troubledAt(world, riverside),
]
const spotless = await world.employee(riverside)
await worked(world, spotless, { from: 240, to: 1 })
for (let n = 0; n < 3; n++) await peersAt(world, riverside)
await judged(world)

const shift = (person: Person, daysAgo: number, interactions: number) => ({
  employee: person.number,
  store: riverside.code,
  date: dateAgo(daysAgo),
  position: 'CASHIER',
  interactions,
})
const asks = (incident: Data, more: object = {}) => manager.responds(incident, 'VERBAL_WARNING', more)
const provesNothing = async (incident: Data, because: RegExp) => {
  const refused = await asks(incident)
  expect(refused.__typename).toBe('DueProcessNotMet')
  expect(becauseOf(refused, 'PROOF')).toMatch(because)
}
const aWorkingDay = (daysAgo: number) => (new Date(noon(daysAgo)).getUTCDay() === 0 ? daysAgo + 1 : daysAgo)

describe('customers served, as a manager entered them', () => {
  const UNPROVEN = /stands of that shift proves nothing yet/

  it('prove nothing until the employee could contest them for seven days', async () => {
    const day = aWorkingDay(1)
    const incident = await oneMore(manager, tom, { occurredAt: noon(day) })
    const thatShift = shift(tom, day, 12)
    await manager.recordsShifts(thatShift)
    await provesNothing(incident, UNPROVEN)
    world.later({ days: 6, hours: 23 })
    await provesNothing(incident, UNPROVEN)
    // Entering it anew, by another manager too, begins anew.
    await secondManager.recordsShifts({ ...thatShift, interactions: 13 })
    world.later({ days: 3 })
    await provesNothing(incident, UNPROVEN)
    world.later({ days: 4, hours: 1 })
    expect((await asks(incident)).status).toBe('AWAITING_HR')
  })

  it('prove nothing while the employee contests them, nor before what HR has entered could be contested', async () => {
    const day = aWorkingDay(1)
    const incident = await oneMore(manager, jonas, { occurredAt: noon(day) })
    await mae.recordsShifts(shift(jonas, day, 60))
    const at = { store: riverside.code, date: dateAgo(day), position: 'CASHIER' }
    await does(jonas, 'contestShift', { ...at, words: 'I served ninety.' })
    world.later({ days: 8 })
    await provesNothing(incident, UNPROVEN)
    await mae.recordsShifts(shift(jonas, day + 8, 90))
    await provesNothing(incident, UNPROVEN)
    world.later({ days: 7 })
    expect((await asks(incident)).status).toBe('AWAITING_HR')
  })
})

describe('that the cause is EMPLOYEE', () => {
  it('said once they had told their side of something else, proves nothing until they were heard on it', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'CUSTOMER', severity: 'MAJOR' })
    await dana.states(incident, 'He shouted at me for ten minutes.')
    await obtains(mae, incident)
    await takes(manager, 'settleCause', saying(incident, 'EMPLOYEE', 'It was them after all.'))
    const dismissal = () => manager.responds(incident, 'DISMISSAL', { misconduct: 'VIOLENCE' })
    expect(becauseOf(await dismissal(), 'PROOF')).toMatch(/given no statement, nor had seven days/)
    world.later({ days: 6, hours: 23 })
    expect(outcomesOf(await dismissal())).toMatchObject({ PROOF: 'NOT_MET', PROPORTIONATE_PENALTY: 'NOT_MET' })
    await dana.states(incident, 'I did not touch him.')
    expect((await dismissal()).status).toBe('AWAITING_HR')
  })

  it('proves nothing within a pattern either, for seven days without a word, leave not counted', async () => {
    const incident = await manager.logs({ about: amara, cause: 'EMPLOYEE', occurredAt: noon(aWorkingDay(1)) })
    await takes(amara, 'confirmKnown', { incidentId: incident.id })
    await provesNothing(incident, /given no statement, nor had seven days/)
    const leave = { employee: amara.number, from: dateAgo(-1), to: dateAgo(-3) }
    await mae.asks('mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }', { input: leave })
    await manager.asksForStatement(incident)
    world.later({ days: 7, hours: 1 })
    await provesNothing(incident, /given no statement, nor had seven days/)
    world.later({ days: 3 })
    expect((await asks(incident)).status).toBe('AWAITING_HR')
  })

  it('is shown to HR with each request: who recorded what, when, how late, and what of it proves nothing', async () => {
    const { edges } = await mae
      .asks(
        `{ reviewQueue(reasons: [FORMAL_RESPONSE_REQUESTED], first: 5) { edges { node {
      incident { reference employee { number } }
      case { recorded { reference occurredAt recordedAt daysLate by { number } imported voices provesNothing } } } } } }`,
      )
      .then(({ reviewQueue }) => reviewQueue)
    const { incident, case: itsCase } = edges.find(
      ({ node }: Data) => node.incident.employee.number === amara.number,
    ).node
    const [newest, ...before] = itsCase.recorded as Data[]
    expect(newest).toMatchObject({
      reference: incident.reference,
      by: { number: manager.number },
      daysLate: expect.any(Number),
      voices: 1,
      provesNothing: null,
    })
    expect(before).toHaveLength(30)
    expect(new Set(before.map(({ by }) => by.number)).size).toBe(2)
  })
})

describe('22 invented incidents over four months make no case against a spotless person', () => {
  const sources = ['MANAGER', 'CUSTOMER', 'COLLEAGUE', 'SYSTEM']
  const invents = (n: number, occurredAt: string, by: Person) =>
    by.logs({ about: spotless, cause: 'EMPLOYEE', occurredAt, source: sources[n % 4] })
  const isRefused = async (incident: Data) => {
    for (const person of [manager, mae])
      expect(outcomesOf(await person.responds(incident, 'VERBAL_WARNING'))).toMatchObject({ PROOF: 'NOT_MET' })
  }

  it('entered in minutes, by two managers, with sources of their choice', async () => {
    let last: Data = {}
    for (let n = 0; n < 22; n++)
      last = await invents(n, noon(aWorkingDay(1 + (21 - n) * 5)), n % 2 ? manager : secondManager)
    await spotless.states(last)
    await isRefused(last)
  })

  it('nor entered one by one on the days themselves, with a friend who confirms the last', async () => {
    const dana = await world.employee(riverside)
    await worked(world, dana, { from: 240, to: 1 })
    let last: Data = {}
    for (let n = 0; n < 22; n++) {
      world.later({ days: 5 })
      last = await (n % 2 ? manager : secondManager).logs({ about: dana, cause: 'EMPLOYEE', source: sources[n % 4] })
    }
    await dana.states(last)
    const account = await tells(await world.employee(riverside), dana, {
      occurredAt: last.occurredAt ?? ago({ hours: 1 }),
    })
    await brings(ben, 'attachAccount', { id: account.id, incidentId: last.id })
    for (const person of [manager, mae])
      expect(outcomesOf(await person.responds(last, 'VERBAL_WARNING'))).toMatchObject({ PROOF: 'NOT_MET' })
  })
})

describe('what one file tells', () => {
  it('is one voice, whomever it names as having recorded what: one hand may have written it', async () => {
    const petra = await troubledAt(world, riverside)
    await world.change((tx) => tx.update(Incident, { employeeId: petra.id }, { imported: true }))
    const incident = await oneMore(manager, petra)
    world.later({ days: 8 })
    await provesNothing(incident, /Without what one of those who told/)
    await world.change((tx) => tx.update(Incident, { employeeId: petra.id }, { imported: false }))
    expect((await asks(incident)).status).toBe('AWAITING_HR')
  })
})
