import { describe, expect, it } from '@jest/globals'
import { Store } from '../../src/directory/store.entity.js'
import type { Data } from '../world/client.js'
import { standardOf, takes } from '../world/due-process.js'
import { ANSWERS, agreed, cannotTakeStep, formally, heard, invites, obtains } from '../world/formally.js'
import { answers } from '../world/lives.js'
import type { Person, StoreAtHand } from '../world/person.js'
import { dateAgo, inWords } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const [mae, ben] = [await world.hr(), await world.hr()]

async function accused({ standard }: { standard?: string } = {}) {
  const store = await world.store()
  const manager = await world.manager(store)
  const dana = await world.employee(store)
  if (standard) {
    await takes(dana, 'acknowledgeStandard', { id: standard })
    world.later({ hours: 2 })
  }
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await dana.states(incident)
  const document = await obtains(mae, incident)
  const asked = await answers(manager, incident, 'FINAL_WARNING', { misconduct: 'THEFT', reason: 'So.', standard })
  return { store, manager, dana, incident, asked, document }
}
const hearingOf = async (person: Person, incident: Data, asked: Data) =>
  (await formally(person, incident, asked)).hearing as Data

describe('who is to be heard', () => {
  it('reads the standard that is cited, and each document by its name, place and SHA-256', async () => {
    const { id: standard } = await takes(mae, 'publishStandard', standardOf('CASH', { title: 'Cash' }))
    const { dana, incident, asked, document } = await accused({ standard })
    expect(await hearingOf(dana, incident, asked)).toMatchObject({ standard: { title: 'Cash' } })
    const SHOWN = `query ($id: ID!) { incident(id: $id) { responses { hearing { documents { id name place sha256 } } } } }`
    const { responses } = (await dana.asks(SHOWN, { id: incident.id })).incident
    expect(responses[0].hearing.documents).toEqual([
      { id: document.id, name: document.name, place: 'Safe of the head office, shelf 4', sha256: document.sha256 },
    ])
    expect(document.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is asked all five questions of with a reason for each', async () => {
    const { asked } = await accused()
    await heard(world, asked, mae)
    for (const reason of ['', '  ']) {
      const given = ANSWERS.map((answer, n) => (n === 2 ? { ...answer, reason } : answer))
      expect(await cannotTakeStep(mae, 'answerFiveQuestions', { responseId: asked.id, answers: given })).toMatchObject({
        code: 'BAD_USER_INPUT',
      })
    }
  })

  it('reads in the letter how to appeal, and until when', async () => {
    const { dana, incident, asked } = await accused()
    await agreed(world, asked, mae, ben)
    const LETTER = 'query ($id: ID!) { incident(id: $id) { responses { appealUntil letter { text html } } } }'
    const [{ appealUntil, letter }] = (await dana.asks(LETTER, { id: incident.id })).incident.responses
    for (const text of [letter.text, letter.html]) {
      expect(text).toMatch(/appeal/)
      expect(text).toContain(inWords((appealUntil as string).slice(0, 10)))
    }
  })
})

describe('whoever decides', () => {
  it('goes on deciding what needs no hearing, of the same person as of others', async () => {
    const { manager, dana, asked } = await accused()
    await heard(world, asked, mae)
    const moves = async (from: number, to: number): Promise<Data> =>
      manager.responds(await manager.logs({ about: dana }), 'REASSIGNMENT', {
        position: 'STOCKROOM',
        startsOn: dateAgo(-from),
        endsOn: dateAgo(-to),
        reason: 'While the shop is rebuilt.',
      })
    expect((await moves(1, 10)).status).toBe('PLANNED')
    const moved = await moves(11, 20)
    expect(moved.status).toBe('AWAITING_HR')
    expect(await mae.approves(moved)).toMatchObject({ status: 'PLANNED' })
  })
})

describe('working days', () => {
  /** As stores.csv says. */
  const worksEveryDay = ({ id }: StoreAtHand) =>
    world.change((tx) => tx.update(Store, { id }, { workingDays: '1,2,3,4,5,6,7' }))
  const saturdayAfter = (days: number): string => {
    const at = `${dateAgo(-days)}T12:00:00.000Z`
    return new Date(at).getUTCDay() === 6 ? at : saturdayAfter(days + 1)
  }

  it('are those on which the store works, as they were when it was asked for', async () => {
    const { dana, incident, asked, store } = await accused()
    const office = await hearingOf(dana, incident, asked)
    const everyDay = await world.store()
    await worksEveryDay(everyDay)
    const manager = await world.manager(everyDay)
    const tom = await world.employee(everyDay)
    const own = await manager.logs({ about: tom, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await tom.states(own)
    await obtains(mae, own)
    const other = await answers(manager, own, 'FINAL_WARNING', { misconduct: 'THEFT', reason: 'So.' })
    // Five whole days, where each is worked; a weekend more at least, where it is not.
    const theirs = await hearingOf(tom, own, other)
    expect((theirs.heardFrom as string).slice(0, 10)).toBe(dateAgo(-6))
    expect(office.heardFrom > theirs.heardFrom).toBe(true)
    await invites(mae, other, saturdayAfter(6))
    await worksEveryDay(store)
    expect(await hearingOf(dana, incident, asked)).toMatchObject({ heardFrom: office.heardFrom })
  })
})
