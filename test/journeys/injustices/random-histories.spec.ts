import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Employee } from '../../../src/directory/employee.entity.js'
import { peersAt, troubledAt } from '../../world/a-pattern.js'
import type { Data } from '../../world/client.js'
import { agreed, evidence, heardByWhoeverMay, obtains } from '../../world/formally.js'
import { steps } from '../../world/due-process.js'
import * as documents from '../../world/documents.js'
import { ANSWER_ATTRIBUTION, ATTRIBUTE, CLOSE, ERASE, PROPOSE, RECORD } from '../../world/customers.js'
import { judged } from '../../world/history.js'
import { lives } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { answeredTwice, inEffect, onNothingOfTheirs, whatStandsAgainst } from '../../world/plainly-read.js'
import { ago, dateAgo } from '../../world/times.js'
import { Leave } from '../../../src/workforce/leave.entity.js'
import { newId } from '../../../src/database/uuid.js'
import { testClock } from '../../world/clock.js'
import { startWorld } from '../../world/world.js'

const RUNS = Number(process.env.STORIES ?? 2)

const world = await startWorld()
const riverside = await world.store('Riverside')
/** They work together against whoever they choose. */
const managers = [await world.manager(riverside), await world.manager(riverside)]
/** The first in HR helps them; the others do what they are asked to. */
const hr = [await world.hr(), await world.hr(), await world.hr()]
/** The first is a friend of theirs from outside, named before anything was asked for. */
const deputies = [await world.deputy(), await world.deputy()]
const survey = await world.service()
await peersAt(world, riverside)
const troubled = await troubledAt(world, riverside)
const spotless = await world.employee(riverside)
const friend = await world.employee(riverside)
const union = await world.employee(riverside)
await world.change((tx) => tx.update(Employee, { id: union.id }, { represents: 'Shop workers’ union' }))
await peersAt(world, riverside)
await judged(world)
const accused = [troubled, spotless]
await hr[2]!.asks(RECORD, { customers: [{ reference: 'C-1' }] })
world.later({ minutes: 1 })

const SEVERITY = (name: string) =>
  `mutation ($id: ID!, $severity: Severity!) { ${name}(incidentId: $id, severity: $severity, reason: "So.") { id } }`
const LEAVE = {
  record: 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }',
  confirm: 'mutation ($id: ID!) { confirmLeave(id: $id) { id } }',
  move: 'mutation ($id: ID!, $input: LeaveDatesInput!) { correctLeave(id: $id, input: $input) { id } }',
  takeBack: 'mutation ($id: ID!) { takeBackLeave(id: $id) { id } }',
}
const LOOK_INTO = 'mutation ($id: ID!) { lookInto(id: $id) { id } }'
const CONTEST_SHIFT = lives.contestShift

interface Told {
  incidents: Data[]
  responses: string[]
  appeals: string[]
  accounts: string[]
  leaves: string[]
}
type Act = (told: Told, n: number, m: number) => Promise<void> | void

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)]
/** Whoever may do it most of the time, and anybody else now and then: they try everything. */
const someone = (usual: readonly Person[], n: number): Person =>
  n % 7 === 0 ? pick([...managers, ...hr, ...accused, friend, union, ...deputies], n)! : pick(usual, n)!
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
      ...(n % 6 === 0 ? { parties: [{ employee: pick(hr, m)!.number, part: 'WITNESS' }] } : {}),
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
  async aCustomerComplains(told, n, m) {
    const input = { store: riverside.code, occurredAt: ago({ hours: 2 }), summary: 'My change was short.' }
    const { id } = (await survey.asks(documents.LOG, { input })).logIncident as Data
    const about = pick(accused, m)!
    const said = { id, employee: about.number, cause: 'EMPLOYEE', reason: 'I know who it was.' }
    const { data } = await someone([...managers, hr[0]!], n).sends(ATTRIBUTE, said)
    if (data?.attributeIncident) told.incidents.push({ id, about })
  },
  async agreesWhomItConcerned(told, n, m) {
    const variables = { incidentId: of(told, m).id, agrees: n % 5 !== 0, reason: 'So it was.' }
    await someone([...hr, ...accused], n).sends(ANSWER_ATTRIBUTION, variables)
  },
  async takesDownACustomer(told, n, m) {
    const customer = { pseudonym: `Customer ${n % 3}`, howConfirmed: 'By phone.', text: 'I saw it.' }
    const variables = { incidentId: of(told, m).id, input: { ...customer, occurredAt: ago({ hours: 1 }) } }
    await someone([hr[0]!, hr[0]!, ...hr], n).sends(evidence.takeDownAccount, variables)
  },
  async deniesAPart(told, n, m) {
    const DENY = 'mutation ($id: ID!) { denyPart(id: $id, reason: "I was away.") { id } }'
    await someone(hr, n).sends(DENY, { id: of(told, m).id })
  },
  async complains(_told, n, m) {
    const by = pick(accused, n)!
    const whom = pick([...managers, hr[0]!, deputies[0]!], n)!
    const parties = [{ employee: whom.number, part: 'COMPLAINED_ABOUT' }]
    // Now and then: else nobody would be left to decide anything.
    if (m % 4 === 0) await by.sends(documents.LOG, { input: by.inputOf({ about: by, parties }) })
  },
  async looksInto(told, n, m) {
    await someone(hr, n).sends(LOOK_INTO, { id: of(told, m).id })
  },
  async isRepresented(told, n) {
    const { id: incidentId, about } = of(told, n)
    const OPEN = `mutation ($incidentId: ID!, $representative: String!) {
      openToRepresentative(incidentId: $incidentId, representative: $representative) { id } }`
    await (about ?? spotless).sends(OPEN, { incidentId, representative: union.number })
  },
  async withdrawsWhatWasAsked(told, n, m) {
    const variables = { id: pick(told.responses, m) ?? NOBODY, reason: 'Not so.' }
    await someone(managers, n).sends(lives.withdrawResponse, variables)
  },
  async changesThePolicy(_told, n, m) {
    const ADOPT = 'mutation ($input: PolicyInput!) { adoptPolicy(input: $input, reason: "So.") { version } }'
    const LOOKS = 'mutation ($share: Float!) { changeFirstLookPolicy(share: $share, reason: "So.") { version } }'
    const { policy } = await hr[2]!.asks('{ policy { version } }')
    if (m % 3 === 0) await someone(hr, n).sends(LOOKS, { share: 0.01 + (m % 2) / 2 })
    else await someone(hr, n).sends(ADOPT, { input: { replaces: policy.version, patternDays: 3 + (n % 2) } })
  },
  async letsACustomerGo(told, n, m) {
    const rests = { customer: 'C-1', incidents: [of(told, n).id, of(told, m).id] }
    const input = { ...rests, to: 'BARRED', reviewOn: dateAgo(-90), reason: 'So.' }
    await someone(managers, n).sends(PROPOSE, { input })
    await someone(hr, m).sends(ERASE, { reference: 'C-1' })
  },
  async closes(told, n, m) {
    const how = { rootCause: 'PERSON', whatWasDone: 'Talked.', toCustomer: 'We have talked about it.' }
    await someone([...managers, ...hr], n).sends(CLOSE, { id: of(told, m).id, ...how })
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
    if (responseId) await heardByWhoeverMay(world, responseId, [...hr, ...deputies])
  },
  async approves(told, n, m) {
    await someone([...hr, ...hr, ...deputies], n).sends(documents.APPROVE, {
      id: pick(told.responses, m) ?? NOBODY,
      reason: 'So be it.',
    })
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
  /** By chance alone hardly anything takes effect: what would be sound, with other things done in between. */
  async isAccused(told, n, m) {
    const between = async (k: number) => {
      const others = Object.keys(ACTS).filter((name) => name !== 'isAccused')
      if ((n + k) % 3 === 0) await next(pick(others, n * 7 + m + k)!, told, n + k, m)
      world.later({ milliseconds: 1_000 })
    }
    const about = pick(accused, n)!
    const recorder = pick([managers[0]!, managers[1]!, hr[0]!], m)!
    const input = recorder.inputOf({ about, store: riverside, cause: 'EMPLOYEE', severity: 'MAJOR' })
    const { data } = await recorder.sends(documents.LOG, { input })
    if (!data) return
    const incident: Data = { id: data.logIncident.id, about }
    told.incidents.push(incident)
    await hr[2]!.sends(LOOK_INTO, { id: incident.id })
    await about.sends(documents.GIVE_STATEMENT, { incidentId: incident.id, text: 'It was otherwise.' })
    await between(1)
    const document = { incidentId: incident.id, name: `List ${m}`, place: 'The safe', sha256: 'ab'.repeat(32) }
    await pick(hr, m)!.sends(evidence.addDocument, document)
    await between(2)
    const asked = { incidentId: incident.id, kind: 'DISMISSAL', misconduct: 'VIOLENCE', reason: 'Enough.' }
    for (const asker of [pick(managers, n)!, pick(managers, n + 1)!, hr[0]!]) {
      const { data: answer } = await asker.sends(documents.RESPOND, { input: asked })
      if (answer?.respond.__typename !== 'Response') continue
      const responseId = answer.respond.id as string
      told.responses.push(responseId)
      await between(3)
      await heardByWhoeverMay(world, responseId, [...hr, ...deputies])
      await between(4)
      for (const person of [hr[0]!, deputies[0]!, ...hr, ...deputies])
        await person.sends(documents.APPROVE, { id: responseId, reason: 'So be it.' })
      return
    }
  },
  async goesOnLeave(told, n, m) {
    const about = pick(accused, n)!
    const span = { from: dateAgo(-(m % 4)), to: dateAgo(-(m % 4) - (n % 3)) }
    const by = someone([about, ...managers], m)
    const { data } = await by.sends(LEAVE.record, { input: { employee: about.number, ...span } })
    if (!data) return
    told.leaves.push(data.recordLeave.id as string)
    if (n % 4) await pick(managers, m)!.sends(LEAVE.confirm, { id: data.recordLeave.id })
  },
  async movesLeave(told, n, m) {
    const span = { from: dateAgo(-(m % 9)), to: dateAgo(-(m % 9)) }
    await someone([...managers, hr[0]!], n).sends(LEAVE.move, { id: pick(told.leaves, m) ?? NOBODY, input: span })
  },
  async takesLeaveBack(told, n, m) {
    await someone([...managers, hr[0]!], n).sends(LEAVE.takeBack, { id: pick(told.leaves, m) ?? NOBODY })
  },
  timeGoesBy(_told, n) {
    world.later({ days: n % 2 ? 1 : 8 })
  },
}

/** No two things happen in the same moment, or a plain reading could not tell which came first. */
async function next(what: string, told: Told, n: number, m: number): Promise<void> {
  world.later({ milliseconds: 1_000 })
  await ACTS[what]!(told, n, m)
}

const act = fc.record({
  what: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('respond', 'approves', 'states', 'obtains', 'isHeard', 'isAccused', 'isAccused'),
    },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(ACTS)) },
  ),
  n: fc.nat(99),
  m: fc.nat(99),
})

async function nobodyIsUnderWhatTheRecordsDoNotAllow(): Promise<number> {
  const responses = await inEffect(world)
  for (const response of responses) expect(await whatStandsAgainst(world, response)).toEqual([])
  expect(answeredTwice(responses)).toEqual([])
  expect(onNothingOfTheirs(responses)).toEqual([])
  return responses.length
}

describe('whatever managers and HR do together', () => {
  it(
    'nobody is under a formal response that a plain reading of the records does not allow',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 16 }), async (acts) => {
          const told: Told = { incidents: [], responses: [], appeals: [], accounts: [], leaves: [] }
          await ACTS.isAccused!(told, 1, 1)
          for (const { what, n, m } of acts) await next(what, told, n, m)
          await nobodyIsUnderWhatTheRecordsDoNotAllow()
        }),
        { numRuns: RUNS, endOnFailure: true },
      )
    },
    RUNS * 60_000,
  )

  it('the plain reading allows what is sound, and sees what is not', async () => {
    const dana = await world.employee(riverside)
    const incident = await managers[0]!.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await hr[2]!.sends(LOOK_INTO, { id: incident.id })
    await dana.states(incident)
    await obtains(hr[2]!, incident)
    const asks = () => managers[0]!.responds(incident, 'DISMISSAL', { misconduct: 'VIOLENCE' })
    await hr[1]!.declines(await asks())
    await obtains(hr[2]!, incident, 'What the till has kept')
    const asked = await asks()
    await agreed(world, asked, hr[1]!, hr[2]!)
    const response = (await inEffect(world)).find(({ id }) => id === asked.id)!
    expect(await whatStandsAgainst(world, response)).toEqual([])
    const against = async (different: Data) => whatStandsAgainst(world, { ...response, ...different })
    expect(await against({ requested_by: hr[1]!.id })).toContain('decided by a party')
    expect(await against({ reporter_id: dana.id })).toContain('told by the employee themselves')
    expect(await against({ reporter_id: hr[2]!.id })).toContain('decided by who recorded it')
    expect(await against({ attributed_by: hr[2]!.id })).toEqual(
      expect.arrayContaining(['decided by who said whom it concerned', 'nobody agreed whom it concerned']),
    )
    expect(await against({ hr_first: true })).toContain('asked for by who recorded it')
    expect(await against({ decided_by: deputies[0]!.id, requested_at: '2000-01-01T00:00:00.000Z' })).toContain(
      'decided by somebody who is not in HR',
    )
    expect(await against({ decided_by: union.id })).toContain('decided by somebody who is not in HR')
    const before = [
      'the cause was not theirs',
      'never heard',
      'no hearing was held',
      'asked for again without anything new',
    ]
    expect(await against({ decided_at: incident.occurredAt })).toEqual(expect.arrayContaining(before))
    expect(await against({ misconduct: null })).toContain('never found to be part of a pattern')

    // Without a word of theirs it takes seven days, and days of leave are none, also where somebody took it back while they lasted.
    await world.change((tx) => tx.query(`UPDATE statements SET given_at = '9' WHERE incident_id = '${incident.id}'`))
    await world.change((tx) =>
      tx.query(`UPDATE incidents SET statement_requested_at = recorded_at WHERE id = '${incident.id}'`),
    )
    expect(await against({})).toEqual([])
    const day = (days: number) => new Date(Date.parse(response.decided_at as string) - days * 86_400_000).toISOString()
    const leave = { id: newId(testClock), employeeId: dana.id, recordedById: dana.id, confirmedById: hr[0]!.id }
    const stood = { recordedAt: day(40), confirmedAt: day(40), from: day(30).slice(0, 10), to: day(1).slice(0, 10) }
    await world.change((tx) => tx.insert(Leave, { ...leave, ...stood, takenBackAt: null }))
    const unheard = ['not heard since it was said to be theirs', 'never heard']
    expect(await against({})).toEqual(unheard)
    await world.change((tx) => tx.update(Leave, { id: leave.id }, { takenBackAt: day(2) }))
    expect(await against({})).toEqual(unheard)
    await world.change((tx) => tx.update(Leave, { id: leave.id }, { takenBackAt: day(29) }))
    expect(await against({})).toEqual([])
    expect(answeredTwice([response, response])).toHaveLength(1)
    expect(onNothingOfTheirs([response, { ...response, cause: 'PROCESS' }])).toEqual([])
    expect(onNothingOfTheirs([{ ...response, cause: 'PROCESS' }])).toEqual([response.id])
  })
})
