import { beforeEach, describe, expect, it } from '@jest/globals'
import { peersAt, troubledAt } from '../../world/a-pattern.js'
import type { Data } from '../../world/client.js'
import { becauseOf, outcomesOf, saying, takes } from '../../world/due-process.js'
import { agreed } from '../../world/formally.js'
import { had, isWorkingDay, judged, worked } from '../../world/history.js'
import type { Person } from '../../world/person.js'
import { waitingFor } from '../../world/reviews.js'
import { dateAgo, noon } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const [mae, ben] = [await world.hr(), await world.hr()]
await peersAt(world, riverside)
const tom = await troubledAt(world, riverside)
const harbour = await world.store('Harbour Street')
const harbourManager = await world.manager(harbour)
await peersAt(world, harbour)
const busy = await world.employee(harbour)
await worked(world, busy, { from: 60, to: 1, interactions: 240 })
const busyDays = [3, 6, 10, 14, 18, 22, 26, 29]
await had(world, busy, ...busyDays.map((daysAgo, n) => ({ daysAgo, reporter: n % 2 ? mae : ben })))
for (let n = 0; n < 3; n++) await peersAt(world, riverside)
await judged(world)

const SERVE =
  'mutation ($id: ID!, $reason: String!) { serveFinding(id: $id, reason: $reason) { id assessment { finding } } }'
const serves = (person: Person, { id }: Data) => person.asks(SERVE, { id, reason: 'I looked at the till’s own count.' })
const findingOf = async (person: Person, incident: Data) => (await person.sees(incident))!.assessment.finding as string
const waits = (incident: Data) => waitingFor(mae, 'FINDING_CHANGED', incident)

describe('a change that makes a finding graver waits for HR', () => {
  it('where a manager says that it was theirs after all: until then the old finding is served', async () => {
    const incident = await manager.logs({ about: tom, cause: 'PROCESS' })
    expect(await findingOf(manager, incident)).toBe('NOT_THEIRS')
    await takes(manager, 'settleCause', saying(incident, 'EMPLOYEE', 'It was them after all.'))
    for (const person of [manager, tom, mae]) expect(await findingOf(person, incident)).toBe('NOT_THEIRS')
    await tom.states(incident)
    const refused = await manager.responds(incident, 'VERBAL_WARNING')
    expect(becauseOf(refused, 'PROOF')).toContain('that it was not theirs')
    const { reviewItem } = await mae.asks(
      'query ($id: ID!) { reviewItem(id: $id) { case { verdict { finding } verdictThatWaits { finding } } } }',
      { id: (await waits(incident))!.id },
    )
    expect(reviewItem.case).toEqual({ verdict: { finding: 'NOT_THEIRS' }, verdictThatWaits: { finding: 'PATTERN' } })
    for (const person of [manager, tom])
      expect(await person.isRefused(SERVE, { id: incident.id, reason: 'So it is.' })).toMatchObject({
        code: 'FORBIDDEN',
      })
    expect((await serves(mae, incident)).serveFinding.assessment.finding).toBe('PATTERN')
    expect(await waits(incident)).toBeUndefined()
    expect(await mae.isRefused(SERVE, { id: incident.id, reason: 'Again.' })).toMatchObject({ code: 'CONFLICT' })
    expect((await manager.responds(incident, 'VERBAL_WARNING')).status).toBe('AWAITING_HR')
  })

  it('where the shifts are written anew, and is gone once HR has put them right', async () => {
    const newest = (await mae.lists({ employee: busy.number }, { first: 50 })).edges.map(
      ({ node }: Data) => node,
    ) as Data[]
    const before = new Map(newest.map((one) => [one.id, one.assessment.finding]))
    // Not the days on which something went wrong: those would look like bad days, and not like them.
    const wrong = newest.map(({ occurredAt }) => occurredAt.slice(0, 10) as string)
    const days = Array.from({ length: 34 }, (_, n) => dateAgo(n + 1)).filter(
      (date) => isWorkingDay(date) && !wrong.includes(date),
    )
    const shifts = (interactions: number) =>
      days.map((date) => ({ employee: busy.number, store: harbour.code, date, position: 'CASHIER', interactions }))
    await harbourManager.recordsShifts(...shifts(3))
    const held = await Promise.all(newest.map(waits))
    expect(held.some((one) => one !== undefined)).toBe(true)
    for (const one of newest) expect(await findingOf(busy, one)).toBe(before.get(one.id))
    // Neither writing them once more nor an import serves what waits.
    await harbourManager.recordsShifts(...shifts(2))
    await judged(world)
    for (const one of newest) expect(await findingOf(harbourManager, one)).toBe(before.get(one.id))
    await mae.recordsShifts(...shifts(240))
    for (const one of newest) {
      expect(await waits(one)).toBeUndefined()
      expect(await findingOf(mae, one)).toBe(before.get(one.id))
    }
  })

  it('is looked at by nobody in HR who is a party to it', async () => {
    const incident = await ben.logs({ about: tom, cause: 'PROCESS', store: riverside })
    await takes(manager, 'settleCause', saying(incident, 'EMPLOYEE', 'It was them.'))
    expect(await ben.isRefused(SERVE, { id: incident.id, reason: 'Mine.' })).toMatchObject({ code: 'FORBIDDEN' })
    await serves(mae, incident)
  })

  it('what makes it better holds at once', async () => {
    const incident = await manager.logs({ about: tom, cause: 'EMPLOYEE', occurredAt: noon(1) })
    expect(await findingOf(tom, incident)).toBe('PATTERN')
    await takes(manager, 'settleCause', saying(incident, 'CUSTOMER', 'The recording shows it.'))
    expect(await findingOf(tom, incident)).toBe('NOT_THEIRS')
  })
})

describe('how grave it was is a claim', () => {
  const SAID = 'mutation ($incidentId: ID!, $severity: Severity!, $reason: String!)'
  const ANSWER = `{ severity severityConfirmed severityContestedAt
    severityHistory { kind severity was reason by { number } } }`
  const ARGS = 'incidentId: $incidentId, severity: $severity, reason: $reason'
  const CONTEST = `${SAID} { contestSeverity(${ARGS}) ${ANSWER} }`
  const SETTLE = `${SAID} { settleSeverity(${ARGS}) ${ANSWER} }`
  const saidOf = ({ id }: Data, severity: string) => ({ incidentId: id, severity, reason: 'I was there.' })

  let dana: Person
  let incident: Data
  beforeEach(async () => {
    dana = await world.employee(riverside)
    incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(incident)
  })
  const asksFor = (kind: string, more: object = {}) => manager.responds(incident, kind, more)

  it('that opens nothing before HR has confirmed it, and then what it bears', async () => {
    const penalty = async () => becauseOf(await asksFor('FINAL_WARNING'), 'PROPORTIONATE_PENALTY')
    expect(await penalty()).toMatch(/major is what the recorder says.*a written warning at most/)
    expect(await manager.isRefused(SETTLE, saidOf(incident, 'MAJOR'))).toMatchObject({ code: 'CONFLICT' })
    const { settleSeverity } = await mae.asks(SETTLE, saidOf(incident, 'MAJOR'))
    expect(settleSeverity).toMatchObject({
      severity: 'MAJOR',
      severityConfirmed: true,
      severityHistory: [{ kind: 'CONFIRMED', severity: 'MAJOR', was: 'MAJOR', by: { number: mae.number } }],
    })
    expect(await penalty()).toMatch(/the first step is/)
    expect(await manager.isRefused(SETTLE, saidOf(incident, 'MINOR'))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('that the employee contests: nothing formal goes on, misconduct or not, until HR has settled it', async () => {
    const { contestSeverity } = await dana.asks(CONTEST, saidOf(incident, 'MINOR'))
    expect(contestSeverity).toMatchObject({ severity: 'MAJOR', severityContestedAt: expect.any(String) })
    expect(await dana.isRefused(CONTEST, saidOf(incident, 'MINOR'))).toMatchObject({ code: 'CONFLICT' })
    for (const more of [{}, { misconduct: 'VIOLENCE' }])
      expect(becauseOf(await asksFor('VERBAL_WARNING', more), 'PROPORTIONATE_PENALTY')).toMatch(/contests how grave/)
    expect(await manager.isRefused(SETTLE, saidOf(incident, 'MODERATE'))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await waitingFor(mae, 'SEVERITY_CONTESTED', incident)).toBeDefined()
    const { settleSeverity } = await mae.asks(SETTLE, saidOf(incident, 'MODERATE'))
    expect(settleSeverity.severityHistory).toMatchObject([{ kind: 'CONTESTED' }, { kind: 'CHANGED', was: 'MAJOR' }])
    expect(await waitingFor(mae, 'SEVERITY_CONTESTED', incident)).toBeUndefined()
    expect(outcomesOf(await asksFor('VERBAL_WARNING')).PROPORTIONATE_PENALTY).toBe('MET')
  })

  it('settled by nobody who logged it or is a party, confirmed by nobody who asks', async () => {
    const bens = await ben.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR', store: riverside })
    await dana.states(bens)
    expect(await ben.isRefused(SETTLE, saidOf(bens, 'MAJOR'))).toMatchObject({ code: 'FORBIDDEN' })
    await mae.asks(SETTLE, saidOf(bens, 'MAJOR'))
    const own = await mae.responds(bens, 'FINAL_WARNING')
    expect(becauseOf(own, 'PROPORTIONATE_PENALTY')).toMatch(/is what the recorder says/)
    expect(await dana.isRefused(SETTLE, saidOf(incident, 'MINOR'))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await manager.isRefused(CONTEST, saidOf(incident, 'MINOR'))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('stands in its history as confirmed where HR approves something formal', async () => {
    // Three days: what was asked for above happened an hour ago, and that may be yesterday.
    const more = await manager.logs({ about: tom, cause: 'EMPLOYEE', occurredAt: noon(3) })
    await tom.states(more)
    const asked = await manager.responds(more, 'VERBAL_WARNING')
    const waiting = asked.__typename === 'Response' ? asked : undefined
    expect(waiting ?? asked).toMatchObject({ status: 'AWAITING_HR' })
    expect(await agreed(world, asked, mae)).toMatchObject({ status: 'ACTIVE' })
    const { incident: read } = await tom.asks(`query ($id: ID!) { incident(id: $id) ${ANSWER} }`, { id: more.id })
    expect(read).toMatchObject({
      severityConfirmed: true,
      severityHistory: [{ kind: 'CONFIRMED', by: { number: mae.number } }],
    })
  })
})
