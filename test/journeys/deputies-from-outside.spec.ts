import { describe, expect, it } from '@jest/globals'
import { DeputyNotices } from '../../src/hearings/deputy-notices.service.js'
import { ExportService } from '../../src/retention/export.service.js'
import type { Data } from '../world/client.js'
import { takesInPeople } from '../world/directory.js'
import { brings, cannotTakeStep, formally, heardOut, invites, obtains, tells } from '../world/formally.js'
import { answers, cannot, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { ago, dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

/** A small organisation: Mae alone is in HR, and Lee, a lawyer in town, is her deputy. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const mae = await world.hr({ name: 'Mae Byrne' })

const directory = (...rows: string[]) => takesInPeople(world, [riverside], rows)
await directory('D1,Lee Okafor,,,,,,DEPUTY')
const lee = await world.known('D1')
world.later({ minutes: 1 })

const CASES = `{ deputyCases { responseId employee store statements { text }
  incidents { reference occurredAt summary cause severity context }
  response { id kind awaits appeal { id text } letter { text }
    hearing { id alleged nextStep tests { test } documents { name } accounts { text } notes { text } } } } }`
const casesOf = async (deputy: Person): Promise<Data[]> => (await deputy.asks(CASES)).deputyCases as Data[]
const NOTICES = '{ viewer { notices { edges { node { kind responseId text person { name } } } } } }'
const toldTo = async (person: Person): Promise<Data[]> => {
  await world.server.app.get(DeputyNotices).tell()
  const { edges } = (await person.asks(NOTICES)).viewer.notices
  return edges.map(({ node }: Data) => node).filter(({ kind }: Data) => kind === 'DEPUTY_NEEDED') as Data[]
}

const READ_BY = 'query ($number: String!) { employee(number: $number) { readBy(first: 100) { edges { node { name role purpose } } } } }' // prettier-ignore

/** The manager asks for a dismissal for theft; Mae has a document, and Dana has given an account. */
async function accused(): Promise<{ dana: Person; incident: Data; asked: Data }> {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR', context: ['UNDERSTAFFED'] })
  await dana.states(incident, 'The till did not balance when I took it over.')
  await obtains(mae, incident)
  const asked = await answers(manager, incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'Money is missing.' })
  return { dana, incident, asked }
}

describe('a deputy from outside', () => {
  it('agrees as the second where HR has but one without a part, and sees what the case needs until it is decided', async () => {
    const { dana, incident, asked } = await accused()
    expect(asked.status).toBe('AWAITING_HR')
    expect(await toldTo(lee)).toMatchObject([{ responseId: asked.id, person: { name: dana.name } }])
    await world.server.app.get(DeputyNotices).tell()
    expect(await toldTo(lee)).toHaveLength(1) // told once
    const [one] = await casesOf(lee)
    expect(one).toMatchObject({
      responseId: asked.id,
      employee: dana.name,
      store: 'Riverside',
      statements: [{ text: 'The till did not balance when I took it over.' }],
      incidents: [{ severity: 'MAJOR', context: ['UNDERSTAFFED'] }],
      response: {
        kind: 'DISMISSAL',
        hearing: { alleged: 'Money is missing.', documents: [{ name: expect.any(String) }], tests: null },
      },
    })
    // Lee finds it nowhere else.
    const elsewhere = ['incidents { totalCount }', 'reviewQueue { edges { node { id } } }', `incident(id: "${incident.id}") { id }`, `employee(number: "${dana.number}") { id }`, 'auditTrail { edges { node { id } } }'] // prettier-ignore
    for (const query of elsewhere.map((one) => `{ ${one} }`))
      expect(await lee.isRefused(query)).toMatchObject({ code: 'FORBIDDEN' })
    // Dana reads who was called, and that they looked.
    const DEPUTIES = `query ($id: ID!) { incident(id: $id) { responses { hearing { deputies { name number } } } } }`
    expect((await dana.asks(DEPUTIES, { id: incident.id })).incident.responses[0].hearing.deputies).toEqual([
      { name: 'Lee Okafor', number: 'D1' },
    ])
    const { edges } = (await dana.asks(READ_BY, { number: dana.number })).employee.readBy
    expect(edges.map(({ node }: Data) => node)).toContainEqual({
      name: 'Lee Okafor',
      role: 'DEPUTY',
      purpose: 'DEPUTY',
    })

    await heardOut(world, asked, mae, lee)
    expect(await mae.approves(asked)).toMatchObject({ status: 'AWAITING_HR' })
    expect((await casesOf(lee))[0]!.response).toMatchObject({
      awaits: expect.stringMatching(/second/),
      hearing: { tests: expect.anything() },
    })
    expect(await lee.approves(asked)).toMatchObject({ status: 'ACTIVE' })
    expect(await casesOf(lee)).toEqual([])
    expect((await formally(dana, incident, asked)).status).toBe('ACTIVE')
    expect((await world.trail()).filter(({ actor_id: actor }) => actor === lee.id).map(({ action }) => action)).toEqual(
      ['hearing.questions-answered', 'response.agreed', 'response.approved'],
    )
    // What is held on Lee is what Lee did and was told.
    expect(JSON.stringify(await world.server.app.get(ExportService).forOperator(lee.number))).toContain('DEPUTY_NEEDED')
  })

  it('decides alone where HR has nobody: it asked for it itself, and may not hear it', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(incident)
    const { id } = await tells(await world.employee(riverside), dana)
    await brings(mae, 'attachAccount', { id, incidentId: incident.id })
    const asked = await answers(mae, incident, 'WRITTEN_WARNING', { misconduct: 'THEFT' })
    // Two decide what is misconduct: a deputy alone is not two.
    expect((await formally(dana, incident, asked)).awaits).toMatch(/not enough of them/)
    await expect(invites(mae, asked)).rejects.toThrow(/without a part/)
    await lee.declines(asked)
    expect((await formally(dana, incident, asked)).status).toBe('DECLINED')
  })

  it('hears the appeal, where HR has decided first and has nobody else', async () => {
    const { dana, incident, asked } = await accused()
    const kim = await world.hr()
    await heardOut(world, asked, mae, kim)
    await mae.approves(asked)
    expect(await kim.approves(asked)).toMatchObject({ status: 'ACTIVE' })
    expect(await casesOf(lee)).toEqual([])
    const appeal = await does(dana, 'appeal', { responseId: asked.id, text: 'It was not me.' })
    await left(kim)
    expect(await casesOf(lee)).toMatchObject([
      { response: { appeal: { text: 'It was not me.' }, letter: { text: expect.any(String) } } },
    ])
    const decide = (upheld: boolean) => does(lee, 'decideAppeal', { id: appeal.id, upheld, reason: 'It was so.' })
    expect(await decide(false)).toMatchObject({ status: 'WAITING' })
    await heardOut(world, asked, lee)
    expect(await decide(true)).toMatchObject({ status: 'UPHELD' })
    expect((await formally(dana, incident, asked)).status).toBe('OVERTURNED')
  })
})

/** Somebody's last day was yesterday. */
const left = (person: Person): Promise<unknown> => directory(`${person.number},,,,,,${dateAgo(1)},HR`)

describe('is not called', () => {
  it('who was named after the case was opened: it waits, and says so in a plain sentence', async () => {
    await directory('D1,Lee Okafor,,,,,2020-01-01,DEPUTY') // Lee is there no more
    const { dana, incident, asked } = await accused()
    const plain =
      /two people agree.*deputies from outside.*named before this was asked for.*waits until there are more in HR/
    expect((await formally(dana, incident, asked)).awaits).toMatch(plain)
    await directory('D2,Kai Lund,,,,,,DEPUTY')
    const kai = await world.known('D2')
    expect(await casesOf(kai)).toEqual([])
    expect(await toldTo(kai)).toEqual([])
    expect(await cannot(kai, 'approveResponse', { id: asked.id, reason: 'Yes.' })).toMatchObject({ code: 'NOT_FOUND' })
    expect((await formally(dana, incident, asked)).awaits).toMatch(plain)
    await mae.declines(asked)
    // For the next one they count.
    const next = await accused()
    expect(await casesOf(kai)).toMatchObject([{ responseId: next.asked.id }])
    await mae.declines(next.asked)
  })

  it('where there are two in HR, nor to anything that is not formal', async () => {
    const kai = await world.known('D2')
    const { asked } = await accused()
    const ben = await world.hr()
    expect(await casesOf(kai)).toEqual([])
    expect(
      await cannotTakeStep(kai, 'inviteToHearing', { responseId: asked.id, at: '2030-01-01T10:00:00Z', place: 'X' }),
    ).toMatchObject({ code: 'NOT_FOUND' })
    await left(ben)
    expect(await casesOf(kai)).toHaveLength(1)
    await mae.declines(asked)
  })

  it('whom the employee complains about, by the number that they read: nor does that deputy learn why', async () => {
    const kai = await world.known('D2')
    const { dana, incident, asked } = await accused()
    expect(await casesOf(kai)).toHaveLength(1)
    await heardOut(world, asked, mae, kai)
    await dana.logs({ about: dana, parties: [{ employee: 'D2', part: 'COMPLAINED_ABOUT' }] })
    expect(await casesOf(kai)).toEqual([])
    for (const act of ['approveResponse', 'declineResponse'] as const)
      expect(await cannot(kai, act, { id: asked.id, reason: 'So.' })).toMatchObject({ code: 'NOT_FOUND' })
    const answered = { responseId: asked.id, at: '2030-01-01T10:00:00Z', place: 'X' }
    expect(await cannotTakeStep(kai, 'inviteToHearing', answered)).toMatchObject({ code: 'NOT_FOUND' })
    expect(
      (await kai.asks('{ viewer { notices { edges { node { kind } } } } }')).viewer.notices.edges,
    ).not.toContainEqual({ node: { kind: 'COMPLAINT_MADE' } })
    expect(await mae.approves(asked)).toMatchObject({ status: 'AWAITING_HR' })
    expect((await formally(dana, incident, asked)).awaits).toMatch(/not enough of them|deputies from outside/)
    await mae.declines(asked)
  })

  it('for more than HR lacks: two deputies do not outvote HR', async () => {
    await directory('D3,Noa Brand,,,,,,DEPUTY')
    world.later({ minutes: 1 })
    const [kai, noa] = [await world.known('D2'), await world.known('D3')]
    const { dana, incident, asked } = await accused()
    expect(await casesOf(noa)).toHaveLength(1)
    await heardOut(world, asked, mae, kai, noa)
    expect(await kai.approves(asked)).toMatchObject({ status: 'AWAITING_HR' })
    expect(await cannot(noa, 'approveResponse', { id: asked.id, reason: 'Yes.' })).toMatchObject({ code: 'FORBIDDEN' })
    expect((await formally(dana, incident, asked)).status).toBe('AWAITING_HR')
    await mae.declines(asked)
  })
})

describe('the directory', () => {
  it('names nobody as a deputy who works here, and nobody who comes back as one', async () => {
    const tom = await world.employee(riverside)
    expect(await directory(`${tom.number},,,,,,,DEPUTY`)).toEqual([
      expect.stringMatching(/known here as EMPLOYEE.*from outside/),
    ])
    expect(await directory(`${mae.number},,,,,,,DEPUTY`)).toEqual([expect.stringMatching(/known here as HR/)])
    expect(await directory(`D9,Ivy,${riverside.code},CASHIER,,,,DEPUTY`)).toHaveLength(2)
    expect(await directory(`D9,Ivy,,,,,,DEPUTY`, `E77,Max,${riverside.code},CASHIER,D9,,,EMPLOYEE`)).toHaveLength(1)
  })

  it('is told in the trail who came to be a deputy, and nobody chooses since when', async () => {
    await directory('D4,Sol,,,,2001-01-01,,DEPUTY')
    const named = (await world.trail()).filter(({ action }) => action === 'records.imported').at(-1)!
    expect(named.after.roles).toEqual([['D4', null, 'DEPUTY']])
    const [row] = await world.rows<{ since: string }>("SELECT deputy_since AS since FROM employees WHERE number = 'D4'")
    expect(row!.since > ago({ minutes: 1 })).toBe(true)
    await directory('D4,Sol,,,,2001-01-01,,DEPUTY') // again keeps it
    expect(await world.rows("SELECT deputy_since AS since FROM employees WHERE number = 'D4'")).toEqual([row])
  })
})
