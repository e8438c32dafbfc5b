import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { RECORD_SHIFTS } from '../world/documents.js'
import { worked } from '../world/history.js'
import type { Person } from '../world/person.js'
import { dateAgo, noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()

const shift = (person: Person, daysAgo: number, more: object = {}) => ({
  employee: person.number,
  store: riverside.code,
  date: dateAgo(daysAgo),
  position: 'CASHIER',
  interactions: 60,
  ...more,
})
const shiftsOf = (person: Person) =>
  world.rows(
    'SELECT date, position, interactions, conditions FROM shifts WHERE employee_id = $1 ORDER BY date, position',
    [person.id],
  )

describe('the roster', () => {
  it('is written in one call, and the same shift again replaces what was there', async () => {
    const dana = await world.employee(riverside)
    expect(await manager.recordsShifts(shift(dana, 2), shift(dana, 1))).toBe(2)
    const better = shift(dana, 1, { interactions: 85, conditions: ['SYSTEM_OUTAGE', 'UNDERSTAFFED'] })
    expect(await manager.recordsShifts(better, shift(dana, 1, { position: 'STOCKROOM', interactions: null }))).toBe(2)
    expect(await shiftsOf(dana)).toEqual([
      { date: dateAgo(2), position: 'CASHIER', interactions: 60, conditions: '' },
      { date: dateAgo(1), position: 'CASHIER', interactions: 85, conditions: 'UNDERSTAFFED|SYSTEM_OUTAGE' },
      { date: dateAgo(1), position: 'STOCKROOM', interactions: null, conditions: '' },
    ])
  })

  it('of nothing is nothing', async () => {
    const before = await world.counts()
    expect(await manager.recordsShifts()).toBe(0)
    expect(await world.counts()).toEqual(before)
  })

  it('is written about everybody but oneself: all of it or nothing', async () => {
    const dana = await world.employee(riverside)
    const hrAtTheTill = await world.hr({ position: 'CASHIER' })
    await world.change((tx) =>
      tx.query(`UPDATE employees SET store_id = '${riverside.id}' WHERE id = '${hrAtTheTill.id}'`),
    )
    const before = await world.counts()
    for (const person of [manager, hrAtTheTill])
      expect(await person.isRefused(RECORD_SHIFTS, { shifts: [shift(dana, 2), shift(person, 1)] })).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: { 'shifts.1.employee': expect.stringMatching(/your own .* ask somebody else/) },
      })
    expect(await world.counts()).toEqual(before)
    expect(await hr.recordsShifts(shift(manager, 1))).toBe(1)
    expect(await manager.recordsShifts(shift(hrAtTheTill, 1))).toBe(1)
  })

  it('takes as many as 500 at once', async () => {
    const jonas = await world.employee(riverside)
    const many = Array.from({ length: 500 }, (_, n) => shift(jonas, n))
    expect(await hr.recordsShifts(...many)).toBe(500)
    expect(await hr.recordsShifts(...many)).toBe(500)
    expect(await shiftsOf(jonas)).toHaveLength(500)
  })

  it('is kept by two managers at once, whatever the order of their lists', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => world.employee(riverside)))
    const list = people.flatMap((person) => Array.from({ length: 20 }, (_, n) => shift(person, n)))
    const written = await Promise.all(
      Array.from({ length: 8 }, (_, n) => (n % 2 ? manager : hr).recordsShifts(...(n % 2 ? list : list.toReversed()))),
    )
    expect(written).toEqual(Array.from({ length: 8 }, () => 100))
    for (const person of people) expect(await shiftsOf(person)).toHaveLength(20)
  })
})

describe('a shift that is recorded late', () => {
  const assessmentsOf = (incident: Data) =>
    world.rows('SELECT id, interactions, finding, expected_days FROM assessments WHERE incident_id = $1 ORDER BY id', [
      incident.id as string,
    ])

  it('appends a new assessment to each later incident, and the newest is served', async () => {
    const dana = await world.employee(riverside)
    await worked(world, dana, { from: 120, to: 31 })
    const earlier = await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: noon(40) })
    const later = await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: noon(3) })
    const said = await assessmentsOf(later)
    const saidEarlier = await assessmentsOf(earlier)

    await manager.recordsShifts(...Array.from({ length: 20 }, (_, n) => shift(dana, 10 + n, { interactions: 200 })))
    const now = await assessmentsOf(later)
    expect(now.slice(0, said.length)).toEqual(said)
    expect(now).toHaveLength(said.length + 1)
    expect(now.at(-1)!.interactions).toBeGreaterThanOrEqual((said.at(-1)!.interactions as number) + 20 * 200)
    expect((await manager.sees(later))!.assessment.interactions).toBe(now.at(-1)!.interactions)
    expect(await assessmentsOf(earlier)).toEqual(saidEarlier)
  })

  it('that says nothing new appends nothing', async () => {
    const dana = await world.employee(riverside)
    await manager.recordsShifts(...Array.from({ length: 20 }, (_, n) => shift(dana, 10 + n)))
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: noon(3) })
    const said = await assessmentsOf(incident)
    await manager.recordsShifts(shift(dana, 15))
    expect(await assessmentsOf(incident)).toEqual(said)
  })

  it('on the day itself tells what stood in for it before', async () => {
    const dana = await world.employee(riverside)
    await worked(world, dana, { from: 100, to: 5 })
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: noon(2) })
    expect(incident.assessment.explanation).toMatch(/no shift|not recorded|stands in|was recorded/i)
    await manager.recordsShifts(shift(dana, 2, { interactions: 300, conditions: ['UNDERSTAFFED'] }))
    const after = (await manager.sees(incident))!.assessment
    expect(after.explanation).not.toBe(incident.assessment.explanation)
    expect(after.explanation).toMatch(/understaffed/i)
  })

  it('of the night counts for the day on which it began, by the store’s clock', async () => {
    const tokyo = await world.store('Shibuya', { timeZone: 'Asia/Tokyo' })
    const boss = await world.manager(tokyo)
    const luca = await world.employee(tokyo)
    const night = { employee: luca.number, store: tokyo.code, position: 'CASHIER' }
    // 22:00 to 06:00 in Tokyo, which is 13:00 to 21:00 UTC.
    const times = { startsAt: `${dateAgo(5)}T13:00:00Z`, endsAt: `${dateAgo(5)}T21:00:00Z` }
    await boss.recordsShifts({ ...night, date: dateAgo(5), ...times })
    const atThree = await boss.logs({ about: luca, cause: 'EMPLOYEE', occurredAt: `${dateAgo(5)}T18:00:00Z` })
    const atEleven = await boss.logs({ about: luca, cause: 'EMPLOYEE', occurredAt: `${dateAgo(5)}T14:00:00Z` })
    const days = await world.rows('SELECT DISTINCT day FROM incidents WHERE employee_id = $1', [luca.id])
    expect(days).toEqual([{ day: dateAgo(5) }])
    expect(atEleven.assessment.observedDays).toBe(1)
    expect((await hr.sees(atThree))!.assessment.observedDays).toBe(1)
    const elsewhere = await boss.logs({ about: luca, occurredAt: `${dateAgo(3)}T18:00:00Z` })
    expect(await world.rows('SELECT day FROM incidents WHERE id = $1', [elsewhere.id as string])).toEqual([
      { day: dateAgo(2) },
    ])
  })
})
