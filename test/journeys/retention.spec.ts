import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ReadsService } from '../../src/audit/reads.service.js'
import { ImportService } from '../../src/intake/import.service.js'
import { DailyRetentionService } from '../../src/retention/daily-retention.service.js'
import { reportInWords } from '../../src/retention/retention-report.js'
import { RetentionService, type RunOptions } from '../../src/retention/retention.service.js'
import type { Data } from '../world/client.js'
import { had, judged, worked } from '../world/history.js'
import { tells } from '../world/formally.js'
import { ago, dateAgo } from '../world/times.js'
import { verified } from '../world/trail.js'
import { startWorld, type World } from '../world/world.js'

const HOLD = `id reason placedAt liftedAt liftReason
  employee { number } incident { id employee { number } } placedBy { number } liftedBy { number }`
const PLACE = `mutation ($employee: String, $incidentId: ID, $reason: String!) {
  placeLegalHold(employee: $employee, incidentId: $incidentId, reason: $reason) { ${HOLD} }
}`
const LIFT = `mutation ($id: ID!, $reason: String!) { liftLegalHold(id: $id, reason: $reason) { ${HOLD} } }`
const HOLDS = `query ($lifted: Boolean) { legalHolds(lifted: $lifted) { edges { node { ${HOLD} } } } }`
const MONTHS =
  'version reason adoptedBy { number } incidentMonths formalMonths statementMonths readLogMonths rosterTrailMonths'
const POLICY = `{ retentionPolicy { ${MONTHS} } }`
const CHANGE = `mutation ($input: RetentionPeriodsInput!, $reason: String!) {
  changeRetentionPeriods(input: $input, reason: $reason) { ${MONTHS} }
}`
const YEARS = 365

/** What was read in the last second is written first: within a test, three years pass in less. */
const reports = async (world: World, options?: RunOptions) => {
  await world.server.app.get(ReadsService).flush()
  return reportInWords(await world.server.app.get(RetentionService).run(options), { dryRun: options?.dryRun ?? false })
}

describe('an incident whose period is over', () => {
  it('loses its person, and the store keeps its experience', async () => {
    const world = await startWorld()
    const riverside = await world.store('Riverside')
    const manager = await world.manager(riverside)
    const dana = await world.employee(riverside)
    const hr = await world.hr()
    const old = await manager.logs({
      about: dana,
      cause: 'EMPLOYEE',
      context: ['PEAK_DEMAND'],
      summary: 'Dana snapped.',
    })
    await manager.asksForStatement(old)
    await dana.states(old, 'My child was ill.')
    await manager.responds(old, 'TEACHABLE_MOMENT', { reason: 'Dana and I talked.' })
    const own = await dana.logs({ about: dana, context: ['PERSONAL_STRAIN', 'UNDERSTAFFED'] })
    world.later({ days: 3 * YEARS })
    const recent = await manager.logs({ about: dana, cause: 'EMPLOYEE' })

    const before = await world.counts()
    expect(await reports(world, { dryRun: true })).toMatch(/Would take the person out of 2 incidents[\s\S]*dry run/)
    expect(await world.counts()).toEqual(before)
    expect((await hr.sees(old))!.employee.number).toBe(dana.number)

    const report = await reports(world)
    expect(report).toContain('Took the person out of 2 incidents')
    expect(report).toContain('removed 1 statement')
    for (const person of [manager, hr]) {
      expect(await person.sees(old)).toMatchObject({
        store: { code: riverside.code },
        cause: 'EMPLOYEE',
        severity: 'MINOR',
        context: ['PEAK_DEMAND'],
        employee: null,
        assessment: null,
        summary: null,
        statements: [],
        responses: [{ kind: 'TEACHABLE_MOMENT', reason: 'This text was removed when its period was over.' }],
      })
      const listed = (await person.lists()).edges.map(({ node }: Data) => node.id)
      expect(listed).toEqual(expect.arrayContaining([old.id, own.id, recent.id]))
    }
    expect(await dana.sees(old)).toBeNull()
    expect((await dana.sees(recent))!.employee.number).toBe(dana.number)
    await expectNoTrace(world, [old.id, own.id], [dana.id, 'Dana', 'My child', 'PERSONAL_STRAIN'])
    expect((await verified(world)).damage).toEqual([])
    const [ended] = (await world.trail()).filter(({ action }) => action === 'record.ended')
    expect(ended).toMatchObject({ actor_id: null, employee_id: null, store_id: riverside.id })
    expect(await reports(world)).toBe('Nothing was there whose period is over.')
  })

  it('is ended though there are many, a hundred at a time', async () => {
    const world = await startWorld()
    const dana = await world.employee()
    await worked(world, dana, { from: 1_100, to: 1_000 })
    await had(world, dana, ...Array.from({ length: 230 }, (_, n) => ({ daysAgo: 1_000 + (n % 90) })))
    await judged(world)
    expect(await reports(world, { dryRun: true })).toContain('230 incidents')
    expect(await reports(world)).toMatch(/230 incidents[\s\S]*230 assessments/)
    expect((await world.counts()).assessments).toBe(0)
    expect((await dana.looksUp(dana))!.assessment).toBeNull()
  })

  it('stays as long as a hold is on it or on its person', async () => {
    const world = await startWorld()
    const [dana, tom] = [await world.employee(), await world.employee()]
    const hr = await world.hr()
    const otherHr = await world.hr()
    const [incident] = await had(world, dana, { daysAgo: 1_000 }, { daysAgo: 1_001 })
    await had(world, tom, { daysAgo: 1_000 })
    const onPerson = (await hr.asks(PLACE, { employee: tom.number, reason: 'A claim is pending.' })).placeLegalHold
    const onIncident = (await hr.asks(PLACE, { incidentId: incident!.id, reason: 'The court asked for it.' }))
      .placeLegalHold
    expect(onPerson).toMatchObject({
      employee: { number: tom.number },
      incident: null,
      placedBy: { number: hr.number },
    })
    expect(onIncident).toMatchObject({
      employee: null,
      incident: { id: incident!.id, employee: { number: dana.number } },
    })

    const report = await reports(world)
    expect(report).toContain('1 incident whose')
    expect(report).toContain('Because of a legal hold, 2 incidents stay')
    expect(await people(world)).toEqual([dana.id, tom.id].sort())

    const lifted = (await otherHr.asks(LIFT, { id: onPerson.id, reason: 'It was settled.' })).liftLegalHold
    expect(lifted).toMatchObject({ liftReason: 'It was settled.', liftedBy: { number: otherHr.number } })
    expect(await hr.isRefused(LIFT, { id: onPerson.id, reason: 'Again.' })).toMatchObject({ code: 'CONFLICT' })
    await reports(world)
    expect(await people(world)).toEqual([dana.id])
    expect((await hr.asks(HOLDS)).legalHolds.edges).toMatchObject([{ node: { id: onIncident.id } }])
    expect((await hr.asks(HOLDS, { lifted: true })).legalHolds.edges).toMatchObject([{ node: { id: onPerson.id } }])
    expect((await world.trail()).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['hold.placed', 'hold.lifted']),
    )
  })

  it('is kept longer where somebody was disciplined, and while HR has something to decide', async () => {
    const world = await startWorld()
    const dana = await world.employee()
    const hr = await world.hr()
    const incidents = await had(world, dana, ...[1_000, 1_001, 1_002, 1_200].map((daysAgo) => ({ daysAgo })))
    await world.change(async (tx) => {
      const states = ['ACTIVE', 'AWAITING_HR', 'DECLINED', 'ACTIVE']
      for (const [n, { id }] of incidents.entries())
        await tx.query(
          `INSERT INTO responses (id, incident_id, employee_id, kind, state, reason, requested_by, requested_at, decided_at)
           VALUES ('${id}', '${id}', '${dana.id}', 'WRITTEN_WARNING', '${states[n]}', 'x', '${hr.id}',
             '${ago({ days: [1_000, 1_001, 1_002, 1_200][n] })}', '${ago({ days: n === 3 ? 1_150 : 1_000 })}')`,
        )
    })
    expect(await reports(world)).toContain('2 incidents whose')
    const rows = await world.rows('SELECT id FROM incidents WHERE ended_at IS NULL')
    expect(rows.map(({ id }) => id).sort()).toEqual([incidents[0]!.id, incidents[1]!.id].sort())
  })

  it('is not filled again by an import of the same records', async () => {
    const world = await startWorld()
    const { app } = world.server
    const importer = app.get(ImportService, { strict: false })
    const folder = join(import.meta.dirname, 'import')
    await importer.import(folder)
    world.later({ days: 1_000 })
    await reports(world)
    expect((await importer.import(folder)).incidents).toEqual({ added: 0, updated: 0, unchanged: 4 })
    expect(await world.rows('SELECT DISTINCT employee_id, summary FROM incidents')).toEqual([
      { employee_id: null, summary: null },
    ])
  })
})

describe('what employees told, rosters and the log of reads', () => {
  it('end by periods of their own', async () => {
    const world = await startWorld()
    const riverside = await world.store()
    const manager = await world.manager(riverside)
    const dana = await world.employee(riverside)
    const hr = await world.hr()
    const incident = await manager.logs({ about: dana })
    await dana.states(incident, 'I was so tired.')
    await hr.sees(incident)
    await dana.asks('query ($n: String!) { employee(number: $n) { readBy { edges { node { day } } } } }', {
      n: dana.number,
    })
    world.later({ days: 500 })
    await manager.recordsShifts({ employee: dana.number, store: riverside.code, date: dateAgo(3), position: 'CASHIER' })
    const input = { statementMonths: 6, rosterTrailMonths: 6 }
    await hr.asks(CHANGE, { input, reason: 'Shorter is kinder.' })
    world.later({ days: 31 })
    const report = await reports(world)
    expect(report).toContain('Removed 1 statement or confidence of incidents that stay.')
    expect(report).toMatch(/Removed \d+ rows? of the log/)
    expect((await hr.sees(incident))!).toMatchObject({ employee: { number: dana.number }, statements: [] })
    expect((await verified(world)).damage).toEqual([])
  })
})

describe('the periods', () => {
  it('are policy: everybody reads them, HR changes them with a reason, and each version stays', async () => {
    const world = await startWorld()
    const hr = await world.hr()
    const dana = await world.employee()
    expect((await dana.asks(POLICY)).retentionPolicy).toMatchObject({
      version: 1,
      incidentMonths: 30,
      formalMonths: 36,
      adoptedBy: null,
    })
    const change = (input: object) => ({ input, reason: 'The works council agreed to it.' })
    expect(
      (await hr.asks(CHANGE, change({ incidentMonths: 24, statementMonths: 12 }))).changeRetentionPeriods,
    ).toMatchObject({
      version: 2,
      incidentMonths: 24,
      formalMonths: 36,
      statementMonths: 12,
      reason: 'The works council agreed to it.',
      adoptedBy: { number: hr.number },
    })
    expect(await hr.isRefused(CHANGE, change({ formalMonths: 12, statementMonths: 30 }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { 'input.formalMonths': expect.any(String), 'input.statementMonths': expect.any(String) },
    })
    for (const months of [0, 241])
      expect(await hr.isRefused(CHANGE, change({ readLogMonths: months }))).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: { 'input.readLogMonths': expect.stringMatching(/^Keep things for/) },
      })
    expect(await dana.isRefused(CHANGE, change({ incidentMonths: 1 }))).toMatchObject({ code: 'FORBIDDEN' })
    expect((await world.counts()).retention_policies).toBe(2)
    expect((await world.trail()).map(({ action }) => action)).toContain('retention.changed')
    expect(await hr.isRefused(PLACE, { reason: 'On nobody.' })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await hr.isRefused(PLACE, { employee: hr.number, reason: 'On me.' })).toMatchObject({ code: 'FORBIDDEN' })
    for (const person of [dana, await world.manager()])
      expect(await person.isRefused(PLACE, { employee: dana.number, reason: 'x' })).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('are looked at once a day, by one of several servers', async () => {
    const world = await startWorld()
    const dana = await world.employee()
    await had(world, dana, { daysAgo: 1_000 })
    const daily = world.server.app.get(DailyRetentionService)
    const ran = await Promise.all([daily.runIfDue(), daily.runIfDue(), daily.runIfDue()])
    expect(ran.filter(Boolean)).toEqual([expect.stringContaining('1 incident')])
    expect(await world.rows('SELECT * FROM retention_runs')).toMatchObject([
      { finished_at: expect.any(String), report: expect.stringContaining('"retentionReport.tookOut"') },
    ])
  })
})

const people = async (world: World): Promise<string[]> =>
  (await world.rows('SELECT employee_id FROM incidents WHERE employee_id IS NOT NULL'))
    .map((row) => row.employee_id)
    .sort()

/** Nothing anywhere in the database that is about the incidents holds one of the words. */
async function expectNoTrace(world: World, incidentIds: string[], words: string[]): Promise<void> {
  for (const table of Object.keys(await world.counts()))
    for (const row of await world.rows(`SELECT * FROM ${table}`)) {
      const text = JSON.stringify(row)
      if (incidentIds.some((id) => text.includes(id))) for (const word of words) expect(text).not.toContain(word)
    }
  const entries = await world.rows(
    `SELECT v.* FROM audit_values v JOIN audit_entries a ON a.id = v.entry_id
     WHERE a.action NOT IN ('record.ended', 'trail.erased') AND a.subject_id IN ('${incidentIds.join("', '")}')`,
  )
  expect(entries.length).toBeGreaterThan(0)
  for (const { salt, employee_id, before, after } of entries)
    expect([salt, employee_id, before, after]).toEqual([null, null, null, null])
}

describe('what colleagues told HR', () => {
  it('and belongs to no incident goes with its period, unless whoever it is about or from is under a hold', async () => {
    const world = await startWorld()
    const riverside = await world.store()
    const manager = await world.manager(riverside)
    const [dana, tom, ines] = [await world.employee(riverside), await world.employee(riverside), await world.employee(riverside)] // prettier-ignore
    const hr = await world.hr()
    const { id: withheld } = await tells(ines, dana, { withheld: true, text: 'Withheld of Dana.' })
    await tells(ines, dana, { text: 'Open of Dana.' })
    await tells(ines, tom, { text: 'Of Tom.' })
    // What weighs in nothing and whose giver holds their name back is HR's alone; else it says what, and not who.
    const EXPORT = 'query ($number: String!) { personExport(number: $number) { json } }'
    const { json } = (await dana.asks(EXPORT, { number: dana.number })).personExport
    expect(json).toContain('Open of Dana.')
    expect(json).not.toContain('Withheld of Dana.')
    expect(json).not.toContain(ines.number)
    expect(json).not.toContain(withheld)
    world.later({ days: 29 * 30 })
    expect(await reports(world)).not.toContain('accounts')
    const { id } = (await hr.asks(PLACE, { employee: tom.number, reason: 'A claim.' })).placeLegalHold
    world.later({ days: 60 })
    expect(await reports(world, { dryRun: true })).toContain(
      'Would remove 2 accounts of colleagues that belong to no incident',
    )
    expect((await world.counts()).accounts).toBe(3)
    expect(await reports(world)).toContain('Removed 2 accounts of colleagues that belong to no incident')
    expect((await world.counts()).accounts).toBe(1)
    await hr.asks(LIFT, { id, reason: 'It was settled.' })
    expect(await manager.logs({ about: dana })).toBeTruthy()
    expect((await verified(world)).damage).toEqual([])
  })
})
