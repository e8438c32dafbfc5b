import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { obtains } from '../world/formally.js'
import { had, judged, ordinaryPeople } from '../world/history.js'
import { answers } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
await world.hr()

const WRITTEN = `query ($id: ID!) { incident(id: $id) { responses { awaits } assessment {
  finding explanation reasoning details { badDayLikelihood goingWell certaintyBecause whatWouldChangeIt } } } }`
const written = async (person: Person, { id }: Data): Promise<Data> => (await person.asks(WRITTEN, { id })).incident
const inDutch = (person: Person, language = 'NL') =>
  person.asks('mutation ($language: Language!) { setMyLanguage(language: $language) }', { language })

/** What an employee reads of themselves, in both languages, which speaks to them and of nobody else. */
async function isSpokenTo(person: Person, incident: Data): Promise<string> {
  const english = JSON.stringify(await written(person, incident))
  expect(english).not.toMatch(
    /the employee|say that you asked|said of them|put down to them|concerned them|they agree/i,
  )
  await inDutch(person)
  expect(JSON.stringify(await written(person, incident))).not.toMatch(/medewerker/i)
  await inDutch(person, 'EN')
  return english
}

describe('what is written for others is not put in front of the employee', () => {
  it('where a customer was abusive, where it was not theirs, and where little is known', async () => {
    const dana = await world.employee(riverside)
    const abused = await manager.logs({ about: dana, cause: 'EMPLOYEE', conduct: 'ABUSIVE' })
    expect(await isSpokenTo(dana, abused)).toMatch(/you are owed care first.*you can tell of it yourself/)
    const process = await manager.logs({ about: dana, cause: 'PROCESS' })
    expect(await isSpokenTo(dana, process)).toMatch(/not recorded as yours/)
    expect(JSON.stringify(await written(manager, abused))).toMatch(/the employee is owed care first.*ask, and say/)
  })

  it('where somebody says that a complaint concerned them, and where something formal is asked for', async () => {
    const dana = await world.employee(riverside)
    const input = { store: riverside.code, occurredAt: ago({ hours: 3 }), summary: 'Rude.', source: 'CUSTOMER' }
    const { logIncident } = await (await world.service(riverside)).asks(customers.COMPLAIN, { input })
    const says = { id: logIncident.id, employee: dana.number, cause: 'EMPLOYEE', reason: 'At the till.' }
    await manager.asks(customers.ATTRIBUTE, says)
    expect(await isSpokenTo(dana, logIncident)).toMatch(
      /that it concerned you is what somebody here says. Until you agree/,
    )

    const theft = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(theft)
    await obtains(hr, theft)
    await answers(manager, theft, 'WRITTEN_WARNING', { misconduct: 'THEFT', reason: 'Ten pounds.' })
    expect(await isSpokenTo(dana, theft)).toMatch(/You are heard first: HR invites you/)
    expect((await written(hr, theft)).responses[0].awaits).toMatch(/^The employee is heard first/)
  })
})

it('where nobody keeps a roster, an explanation compares with no shifts and tells of no interactions', async () => {
  const place = await world.store('Odd')
  await ordinaryPeople(world, place, 8, 240)
  const dana = await world.employee(place)
  await had(world, dana, ...[30, 25, 20, 10, 3].map((daysAgo) => ({ daysAgo, reporter: hr })))
  await judged(world)
  const there = await world.manager(place)
  const incident = await there.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: ago({ hours: 2 }) })
  for (const person of [dana, there, hr]) {
    const said = JSON.stringify(await written(person, incident))
    expect(said).toMatch(/o shift is on record/)
    expect(said).not.toMatch(/same shifts|went well\b(?! is not known)|usual one stands/)
    expect(/than with peers/.test(said) && /too (few|little) to compare/.test(said)).toBe(false)
  }
  const now = await hr.asks(
    `query ($number: String!) { employee(number: $number) { assessment {
    finding suggestedResponses } } }`,
    { number: (await world.employee(place)).number },
  )
  expect(now.employee.assessment?.suggestedResponses ?? []).toEqual([])
})
