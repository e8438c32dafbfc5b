import { describe, expect, it } from '@jest/globals'
import { ReadsService } from '../../src/audit/reads.service.js'
import type { Data } from '../world/client.js'
import { dateAgo } from '../world/times.js'
import { loops } from '../world/plain-loops.js'
import { type Treated, treatedChain } from '../world/treated.js'
import { startWorld } from '../world/world.js'

const ASK = `query ($by: ConsistencyBy!, $measure: ConsistencyMeasure!, $from: Date!, $to: Date!) {
  consistency(by: $by, measure: $measure, from: $from, to: $to, purpose: "To see whether the counts hold.") {
    marks
    groups { key name hidden marked rateRatio low high incidents observed expected inWords }
    writtenAnswer { title inWords howCounted charts csv }
  }
}`
const OPEN = `query ($measure: ConsistencyMeasure!, $key: ID!, $from: Date!, $to: Date!, $first: Int, $after: String) {
  consistency(by: MANAGER, measure: $measure, from: $from, to: $to, purpose: "To see whether the counts hold.") {
    groups(key: $key) {
      cases(first: $first, after: $after) { edges { node { id occurredAt } } pageInfo { hasNextPage endCursor } }
      comparables(first: 100) { edges { node { id occurredAt employee { id } } } }
    }
  }
}`

const [HARSH, HARDER, SLOW, MOVING, EAGER, WRONG] = [1, 2, 3, 4, 5, 6]
const world = await startWorld()
const hr = await world.hr()
const otherHr = await world.hr()
const treated = await treatedChain(
  world,
  [hr, otherHr],
  [
    {},
    { formal: 3 },
    { harder: true },
    { slower: 4 },
    { moves: 4 },
    { eagerOnFirst: 7, incidents: 200 },
    { wrong: 4 },
    {},
  ],
)
const managers = [...new Set(treated.map(({ manager }) => manager))]
const period = { from: dateAgo(200), to: dateAgo(0) }

const asks = async (by: string, measure: string): Promise<Data> =>
  (await hr.asks(ASK, { by, measure, ...period })).consistency
const of = (answer: Data, who: number) => answer.groups.find(({ key }: Data) => key === managers[who]!.id) as Data

describe('whether everyone is treated alike', () => {
  it('the manager who disciplines three times as often is found, and the one with harder cases is not', async () => {
    const answer = await asks('MANAGER', 'FORMAL_ASKED_FOR')
    expect(of(answer, HARSH)).toMatchObject({ marked: true, hidden: false })
    expect(of(answer, HARSH).rateRatio).toBeGreaterThan(1.8)
    expect(of(answer, HARSH).low).toBeGreaterThan(1.25)
    expect(answer.marks).toBe(1)
    expect(answer.groups[0].key).toBe(managers[HARSH]!.id)
    const { observed, incidents, rateRatio, marked } = of(answer, HARDER)
    const [all, asked] = [treated.length, treated.filter((one) => isFormal(one)).length]
    expect(observed / incidents).toBeGreaterThan((1.3 * asked) / all)
    expect(rateRatio).toBeLessThan(1.25)
    expect(marked).toBe(false)
  })

  it.each<[string, (one: Treated) => boolean]>([
    ['FORMAL_ASKED_FOR', (one) => isFormal(one)],
    ['FORMAL_IN_EFFECT', (one) => one.responses.some((r) => FORMAL.includes(r.kind) && r.state === 'ACTIVE')],
    ['REASSIGNMENT', (one) => one.responses.some((r) => r.kind === 'REASSIGNMENT')],
    ['NO_ACTION', (one) => one.responses.some((r) => r.kind === 'NO_ACTION')],
    ['LATE_ANSWER', (one) => one.answeredAfter! > middleOf(answeredOnes.filter((other) => like(other) === like(one)))],
  ])('%s is counted as plain loops over all incidents count it', async (measure, was) => {
    for (const [by, groupOf] of Object.entries(GROUPS)) {
      const { groups } = await asks(by, measure)
      const plain = loops(answeredOnes, groupOf, like, was)
      expect(groups).toHaveLength(plain.size)
      for (const { key, hidden, ...figure } of groups as Data[])
        expect([key, hidden, rounded(figure)]).toEqual([key, false, plain.get(key)])
    }
  })

  it('where it happened to nobody, nothing is said', async () => {
    const { groups, writtenAnswer } = await asks('STORE', 'STAND_DOWN')
    for (const group of groups)
      expect(group).toMatchObject({ hidden: false, marked: null, observed: null, rateRatio: null })
    expect(writtenAnswer.inWords).toEqual(['There is nothing to be told.'])
  })

  it('what nobody answers in 30 days is counted so too', async () => {
    const { groups } = await asks('STORE', 'UNANSWERED')
    const plain = loops(treated, GROUPS.STORE!, like, (one) => one.answeredAfter === null)
    for (const { key, ...figure } of groups as Data[]) expect([key, rounded(figure)]).toEqual([key, plain.get(key)])
    expect((await hr.isRefused(ASK, { by: 'MANAGER', measure: 'UNANSWERED', ...period })).fields).toHaveProperty(
      'measure',
    )
  })

  it('causes that get changed are counted among those that were contested', async () => {
    const { groups } = await asks('MANAGER', 'CAUSE_CHANGED')
    const contested = treated.filter(({ contest }) => contest !== null)
    const plain = loops(
      contested,
      GROUPS.MANAGER!,
      (one) => one.cause + one.severity,
      ({ contest }) => contest === 'CHANGED',
    )
    for (const { key, ...figure } of groups as Data[]) expect([key, rounded(figure)]).toEqual([key, plain.get(key)])
    expect(of({ groups }, WRONG).rateRatio).toBe(Math.max(...groups.map(({ rateRatio }: Data) => rateRatio)))
  })

  it('who is moved out of sight again and again is counted by people', async () => {
    const { groups, marks } = await asks('MANAGER', 'MOVED_AGAIN')
    const people = new Map<string, Treated[]>()
    for (const one of answeredOnes) people.set(one.employee, [...(people.get(one.employee) ?? []), one])
    const plain = loops(
      [...people.values()],
      ([one]) => one!.manager.id,
      (all) => `${Math.min(5, all.length)}`,
      (all) => all.filter(({ responses }) => responses.some(({ kind }) => kind === 'REASSIGNMENT')).length >= 2,
    )
    for (const { key, ...figure } of groups as Data[]) expect([key, rounded(figure)]).toEqual([key, plain.get(key)])
    expect(groups[0].key).toBe(managers[MOVING]!.id)
    expect(marks).toBeLessThanOrEqual(1)
  })

  it('slowness is found', async () => {
    const answer = await asks('MANAGER', 'LATE_ANSWER')
    expect(of(answer, SLOW).marked).toBe(true)
    expect(answer.marks).toBe(1)
  })

  it('who logs one person eagerly is found, without the counts of that person', async () => {
    const answer = await asks('MANAGER', 'OVER_REPORTING')
    expect(of(answer, EAGER)).toMatchObject({ marked: true, observed: null, expected: null })
    expect(answer.marks).toBe(1)
    const { groups } = await opened('OVER_REPORTING', EAGER, { first: 100 })
    const [first] = treated.filter(({ manager }) => manager === managers[EAGER]!)
    const target = treated.find(({ number }) => number === `${first!.store.code}-0`)!.employee
    const own = treated.filter((one) => one.employee === target && one.cause === 'EMPLOYEE')
    expect(idsIn(groups[0].cases)).toEqual(ids(own.filter(({ source }) => source === 'MANAGER')))
    expect(idsIn(groups[0].comparables)).toEqual(ids(own.filter(({ source }) => source === 'CUSTOMER')))
    expect((await hr.isRefused(ASK, { by: 'STORE', measure: 'OVER_REPORTING', ...period })).fields).toHaveProperty(
      'measure',
    )
  })

  it('and so is how HR decides: against precedents, and against the finding', async () => {
    const approvals = treated.flatMap((one) =>
      one.responses
        .filter(({ kind, state }) => FORMAL.includes(kind) && state !== 'DECLINED')
        .map((response) => ({ ...one, response })),
    )
    for (const [measure, was] of [
      ['AGAINST_PRECEDENT', (one: (typeof approvals)[number]) => one.response.againstPrecedent === true],
      ['AGAINST_FINDING', (one: (typeof approvals)[number]) => one.finding !== 'PATTERN'],
    ] as const) {
      const { groups } = await asks('MANAGER', measure)
      const plain = loops(
        approvals,
        ({ response }) => response.decidedBy!,
        (one) => one.response.kind + one.severity,
        was,
      )
      expect(groups.map(({ key }: Data) => key).sort()).toEqual([hr.id, otherHr.id].sort())
      for (const { key, ...figure } of groups as Data[]) expect([key, rounded(figure)]).toEqual([key, plain.get(key)])
    }
  })
})

describe('a mark', () => {
  it('opens into its cases, page by page, and their comparables', async () => {
    const all = treated.filter((one) => one.manager === managers[HARSH]! && isFormal(one))
    const seen: string[] = []
    let after: string | null = null
    do {
      const { cases }: Data = (await opened('FORMAL_ASKED_FOR', HARSH, { first: 7, after })).groups[0]
      seen.push(...idsIn(cases))
      after = cases.pageInfo.hasNextPage ? cases.pageInfo.endCursor : null
    } while (after)
    expect([...seen].sort()).toEqual(ids(all))
    const { comparables } = (await opened('FORMAL_ASKED_FOR', HARSH)).groups[0]
    const classes = new Set(answeredOnes.filter(({ manager }) => manager === managers[HARSH]!).map(like))
    const comparable = new Map(
      answeredOnes
        .filter((one) => one.manager !== managers[HARSH]! && classes.has(like(one)))
        .map((one) => [one.id, one]),
    )
    expect(comparables.edges).toHaveLength(100)
    for (const id of idsIn(comparables)) expect([...comparable.keys()]).toContain(id)
    const order = comparables.edges.map(({ node }: Data) => node.occurredAt as string)
    expect(order).toEqual([...order].sort().reverse())
  })

  it('shows nobody in HR what is about themselves, and leaves a note in the read log of everybody else', async () => {
    const { comparables } = (await opened('FORMAL_ASKED_FOR', HARSH)).groups[0]
    const [about] = comparables.edges.map(({ node }: Data) => node)
    await world.change((tx) => tx.query(`UPDATE incidents SET employee_id = '${hr.id}' WHERE id = '${about.id}'`))
    const now = (await opened('FORMAL_ASKED_FOR', HARSH)).groups[0].comparables
    expect(idsIn(now)).not.toContain(about.id)
    await world.server.app.get(ReadsService, { strict: false }).flush()
    const reads = await world.rows(
      `SELECT DISTINCT person_id AS person FROM personal_reads WHERE viewer_id = $1 AND purpose = 'REVIEW'`,
      [hr.id],
    )
    expect(reads.map(({ person }) => person)).toEqual(
      expect.arrayContaining(now.edges.map(({ node }: Data) => node.employee.id)),
    )
    expect(reads.map(({ person }) => person)).not.toContain(hr.id)
    await world.change((tx) =>
      tx.query(`UPDATE incidents SET employee_id = '${about.employee.id}' WHERE id = '${about.id}'`),
    )
  })

  it('is told in words, drawn, and had as a table, by HR alone', async () => {
    const { writtenAnswer } = await asks('MANAGER', 'FORMAL_ASKED_FOR')
    expect(writtenAnswer.inWords[0]).toMatch(/^1 of 8 managers stands out\. That is where to look, and no proof/)
    expect(writtenAnswer.inWords[1]).toMatch(
      /^.+ \(E\d+\): A formal response is asked for about \d\.\d times as often as elsewhere with the same mix \(between \d\.\d and \d\.\d times\): \d+ of \d+ incidents, where [\d.]+ would be expected\. This is credibly outside/,
    )
    expect(writtenAnswer.howCounted.join(' ')).toMatch(
      /A manager here is whoever gave, or asked for, the first response/,
    )
    expect(writtenAnswer.charts[0]).toMatch(/^<svg[^>]* role="img"/)
    const response = await hr.gets(writtenAnswer.csv as string)
    expect(response.status).toBe(200)
    const lines = (await response.text()).replace('\uFEFF', '').trim().split('\n')
    expect(lines[0]).toBe('name,compared,observed,expected,likelihood,low,high,marked')
    // What is taken along is of quarters that are over, and in fives.
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines.slice(1)) expect(line).toMatch(/^[^,]+(,(\d*[05])?){2},/)
    expect((await managers[0]!.gets(writtenAnswer.csv as string)).status).toBe(403)
    expect((await managers[0]!.isRefused(ASK, { by: 'STORE', measure: 'NO_ACTION', ...period })).code).toBe('FORBIDDEN')
  })

  it('answers to its earlier names alike', async () => {
    const earlier = `query ($by: ConsistencyBy!, $measure: ConsistencyMeasure!, $from: Date!, $to: Date!) {
      consistency(by: $by, measure: $measure, from: $from, to: $to) {
        groups { likelihood rateRatio } paper { csv } writtenAnswer { csv } } }`
    const asked = { by: 'MANAGER', measure: 'OVER_REPORTING', ...period }
    const { consistency } = await hr.asks(earlier, { ...asked, measure: 'LOGS_ONE_PERSON' })
    expect(consistency).toEqual((await hr.asks(earlier, asked)).consistency)
    for (const { likelihood, rateRatio } of consistency.groups) expect(likelihood).toBe(rateRatio)
    const csv = consistency.paper.csv as string
    expect(csv).toBe(consistency.writtenAnswer.csv)
    const before = await hr.gets(csv.replace('OVER_REPORTING', 'LOGS_ONE_PERSON'))
    expect(await before.text()).toBe(await (await hr.gets(csv)).text())
  })

  it('takes as many statements however many groups and incidents there are', async () => {
    const count = await statements(() => asks('MANAGER', 'LATE_ANSWER'))
    expect(count).toBe(3) // one of them says who asks, and on what they have yet to decide
    expect(await statements(() => asks('TENURE', 'LATE_ANSWER'))).toBe(count)
  })
})

const FORMAL = ['VERBAL_WARNING', 'WRITTEN_WARNING']
const isFormal = ({ responses }: Treated) => responses.some(({ kind }) => FORMAL.includes(kind))
const answeredOnes = treated.filter(({ answeredAfter }) => answeredAfter !== null)
const like = ({ finding, cause, severity }: Treated) => [finding, cause, severity].join()

function middleOf(ones: Treated[]): number {
  const days = ones.map(({ answeredAfter }) => answeredAfter!).sort((a, b) => a - b)
  return days[Math.ceil(days.length / 2) - 1]!
}

const GROUPS: Record<string, (one: Treated) => string> = {
  MANAGER: ({ manager }) => manager.id,
  STORE: ({ store }) => store.id,
  POSITION: ({ position }) => position,
  TENURE: ({ hiredOn, day }) => {
    const after = (months: number) => {
      const date = new Date(`${hiredOn}T00:00:00Z`)
      const [of, total] = [date.getUTCDate(), date.getUTCMonth() + months]
      return `${date.getUTCFullYear() + Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}-${String(of).padStart(2, '0')}`
    }
    return day < after(6) ? 'UNDER_6_MONTHS' : day < after(24) ? 'TO_2_YEARS' : 'OVER_2_YEARS'
  },
}

const rounded = ({ incidents, observed, expected }: Data) => ({
  incidents,
  observed,
  expected: Number(expected.toFixed(6)),
})
const opened = async (measure: string, who: number, page: object = {}): Promise<Data> =>
  (await hr.asks(OPEN, { measure, key: managers[who]!.id, ...period, ...page })).consistency
const idsIn = ({ edges }: Data): string[] => edges.map(({ node }: Data) => node.id as string).sort()
const ids = (ones: readonly { id: string }[]) => ones.map(({ id }) => id).sort()

/** How many statements are read for an answer, beside that which logs the question. */
async function statements(ask: () => Promise<unknown>): Promise<number> {
  const { read } = world.database
  const seen: string[] = []
  world.database.read = function (this: never, ...args: [string]) {
    if (args[0].includes('incidents')) seen.push(args[0])
    return read.apply(world.database, args as never) as never
  }
  try {
    await ask()
  } finally {
    world.database.read = read
  }
  return seen.length
}
