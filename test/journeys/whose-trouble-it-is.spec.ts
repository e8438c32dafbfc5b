import { describe, expect, it } from '@jest/globals'
import { FactsService } from '../../src/assessments/facts/facts.service.js'
import { PRIOR_BASELINE } from '../../src/pattern/belief/baseline.js'
import { dayOfDate } from '../../src/pattern/records/facts.js'
import { peersAt } from '../world/a-pattern.js'
import { had, judged, worked } from '../world/history.js'
import type { Person, StoreAtHand } from '../world/person.js'
import { dateAgo, noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const [vic, kim, mae] = [await world.hr(), await world.hr(), await world.hr()] as const
// stores are made in this order, so that one that is quiet lies on either side of the one in trouble
const older = await world.store('Quiet, older')
const trouble = await world.store('Troubled')
const newer = await world.store('Quiet, newer')
for (const store of [older, trouble, newer]) await peersAt(world, store)
for (let n = 0; n < 14; n++) {
  const person = await world.employee(trouble, { position: 'CASHIER' })
  await worked(world, person, { from: 240, to: 1 })
  const days = [58, 50, 42, 33, 25, 17, 9, 3].map((back, k) => ({
    daysAgo: back + (n % 3),
    reporter: k % 2 ? kim : mae,
  }))
  await had(world, person, ...days)
}
async function somebody(store: StoreAtHand, days: readonly number[]): Promise<Person> {
  const person = await world.employee(store, { position: 'CASHIER' })
  await worked(world, person, { from: 240, to: 2 })
  await had(world, person, ...days.map((daysAgo, k) => ({ daysAgo, reporter: k % 2 ? kim : mae })))
  return person
}
const OFTEN = [110, 90, 70, 60, 55, 50, 44, 40, 35, 31, 28, 24, 20, 15, 8, 4]
const SELDOM = [100, 40]
const [alone, lent, lentBefore] = [
  await somebody(trouble, OFTEN),
  await somebody(trouble, OFTEN),
  await somebody(trouble, OFTEN),
]
const [quiet, helping] = [await somebody(older, SELDOM), await somebody(older, SELDOM)]
await judged(world)

const shift = (person: Person, { code }: StoreAtHand, interactions: number) => ({
  ...{ employee: person.number, store: code, date: dateAgo(1), position: 'CASHIER', interactions, conditions: [] },
})
const found = async (person: Person, store: StoreAtHand): Promise<string> => {
  const incident = await kim.logs({ about: person, store, cause: 'EMPLOYEE', occurredAt: noon(1) })
  return (await vic.sees(incident))!.assessment.finding
}

describe('whether a place is in trouble', () => {
  it('is asked of the store where it happened, wherever else somebody was on that day', async () => {
    await vic.recordsShifts(
      ...[shift(alone, trouble, 60), shift(lent, trouble, 60), shift(lentBefore, trouble, 60)],
      ...[shift(lent, newer, 1), shift(lentBefore, older, 1), shift(quiet, older, 60), shift(helping, older, 60)],
      shift(helping, trouble, 1),
    )

    expect(await found(alone, trouble)).toBe('SYSTEMIC')
    expect(await found(lent, trouble)).toBe('SYSTEMIC')
    expect(await found(lentBefore, trouble)).toBe('SYSTEMIC')
    expect(await found(quiet, older)).not.toBe('SYSTEMIC')
    expect(await found(helping, older)).not.toBe('SYSTEMIC')
  })

  it('is asked of where they served most, as of now', async () => {
    const now = async (person: Person) =>
      (
        await vic.asks('query ($number: String!) { employee(number: $number) { assessment { finding } } }', {
          number: person.number,
        })
      ).employee.assessment.finding

    expect(await now(lent)).toBe('SYSTEMIC')
    expect(await now(lentBefore)).toBe('SYSTEMIC')
    expect(await now(helping)).not.toBe('SYSTEMIC')
  })

  it('is asked with all that happened on the first day since it was last learnt, however far east', async () => {
    const queenStreet = await world.store('Queen Street', { timeZone: 'Pacific/Auckland' } as never)
    const tom = await world.employee(queenStreet, { position: 'CASHIER' })
    await vic.recordsShifts(shiftOn(tom, queenStreet, dateAgo(3)))
    // nine in the morning there, and the evening before by Greenwich
    await kim.logs({ about: tom, store: queenStreet, cause: 'EMPLOYEE', occurredAt: `${dateAgo(4)}T20:00:00Z` })

    const facts = world.server.app.get(FactsService, { strict: false })
    const asked = { day: dateAgo(0), moment: noon(0) as never }
    const since = dayOfDate(dateAgo(3))
    const [place] = await facts.ofPlaces(world.database.asking(), [queenStreet.id], asked, PRIOR_BASELINE, since)
    expect(place).toMatchObject({ exposure: [{ day: since, shifts: 1 }], episodes: [{ day: since, own: 1 }] })
  })
})

const shiftOn = (person: Person, store: StoreAtHand, date: string) => ({ ...shift(person, store, 60), date })
