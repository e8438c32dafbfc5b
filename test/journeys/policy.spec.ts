import { describe, expect, it } from '@jest/globals'
import { had, judged, ordinaryPeople, worked } from '../world/history.js'
import { dateAgo, noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const NUMBERS = `version adoptedAt reason lookBackMonths patternFactor patternProbability patternDays emergingProbability
  emergingDays badDayProbability placeFactor placeProbability`
const POLICY = `query { policy { ${NUMBERS} } }`
const POLICIES = `query { policies { ${NUMBERS} } }`
const ADOPT = `mutation ($input: PolicyInput!, $reason: String!) { adoptPolicy(input: $input, reason: $reason) { ${NUMBERS} } }`
const TRY = `query ($input: PolicyInput!, $from: Date!, $to: Date!) {
  tryPolicy(input: $input, from: $from, to: $to) { changes { from to incidents } newlyPattern noLongerPattern note }
}`
const SWITCH = `mutation ($store: String, $on: Boolean!, $reason: String!) {
  switchIndividualFindings(store: $store, on: $on, reason: $reason) { store { code } since reason }
}`
const ASSESSED = 'query ($id: ID!) { incident(id: $id) { assessment { finding policyVersion } } }'

const YEAR = 360
const world = await startWorld()
const riverside = await world.store('Riverside')
const oldMarket = await world.store('Old Market')
const manager = await world.manager(riverside, oldMarket)
const hr = await world.hr()
const tom = await world.employee(riverside, { name: 'Tom Ekberg' })
await ordinaryPeople(world, riverside, 7, YEAR)
await ordinaryPeople(world, oldMarket, 7, YEAR)
await worked(world, tom, { from: YEAR, to: 1 })
await had(world, tom, ...Array.from({ length: 25 }, (_, n) => ({ daysAgo: 120 - n * 4 })))
await judged(world)

const period = { from: dateAgo(300), to: dateAgo(0) }
const assessed = async (id: string) => (await hr.asks(ASSESSED, { id })).incident.assessment

describe('the policy', () => {
  it('is there from the start, with the numbers that Reprieve comes with', async () => {
    const { policy } = await hr.asks(POLICY)
    expect(policy).toMatchObject({ version: 1, patternFactor: 2, patternProbability: 0.9, patternDays: 3 })
  })

  it.each([
    ['policy', POLICY, {}],
    ['policies', POLICIES, {}],
    ['adoptPolicy', ADOPT, { input: { replaces: 1 }, reason: 'Kinder.' }],
    ['tryPolicy', TRY, { input: { replaces: 1 }, ...period }],
    ['switchIndividualFindings', SWITCH, { on: false, reason: 'An agreement.' }],
  ])('is for HR alone: %s', async (_, query, variables) => {
    expect((await manager.isRefused(query, variables)).code).toBe('FORBIDDEN')
  })

  it('never becomes harsher than what Reprieve comes with, and says which number to put right', async () => {
    const input = { replaces: 1, patternDays: 2, badDayProbability: 0.9 }
    const { code, fields } = await hr.isRefused(ADOPT, { input, reason: 'Stricter.' })
    expect(code).toBe('BAD_USER_INPUT')
    expect(Object.keys(fields)).toEqual(['input.patternDays', 'input.badDayProbability'])
    expect(fields['input.patternDays']).toContain('from 3 to 30')
  })

  it('is adopted with a reason only', async () => {
    const { fields } = await hr.isRefused(ADOPT, { input: { replaces: 1 }, reason: ' ' })
    expect(Object.keys(fields)).toEqual(['reason'])
  })

  it('can be tried before it is adopted: nobody can be told apart in the answer, and the question is logged', async () => {
    const { tryPolicy } = await hr.asks(TRY, { input: { replaces: 1, patternDays: 30 }, ...period })
    const same = tryPolicy.changes.find(
      (row: { from: string; to: string }) => row.from === 'ISOLATED' && row.to === 'ISOLATED',
    )
    expect(same.incidents % 5).toBe(0)
    const gone = tryPolicy.changes.find(
      (row: { from: string; to: string }) => row.from === 'PATTERN' && row.to !== 'PATTERN',
    )
    expect(gone.incidents).toBeNull()
    expect(tryPolicy).toMatchObject({ newlyPattern: 0, noLongerPattern: null })
    expect((await world.trail()).at(-1)).toMatchObject({ action: 'review.asked', actor_id: hr.id })
  })

  it('is judged anew where its question is another one', async () => {
    const { tryPolicy } = await hr.asks(TRY, { input: { replaces: 1, patternFactor: 5, lookBackMonths: 6 }, ...period })
    expect(tryPolicy.newlyPattern).toBe(0)
    expect(
      tryPolicy.changes.some((row: { from: string; to: string }) => row.from === 'PATTERN' && row.to !== 'PATTERN'),
    ).toBe(true)
  })

  it('is tried over 90 days at least', async () => {
    const { fields } = await hr.isRefused(TRY, { input: { replaces: 1 }, from: dateAgo(10), to: dateAgo(0) })
    expect(Object.keys(fields)).toEqual(['to'])
  })

  it('governs what is recorded after it, while what was found before keeps its own', async () => {
    const [old] = await world.rows<{ id: string }>(
      "SELECT id FROM incidents WHERE employee_id = $1 AND finding = 'PATTERN' ORDER BY occurred_at DESC LIMIT 1",
      [tom.id],
    )
    expect(await assessed(old!.id)).toEqual({ finding: 'PATTERN', policyVersion: 1 })
    const input = { replaces: 1, patternDays: 30, emergingDays: 3 }
    const { adoptPolicy } = await hr.asks(ADOPT, { input, reason: 'More days before we speak of a pattern.' })
    expect(adoptPolicy).toMatchObject({ version: 2, patternDays: 30, emergingDays: 3, patternFactor: 2 })
    const incident = await manager.logs({ about: tom, cause: 'EMPLOYEE', occurredAt: noon(1) })
    expect((await assessed(incident.id)).policyVersion).toBe(2)
    expect((await assessed(incident.id)).finding).not.toBe('PATTERN')
    expect(await assessed(old!.id)).toEqual({ finding: 'PATTERN', policyVersion: 1 })
    await judged(world)
    expect(await assessed(old!.id)).toEqual({ finding: 'PATTERN', policyVersion: 1 })
    const { policies } = await hr.asks(POLICIES)
    expect(policies.map(({ version }: { version: number }) => version)).toEqual([2, 1])
    expect((await world.trail()).filter(({ action }) => action === 'policy.adopted')).toHaveLength(1)
  })

  it('is not changed by who has read an older version', async () => {
    const { code } = await hr.isRefused(ADOPT, { input: { replaces: 1, patternDays: 4 }, reason: 'Kinder.' })
    expect(code).toBe('CONFLICT')
  })

  it('becomes one version where two adopt at once', async () => {
    const answers = await Promise.all(
      [4, 5].map((patternDays) =>
        hr.sends(ADOPT, { input: { replaces: 2, patternDays, emergingDays: 3 }, reason: 'Kinder.' }),
      ),
    )
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ADOPTED').sort()).toEqual([
      'ADOPTED',
      'CONFLICT',
    ])
  })

  it('is never changed in the database itself, nor is a baseline', async () => {
    for (const table of ['policies', 'baselines'])
      await expect(world.change((tx) => tx.query(`DELETE FROM ${table}`))).rejects.toThrow(/never changed/)
  })
})

describe('individual findings switched off at a store', () => {
  let before: string | undefined
  const findingsAt = async (store: { code: string }) =>
    (await hr.lists({ store: store.code }, { first: 100 })).edges.map(
      ({ node }: { node: { assessment: { finding: string } | null } }) => node.assessment?.finding ?? null,
    )

  it('leave incidents there without an assessment, old ones and new ones', async () => {
    before = JSON.stringify(await findingsAt(riverside))
    const { switchIndividualFindings: off } = await hr.asks(SWITCH, {
      store: riverside.code,
      on: false,
      reason: 'Agreed with the works council.',
    })
    expect(off).toMatchObject([{ store: { code: riverside.code }, reason: 'Agreed with the works council.' }])
    const incident = await manager.logs({ about: tom, cause: 'EMPLOYEE' })
    expect(incident.assessment).toBeNull()
    expect(new Set(await findingsAt(riverside))).toEqual(new Set([null]))
    expect((await tom.looksUp(tom))!.assessment).toBeNull()
    expect((await findingsAt(oldMarket)).includes(null)).toBe(false)
    expect((await hr.isRefused(SWITCH, { store: riverside.code, on: false, reason: 'Again.' })).code).toBe('CONFLICT')
    await judged(world)
    expect(new Set(await findingsAt(riverside))).toEqual(new Set([null]))
  })

  it('come back when switched on, but for what was recorded meanwhile', async () => {
    const { switchIndividualFindings: off } = await hr.asks(SWITCH, {
      store: riverside.code,
      on: true,
      reason: 'The agreement has ended.',
    })
    expect(off).toEqual([])
    const [meanwhile, ...earlier] = await findingsAt(riverside)
    expect(meanwhile).toBeNull()
    expect(JSON.stringify(earlier)).toBe(before)
    expect((await tom.looksUp(tom))!.assessment).not.toBeNull()
    const trail = (await world.trail()).map(({ action }) => action).filter((action) => action.startsWith('findings.'))
    expect(trail).toEqual(['findings.switched-off', 'findings.switched-on'])
  })

  it('can be off in the whole organisation', async () => {
    await hr.asks(SWITCH, { on: false, reason: 'An agreement for all.' })
    expect(new Set(await findingsAt(oldMarket))).toEqual(new Set([null]))
    await hr.asks(SWITCH, { on: true, reason: 'It has ended.' })
    expect(await findingsAt(oldMarket)).not.toContain(null)
    const { fields } = await hr.isRefused(SWITCH, { store: 'NOWHERE', on: true, reason: 'A slip.' })
    expect(Object.keys(fields)).toEqual(['store'])
  })

  it('are not switched by who works there, or has an incident there or, for the whole organisation, anywhere: another in HR does it', async () => {
    const worksThere = await world.hr({ position: 'CASHIER' })
    await world.change((tx) =>
      tx.query(`UPDATE employees SET store_id = '${oldMarket.id}' WHERE id = '${worksThere.id}'`),
    )
    const refusedTo = async (store: string | undefined, on = false) =>
      (await worksThere.isRefused(SWITCH, { store, on, reason: 'It is better so.' })).code
    const before = await world.counts()
    expect(await refusedTo(oldMarket.code)).toBe('FORBIDDEN')
    expect(await refusedTo(oldMarket.code, true)).toBe('FORBIDDEN')
    expect(await world.counts()).toEqual(before)
    await worksThere.asks(SWITCH, { store: riverside.code, on: false, reason: 'Agreed.' })
    await worksThere.asks(SWITCH, { store: riverside.code, on: true, reason: 'It has ended.' })
    const incident = await hr.logs({ about: worksThere, store: oldMarket })
    await world.change((tx) => tx.query(`UPDATE employees SET store_id = NULL WHERE id = '${worksThere.id}'`))
    for (const store of [oldMarket.code, undefined]) expect(await refusedTo(store)).toBe('FORBIDDEN')
    await hr.withdraws(incident)
    await worksThere.asks(SWITCH, { store: oldMarket.code, on: false, reason: 'Agreed.' })
    await hr.asks(SWITCH, { store: oldMarket.code, on: true, reason: 'It has ended.' })
  })
})
