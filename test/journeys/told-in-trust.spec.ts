import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { brings, obtains, tells } from '../world/formally.js'
import * as documents from '../world/documents.js'
import { cannotTake, saying, takes } from '../world/due-process.js'
import type { Person } from '../world/person.js'
import { waits, waitingFor } from '../world/reviews.js'
import { thisMonth } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside)
const colleagueManager = await world.manager(riverside)
const hr = await world.hr()
const accusedHr = await world.hr()
const otherHr = await world.hr()
const colleague = await world.employee(riverside)

const TRUST =
  'id forHrAlone nameHeldBack hrLookedAt complaintOutcome complaintEndedAt parties { part words employee { number name } }'
const READ = `query ($id: ID!) { incident(id: $id) { ${TRUST} } }`
const LOG = `mutation ($input: LogIncidentInput!) { logIncident(input: $input) { ${TRUST} } }`
const LOOK = `mutation ($id: ID!) { lookInto(id: $id) { ${TRUST} } }`
const OPEN = `mutation ($id: ID!) { openIncident(id: $id, reason: "The store has to mend it.") { ${TRUST} } }`
const END = `mutation ($id: ID!) { endComplaint(id: $id, outcome: "We talked to both, and the roster changes.") { ${TRUST} } }`
const NAME = `mutation ($id: ID!) { letNameBeKnown(id: $id) { ${TRUST} } }`
const about = (person: Person) => [{ part: 'COMPLAINED_ABOUT', employee: person.number }]
const complains = (dana: Person, parties: object[], more: object = {}) =>
  dana.logs({ about: dana, store: riverside, summary: 'I was shouted at before customers.', parties, ...more })

const notices = async (person: Person): Promise<Data[]> =>
  (
    await person.asks('{ viewer { notices(first: 100) { edges { node { kind text incidentId } } } } }')
  ).viewer.notices.edges.map(({ node }: Data) => node)
const kindsFor = async (person: Person, { id }: Data) =>
  (await notices(person)).filter(({ incidentId }) => incidentId === id).map(({ kind }) => kind)
/** How many incidents of the store somebody counts, by every count there is for them. */
async function counts(person: Person, store = riverside.code) {
  const { from, to } = thisMonth()
  const csv = await person.gets(`/review/breakdowns.csv?by=CAUSE&from=${from}&to=${to}&store=${store}`)
  const BREAKDOWNS = `query ($from: Date!, $to: Date!, $store: String) {
    breakdowns(by: CAUSE, from: $from, to: $to, store: $store) { groups { name breakdowns } } }`
  const asked = await person.sends(BREAKDOWNS, { from, to, store })
  return {
    listed: (await person.lists({ store }, { first: 100 })).edges.length,
    csv: await csv.text(),
    asked: asked.data,
  }
}

/** That an incident is nowhere for somebody, by whatever way they look. */
async function seesNothingOf(person: Person, incident: Data, before: Awaited<ReturnType<typeof counts>>) {
  expect(await person.sees(incident)).toBeNull()
  expect(await counts(person)).toEqual(before)
  expect(await kindsFor(person, incident)).toEqual([])
  const unknown = { id: '01890000-0000-7000-8000-000000000000' }
  for (const document of [documents.WITHDRAW, documents.REQUEST_STATEMENT, documents.GIVE_STATEMENT]) {
    const send = ({ id }: Data) => person.isRefused(document, { id, incidentId: id, reason: 'So.', text: 'So.' })
    expect(await send(incident)).toEqual(await send(unknown))
  }
  const ahead = ({ id }: Data) => cannotTake(person, 'justCause', { incidentId: id, kind: 'VERBAL_WARNING' })
  if (person !== colleague) expect(await ahead(incident)).toEqual(await ahead(unknown))
  expect(await person.cannotRespond(incident, 'SUPPORT')).toEqual(await person.cannotRespond(unknown, 'SUPPORT'))
  expect(await person.cannotLog({ about: person, store: riverside, sameEventAs: incident.id })).toEqual(
    await person.cannotLog({ about: person, store: riverside, sameEventAs: unknown.id }),
  )
}

describe('who is complained about', () => {
  it.each([
    ['the manager of the store', manager],
    ['a manager with the same store', colleagueManager],
    ['a colleague', colleague],
  ])('is not told, and sees it nowhere: %s', async (_, accused) => {
    const dana = await world.employee(riverside)
    const watching = [accused, manager, colleagueManager]
    const before = await Promise.all(
      watching.map(async (person) => (person === colleague ? undefined : counts(person))),
    )
    const incident = await complains(dana, about(accused))
    for (const [at, person] of watching.entries()) if (before[at]) await seesNothingOf(person, incident, before[at])
    expect(await accused.sees(incident)).toBeNull()
    expect(await kindsFor(accused, incident)).toEqual([])
    expect(await dana.sees(incident)).not.toBeNull()
    expect(await hr.sees(incident)).not.toBeNull()
    expect(await kindsFor(hr, incident)).toContain('COMPLAINT_MADE')
  })

  it('sees it once HR has opened it, and decides nothing about it', async () => {
    const dana = await world.employee(riverside)
    const incident = await complains(dana, about(manager))
    const ofColleague = await complains(dana, about(colleague))
    for (const { id } of [incident, ofColleague]) await hr.asks(OPEN, { id })
    expect((await manager.sees(incident))!.id).toBe(incident.id)
    expect(await manager.cannotRespond(incident, 'NO_ACTION')).toMatchObject({ code: 'FORBIDDEN' })
    expect((await colleague.sees(ofColleague))!.id).toBe(ofColleague.id)
    expect(await kindsFor(colleague, ofColleague)).toEqual(['COMPLAINT_OPENED'])
    expect(await kindsFor(dana, ofColleague)).not.toContain('COMPLAINT_OPENED')
    expect((await colleague.lists()).edges.map(({ node }: Data) => node.id)).toContain(ofColleague.id)
    expect(await kindsFor(colleagueManager, incident)).toContain('INCIDENT_OPENED')
  })

  it('learns nothing from the export of what is held on them', async () => {
    const dana = await world.employee(riverside)
    const incident = await complains(dana, about(colleague))
    const EXPORT = 'query ($number: String!) { personExport(number: $number) { json page } }'
    const held = await hr.asks(EXPORT, { number: colleague.number })
    expect(held.personExport.json).toContain(colleague.id)
    expect(JSON.stringify(held)).not.toContain(incident.id)
  })
})

describe('somebody in HR who is complained about', () => {
  it('is not told, sees it nowhere, and it waits for the others', async () => {
    const dana = await world.employee(riverside)
    const before = await counts(accusedHr)
    const incident = await complains(dana, about(accusedHr))
    await seesNothingOf(accusedHr, incident, before)
    for (const person of [hr, otherHr]) expect(await waitingFor(person, 'COMPLAINT', incident)).toBeDefined()
    expect((await waits(accusedHr)).map((item) => item.incident.id)).not.toContain(incident.id)
    for (const document of [LOOK, OPEN, END])
      expect(await accusedHr.isRefused(document, { id: incident.id })).toMatchObject({ code: 'NOT_FOUND' })
    const trail = await accusedHr.asks('{ auditTrail(first: 100) { edges { node { subjectId } } } }')
    expect(JSON.stringify(trail)).not.toContain(incident.id)
    expect(JSON.stringify(await hr.asks('{ auditTrail(first: 100) { edges { node { subjectId } } } }'))).toContain(
      incident.id,
    )
  })

  it('logs, asks and decides nothing about whoever complained; others do', async () => {
    const dana = await world.employee(riverside)
    const other = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await complains(dana, about(accusedHr))
    const refusals = [
      await accusedHr.cannotLog({ about: dana, store: riverside }),
      await accusedHr.isRefused(documents.REQUEST_STATEMENT, { incidentId: other.id }),
      await accusedHr.cannotRespond(other, 'SUPPORT'),
      await accusedHr.isRefused(documents.WITHDRAW, { id: other.id, reason: 'No.' }),
      await cannotTake(accusedHr, 'settleCause', saying(other, 'PROCESS')),
    ]
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'FORBIDDEN' })
    await dana.states(other)
    await obtains(otherHr, other)
    const asked = await manager.responds(other, 'DISMISSAL', { misconduct: 'THEFT' })
    expect(await waitingFor(accusedHr, 'FORMAL_RESPONSE_REQUESTED', other)).toBeUndefined()
    for (const document of [documents.APPROVE, documents.DECLINE])
      expect(await accusedHr.isRefused(document, { id: asked.id, reason: 'So.' })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await waitingFor(hr, 'FORMAL_RESPONSE_REQUESTED', other)).toBeDefined()
    await takes(hr, 'settleCause', saying(other, 'PROCESS'))
  })
})

describe('who complains', () => {
  it('hears that it was read, and how it ended', async () => {
    const dana = await world.employee(riverside)
    const incident = await complains(dana, about(manager))
    const item = (await waitingFor(hr, 'COMPLAINT', incident))!
    expect(Date.parse(item.dueAt) - Date.parse(item.since)).toBe(86_400_000)
    await hr.asks(LOOK, { id: incident.id })
    expect(await kindsFor(dana, incident)).toContain('HR_LOOKED')
    expect((await waitingFor(hr, 'COMPLAINT', incident))!.overdue).toBe(false)
    await otherHr.asks(END, { id: incident.id })
    expect(await kindsFor(dana, incident)).toContain('COMPLAINT_ENDED')
    expect((await dana.asks(READ, { id: incident.id })).incident).toMatchObject({
      hrLookedAt: expect.any(String),
      complaintOutcome: 'We talked to both, and the roster changes.',
    })
    expect(await waitingFor(hr, 'COMPLAINT', incident)).toBeUndefined()
    for (const person of [manager, colleagueManager]) expect(await kindsFor(person, incident)).toEqual([])
  })

  it('may complain about anybody, by number or in words, and reads back what they sent, whether or not there is such a number', async () => {
    const dana = await world.employee(riverside)
    const somebody = await world.employee(market)
    const partiesOf = async (party: object) =>
      (
        await dana.asks(LOG, {
          input: dana.inputOf({ about: dana, store: riverside, parties: [{ part: 'COMPLAINED_ABOUT', ...party }] }),
        })
      ).logIncident.parties as Data[]
    const known = await partiesOf({ employee: somebody.number })
    const unknown = await partiesOf({ employee: 'E99999' })
    expect(known).toEqual([{ part: 'COMPLAINED_ABOUT', words: somebody.number, employee: null }])
    expect(unknown).toEqual([{ part: 'COMPLAINED_ABOUT', words: 'E99999', employee: null }])
    expect(await partiesOf({ words: 'The new driver.' })).toEqual([
      { part: 'COMPLAINED_ABOUT', words: 'The new driver.', employee: null },
    ])
  })

  it('finds no directory in the other parts: only of their own store and its managers, else as if there were no such number', async () => {
    const dana = await world.employee(riverside)
    const [theirs, elsewhere] = [await world.employee(riverside), await world.employee(market)]
    const away = await world.manager(market)
    const naming = (number: string) => ({
      about: dana,
      store: riverside,
      parties: [{ part: 'WITNESS', employee: number }],
    })
    for (const { number } of [theirs, manager]) await dana.logs(naming(number))
    const unknown = await dana.cannotLog(naming('E99999'))
    expect(unknown.fields).toEqual({ 'input.parties.0.employee': 'There is no such employee in this store.' })
    for (const { number } of [elsewhere, away, hr]) expect(await dana.cannotLog(naming(number))).toEqual(unknown)
    const asManager = { ...naming(elsewhere.number), about: theirs }
    expect(await manager.cannotLog(asManager)).toEqual(unknown)
    await hr.logs(asManager)
  })
})

describe('who may not want their name known', () => {
  it('tells HR alone, and HR opens it to nobody until they say so', async () => {
    const dana = await world.employee(riverside)
    const before = await counts(manager)
    const incident = await complains(dana, [], { toHrAlone: true })
    await seesNothingOf(manager, incident, before)
    expect(await waitingFor(hr, 'COMPLAINT', incident)).toBeDefined()
    expect(await hr.isRefused(OPEN, { id: incident.id })).toMatchObject({ code: 'CONFLICT' })
    expect(await hr.isRefused(NAME, { id: incident.id })).toMatchObject({ code: 'FORBIDDEN' })
    await dana.asks(NAME, { id: incident.id })
    expect(await manager.sees(incident)).toBeNull()
    await hr.asks(OPEN, { id: incident.id })
    expect(await manager.sees(incident)).not.toBeNull()
  })

  it('is somebody who tells of themselves', async () => {
    const refused = await manager.cannotLog({ about: colleague, toHrAlone: true })
    expect(Object.keys(refused.fields)).toEqual(['input.toHrAlone'])
  })
})

describe('what somebody saw a colleague do', () => {
  const TO_ATTACH = '{ accountsToAttach { id text withheld about { number } giver { number } } }'
  const told = async (person: Person, text: string): Promise<Data | undefined> =>
    (await person.asks(TO_ATTACH)).accountsToAttach.find((one: Data) => one.text === text)
  const heardOfIt = async (person: Person) =>
    (await notices(person)).filter(({ kind }) => kind === 'ACCOUNT_TOLD').length

  it('reaches HR also where nothing is logged of it: it opens an inquiry, whether its giver’s name is held back or not', async () => {
    const dana = await world.employee(riverside)
    const before = [await heardOfIt(hr), await heardOfIt(manager)]
    await tells(colleague, dana, { text: 'She hid the till roll.', withheld: true })
    expect([await heardOfIt(hr), await heardOfIt(manager)]).toEqual([before[0]! + 1, before[1]])
    const waiting = await told(hr, 'She hid the till roll.')
    expect(waiting).toMatchObject({ withheld: true, giver: null, about: { number: dana.number } })
    expect((await manager.isRefused(TO_ATTACH)).code).toBe('FORBIDDEN')

    const incident = await hr.logs({ about: dana, store: riverside })
    await brings(hr, 'attachAccount', { id: waiting!.id, incidentId: incident.id })
    expect(await told(hr, 'She hid the till roll.')).toBeUndefined()
  })

  it('does not tell HR who gave it while the name is held back: not in the trail, by whatever filter, nor in what is held on them', async () => {
    const [dana, giver] = [await world.employee(riverside), await world.employee(riverside)]
    const { id } = await tells(giver, dana, { text: 'He hid the till roll.', withheld: true })
    const TRAIL =
      'query ($actor: String) { auditTrail(actor: $actor, first: 100) { edges { node { subjectId actor { number } } } } }'
    const ofIt = async (actor?: string) =>
      (await hr.asks(TRAIL, { actor })).auditTrail.edges.flatMap(({ node }: Data) =>
        node.subjectId === id ? node : [],
      )
    const EXPORT = 'query ($number: String!) { personExport(number: $number) { json } }'
    const heldFor = async (reader: Person) =>
      (await reader.asks(EXPORT, { number: giver.number })).personExport.json as string
    expect(await ofIt()).toEqual([{ subjectId: id, actor: null }])
    expect(await ofIt(giver.number)).toEqual([])
    for (const word of [id as string, 'ACCOUNT_TOLD', 'account.taken']) {
      expect(await heldFor(hr)).not.toContain(word)
      expect(await heldFor(giver)).toContain(word)
    }
    await brings(giver, 'withholdAccount', { id, withheld: false })
    expect(await ofIt(giver.number)).toHaveLength(2)
    expect(await heldFor(hr)).toContain(id)
    expect(await told(hr, 'He hid the till roll.')).toMatchObject({ giver: { number: giver.number } })
  })

  it('is out of reach of whom the colleague has complained about', async () => {
    const dana = await world.employee(riverside)
    await complains(dana, about(accusedHr))
    const before = [await heardOfIt(hr), await heardOfIt(accusedHr)]
    await tells(colleague, dana, { text: 'She was shouted at again.' })
    expect([await heardOfIt(hr), await heardOfIt(accusedHr)]).toEqual([before[0]! + 1, before[1]])
    expect(await told(accusedHr, 'She was shouted at again.')).toBeUndefined()
    expect(await told(hr, 'She was shouted at again.')).toBeDefined()
  })
})
