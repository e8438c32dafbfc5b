import { describe, expect, it } from '@jest/globals'
import { OPERATOR } from '../../src/review/asking/operator.js'
import { WrittenAnswers } from '../../src/review/asking/written-answers.registry.js'
import type { Data } from '../world/client.js'
import { had } from '../world/history.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { treatedChain } from '../world/treated.js'
import { chanceOf } from '../worlds/chance.js'
import { startWorld } from '../world/world.js'

const BREAKDOWNS = `query ($by: BreakdownsBy!, $from: Date!, $to: Date!, $store: String, $purpose: String) {
  breakdowns(by: $by, from: $from, to: $to, store: $store, purpose: $purpose) {
    groups { name breakdowns } writtenAnswer { period { from to } csv } } }`
const GROUPING = `query ($grouping: [GroupedInput!]!, $from: Date!, $to: Date!) {
  consistencyOf(grouping: $grouping, from: $from, to: $to) { groups { group observed } } }`
const TIMES = 'query ($from: Date!, $to: Date!) { reviewTimes(from: $from, to: $to) { reason decided late } }'
const READ_BY = `query ($number: String!) { employee(number: $number) {
  readBy(first: 50) { edges { node { name purpose stated } } } } }`
const KINDS = ['CAUSE', 'SEVERITY', 'TOUCHPOINT', 'CONTEXT_FACTOR', 'HOUR', 'STORE', 'POSITION', 'MONTH']

const world = await startWorld()
const store = await world.store('Riverside')
const people: Person[] = []
for (let n = 0; n < 12; n++) people.push(await world.employee(store, { position: n === 0 ? 'PHARMACIST' : 'CASHIER' }))
for (let months = 3; months <= 14; months++)
  for (const person of people.slice(0, months % 3 === 0 ? 12 : 11)) await had(world, person, { daysAgo: 30 * months })
// What only one person had, on days of which there is nothing else: to be told from what is left of two answers.
const target = people[0]!
await had(world, target, { daysAgo: 30 * 6 + 14, cause: 'OFFER' })
const treated = await treatedChain(
  world,
  [await world.hr()],
  Array.from({ length: 6 }, () => ({ formal: 3 })),
  { people: 12 },
)
world.later({ days: 200 })
const [manager, hr] = [await world.manager(store), await world.hr()]

/** Every period of whole months in a year and a half. */
const periods = Array.from({ length: 9 }, (_, n) => ({ from: dateAgo(640), to: dateAgo(200 + 31 * n) }))

describe('few people, attacked with all questions together,', () => {
  it('are not told of by what is left of a period and one a month shorter, by whatever it is told apart', async () => {
    const told = new Map<string, Set<number>>()
    const note = (key: string, count: unknown) => {
      if (typeof count === 'number') told.set(key, (told.get(key) ?? new Set()).add(count))
    }
    const writtenAnswers = world.server.app.get(WrittenAnswers, { strict: false })
    for (const period of periods)
      for (const by of KINDS) {
        const { groups } = (await manager.asks(BREAKDOWNS, { by, ...period, store: store.code })).breakdowns
        for (const { name, breakdowns } of groups as Data[]) note(`${by} ${name}`, breakdowns)
        // Whatever memory there might be of what was asked before is full of other things.
        for (let n = 0; n < 3; n++)
          await manager.asks(BREAKDOWNS, { by, from: dateAgo(900), to: dateAgo(880 - 30 * n), store: store.code })
        const { table } = await writtenAnswers.ask(OPERATOR, 'breakdowns', { by, ...period, store: store.code })
        for (const [name, count] of table.rows) note(`${by} ${name}`, count)
      }
    expect(told.size).toBeGreaterThan(5)
    for (const [name, counts] of told)
      for (const one of counts)
        for (const other of counts) expect([name, (one - other) % 5]).toEqual([name, expect.closeTo(0)])
    expect(told.has('CAUSE OFFER')).toBe(false)
    expect(told.has('POSITION PHARMACIST')).toBe(false)
  }, 120_000)

  it('are not had out of many groupings: who got what is no more than guessed', async () => {
    const numbers = [...new Set(treated.map(({ number }) => number))]
    const period = { from: dateAgo(560), to: dateAgo(1) }
    const chance = chanceOf(3)
    const asked: { inA: number[]; observed: number }[] = []
    for (let n = 0; n < 150; n++) {
      const inA = numbers.map(() => (chance.uniform() < 0.5 ? 1 : 0))
      const grouping = numbers.map((employee, i) => ({ employee, group: inA[i] ? 'A' : 'B' }))
      const { groups } = (await hr.asks(GROUPING, { grouping, ...period })).consistencyOf
      const a = groups.find(({ group }: Data) => group === 'A')
      if (a.observed !== null) asked.push({ inA, observed: a.observed })
    }
    expect(asked.length).toBeGreaterThan(140)
    const guesses = leastSquares(asked)
    const formal = (number: string) =>
      treated.filter((one) => one.number === number && one.answeredAfter !== null)
        .filter(({ responses }) => responses.some(({ kind }) => kind.endsWith('WARNING'))).length // prettier-ignore
    const right = numbers.filter((number, n) => Math.round(guesses[n]!) === formal(number))
    // Without noise it is nearly all of them; blindly it would be one in four.
    expect(right.length / numbers.length).toBeLessThan(0.55)
  }, 240_000)

  it('are not told of by how long decisions took', async () => {
    for (const period of periods)
      for (const { decided, late } of (await hr.asks(TIMES, period)).reviewTimes as Data[]) {
        expect([null, 0]).toContain(decided === null ? null : (decided as number) % 5)
        expect([null, 0]).toContain(late === null ? null : (late as number) % 5)
      }
  })
})

describe('few people, opened by HR,', () => {
  const question = { by: 'CAUSE', from: dateAgo(640), to: dateAgo(200), store: store.code }
  const readsOf = async (person: Person): Promise<Data[]> =>
    (await person.asks(READ_BY, { number: person.number })).employee.readBy.edges
      .map(({ node }: Data) => node)
      .filter(({ purpose }: Data) => purpose === 'FEW_PEOPLE')

  it('are told of as they are, for a purpose that each of them can read, and nobody else gets a line', async () => {
    const { groups } = (await hr.asks(BREAKDOWNS, { ...question, purpose: 'A customer’s claim about an offer.' }))
      .breakdowns
    expect(groups).toContainEqual({ name: 'OFFER', breakdowns: 1 })
    const stated = { name: hr.name, purpose: 'FEW_PEOPLE', stated: 'A customer’s claim about an offer.' }
    expect(await readsOf(target)).toEqual([stated])
    expect(await readsOf(people[5]!)).toEqual([])
    await hr.asks(BREAKDOWNS, { ...question, purpose: 'The yearly review of offers.' })
    expect((await readsOf(target))[0]!.stated).toBe('A customer’s claim about an offer.; The yearly review of offers.')
    expect((await world.trail()).at(-1)).toMatchObject({
      action: 'review.asked',
      actor_id: hr.id,
      after: { purpose: 'The yearly review of offers.' },
    })
  })

  it('need a purpose that says something, and HR', async () => {
    expect((await hr.isRefused(BREAKDOWNS, { ...question, purpose: ' so ' })).fields).toHaveProperty('purpose')
    expect((await manager.isRefused(BREAKDOWNS, { ...question, purpose: 'I would like to know.' })).fields).toHaveProperty('purpose') // prettier-ignore
  })

  it('stay with HR: the table to take along has them not', async () => {
    const { writtenAnswer } = (await hr.asks(BREAKDOWNS, { ...question, purpose: 'A customer’s claim.' })).breakdowns
    const table = await (
      await hr.gets(`${writtenAnswer.csv as string}&purpose=${encodeURIComponent('To take along.')}`)
    ).text()
    expect(table).toContain('EMPLOYEE')
    expect(table).not.toMatch(/OFFER,\d/)
  })
})

/** How much each person adds to the group they are in, by what is told of the group: by the normal equations. */
function leastSquares(asked: readonly { inA: number[]; observed: number }[]): number[] {
  const size = asked[0]!.inA.length
  const matrix = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) =>
      asked.reduce((sum, { inA }) => sum + inA[i]! * inA[j]!, i === j ? 0.01 : 0),
    ),
    asked.reduce((sum, { inA, observed }) => sum + inA[i]! * observed, 0),
  ])
  for (let i = 0; i < size; i++)
    for (let row = 0; row < size; row++) {
      if (row === i) continue
      const times = matrix[row]![i]! / matrix[i]![i]!
      for (let column = i; column <= size; column++)
        matrix[row]![column] = matrix[row]![column]! - times * matrix[i]![column]!
    }
  return matrix.map((row, i) => row[size]! / row[i]!)
}
