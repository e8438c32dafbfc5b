import { describe, expect, it } from '@jest/globals'
import { WrittenAnswers } from '../../src/review/asking/written-answers.registry.js'
import { had } from '../world/history.js'
import type { Person } from '../world/person.js'
import { dateAgo, intoLastQuarter, lastQuarter } from '../world/times.js'
import { startWorld } from '../world/world.js'

const ASK = `query ($by: BreakdownsBy!, $from: Date!, $to: Date!, $store: String, $purpose: String) {
  breakdowns(by: $by, from: $from, to: $to, store: $store, purpose: $purpose) {
    groups { name breakdowns }
    writtenAnswer { title period { from to } inWords howCounted charts csv }
  }
}`

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const people: Person[] = []
for (let n = 0; n < 12; n++) people.push(await world.employee(riverside))
const few = [await world.employee(market), await world.employee(market)]
for (const person of people)
  await had(world, person, { daysAgo: intoLastQuarter(20) }, { daysAgo: intoLastQuarter(40) })
for (const person of people.slice(1)) await had(world, person, { daysAgo: intoLastQuarter(30), cause: 'PROCESS' })
for (const person of few) await had(world, person, { daysAgo: intoLastQuarter(25), cause: 'OFFER' })
const [manager, hr] = [await world.manager(riverside), await world.hr()]
const period = lastQuarter()

describe('what keeps going wrong', () => {
  it('is told by cause, from the most frequent to the least, and little groups are hidden with the second least', async () => {
    const { breakdowns } = await hr.asks(ASK, { by: 'CAUSE', ...period })
    expect(breakdowns.groups).toEqual([
      { name: 'EMPLOYEE', breakdowns: 25 },
      { name: 'OFFER', breakdowns: null },
      { name: 'PROCESS', breakdowns: null },
    ])
    expect(breakdowns.writtenAnswer.inWords[0]).toBe('Most often, of what can be told: employee, 25 times.')
    expect(breakdowns.writtenAnswer.charts[0]).toMatch(/^<svg[^>]* role="img"/)
    expect(breakdowns.writtenAnswer.charts[0]).not.toContain('offer')
  })

  it('is told to a manager of their own store alone', async () => {
    const { breakdowns } = await manager.asks(ASK, { by: 'CAUSE', store: riverside.code, ...period })
    expect(breakdowns.groups).toEqual([
      { name: 'EMPLOYEE', breakdowns: 25 },
      { name: 'PROCESS', breakdowns: 10 },
    ])
    for (const store of [market.code, null, 'NOWHERE'])
      expect((await manager.isRefused(ASK, { by: 'CAUSE', store, ...period })).fields).toHaveProperty('store')
  })

  it('is had as a table too, by who may ask it', async () => {
    const { breakdowns } = await hr.asks(ASK, { by: 'CAUSE', ...period })
    const response = await hr.gets(breakdowns.writtenAnswer.csv as string)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect((await response.text()).replace('\uFEFF', '').split('\n')).toEqual([
      'name,breakdowns,perThousand',
      'EMPLOYEE,25,',
      'OFFER,,',
      'PROCESS,,',
      '',
    ])
    expect((await people[0]!.gets(breakdowns.writtenAnswer.csv as string)).status).toBe(403)
    expect((await fetch(world.server.url + breakdowns.writtenAnswer.csv)).status).toBe(401)
    const wrong = await hr.gets('/review/breakdowns.csv?by=MOON&from=2026-01-01&to=2026-02-01')
    expect([wrong.status, ((await wrong.json()) as { errors: { message: string }[] }).errors[0]!.message]).toEqual([
      400,
      expect.stringMatching(/^by: Choose one of CAUSE/),
    ])
    expect((await hr.gets('/review/everything.csv')).status).toBe(404)
  })

  it('is not had as a table by whoever may not ask it', async () => {
    const statuses = async (who: Person) => {
      const answers: Record<string, number> = {}
      for (const question of world.server.app.get(WrittenAnswers, { strict: false }).names())
        answers[question] = (await who.gets(`/review/${question}.csv`)).status
      return answers
    }
    const [NO, INCOMPLETE] = [403, 400]
    expect(await statuses(manager)).toEqual({
      breakdowns: INCOMPLETE,
      consistency: NO,
      responseEffects: NO,
      modelHealth: NO,
      reviewTimes: NO,
      whatConditionsCost: INCOMPLETE,
    })
    expect(new Set(Object.values(await statuses(people[0]!)))).toEqual(new Set([NO]))
    expect(new Set(Object.values(await statuses(hr)))).toEqual(new Set([INCOMPLETE]))
  })

  it('is logged, each time it is asked', async () => {
    const from = (await world.trail()).length
    await hr.asks(ASK, { by: 'SEVERITY', ...period })
    expect(await world.trail({ from })).toMatchObject([
      { action: 'review.asked', actor_id: hr.id, after: { question: 'breakdowns', about: 'SEVERITY ' } },
    ])
  })

  it('is not told apart by asking about a quarter more', async () => {
    await had(world, few[0]!, { daysAgo: intoLastQuarter(-20) })
    const longer = { from: dateAgo(intoLastQuarter(-30)), to: period.to }
    const own = async (asked: object) =>
      (await hr.asks(ASK, { by: 'CAUSE', ...asked })).breakdowns.groups.find(
        ({ name }: { name: string }) => name === 'EMPLOYEE',
      ).breakdowns
    expect(await own(longer)).toBeNull()
    expect(await own(period)).toBe(25)
  })
})

it('of few people at one store are not what is left of all when HR asks about the others', async () => {
  const other = await startWorld()
  const [large, small] = [await other.store('Harbour Street'), await other.store('Station Square')]
  for (let n = 0; n < 16; n++) {
    const person = await other.employee(n < 12 ? large : small)
    await had(other, person, { daysAgo: intoLastQuarter(40), cause: 'OFFER' })
    if (n < 12) await had(other, person, { daysAgo: intoLastQuarter(50), cause: 'PROCESS' })
  }
  const [asker, itsManager] = [await other.hr(), await other.manager(large)]
  const told = async (who: Person, store: string | null) =>
    Object.fromEntries(
      (await who.asks(ASK, { by: 'CAUSE', store, ...period })).breakdowns.groups.map(
        ({ name, breakdowns }: { name: string; breakdowns: number | null }) => [name, breakdowns],
      ),
    )
  expect(await told(asker, null)).toEqual({ OFFER: 15, PROCESS: 10 })
  expect(await told(asker, small.code)).toEqual({ OFFER: null })
  expect(await told(asker, large.code)).toEqual({ OFFER: null, PROCESS: 10 })
  expect(await told(itsManager, large.code)).toEqual({ OFFER: null, PROCESS: 10 })
})

describe('how few people are too few', () => {
  const CHANGE = `mutation ($least: Int!) { changeReviewPolicy(leastPeople: $least, reason: "An agreement.") { version leastPeople } }`

  it('is policy, never fewer than five, changed by HR with a reason', async () => {
    expect((await hr.asks('{ reviewPolicy { leastPeople reason } }')).reviewPolicy.leastPeople).toBe(10)
    expect((await hr.isRefused(CHANGE, { least: 4 })).fields).toHaveProperty('leastPeople')
    expect((await manager.isRefused(CHANGE, { least: 20 })).code).toBe('FORBIDDEN')
    expect((await hr.asks(CHANGE, { least: 13 })).changeReviewPolicy).toEqual({ version: 1, leastPeople: 13 })
    const { breakdowns } = await manager.asks(ASK, { by: 'CAUSE', store: riverside.code, ...period })
    expect(breakdowns.groups.map((group: { breakdowns: number | null }) => group.breakdowns)).toEqual([null, null])
  })
})
