import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Assessment } from '../../src/assessments/findings/assessment.entity.js'
import { RecomputationService } from '../../src/assessments/findings/recomputation.service.js'
import { Incident } from '../../src/incidents/incident.entity.js'
import { ROOMS_TAKING_PART } from '../../src/incidents/incident-change.shape.js'
import { IncidentChanges } from '../../src/incidents/incident-changes.service.js'
import type { Data } from '../world/client.js'
import { act, type Act, type Cast, perform, Story } from '../world/random-acts.js'
import { answers, does } from '../world/lives.js'
import { accepts, proposes } from '../world/corrections.js'
import { saying, takes } from '../world/due-process.js'
import { dateAgo, noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const managers = [await world.manager(riverside), await world.manager(riverside)]
const hr = [await world.hr(), await world.hr(), await world.hr()]
const staff = [...managers, ...hr]
const RUNS = Number(process.env.STORIES ?? 12)

/** What comes to be judged otherwise by what happens to others; the assessments themselves tell of it. */
const JUDGED = ['finding', 'assessmentId']
/** Of what is known to whom, all at once and by person: not said of each incident. */
const ELSEWHERE = ['shareRecord', 'switchIndividualFindings']

/** Each incident as the trail tells it: what was logged, and every value that a later entry says it changed. */
async function asTheTrailTells(): Promise<Map<string, Data>> {
  const told = new Map<string, Data>()
  for (const { action, subject_id, before, after } of await world.trail()) {
    if (action === 'incident.logged') {
      expect(told.has(subject_id)).toBe(false)
      const { context: _, ...row } = after as Data
      told.set(subject_id, row)
    }
    const row = told.get(subject_id)
    if (!row || !before || !after) continue
    for (const column of Object.keys(row).filter((key) => key !== 'id' && key in before && key in after)) {
      if (!JUDGED.includes(column)) expect([action, column, row[column]]).toEqual([action, column, before[column]])
      row[column] = after[column]
    }
  }
  return told
}

async function theTrailTellsTheRows(): Promise<void> {
  const told = await asTheTrailTells()
  const rows = await world.database.records.find(Incident)
  expect(rows.length).toBe(told.size)
  for (const row of rows) {
    const { finding: _, assessmentId: __, ...values } = told.get(row.id)!
    expect({ ...row }).toMatchObject(values)
    expect(Object.keys(row).sort()).toEqual(Object.keys(told.get(row.id)!).sort())
    const assessments = await world.database.records.find(Assessment, {
      where: { incidentId: row.id },
      order: { id: 'ASC' },
    })
    const newest = assessments.at(-1)
    expect([row.assessmentId, row.finding]).toEqual([newest?.id ?? null, newest?.finding ?? null])
  }
}

const CHANGES = ['log', 'mergeIncident', 'withdrawIncident', 'contest', 'settle', 'correct', 'decideCorrection', 'ask']
/** Every other time one of those that change the incident itself. */
const anyChange = fc
  .tuple(act, fc.option(fc.constantFrom(...CHANGES), { freq: 1 }))
  .map(([one, what]) => (what ? { ...one, what } : one))
  .filter(({ what }) => !ELSEWHERE.includes(what))

async function tell(cast: Cast, turns: readonly Act[][]): Promise<void> {
  const story = new Story()
  await perform(cast, story, { who: 0, asUsual: false, what: 'log', n: 0, m: 1 })
  await perform(cast, story, { who: 0, asUsual: true, what: 'respond', n: 1, m: 0 })
  for (const turn of turns) await Promise.all(turn.map((one) => perform(cast, story, one)))
}

it('the rooms that take part in a change stand in one declared order, each of them once', () => {
  const changes = world.server.app.get(IncidentChanges)
  expect([...changes.takingPart].sort()).toEqual([...ROOMS_TAKING_PART].sort())
  for (const room of ['kitchen', ROOMS_TAKING_PART[0]])
    expect(() => changes.takePart(room as never, () => Promise.resolve())).toThrow(/no place/)
})

it('what is logged is one row and one entry in the trail, and they say the same, whatever a later room knew of it', async () => {
  const [manager] = managers
  const dana = await world.employee(riverside)
  const answered = await answers(manager!, await manager!.logs({ about: dana }), 'COACHING')
  await does(dana, 'appeal', { responseId: answered.id, text: 'I know how to do this.' })
  const from = (await world.trail()).length
  const { id, assessment } = await manager!.logs({ about: dana, cause: 'EMPLOYEE', context: ['LONG_SHIFT'] })
  const entries = await world.trail({ from })
  expect(entries).toMatchObject([{ action: 'incident.logged', subject_id: id }])
  const row = await world.database.records.findOneByOrFail(Incident, { id: id as string })
  expect(entries[0]!.after).toEqual({ ...row, context: ['LONG_SHIFT'] })
  expect(row).toMatchObject({ retaliationRisk: true, finding: assessment.finding, assessmentId: expect.any(String) })
})

describe('what is judged of an incident before it is written is what the records give afterwards', () => {
  const recomputation = world.server.app.get(RecomputationService, { strict: false })
  /** The newest assessment, against the records as they are now. */
  async function holds(incident: Data) {
    const { assessmentId } = await world.database.records.findOneByOrFail(Incident, { id: incident.id as string })
    const { stored, again } = await recomputation.again(world.database.asking(), assessmentId!)
    expect(again).toEqual(stored)
    expect(again.observedDays).toBeGreaterThan(0)
  }
  const about = async (daysWorked: readonly number[]) => {
    const dana = await world.employee(riverside)
    await managers[0]!.recordsShifts(
      ...daysWorked.map((days) => ({
        employee: dana.number,
        store: riverside.code,
        date: dateAgo(days),
        position: 'CASHIER',
        interactions: 80 + days,
        conditions: ['PEAK_DEMAND'],
      })),
    )
    return (daysAgo: number, more: object = {}) => ({
      about: dana,
      cause: 'EMPLOYEE',
      occurredAt: noon(daysAgo),
      ...more,
    })
  }

  it.each([
    ['on a day that was worked', [5, 6, 7]],
    ['on a day off the roster', [6, 7]],
  ])('when it is logged, %s, the first and the second of that day', async (_, daysWorked) => {
    const at = await about(daysWorked)
    const first = await hr[0]!.logs(at(5, { context: ['UNDERSTAFFED', 'LONG_SHIFT'] }))
    await holds(first)
    const earlier = await hr[0]!.logs(at(5, { occurredAt: noon(5).replace('T12', 'T11'), context: ['SYSTEM_OUTAGE'] }))
    const later = await hr[0]!.logs(at(5, { occurredAt: noon(5).replace('T12', 'T13') }))
    for (const incident of [first, earlier, later]) await holds(incident)
  })

  it('when its cause changes, and when its time and what went on are corrected', async () => {
    const at = await about([6, 7])
    const dana = at(5).about
    const incident = await hr[0]!.logs(at(5, { cause: 'PROCESS', context: ['UNDERSTAFFED'] }))
    await hr[0]!.logs(at(3))
    await takes(managers[0]!, 'settleCause', saying(incident, 'EMPLOYEE'))
    await holds(incident)
    for (const claim of [{ context: ['LONG_SHIFT'] }, { occurredAt: noon(7) }, { occurredAt: noon(4), context: [] }]) {
      await accepts(managers[0]!, await proposes(dana, incident, claim))
      await holds(incident)
    }
  })
})

it('whatever happens to incidents, in whatever order and at the same moment, the trail tells what their rows say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyChange, { minLength: 1, maxLength: 3 }), { minLength: 8, maxLength: 24 }),
      async (turns) => {
        const employees = [await world.employee(riverside), await world.employee(riverside)]
        await tell({ people: [...staff, ...employees], managers, hr, employees }, turns)
        await theTrailTellsTheRows()
      },
    ),
    { numRuns: RUNS, endOnFailure: true, interruptAfterTimeLimit: RUNS * 1_000 },
  )
})
