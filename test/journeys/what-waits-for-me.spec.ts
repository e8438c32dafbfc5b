import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { proposes } from '../world/corrections.js'
import { answers } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { ago, dateAgo, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const hr = await world.hr()

const WAITING = '{ waitingForMe { kind count incidents { id } } }'

/** What waits for somebody, by kind, without what doesn't. */
async function waits(person: Person): Promise<Record<string, string[]>> {
  const { waitingForMe } = await person.asks(WAITING)
  for (const { count, incidents } of waitingForMe as Data[]) expect(incidents).toHaveLength(count as number)
  return Object.fromEntries(
    (waitingForMe as Data[])
      .filter(({ count }) => count > 0)
      .map(({ kind, incidents }) => [kind, incidents.map(({ id }: { id: string }) => id)]),
  )
}

describe('a manager’s day', () => {
  it('begins with what nobody has answered, and whose account is there', async () => {
    const store = await world.store()
    const [manager, dana] = [await world.manager(store), await world.employee(store)]
    const [fresh, told, answered] = [
      await manager.logs({ about: dana }),
      await manager.logs({ about: dana, occurredAt: ago({ hours: 4 }) }),
      await manager.logs({ about: dana, occurredAt: ago({ hours: 5 }) }),
    ]
    await manager.logs({ about: dana, occurredAt: ago({ days: 60 }) })
    await dana.states(told)
    await manager.responds(answered, 'SUPPORT')
    expect(await waits(manager)).toEqual({ UNANSWERED: [fresh.id, told.id], STATEMENT_ARRIVED: [told.id] })
    expect(await waits(dana)).toMatchObject({ RECORD_TO_CONFIRM: expect.arrayContaining([fresh.id]) })
  })

  it('has a line for each kind, also where nothing waits; employees and HR have their own alone', async () => {
    const kinds = async (person: Person) =>
      (await person.asks(WAITING)).waitingForMe.map(({ kind }: { kind: string }) => kind)
    expect(await kinds(await world.manager())).toHaveLength(17)
    for (const person of [await world.employee(), hr])
      expect(await kinds(person)).toEqual([
        'STATEMENT_ASKED_OF_ME',
        'RECORD_TO_CONFIRM',
        'MY_STEP_DUE',
        'ATTRIBUTION_TO_ANSWER',
        'MY_HEARING',
        'REASSIGNMENT_TO_AGREE',
      ])
  })

  it('goes on with corrections, reassignments that end and steps that are due', async () => {
    const store = await world.store()
    const [manager, dana] = [await world.manager(store), await world.employee(store)]
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await proposes(dana, incident, { words: 'I was at lunch.', notThere: true })
    await answers(manager, incident, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: today() })
    await answers(manager, incident, 'COACHING', { steps: [{ text: 'Read it together.', by: dateAgo(-1) }] })
    await answers(manager, incident, 'COACHING', { steps: [{ text: 'Later.', by: dateAgo(-9) }] })
    const ids = [incident.id]
    expect(await waits(manager)).toEqual({ CORRECTION_TO_DECIDE: ids, REASSIGNMENT_ENDING: ids, STEP_DUE: ids })
    expect(await waits(dana)).toMatchObject({ MY_STEP_DUE: ids })
    await manager.asksForStatement(incident)
    expect(await waits(dana)).toMatchObject({ STATEMENT_ASKED_OF_ME: ids })
  })

  it('holds nothing that is about them, names them, or is for HR', async () => {
    const store = await world.store()
    const [manager, other] = [await world.manager(store), await world.manager(store)]
    const dana = await world.employee(store)
    await other.logs({ about: manager })
    await other.logs({ about: dana, parties: [{ employee: manager.number, part: 'WITNESS' }] })
    await dana.logs({ about: dana, toHrAlone: true })
    await dana.logs({ about: dana, parties: [{ employee: manager.number, part: 'COMPLAINED_ABOUT' }] })
    const withoutOwn = async () => {
      const { RECORD_TO_CONFIRM: _, ...rest } = await waits(manager)
      return rest
    }
    expect(await withoutOwn()).toEqual({})
    const managements = await other.logs({ about: await world.employee(store), cause: 'MANAGEMENT' })
    expect(await withoutOwn()).toEqual({ UNANSWERED: [managements.id] })
    const tom = await world.employee(store)
    const theManagers = await other.logs({ about: tom, cause: 'MANAGEMENT' })
    await proposes(tom, theManagers, { words: 'It was not me.', notThere: true })
    expect(await withoutOwn()).toEqual({ UNANSWERED: [theManagers.id, managements.id] })
  })

  it('is over with a store that they manage no more', async () => {
    const store = await world.store()
    const manager = await world.manager(store)
    await manager.logs({ about: await world.employee(store) })
    const next = await world.store()
    await world.change((tx) =>
      tx.query(`UPDATE store_managers SET store_id = '${next.id}' WHERE employee_id = '${manager.id}'`),
    )
    expect(await waits(manager)).toEqual({})
  })

  it('shows the latest twenty of many, and as many of a kind as are counted to whoever asks', async () => {
    const store = await world.store()
    const manager = await world.manager(store)
    const about = await world.employee(store)
    for (let n = 0; n < 21; n++) await manager.logs({ about, occurredAt: ago({ hours: n + 1 }) })
    const { waitingForMe } = await manager.asks(WAITING)
    const { count, incidents } = waitingForMe.find(({ kind }: Data) => kind === 'UNANSWERED')
    expect([count, incidents.length]).toEqual([21, 20])
    const MORE = '{ waitingForMe(kinds: [UNANSWERED], first: 100) { kind count incidents { id } } }'
    const { waitingForMe: more } = await manager.asks(MORE)
    expect(more.map((one: Data) => [one.kind, one.count, one.incidents.length])).toEqual([['UNANSWERED', 21, 21]])
    expect(await manager.isRefused(MORE.replace('100', '101'))).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
})
