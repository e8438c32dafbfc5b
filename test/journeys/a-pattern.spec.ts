import { describe, expect, it } from '@jest/globals'
import { had, judged, ordinaryPeople, worked } from '../world/history.js'
import { noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const YEAR = 360
const world = await startWorld()
const riverside = await world.store('Riverside')
const oldMarket = await world.store('Old Market')
const manager = await world.manager(riverside, oldMarket)
const hr = await world.hr()
const troubled = await world.employee(riverside, { name: 'Tom Ekberg' })
const steady = await world.employee(riverside, { name: 'Amara Osei' })

await ordinaryPeople(world, riverside, 8, YEAR)
await ordinaryPeople(world, oldMarket, 8, YEAR)
for (const person of [troubled, steady]) await worked(world, person, { from: YEAR, to: 1 })
const everyFourDays = Array.from({ length: 30 }, (_, n) => 120 - n * 4)
await had(world, troubled, ...everyFourDays.map((daysAgo) => ({ daysAgo })))
await judged(world)

describe('service that has become worse and stays so', () => {
  it('is a pattern, told to the manager as words and days against what is usual', async () => {
    const { assessment } = await manager.logs({ about: troubled, cause: 'EMPLOYEE', occurredAt: noon(1) })
    expect(assessment).toMatchObject({ finding: 'PATTERN', probability: null, reasoning: null })
    expect(['LIKELY', 'VERY_LIKELY']).toContain(assessment.certainty)
    expect(assessment.observedDays).toBeGreaterThan(3 * assessment.expectedDays)
    expect(assessment.explanation).toContain('Tom Ekberg')
    expect(assessment.explanation).toMatch(/no proof/i)
    expect(assessment.explanation).not.toMatch(/%|probability/)
  })

  it('is suggested nothing formal', async () => {
    const { assessment } = await manager.logs({ about: troubled, cause: 'EMPLOYEE', occurredAt: noon(1) })
    expect(assessment.suggestedResponses).toContain('SUPPORT')
    for (const kind of assessment.suggestedResponses) expect(kind).not.toMatch(/WARNING|SUSPENSION|DISMISSAL/)
  })

  it('is known to the employee and HR with the number, as of now', async () => {
    for (const person of [troubled, hr]) {
      const { assessment } = (await person.looksUp(troubled))!
      expect(assessment.finding).toBe('PATTERN')
      expect(assessment.probability).toBeGreaterThanOrEqual(0.9)
      expect(assessment.reasoning).toMatch(/\d+%/)
    }
    expect((await manager.looksUp(troubled))!.assessment).toBeNull()
  })

  it('leaves the colleague at the next till alone: one mistake is one mistake', async () => {
    const { assessment } = await manager.logs({ about: steady, cause: 'EMPLOYEE', occurredAt: noon(1) })
    expect(assessment).toMatchObject({ finding: 'ISOLATED', observedDays: 1 })
  })

  it('began as less: what was found at the time stays as it was found', async () => {
    const { edges } = await hr.lists({ employee: troubled.number, occurredTo: noon(115) })
    const findings = edges.map(({ node }: { node: { assessment: { finding: string } } }) => node.assessment.finding)
    expect(findings.length).toBeGreaterThan(0)
    expect(findings).not.toContain('PATTERN')
  })

  it('can be found by HR, by finding', async () => {
    const { edges } = await hr.lists({ finding: ['PATTERN'] }, { first: 50 })
    expect(edges.length).toBeGreaterThan(0)
    for (const { node } of edges) {
      expect(node.assessment.finding).toBe('PATTERN')
      expect(node.employee.number).toBe(troubled.number)
    }
    const two = await hr.lists({ finding: ['PATTERN', 'EMERGING'] }, { first: 50 })
    expect(two.edges.length).toBeGreaterThan(edges.length)
  })

  it('waits for HR as long as nobody has answered, once for the person', async () => {
    const { edges } = await hr.reviews(['PATTERN_WITHOUT_RESPONSE'])
    expect(edges).toMatchObject([{ node: { incident: { employee: { number: troubled.number } }, response: null } }])
    await manager.responds(edges[0].node.incident, 'SUPPORT', { reason: 'Asked how things are.' })
    expect((await hr.reviews(['PATTERN_WITHOUT_RESPONSE'])).edges).toEqual([])
  })
})
