import { describe, expect, it } from '@jest/globals'
import { testClock } from '../world/clock.js'
import * as documents from '../world/documents.js'
import { takes } from '../world/due-process.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside)
const colleague = await world.employee(riverside)
const hr = await world.hr()

describe('a statement', () => {
  it('is asked for once: the seven days run from the first time', async () => {
    const incident = await manager.logs({ about: dana })
    const { statementRequestedAt } = await manager.asksForStatement(incident)
    expect(Date.parse(statementRequestedAt)).toBeGreaterThan(testClock.milliseconds() - 60_000)
    const before = await world.counts()
    expect((await hr.asksForStatement(incident)).statementRequestedAt).toBe(statementRequestedAt)
    expect(await world.counts()).toEqual(before)
  })

  it('is given asked or unasked, may be added to, and is read by the manager and HR as it was written', async () => {
    const incident = await manager.logs({ about: dana })
    const words = "“It wasn’t so.”\nThe scanner was down — twice. 🙂 '; DROP TABLE statements; --"
    const first = await dana.states(incident, `  ${words}  `)
    expect(first).toMatchObject({ id: expect.any(String), text: words })
    const second = await dana.states(incident, 'I forgot to say that nobody came.')
    for (const person of [dana, manager, hr]) expect((await person.sees(incident))!.statements).toEqual([first, second])
  })

  it('is nobody else’s to give', async () => {
    const incident = await manager.logs({ about: dana })
    const words = { incidentId: incident.id, text: 'She did it.' }
    for (const person of [manager, hr])
      expect(await person.isRefused(documents.GIVE_STATEMENT, words)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await colleague.isRefused(documents.GIVE_STATEMENT, words)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await manager.sees(incident))!.statements).toEqual([])
  })

  it('is not asked for where it is there, or where nobody could give it', async () => {
    const heard = await manager.logs({ about: dana })
    await dana.states(heard)
    const nobodys = await manager.logs({ about: null })
    for (const { id } of [heard, nobodys])
      expect(await manager.isRefused(documents.REQUEST_STATEMENT, { incidentId: id })).toMatchObject({
        code: 'CONFLICT',
      })
  })

  it('makes the finding final; so do seven days', async () => {
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    expect(incident.assessment.provisional).toBe(true)
    world.later({ days: 6.99 })
    expect((await manager.sees(incident))!.assessment.provisional).toBe(true)
    world.later({ days: 0.02 })
    expect((await manager.sees(incident))!.assessment.provisional).toBe(false)

    const heard = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    expect(heard.assessment.provisional).toBe(true)
    await dana.states(heard)
    expect((await manager.sees(heard))!.assessment.provisional).toBe(false)
  })

  it('is awaited anew where it is said to be theirs only later, whatever they said of it before', async () => {
    const [unheard, heard] = [
      await manager.logs({ about: dana, cause: 'PROCESS' }),
      await manager.logs({ about: dana, cause: 'PROCESS' }),
    ]
    await dana.states(heard, 'The list was wrong.')
    world.later({ days: 60 })
    for (const incident of [unheard, heard]) {
      const provisional = async () => (await dana.sees(incident))!.assessment.provisional as boolean
      expect(await provisional()).toBe(false)
      await takes(hr, 'settleCause', { incidentId: incident.id, cause: 'EMPLOYEE', reason: 'It was them.' })
      expect(await provisional()).toBe(true)
      await dana.states(incident, 'It was the list, and not me.')
      expect(await provisional()).toBe(false)
    }
  })
})
