import { describe, expect, it } from '@jest/globals'
import { ChartMarks } from '../../src/assessments/timeline/chart-marks.registry.js'
import { had, judged, ordinaryPeople, worked } from '../world/history.js'
import { dateAgo, noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const OF_INCIDENT = 'query ($id: ID!) { incident(id: $id) { assessment { chart } } }'
const OF_PERSON = 'query ($number: String!) { employee(number: $number) { assessment { chart } } }'

const YEAR = 360
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
const tom = await world.employee(riverside, { name: 'Tom <Ekberg> & Sons' })
await ordinaryPeople(world, riverside, 8, YEAR)
await worked(world, tom, { from: YEAR, to: 1 })
await had(world, tom, { daysAgo: 300 }, ...Array.from({ length: 9 }, (_, n) => ({ daysAgo: 120 - n * 12 })))
await judged(world)
world.server.app.get(ChartMarks, { strict: false }).register(async (viewer, employeeId) =>
  employeeId === tom.id && viewer.role !== 'EMPLOYEE'
    ? [
        { day: dateAgo(90), label: 'Coaching' },
        { day: dateAgo(60), label: 'Reassignment' },
      ]
    : [],
)
const incident = await manager.logs({ about: tom, cause: 'EMPLOYEE', occurredAt: noon(1) })

const chartFor = async (person: typeof hr) =>
  (await person.asks(OF_INCIDENT, { id: incident.id })).incident.assessment.chart as string

describe('the picture of a timeline', () => {
  it('stands alone, and says in words what it shows', async () => {
    const chart = await chartFor(hr)
    expect(chart).toMatch(/^<svg[^>]* role="img" aria-labelledby="(\w+)-title \1-words"><title id="\1-title">/)
    expect(chart).toContain('Tom &lt;Ekberg&gt; &amp; Sons: days on which something went wrong')
    expect(chart).toMatch(
      /<desc id="\w+-words">There were \d+ days on which something went wrong that was put down to them: .*Nine of ten peers/,
    )
    expect(chart).not.toMatch(/<script|href=|url\(['"]?http|@import|<image/)
    expect(chart.match(/^<svg[^>]*>/)).toHaveLength(1)
  })

  it('shows the probability to the employee and HR, and never to a manager', async () => {
    for (const person of [tom, hr]) expect(await chartFor(person)).toMatch(/How likely/)
    const chart = await chartFor(manager)
    expect(chart).not.toMatch(/How likely|%</)
  })

  it('shows what is usual since something changed by itself, to those who get the number', async () => {
    const since =
      /Since \d+ \w+ \d{4} there were (\d+) days of these, where nine of ten peers would have had (\d+) to (\d+)\./
    for (const person of [tom, hr]) {
      const [, days, low, high] = since.exec(await chartFor(person))!.map(Number)
      expect(days).toBeGreaterThan(high!)
      expect(low).toBeLessThanOrEqual(high!)
    }
    expect(await chartFor(manager)).not.toMatch(/Since \d/)
  })

  it('never draws what is likely as if it were certain', async () => {
    expect(await chartFor(hr)).not.toMatch(/\b100% on|\b0% on/)
  })

  it('has the marks that later rooms put there, for those who may see them', async () => {
    expect(await chartFor(manager)).toMatch(/What was done: Coaching on .*Reassignment/)
    expect(await chartFor(tom)).not.toContain('Coaching')
  })

  it('is drawn of a person as of now, also where nothing but one incident is known', async () => {
    const { assessment } = (await tom.asks(OF_PERSON, { number: tom.number })).employee
    expect(assessment.chart).toContain('How likely')
    const newcomer = await world.employee(riverside, { name: 'Luca Moretti' })
    const first = await manager.logs({ about: newcomer, cause: 'EMPLOYEE', occurredAt: noon(1) })
    const { incident: seen } = await manager.asks(OF_INCIDENT, { id: first.id })
    expect(seen.assessment.chart).toContain('There was 1 day')
  })
})
