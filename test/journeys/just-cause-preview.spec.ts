import { describe, expect, it } from '@jest/globals'
import { obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import { becauseOf, cannotTake, outcomesOf, takes } from '../world/due-process.js'
import type { Person } from '../world/person.js'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside)
const elsewhere = await world.manager(market)
const hr = await world.hr()

const ahead = (person: Person, incident: Data, kind = 'VERBAL_WARNING', more: object = {}) =>
  takes(person, 'justCause', { incidentId: incident.id, kind, ...more })
/** A first mistake of somebody new at the till, so that one is like the other. */
const firstMistake = async (store = riverside, more: object = {}) =>
  hr.logs({ about: await world.employee(store), cause: 'EMPLOYEE', ...more })

describe('looking ahead', () => {
  it('shows all seven tests, what they say, and what would serve instead', async () => {
    const incident = await firstMistake()
    const shown = await ahead(manager, incident)
    expect(shown.tests.map(({ test }: Data) => test)).toEqual([
      'NOTICE',
      'REASONABLE_RULE',
      'INVESTIGATION',
      'FAIR_INVESTIGATION',
      'PROOF',
      'EQUAL_TREATMENT',
      'PROPORTIONATE_PENALTY',
    ])
    expect(shown).toMatchObject({ mayBeAsked: false, alternatives: ['TEACHABLE_MOMENT', 'NO_ACTION'] })
    expect(becauseOf(shown, 'PROOF')).toContain('a mistake that anybody makes, not a pattern')
  })

  it('says what asking would say, word for word', async () => {
    const incident = await firstMistake()
    const shown = await ahead(manager, incident, 'WRITTEN_WARNING')
    const refused = await manager.responds(incident, 'WRITTEN_WARNING')
    expect(refused.tests).toEqual(shown.tests)
    expect(refused.alternatives).toEqual(shown.alternatives)
  })

  it('changes nothing and leaves no trace of having been asked for', async () => {
    const incident = await firstMistake()
    const before = await world.counts()
    await ahead(manager, incident, 'DISMISSAL', { misconduct: 'THEFT' })
    await ahead(hr, incident)
    expect(await world.counts()).toEqual(before)
  })

  it('follows the kind and the misconduct that one asks about', async () => {
    const incident = await firstMistake(riverside, { severity: 'MAJOR' })
    expect(outcomesOf(await ahead(hr, incident, 'DISMISSAL'))).toMatchObject({
      PROOF: 'NOT_MET',
      PROPORTIONATE_PENALTY: 'NOT_MET',
    })
    const violence = { misconduct: 'VIOLENCE' }
    expect(outcomesOf(await ahead(manager, incident, 'DISMISSAL', violence)).PROOF).toBe('NOT_MET')
    await obtains(await world.hr(), incident)
    // They have not spoken, and could have for seven days.
    world.later({ days: 7, hours: 1 })
    expect(outcomesOf(await ahead(manager, incident, 'DISMISSAL', violence))).toMatchObject({
      PROOF: 'FOR_HR',
      PROPORTIONATE_PENALTY: 'FOR_HR',
    })
  })
})

describe('it is refused', () => {
  it('to the employee, to managers of other stores, and about oneself', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const asked = { incidentId: incident.id, kind: 'VERBAL_WARNING' }
    expect(await cannotTake(dana, 'justCause', asked)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await cannotTake(elsewhere, 'justCause', asked)).toMatchObject({ code: 'NOT_FOUND' })
    const own = await hr.logs({ about: manager, cause: 'EMPLOYEE' })
    expect(await cannotTake(manager, 'justCause', { ...asked, incidentId: own.id })).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('for what is not formal, and for what names nobody', async () => {
    const incident = await firstMistake()
    for (const kind of ['TEACHABLE_MOMENT', 'REASSIGNMENT', 'STAND_DOWN'])
      expect((await cannotTake(manager, 'justCause', { incidentId: incident.id, kind })).fields).toHaveProperty([
        'kind',
      ])
    const nobodys = await manager.logs({ about: null })
    const asked = { incidentId: nobodys.id, kind: 'VERBAL_WARNING' }
    expect((await cannotTake(manager, 'justCause', asked)).fields).toHaveProperty(['incidentId'])
  })

  it('for what nothing can be asked about any more, as asking would be', async () => {
    const dana = await world.employee(riverside)
    const old = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR', occurredAt: ago({ days: 31 }) })
    await dana.states(old)
    const misconduct = { misconduct: 'THEFT' }
    expect(await manager.cannotRespond(old, 'DISMISSAL', misconduct)).toMatchObject({ code: 'CONFLICT' })
    const withdrawn = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(withdrawn)
    await manager.withdraws(withdrawn)
    for (const { id } of [old, withdrawn]) {
      const { data, errors } = await manager.sends(
        'query ($id: ID!) { justCause(incidentId: $id, kind: DISMISSAL, misconduct: THEFT) { mayBeAsked } }',
        { id },
      )
      expect(errors?.[0]?.extensions.code ?? data?.justCause.mayBeAsked).not.toBe(true)
    }
  })
})

describe('how others were answered', () => {
  it('is nothing to show below five: they could be told apart', async () => {
    const incident = await firstMistake(riverside, { severity: 'MODERATE' })
    for (let n = 0; n < 4; n++)
      await hr.responds(await firstMistake(market, { severity: 'MODERATE' }), 'TEACHABLE_MOMENT')
    for (const person of [manager, hr]) {
      const shown = await ahead(person, incident)
      expect(shown.precedents).toBeNull()
      expect(outcomesOf(shown).EQUAL_TREATMENT).toBe('FOR_HR')
    }
    await hr.responds(await firstMistake(market, { severity: 'MODERATE' }), 'TEACHABLE_MOMENT')
    expect((await ahead(manager, incident)).precedents).toMatchObject({ answered: 5, thisOrMore: 0 })
  })

  it('is counts for managers and cases for HR, newest first, of the whole organisation', async () => {
    const incident = await firstMistake(riverside, { severity: 'MAJOR' })
    const answered: Data[] = []
    for (let n = 0; n < 6; n++) {
      const like = await firstMistake(n % 2 ? market : riverside, {
        severity: 'MAJOR',
        occurredAt: ago({ days: 9 - n }),
      })
      await hr.responds(like, 'SUPPORT')
      answered.unshift(like)
    }
    const counts = { answered: 6, thisOrMore: 0 }
    expect((await ahead(manager, incident)).precedents).toEqual({ ...counts, cases: null })
    const { precedents } = await ahead(hr, incident)
    expect(precedents).toMatchObject(counts)
    expect(precedents.cases.map(({ id }: Data) => id)).toEqual(answered.map(({ id }) => id))
  })

  it('compares like with like: the same cause, severity, finding and position, answered, and not withdrawn', async () => {
    const other = { severity: 'MINOR', touchpoint: 'PHONE' }
    const greeter = await world.employee(riverside, { position: 'GREETER' })
    const incident = await hr.logs({ about: greeter, cause: 'PROCESS', ...other })
    const like = async (more: object = {}, position = 'GREETER') =>
      hr.logs({ about: await world.employee(market, { position }), cause: 'PROCESS', ...other, ...more })
    for (let n = 0; n < 5; n++) await hr.responds(await like(), 'SUPPORT')
    await hr.responds(await like({}, 'CASHIER'), 'SUPPORT')
    await hr.responds(await like({ cause: 'OFFER' }), 'SUPPORT')
    await hr.responds(await like({ severity: 'MODERATE' }), 'SUPPORT')
    await hr.responds(await like({ occurredAt: ago({ days: 800 }) }), 'SUPPORT')
    const withdrawn = await like()
    await hr.responds(withdrawn, 'NO_ACTION')
    await hr.withdraws(withdrawn)
    await like()
    expect((await ahead(manager, incident)).precedents).toMatchObject({ answered: 5 })
  })
})
