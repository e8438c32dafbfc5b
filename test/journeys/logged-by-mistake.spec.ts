import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import * as documents from '../world/documents.js'
import { cannotTake, takes } from '../world/due-process.js'
import { worked } from '../world/history.js'
import { noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside)
const hr = await world.hr()
const otherManager = await world.manager(riverside)
await worked(world, dana, { from: 100, to: 1 })

const withdraw = (incident: Data) => ({ id: incident.id, reason: 'Wrong person.' })

describe('an incident that should not be there', () => {
  it('is withdrawn: still to be read by whoever has its id, in no list, and counting nowhere', async () => {
    const earlier = await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: noon(9) })
    const later = await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: noon(3) })
    expect(later.assessment.observedDays).toBe(2)

    const withdrawn = await manager.withdraws(earlier, 'It was another till.')
    expect(withdrawn.withdrawnAt).toEqual(expect.any(String))
    for (const person of [dana, manager, hr]) {
      expect((await person.sees(earlier))!.withdrawnAt).toBe(withdrawn.withdrawnAt)
      expect((await person.lists()).edges.map(({ node }: Data) => node.id)).toEqual([later.id])
    }
    expect((await manager.sees(later))!.assessment.observedDays).toBe(1)
    expect((await hr.looksUp(dana))!.assessment.observedDays).toBe(1)
  })

  it('leaves what was said before in the records: an assessment is appended, none is changed', async () => {
    const [{ node: later }] = (await hr.lists()).edges
    const said = await world.rows<{ observed_days: number }>(
      'SELECT observed_days FROM assessments WHERE incident_id = $1 ORDER BY id',
      [later.id as string],
    )
    expect(said.map((row) => row.observed_days)).toEqual([2, 1])
  })

  it('is withdrawn once', async () => {
    const incident = await manager.logs({ about: dana })
    await manager.withdraws(incident)
    const before = await world.counts()
    expect(await manager.isRefused(documents.WITHDRAW, withdraw(incident))).toMatchObject({ code: 'CONFLICT' })
    expect(await world.counts()).toEqual(before)
  })

  it('is withdrawn once by ten who do so at once', async () => {
    const incident = await manager.logs({ about: dana })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => manager.sends(documents.WITHDRAW, withdraw(incident))),
    )
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
    for (const { errors } of answers.filter(({ errors }) => errors))
      expect(errors![0]!.extensions.code).toBe('CONFLICT')
    const entries = (await world.trail()).filter(({ subject_id }) => subject_id === incident.id)
    expect(entries.map(({ action }) => action)).toEqual(['incident.logged', 'incident.withdrawn'])
  })

  it('can then be neither answered nor asked about', async () => {
    const incident = await manager.logs({ about: dana })
    await manager.withdraws(incident)
    const before = await world.counts()
    expect(await manager.cannotRespond(incident, 'TEACHABLE_MOMENT')).toMatchObject({ code: 'CONFLICT' })
    expect(await manager.isRefused(documents.REQUEST_STATEMENT, { incidentId: incident.id })).toMatchObject({
      code: 'CONFLICT',
    })
    expect(await dana.isRefused(documents.GIVE_STATEMENT, { incidentId: incident.id, text: 'But.' })).toMatchObject({
      code: 'CONFLICT',
    })
    expect(await world.counts()).toEqual(before)
  })

  it('that the employee logged about themselves is theirs to withdraw, and no other is', async () => {
    const own = await dana.logs({ about: dana })
    expect((await dana.withdraws(own)).withdrawnAt).toEqual(expect.any(String))
    const others = await manager.logs({ about: dana })
    expect(await dana.isRefused(documents.WITHDRAW, withdraw(others))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('that comes late changes what was found later, too', async () => {
    const jonas = await world.employee(riverside)
    await worked(world, jonas, { from: 100, to: 1 })
    const later = await manager.logs({ about: jonas, cause: 'EMPLOYEE', occurredAt: noon(2) })
    expect(later.assessment.observedDays).toBe(1)
    await manager.logs({ about: jonas, cause: 'EMPLOYEE', occurredAt: noon(20) })
    expect((await manager.sees(later))!.assessment.observedDays).toBe(2)
  })
})

describe('an incident that is for HR to look into', () => {
  const naming = (part: string) => ({ parties: [{ employee: otherManager.number, part }] })
  const afterSpeakingUp = async () => {
    const ines = await world.employee(riverside)
    await ines.logs({ about: ines, ...naming('COMPLAINED_ABOUT') })
    return otherManager.logs({ about: ines, cause: 'EMPLOYEE' })
  }
  const ONLY_HR = {
    code: 'FORBIDDEN',
    message: 'This incident is for HR to look into, so only HR can withdraw it or merge it into another.',
    fields: {},
  }

  it.each<[string, () => Promise<Data>]>([
    ['was the management’s', () => manager.logs({ about: dana, cause: 'MANAGEMENT' })],
    ['names a manager of the store', () => hr.logs({ about: dana, ...naming('DECIDED') })],
    ['was logged after the employee spoke up', afterSpeakingUp],
  ])('since it %s is withdrawn or merged away by HR alone, and a manager is not told why', async (_, logged) => {
    const incident = await logged()
    const other = await hr.logs({ store: riverside, employee: incident.employee.number as string })
    const merging = { id: incident.id, into: other.id, reason: 'The same.' }
    const before = await world.counts()
    expect(await manager.isRefused(documents.WITHDRAW, withdraw(incident))).toEqual(ONLY_HR)
    expect(await cannotTake(manager, 'mergeIncident', merging)).toEqual(ONLY_HR)
    expect(await world.counts()).toEqual(before)
    expect((await takes(hr, 'mergeIncident', merging)).id).toBe(other.id)
  })

  it('and that the employee told of themselves stays theirs to take back', async () => {
    const own = await dana.logs({ about: dana, ...naming('INSTRUCTED') })
    expect((await dana.withdraws(own)).withdrawnAt).toEqual(expect.any(String))
  })
})
