import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { accepts, cannotDecide, contestedFacts, declines, proposes } from '../../world/corrections.js'
import type { Person } from '../../world/person.js'
import { noon } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** What disputes a day keeps it from proving anything: so one manager records, and the next declines that it was otherwise. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const otherManager = await world.manager(riverside)
const hr = await world.hr()

async function logged(more: object = {}): Promise<{ dana: Person; incident: Data }> {
  const dana = await world.employee(riverside)
  return { dana, incident: await manager.logs({ about: dana, cause: 'EMPLOYEE', ...more }) }
}
const waiting = () => contestedFacts(hr)

describe('whether it was them at all, and when', () => {
  const SIGNS = [{ notThere: true }, { occurredAt: noon(4) }]

  it('is not declined by the managers of whom one recorded it: they are one voice, and HR settles it', async () => {
    for (const said of SIGNS) {
      const { dana, incident } = await logged({ occurredAt: noon(2) })
      const proposed = await proposes(dana, incident, said)
      expect(await cannotDecide(otherManager, proposed, false)).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('somebody in HR'),
      })
      expect(await waiting()).toContain(incident.id)
      await declines(hr, proposed)
      expect(await waiting()).not.toContain(incident.id)
    }
  })

  it('is granted by them at once, and declined where they are somebody else: HR had recorded it', async () => {
    for (const said of SIGNS) {
      const { dana, incident } = await logged({ occurredAt: noon(2) })
      await accepts(otherManager, await proposes(dana, incident, said))
      const jonas = await world.employee(riverside)
      const byHr = await hr.logs({ about: jonas, cause: 'EMPLOYEE', occurredAt: noon(2) })
      await declines(otherManager, await proposes(jonas, byHr, said))
      expect(await waiting()).not.toContain(byHr.id)
    }
  })

  it('while what was going on, and the words of it, stay theirs to decline', async () => {
    const { dana, incident } = await logged()
    await declines(otherManager, await proposes(dana, incident, { context: ['SYSTEM_OUTAGE'] }))
    expect(await waiting()).not.toContain(incident.id)
  })
})

describe('that a manager had told them to, or that the rule was not clear', () => {
  it('is granted by any manager, and declined by somebody in HR: it is said of the management itself', async () => {
    for (const factor of ['CONFLICTING_INSTRUCTION', 'UNCLEAR_POLICY']) {
      const { dana, incident } = await logged({ context: ['UNDERSTAFFED'] })
      const proposed = await proposes(dana, incident, { context: ['UNDERSTAFFED', factor] })
      expect(await cannotDecide(otherManager, proposed, false)).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('somebody in HR'),
      })
      expect(await waiting()).toContain(incident.id)
      await declines(hr, proposed)
      const again = await logged()
      await accepts(otherManager, await proposes(again.dana, again.incident, { context: [factor] }))
    }
  })

  it('is no matter where it was recorded all along', async () => {
    const { dana, incident } = await logged({ context: ['UNCLEAR_POLICY'] })
    await declines(otherManager, await proposes(dana, incident, { context: ['UNCLEAR_POLICY', 'PEAK_DEMAND'] }))
  })
})
