import { describe, expect, it } from '@jest/globals'
import { ReadsService } from '../../src/audit/reads.service.js'
import { catalogue } from '../world/catalogue.js'
import type { Data } from '../world/client.js'
import { dialect } from '../world/own-database.js'
import { dateAgo } from '../world/times.js'
import { treatedChain } from '../world/treated.js'
import { startWorld } from '../world/world.js'

const ASK = `query ($grouping: [GroupedInput!]!, $measure: ConsistencyMeasure, $from: Date!, $to: Date!) {
  consistencyOf(grouping: $grouping, measure: $measure, from: $from, to: $to) {
    groups { group hidden marked rateRatio low high incidents observed expected inWords }
    period { from to } inWords howCounted csv chart
  }
}`
/** Of a kind that is found nowhere else. */
const [THEIRS, OTHERS, FEW] = ['Zoroastrians-4711', 'Quakers-4712', 'Shakers-4713']

const world = await startWorld()
const treated = await treatedChain(world, [await world.hr()], [{}, { formal: 4 }, {}, {}, { formal: 4 }, {}], {
  people: 12,
  incidents: 330,
})
// What is told is told of half-years that are over.
world.later({ days: 190 })
const hr = await world.hr()
const period = { from: dateAgo(360), to: dateAgo(0) }
const numbers = [...new Set(treated.map(({ number }) => number))]
const harsh = new Set(['S02', 'S05'])
const grouping = numbers.map((employee) => ({ employee, group: harsh.has(employee.split('-')[0]!) ? THEIRS : OTHERS }))

const asks = async (of: object[], more: object = {}): Promise<Data> =>
  (await hr.asks(ASK, { grouping: of, ...period, ...more })).consistencyOf
const told = (answer: Data, group: string) => answer.groups.find((one: Data) => one.group === group) as Data

describe('a grouping that HR hands in', () => {
  it('is told by, in counts with noise and in fives, and read by the four-fifths rule', async () => {
    const answer = await asks(grouping)
    const theirs = told(answer, THEIRS)
    expect(theirs).toMatchObject({ hidden: false, marked: true })
    expect(theirs.rateRatio).toBeGreaterThan(1.8)
    for (const { incidents, observed, expected } of answer.groups as Data[])
      expect([incidents % 5, observed % 5, expected % 5]).toEqual([0, 0, 0])
    const own = treated.filter(
      ({ number, answeredAfter }) => harsh.has(number.split('-')[0]!) && answeredAfter !== null,
    )
    expect(Math.abs(theirs.incidents - own.length)).toBeLessThanOrEqual(60)
    const formal = own.filter(({ responses }) => responses.some(({ kind }) => kind.endsWith('WARNING')))
    expect(Math.abs(theirs.observed - formal.length)).toBeLessThanOrEqual(60)
    expect(answer.inWords.join(' ')).toMatch(
      /in Quakers-4712 0\.\d+ times as often as in Zoroastrians-4711, for the same mix of incidents: under four fifths/,
    )
    expect(answer.chart).toMatch(/^<svg[^>]* role="img"/)
    expect(answer.csv.split('\n')[0]).toBe('group,incidents,observed,expected,likelihood,low,high,marked,hidden')
  })

  it('hides a group of a few, and with two groups the other as well', async () => {
    const few = new Set(numbers.slice(0, 4))
    const three = grouping.map((one) => (few.has(one.employee) ? { ...one, group: FEW } : one))
    const answer = await asks(three)
    expect(told(answer, FEW)).toMatchObject({
      hidden: true,
      rateRatio: null,
      observed: null,
      expected: null,
      marked: null,
    })
    expect(answer.groups.filter(({ hidden }: Data) => hidden).length).toBeGreaterThan(1)
    const two = numbers.map((employee) => ({ employee, group: few.has(employee) ? FEW : OTHERS }))
    expect((await asks(two)).groups.map(({ hidden }: Data) => hidden)).toEqual([true, true])
  })

  it('is refused by path alone where it is wrong', async () => {
    const refused = async (of: object[]) => hr.isRefused(ASK, { grouping: of, ...period })
    const twice = [...grouping.slice(0, 3), { ...grouping[1]!, group: FEW }, { employee: 'X-99', group: FEW }]
    const { fields, message } = await refused(twice)
    expect(Object.keys(fields)).toEqual(['grouping.3.employee', 'grouping.4.employee'])
    expect(message).not.toMatch(/4711|4712|4713|X-99|S01-1/)
    expect((await refused(numbers.map((employee) => ({ employee, group: THEIRS })))).fields).toHaveProperty('grouping')
    const many = numbers.slice(0, 21).map((employee, n) => ({ employee, group: `${FEW} ${n}` }))
    expect((await refused(many)).fields).toEqual({ grouping: 'Name 2 to 20 groups. These are 21.' })
    const unnamed = [{ employee: numbers[0], group: ' ' }, grouping[1]!, grouping[30]!]
    expect(Object.keys((await refused(unnamed)).fields)).toEqual(['grouping.0.group'])
  })

  it('is for HR alone', async () => {
    const manager = treated[0]!.manager
    expect((await manager.isRefused(ASK, { grouping, ...period })).code).toBe('FORBIDDEN')
  })

  it('is kept nowhere: not in the trail, the read log or any other table', async () => {
    const from = (await world.trail()).length
    await asks(grouping, { measure: 'NO_ACTION' })
    await hr.isRefused(ASK, { grouping: [...grouping, grouping[0]!], ...period })
    await world.server.app.get(ReadsService, { strict: false }).flush()
    expect(await world.trail({ from })).toMatchObject([
      { action: 'review.asked', actor_id: hr.id, after: { question: 'consistencyOf', about: '' } },
    ])
    // That the search finds what is there, it shows by finding a store's name.
    expect(await whereIs('Store 330')).toEqual(['stores.name'])
    for (const name of [THEIRS, OTHERS, FEW]) expect(await whereIs(name)).toEqual([])
  })
})

/** All columns of all tables in which a text stands. */
async function whereIs(text: string): Promise<string[]> {
  const found: string[] = []
  for (const { table, column } of await catalogue(world)) {
    const like = `CAST("${column}" AS ${dialect === 'sqlite' ? 'text' : 'varchar'}) LIKE $1`
    const [row] = await world.rows(`SELECT 1 AS one FROM "${table}" WHERE ${like} LIMIT 1`, [`%${text}%`])
    if (row) found.push(`${table}.${column}`)
  }
  return found
}
