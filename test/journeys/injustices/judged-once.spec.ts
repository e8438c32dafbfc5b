import { describe, expect, it } from '@jest/globals'
import { oneMore, peersAt, troubledAt } from '../../world/a-pattern.js'
import type { Data } from '../../world/client.js'
import { becauseOf } from '../../world/due-process.js'
import { agreed, brings, obtains, tells } from '../../world/formally.js'
import { judged } from '../../world/history.js'
import { does } from '../../world/lives.js'
import { noon, ago } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** What was judged comes back in another record that was there before: of the same moment, or of the same pattern. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const [anna, bert] = [await world.manager(riverside), await world.manager(riverside)] as const
const [mae, ben, ada, kim] = [await world.hr(), await world.hr(), await world.hr(), await world.hr()] as const
await peersAt(world, riverside)
const [priya, luca] = [await troubledAt(world, riverside), await troubledAt(world, riverside)]
for (let n = 0; n < 5; n++) await peersAt(world, riverside)
await judged(world)

const overturned = async (asked: Data, by = kim): Promise<void> => {
  const dana = asked.dana
  const appeal = await does(dana, 'appeal', { responseId: asked.id, text: 'It was my own note.' })
  await does(by, 'decideAppeal', { id: appeal.id, upheld: true, reason: 'It was her own note.' })
}

describe('the same that two managers had logged beforehand', () => {
  const THEFT = { misconduct: 'THEFT', reason: 'Money is missing.' }
  async function loggedTwice() {
    const dana = await world.employee(riverside)
    const grave = { about: dana, cause: 'EMPLOYEE', severity: 'MAJOR', occurredAt: ago({ hours: 2 }) }
    const [one, other] = [await anna.logs(grave), await bert.logs(grave)]
    for (const incident of [one, other]) {
      await dana.states(incident)
      await obtains(ada, incident)
    }
    const asked = await anna.responds(one, 'FINAL_WARNING', THEFT)
    expect((await agreed(world, asked, mae, ben)).status).toBe('ACTIVE')
    return { dana, other, asked }
  }
  const again = async (other: Data) =>
    becauseOf(await bert.responds(other, 'DISMISSAL', THEFT), 'PROPORTIONATE_PENALTY')

  it('is answered with it, and does not come back once that was overturned', async () => {
    const { dana, other, asked } = await loggedTwice()
    expect(await again(other)).toMatch(/punished twice/)
    await overturned({ ...asked, dana })
    expect(await again(other)).toMatch(/An appeal overturned/)
  })

  it('is HR’s to tell apart where somebody tells of the one alone', async () => {
    const { dana, other } = await loggedTwice()
    const { id } = await tells(await world.employee(riverside), dana, { occurredAt: other.occurredAt })
    await brings(ada, 'attachAccount', { id, incidentId: other.id })
    const asked = await bert.responds(other, 'DISMISSAL', THEFT)
    expect(asked.status).toBe('AWAITING_HR')
  })
})

describe('a pattern that was judged', () => {
  const twoMore = async (person: typeof priya) => ({
    first: await oneMore(anna, person, { occurredAt: noon(2) }),
    second: await oneMore(anna, person, { occurredAt: noon(1) }),
  })
  const isJudged = async (incident: Data) =>
    expect(becauseOf(await anna.responds(incident, 'VERBAL_WARNING'), 'PROOF')).toMatch(/has been judged/)

  it('is not asked for again over the next of its incidents, where it was declined', async () => {
    const { first, second } = await twoMore(priya)
    await mae.declines(await anna.responds(first, 'VERBAL_WARNING'), 'This is no pattern.')
    await isJudged(second)
  })

  it('nor where an appeal overturned it', async () => {
    const { first, second } = await twoMore(luca)
    const asked = await anna.responds(first, 'VERBAL_WARNING')
    expect((await agreed(world, asked, mae)).status).toBe('ACTIVE')
    await overturned({ ...asked, dana: luca })
    await isJudged(second)
  })
})
