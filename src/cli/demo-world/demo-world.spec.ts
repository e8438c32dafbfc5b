import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readBacktestRecords } from '../../intake/backtest-records.reader.js'
import { DEFAULT_POLICY } from '../../pattern/answer/policy.js'
import { dateOfDay } from '../../pattern/records/facts.js'
import { alarmOf, type MonthCompared } from '../../review/model-health/alarm.js'
import { monthsOfRecords } from '../../review/model-health/looking-back.js'
import { replay, type ReplayedIncident } from '../../pattern/answer/replay.js'
import { writeDemoFolder } from './demo-folder.writer.js'
import { csvOf, makeDemoWorld } from './demo-world.js'
import { WORDINGS } from './summaries.js'

const dir = mkdtempSync(join(tmpdir(), 'reprieve-demo-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const TODAY = '2027-03-01'
const world = makeDemoWorld(TODAY)

describe('the demo world', () => {
  let found: ReplayedIncident[]
  let months: MonthCompared[]
  beforeAll(async () => {
    await writeDemoFolder(dir, world)
    const records = await readBacktestRecords(dir, { now: Date.parse(`${TODAY}T00:00:00Z`) })
    const all = [...replay(records, DEFAULT_POLICY)]
    found = all.filter((one) => one.kind === 'incident')
    const baselines = new Map(
      all.flatMap((one) =>
        one.kind === 'baseline' ? [[dateOfDay(one.baseline.before).slice(0, 7), one.baseline]] : [],
      ),
    )
    months = monthsOfRecords(records, baselines)
  }, 120_000)

  it('has somebody for each finding', () => {
    const byReference = new Map(found.map((one) => [one.reference, one]))
    const told = Object.entries(world.stories).map(([finding, { reference }]) => [
      finding,
      byReference.get(reference)!.judgement.finding,
    ])
    expect(told).toEqual(Object.keys(world.stories).map((finding) => [finding, finding]))
  })

  it('shows every finding on the first page of HR, and of the manager all but the troubled store', () => {
    const firstPage = (incidents: ReplayedIncident[]) =>
      [...new Set(incidents.slice(-25).map((one) => one.judgement.finding))].sort()
    const all = ['BAD_DAY', 'EMERGING', 'ISOLATED', 'NOT_THEIRS', 'PATTERN', 'SYSTEMIC']
    expect(firstPage(found)).toEqual(all)
    expect(firstPage(found.filter(({ person }) => person.startsWith('E1')))).toEqual(
      all.filter((finding) => finding !== 'SYSTEMIC'),
    )
  })

  it('is the same each time', () => {
    const texts = ({ sheets }: typeof world) => Object.values(sheets).map(csvOf)
    expect(texts(makeDemoWorld(TODAY))).toEqual(texts(world))
  })

  it('raises no alarm that the model no longer fits, in whatever month and from whenever on it is asked', () => {
    const alarms = months.flatMap((_, to) =>
      [0, Math.max(0, to - 11), Math.max(0, to - 2)].map((from) => alarmOf(months.slice(from, to + 1))),
    )
    expect(alarms.filter(({ raised }) => raised)).toEqual([])
  })

  it('accuses few', () => {
    const accused = new Set(found.filter((one) => one.judgement.finding === 'PATTERN').map((one) => one.person))
    expect(accused.size).toBeLessThan(8)
  })
})

it('has words enough that incidents do not read alike', () => {
  expect(new Set(WORDINGS.map((wording) => wording.text)).size).toBeGreaterThanOrEqual(60)
})
