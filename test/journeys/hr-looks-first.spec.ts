import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { ATTRIBUTE, COMPLAIN } from '../world/customers.js'
import * as documents from '../world/documents.js'
import { cannotTake, saying, takes } from '../world/due-process.js'
import { answers, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { waitingFor } from '../world/reviews.js'
import { ago, dateAgo, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside)
const otherManager = await world.manager(riverside)
const ofBoth = await world.manager(market, riverside)
const elsewhere = await world.manager(market)
const hr = await world.hr()
const otherHr = await world.hr()

const LOOK = 'mutation ($id: ID!) { lookInto(id: $id) { id hrLookedAt } }'
const CHANGE = 'mutation ($share: Float!) { changeFirstLookPolicy(share: $share, reason: "Agreed.") { version share } }'
/** None are drawn where HR has never said otherwise: see FIRST_LOOK_PERCENT in test/world. */
const draws = (share: number): Promise<unknown> =>
  share > 0
    ? hr.asks(CHANGE, { share })
    : world.change((tx) => tx.query('DELETE FROM first_look_policies').then(() => undefined))
const WISH = 'mutation ($id: ID!) { wishReassignment(id: $id) { id } }'
const looks = (person: Person, { id }: Data) => person.asks(LOOK, { id })
const stockroom = { position: 'STOCKROOM', endsOn: dateAgo(-1) }

/** Somebody who has spoken up against the manager, and what is logged about them afterwards. */
async function spokenUp(logger = manager) {
  const dana = await world.employee(riverside)
  await dana.logs({ about: dana, parties: [{ part: 'COMPLAINED_ABOUT', employee: manager.number }] })
  return { dana, incident: await logger.logs({ about: dana, store: riverside, cause: 'EMPLOYEE', severity: 'MAJOR' }) }
}
/** The same, held up by chance alone. */
async function drawn() {
  await draws(1)
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await draws(0)
  return { dana, incident }
}
const withoutIds = (answer: unknown) => JSON.stringify(answer).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')

describe.each([
  ['after somebody spoke up', spokenUp],
  ['drawn by chance', drawn],
])('an incident that HR looks at first, %s', (_, held) => {
  it('is answered by nobody of the store but with what helps, with today off, or with what the employee wished', async () => {
    const { dana, incident } = await held()
    for (const person of [manager, otherManager, ofBoth]) {
      for (const [kind, more] of [
        ['COACHING', {}],
        ['TEACHABLE_MOMENT', {}],
        ['NO_ACTION', {}],
        ['TRAINING', {}],
        ['REASSIGNMENT', stockroom],
        ['STAND_DOWN', { endsOn: dateAgo(-1) }],
        ['STAND_DOWN', { startsOn: dateAgo(-1), endsOn: dateAgo(-1) }],
        ['DISMISSAL', { misconduct: 'THEFT' }],
        ['VERBAL_WARNING', {}],
      ] as const)
        expect(await person.cannotRespond(incident, kind, more)).toMatchObject({ code: 'FORBIDDEN' })
      const others = [
        await person.isRefused(documents.WITHDRAW, { id: incident.id, reason: 'So.' }),
        await cannotTake(person, 'settleCause', saying(incident, 'PROCESS')),
        await cannotTake(person, 'justCause', { incidentId: incident.id, kind: 'VERBAL_WARNING' }),
      ]
      for (const refusal of others) expect(refusal).toMatchObject({ code: 'FORBIDDEN' })
    }
    await answers(manager, incident, 'SUPPORT')
    await answers(manager, incident, 'STAND_DOWN', { endsOn: today() })
    await dana.asks(WISH, { id: incident.id })
    await answers(manager, incident, 'REASSIGNMENT', stockroom)
  })

  it('is told to HR and waits for them, and the store goes on once HR has looked', async () => {
    const { incident } = await held()
    const reason = held === drawn ? 'FIRST_LOOK' : 'RETALIATION_RISK'
    expect(await waitingFor(hr, reason, incident)).toBeDefined()
    const { viewer } = await hr.asks('{ viewer { notices(first: 50) { edges { node { kind incidentId } } } } }')
    expect(viewer.notices.edges.map(({ node }: Data) => node)).toContainEqual({
      kind: 'FOR_HR_FIRST',
      incidentId: incident.id,
    })
    await looks(hr, incident)
    expect(await waitingFor(hr, reason, incident)).toBeUndefined()
    await answers(otherManager, incident, 'COACHING')
  })
})

it('a hold betrays nothing: whatever a manager reads and is answered is the same, for whichever reason', async () => {
  const [risky, chance] = [await spokenUp(), await drawn()]
  const reads = async ({ incident }: { incident: Data }) => [
    await manager.sees(incident).then((seen) => Object.keys(seen!)),
    (
      await manager.asks('query ($id: ID!) { incident(id: $id) { hrFirst hrLookedAt retaliationRisk forHrAlone } }', {
        id: incident.id,
      })
    ).incident,
    await manager.cannotRespond(incident, 'COACHING'),
    await manager.isRefused(documents.WITHDRAW, { id: incident.id, reason: 'So.' }),
    await cannotTake(manager, 'settleCause', saying(incident, 'PROCESS')),
    await cannotTake(manager, 'justCause', { incidentId: incident.id, kind: 'VERBAL_WARNING' }),
  ]
  expect(withoutIds(await reads(risky))).toBe(withoutIds(await reads(chance)))
})

it('nor is a hold betrayed once HR has looked: who logged it hears the same of every test, and so does everybody else', async () => {
  const heard = async ({ dana, incident }: { dana: Person; incident: Data }) => {
    await dana.states(incident)
    await looks(hr, incident)
    const ahead = { incidentId: incident.id, kind: 'VERBAL_WARNING' }
    const answered: unknown[] = []
    for (const person of [manager, otherManager])
      answered.push(
        (await takes(person, 'justCause', ahead)).tests,
        (await takes(person, 'justCause', { ...ahead, kind: 'DISMISSAL', misconduct: 'THEFT' })).tests,
        await answers(person, incident, 'DISMISSAL', { misconduct: 'THEFT' }),
      )
    return answered
  }
  expect(withoutIds(await heard(await spokenUp()))).toBe(withoutIds(await heard(await drawn())))
})

describe('nor does it help to log again and again: chance', () => {
  /** Whether each of some incidents is held, one after the other, as whoever logs them reads it. */
  const held = async (dana: Person, times = 3, by = manager): Promise<boolean[]> => {
    const seen: boolean[] = []
    const read = 'query ($id: ID!) { incident(id: $id) { hrFirst } }'
    for (let n = 0; n < times; n++) {
      const { id } = await by.logs({ about: dana, store: riverside })
      seen.push((await by.asks(read, { id })).incident.hrFirst)
    }
    return seen
  }
  const several = (times: number) => Promise.all(Array.from({ length: times }, () => world.employee(riverside)))

  it('holds up all that the store logs about somebody for half a year, as what follows on speaking up is', async () => {
    await draws(0.5)
    const people = await several(20)
    const first = new Map<Person, boolean>()
    for (const dana of people) {
      const [one, ...more] = [...(await held(dana)), ...(await held(dana, 1, otherManager))]
      expect(more).toEqual([one, one, one])
      first.set(dana, one!)
    }
    // One in two, and another one in two once the time is over.
    expect(new Set(first.values()).size).toBe(2)
    world.later({ days: 360 })
    const later: boolean[] = []
    for (const dana of people) later.push(...(await held(dana, 1)))
    await draws(0)
    expect(later).not.toEqual([...first.values()])
  })

  it('is drawn for each in HR by themselves, as they are guarded from', async () => {
    await draws(0.5)
    const people = await several(20)
    const byStore: boolean[] = []
    const byHr: boolean[] = []
    for (const dana of people) {
      byStore.push(...(await held(dana, 1)))
      byHr.push(...(await held(dana, 1, hr)))
    }
    await draws(0)
    expect(byHr).not.toEqual(byStore)
  })
})

it('nor by saying whom a customer’s complaint concerned: such are drawn too', async () => {
  const service = await world.service()
  const concerns = async (dana: Person) => {
    const occurredAt = ago({ hours: 5 })
    const input = { store: riverside.code, occurredAt, summary: 'I was sent from desk to desk.' }
    const { id } = (await service.asks(COMPLAIN, { input })).logIncident as Data
    await manager.asks(ATTRIBUTE, { id, employee: dana.number, cause: 'EMPLOYEE', reason: 'She had the desk.' })
    return (await manager.asks('query ($id: ID!) { incident(id: $id) { hrFirst hrLookedAt } }', { id }))
      .incident as Data
  }
  const { dana } = await spokenUp()
  await draws(1)
  const chance = await concerns(await world.employee(riverside))
  await draws(0)
  expect(chance).toEqual(await concerns(dana))
  expect(chance).toEqual({ hrFirst: true, hrLookedAt: null })
})

describe('whoever of the store records about somebody who complained', () => {
  it.each([
    ['the manager complained about', manager],
    ['another manager of the store', otherManager],
    ['one who manages it among others', ofBoth],
  ])('waits for HR: %s', async (_, logger) => {
    const { incident } = await spokenUp(logger)
    expect(await waitingFor(hr, 'RETALIATION_RISK', incident)).toBeDefined()
  })

  it('waits too after something was told to HR alone, and after an appeal of what another manager gave', async () => {
    const dana = await world.employee(riverside)
    await dana.logs({ about: dana, toHrAlone: true })
    expect(await waitingFor(hr, 'RETALIATION_RISK', await otherManager.logs({ about: dana }))).toBeDefined()
    const ines = await world.employee(riverside)
    const { id } = await answers(manager, await manager.logs({ about: ines }), 'COACHING')
    await does(ines, 'appeal', { responseId: id, text: 'I know how.' })
    expect(await waitingFor(hr, 'RETALIATION_RISK', await otherManager.logs({ about: ines }))).toBeDefined()
  })

  it('and who has nothing to do with it goes on as ever', async () => {
    const dana = await world.employee(riverside)
    await dana.logs({ about: dana, parties: [{ part: 'COMPLAINED_ABOUT', employee: manager.number }] })
    const byHr = await hr.logs({ about: dana, store: riverside })
    expect(await waitingFor(otherHr, 'RETALIATION_RISK', byHr)).toBeUndefined()
    await elsewhere.logs({ about: await world.employee(market) })
  })
})

describe('HR', () => {
  it('is guarded as managers are: who logged it after being contested neither looks into it nor answers it', async () => {
    const dana = await world.employee(riverside)
    const first = await hr.logs({ about: dana, store: riverside, cause: 'EMPLOYEE' })
    await takes(dana, 'contestCause', saying(first, 'PROCESS'))
    const second = await hr.logs({ about: dana, store: riverside, cause: 'EMPLOYEE' })
    expect(await waitingFor(otherHr, 'RETALIATION_RISK', second)).toBeDefined()
    expect(await hr.isRefused(LOOK, { id: second.id })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await hr.cannotRespond(second, 'COACHING')).toMatchObject({ code: 'FORBIDDEN' })
    await answers(otherHr, second, 'COACHING')
    expect(await waitingFor(otherHr, 'RETALIATION_RISK', second)).toBeUndefined()
  })

  it('says how many are drawn, with a reason', async () => {
    const { version } = (await hr.asks(CHANGE, { share: 0.1 })).changeFirstLookPolicy as Data
    expect((await hr.asks('{ firstLookPolicy { version share } }')).firstLookPolicy).toEqual({ version, share: 0.1 })
    expect(await hr.isRefused(CHANGE, { share: 1.5 })).toMatchObject({ code: 'BAD_USER_INPUT' })
    // Where none were drawn, each that HR looks at would tell that somebody has spoken up.
    for (const share of [0, 0.009])
      expect(await hr.isRefused(CHANGE, { share })).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: { share: expect.stringMatching(/^Choose a share from 0.01 to 1.*has spoken up/) },
      })
    expect(await hr.asks('{ firstLookPolicy { share } }')).toEqual({ firstLookPolicy: { share: 0.1 } })
    expect(await manager.isRefused(CHANGE, { share: 0.1 })).toMatchObject({ code: 'FORBIDDEN' })
  })
})
