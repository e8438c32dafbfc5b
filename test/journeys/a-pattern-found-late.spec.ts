import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { saying, takes } from '../world/due-process.js'
import { judged, worked } from '../world/history.js'
import { peersAt, troubledAt } from '../world/a-pattern.js'
import { obtains } from '../world/formally.js'
import { Listener, until } from '../world/listener.js'
import type { Person } from '../world/person.js'
import { dateAgo, noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const LIST = '{ viewer { notices(first: 100) { edges { node { kind incidentId } } } } }'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
const whoSaw = [await world.hr(), await world.hr()]
await peersAt(world, riverside)
await judged(world)

/** Somebody who has worked here for long, with nothing against them. */
async function oldHand(): Promise<Person> {
  const person = await world.employee(riverside)
  await worked(world, person, { from: 240, to: 1 })
  return person
}
let logged = 0
/** By two in turn, or it would be no pattern; and in HR, or what makes a finding graver would wait for HR. */
const logs = (person: Person, daysAgo: number, more: object = {}): Promise<Data> =>
  whoSaw[logged++ % 2]!.logs({ about: person, cause: 'EMPLOYEE', occurredAt: noon(daysAgo), ...more })
/** The incidents of which somebody was told that they are part of a pattern. */
const toldOf = async (person: Person): Promise<string[]> =>
  (await person.asks(LIST)).viewer.notices.edges
    .filter(({ node }: Data) => node.kind === 'PATTERN_FOUND')
    .map(({ node }: Data) => node.incidentId)
    .sort()
/** How often each incident became a PATTERN, by what was kept of every assessment. */
async function becameOne(person: Person): Promise<string[]> {
  const rows = await world.rows(
    'SELECT a.incident_id AS id, a.finding FROM assessments a WHERE a.employee_id = $1 ORDER BY a.incident_id, a.id',
    [person.id],
  )
  return rows
    .filter(({ id, finding }, n) => {
      const before = rows[n - 1]?.id === id ? rows[n - 1]!.finding : null
      return finding === 'PATTERN' && before !== 'PATTERN'
    })
    .map(({ id }) => id as string)
    .sort()
}

describe('that an incident is part of a pattern is told when it becomes known,', () => {
  it('by incidents from before that are logged late, once for each', async () => {
    const person = await oldHand()
    const first = await logs(person, 2)
    expect(first.assessment.finding).toBe('ISOLATED')
    for (let n = 1; n <= 16; n++) await logs(person, 2 + n * 5)
    expect((await manager.sees(first))!.assessment.finding).toBe('PATTERN')
    const told = await toldOf(person)
    expect(told).toEqual(await becameOne(person))
    expect(told.filter((id) => id === first.id)).toHaveLength(1)
    expect((await toldOf(hr)).filter((id) => id === first.id)).toHaveLength(1)
    expect(await toldOf(manager)).toEqual([])
    // Once more late, and what was a pattern stays one: nothing is told of it again.
    await logs(person, 90)
    expect((await toldOf(person)).filter((id) => id === first.id)).toHaveLength(1)
  })

  it('but by what managers log late once HR has looked at it, and not before', async () => {
    const person = await oldHand()
    const first = await logs(person, 2)
    const managers = [manager, await world.manager(riverside)]
    for (let n = 1; n <= 16; n++)
      await managers[n % 2]!.logs({ about: person, cause: 'EMPLOYEE', occurredAt: noon(2 + n * 5) })
    expect((await manager.sees(first))!.assessment.finding).toBe('ISOLATED')
    expect(await toldOf(person)).not.toContain(first.id)
    await hr.asks('mutation ($id: ID!) { serveFinding(id: $id, reason: "Looked at.") { id } }', { id: first.id })
    expect(['EMERGING', 'PATTERN']).toContain((await manager.sees(first))!.assessment.finding)
  })

  it('by a cause that HR corrects', async () => {
    const person = await oldHand()
    const first = await logs(person, 2)
    const others: Data[] = []
    for (let n = 1; n <= 14; n++) others.push(await logs(person, 2 + n * 5, { cause: 'PROCESS' }))
    expect(await toldOf(person)).toEqual([])
    for (const other of others) await takes(hr, 'settleCause', saying(other, 'EMPLOYEE'))
    expect((await manager.sees(first))!.assessment.finding).toBe('PATTERN')
    expect(await toldOf(person)).toContain(first.id)
    expect(await toldOf(person)).toEqual(await becameOne(person))
  })

  it('by shifts that are recorded late', async () => {
    const person = await world.employee(riverside)
    const shift = (daysAgo: number, interactions: number) => ({
      employee: person.number,
      store: riverside.code,
      date: dateAgo(daysAgo),
      position: 'CASHIER',
      interactions,
    })
    await worked(world, person, { from: 100, to: 1, interactions: 900 })
    const incidents: Data[] = []
    for (let n = 0; n < 16; n++) incidents.push(await logs(person, 90 - n * 5))
    const last = incidents.at(-1)!
    const found = (await manager.sees(last))!.assessment.finding
    expect(found).not.toBe('PATTERN')
    // The customers had been counted with a zero too many.
    const days = await world.rows('SELECT date FROM shifts WHERE employee_id = $1', [person.id])
    await hr.recordsShifts(...days.map(({ date }) => ({ ...shift(0, 90), date })))
    expect((await manager.sees(last))!.assessment.finding).toBe('PATTERN')
    expect(await toldOf(person)).toContain(last.id)
    expect(await toldOf(person)).toEqual(await becameOne(person))
  })
})

describe('whoever has to decide about them', () => {
  it('is told after they have weighed the act, in the list and at once', async () => {
    const market = await world.store('The Quay')
    await peersAt(world, market)
    const person = await troubledAt(world, market)
    await judged(world)
    const decides = await world.hr()
    const theirs = await world.manager(market)
    const grave = await theirs.logs({ about: person, store: market, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await person.states(grave)
    await obtains(whoSaw[0]!, grave)
    const asked = await theirs.responds(grave, 'DISMISSAL', { misconduct: 'THEFT' })
    expect(asked).toMatchObject({ status: 'AWAITING_HR' })
    const listener = new Listener(world.server.url, await decides.authorization())
    const other = await theirs.logs({ about: person, store: market, cause: 'PROCESS' })
    for (let n = 0; n < 20 && listener.heard.length === 0; n++) {
      await person.states(other)
      await until(() => listener.heard.length > 0, 250)
    }
    const incident = await whoSaw[0]!.logs({ about: person, store: market, cause: 'EMPLOYEE' })
    expect(await toldOf(person)).toContain(incident.id)
    const heard = listener.heard.length
    await person.states(other)
    await until(() => listener.heard.length > heard)
    expect(heard).toBeGreaterThan(0)
    expect(listener.heard.map(({ kind }: Data) => kind)).not.toContain('PATTERN_FOUND')
    expect(await toldOf(decides)).not.toContain(incident.id)
    await decides.declines(asked)
    expect(await toldOf(decides)).toContain(incident.id)
    await listener.close()
  })
})

describe('it is not told again', () => {
  it('when findings are switched off and on, nor of what an import has brought', async () => {
    // In a store of their own: so many in trouble at once, as above, would be the place's trouble in the end.
    const market = await world.store('Old Market')
    await peersAt(world, market)
    const person = await troubledAt(world, market)
    await judged(world)
    expect(await toldOf(person)).toEqual([])
    const incident = await logs(person, 1)
    expect(incident.assessment.finding).toBe('PATTERN')
    expect(await toldOf(person)).toEqual([incident.id])
    const told = await toldOf(hr)
    const turn = (on: boolean) =>
      hr.asks('mutation ($on: Boolean!) { switchIndividualFindings(on: $on, reason: "Agreed.") { reason } }', { on })
    await turn(false)
    expect((await hr.sees(incident))!.assessment).toBeNull()
    await turn(true)
    expect((await hr.sees(incident))!.assessment.finding).toBe('PATTERN')
    expect(await toldOf(hr)).toEqual(told)
  })
})
