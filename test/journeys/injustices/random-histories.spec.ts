import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { peersAt, troubledAt } from '../../world/a-pattern.js'
import type { Data } from '../../world/client.js'
import { agreed, evidence, heardByWhoeverMay, obtains } from '../../world/formally.js'
import { steps } from '../../world/due-process.js'
import * as documents from '../../world/documents.js'
import { judged } from '../../world/history.js'
import { lives } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { answeredTwice, inEffect, whatStandsAgainst } from '../../world/plainly-read.js'
import { ago } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const RUNS = Number(process.env.STORIES ?? 6)

const world = await startWorld()
const riverside = await world.store('Riverside')
/** They work together against whoever they choose. */
const managers = [await world.manager(riverside), await world.manager(riverside)]
/** The first in HR helps them; the others do what they are asked to. */
const hr = [await world.hr(), await world.hr(), await world.hr()]
await peersAt(world, riverside)
const troubled = await troubledAt(world, riverside)
const spotless = await world.employee(riverside)
const friend = await world.employee(riverside)
await peersAt(world, riverside)
await judged(world)
const accused = [troubled, spotless]

const SEVERITY = (name: string) =>
  `mutation ($id: ID!, $severity: Severity!) { ${name}(incidentId: $id, severity: $severity, reason: "So.") { id } }`
const CONTEST_SHIFT = lives.contestShift

interface Told {
  incidents: Data[]
  responses: string[]
  appeals: string[]
  accounts: string[]
}
type Act = (told: Told, n: number, m: number) => Promise<void> | void

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)]
/** Whoever may do it most of the time, and anybody else now and then: they try everything. */
const someone = (usual: readonly Person[], n: number): Person =>
  n % 7 === 0 ? pick([...managers, ...hr, ...accused, friend], n)! : pick(usual, n)!
const of = (told: Told, n: number) => pick(told.incidents, n) ?? { id: NOBODY }
const NOBODY = '00000000-0000-7000-8000-000000000000'

const ACTS: Record<string, Act> = {
  async logs(told, n, m) {
    const by = someone([...managers, hr[0]!], n)
    const about = pick(accused, m)!
    const input = by.inputOf({
      about,
      store: riverside,
      cause: pick(['EMPLOYEE', 'EMPLOYEE', 'CUSTOMER', 'PROCESS'], n),
      severity: pick(['MINOR', 'MAJOR', 'MAJOR'], m),
      occurredAt: ago({ days: m % 9, hours: 1 }),
      ...(n % 5 === 0 && told.incidents[0] ? { sameEventAs: told.incidents[0].id } : {}),
    })
    const { data } = await by.sends(documents.LOG, { input })
    if (data) told.incidents.push({ id: data.logIncident.id, about })
  },
  async states(told, n) {
    const { id, about } = of(told, n)
    await (about ?? spotless).sends(documents.GIVE_STATEMENT, { incidentId: id, text: 'It was otherwise.' })
  },
  async asks(told, n) {
    await someone(managers, n).sends(documents.REQUEST_STATEMENT, { incidentId: of(told, n).id })
  },
  async settles(told, n, m) {
    const variables = { incidentId: of(told, m).id, cause: pick(['EMPLOYEE', 'EMPLOYEE', 'PROCESS'], n), reason: 'So.' }
    await someone([...managers, ...hr], n).sends(steps.settleCause, variables)
  },
  async contests(told, n) {
    const { id, about } = of(told, n)
    await (about ?? spotless).sends(steps.contestCause, { incidentId: id, cause: 'PROCESS', reason: 'The till.' })
  },
  async contestsSeverity(told, n) {
    const { id, about } = of(told, n)
    await (about ?? spotless).sends(SEVERITY('contestSeverity'), { id, severity: 'MODERATE' })
  },
  async settlesSeverity(told, n, m) {
    await someone(hr, n).sends(SEVERITY('settleSeverity'), { id: of(told, m).id, severity: 'MAJOR' })
  },
  async servesFinding(told, n, m) {
    const SERVE = 'mutation ($id: ID!) { serveFinding(id: $id, reason: "So.") { id } }'
    await someone(hr, n).sends(SERVE, { id: of(told, m).id })
  },
  async obtains(told, n, m) {
    const variables = { incidentId: of(told, m).id, name: 'A list', place: 'The safe', sha256: 'ab'.repeat(32) }
    await someone(hr, n).sends(evidence.addDocument, variables)
  },
  async tells(told, n, m) {
    const by = someone([friend, ...managers], n)
    const input = { employee: pick(accused, m)!.number, occurredAt: ago({ hours: 1 }), text: 'I saw it.' }
    const { data } = await by.sends(evidence.tellWhatYouSaw, { input })
    if (data) told.accounts.push(data.tellWhatYouSaw.id as string)
  },
  async attaches(told, n, m) {
    const variables = { id: pick(told.accounts, n) ?? NOBODY, incidentId: of(told, m).id }
    await someone(hr, n).sends(evidence.attachAccount, variables)
  },
  async confirms(told, n) {
    const { id, about } = of(told, n)
    await (about ?? spotless).sends(steps.confirmKnown, { incidentId: id })
  },
  async writesShifts(_told, n, m) {
    const date = ago({ days: m % 9 }).slice(0, 10)
    const shifts = [
      { employee: pick(accused, n)!.number, store: riverside.code, date, position: 'CASHIER', interactions: m % 4 },
    ]
    await someone([...managers, ...hr], n).sends(documents.RECORD_SHIFTS, { shifts, reason: 'Counted again.' })
  },
  async contestsShift(_told, n, m) {
    const date = ago({ days: m % 9 }).slice(0, 10)
    const variables = { store: riverside.code, date, position: 'CASHIER', words: 'I served more.' }
    await pick(accused, n)!.sends(CONTEST_SHIFT, variables)
  },
  async respond(told, n, m) {
    const { id } = of(told, m)
    const kind = pick(['VERBAL_WARNING', 'DISMISSAL', 'WRITTEN_WARNING', 'VERBAL_WARNING', 'FINAL_WARNING'], n)
    const misconduct = m % 2 ? { misconduct: 'VIOLENCE' } : {}
    const further = n % 3 === 0 && told.incidents.length > 1 ? { furtherIncidents: [of(told, m + 1).id] } : {}
    const input = { incidentId: id, kind, reason: 'Enough.', ...misconduct, ...further }
    const { data } = await someone([...managers, hr[0]!], n).sends(documents.RESPOND, { input })
    if (data?.respond.__typename === 'Response') told.responses.push(data.respond.id as string)
  },
  async isHeard(told, n) {
    const responseId = pick(told.responses, n)
    if (responseId) await heardByWhoeverMay(world, responseId, hr)
  },
  async approves(told, n, m) {
    await someone(hr, n).sends(documents.APPROVE, { id: pick(told.responses, m) ?? NOBODY, reason: 'So be it.' })
  },
  async declines(told, n, m) {
    await someone(hr, n).sends(documents.DECLINE, { id: pick(told.responses, m) ?? NOBODY, reason: 'No.' })
  },
  async appeals(told, n) {
    const { data } = await pick(accused, n)!.sends(lives.appeal, {
      responseId: pick(told.responses, n) ?? NOBODY,
      text: 'No.',
    })
    if (data?.appeal) told.appeals.push(data.appeal.id as string)
  },
  async decidesAppeal(told, n, m) {
    await someone(hr, n).sends(lives.decideAppeal, {
      id: pick(told.appeals, n) ?? NOBODY,
      upheld: m % 2 === 0,
      reason: 'Decided.',
    })
  },
  async merges(told, n, m) {
    await someone(managers, n).sends(steps.mergeIncident, {
      id: of(told, n).id,
      into: of(told, m).id,
      reason: 'The same.',
    })
  },
  async withdraws(told, n) {
    await someone(managers, n).sends(documents.WITHDRAW, { id: of(told, n).id, reason: 'By mistake.' })
  },
  timeGoesBy(_told, n) {
    world.later({ days: n % 2 ? 1 : 8 })
  },
}

const act = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('respond', 'approves', 'states', 'obtains', 'isHeard') },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(ACTS)) },
  ),
  n: fc.nat(99),
  m: fc.nat(99),
})

async function nobodyIsUnderWhatTheRecordsDoNotAllow(): Promise<number> {
  const responses = await inEffect(world)
  for (const response of responses) expect(await whatStandsAgainst(world, response)).toEqual([])
  expect(answeredTwice(responses)).toEqual([])
  return responses.length
}

describe('whatever managers and HR do together', () => {
  it('nobody is under a formal response that a plain reading of the records does not allow', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 30 }), async (acts) => {
        const told: Told = { incidents: [], responses: [], appeals: [], accounts: [] }
        await ACTS.logs!(told, 1, 1)
        for (const { what, n, m } of acts) await ACTS[what]!(told, n, m)
        await nobodyIsUnderWhatTheRecordsDoNotAllow()
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  })

  it('the plain reading allows what is sound, and sees what is not', async () => {
    const dana = await world.employee(riverside)
    const incident = await managers[0]!.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(incident)
    await obtains(hr[2]!, incident)
    const asked = await managers[0]!.responds(incident, 'DISMISSAL', { misconduct: 'VIOLENCE' })
    await agreed(world, asked, hr[1]!, hr[2]!)
    const response = (await inEffect(world)).find(({ id }) => id === asked.id)!
    expect(await whatStandsAgainst(world, response)).toEqual([])
    const against = async (different: Data) => whatStandsAgainst(world, { ...response, ...different })
    expect(await against({ requested_by: hr[1]!.id })).toContain('decided by a party')
    expect(await against({ reporter_id: dana.id })).toContain('told by the employee themselves')
    expect(await against({ reporter_id: hr[2]!.id })).toContain('decided by who recorded it')
    expect(await against({ decided_at: incident.occurredAt })).toEqual(
      expect.arrayContaining(['the cause was not theirs', 'never heard', 'no hearing was held']),
    )
    expect(await against({ misconduct: null })).toContain('never found to be part of a pattern')
    expect(answeredTwice([response, response])).toHaveLength(1)
  })
})
