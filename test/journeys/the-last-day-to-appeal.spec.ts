import { describe, expect, it } from '@jest/globals'
import { localDate, localMinute } from '../../src/time/instant.js'
import { DeadlineNotices } from '../../src/today/calendar/deadline-notices.service.js'
import type { Data } from '../world/client.js'
import { testClock } from '../world/clock.js'
import { agreed, obtains, untilAfter } from '../world/formally.js'
import { answers, cannot, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { inWords } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const [mae, ben, ada] = [await world.hr(), await world.hr(), await world.hr()]
const HOUR = 3_600_000
const OF = `query ($id: ID!, $language: Language) {
  incident(id: $id) { responses { appealUntil letter(language: $language) { text } } } }`
const appeals = (dana: Person, { id }: Data) => does(dana, 'appeal', { responseId: id, text: 'I was not there.' })

/** Days that stand in somebody's calendar as the last on which they can appeal, as they would read them. */
async function inTheCalendar(person: Person): Promise<string[]> {
  const path = (await person.asks('mutation { makeCalendarLink }')).makeCalendarLink
  const text = await (await fetch(world.server.url + path)).text()
  return [...text.matchAll(/DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)[^]*?SUMMARY:(.*)\r/g)]
    .filter(([, , , , said]) => said!.includes('last day to appeal'))
    .map(([, year, month, day]) => `${year}-${month}-${day}`)
}

/** Until it is so many minutes past midnight, somewhere. */
const untilTheMinute = (minute: number, timeZone: string): void =>
  untilAfter(
    world,
    new Date(testClock.milliseconds() + ((minute - here(timeZone) + 1440) % 1440) * 60_000).toISOString(),
  )
const here = (timeZone: string) => localMinute(testClock.now(), timeZone)

describe.each(['UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Europe/Amsterdam'])('in %s', (timeZone) => {
  /** Somebody was answered at an hour of the day by their store's clock. */
  async function answered(hour: number) {
    const store = await world.store('Store', { timeZone })
    const [manager, dana] = [await world.manager(store), await world.employee(store)]
    untilTheMinute(hour * 60, timeZone)
    const incident = await manager.logs({ about: dana })
    const response = await manager.responds(incident, 'TEACHABLE_MOMENT')
    return {
      dana,
      incident,
      response,
      until: (await dana.asks(OF, { id: incident.id })).incident.responses[0].appealUntil,
    }
  }

  it.each([1, 10, 20])(
    'what was decided at %i o’clock is appealed to the end of the day that is named',
    async (hour) => {
      const { dana, response, until } = await answered(hour)
      const day = localDate(until, timeZone)
      expect(await inTheCalendar(dana)).toEqual([day])
      expect(localDate(new Date(Date.parse(until) + 1).toISOString(), timeZone)).not.toBe(day)
      // The last hour of the last day.
      untilAfter(world, new Date(Date.parse(until) - HOUR).toISOString())
      expect(localDate(testClock.now(), timeZone)).toBe(day)
      expect(await appeals(dana, response)).toMatchObject({ status: 'WAITING' })
    },
  )

  it('and not on the next day: whoever comes then is told which day was the last', async () => {
    const { dana, response, until } = await answered(15)
    untilAfter(world, until)
    expect(await cannot(dana, 'appeal', { responseId: response.id, text: 'No.' })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(`up to and including ${inWords(localDate(until, timeZone))}`),
    })
  })
})

it('the letter names the last day in both languages, and says that it is one', async () => {
  const store = await world.store('Store', { timeZone: 'Europe/Amsterdam' })
  const [manager, dana] = [await world.manager(store), await world.employee(store)]
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await dana.states(incident)
  await obtains(ada, incident)
  const asked = await answers(manager, incident, 'WRITTEN_WARNING', { misconduct: 'THEFT' })
  await agreed(world, asked, mae, ben)
  const read = async (language: string) =>
    (await dana.asks(OF, { id: incident.id, language })).incident.responses[0] as Data
  const { appealUntil, letter } = await read('EN')
  const day = localDate(appealUntil as string, 'Europe/Amsterdam')
  expect(letter.text).toContain(`You can appeal up to and including ${inWords(day)}`)
  expect((await read('NL')).letter.text).toMatch(/bezwaar maken tot en met \d/)
  expect(await inTheCalendar(dana)).toEqual([day])
})

it('somebody is told two days before by their store’s calendar, and while it is still that day there', async () => {
  const timeZone = 'America/Los_Angeles'
  const store = await world.store('Store', { timeZone })
  const [manager, dana] = [await world.manager(store), await world.employee(store)]
  untilTheMinute(20 * 60, timeZone)
  await manager.asksForStatement(await manager.logs({ about: dana, cause: 'EMPLOYEE' }))
  const told = async (): Promise<number> => {
    await world.server.app.get(DeadlineNotices).tell()
    const { edges } = (await dana.asks('{ viewer { notices(first: 50) { edges { node { kind } } } } }')).viewer.notices
    return edges.filter(({ node }: Data) => node.kind === 'DEADLINE_NEAR').length as number
  }
  // In UTC it is the day after already.
  world.later({ days: 4 })
  expect(await told()).toBe(0)
  untilTheMinute(60, timeZone)
  expect(await told()).toBe(1)
})
