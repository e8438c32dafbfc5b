import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { cannotTake, readBy, takes } from '../world/due-process.js'
import type { Person } from '../world/person.js'
import { startWorld } from '../world/world.js'

const SECRET = 'My mother is in hospital since Monday.'
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const elsewhere = await world.manager()
const hr = await world.hr()
const dana = await world.employee(riverside)
const colleague = await world.employee(riverside)

const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
const tells = (more: object = {}) => takes(dana, 'tellInConfidence', { incidentId: incident.id, text: SECRET, ...more })
const reads = async (person: Person): Promise<string[]> =>
  (await readBy(person, incident)).told.map(({ id }: Data) => id as string)

describe('what an employee tells in confidence', () => {
  it('is for HR and themselves, unless they say otherwise', async () => {
    const told = await tells()
    expect(told).toMatchObject({ text: SECRET, visibleToManager: false })
    for (const person of [dana, hr]) expect(await reads(person)).toContain(told.id)
    expect(await reads(manager)).not.toContain(told.id)
  })

  it('is for the manager as well, if they say so, and only as long as they do', async () => {
    const told = await tells({ visibleToManager: true })
    expect(await reads(manager)).toContain(told.id)
    const change = (visibleToManager: boolean) => takes(dana, 'shareConfidence', { id: told.id, visibleToManager })
    expect(await change(false)).toMatchObject({ id: told.id, visibleToManager: false })
    expect(await reads(manager)).not.toContain(told.id)
    expect(await reads(hr)).toContain(told.id)
    await change(true)
    expect(await reads(manager)).toContain(told.id)
  })

  it('is told and shared by nobody else, and where one is no part of it there is nothing', async () => {
    const told = await tells()
    for (const person of [manager, hr]) {
      const telling = { incidentId: incident.id, text: 'They told me.' }
      expect(await cannotTake(person, 'tellInConfidence', telling)).toMatchObject({ code: 'FORBIDDEN' })
    }
    const nothing = await cannotTake(dana, 'shareConfidence', { id: 'none', visibleToManager: true })
    expect(nothing.code).toBe('NOT_FOUND')
    for (const person of [manager, hr, colleague])
      expect(await cannotTake(person, 'shareConfidence', { id: told.id, visibleToManager: true })).toEqual(nothing)
    for (const person of [colleague, elsewhere]) expect(await readBy(person, incident)).toBeNull()
  })

  it('of a manager is not for the other managers of the store', async () => {
    const other = await world.manager(riverside)
    const about = await hr.logs({ about: manager, cause: 'EMPLOYEE' })
    await takes(manager, 'tellInConfidence', { incidentId: about.id, text: SECRET })
    expect((await readBy(manager, about)).told).toHaveLength(1)
    expect((await readBy(other, about)).told).toEqual([])
  })

  it('is in no list that a manager reads either', async () => {
    await tells()
    const query = 'query { incidents { edges { node { employee { number } told { visibleToManager } } } } }'
    const { edges } = (await manager.asks(query)).incidents
    const ofOthers = edges.filter(({ node }: Data) => node.employee.number !== manager.number)
    const told = ofOthers.flatMap(({ node }: Data) => node.told)
    expect(told.length).toBeGreaterThan(0)
    for (const { visibleToManager } of told) expect(visibleToManager).toBe(true)
  })

  it('enters no finding and no test: all is as it was', async () => {
    const ines = await world.employee(riverside)
    const about = await manager.logs({ about: ines, cause: 'EMPLOYEE' })
    const all = async () => [
      (await hr.sees(about))!.assessment,
      (await hr.looksUp(ines))!.assessment,
      await takes(manager, 'justCause', { incidentId: about.id, kind: 'VERBAL_WARNING' }),
    ]
    const before = await all()
    await takes(ines, 'tellInConfidence', { incidentId: about.id, text: SECRET, visibleToManager: true })
    expect(await all()).toEqual(before)
  })

  it('is not in the trail: only that something was told, and for whom', async () => {
    const told = await tells()
    await takes(dana, 'shareConfidence', { id: told.id, visibleToManager: true })
    const trail = await world.trail()
    expect(JSON.stringify(trail)).not.toContain('hospital')
    expect(trail.slice(-2)).toMatchObject([
      { action: 'confidence.told', actor_id: dana.id, after: { visibleToManager: false } },
      { action: 'confidence.shared', before: { visibleToManager: false }, after: { visibleToManager: true } },
    ])
  })

  it('is something', async () => {
    const empty = await cannotTake(dana, 'tellInConfidence', { incidentId: incident.id, text: '   ' })
    expect(empty).toMatchObject({ code: 'BAD_USER_INPUT', fields: { text: expect.any(String) } })
  })
})
