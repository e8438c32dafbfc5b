import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside)
const hr = await world.hr()

const outcomes = (refused: Data): Record<string, string> =>
  Object.fromEntries(refused.tests.map(({ test, outcome }: Data) => [test, outcome]))

describe('a manager asks for a warning for what was the management’s own mistake', () => {
  it('is refused as data, test by test, with what would serve instead, and nothing is recorded against anybody', async () => {
    const incident = await manager.logs({
      about: dana,
      cause: 'MANAGEMENT',
      summary: 'The price list at the till was last week’s, and Dana was shouted at for it.',
    })
    const refused = await manager.responds(incident, 'WRITTEN_WARNING', { reason: 'Wrong prices.' })
    expect(refused.__typename).toBe('DueProcessNotMet')
    expect(outcomes(refused)).toMatchObject({
      INVESTIGATION: 'NOT_MET',
      FAIR_INVESTIGATION: 'NOT_MET',
      PROOF: 'NOT_MET',
      NOTICE: 'FOR_HR',
    })
    expect(refused.tests).toHaveLength(7)
    const proof = refused.tests.find(({ test }: Data) => test === 'PROOF')
    expect(proof.because).toContain('The recorded cause is the management')
    expect(refused.message).toContain(proof.because)
    expect(refused.alternatives).toContain('PROCESS_FIX')
    expect(refused.alternatives.join()).not.toMatch(/WARNING|SUSPENSION|DISMISSAL/)
    expect((await manager.sees(incident))!.responses).toEqual([])
    expect((await hr.reviews(['FORMAL_RESPONSE_REQUESTED'])).edges).toEqual([])
  })

  it('is refused for every formal kind, and even once the employee has been heard', async () => {
    const incident = await manager.logs({ about: dana, cause: 'MANAGEMENT' })
    await dana.states(incident)
    for (const kind of ['VERBAL_WARNING', 'WRITTEN_WARNING', 'FINAL_WARNING', 'DISMISSAL']) {
      const refused = await manager.responds(incident, kind)
      expect(outcomes(refused)).toMatchObject({ INVESTIGATION: 'MET', FAIR_INVESTIGATION: 'NOT_MET', PROOF: 'NOT_MET' })
    }
    expect((await manager.sees(incident))!.responses).toEqual([])
  })

  it('is no way out to ask HR to ask: it was still not theirs', async () => {
    const incident = await manager.logs({ about: dana, cause: 'MANAGEMENT' })
    await dana.states(incident)
    const refused = await hr.responds(incident, 'VERBAL_WARNING')
    expect(outcomes(refused)).toMatchObject({ FAIR_INVESTIGATION: 'MET', PROOF: 'NOT_MET' })
  })

  it('leaves a trail of having been asked for', async () => {
    const refusals = (await world.trail()).filter(({ action }) => action === 'response.refused')
    expect(refusals).toHaveLength(6)
    expect(refusals[0]).toMatchObject({ actor_id: manager.id, employee_id: dana.id, before: null })
    expect(refusals[0]!.after.tests.map(({ test }: Data) => test)).toContain('PROOF')
  })

  it('is shown to HR as a conflict of interest until somebody answers it', async () => {
    const waiting = async () =>
      (await hr.reviews(['CONFLICT_OF_INTEREST'])).edges.map(({ node }: Data) => node.incident.id) as string[]
    const all = await waiting()
    expect(all).toHaveLength(3)
    await hr.responds({ id: all[0]! }, 'PROCESS_FIX', { reason: 'Price lists are now loaded at night.' })
    expect(await waiting()).toEqual(all.slice(1))
  })
})

describe('a first mistake', () => {
  it('is no pattern, so no warning stands on it, whoever it was', async () => {
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await dana.states(incident)
    const refused = await manager.responds(incident, 'VERBAL_WARNING')
    expect(outcomes(refused)).toMatchObject({ INVESTIGATION: 'MET', FAIR_INVESTIGATION: 'MET', PROOF: 'NOT_MET' })
    expect(refused.alternatives).toContain('TEACHABLE_MOMENT')
  })

  it('is not disciplined unheard, whatever else holds', async () => {
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const unasked = await manager.responds(incident, 'VERBAL_WARNING')
    expect(outcomes(unasked).INVESTIGATION).toBe('NOT_MET')
    await manager.asksForStatement(incident)
    const asked = await manager.responds(incident, 'VERBAL_WARNING')
    expect(outcomes(asked).INVESTIGATION).toBe('NOT_MET')
    expect(asked.tests.find(({ test }: Data) => test === 'INVESTIGATION').because).toMatch(/has until/)
  })
})
