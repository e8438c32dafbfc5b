import { describe, expect, it } from '@jest/globals'
import { DeadlineNotices } from '../../src/today/calendar/deadline-notices.service.js'
import type { Data } from '../world/client.js'
import { standardOf } from '../world/due-process.js'
import { agreed, obtains } from '../world/formally.js'
import { answers, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const [riverside, market] = [await world.store('Riverside'), await world.store('Old Market')]
const manager = await world.manager(riverside)
const [mae, ben, ada] = [await world.hr(), await world.hr(), await world.hr()]

const NOTICES = '{ viewer { notices(first: 100) { edges { node { kind incidentId responseId text } } } } }'
const told = async (person: Person, wanted: string): Promise<Data[]> => {
  await world.server.app.get(DeadlineNotices).tell()
  const { edges } = (await person.asks(NOTICES)).viewer.notices
  return edges.map(({ node }: Data) => node).filter(({ kind }: Data) => kind === wanted) as Data[]
}
const near = (person: Person) => told(person, 'DEADLINE_NEAR')
const LEAVE = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
const isAway = (person: Person, from: number, to: number) =>
  mae.asks(LEAVE, { input: { employee: person.number, from: dateAgo(-from), to: dateAgo(-to) } })

describe('somebody whose time to answer is nearly over', () => {
  it('is told once, two days before the last: of the statement that they were asked for', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await manager.asksForStatement(incident)
    world.later({ days: 4 })
    expect(await near(dana)).toEqual([])
    world.later({ days: 1 })
    expect(await near(dana)).toMatchObject([
      { incidentId: incident.id, responseId: null, text: expect.stringContaining('Two days') },
    ])
    world.later({ days: 1 })
    expect(await near(dana)).toHaveLength(1)
    expect(await near(manager)).toEqual([])
  })

  it('is told by the days as they are counted: not on leave, and once leave has moved the last day', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await manager.asksForStatement(incident)
    await isAway(dana, 3, 12)
    world.later({ days: 5 })
    expect(await near(dana)).toEqual([])
    world.later({ days: 9 })
    expect(await near(dana)).toEqual([])
    world.later({ days: 1 })
    expect(await near(dana)).toMatchObject([{ incidentId: incident.id }])
  })

  it('is told of an appeal that they can still make, unless they have made it, and never of what was informal', async () => {
    const [dana, tom] = [await world.employee(riverside), await world.employee(riverside)]
    const warned = async (person: Person): Promise<Data> => {
      const incident = await manager.logs({ about: person, cause: 'EMPLOYEE', severity: 'MAJOR' })
      await person.states(incident)
      await obtains(ada, incident)
      return agreed(world, await answers(manager, incident, 'WRITTEN_WARNING', { misconduct: 'THEFT' }), mae, ben)
    }
    const ines = await world.employee(riverside)
    await answers(manager, await manager.logs({ about: ines }), 'TRAINING')
    await does(tom, 'appeal', { responseId: (await warned(tom)).id, text: 'It was not so.' })
    const warning = await warned(dana)
    world.later({ days: 12 })
    expect(await near(dana)).toEqual([])
    await isAway(dana, 1, 5)
    world.later({ days: 10 })
    expect(await near(dana)).toEqual([])
    world.later({ days: 5 })
    for (let day = 0; day < 12 && (await near(dana)).length === 0; day++) world.later({ days: 1 })
    expect(await near(dana)).toMatchObject([{ responseId: warning.id }])
    expect([await near(tom), await near(ines)]).toEqual([[], []])
  })
})

describe('a change of policy', () => {
  it('is told to everybody it concerns: of one store to its people, of all to all', async () => {
    const [dana, stranger] = [await world.employee(riverside), await world.employee(market)]
    const SWITCH = `mutation ($store: String, $on: Boolean!) { switchIndividualFindings(store: $store, on: $on, reason: "Agreed with the works council.") { since } }`
    const changed = (person: Person) => told(person, 'POLICY_CHANGED').then((all) => all.length)
    await mae.asks(SWITCH, { store: riverside.code, on: false })
    expect([await changed(dana), await changed(manager), await changed(ben), await changed(stranger)]).toEqual([
      1, 1, 0, 0,
    ])
    const ADOPT = `mutation ($input: PolicyInput!) { adoptPolicy(input: $input, reason: "Slower to find a pattern.") { version } }`
    await mae.asks(ADOPT, { input: { replaces: 1, patternDays: 5 } })
    expect([await changed(dana), await changed(manager), await changed(ben), await changed(stranger)]).toEqual([
      2, 2, 1, 1,
    ])
    expect(await changed(mae)).toBe(0) // who did it
    const KEEP = `mutation ($input: RetentionPeriodsInput!) { changeRetentionPeriods(input: $input, reason: "Our law.") { version } }`
    await mae.asks(KEEP, { input: { incidentMonths: 24, statementMonths: 24 } })
    expect(await changed(stranger)).toBe(2)
    expect(await changed(await world.deputy())).toBe(0)
    await mae.asks('mutation { changeFirstLookPolicy(share: 0.05, reason: "More of them.") { version } }')
    await mae.asks('mutation { changeReviewPolicy(leastPeople: 12, reason: "We are few.") { version } }')
    expect([await changed(dana), await changed(ben)]).toEqual([5, 4])
    await mae.asks('mutation { addReassignmentPosition(position: "OFFICE", reason: "Quiet work.") { position } }')
    expect([await changed(dana), await changed(ben), await changed(mae)]).toEqual([6, 5, 0])
  })

  it('of what customers get or are asked, and of a standard, is told to all, once a day however much is changed', async () => {
    const dana = await world.employee(riverside)
    const REMEDY = 'mutation ($input: RemedyInput!) { publishRemedy(input: $input) { id } }'
    const SCRIPT =
      'mutation { publishFollowUpScript(questions: ["Was it mended?", "Were we kind?", "And else?"]) { id } }'
    const STANDARD = 'mutation ($input: PublishStandardInput!) { publishStandard(input: $input) { id } }'
    const all = async (kind: string) => (await told(dana, kind)).length
    const changes = async () => {
      for (const code of ['COFFEE', 'VOUCHER'])
        await mae.asks(REMEDY, { input: { code, name: 'Something', upToSeverity: 'MINOR' } })
      await mae.asks(SCRIPT)
      for (const code of ['GREETING', 'TILL']) await mae.asks(STANDARD, standardOf(code))
    }
    await changes()
    expect([await all('CUSTOMER_POLICY_CHANGED'), await all('STANDARD_PUBLISHED')]).toEqual([1, 1])
    world.later({ days: 1, minutes: 1 })
    await changes()
    expect([await all('CUSTOMER_POLICY_CHANGED'), await all('STANDARD_PUBLISHED')]).toEqual([2, 2])
  })
})
