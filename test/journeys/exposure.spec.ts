import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Exposure1795300000060 } from '../../src/database/migrations/1795300000060-exposure.js'
import { ImportService } from '../../src/intake/import.service.js'
import { refreshExposure } from '../../src/workforce/exposure.keeper.js'
import { Shift } from '../../src/workforce/shift.entity.js'
import { testFolder } from '../world/own-database.js'
import type { Person, StoreAtHand } from '../world/person.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const { database } = world
const { app } = world.server
const importer = app.get(ImportService, { strict: false })

/** The second crosses to summer time in March and back in October; the third is half an hour off. */
const ZONES = ['UTC', 'Europe/Amsterdam', 'Asia/Kolkata']
const hr = await world.hr()
const stores: StoreAtHand[] = []
const zones = new Map<string, string>()
for (const timeZone of ZONES) {
  const store = await world.store(undefined, { timeZone })
  stores.push(store)
  zones.set(store.id, timeZone)
}
const people: Person[] = []
for (const store of [...stores, ...stores]) people.push(await world.employee(store))

const POSITIONS = ['CASHIER', 'FLOOR']
const CONDITIONS = [[], ['UNDERSTAFFED'], ['UNDERSTAFFED', 'PEAK_DEMAND']]
const DAYS = ['2026-02-28', '2026-03-01', '2026-03-28', '2026-03-29', '2026-03-31', '2026-10-25']

interface Made {
  person: Person
  store: StoreAtHand
  date: string
  position: string
  interactions: number | null
  conditions: string[]
  startsAt: string | null
  endsAt: string | null
}

const shift = fc
  .record({
    who: fc.nat(people.length - 1),
    where: fc.nat(stores.length - 1),
    date: fc.constantFrom(...DAYS),
    position: fc.constantFrom(...POSITIONS),
    interactions: fc.option(fc.integer({ min: 0, max: 200 })),
    conditions: fc.constantFrom(...CONDITIONS),
    from: fc.option(fc.integer({ min: 0, max: 1439 })),
    minutes: fc.integer({ min: 1, max: 1440 }),
  })
  .map(({ who, where, from, minutes, date, ...more }): Made => {
    const store = stores[where]!
    // nobody has more than four shifts in a day
    const position = where === 0 ? more.position : POSITIONS[0]!
    const startsAt = from === null ? null : onTheWall(date, from, zones.get(store.id)!)
    const endsAt = startsAt === null ? null : new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()
    return { ...more, person: people[who]!, store, date, position, startsAt, endsAt }
  })
const several = fc
  .array(shift, { minLength: 1, maxLength: 6 })
  .map((all) => [...new Map(all.map((one) => [keyOf(one), one])).values()])
const keyOf = ({ person, store, date, position }: Made) => [person.number, store.code, date, position].join()

type Step = { kind: 'record' | 'import' | 'remove'; shifts: Made[] } | { kind: 'move'; store: number; zone: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('record' as const), shifts: several }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('import' as const), shifts: several }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), shifts: several }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), store: fc.nat(2), zone: fc.nat(2) }) },
)

/** The instant at which a store's clock shows so many minutes past the midnight of a date. Gaps of the spring are passed over. */
function onTheWall(date: string, minutes: number, timeZone: string): string {
  for (let hours = -16; hours <= 16; hours += 0.5) {
    const at = new Date(Date.parse(`${date}T00:00:00Z`) + (minutes + hours * 60) * 60_000)
    if (wall(at.toISOString(), timeZone) === `${date} ${Math.floor(minutes / 60)}:${minutes % 60}`)
      return at.toISOString()
  }
  return onTheWall(date, (minutes + 60) % 1440, timeZone)
}

function wall(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const of = (type: string) => parts.find((part) => part.type === type)!.value
  return `${of('year')}-${of('month')}-${of('day')} ${Number(of('hour'))}:${Number(of('minute'))}`
}

async function perform(one: Step): Promise<void> {
  if (one.kind === 'record')
    await hr.recordsShifts(
      ...one.shifts.map(({ person, store, ...more }) => ({ ...more, employee: person.number, store: store.code })),
    )
  else if (one.kind === 'import') await importer.import(folderOf(one.shifts))
  else if (one.kind === 'move') await importer.import(folderOf([], stores[one.store]!, ZONES[one.zone]!))
  else
    await world.change(async (tx) => {
      for (const { person, store, date, position } of one.shifts)
        await tx.delete(Shift, { employeeId: person.id, date, storeId: store.id, position })
      await refreshExposure(
        database,
        tx,
        one.shifts.map(({ store, date }) => ({ storeId: store.id, date })),
      )
    })
}

/** What an export of another system would hold: all stores and people, some shifts; one store may have got another clock. */
function folderOf(shifts: readonly Made[], moved?: StoreAtHand, to?: string): string {
  if (moved) zones.set(moved.id, to!)
  const folder = join(testFolder(), `exposure-${randomUUID()}`)
  mkdirSync(folder)
  const write = (file: string, rows: unknown[][]) =>
    writeFileSync(join(folder, file), rows.map((row) => `${row.map((cell) => cell ?? '').join(',')}\n`).join(''))
  write('stores.csv', [['code', 'name', 'timeZone'], ...stores.map((s) => [s.code, s.name, zones.get(s.id)!])])
  write('employees.csv', [
    ['number', 'store', 'position', 'manager', 'hiredOn', 'role'],
    ...people.map((person) => [person.number, person.store!.code, 'CASHIER', '', '2020-01-01', 'EMPLOYEE']),
  ])
  write('shifts.csv', [
    ['employee', 'store', 'date', 'position', 'interactions', 'conditions', 'startsAt', 'endsAt'],
    ...shifts
      // A shift begins on its date by the clock that the store has by now.
      .filter((one) => !one.startsAt || wall(one.startsAt, zones.get(one.store.id)!).startsWith(one.date))
      .map((one) => [
        one.person.number,
        one.store.code,
        one.date,
        one.position,
        one.interactions,
        one.conditions.join('|'),
        one.startsAt,
        one.endsAt,
      ]),
  ])
  write('incidents.csv', [['reference', 'employee', 'store', 'occurredAt', 'cause', 'severity', 'context']])
  return folder
}

/** What the summary must say, by a plain loop over all shifts. */
async function counted() {
  const cells = new Map<string, [number, number, number]>()
  const rows = await world.rows<{
    store_id: string
    date: string
    position: string
    conditions: string
    interactions: number | null
    starts_at: string | null
    ends_at: string | null
  }>('SELECT * FROM shifts')
  for (const row of rows) {
    let hour = -1
    let hours = 0
    if (row.starts_at && row.ends_at) {
      const [h, m] = wall(row.starts_at, zones.get(row.store_id)!).split(' ')[1]!.split(':').map(Number)
      hour = h!
      hours = Math.ceil((m! + (Date.parse(row.ends_at) - Date.parse(row.starts_at)) / 60_000) / 60)
    }
    const key = [row.store_id, row.date.slice(0, 7), row.position, row.conditions, hour, hours].join(' ')
    const cell = cells.get(key) ?? [0, 0, 0]
    cell[0]++
    if (row.interactions !== null) cell[1]++
    cell[2] += row.interactions ?? 0
    cells.set(key, cell)
  }
  return Object.fromEntries([...cells].sort())
}

async function summed() {
  const rows = await world.rows<Record<string, string | number>>('SELECT * FROM shift_exposure')
  const cells = rows.map((row): [string, number[]] => [
    [row.store_id, row.month, row.position, row.conditions, row.hour, row.hours].join(' '),
    [Number(row.shifts), Number(row.counted), Number(row.interactions)],
  ])
  return Object.fromEntries(cells.sort(([a], [b]) => (a < b ? -1 : 1)))
}

describe('what was worked, in sums', () => {
  it('is always what all shifts add up to, whatever was recorded, replaced, removed and imported', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        for (const one of steps) {
          if (one.kind === 'record' && one.shifts.some((s) => !standsOn(s))) continue
          await perform(one)
          expect(await summed()).toEqual(await counted())
        }
      }),
      { numRuns: 25 },
    )
    expect(Object.keys(await summed()).length).toBeGreaterThan(20)
  })

  it('is filled by its migration for all that was there before', async () => {
    const before = await summed()
    await world.change(async (tx) => {
      await new Exposure1795300000060().down(tx.queryRunner!)
      await new Exposure1795300000060().up(tx.queryRunner!)
    })
    expect(await summed()).toEqual(before)
  })

  it('counts all of what several people record at once for one store', async () => {
    const at = (person: Person, n: number): object => ({
      employee: person.number,
      store: stores[0]!.code,
      date: `2026-05-${String(n + 1).padStart(2, '0')}`,
      position: 'CASHIER',
      interactions: 7,
    })
    const others = [await world.hr(), await world.hr(), hr]
    await Promise.all(
      Array.from({ length: 18 }, (_, n) =>
        others[n % 3]!.recordsShifts(at(people[n % 6]!, n), at(people[n % 6]!, n + 1)),
      ),
    )
    expect(await summed()).toEqual(await counted())
  })
})

/** Whether it begins on its date by the clock that its store has by now. */
function standsOn({ startsAt, date, store }: Made): boolean {
  return !startsAt || wall(startsAt, zones.get(store.id)!).startsWith(date)
}
