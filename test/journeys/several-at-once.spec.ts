import { describe, expect, it } from '@jest/globals'
import { obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import * as documents from '../world/documents.js'
import { worked } from '../world/history.js'
import { noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()

describe('incidents about one person, logged at the same moment', () => {
  it('all count: each is judged by all that came before it', async () => {
    const dana = await world.employee(riverside)
    await worked(world, dana, { from: 330, to: 1 })
    // So far apart that no finding gets graver: one that does by what is logged late waits for HR.
    const days = [300, 260, 220, 180, 140, 100, 60, 20]
    await Promise.all(
      days.map((daysAgo) => manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: noon(daysAgo) })),
    )
    const { edges } = await hr.lists({ employee: dana.number })
    const observed = edges.map(({ node }: Data) => node.assessment.observedDays).reverse()
    expect(observed).toEqual(days.map((_, n) => n + 1))
  })

  it('50 of them, a third of them refused, leave exactly the others', async () => {
    const dana = await world.employee(riverside)
    const before = await world.counts()
    const inputs = Array.from({ length: 50 }, (_, n) =>
      manager.inputOf({
        about: dana,
        summary: `Number ${n}.`,
        context: ['UNDERSTAFFED', 'LONG_SHIFT'],
        ...(n % 3 === 0 ? { occurredAt: noon(-2) } : {}),
      }),
    )
    const answers = await Promise.all(inputs.map((input) => manager.sends(documents.LOG, { input })))
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'logged')
    expect(codes).toEqual(inputs.map((_, n) => (n % 3 === 0 ? 'BAD_USER_INPUT' : 'logged')))
    const written = await world.rows<{ summary: string }>('SELECT summary FROM incidents WHERE employee_id = $1', [
      dana.id,
    ])
    expect(written.map(({ summary }) => summary).sort()).toEqual(
      inputs
        .filter((_, n) => n % 3 !== 0)
        .map(({ summary }) => summary as string)
        .sort(),
    )
    const after = await world.counts()
    expect(after.incident_contexts! - before.incident_contexts!).toBe(66)
    expect(after.audit_entries! - before.audit_entries!).toBe(33)
  })
})

describe('a dismissal asked for while the incident is withdrawn', () => {
  it('ends in one of the states that one after the other could have led to', async () => {
    for (let n = 0; n < 5; n++) {
      const dana = await world.employee(riverside)
      const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
      await dana.states(incident)
      await obtains(hr, incident)
      const formal = { input: { incidentId: incident.id, kind: 'DISMISSAL', misconduct: 'THEFT', reason: 'Seen.' } }
      await Promise.all([
        manager.sends(documents.RESPOND, formal),
        hr.sends(documents.WITHDRAW, { id: incident.id, reason: 'It was somebody else.' }),
      ])
      const { withdrawnAt, responses } = (await hr.sees(incident))!
      // Discipline never rests on an incident that was withdrawn.
      expect(withdrawnAt === null || responses.length === 0).toBe(true)
    }
  })
})
