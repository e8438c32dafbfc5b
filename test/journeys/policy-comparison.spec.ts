import { describe, expect, it } from '@jest/globals'
import { had, judged, ordinaryPeople, worked } from '../world/history.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const COMPARE = `query ($days: Int!, $incidents: Int!, $from: Date!, $to: Date!) {
  policyComparison(days: $days, incidents: $incidents, from: $from, to: $to) {
    people marked withoutPattern share low high inWords
  }
}`

const YEAR = 360
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
await ordinaryPeople(world, riverside, 10, YEAR)
// Busy people, with more chances to fail than others: three bad moments within 90 days, a year's work without any other.
for (let n = 0; n < 12; n++) {
  const busy = await world.employee(riverside)
  await worked(world, busy, { from: YEAR, to: 1, interactions: 260 })
  await had(world, busy, { daysAgo: 150 + n }, { daysAgo: 120 + n }, { daysAgo: 90 + n })
}
await judged(world)
const period = { from: dateAgo(300), to: dateAgo(0) }

describe('a counting rule against the findings', () => {
  it('tells how many it would have marked, and how many of these had bad days or mistakes anybody makes', async () => {
    const { policyComparison } = await hr.asks(COMPARE, { days: 90, incidents: 3, ...period })
    expect(policyComparison).toMatchObject({ people: 25, marked: 10, withoutPattern: 10, share: 1, high: 1 })
    expect(policyComparison.low).toBeGreaterThan(0.6)
    expect(policyComparison.inWords).toContain('“3 in 90 days” would have marked about 10 people')
  })

  it('tells nothing of small groups', async () => {
    const { policyComparison } = await hr.asks(COMPARE, { days: 300, incidents: 30, ...period })
    expect(policyComparison).toMatchObject({ marked: 0, inWords: '“30 in 300 days” would have marked nobody.' })
    const narrow = { from: dateAgo(300), to: dateAgo(96) }
    const answer = (await hr.asks(COMPARE, { days: 90, incidents: 3, ...narrow })).policyComparison
    expect(answer).toMatchObject({ marked: null, withoutPattern: null, share: null })
  })

  it('names what is wrong with the question', async () => {
    const { fields } = await hr.isRefused(COMPARE, { days: 0, incidents: 0, from: dateAgo(20), to: dateAgo(0) })
    expect(Object.keys(fields)).toEqual(['incidents', 'days', 'to'])
  })

  it('is for HR alone, and logged', async () => {
    expect((await manager.isRefused(COMPARE, { days: 90, incidents: 3, ...period })).code).toBe('FORBIDDEN')
    const entry = (await world.trail()).at(-1)!
    expect(entry).toMatchObject({ action: 'review.asked', actor_id: hr.id })
  })
})

describe('finding people by finding', () => {
  it('leaves an entry in the trail, each time', async () => {
    const from = (await world.trail()).length
    await hr.lists({ finding: ['PATTERN', 'EMERGING'] })
    await hr.lists({ finding: ['PATTERN'], store: riverside.code })
    await hr.lists({ store: riverside.code })
    const entries = await world.trail({ from })
    expect(entries.map(({ action }) => action)).toEqual(['people.looked-up-by-finding', 'people.looked-up-by-finding'])
    expect(entries[0]).toMatchObject({ actor_id: hr.id, after: { finding: ['PATTERN', 'EMERGING'] } })
  })
})
