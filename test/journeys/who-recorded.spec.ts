import { describe, expect, it } from '@jest/globals'
import { had, judged, worked } from '../world/history.js'
import type { Person, StoreAtHand } from '../world/person.js'
import { waits } from '../world/reviews.js'
import { noon } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'

const DAYS = 300
const EVERY_FOUR_DAYS = Array.from({ length: 30 }, (_, n) => 120 - n * 4)
const EAGER_RECORDERS = `{ eagerRecorders { recorder { number } employee { number } store { code } probability times since recorded of shareOfOthers inWords } }`

/** So many who work as most do: a breakdown every two months, of which the manager records every other. */
async function colleagues(world: World, store: StoreAtHand, manager: Person): Promise<Person[]> {
  const all: Person[] = []
  for (let n = 0; n < 8; n++) all.push(await world.employee(store))
  for (const [n, one] of all.entries()) {
    await worked(world, one, { from: DAYS, to: 1 })
    const voices = [manager, undefined, manager, all[(n + 1) % all.length]]
    const days = Array.from({ length: 5 }, (_, k) => 10 + 58 * k + ((n * 17) % 50))
    await had(world, one, ...days.map((daysAgo, k) => ({ daysAgo, reporter: voices[(n + k) % voices.length] })))
  }
  return all
}

const world = await startWorld()
const hr = await world.hr()
const [riverside, oldMarket] = [await world.store('Riverside'), await world.store('Old Market')]
const [manager, eagerManager] = [await world.manager(riverside), await world.manager(oldMarket)]
const tom = await world.employee(riverside, { name: 'Tom Ekberg' })
const lea = await world.employee(oldMarket, { name: 'Lea Brandt' })
const others = await colleagues(world, riverside, manager)
await colleagues(world, oldMarket, eagerManager)
for (const person of [tom, lea]) await worked(world, person, { from: DAYS, to: 1 })
const asSeenBy = (...voices: (Person | undefined)[]) =>
  EVERY_FOUR_DAYS.map((daysAgo, n) => ({ daysAgo, reporter: voices[n % voices.length] }))
await had(world, tom, ...asSeenBy(...others.flatMap((one) => [manager, one, undefined])))
await had(world, lea, ...asSeenBy(eagerManager))
await judged(world)

describe('who recorded', () => {
  it('a pattern that several notice is one, and the manager hears since when', async () => {
    const { assessment } = await manager.logs({ about: tom, cause: 'EMPLOYEE', occurredAt: noon(1) })
    expect(assessment.finding).toBe('PATTERN')
    expect(assessment.explanation).not.toMatch(/one person/)
  })

  it('the same in the records of one manager alone is none, however much they add', async () => {
    const logged = []
    for (const daysAgo of [3, 2, 1])
      logged.push(await eagerManager.logs({ about: lea, cause: 'EMPLOYEE', occurredAt: noon(daysAgo) }))
    for (const { assessment } of logged) {
      expect(assessment.finding).not.toBe('PATTERN')
      expect(assessment.explanation).not.toMatch(/%|\d+ of (the )?\d+|times what/)
    }
    const { edges } = await hr.lists({ employee: lea.number, finding: ['PATTERN'] })
    expect(edges).toEqual([])
  })

  it('the employee and HR are told so, with the number', async () => {
    for (const person of [lea, hr]) {
      const { assessment } = (await person.looksUp(lea))!
      expect(assessment.finding).not.toBe('PATTERN')
      expect(assessment.reasoning).toMatch(
        /(3\d) of \1 were recorded by one person, who records about (you|Lea Brandt) some [\d.]+ times what others notice/,
      )
    }
    expect((await tom.looksUp(tom))!.assessment.reasoning).not.toMatch(/who records about/)
  })

  it('HR gets a list of recorders whose eagerness is credible; it stands in the read log, and is for nobody else', async () => {
    const { eagerRecorders } = await hr.asks(EAGER_RECORDERS)
    expect(eagerRecorders).toMatchObject([
      { recorder: { number: eagerManager.number }, employee: { number: lea.number }, store: { code: oldMarket.code } },
    ])
    const [{ probability, times, recorded, of, inWords }] = eagerRecorders
    expect(probability).toBeGreaterThan(0.95)
    expect(times).toBeGreaterThan(2)
    expect([recorded, of]).toEqual([33, 33])
    expect(inWords).toContain('recorded 33 of the 33 incidents that were put down to Lea Brandt')
    const reads = 'query ($n: String!) { employee(number: $n) { readBy { edges { node { purpose } } } } }'
    const { edges } = (await lea.asks(reads, { n: lea.number })).employee.readBy
    expect(edges).toContainEqual({ node: { purpose: 'LOOK_UP_BY_FINDING' } })
    for (const person of [eagerManager, lea])
      expect(await person.isRefused(EAGER_RECORDERS)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('nobody in HR is told of themselves there', async () => {
    const ina = await world.hr()
    const kim = await world.employee(oldMarket)
    await worked(world, kim, { from: DAYS, to: 1 })
    await had(world, kim, ...asSeenBy(ina))
    expect((await hr.asks(EAGER_RECORDERS)).eagerRecorders).toHaveLength(2)
    expect((await ina.asks(EAGER_RECORDERS)).eagerRecorders).toMatchObject([{ employee: { number: lea.number } }])
  })

  it('what somebody records of whom they are credibly eager about waits for HR, also where they record more of the others', async () => {
    const noa = await world.employee(riverside)
    await worked(world, noa, { from: DAYS, to: 1 })
    await had(world, noa, ...Array.from({ length: 20 }, (_, n) => ({ daysAgo: 200 - 10 * n, reporter: manager })))
    const one = await manager.logs({ about: noa, cause: 'EMPLOYEE', occurredAt: noon(1) })
    const another = await manager.logs({ about: others[0]!, cause: 'EMPLOYEE', occurredAt: noon(1) })

    const waiting = (await waits(hr, { reasons: ['OVER_REPORTING'], first: 100 })).map(({ incident }) => incident.id)
    expect(waiting).toContain(one.id)
    expect(waiting).not.toContain(another.id)
  })
})

describe('where no record of an organisation names who recorded it', () => {
  it('a pattern needs no second voice, and every answer says that this cannot be told', async () => {
    const unnamed = await startWorld()
    const store = await unnamed.store('Riverside')
    const dana = await unnamed.employee(store, { name: 'Dana Weber' })
    await worked(unnamed, dana, { from: DAYS, to: 1 })
    await had(unnamed, dana, ...EVERY_FOUR_DAYS.map((daysAgo) => ({ daysAgo })), { daysAgo: 1 })
    await judged(unnamed)

    const { edges } = await (await unnamed.hr()).lists({ employee: dana.number }, { first: 50 })
    const findings = new Set<string>()
    for (const { node } of edges) {
      findings.add(node.assessment.finding)
      for (const told of [node.assessment.explanation, node.assessment.reasoning])
        expect(told).toContain('Who recorded these is not known')
    }
    expect(findings).toContain('PATTERN')
    const { assessment } = (await dana.looksUp(dana))!
    for (const told of [assessment.explanation, assessment.reasoning])
      expect(told).toContain('Who recorded these is not known')
  })
})
