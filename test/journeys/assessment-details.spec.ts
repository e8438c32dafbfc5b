import { describe, expect, it } from '@jest/globals'
import { RecomputationService } from '../../src/assessments/findings/recomputation.service.js'
import { testClock } from '../world/clock.js'
import { had, judged, ordinaryPeople, worked } from '../world/history.js'
import { noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const DETAILS = `details {
  conditions { factor multiplies low high because } badDayLikelihood usualDays { low high } daysSinceLast
  interactionsSinceLast goingWell certaintyBecause whatWouldChangeIt
  numbers { badDayProbability lastingFactor lastingFactorLow lastingFactorHigh patternProbability patternDays }
} baseline { before fittedAt shifts people ownIncidents isPrior } policyVersion`
const INCIDENT = `query ($id: ID!) { incident(id: $id) { assessment { finding reasoning ${DETAILS} } } }`
const PERSON = `query ($number: String!) { employee(number: $number) { assessment { finding ${DETAILS} } } }`

const YEAR = 360
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
const tom = await world.employee(riverside, { name: 'Tom Ekberg' })
const newcomer = await world.employee(riverside, { name: 'Luca Moretti' })
await ordinaryPeople(world, riverside, 8, YEAR)
await worked(world, tom, { from: YEAR, to: 3 })
await worked(world, tom, { from: 2, to: 0, conditions: 'UNDERSTAFFED' })
await had(world, tom, { daysAgo: 100 }, { daysAgo: 40 })
await judged(world)
const incident = await manager.logs({ about: tom, cause: 'EMPLOYEE', occurredAt: noon(1) })

const seenBy = async (person: typeof hr, id = incident.id) => (await person.asks(INCIDENT, { id })).incident.assessment

describe('an assessment answers the next questions', () => {
  it('tells a manager in words and ranges what the conditions do to anyone, and no number about the person', async () => {
    const { details, reasoning } = await seenBy(manager)
    expect(reasoning).toBeNull()
    expect(details.numbers).toBeNull()
    expect(details.usualDays.low).toBeLessThanOrEqual(details.usualDays.high)
    expect(details.goingWell).toMatch(/interactions/)
    expect(details.certaintyBecause).toMatch(/shifts/)
    expect(JSON.stringify(details)).not.toMatch(/probability of|%/)
    expect(details.daysSinceLast).toBeGreaterThanOrEqual(38)
    expect(details.interactionsSinceLast).toBeGreaterThan(1000)
    for (const condition of details.conditions) {
      expect(condition.factor).toBe('UNDERSTAFFED')
      expect(condition.low).toBeLessThanOrEqual(condition.multiplies)
      expect(condition.high).toBeGreaterThanOrEqual(condition.multiplies)
      expect(condition.because).toContain('understaffed')
    }
  })

  it('tells the employee and HR the same with the numbers', async () => {
    for (const person of [tom, hr]) {
      const { details } = await seenBy(person)
      expect(details.numbers.lastingFactorLow).toBeLessThan(details.numbers.lastingFactorHigh)
      expect(details.numbers).toMatchObject({ patternProbability: 0.9, patternDays: 3 })
    }
  })

  it('cites the records of peers it rests on, and the version of the policy', async () => {
    const { baseline, policyVersion } = await seenBy(manager)
    expect(baseline).toMatchObject({ isPrior: false, people: 9 })
    expect(baseline.shifts).toBeGreaterThan(1000)
    expect(baseline.before.slice(8)).toBe('01')
    expect(Date.parse(baseline.fittedAt)).toBeLessThanOrEqual(testClock.milliseconds())
    expect(policyVersion).toBe(1)
  })

  it('tells somebody of themselves as of now', async () => {
    const { assessment } = (await tom.asks(PERSON, { number: tom.number })).employee
    expect(assessment.details.numbers).not.toBeNull()
    expect(assessment).toMatchObject({ baseline: { isPrior: false }, policyVersion: 1 })
  })

  it('says that it knows little where records are few', async () => {
    const first = await manager.logs({ about: newcomer, cause: 'EMPLOYEE', occurredAt: noon(1) })
    const { details } = await seenBy(manager, first.id)
    expect(details.certaintyBecause).toMatch(/^Little is known/)
    expect(details.goingWell).toMatch(/not known|too few/)
  })
})

describe('an assessment can be computed again', () => {
  it('from the baseline and the policy that it cites, to the same answer', async () => {
    const recomputation = world.server.app.get(RecomputationService, { strict: false })
    const rows = await world.rows<{ id: string }>('SELECT assessment_id AS id FROM incidents')
    expect(rows.length).toBeGreaterThan(20)
    for (const { id } of rows) {
      const { stored, again } = await recomputation.again(world.database.asking(), id)
      expectSame(again, stored)
    }
  })
})

/** The same to within 1e-9. */
function expectSame(found: unknown, wanted: unknown, path = ''): void {
  if (typeof wanted === 'number') {
    if (Math.abs(Number(found) - wanted) > 1e-9) throw new Error(`${path}: ${String(found)} instead of ${wanted}`)
  } else if (wanted !== null && typeof wanted === 'object') {
    expect(Object.keys(found as object)).toEqual(Object.keys(wanted))
    for (const [key, value] of Object.entries(wanted))
      expectSame((found as Record<string, unknown>)[key], value, `${path}.${key}`)
  } else if (found !== wanted) throw new Error(`${path}: ${String(found)} instead of ${String(wanted)}`)
}
