import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import * as documents from '../../world/documents.js'
import { does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { looksInto, waits } from '../../world/reviews.js'
import { dateAgo, today } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** A manager punishes in small ways, and takes back whatever it hung on. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const mae = await world.hr()

const CONTEST =
  'mutation ($id: ID!) { contestCause(incidentId: $id, cause: MANAGEMENT, reason: "I was alone.") { id } }'
const ACTIONS = 'query ($id: ID!) { incident(id: $id) { actions { kind possible } } }'
const MOVED = { position: 'STOCKROOM', endsOn: today() }
const LESSON = { whatWasLearned: 'Lazy and rude, one more time and you are out.', reason: 'You complained.' }

const signs = async (incident: Data): Promise<number> =>
  (await waits(mae, { reasons: ['HIDDEN_PUNISHMENT'], first: 100, incident: incident.id as string })).length
const takesBack = ({ id }: Data): Promise<Data> => anna.asks(documents.WITHDRAW, { id, reason: 'By mistake.' })
const mayLookInto = async ({ id }: Data): Promise<boolean> =>
  (await mae.asks(ACTIONS, { id })).incident.actions.some(
    ({ kind, possible }: Data) => kind === 'LOOK_INTO' && possible,
  )

/** An incident about Dana from before she contested another. */
async function fromBefore(): Promise<{ dana: Person; incident: Data }> {
  const dana = await world.employee(riverside)
  const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
  await dana.asks(CONTEST, await anna.logs({ about: dana, cause: 'EMPLOYEE' }))
  return { dana, incident }
}

describe('what was done to who has spoken up', () => {
  it('waits for HR although its incident is taken back, until HR has looked into it', async () => {
    const { incident } = await fromBefore()
    await anna.responds(incident, 'REASSIGNMENT', MOVED)
    await anna.responds(incident, 'TEACHABLE_MOMENT', LESSON)
    world.later({ hours: 5 })
    await takesBack(incident)
    expect(await signs(incident)).toBe(2)
    await looksInto(mae, incident)
    expect(await signs(incident)).toBe(0)
  })

  it('and was their leave is found where none of their incidents stands any more', async () => {
    const { dana } = await fromBefore()
    const input = { employee: dana.number, from: dateAgo(-9), to: dateAgo(-12) }
    const { id } = (await dana.asks('mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }', { input }))
      .recordLeave as Data
    await anna.asks('mutation ($id: ID!) { takeBackLeave(id: $id) { id } }', { id })
    const all = (await dana.lists({ employee: dana.number }, { first: 10 })).edges.map(({ node }: Data) => node as Data)
    for (const one of all) await takesBack(one)
    const found = await Promise.all(all.map(signs))
    expect(found.sort()).toEqual([0, 1])
    for (const one of all) if ((await signs(one)) > 0) await looksInto(mae, one)
    expect(await Promise.all(all.map(signs))).toEqual([0, 0])
    const plain = await anna.logs({ about: await world.employee(riverside) })
    await takesBack(plain)
    expect(await mae.isRefused('mutation ($id: ID!) { lookInto(id: $id) { id } }', { id: plain.id })).toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('is looked into once more where HR had looked at its incident first', async () => {
    const { dana } = await fromBefore()
    const held = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    await looksInto(mae, held)
    expect(await mayLookInto(held)).toBe(false)
    world.later({ minutes: 1 })
    await anna.responds(held, 'COACHING', { reason: 'You complained.' })
    expect([await signs(held), await mayLookInto(held)]).toEqual([1, true])
    await looksInto(mae, held)
    expect([await signs(held), await mayLookInto(held)]).toEqual([0, false])
  })
})

describe('a lesson', () => {
  it('whose incident was taken back is one more for nothing: the third is looked at, whatever it is for', async () => {
    const dana = await world.employee(riverside)
    const teaches = async (): Promise<Data> => {
      const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
      await anna.responds(incident, 'TEACHABLE_MOMENT', LESSON)
      await takesBack(incident)
      world.later({ hours: 3 })
      return incident
    }
    expect(await signs(await teaches())).toBe(0)
    expect(await signs(await teaches())).toBe(0)
    const third = await teaches()
    expect(await signs(third)).toBe(1)
    await looksInto(mae, third)
    expect(await signs(third)).toBe(0)
    // Nor does it hang on how many were taken back years ago.
    world.later({ days: 100 })
    expect(await signs(await teaches())).toBe(0)
  })

  it('that an appeal overturned is remembered as ever', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    const lesson = await anna.responds(incident, 'COACHING', { reason: 'Lazy and rude.' })
    const { id } = await does(dana, 'appeal', { responseId: lesson.id, text: 'I was alone at two tills.' })
    await does(mae, 'decideAppeal', { id, upheld: true, reason: 'Nobody is spoken to like this.' })
    await anna.responds(incident, 'TEACHABLE_MOMENT', LESSON)
    await takesBack(incident)
    expect(await signs(incident)).toBe(1)
  })
})
