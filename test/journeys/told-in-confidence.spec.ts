import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { had, judged, ordinaryPeople, worked } from '../world/history.js'
import type { Person } from '../world/person.js'
import { noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const DAYS = 200
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()

/** Two people with the same history to the day; only one of them told something in confidence. */
const told = await world.employee(riverside, { name: 'Priya Nair' })
const silent = await world.employee(riverside, { name: 'Luca Moretti' })
const history = [150, 101, 73, 52, 31, 17, 9]
await ordinaryPeople(world, riverside, 6, DAYS)
// One works where a roster is kept; days off it have only the incident's own context to go by.
for (const person of [told, silent]) await worked(world, person, { from: DAYS, to: 40 })
const openly = history.map((daysAgo) => ({ daysAgo, context: ['UNDERSTAFFED'] }))
const incidents = await had(
  world,
  told,
  ...openly.map((one) => ({ ...one, confidences: ['PERSONAL_STRAIN', 'UNWELL', 'SYSTEM_OUTAGE'] })),
)
const same = await had(world, silent, ...openly)
await judged(world)

const numbers = async (person: Person, asked: Data) => {
  const { explanation: _, reasoning: __, ...rest } = (await person.sees(asked))!.assessment
  return rest
}

describe('what was told in confidence', () => {
  it('is never shown to a manager, wherever they look', async () => {
    // About both alike, so that their histories stay the same.
    await manager.logs({ about: silent, cause: 'EMPLOYEE', occurredAt: noon(1) })
    const seen = [
      await manager.lists(null, { first: 50 }),
      ...(await Promise.all(incidents.map((incident) => manager.sees(incident)))),
      await manager.logs({ about: told, cause: 'EMPLOYEE', occurredAt: noon(1) }),
    ]
    expect(JSON.stringify(seen)).toContain('UNDERSTAFFED')
    expect(JSON.stringify(seen)).not.toMatch(
      /PERSONAL_STRAIN|UNWELL|SYSTEM_OUTAGE|personal strain|unwell|system outage/i,
    )
  })

  it('moves no finding and no number, neither in the history nor now', async () => {
    for (let n = 0; n < history.length; n++)
      expect(await numbers(hr, incidents[n]!)).toEqual(await numbers(hr, same[n]!))
    const now = async (person: Person) => (await hr.looksUp(person))!.assessment
    const { explanation, reasoning, ...rest } = await now(told)
    const other = await now(silent)
    expect(other).toMatchObject(rest)
    expect(other.explanation.replaceAll(silent.name, told.name)).toBe(explanation)
    expect(other.reasoning.replaceAll(silent.name, told.name)).toBe(reasoning)
  })

  it('moves no finding of what is logged live either', async () => {
    const live = { cause: 'EMPLOYEE', occurredAt: noon(2) }
    const [one, two] = [await world.employee(riverside), await world.employee(riverside)]
    for (const person of [one, two]) await worked(world, person, { from: 120, to: 30 })
    const strained = await hr.logs({ ...live, about: one, context: ['UNDERSTAFFED', 'PERSONAL_STRAIN', 'UNWELL'] })
    const unstrained = await hr.logs({ ...live, about: two, context: ['UNDERSTAFFED'] })
    expect(await numbers(hr, strained)).toEqual(await numbers(hr, unstrained))
  })

  it('by the employee, logging about themselves, stays between them and HR', async () => {
    const own = await told.logs({ about: told, context: ['PEAK_DEMAND', 'PERSONAL_STRAIN'] })
    const seen = (await manager.sees(own))!
    expect(seen.context).toEqual(['PEAK_DEMAND'])
    const entries = (await world.trail()).filter(({ subject_id }) => subject_id === own.id)
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toContain('PERSONAL_STRAIN')
  })

  it('is no way to excuse or accuse by asking for a warning: the gate does not mention it', async () => {
    const refused = await manager.responds(incidents.at(-1)!, 'VERBAL_WARNING')
    expect(refused.__typename).toBe('DueProcessNotMet')
    expect(JSON.stringify(refused)).not.toMatch(
      /PERSONAL_STRAIN|UNWELL|SYSTEM_OUTAGE|personal strain|unwell|system outage/i,
    )
  })
})
