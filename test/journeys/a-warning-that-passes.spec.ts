import { describe, expect, it } from '@jest/globals'
import { ResponseKind } from '../../src/incidents/response-kinds.js'
import { lastDayOfWeight } from '../../src/responses/steps.js'
import { isTroubled, oneMore, peersAt, troubledAt } from '../world/a-pattern.js'
import type { Data } from '../world/client.js'
import { becauseOf, outcomesOf, standardOf, takes } from '../world/due-process.js'
import { agreed, formally } from '../world/formally.js'
import { recordOf } from '../world/lives.js'
import { noon, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
await peersAt(world, riverside)
const tom = await troubledAt(world, riverside)
const standard = await takes(hr, 'publishStandard', standardOf('GREETING'))

const ahead = (incident: Data, kind: string) =>
  takes(manager, 'justCause', { incidentId: incident.id, kind, standard: standard.id })
const penalty = async (incident: Data, kind: string) => outcomesOf(await ahead(incident, kind)).PROPORTIONATE_PENALTY

/** Six others of whom the same is found, each in a store of their own, whose managers talk with them. */
async function sixAreMetWithLess() {
  for (let n = 0; n < 6; n++) {
    const elsewhere = await world.store()
    const kind = await world.manager(elsewhere)
    const theirs = await oneMore(kind, await troubledAt(world, elsewhere))
    expect(await kind.responds(theirs, 'TEACHABLE_MOMENT')).toMatchObject({ status: 'COMPLETED' })
  }
}

describe('a warning that passes, from a pattern to the day when it is spent', () => {
  let incident: Data
  let warning: Data
  /** What happens while the warning weighs. */
  let next: Data

  it('begins with a standard that was known, and a pattern that is found', async () => {
    await takes(tom, 'acknowledgeStandard', { id: standard.id })
    world.later({ days: 3 })
    incident = await manager.logs({ about: tom, cause: 'EMPLOYEE', occurredAt: noon(1) })
    expect(incident.assessment.finding).toBe('PATTERN')
  })

  it('is not asked for unheard: looking ahead says so', async () => {
    const shown = await ahead(incident, 'VERBAL_WARNING')
    expect(shown.mayBeAsked).toBe(false)
    const failed = Object.entries(outcomesOf(shown)).filter(([, outcome]) => outcome === 'NOT_MET')
    expect(failed).toEqual([
      ['INVESTIGATION', 'NOT_MET'],
      ['PROOF', 'NOT_MET'],
    ])
    expect(becauseOf(shown, 'PROOF')).toContain('given no statement')
    await manager.asksForStatement(incident)
    await tom.states(incident, 'I cannot stand the noise any more.')
    expect(outcomesOf(await ahead(incident, 'VERBAL_WARNING'))).toEqual({
      NOTICE: 'MET',
      REASONABLE_RULE: 'MET',
      INVESTIGATION: 'MET',
      FAIR_INVESTIGATION: 'MET',
      PROOF: 'MET',
      EQUAL_TREATMENT: 'FOR_HR',
      PROPORTIONATE_PENALTY: 'MET',
    })
    expect((await ahead(incident, 'VERBAL_WARNING')).mayBeAsked).toBe(true)
  })

  it('is asked for, approved by HR, and in force until a day that it names', async () => {
    warning = await manager.responds(incident, 'VERBAL_WARNING', { standard: standard.id })
    expect(warning.status).toBe('AWAITING_HR')
    const { hearing } = await formally(tom, incident, warning)
    expect(hearing.standard).toEqual({ title: standardOf('GREETING').input.title })
    expect((await recordOf(tom)).unspent).toEqual([])
    await sixAreMetWithLess()
    const approved = await agreed(world, warning, hr)
    const until = lastDayOfWeight(ResponseKind.VERBAL_WARNING, today())
    expect(approved).toMatchObject({ status: 'ACTIVE', startsOn: today(), endsOn: until })
    const [kept] = await world.rows('SELECT against_precedent AS against FROM responses WHERE id = $1', [warning.id])
    expect(Boolean(kept!.against)).toBe(true)
    expect((await recordOf(tom)).unspent).toMatchObject([{ until, response: { id: warning.id } }])
  })

  it('answers what has happened: only something new can be the ground for the next', async () => {
    const shown = await ahead(incident, 'WRITTEN_WARNING')
    expect(outcomesOf(shown)).toMatchObject({ PROOF: 'NOT_MET', PROPORTIONATE_PENALTY: 'NOT_MET' })
    expect(becauseOf(shown, 'PROOF')).toContain('Nothing new')
  })

  it('weighs on its last day: a written warning would be the next step', async () => {
    const until = lastDayOfWeight(ResponseKind.VERBAL_WARNING, today())!
    world.later({ days: (Date.parse(until) - Date.parse(today())) / 86_400_000 })
    // It has gone on meanwhile.
    await isTroubled(world, tom, { since: 160 })
    next = await manager.logs({ about: tom, cause: 'EMPLOYEE', occurredAt: noon(1) })
    await tom.states(next)
    expect((await recordOf(tom)).unspent).toMatchObject([{ until: today() }])
    expect(await penalty(next, 'WRITTEN_WARNING')).toBe('MET')
    expect(await penalty(next, 'FINAL_WARNING')).toBe('NOT_MET')
  })

  it('is spent on the day after, and weighs in no test: the first step is the first again', async () => {
    world.later({ days: 1 })
    expect((await recordOf(tom)).unspent).toEqual([])
    const shown = await ahead(next, 'WRITTEN_WARNING')
    expect(outcomesOf(shown)).toMatchObject({ PROOF: 'MET', PROPORTIONATE_PENALTY: 'NOT_MET' })
    expect(becauseOf(shown, 'PROPORTIONATE_PENALTY')).toContain('Nothing unspent is on the record')
    expect(await penalty(next, 'VERBAL_WARNING')).toBe('MET')
    expect((await tom.sees(incident))!.responses).toMatchObject([{ id: warning.id, status: 'EXPIRED' }])
  })
})
