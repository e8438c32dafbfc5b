import { describe, expect, it } from '@jest/globals'
import { worked } from '../world/history.js'
import { ago, dateAgo, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside, { name: 'Dana Whitlock', position: 'CASHIER' })
const hr = await world.hr()
await worked(world, dana, { from: 300, to: 1 })

describe('a cashier snaps at three customers in one afternoon', () => {
  const afternoon = (minutes: number) => `${dateAgo(1)}T15:${String(minutes).padStart(2, '0')}:00Z`

  it('is logged in a minute: everything but store, time and words has a default', async () => {
    const logged = await manager.logs({ about: dana, occurredAt: afternoon(5), summary: 'Snapped at a regular.' })
    expect(logged).toMatchObject({
      store: { code: riverside.code, name: 'Riverside' },
      employee: { number: dana.number, name: 'Dana Whitlock', position: 'CASHIER' },
      occurredAt: `${dateAgo(1)}T15:05:00.000Z`,
      summary: 'Snapped at a regular.',
      source: 'MANAGER',
      touchpoint: 'OTHER',
      severity: 'MINOR',
      cause: 'UNKNOWN',
      context: [],
      statements: [],
      responses: [],
    })
    expect(logged.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(logged.assessment.finding).toBe('NOT_THEIRS')
    await manager.withdraws(logged, 'Logged before asking what happened.')
  })

  it('is found to be a bad day, in words, by the answer of logIncident itself', async () => {
    await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: afternoon(10) })
    await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: afternoon(20) })
    const third = await manager.logs({
      about: dana,
      cause: 'EMPLOYEE',
      occurredAt: afternoon(40),
      context: ['PEAK_DEMAND'],
    })
    expect(third.assessment).toMatchObject({ finding: 'BAD_DAY', observedDays: 1, provisional: true })
    expect(third.assessment.explanation).toContain('Dana Whitlock')
    expect(third.assessment.explanation).toMatch(/no proof/i)
    expect(third.assessment.suggestedResponses).toContain('REASSIGNMENT')
    expect(third.assessment.interactions).toBeGreaterThan(10_000)
  })

  it('is read by the manager without a number, and by the employee and HR with it', async () => {
    const newest = async (person: typeof dana) =>
      (await person.lists({ employee: dana.number }, { first: 1 })).edges[0].node.assessment
    expect(await newest(manager)).toMatchObject({ finding: 'BAD_DAY', probability: null, reasoning: null })
    for (const person of [dana, hr]) {
      const { probability, reasoning } = await newest(person)
      expect(probability).toBeGreaterThan(0)
      expect(probability).toBeLessThan(0.5)
      expect(reasoning).toMatch(/probab/i)
    }
  })

  it('is answered by moving them to the stockroom until the shift ends, and the record stays clean', async () => {
    const [{ node: incident }] = (await manager.lists({ employee: dana.number }, { first: 1 })).edges
    const response = await manager.responds(incident, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: today() })
    expect(response).toMatchObject({
      __typename: 'Response',
      kind: 'REASSIGNMENT',
      status: 'ACTIVE',
      startsOn: today(),
      endsOn: today(),
      position: 'STOCKROOM',
    })
    expect((await dana.sees(incident))!.responses).toMatchObject([{ kind: 'REASSIGNMENT', status: 'ACTIVE' }])
    expect((await hr.looksUp(dana))!.assessment.finding).not.toBe('PATTERN')
  })

  it('stops being provisional once the employee has told their side', async () => {
    const [{ node: incident }] = (await dana.lists(null, { first: 1 })).edges
    expect(incident.assessment.provisional).toBe(true)
    await dana.states(incident, 'My brother was taken to hospital at noon.')
    const seen = (await manager.sees(incident))!
    expect(seen.assessment.provisional).toBe(false)
    expect(seen.statements).toMatchObject([{ text: 'My brother was taken to hospital at noon.' }])
  })
})

describe('a mistake that anybody makes', () => {
  it('is isolated', async () => {
    const amara = await world.employee(riverside)
    await worked(world, amara, { from: 300, to: 1 })
    const incident = await manager.logs({ about: amara, cause: 'EMPLOYEE', occurredAt: ago({ days: 2 }) })
    expect(incident.assessment).toMatchObject({ finding: 'ISOLATED', observedDays: 1 })
    expect(incident.assessment.suggestedResponses).toEqual(['TEACHABLE_MOMENT', 'NO_ACTION'])
  })

  it.each(['CUSTOMER', 'MANAGEMENT', 'PROCESS', 'OFFER', 'UNKNOWN'])(
    'is not theirs where the cause is %s',
    async (cause) => {
      const jonas = await world.employee(riverside)
      const incident = await manager.logs({ about: jonas, cause })
      expect(incident.assessment).toMatchObject({ finding: 'NOT_THEIRS', observedDays: 0 })
      expect((await hr.looksUp(jonas))!.assessment).toBeNull()
    },
  )

  it('tells nobody anything of what was theirs before, where it is not', async () => {
    const jonas = await world.employee(riverside)
    await manager.logs({ about: jonas, cause: 'EMPLOYEE', occurredAt: ago({ days: 2 }) })
    const incident = await manager.logs({ about: jonas, cause: 'OFFER' })
    for (const person of [manager, jonas, hr])
      expect((await person.sees(incident))!.assessment).toMatchObject({
        finding: 'NOT_THEIRS',
        observedDays: 0,
        probability: null,
      })
    const asked = await jonas.asks(
      'query ($id: ID!) { incident(id: $id) { assessment { chart details { daysSinceLast badDayLikelihood numbers { lastingFactor } } } } }',
      { id: incident.id },
    )
    const { chart, details } = asked.incident.assessment
    expect(chart).toContain('nothing is said of what was before')
    expect(details).toEqual({
      daysSinceLast: null,
      numbers: null,
      badDayLikelihood: expect.stringMatching(/nothing is said/),
    })
  })

  it('has no assessment where nobody is named', async () => {
    expect((await manager.logs({ about: null, store: riverside })).assessment).toBeNull()
  })
})
