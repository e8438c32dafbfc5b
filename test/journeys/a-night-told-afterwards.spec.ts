import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ImportService } from '../../src/intake/import.service.js'
import { testFolder } from '../world/own-database.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const [vic, kim] = [await world.hr(), await world.hr()]
const NIGHTS = [20, 12, 4]

const shift = (dana: Person, night: number, more: object = {}) => ({
  employee: dana.number,
  store: riverside.code,
  date: dateAgo(night),
  position: 'CASHIER',
  interactions: 60,
  startsAt: `${dateAgo(night)}T21:00:00Z`,
  endsAt: `${dateAgo(night - 1)}T07:30:00Z`,
  ...more,
})
/** Two of one night, before midnight and in the morning. */
async function nightOf(dana: Person, night: number) {
  const about = { about: dana, store: riverside, cause: 'EMPLOYEE' }
  await anna.logs({ ...about, occurredAt: `${dateAgo(night)}T22:00:00Z` })
  return kim.logs({ ...about, occurredAt: `${dateAgo(night - 1)}T07:00:00Z` })
}
const cashier = () => world.employee(riverside, { position: 'CASHIER' })
const daysOf = async (dana: Person) =>
  (await world.rows('SELECT day FROM incidents WHERE employee_id = $1 ORDER BY occurred_at', [dana.id])).map(
    ({ day }) => day as string,
  )
const standing = async (dana: Person) => (await vic.looksUp(dana))!.assessment
const each = (...nights: number[]) => nights.flatMap((night) => [dateAgo(night), dateAgo(night)])

describe('a night of which the roster is told afterwards', () => {
  it('is one day, as if it had been told before', async () => {
    const [before, after] = [await cashier(), await cashier()]
    for (const night of NIGHTS) {
      await anna.recordsShifts(shift(before, night))
      await nightOf(before, night)
    }
    for (const night of NIGHTS) await nightOf(after, night)
    expect(await standing(after)).toMatchObject({ observedDays: 6 })
    await anna.recordsShifts(...NIGHTS.map((night) => shift(after, night)))
    expect(await daysOf(after)).toEqual(each(...NIGHTS))
    const [first, second] = [await standing(before), await standing(after)]
    for (const field of ['finding', 'certainty', 'observedDays']) expect(second[field]).toBe(first[field])
    expect(second.probability).toBeCloseTo(first.probability as number, 9)
    const trail = (await world.trail()).filter(({ action }) => action === 'incident.day-found')
    expect(trail).toHaveLength(3)
    expect(trail[0]).toMatchObject({ actor_id: anna.id })
  })

  it('and no manager makes two days of one by it, whereas HR may put it right', async () => {
    const dana = await cashier()
    await anna.recordsShifts(shift(dana, 15, { startsAt: undefined, endsAt: undefined }))
    const about = { about: dana, store: riverside, cause: 'EMPLOYEE' }
    await anna.logs({ ...about, occurredAt: `${dateAgo(15)}T22:00:00Z` })
    await kim.logs({ ...about, occurredAt: `${dateAgo(14)}T02:00:00Z` })
    expect(await daysOf(dana)).toEqual(each(15))
    const untilMidnight = shift(dana, 15, { endsAt: `${dateAgo(15)}T23:30:00Z` })
    await anna.recordsShifts(untilMidnight)
    expect(await daysOf(dana)).toEqual(each(15))
    await vic.recordsShifts(untilMidnight)
    expect(await daysOf(dana)).toEqual([dateAgo(15), dateAgo(14)])
  })

  it('is one day where a file tells of it', async () => {
    const dana = await cashier()
    await nightOf(dana, 9)
    expect(await daysOf(dana)).toEqual([dateAgo(9), dateAgo(8)])
    const folder = join(testFolder(), 'a-night')
    mkdirSync(folder)
    const { employee, store, date, position, interactions, startsAt, endsAt } = shift(dana, 9)
    writeFileSync(join(folder, 'stores.csv'), `code,name,timeZone\n${store},Riverside,UTC\n`)
    writeFileSync(
      join(folder, 'employees.csv'),
      `number,name,store,position,manager,hiredOn,role\n${employee},Dana Whitlock,${store},CASHIER,,2020-01-01,EMPLOYEE\n`,
    )
    writeFileSync(
      join(folder, 'shifts.csv'),
      'employee,store,date,position,interactions,conditions,startsAt,endsAt\n' +
        `${[employee, store, date, position, interactions, '', startsAt, endsAt].join(',')}\n`,
    )
    writeFileSync(join(folder, 'incidents.csv'), 'reference,employee,store,occurredAt,cause,severity,context\n')
    await world.server.app.get(ImportService, { strict: false }).import(folder)
    expect(await daysOf(dana)).toEqual(each(9))
    expect(await standing(dana)).toMatchObject({ observedDays: 1 })
  })
})
