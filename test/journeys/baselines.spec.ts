import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { fitFromRecords } from '../../src/assessments/baselines/fit-from-records.reader.js'
import { FitterService } from '../../src/assessments/baselines/fitter.service.js'
import { dayOfDate, monthStart } from '../../src/pattern/records/facts.js'
import { systemClock } from '../../src/time/clock.js'
import { ifBuilt, MAIN } from '../world/built.js'
import { later, testClock } from '../world/clock.js'
import { had, ordinaryPeople, worked } from '../world/history.js'
import { dateAgo } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'

const YEAR = 360
const KEPT = 'SELECT id, before, fitted_at AS "fittedAt", model FROM baselines ORDER BY id'

async function aYearOfRecords(): Promise<World> {
  const world = await startWorld()
  const riverside = await world.store('Riverside')
  await ordinaryPeople(world, riverside, 5, YEAR)
  const tom = await world.employee(riverside)
  await worked(world, tom, { from: YEAR, to: 1 })
  await had(world, tom, { daysAgo: 100 })
  return world
}
const fitted = async (world: World) => (await world.trail()).filter(({ action }) => action === 'baseline.fitted')

describe('the baseline of the month', () => {
  it('is not fitted where there are no records', async () => {
    const world = await startWorld()
    expect(await world.server.app.get(FitterService, { strict: false }).fitIfDue()).toBeNull()
    expect(await world.rows(KEPT)).toEqual([])
  })

  it('is fitted once when due, from the records before the month, and cited with what it rests on', async () => {
    const world = await aYearOfRecords()
    const fitter = world.server.app.get(FitterService, { strict: false })
    const baseline = (await fitter.fitIfDue())!
    expect(baseline.restsOn).toMatchObject({ people: 6, stores: 1 })
    expect(await fitter.fitIfDue()).toBeNull()
    const rows = await world.rows<{ before: string; model: string }>(KEPT)
    expect(rows).toHaveLength(1)
    expect(rows[0]!.before).toBe(`${testClock.now().slice(0, 7)}-01`)
    expect(JSON.parse(rows[0]!.model)).toEqual(baseline)
    expect(await fitted(world)).toMatchObject([{ actor_id: null, after: { before: rows[0]!.before } }])
  })

  it('leaves out what happened when the month had begun in the eastmost store already', async () => {
    const world = await startWorld()
    const riverside = await world.store('Riverside')
    const manager = await world.manager(riverside)
    const ann = await world.employee(riverside)
    const date = dateAgo(Number(testClock.now().slice(8, 10))) // the last of the month before
    await manager.recordsShifts({ employee: ann.number, store: riverside.code, date, position: 'CASHIER' })
    await manager.logs({ about: ann, cause: 'EMPLOYEE', occurredAt: `${date}T12:00:00.000Z` })
    const own = async () =>
      (await fitFromRecords(world.database.asking(), monthStart(dayOfDate(dateAgo(0))))).restsOn.ownIncidents
    expect(await own()).toBe(1)

    await world.store('Sunrise', { timeZone: 'Pacific/Kiritimati' }) // fourteen hours ahead: there it was the 1st
    expect(await own()).toBe(0)
  })

  it('is kept once where several instances fit it side by side', async () => {
    const world = await aYearOfRecords()
    const fitter = world.server.app.get(FitterService, { strict: false })
    await Promise.all([fitter.fitIfDue(), fitter.fitIfDue(), fitter.fitIfDue()])
    expect(await world.rows(KEPT)).toHaveLength(1)
    expect(await fitted(world)).toHaveLength(1)
  })

  ifBuilt(
    'is fitted by a server at its start, in a thread of its own',
    async () => {
      later({ milliseconds: systemClock.milliseconds() - testClock.milliseconds() }) // as the process below has it
      const world = await aYearOfRecords()
      const { options } = world.database.records.connection
      const url = options.type === 'postgres' ? options.url! : `sqlite:${options.database as string}`
      const server = spawn(process.execPath, [MAIN], {
        env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url, PORT: '0', NODE_ENV: 'test' },
        stdio: 'ignore',
      })
      try {
        expect(await soon(server, async () => (await world.rows(KEPT)).length === 1)).toBe(true)
        expect(await fitted(world)).toHaveLength(1)
      } finally {
        server.kill('SIGTERM')
        if (server.exitCode === null) await once(server, 'exit')
      }
    },
    180_000,
  )
})

async function soon(server: ChildProcess, happened: () => Promise<boolean>): Promise<boolean> {
  for (let n = 0; n < 1_000 && server.exitCode === null; n++) {
    if (await happened()) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return happened()
}
