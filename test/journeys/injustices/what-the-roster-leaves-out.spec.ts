import { describe, expect, it } from '@jest/globals'
import { peersAt } from '../../world/a-pattern.js'
import type { Data } from '../../world/client.js'
import { becauseOf, outcomesOf, takes } from '../../world/due-process.js'
import { judged } from '../../world/history.js'
import type { Person } from '../../world/person.js'
import { ago, dateAgo, today } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const world = await startWorld()
const stores = [await world.store('Riverside'), await world.store('Market')] as const
const [vic, kim, mae] = [await world.hr(), await world.hr(), await world.hr()] as const
for (const store of stores) await peersAt(world, store)
await judged(world)

const shift = (person: Person, date: string, interactions: number) => ({
  ...{ employee: person.number, store: person.store!.code, date, position: 'CASHIER', interactions, conditions: [] },
})

/** The same happens to all of them on the same days, logged in turn; what the roster tells of each day is said by `rostered`. */
async function alike(
  people: readonly Person[],
  { count, every }: { count: number; every: number },
  rostered: (person: Person, n: number) => Promise<void>,
): Promise<{ last: Data; found: Data }[]> {
  const last = new Map<Person, Data>()
  for (let n = 0; n < count; n++) {
    world.later({ days: every })
    for (const person of people) {
      await rostered(person, n)
      const incident = { about: person, store: person.store!, cause: 'EMPLOYEE', occurredAt: ago({ minutes: 5 }) }
      last.set(person, await (n % 2 ? mae : kim).logs(incident))
    }
  }
  const told = people.map(async (person) => {
    const incident = last.get(person)!
    return { last: incident, found: (await vic.sees(incident))!.assessment as Data }
  })
  return Promise.all(told)
}

describe('a roster that tells of the days alone on which something went wrong', () => {
  it('makes nobody look worse than no roster would, says how little it tells, and proves nothing', async () => {
    const [dana, twin] = [await world.employee(stores[0]), await world.employee(stores[1])]
    const managed = await world.manager(stores[0])
    const [told, none] = await alike([dana, twin], { count: 14, every: 40 }, async (person) => {
      if (person === dana) await managed.recordsShifts(shift(dana, today(), 60))
    })

    expect(told!.found.finding).toBe(none!.found.finding)
    expect(told!.found.probability).toBeLessThan(none!.found.probability + 0.05)
    expect(told!.found.certainty).toBe('LITTLE_KNOWN')
    expect(told!.found.explanation).not.toContain('interactions went well')
    await dana.states(told!.last)
    world.later({ days: 9 })
    const tests = await takes(vic, 'justCause', { incidentId: told!.last.id, kind: 'VERBAL_WARNING' })
    expect(outcomesOf(tests).PROOF).toBe('NOT_MET')
    expect(becauseOf(tests, 'PROOF')).toContain('not a pattern')
  })
})

describe('one shift that went well', () => {
  it('speaks against nobody of whom no roster is kept, however few or many were served on it, and for nobody much', async () => {
    const served = [null, 0, 1, 15, 60]
    const people: Person[] = []
    for (const _ of served) people.push(await world.employee(stores[0]))
    const [none, ...others] = await alike(people, { count: 12, every: 45 }, async (person, n) => {
      const interactions = served[people.indexOf(person)]!
      if (n === 11 && interactions !== null) await vic.recordsShifts(shift(person, dateAgo(15), interactions))
    })

    for (const { found } of others) {
      expect(found.probability).toBeLessThan(none!.found.probability + 0.01)
      expect(found.probability).toBeGreaterThan(none!.found.probability - 0.05)
      expect(found.finding).toBe(none!.found.finding)
    }
  })
})
