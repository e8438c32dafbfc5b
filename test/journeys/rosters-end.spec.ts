import { describe, expect, it } from '@jest/globals'
import { RetentionRunsService } from '../../src/retention/retention-runs.service.js'
import { DailyRetentionService } from '../../src/retention/daily-retention.service.js'
import { reportInWords } from '../../src/retention/retention-report.js'
import { RetentionService, type RunOptions } from '../../src/retention/retention.service.js'
import type { Data } from '../world/client.js'
import { had, judged, ordinaryPeople, worked } from '../world/history.js'
import type { Person } from '../world/person.js'
import { ago, dateAgo } from '../world/times.js'
import { verified } from '../world/trail.js'
import { startWorld, type World } from '../world/world.js'

const HOLD = `mutation ($employee: String, $incidentId: ID) {
  placeLegalHold(employee: $employee, incidentId: $incidentId, reason: "A claim is pending.") { id } }`
const LIFT = 'mutation ($id: ID!) { liftLegalHold(id: $id, reason: "It was settled.") { id } }'
const CHANGE = `mutation ($input: RetentionPeriodsInput!) {
  changeRetentionPeriods(input: $input, reason: "The works council agreed.") { rosterMonths noticeMonths formalMonths } }`
const RUNS = `query ($first: Int, $after: String) { retentionRuns(first: $first, after: $after) {
  edges { cursor node { day startedAt finishedAt report } } pageInfo { hasNextPage } } }`
const RECORD_LEAVE = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
/** Of 62 months, somewhat more than there can be. */
const OVER = 62 * 31

const reports = async (world: World, options?: RunOptions) =>
  reportInWords(await world.server.app.get(RetentionService).run(options), { dryRun: options?.dryRun ?? false })
const shiftsOf = async (world: World, person: Person): Promise<string[]> =>
  (await world.rows('SELECT date FROM shifts WHERE employee_id = $1 ORDER BY date', [person.id])).map(
    ({ date }) => date,
  )
const leaveOf = async (world: World, person: Person): Promise<Data[]> =>
  world.rows('SELECT id FROM leaves WHERE employee_id = $1', [person.id])
const isOnLeave = (who: Person, person: Person, from: number, to: number) =>
  who.asks(RECORD_LEAVE, { input: { employee: person.number, from: dateAgo(from), to: dateAgo(to) } })

/** What the summary of all shifts adds up to, and what the shifts themselves do. */
const sums = async (world: World) => {
  const total = (table: string, shifts: string) =>
    world.rows(`SELECT ${shifts} AS shifts, SUM(interactions) AS interactions FROM ${table}`)
  return { summary: await total('shift_exposure', 'SUM(shifts)'), shifts: await total('shifts', 'COUNT(*)') }
}

describe('shifts and leave', () => {
  it('go when no finding that is kept looks back on them, however many, and the trail says so', async () => {
    const world = await startWorld()
    const hr = await world.hr()
    const people: Person[] = []
    for (const store of [await world.store(), await world.store()])
      people.push(await world.employee(store), await world.employee(store))
    for (const person of people) {
      await worked(world, person, { from: OVER + 700, to: OVER })
      await worked(world, person, { from: 10, to: 3 })
    }
    const [dana, tom] = people as [Person, Person]
    await isOnLeave(hr, dana, OVER + 20, OVER + 1)
    await isOnLeave(hr, dana, 20, 12)
    const before = await world.counts()
    const would = await reports(world, { dryRun: true })
    expect(would).toMatch(/Would remove 2,4\d\d shifts/)
    expect(would).toContain('Would remove 1 record of who was on leave when.')
    expect(await world.counts()).toEqual(before)

    const report = await reports(world)
    const { summary, shifts } = await sums(world)
    expect(summary).toEqual(shifts)
    expect(report).toBe(
      would
        .replaceAll('Would remove', 'Removed')
        .replaceAll('Would erase', 'Erased')
        .replace(/\n[^\n]*dry run.*$/, ''),
    )
    for (const person of people) {
      const kept = await shiftsOf(world, person)
      expect(kept.length).toBeGreaterThan(4)
      expect(kept[0]! >= dateAgo(10)).toBe(true)
    }
    expect(await leaveOf(world, dana)).toHaveLength(1)
    const entries = (await world.trail()).filter(({ action }) => action === 'roster.ended')
    expect(new Set(entries.map(({ store_id }) => store_id))).toEqual(new Set([dana.store!.id, people[2]!.store!.id]))
    const values = await world.rows(
      `SELECT v.employee_id, v.after FROM audit_values v JOIN audit_entries a ON a.id = v.entry_id
       WHERE a.action = 'leave.recorded' ORDER BY a.id`,
    )
    expect(values.map(({ employee_id }) => employee_id)).toEqual([null, dana.id])
    expect((await verified(world)).damage).toEqual([])
    expect(await reports(world)).toBe('Nothing was there whose period is over.')
    expect(await shiftsOf(world, tom)).not.toEqual([])
  })

  it('stay as long as a hold is on the person, or on an incident of theirs', async () => {
    const world = await startWorld()
    const store = await world.store()
    const [dana, tom, ines] = [await world.employee(store), await world.employee(store), await world.employee(store)]
    const [hr, otherHr] = [await world.hr(), await world.hr()]
    for (const person of [dana, tom, ines]) {
      await worked(world, person, { from: OVER + 6, to: OVER })
      await isOnLeave(hr, person, OVER + 9, OVER + 7)
    }
    const incident = await hr.logs({ about: tom })
    const holds = [
      await hr.asks(HOLD, { employee: dana.number }),
      await hr.asks(HOLD, { incidentId: incident.id }),
    ] as { placeLegalHold: { id: string } }[]
    expect(await reports(world)).toMatch(
      /Removed 6 shifts[\s\S]*1 record of[\s\S]*Because of a legal hold, 12 shifts stay/,
    )
    for (const person of [dana, tom]) {
      expect(await shiftsOf(world, person)).toHaveLength(6)
      expect(await leaveOf(world, person)).toHaveLength(1)
    }
    expect(await shiftsOf(world, ines)).toEqual([])
    expect(await leaveOf(world, ines)).toEqual([])
    for (const { placeLegalHold } of holds) await otherHr.asks(LIFT, { id: placeLegalHold.id })
    expect(await reports(world)).toContain('Removed 12 shifts')
  })

  it('are there for every finding that is kept: made again, none is different', async () => {
    const world = await startWorld()
    const store = await world.store()
    const dana = await world.employee(store)
    await ordinaryPeople(world, store, 2, OVER + 300)
    await worked(world, dana, { from: OVER + 300, to: 1 })
    // One that names its person for as long as can be, and nothing that ended since.
    await had(world, dana, { daysAgo: 880 }, { daysAgo: 700 }, { daysAgo: 20 })
    await world.change((tx) => tx.query(`DELETE FROM incidents WHERE occurred_at < '${ago({ days: 900 })}'`))
    await judged(world)
    const said = await world.rows('SELECT * FROM assessments ORDER BY id')
    expect(said.length).toBeGreaterThan(3)
    expect(await reports(world)).toMatch(/^Removed \d+ shifts/)
    await judged(world)
    expect(await world.rows('SELECT * FROM assessments ORDER BY id')).toEqual(said)
  })
})

describe('the period of shifts', () => {
  it('is long enough for the findings that are kept', async () => {
    const world = await startWorld()
    const hr = await world.hr()
    expect((await hr.asks('{ retentionPolicy { rosterMonths noticeMonths } }')).retentionPolicy).toEqual({
      rosterMonths: 62,
      noticeMonths: 6,
    })
    for (const input of [{ rosterMonths: 61 }, { formalMonths: 37 }])
      expect(await hr.isRefused(CHANGE, { input })).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: {
          'input.rosterMonths': expect.stringMatching(
            /26 months longer than incidents with a formal response, so 6[23] at least/,
          ),
        },
      })
    const input = { formalMonths: 240, rosterMonths: 266, noticeMonths: 1 }
    expect((await hr.asks(CHANGE, { input })).changeRetentionPeriods).toEqual(input)
    expect(await hr.isRefused(CHANGE, { input: { rosterMonths: 267 } })).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
})

describe('what retention did', () => {
  it('is told to HR day by day, newest first, and to nobody else', async () => {
    const world = await startWorld()
    const hr = await world.hr()
    const dana = await world.employee()
    const runs = world.server.app.get(RetentionRunsService)
    for (const daysAgo of [3, 1, 2])
      await runs.report(dateAgo(daysAgo), ago({ days: daysAgo }), `Day ${daysAgo}.`, { finished: daysAgo !== 2 })
    await worked(world, dana, { from: OVER, to: OVER - 6 })
    await world.server.app.get(DailyRetentionService).runIfDue()
    const page = (await hr.asks(RUNS, { first: 2 })).retentionRuns
    expect(page.edges.map(({ node }: Data) => node)).toMatchObject([
      { day: dateAgo(0), finishedAt: expect.any(String), report: expect.stringContaining('Removed') },
      { day: dateAgo(1), finishedAt: expect.any(String), report: 'Day 1.' },
    ])
    expect(page.pageInfo.hasNextPage).toBe(true)
    const rest = (await hr.asks(RUNS, { after: page.edges[1].cursor })).retentionRuns
    expect(rest.edges.map(({ node }: Data) => node)).toMatchObject([
      { day: dateAgo(2), startedAt: expect.any(String), finishedAt: null },
      { day: dateAgo(3), report: 'Day 3.' },
    ])
    // By command as well, on a day on which the server has run already.
    await runs.report(dateAgo(0), ago({}), 'By command.', { finished: true })
    expect((await hr.asks(RUNS, { first: 1 })).retentionRuns.edges[0].node.report).toMatch(
      /^Removed[\s\S]*\nBy command\.$/,
    )
    for (const person of [dana, await world.manager()])
      expect(await person.isRefused(RUNS)).toMatchObject({ code: 'FORBIDDEN' })
  })
})
