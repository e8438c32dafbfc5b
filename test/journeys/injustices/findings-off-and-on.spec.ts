import { beforeAll, expect, it } from '@jest/globals'
import { peersAt } from '../../world/a-pattern.js'
import type { Data } from '../../world/client.js'
import { had, isWorkingDay, judged, worked } from '../../world/history.js'
import type { Person } from '../../world/person.js'
import { waitingFor } from '../../world/reviews.js'
import { dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const world = await startWorld()
const [mae, ben, vic] = [await world.hr(), await world.hr(), await world.hr()]
const harbour = await world.store('Harbour Street')
const manager = await world.manager(harbour)
await peersAt(world, harbour)
const [busy, calm] = [await world.employee(harbour), await world.employee(harbour)]
for (const person of [busy, calm]) {
  await worked(world, person, { from: 60, to: 1, interactions: 240 })
  const days = [3, 6, 10, 14, 18, 22, 26, 29]
  await had(world, person, ...days.map((daysAgo, n) => ({ daysAgo, reporter: n % 2 ? mae : ben })))
}
const riverside = await world.store('Riverside')
for (let n = 0; n < 4; n++) await peersAt(world, riverside)
await judged(world)

const SWITCH = `mutation ($on: Boolean!, $store: String) {
  switchIndividualFindings(on: $on, store: $store, reason: "Agreed.") { reason } }`
const turn = (on: boolean) => vic.asks(SWITCH, { on, store: harbour.code })
const SERVE = 'mutation ($id: ID!) { serveFinding(id: $id, reason: "I looked at it.") { id assessment { finding } } }'
const incidentsOf = async (person: Person): Promise<Data[]> =>
  (await mae.lists({ employee: person.number }, { first: 50 })).edges.map(({ node }: Data) => node)
const served = async (person: Person) =>
  (await incidentsOf(person)).map(({ assessment }) => (assessment?.finding ?? null) as string | null)
const waiting = async (person: Person) => {
  const found: boolean[] = []
  for (const one of await incidentsOf(person)) found.push(Boolean(await waitingFor(mae, 'FINDING_CHANGED', one)))
  return found
}
/** So few customers on the calm days make the same breakdowns look like many. */
async function fewCustomers(person: Person) {
  const wrong = (await incidentsOf(person)).map(({ occurredAt }) => occurredAt.slice(0, 10) as string)
  const days = Array.from({ length: 34 }, (_, n) => dateAgo(n + 1))
  const calmDays = days.filter((date) => isWorkingDay(date) && !wrong.includes(date))
  const shift = { employee: person.number, store: harbour.code, position: 'CASHIER', interactions: 3 }
  await manager.recordsShifts(...calmDays.map((date) => ({ ...shift, date })))
}

let before: (string | null)[]
beforeAll(async () => {
  before = await served(busy)
  expect(await served(calm)).toEqual(before)
  await fewCustomers(busy)
})

it('switching findings off and on serves nothing that waits for HR', async () => {
  const waits = await waiting(busy)
  expect(waits).toContain(true)
  expect(await served(busy)).toEqual(before)
  await turn(false)
  expect(new Set(await served(busy))).toEqual(new Set([null]))
  expect(await waiting(busy)).not.toContain(true)
  const [held] = (await incidentsOf(busy)).filter((_, n) => waits[n])
  expect(await mae.isRefused(SERVE, { id: held!.id })).toMatchObject({ code: 'CONFLICT' })
  // What is changed meanwhile is looked at by nobody either.
  await fewCustomers(calm)
  await judged(world)
  await turn(true)
  for (const person of [busy, calm]) {
    expect(await served(person)).toEqual(before)
    expect(await waiting(person)).toEqual(waits)
  }
})

it('and nothing else does but HR’s word', async () => {
  const waits = await waiting(busy)
  await judged(world)
  expect(await waiting(busy)).toEqual(waits)
  const at = waits.indexOf(true)
  const { serveFinding } = await vic.asks(SERVE, { id: (await incidentsOf(busy))[at]!.id })
  expect(serveFinding.assessment.finding).toBe((await served(busy))[at])
  expect(serveFinding.assessment.finding).not.toBe(before[at])
})

it('who reads how they stand as of now is told that a change waits, and that incidents don’t go by it yet', async () => {
  const explained = async (by: Person, of: Person) => (await by.looksUp(of))!.assessment.explanation as string
  expect(await explained(calm, calm)).toMatch(
    /HR has yet to look at a change that makes an incident of yours look graver/,
  )
  expect(await explained(mae, calm)).toContain('an incident of theirs look graver')
  expect(await waiting(busy)).not.toContain(true)
  expect(await explained(busy, busy)).not.toContain('HR has yet to look')
})
