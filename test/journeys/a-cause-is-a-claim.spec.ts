import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { cannotTake, outcomesOf, readBy, saying, steps, takes } from '../world/due-process.js'
import { worked } from '../world/history.js'
import type { Person } from '../world/person.js'
import { noon } from '../world/times.js'
import { looksInto } from '../world/reviews.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
const otherHr = await world.hr()
const dana = await world.employee(riverside)

const logged = (more: object = {}) => manager.logs({ about: dana, cause: 'EMPLOYEE', ...more })
const contested = async (cause = 'PROCESS') => {
  const incident = await logged()
  await takes(dana, 'contestCause', saying(incident, cause))
  return incident
}
const waiting = async () =>
  (await hr.reviews(['CAUSE_CONTESTED'])).edges.map(({ node }: Data) => node.incident.id) as string[]

const lastTold = async (person: Person): Promise<Data> =>
  (await person.asks('{ viewer { notices(first: 1) { edges { node { kind incidentId text } } } } }')).viewer.notices
    .edges[0].node as Data

describe('an employee who says it was otherwise', () => {
  it('is heard by HR; until then the recorded cause stands, and says that it is contested', async () => {
    const incident = await logged()
    const said = await takes(dana, 'contestCause', saying(incident, 'PROCESS', 'The price list was wrong.'))
    expect(said).toMatchObject({ cause: 'EMPLOYEE', contestedAt: expect.any(String) })
    expect(said.assessment.finding).toBe('ISOLATED')
    expect(await waiting()).toContain(incident.id)
    const again = await cannotTake(dana, 'contestCause', saying(incident, 'OFFER'))
    expect(again).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('HR has yet to decide') })
  })

  it('is right: the cause changes, the finding with it, and the history tells all of it to everybody concerned', async () => {
    const incident = await contested()
    const settled = await takes(hr, 'settleCause', saying(incident, 'PROCESS', 'The list was loaded late.'))
    expect(settled).toMatchObject({ cause: 'PROCESS', contestedAt: null, assessment: { finding: 'NOT_THEIRS' } })
    const told = [
      { kind: 'LOGGED', cause: 'EMPLOYEE', reason: null, by: { number: manager.number } },
      { kind: 'CONTESTED', cause: 'PROCESS', reason: 'The till was down for two hours.', by: { number: dana.number } },
      { kind: 'CHANGED', cause: 'PROCESS', reason: 'The list was loaded late.', by: { number: hr.number } },
    ]
    for (const person of [dana, manager, hr]) expect((await readBy(person, incident)).causeHistory).toMatchObject(told)
    expect(await waiting()).not.toContain(incident.id)
  })

  it('is not right: the cause is upheld, with the reason, and the finding stays', async () => {
    const incident = await contested()
    const settled = await takes(otherHr, 'settleCause', saying(incident, 'EMPLOYEE', 'The list was right that day.'))
    expect(settled).toMatchObject({
      cause: 'EMPLOYEE',
      contestedAt: null,
      assessment: { finding: incident.assessment.finding },
    })
    expect(settled.causeHistory.at(-1)).toMatchObject({ kind: 'UPHELD', reason: 'The list was right that day.' })
    // They learn that it was decided, as whoever was right does; so does the store.
    for (const person of [dana, manager])
      expect(await lastTold(person)).toMatchObject({
        kind: 'CAUSE_UPHELD',
        incidentId: incident.id,
        text: expect.stringMatching(/Read .*why/),
      })
  })

  it('may be right in another way', async () => {
    const settled = await takes(hr, 'settleCause', saying(await contested('CUSTOMER'), 'MANAGEMENT'))
    expect(settled.causeHistory.map(({ cause }: Data) => cause)).toEqual(['EMPLOYEE', 'CUSTOMER', 'MANAGEMENT'])
  })

  it('may say so again, once HR has decided', async () => {
    const incident = await contested()
    await takes(hr, 'settleCause', saying(incident, 'EMPLOYEE'))
    expect((await takes(dana, 'contestCause', saying(incident, 'OFFER'))).contestedAt).not.toBeNull()
    expect((await takes(otherHr, 'settleCause', saying(incident, 'OFFER'))).cause).toBe('OFFER')
  })

  it('says what it was instead, about themselves alone, while it stands', async () => {
    const incident = await logged()
    const colleague = await world.employee(riverside)
    expect((await cannotTake(dana, 'contestCause', saying(incident, 'EMPLOYEE'))).fields).toHaveProperty(['cause'])
    expect((await cannotTake(dana, 'contestCause', saying(incident, 'PROCESS', ' '))).fields).toHaveProperty(['reason'])
    expect(await cannotTake(colleague, 'contestCause', saying(incident, 'PROCESS'))).toMatchObject({
      code: 'NOT_FOUND',
    })
    for (const person of [manager, hr])
      expect(await cannotTake(person, 'contestCause', saying(incident, 'PROCESS'))).toMatchObject({ code: 'FORBIDDEN' })
    await hr.withdraws(incident)
    expect(await cannotTake(dana, 'contestCause', saying(incident, 'PROCESS'))).toMatchObject({ code: 'CONFLICT' })
  })

  it('contests once, though the button was pressed twice', async () => {
    const incident = await logged()
    const answers = await Promise.all([1, 2, 3].map(() => dana.sends(steps.contestCause, saying(incident, 'PROCESS'))))
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
    for (const { errors } of answers) expect(errors?.[0]?.extensions.code ?? 'CONFLICT').toBe('CONFLICT')
    expect((await readBy(dana, incident)).causeHistory).toHaveLength(2)
  })
})

describe('a contested cause is settled', () => {
  it('by HR alone, and by nobody who logged it', async () => {
    const incident = await contested()
    expect(await cannotTake(manager, 'settleCause', saying(incident, 'EMPLOYEE'))).toMatchObject({ code: 'FORBIDDEN' })
    const hrs = await hr.logs({ about: dana, cause: 'EMPLOYEE' })
    await takes(dana, 'contestCause', saying(hrs, 'PROCESS'))
    expect(await cannotTake(hr, 'settleCause', saying(hrs, 'EMPLOYEE'))).toMatchObject({ code: 'FORBIDDEN' })
    expect((await takes(otherHr, 'settleCause', saying(hrs, 'EMPLOYEE'))).causeHistory.at(-1).kind).toBe('UPHELD')
  })

  it.each([
    ['alike', ['PROCESS', 'PROCESS', 'PROCESS']],
    // Whoever comes after an EMPLOYEE that was upheld may still find that it was not theirs.
    ['differently', ['PROCESS', 'OFFER', 'CUSTOMER']],
  ])('by one of several who decide %s at the same moment: the others are told', async (_, causes) => {
    const deciders = [hr, otherHr, await world.hr()]
    const incident = await contested()
    const answers = await Promise.all(
      causes.map((cause, n) => deciders[n]!.sends(steps.settleCause, saying(incident, cause))),
    )
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'settled').sort()
    expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'settled'])
    const { cause, causeHistory, contestedAt } = await readBy(dana, incident)
    expect(causeHistory).toHaveLength(3)
    expect({ cause, contestedAt }).toEqual({ cause: causeHistory[2].cause, contestedAt: null })
  })

  it('and then stands: a manager does not turn it back', async () => {
    const incident = await contested()
    await takes(hr, 'settleCause', saying(incident, 'PROCESS'))
    await looksInto(hr, incident)
    for (const person of [manager, otherHr])
      expect(await cannotTake(person, 'settleCause', saying(incident, 'EMPLOYEE'))).toMatchObject({ code: 'CONFLICT' })
    expect((await readBy(dana, incident)).cause).toBe('PROCESS')
  })
})

describe('a cause that nobody contests', () => {
  it('is corrected by the manager or HR as more becomes known', async () => {
    const incident = await manager.logs({ about: dana })
    expect(incident.assessment.finding).toBe('NOT_THEIRS')
    await looksInto(hr, incident)
    const corrected = await takes(manager, 'settleCause', saying(incident, 'EMPLOYEE', 'The camera shows it.'))
    expect(corrected.assessment.finding).not.toBe('NOT_THEIRS')
    expect((await takes(hr, 'settleCause', saying(incident, 'CUSTOMER'))).assessment.finding).toBe('NOT_THEIRS')
    expect(await cannotTake(hr, 'settleCause', saying(incident, 'CUSTOMER'))).toMatchObject({ code: 'CONFLICT' })
  })

  it('is no cause of the employee’s where they told of it themselves, or where nobody is named', async () => {
    const own = await dana.logs({ about: dana })
    expect(await cannotTake(hr, 'settleCause', saying(own, 'EMPLOYEE'))).toMatchObject({ code: 'CONFLICT' })
    expect((await takes(manager, 'settleCause', saying(own, 'OFFER'))).cause).toBe('OFFER')
    const nobodys = await manager.logs({ about: null })
    expect((await cannotTake(manager, 'settleCause', saying(nobodys, 'EMPLOYEE'))).fields).toHaveProperty(['cause'])
  })

  it('is corrected by no employee, by nobody about themselves, and not from another store', async () => {
    const incident = await logged()
    expect(await cannotTake(dana, 'settleCause', saying(incident, 'CUSTOMER'))).toMatchObject({ code: 'FORBIDDEN' })
    const elsewhere = await world.manager()
    expect(await cannotTake(elsewhere, 'settleCause', saying(incident, 'CUSTOMER'))).toMatchObject({
      code: 'NOT_FOUND',
    })
    const aboutManager = await hr.logs({ about: manager, cause: 'EMPLOYEE' })
    expect(await cannotTake(manager, 'settleCause', saying(aboutManager, 'PROCESS'))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('that was the management’s is not made the employee’s by the management', async () => {
    const incident = await logged({ cause: 'MANAGEMENT' })
    expect(await cannotTake(manager, 'settleCause', saying(incident, 'EMPLOYEE'))).toMatchObject({ code: 'FORBIDDEN' })
    expect((await takes(hr, 'settleCause', saying(incident, 'EMPLOYEE'))).cause).toBe('EMPLOYEE')
  })
})

describe('what rests on a cause', () => {
  it('is found anew: each later incident counts one day less, and the proof goes with it', async () => {
    const ines = await world.employee(riverside)
    await worked(world, ines, { from: 60, to: 1 })
    const days = [40, 30, 20, 10]
    const incidents: Data[] = []
    for (const daysAgo of days)
      incidents.push(await manager.logs({ about: ines, cause: 'EMPLOYEE', occurredAt: noon(daysAgo) }))
    const observed = async () =>
      Promise.all(incidents.map(async (one) => (await readBy(hr, one)).assessment.observedDays as number))
    expect(await observed()).toEqual([1, 2, 3, 4])
    await takes(hr, 'settleCause', saying(incidents[1]!, 'OFFER'))
    const [first, , third, fourth] = await observed()
    expect([first, third, fourth]).toEqual([1, 2, 3])
    expect((await hr.looksUp(ines))!.assessment.observedDays).toBe(3)
    await takes(otherHr, 'settleCause', saying(incidents[1]!, 'EMPLOYEE'))
    expect(await observed()).toEqual([1, 2, 3, 4])
  })

  it('proves nothing while it is contested', async () => {
    const incident = await contested()
    await looksInto(hr, incident)
    const { tests } = await takes(manager, 'justCause', { incidentId: incident.id, kind: 'VERBAL_WARNING' })
    expect(outcomesOf({ tests }).PROOF).toBe('NOT_MET')
  })

  it('is in the trail: who said what, before and after', async () => {
    const incident = await contested()
    await takes(hr, 'settleCause', saying(incident, 'PROCESS', 'So it was.'))
    const entries = (await world.trail()).filter(({ subject_id }) => subject_id === incident.id)
    expect(entries).toMatchObject([
      { action: 'incident.logged' },
      { action: 'cause.contested', actor_id: dana.id, before: { cause: 'EMPLOYEE', contestedAt: null } },
      {
        action: 'cause.changed',
        actor_id: hr.id,
        before: { cause: 'EMPLOYEE', contestedAt: expect.any(String) },
        after: { cause: 'PROCESS', reason: 'So it was.', contestedAt: null },
      },
    ])
  })
})
