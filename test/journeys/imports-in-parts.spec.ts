import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { writeDemoFolder } from '../../src/cli/demo-world/demo-folder.writer.js'
import { type DemoWorld, makeDemoWorld, type Sheet } from '../../src/cli/demo-world/demo-world.js'
import { readBacktestRecords } from '../../src/intake/backtest-records.reader.js'
import { ImportService } from '../../src/intake/import.service.js'
import { DEFAULT_POLICY } from '../../src/pattern/answer/policy.js'
import { replay } from '../../src/pattern/answer/replay.js'
import { testClock } from '../world/clock.js'
import { testFolder } from '../world/own-database.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const importer = world.server.app.get(ImportService, { strict: false })

const TODAY = '2026-11-01'
const LAST_WEEKS = '2026-10-01'
/** What is before that is judged once, whatever comes of those weeks; in the two days between, time zones and nights overlap. */
const BEFORE_THEM = '2026-09-29'
/** What comes late: what somebody worked in a month long before, and what went wrong then. */
const LATE = '2026-03'

const whole = makeDemoWorld(TODAY)
const { sheets } = whole
const dayOf = (sheet: Sheet, column: string) => {
  const at = sheet.columns.indexOf(column)
  return (row: Sheet['rows'][number]) => String(row[at]).slice(0, 10)
}
const shiftDay = dayOf(sheets['shifts.csv'], 'date')
const incidentDay = dayOf(sheets['incidents.csv'], 'occurredAt')
const somebody = sheets['incidents.csv'].rows.find((row) => incidentDay(row).startsWith(LATE))![1]

/** The same chain, of which only some of what happened is told. */
function telling(isTold: (day: string, employee: unknown) => boolean): DemoWorld {
  const some = (file: keyof typeof sheets, day: (row: Sheet['rows'][number]) => string): Sheet => {
    const { columns, rows } = sheets[file]
    const employee = columns.indexOf('employee')
    return { columns, rows: rows.filter((row) => isTold(day(row), row[employee])) }
  }
  return {
    ...whole,
    sheets: {
      ...sheets,
      'shifts.csv': some('shifts.csv', shiftDay),
      'incidents.csv': some('incidents.csv', incidentDay),
    },
  }
}

async function imports(name: string, part: DemoWorld) {
  const dir = join(testFolder(), name)
  await writeDemoFolder(dir, part)
  return importer.import(dir)
}

const judged = () =>
  world.rows(
    `SELECT i.reference, i.day, a.finding, a.probability, (SELECT COUNT(*) FROM assessments o WHERE o.incident_id = i.id) AS times
     FROM incidents i JOIN assessments a ON a.id = i.assessment_id ORDER BY i.reference`,
  )

/** Sums in another order differ in their last digits. */
const rounded = (finding: unknown, probability: number) => [finding, probability.toFixed(9)]

describe('records that come in parts', () => {
  const isLate = (day: string, employee: unknown) => day.startsWith(LATE) && employee === somebody
  let before: Awaited<ReturnType<typeof judged>>

  beforeAll(async () => {
    await imports(
      'most',
      telling((day, employee) => day < LAST_WEEKS && !isLate(day, employee)),
    )
    before = await judged()
  })

  it('leave what they cannot bear on as it was found', async () => {
    expect(before.length).toBeGreaterThan(500)
    const { incidents } = await imports(
      'the-last-weeks',
      telling((day, employee) => !isLate(day, employee)),
    )
    expect(incidents.added).toBeGreaterThan(5)
    const after = await judged()
    expect(after.length).toBeGreaterThan(before.length)
    const isBefore = ({ day }: { day?: unknown }) => String(day) < BEFORE_THEM
    expect(after.filter(isBefore)).toEqual(before.filter(isBefore))
  })

  it('are judged as if all of them had come at once, however late they come', async () => {
    const { incidents, shifts } = await imports('late', whole)
    expect(Math.min(incidents.added, shifts.added)).toBeGreaterThan(0)

    const records = await readBacktestRecords(join(testFolder(), 'late'), { now: testClock.milliseconds() })
    const expected = new Map<string, unknown>()
    for (const step of replay(records, DEFAULT_POLICY))
      if (step.kind === 'incident')
        expected.set(step.reference, rounded(step.judgement.finding, step.judgement.probability))
    const found = new Map((await judged()).map((one) => [one.reference, rounded(one.finding, Number(one.probability))]))
    expect(found).toEqual(expected)
  })

  it('add nothing to what was found where they are rosters of days to come', async () => {
    const counts = await world.counts()
    const { columns, rows } = sheets['shifts.csv']
    const date = columns.indexOf('date')
    const last = rows.filter((row) => shiftDay(row) === '2026-10-30')
    const tomorrow = last.map((row) => row.map((value, at) => (at === date ? '2026-11-04' : at > 4 ? '' : value)))
    const roster = {
      ...whole,
      sheets: {
        ...sheets,
        'shifts.csv': { columns, rows: tomorrow },
        'incidents.csv': { ...sheets['incidents.csv'], rows: [] },
      },
    }
    const { shifts } = await imports('roster', roster)
    expect(shifts).toEqual({ added: last.length, updated: 0, unchanged: 0 })
    const { assessments, baselines } = await world.counts()
    expect({ assessments, baselines }).toEqual({ assessments: counts.assessments, baselines: counts.baselines })
  })
})
