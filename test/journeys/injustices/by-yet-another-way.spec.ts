import { describe, expect, it } from '@jest/globals'
import { peersAt } from '../../world/a-pattern.js'
import type { Data } from '../../world/client.js'
import { ANSWER_ATTRIBUTION, ANSWER_LINK, ATTRIBUTE, CALL_OF, recorded } from '../../world/customers.js'
import * as documents from '../../world/documents.js'
import { becauseOf, cannotTake, outcomesOf, readBy, takes } from '../../world/due-process.js'
import { brings, tells } from '../../world/formally.js'
import { judged, worked } from '../../world/history.js'
import type { Person } from '../../world/person.js'
import { looksInto, waits } from '../../world/reviews.js'
import { ago, dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** Customers who never were, records that borrow from each other, leave as a lever: tried by managers with a friend in HR. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const bert = await world.manager(riverside)
const [vic, mae, kim] = [await world.hr(), await world.hr(), await world.hr()] as const
const survey = await world.service()
for (let n = 0; n < 4; n++) await peersAt(world, riverside)
await judged(world)

const notices = async (person: Person): Promise<Data[]> =>
  (
    await person.asks('{ viewer { notices(first: 100) { edges { node { kind aboutIncident person { name } } } } } }')
  ).viewer.notices.edges.map(({ node }: Data) => node)
const heardOf = async (person: Person, kind: string) => (await notices(person)).filter((one) => one.kind === kind)
/** So many invented incidents, each on the day itself and five days apart, the last of which the employee answers. */
async function invented(times: number, one: (dana: Person, n: number) => Promise<Data>) {
  const dana = await world.employee(riverside)
  await worked(world, dana, { from: 240, to: 1 })
  const incidents: Data[] = []
  for (let n = 0; n < times; n++) {
    world.later({ days: 5 })
    incidents.push(await one(dana, n))
  }
  await dana.states(incidents.at(-1)!)
  world.later({ days: 8 })
  return { dana, incidents, last: incidents.at(-1)! }
}
const logged = (dana: Person, n: number) => (n % 2 ? anna : bert).logs({ about: dana, cause: 'EMPLOYEE' })
const ahead = (person: Person, incident: Data) =>
  takes(person, 'justCause', { incidentId: incident.id, kind: 'VERBAL_WARNING' })

describe('customers whom somebody in HR has heard alone', () => {
  const takesDown = (by: Person, incident: Data, n: number) =>
    brings(by, 'takeDownAccount', {
      incidentId: incident.id,
      input: {
        pseudonym: `Customer ${n}`,
        howConfirmed: 'By phone.',
        occurredAt: ago({ hours: 1 }),
        text: 'She was rude to me.',
      },
    })

  it('are the word of whoever took it down, who asks for nothing on it', async () => {
    const { last } = await invented(22, async (dana, n) => {
      const incident = await logged(dana, n)
      await takesDown(n % 2 ? vic : kim, incident, n)
      return incident
    })
    expect(last.assessment.finding).toBe('PATTERN')
    const asked = await vic.responds(last, 'VERBAL_WARNING')
    expect(asked.__typename).toBe('DueProcessNotMet')
    expect(becauseOf(asked, 'PROOF')).toMatch(/one voice|Without what one/)
    expect(outcomesOf(await ahead(mae, last))).toMatchObject({ PROOF: 'MET' })
  })
})

describe('a store in which its managers alone record', () => {
  it('is not without voices: colleagues who saw it tell HR', async () => {
    const colleagues = [await world.employee(riverside), await world.employee(riverside)]
    const { last } = await invented(22, async (dana, n) => {
      const incident = await logged(dana, n)
      const { id } = await tells(colleagues[n % 2]!, dana, { occurredAt: ago({ hours: 1 }) })
      await brings(mae, 'attachAccount', { id, incidentId: incident.id })
      return incident
    })
    expect(outcomesOf(await ahead(anna, last))).toMatchObject({ PROOF: 'MET' })
  })
})

describe('complaints that a manager writes in a customer’s place', () => {
  it('and says to concern somebody, are that manager’s word, though HR confirms whom they meant; what the person agrees to is the customers’', async () => {
    const complaint = async (dana: Person, confirm: (id: string) => Promise<unknown>) => {
      const input = { store: riverside.code, occurredAt: ago({ hours: 2 }), summary: 'The cashier was rude.' }
      const { id } = (await survey.asks(documents.LOG, { input })).logIncident as Data
      await anna.asks(ATTRIBUTE, { id, employee: dana.number, cause: 'EMPLOYEE', reason: 'I know who it was.' })
      await confirm(id as string)
      return (await readBy(vic, { id }))!
    }
    const { last } = await invented(18, (dana, n) =>
      n % 2
        ? logged(dana, n)
        : complaint(dana, (incidentId) => vic.asks(ANSWER_ATTRIBUTION, { incidentId, agrees: true, reason: 'So.' })),
    )
    expect(outcomesOf(await ahead(mae, last))).toMatchObject({ PROOF: 'NOT_MET' })
    const agreed = await invented(18, (dana, n) =>
      n % 2
        ? logged(dana, n)
        : complaint(dana, (incidentId) => dana.asks(ANSWER_ATTRIBUTION, { incidentId, agrees: true })),
    )
    expect(outcomesOf(await ahead(mae, agreed.last))).toMatchObject({ PROOF: 'MET' })
  })

  it('by following the link of the call themselves, prove nothing and change nothing for anybody', async () => {
    const dana = await world.employee(riverside)
    const { reference: customer } = await recorded(vic)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR', customer })
    const { followUp } = (await vic.asks(CALL_OF, incident)).incident
    const before = await readBy(vic, incident)
    const { followUpLink: path } = await anna.asks(ANSWER_LINK, { id: followUp.id })
    const link = world.server.url + (path as string)
    const page = await fetch(link)
    expect(page.status).toBe(200)
    const form = new URLSearchParams()
    for (const [, name] of (await page.text()).matchAll(/name="([^"]+)"/g)) form.set(name!, 'She stole from me.')
    await fetch(link, { method: 'POST', body: form, redirect: 'manual' })
    expect(await readBy(vic, incident)).toEqual(before)
    await dana.states(incident)
    const asked = await bert.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    expect(becauseOf(asked, 'PROOF')).toMatch(/Nobody/)
  })
})

describe('a record that borrows from another', () => {
  it('is known to nobody because they knew of another, and asked about to nobody who was asked about another', async () => {
    const dana = await world.employee(riverside)
    const harmless = await anna.logs({ about: dana, summary: 'A bag fell.' })
    await takes(dana, 'confirmKnown', { incidentId: harmless.id })
    await anna.asksForStatement(harmless)
    world.later({ days: 9 })
    const grave = await bert.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR', summary: 'The till was short.' })
    expect(outcomesOf(await ahead(kim, grave)).INVESTIGATION).toBe('NOT_MET')
    const merging = { id: harmless.id, into: grave.id, reason: 'The same.' }
    expect((await cannotTake(anna, 'mergeIncident', merging)).message).toMatch(/different days/)
    await takes(mae, 'mergeIncident', merging)
    expect((await readBy(dana, grave)).knownAt).toBeNull()
    expect(outcomesOf(await ahead(kim, grave)).INVESTIGATION).toBe('NOT_MET')
  })

  it('is answered by no statement that was given of another before, and the employee is asked', async () => {
    const dana = await world.employee(riverside)
    const harmless = await anna.logs({ about: dana, summary: 'A customer shouted at Dana.', cause: 'CUSTOMER' })
    await dana.states(harmless, 'He shouted at me and I stayed calm.')
    const grave = await bert.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR', summary: 'Dana took money.' })
    const merging = { id: harmless.id, into: grave.id, reason: 'The same.' }
    expect((await cannotTake(anna, 'mergeIncident', merging)).message).toMatch(/weighs more against the employee/)
    await takes(mae, 'mergeIncident', merging)
    expect(outcomesOf(await ahead(kim, grave)).INVESTIGATION).toBe('NOT_MET')
    await anna.asksForStatement(grave)
    await dana.states(grave, 'I never took any.')
    expect((await mae.sees(grave))!.statements).toHaveLength(2)
  })
})

describe('a grave record that waits for a harmless one', () => {
  it('is answered by no statement about that, nor by silence about it', async () => {
    const dana = await world.employee(riverside)
    const grave = await anna.logs({ about: dana, cause: 'EMPLOYEE', summary: 'Took money from the till.' })
    const harmless = await anna.logs({ about: dana, cause: 'EMPLOYEE', summary: 'Did not greet a customer.' })
    await anna.asksForStatement(harmless)
    await dana.states(harmless, 'I was tired, I am sorry.')
    await takes(anna, 'mergeIncident', { id: harmless.id, into: grave.id, reason: 'The same.' })
    world.later({ days: 9 })
    expect(outcomesOf(await ahead(kim, grave)).INVESTIGATION).toBe('NOT_MET')
    await anna.asksForStatement(grave)
  })
})

describe('leave', () => {
  const RECORD = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
  const MOVE = 'mutation ($id: ID!, $input: LeaveDatesInput!) { correctLeave(id: $id, input: $input) { id } }'
  const TAKE_BACK = 'mutation ($id: ID!) { takeBackLeave(id: $id) { id } }'
  const CONFIRM = 'mutation ($id: ID!) { confirmLeave(id: $id) { id } }'
  const holiday = async (person: Person): Promise<string> => {
    const input = { employee: person.number, from: dateAgo(-20), to: dateAgo(-34) }
    const { id } = (await person.asks(RECORD, { input })).recordLeave
    await anna.asks(CONFIRM, { id })
    return id as string
  }

  it('that is taken back is told to whoever was to have it, also where nothing was ever logged about them', async () => {
    const dana = await world.employee(riverside)
    await anna.asks(TAKE_BACK, { id: await holiday(dana) })
    expect(await heardOf(dana, 'LEAVE_CHANGED')).toMatchObject([{ aboutIncident: null }])
    for (const person of [vic, bert]) expect(await heardOf(person, 'LEAVE_CHANGED')).toEqual([])
    expect(await heardOf(mae, 'LEAVE_CHANGED_AFTER_SPEAKING_UP')).toEqual([])
  })

  it('of who has spoken up is taken back or moved by those against whom they did with HR knowing, and by nobody else', async () => {
    const [dana, witness] = [await world.employee(riverside), await world.employee(riverside)]
    const [theirs, other] = [await holiday(dana), await holiday(witness)]
    const spokeUp = await dana.logs({
      about: dana,
      parties: [
        { employee: anna.number, part: 'COMPLAINED_ABOUT' },
        { employee: vic.number, part: 'COMPLAINED_ABOUT' },
      ],
    })
    await tells(witness, dana)
    const told = async (person: Person) => (await heardOf(person, 'LEAVE_CHANGED_AFTER_SPEAKING_UP')).length
    const before = [await told(mae), await told(vic)]
    await bert.asks(MOVE, { id: theirs, input: { from: dateAgo(-60), to: dateAgo(-61) } })
    await anna.asks(TAKE_BACK, { id: other })
    expect([await told(mae), await told(vic)]).toEqual([before[0]! + 2, before[1]! + 1])
    expect(await heardOf(mae, 'LEAVE_CHANGED_AFTER_SPEAKING_UP')).toContainEqual(
      expect.objectContaining({ person: { name: dana.name } }),
    )
    for (const person of [anna, bert, dana]) expect(await told(person)).toBe(0)
    const waiting = async (person: Person) =>
      (await waits(person, { reasons: ['HIDDEN_PUNISHMENT'], employee: dana.number })).map(
        ({ incident }) => incident.id as string,
      )
    expect(await waiting(mae)).toEqual([spokeUp.id])
    expect(await waiting(vic)).toEqual([])
    world.later({ minutes: 1 })
    await looksInto(mae, spokeUp)
    expect(await waiting(mae)).toEqual([])
    // Done once more, it waits once more; what HR does is none.
    world.later({ minutes: 1 })
    await bert.asks(TAKE_BACK, { id: theirs })
    expect(await waiting(mae)).toEqual([spokeUp.id])
    await looksInto(mae, spokeUp)
    await mae.asks(TAKE_BACK, { id: await holiday(dana) })
    expect(await waiting(kim)).toEqual([])
    expect(await told(kim)).toBe(before[0]! + 3)
  })
})
