import { describe, expect, it } from '@jest/globals'
import { isTroubled, oneMore, peersAt, troubledAt } from '../world/a-pattern.js'
import type { Data } from '../world/client.js'
import { takes } from '../world/due-process.js'
import { agreed, obtains } from '../world/formally.js'
import { judged } from '../world/history.js'
import { ago, noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
await world.hr()
await peersAt(world, riverside)
const tom = await troubledAt(world, riverside)
const amara = await troubledAt(world, riverside, { seenBy: [manager] })
const priya = await troubledAt(world, riverside)
const luca = await troubledAt(world, riverside)
const ines = await troubledAt(world, riverside)
// So many in trouble at one place would be the place. With 40 peers instead of 100 it was, on the last days of 2027.
for (let n = 0; n < 9; n++) await peersAt(world, riverside)
await judged(world)

const outcomes = (refused: Data): Record<string, string> =>
  Object.fromEntries((refused.tests ?? []).map(({ test, outcome }: Data) => [test, outcome]))
const because = (refused: Data, wanted: string): string =>
  refused.tests.find(({ test }: Data) => test === wanted).because as string

// Weeks go by where somebody is heard, more or fewer by the days of the week, and a record that stands still becomes better: that comes last.
describe('the gate', () => {
  it('asks for more than one voice', async () => {
    const incident = await manager.logs({ about: amara, cause: 'EMPLOYEE', occurredAt: noon(1) })
    expect(incident.assessment.finding).toBe('EMERGING')
    expect(incident.assessment.explanation).toMatch(/rests on one person's records/)
    await amara.states(incident)
    const refused = await manager.responds(incident, 'VERBAL_WARNING')
    expect(outcomes(refused)).toMatchObject({ INVESTIGATION: 'MET', PROOF: 'NOT_MET' })
    expect(because(refused, 'PROOF')).toMatch(/pattern/i)
  })

  it('lets nobody jump a step, or beyond what the severity bears', async () => {
    const incident = await oneMore(manager, luca)
    for (const kind of ['WRITTEN_WARNING', 'FINAL_WARNING', 'DISMISSAL'])
      expect(outcomes(await manager.responds(incident, kind)).PROPORTIONATE_PENALTY).toBe('NOT_MET')
  })

  it('is closed where the context has a conflicting instruction or an unclear policy', async () => {
    for (const factor of ['CONFLICTING_INSTRUCTION', 'UNCLEAR_POLICY']) {
      const incident = await oneMore(manager, tom, { context: [factor], occurredAt: ago({ minutes: 3 }) })
      const refused = await manager.responds(incident, 'VERBAL_WARNING')
      expect(outcomes(refused).REASONABLE_RULE).toBe('NOT_MET')
    }
  })

  it('leaves proof and penalty to HR for misconduct that HR alone judges, and nothing else', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await obtains(hr, incident)
    const unheard = await manager.responds(incident, 'DISMISSAL', { misconduct: 'VIOLENCE' })
    expect(outcomes(unheard)).toMatchObject({
      INVESTIGATION: 'NOT_MET',
      PROOF: 'NOT_MET',
      PROPORTIONATE_PENALTY: 'NOT_MET',
    })
    await dana.states(incident)
    expect(await manager.responds(incident, 'DISMISSAL', { misconduct: 'VIOLENCE' })).toMatchObject({
      status: 'AWAITING_HR',
      misconduct: 'VIOLENCE',
    })
  })

  it('is closed 30 days after the incident', async () => {
    const old = await manager.logs({ about: tom, cause: 'EMPLOYEE', occurredAt: ago({ days: 31 }) })
    await tom.states(old)
    const before = await world.counts()
    expect(await manager.cannotRespond(old, 'VERBAL_WARNING')).toMatchObject({ code: 'CONFLICT' })
    expect(await world.counts()).toEqual(before)
  })

  it('asks for something new since the last formal response', async () => {
    const incident = await oneMore(manager, priya)
    const first = await manager.responds(incident, 'VERBAL_WARNING')
    await agreed(world, first, hr)
    const refused = await manager.responds(incident, 'WRITTEN_WARNING')
    expect(outcomes(refused).PROOF).toBe('NOT_MET')
    expect(because(refused, 'PROOF')).toMatch(/nothing new/i)
    expect(because(refused, 'PROPORTIONATE_PENALTY')).toMatch(/punished twice/)
  })

  it('opens with a statement, or seven days after it was asked for', async () => {
    const incident = await manager.logs({ about: ines, cause: 'EMPLOYEE', occurredAt: noon(1) })
    await manager.asksForStatement(incident)
    world.later({ days: 6.99 })
    expect(outcomes(await manager.responds(incident, 'VERBAL_WARNING')).INVESTIGATION).toBe('NOT_MET')
    world.later({ days: 0.02 })
    await isTroubled(world, ines, { since: 6 }) // it goes on meanwhile
    await takes(ines, 'confirmKnown', { incidentId: incident.id })
    expect(await manager.responds(incident, 'VERBAL_WARNING')).toMatchObject({ status: 'AWAITING_HR' })
  })
})
