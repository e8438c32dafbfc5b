import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { obtains } from '../world/formally.js'
import * as customers from '../world/customers.js'
import * as documents from '../world/documents.js'
import { cannotTake, takes } from '../world/due-process.js'
import { answers, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { dateAgo, today } from '../world/times.js'
import { verified } from '../world/trail.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const otherManager = await world.manager(riverside)
const hr = await world.hr()

const merging = (one: Data, into: Data) => ({ id: one.id, into: into.id, reason: 'The same.' })
const toldOf = async (person: Person, { id }: Data): Promise<string[]> =>
  (await person.asks('{ viewer { notices(first: 100) { edges { node { kind incidentId } } } } }')).viewer.notices.edges
    .map(({ node }: Data) => node)
    .filter(({ incidentId }: Data) => incidentId === id)
    .map(({ kind }: Data) => kind)
const responsesOf = async (person: Person, incident: Data) =>
  Object.fromEntries((await person.sees(incident))!.responses.map(({ kind, status }: Data) => [kind, status])) as Data

describe('what somebody told of themselves', () => {
  it('is withdrawn by nobody else, and merged into nothing, in either order of the same steps', async () => {
    const dana = await world.employee(riverside)
    const own = await dana.logs({ about: dana })
    const theirs = await manager.logs({ about: dana })
    for (const person of [manager, otherManager, hr]) {
      expect(await person.isRefused(documents.WITHDRAW, { id: own.id, reason: 'It was nothing.' })).toMatchObject({
        code: 'FORBIDDEN',
      })
      expect(await cannotTake(person, 'mergeIncident', merging(own, theirs))).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect((await dana.sees(own))!.withdrawnAt).toBeNull()
    // What a manager logged of the same is merged into their account: it is theirs that stands.
    expect((await takes(manager, 'mergeIncident', merging(theirs, own))).id).toBe(own.id)
    expect((await dana.withdraws(own)).withdrawnAt).toEqual(expect.any(String))
  })
})

describe('two records that become one', () => {
  it('carry along what was going on, what was said openly and in confidence, and what was agreed', async () => {
    const dana = await world.employee(riverside)
    const kept = await manager.logs({ about: dana, cause: 'EMPLOYEE', context: ['LONG_SHIFT'] })
    const twice = await otherManager.logs({ about: dana, cause: 'EMPLOYEE', context: ['UNDERSTAFFED', 'LONG_SHIFT'] })
    await manager.asksForStatement(twice)
    const said = await dana.states(twice, 'Nobody came when I called.')
    await takes(dana, 'tellInConfidence', { incidentId: twice.id, text: 'I slept badly.' })
    const coaching = await answers(manager, twice, 'COACHING')
    const merged = await takes(manager, 'mergeIncident', merging(twice, kept))
    const seen = (await manager.sees(merged))!
    expect(seen).toMatchObject({
      context: ['UNDERSTAFFED', 'LONG_SHIFT'],
      statements: [said],
      // Whether that answers the other record HR finds: it can be asked again.
      statementRequestedAt: null,
      responses: [{ id: coaching.id }],
      assessment: { provisional: true },
    })
    expect((await takes(dana, 'incident', { id: kept.id })).told).toMatchObject([{ text: 'I slept badly.' }])
    expect((await takes(manager, 'incident', { id: kept.id })).told).toEqual([])
    expect((await dana.sees(twice))!.statements).toEqual([])
    for (const person of [dana, otherManager]) expect(await toldOf(person, twice)).toContain('INCIDENT_MERGED')
  })

  it('carry along the customer’s side: who it was, how they behaved, what they got, and that they are to be called', async () => {
    const dana = await world.employee(riverside)
    const customer = (await customers.recorded(manager)).reference
    await hr.asks(customers.PUBLISH, { input: { code: 'TEA', name: 'A cup of tea', upToSeverity: 'MAJOR' } })
    const kept = await manager.logs({ about: dana })
    const about = { about: dana, severity: 'MODERATE', customer, conduct: 'ABUSIVE' }
    const twice = await otherManager.logs(about)
    await manager.asks(customers.GIVE, { input: { incidentId: twice.id, remedy: 'TEA' } })
    await takes(manager, 'mergeIncident', merging(twice, kept))
    expect(await customers.sideOf(manager, kept)).toMatchObject({
      customer: { reference: customer },
      conduct: 'ABUSIVE',
      conductHistory: [{ says: 'ABUSIVE', by: { number: otherManager.number } }],
    })
    expect((await manager.asks(customers.REMEDIES_OF, kept)).incident.remedies).toHaveLength(1)
    expect((await manager.asks(customers.CALL_OF, kept)).incident.followUp).toMatchObject({ attempts: 0 })

    // Nobody makes what speaks for the employee disappear by merging it into something that says otherwise.
    const kind = await manager.logs({ about: dana, customer, conduct: 'REASONABLE' })
    const abuse = await otherManager.logs(about)
    expect(await cannotTake(manager, 'mergeIncident', merging(abuse, kind))).toMatchObject({ code: 'CONFLICT' })
    const alike = await manager.logs({ ...about, conduct: 'DEMANDING' })
    const contested = await otherManager.logs({ ...about, conduct: 'DEMANDING' })
    await dana.asks(customers.CONDUCT, { incidentId: contested.id, conduct: 'ABUSIVE', reason: 'They threw a cup.' })
    expect(await cannotTake(manager, 'mergeIncident', merging(contested, alike))).toMatchObject({ code: 'CONFLICT' })
    await takes(manager, 'mergeIncident', merging(alike, contested))
    await verified(world)
  })

  it('keep in confidence what was told in confidence', async () => {
    const dana = await world.employee(riverside)
    const own = await dana.logs({ about: dana, context: ['PERSONAL_STRAIN'] })
    const theirs = await manager.logs({ about: dana, context: ['PEAK_DEMAND'] })
    await takes(manager, 'mergeIncident', merging(theirs, own))
    expect((await manager.sees(own))!.context).toEqual(['PEAK_DEMAND'])
  })
})

describe('an incident that is withdrawn', () => {
  it('is told to whoever it concerns, and what hung on it ends with it', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await manager.asksForStatement(incident)
    await answers(manager, incident, 'REASSIGNMENT', { position: 'STOCKROOM', startsOn: today(), endsOn: dateAgo(-5) })
    await answers(manager, incident, 'STAND_DOWN', { endsOn: dateAgo(-2) })
    await answers(manager, incident, 'SUPPORT')
    await manager.withdraws(incident)
    expect(await responsesOf(dana, incident)).toEqual({
      REASSIGNMENT: 'COMPLETED',
      STAND_DOWN: 'COMPLETED',
      SUPPORT: 'ACTIVE',
    })
    for (const person of [dana, otherManager]) expect(await toldOf(person, incident)).toContain('INCIDENT_WITHDRAWN')
    expect(await toldOf(manager, incident)).not.toContain('INCIDENT_WITHDRAWN')
    expect(await dana.isRefused(documents.GIVE_STATEMENT, { incidentId: incident.id, text: 'So.' })).toMatchObject({
      message: expect.stringContaining('nothing needs to be answered'),
    })
  })

  it('is told to whoever recorded it, where somebody else withdraws it', async () => {
    const [mae, other] = [await world.hr(), await world.hr()]
    const dana = await world.employee(riverside)
    const incident = await mae.logs({ about: dana, store: riverside, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await manager.withdraws(incident, 'By mistake.')
    expect(await toldOf(mae, incident)).toContain('INCIDENT_WITHDRAWN')
    expect(await toldOf(other, incident)).not.toContain('INCIDENT_WITHDRAWN')
    const own = await mae.logs({ about: dana, store: riverside, cause: 'EMPLOYEE' })
    await mae.withdraws(own)
    expect(await toldOf(mae, own)).not.toContain('INCIDENT_WITHDRAWN')
  })

  it('ends a reassignment that has not begun, or that waits for HR, as if it had never been', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const days = (from: number, to: number) => ({
      position: 'STOCKROOM',
      startsOn: dateAgo(-from),
      endsOn: dateAgo(-to),
    })
    await answers(manager, incident, 'REASSIGNMENT', days(3, 12))
    await answers(manager, incident, 'REASSIGNMENT', days(20, 30))
    await manager.withdraws(incident)
    expect((await dana.sees(incident))!.responses.map(({ status }: Data) => status)).toEqual(['WITHDRAWN', 'WITHDRAWN'])
  })

  it('is refused while discipline rests on it, and then nothing of it has ended', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(incident)
    await obtains(await world.hr(), incident)
    await answers(manager, incident, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: dateAgo(-5) })
    await answers(manager, incident, 'DISMISSAL', { misconduct: 'THEFT' })
    expect(await manager.isRefused(documents.WITHDRAW, { id: incident.id, reason: 'No.' })).toMatchObject({
      code: 'CONFLICT',
    })
    expect(await responsesOf(dana, incident)).toMatchObject({ REASSIGNMENT: 'ACTIVE' })
    await does(hr, 'declineResponse', {
      id: (await dana.sees(incident))!.responses.at(-1).id,
      reason: 'Not borne out.',
    })
  })
})
