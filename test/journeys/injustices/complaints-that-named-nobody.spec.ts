import { describe, expect, it } from '@jest/globals'
import { peersAt } from '../../world/a-pattern.js'
import type { Data } from '../../world/client.js'
import { ANSWER_ATTRIBUTION, ATTRIBUTE } from '../../world/customers.js'
import { becauseOf, outcomesOf, readBy, saying, takes } from '../../world/due-process.js'
import { judged, worked } from '../../world/history.js'
import type { Person } from '../../world/person.js'
import { waits } from '../../world/reviews.js'
import { ago } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** Customers ring and name nobody, HR takes it down, and a manager says of one after the other who it was. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const [vic, mae, kim] = [await world.hr(), await world.hr(), await world.hr()] as const
for (let n = 0; n < 4; n++) await peersAt(world, riverside)
await judged(world)

const SERVE = 'mutation ($id: ID!) { serveFinding(id: $id, reason: "They said so themselves.") { id } }'
const CALLS = 22
const aCall = (takenDownBy: Person) =>
  takenDownBy.logs({
    about: null,
    store: riverside,
    source: 'CUSTOMER',
    summary: 'A customer rang: a cashier was rude.',
    occurredAt: ago({ hours: 2 }),
  })
const saysItWas = (dana: Person, call: Data) =>
  anna.asks(ATTRIBUTE, { id: call.id, employee: dana.number, cause: 'EMPLOYEE', reason: 'I know who it was.' })
const agrees = (person: Person, call: Data) =>
  person.asks(ANSWER_ATTRIBUTION, { incidentId: call.id, agrees: true, reason: 'So it was.' })

/** Calls over four months, taken down by two in HR in turns; `each` is what happens with each when it is there. */
async function calls(each: (dana: Person, call: Data) => Promise<unknown> = async () => undefined) {
  const dana = await world.employee(riverside)
  await worked(world, dana, { from: 240, to: 1 })
  const taken: Data[] = []
  for (let n = 0; n < CALLS; n++) {
    world.later({ days: 5 })
    const call = await aCall(n % 2 ? mae : kim)
    taken.push(call)
    await each(dana, call)
  }
  return { dana, taken, last: taken.at(-1)! }
}
const answered = async (dana: Person, last: Data) => {
  await dana.states(last)
  world.later({ days: 8 })
  return takes(vic, 'justCause', { incidentId: last.id, kind: 'VERBAL_WARNING' })
}

describe('a pattern at one sitting', () => {
  it('proves nothing, also where each says of what they recorded themselves as nobody’s that it was theirs', async () => {
    const dana = await world.employee(riverside)
    await worked(world, dana, { from: 240, to: 1 })
    const taken: { by: Person; incident: Data }[] = []
    for (let n = 0; n < CALLS; n++) {
      world.later({ days: 5 })
      const by = n % 2 ? anna : mae
      const incident = await by.logs({ about: dana, store: riverside, cause: 'PROCESS', occurredAt: ago({ hours: 2 }) })
      taken.push({ by, incident })
    }
    for (const { by, incident } of taken)
      await takes(by, 'settleCause', saying(incident, 'EMPLOYEE', 'It was her after all.'))
    const { incident: last } = taken.at(-1)!
    await vic.asks(SERVE, { id: last.id })
    const tests = await answered(dana, last)
    expect(outcomesOf(tests).PROOF).toBe('NOT_MET')
    expect(becauseOf(tests, 'PROOF')).toMatch(/more than three/)
  })

  it('is none where what was found out on the next day is said on the next day', async () => {
    const dana = await world.employee(riverside)
    await worked(world, dana, { from: 240, to: 1 })
    const all: Data[] = []
    for (let n = 0; n < CALLS; n++) {
      world.later({ days: 4 })
      const by = n % 2 ? anna : mae
      const incident = await by.logs({ about: dana, store: riverside, cause: 'UNKNOWN', occurredAt: ago({ hours: 2 }) })
      world.later({ days: 1 })
      await takes(by, 'settleCause', saying(incident, 'EMPLOYEE', 'The camera shows it.'))
      all.push(incident)
    }
    const last = all.at(-1)!
    await vic.asks(SERVE, { id: last.id })
    expect(outcomesOf(await answered(dana, last)).PROOF).toBe('MET')
  })
})

describe('complaints that named nobody', () => {
  it('prove nothing where it was said late, and of many at once, who it was, and HR reads of it', async () => {
    const { dana, taken, last } = await calls()
    for (const call of taken) await saysItWas(dana, call)
    for (const call of taken) await agrees(vic, call)
    expect(await waits(vic, { employee: dana.number })).toContainEqual(
      expect.objectContaining({ reason: 'OVER_REPORTING' }),
    )
    expect((await readBy(vic, last))!.assessment.finding).not.toBe('PATTERN')
    const tests = await answered(dana, last)
    expect(outcomesOf(tests).PROOF).toBe('NOT_MET')
  })

  it('are the word of who says who it was, whoever took them down and confirmed it', async () => {
    const { dana, last } = await calls(async (person, call) => {
      await saysItWas(person, call)
      await agrees(vic, call)
    })
    expect((await readBy(vic, last))!.assessment.finding).not.toBe('PATTERN')
    const tests = await answered(dana, last)
    expect(outcomesOf(tests).PROOF).toBe('NOT_MET')
  })

  it('prove no more where it was only said later that it was their fault, though they were there', async () => {
    const { dana, taken, last } = await calls(async (person, call) => {
      await anna.asks(ATTRIBUTE, {
        id: call.id,
        employee: person.number,
        cause: 'PROCESS',
        reason: 'It was their till.',
      })
      await agrees(person, call)
    })
    for (const call of taken)
      await takes(anna, 'settleCause', { incidentId: call.id, cause: 'EMPLOYEE', reason: 'I know.' })
    await vic.asks(SERVE, { id: last.id })
    expect(outcomesOf(await answered(dana, last)).PROOF).toBe('NOT_MET')
  })

  it('speak for themselves where the person says so', async () => {
    const { dana, last } = await calls(async (person, call) => {
      await saysItWas(person, call)
      await agrees(person, call)
    })
    // What somebody's own word made graver is served once HR has looked.
    await vic.asks(SERVE, { id: last.id })
    const tests = await answered(dana, last)
    expect(outcomesOf(tests).PROOF).toBe('MET')
  })
})
