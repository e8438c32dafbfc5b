import { beforeAll, describe, expect, it } from '@jest/globals'
import { StoreManager } from '../../../src/directory/store-manager.entity.js'
import type { Data } from '../../world/client.js'
import { ANSWER_ATTRIBUTION, ATTRIBUTE, CONDUCT, WEIGH } from '../../world/customers.js'
import * as documents from '../../world/documents.js'
import { becauseOf, cannotTake, outcomesOf, saying, steps, takes } from '../../world/due-process.js'
import { agreed, brings, cannotTakeStep, evidence, heard } from '../../world/formally.js'
import { obtains, steps as hearing, tells, workday } from '../../world/formally.js'
import { cannot, does, lives } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { looksInto, waits } from '../../world/reviews.js'
import { ago, dateAgo, today } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** What holds against whoever tries it openly, tried once more by a way around. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const anna = await world.manager(riverside)
const bert = await world.manager(riverside)
const [mae, ben, ada, kim] = [await world.hr(), await world.hr(), await world.hr(), await world.hr()] as const
const colleague = await world.employee(riverside)

const grave = (by: Person, about: Person, more: object = {}): Promise<Data> =>
  by.logs({ about, store: riverside, cause: 'EMPLOYEE', severity: 'MAJOR', ...more })
const asksDismissal = (by: Person, incident: Data): Promise<Data> =>
  by.responds(incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'Money is missing.' })
const saw = async (by: Person, about: Person, incident: Data, more: object = {}): Promise<void> => {
  const { id } = await tells(by, about, more)
  await brings(kim, 'attachAccount', { id, incidentId: incident.id })
}
const SETTLE_SEVERITY =
  'mutation ($id: ID!, $severity: Severity!) { settleSeverity(incidentId: $id, severity: $severity, reason: "So.") { id } }'

/** Something grave of which HR has a document, with Dana heard on it. */
async function accused(): Promise<{ dana: Person; incident: Data }> {
  const dana = await world.employee(riverside)
  const incident = await grave(anna, dana)
  await dana.states(incident)
  await obtains(ada, incident)
  return { dana, incident }
}

describe('who said whom a customer meant', () => {
  let survey: Person
  beforeAll(async () => {
    survey = await world.service()
  })
  async function attributed() {
    const dana = await world.employee(riverside)
    const input = { store: riverside.code, occurredAt: ago({ hours: 2 }), summary: 'My change was short.' }
    const incident = (await survey.asks(documents.LOG, { input })).logIncident as Data
    await mae.asks(ATTRIBUTE, { id: incident.id, employee: dana.number, cause: 'EMPLOYEE', reason: 'The voice.' })
    await dana.asks(ANSWER_ATTRIBUTION, { incidentId: incident.id, agrees: true })
    return { dana, incident }
  }

  it('has recorded it, and so neither settles what is contested of it nor says how grave it was', async () => {
    const { dana, incident } = await attributed()
    await takes(dana, 'contestCause', saying(incident, 'PROCESS'))
    expect(await cannotTake(mae, 'settleCause', saying(incident, 'EMPLOYEE'))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await mae.isRefused(SETTLE_SEVERITY, { id: incident.id, severity: 'MAJOR' })).toMatchObject({
      code: 'FORBIDDEN',
    })
    await takes(ben, 'settleCause', saying(incident, 'EMPLOYEE', 'The recording shows it.'))
  })

  it('leads no hearing on it, decides nothing, and hears no appeal', async () => {
    const { dana, incident } = await attributed()
    await dana.states(incident)
    await obtains(ada, incident)
    const asked = await asksDismissal(anna, incident)
    const invitation = { responseId: asked.id, at: workday(9), place: 'Here' }
    expect(await cannotTakeStep(mae, 'inviteToHearing', invitation)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await mae.isRefused(documents.APPROVE, { id: asked.id, reason: 'So.' })).toMatchObject({ code: 'FORBIDDEN' })
    const { id } = await agreed(world, asked, ben, ada)
    const appeal = await does(dana, 'appeal', { responseId: id, text: 'I counted it twice.' })
    expect(await cannot(mae, 'decideAppeal', { id: appeal.id, upheld: false, reason: 'No.' })).toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('what is withdrawn when it goes badly', () => {
  it('does not come back to be heard by somebody else, without anything new', async () => {
    const { dana, incident } = await accused()
    const first = await asksDismissal(anna, incident)
    await heard(world, first, ben)
    await does(anna, 'withdrawResponse', { id: first.id, reason: 'Not with Ben.' })
    for (const who of [anna, bert]) {
      const again = await asksDismissal(who, incident)
      expect(again.__typename).toBe('DueProcessNotMet')
      expect(becauseOf(again, 'PROPORTIONATE_PENALTY')).toMatch(/withdrawn before/)
    }
    await saw(colleague, dana, incident, { occurredAt: incident.occurredAt })
    expect(await asksDismissal(bert, incident)).toMatchObject({ status: 'AWAITING_HR' })
  })

  it('nor again and again, before anybody is heard; a slip is mended once', async () => {
    const { incident } = await accused()
    const slip = await asksDismissal(anna, incident)
    await does(anna, 'withdrawResponse', { id: slip.id, reason: 'I meant something else.' })
    const meant = await asksDismissal(anna, incident)
    expect(meant).toMatchObject({ status: 'AWAITING_HR' })
    await does(anna, 'withdrawResponse', { id: meant.id, reason: 'Let her wait.' })
    expect(outcomesOf(await asksDismissal(anna, incident))).toMatchObject({ PROPORTIONATE_PENALTY: 'NOT_MET' })
  })
})

describe('managers who are no managers of the store', () => {
  it('vouch for nobody where they answer to the same one', async () => {
    await world.manager(riverside, market) // manages both
    const dirk = await world.manager(market)
    const dana = await world.employee(riverside)
    // He has worked there for a day, and so may tell of what he saw.
    await mae.recordsShifts({ employee: dana.number, store: riverside.code, date: today(), position: 'CASHIER' })
    const incident = await grave(anna, dana)
    await dana.states(incident)
    const input = { giver: dirk.number, occurredAt: incident.occurredAt, text: 'I was there.' }
    const { id } = await brings(kim, 'takeDownAccount', { incidentId: incident.id, input })
    await brings(dirk, 'confirmAccount', { id })
    const refused = await asksDismissal(anna, incident)
    expect(refused.__typename).toBe('DueProcessNotMet')
    expect(becauseOf(refused, 'PROOF')).toMatch(/one voice/)
  })

  it('nor once they have left its management for a while', async () => {
    const eve = await world.manager(riverside)
    const dana = await world.employee(riverside)
    const incident = await grave(eve, dana)
    await dana.states(incident)
    await saw(bert, dana, incident)
    await world.change((tx) => tx.delete(StoreManager, { employeeId: eve.id }))
    const asked = await asksDismissal(mae, incident)
    expect(asked.__typename).toBe('DueProcessNotMet')
    expect(becauseOf(asked, 'PROOF')).toMatch(/one voice/)
  })
})

describe('two records that become one', () => {
  const merges = (id: unknown, into: unknown) => ({ id, into, reason: 'The same.' })
  it('do not lose what HR has settled of one of them', async () => {
    const dana = await world.employee(riverside)
    const settled = await grave(anna, dana)
    await takes(dana, 'contestCause', saying(settled, 'PROCESS'))
    await takes(ben, 'settleCause', saying(settled, 'PROCESS', 'The till was down.'))
    const again = await grave(bert, dana)
    const refused = await cannotTake(bert, 'mergeIncident', merges(settled.id, again.id))
    expect(refused).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('HR has settled') })
    await takes(kim, 'mergeIncident', merges(again.id, settled.id))
  })

  it('nor how grave HR has said it was', async () => {
    const dana = await world.employee(riverside)
    const settled = await grave(anna, dana)
    await ben.asks(SETTLE_SEVERITY, { id: settled.id, severity: 'MINOR' })
    const again = await grave(bert, dana)
    expect(await cannotTake(bert, 'mergeIncident', merges(settled.id, again.id))).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('somebody in HR with a part that is out of sight', () => {
  const cannotLead = async (person: Person, asked: Data) => {
    const invitation = { responseId: asked.id, at: workday(9), place: 'Here' }
    expect(await cannotTakeStep(person, 'inviteToHearing', invitation)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await person.isRefused(documents.APPROVE, { id: asked.id, reason: 'So.' })).toMatchObject({
      code: 'FORBIDDEN',
    })
  }

  it('who asked for it, and had somebody else ask, does not decide', async () => {
    const { incident } = await accused()
    const mine = await asksDismissal(ben, incident)
    await does(ben, 'withdrawResponse', { id: mine.id, reason: 'Anna shall ask.' })
    await cannotLead(ben, await asksDismissal(anna, incident))
  })

  it('nor who recorded it, or is named in it, where that record was merged into another', async () => {
    const dana = await world.employee(riverside)
    const bens = await grave(ben, dana, { parties: [{ employee: mae.number, part: 'WITNESS' }] })
    const between = await grave(anna, dana)
    await takes(kim, 'mergeIncident', { id: bens.id, into: between.id, reason: 'The same.' })
    const kept = await grave(bert, dana)
    await takes(kim, 'mergeIncident', { id: between.id, into: kept.id, reason: 'The same.' })
    await dana.states(kept)
    await obtains(ada, kept)
    const asked = await asksDismissal(anna, kept)
    for (const one of [ben, mae]) await cannotLead(one, asked)
    expect(await heard(world, asked, ada)).toMatchObject({ heardAt: expect.any(String) })
  })
})

describe('who speaks up', () => {
  const complains = (dana: Person, about: Person) =>
    dana.logs({ about: dana, parties: [{ employee: about.number, part: 'COMPLAINED_ABOUT' }] })

  it('is not moved about for what was logged before, without HR hearing of it', async () => {
    const dana = await world.employee(riverside)
    const before = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    await complains(dana, anna)
    const signs = async () =>
      (await waits(ben, { reasons: ['HIDDEN_PUNISHMENT'], first: 100 })).map(({ incident }) => incident.id as string)
    const moved = { position: 'STOCKROOM', endsOn: today() }
    // They are answered as ever, and what helps is no sign of anything.
    expect(await anna.responds(before, 'SUPPORT')).toMatchObject({ kind: 'SUPPORT' })
    expect(await signs()).not.toContain(before.id)
    expect(await bert.responds(before, 'REASSIGNMENT', moved)).toMatchObject({ status: 'ACTIVE' })
    expect(await signs()).toContain(before.id)
    await looksInto(ben, before)
    expect(await signs()).not.toContain(before.id)
    expect(await anna.responds(before, 'COACHING')).toMatchObject({ kind: 'COACHING' })
    expect(await signs()).toContain(before.id)
    const trail = await world.trail()
    expect(JSON.stringify(trail.filter(({ subject_id }) => subject_id === before.id))).not.toContain('afterSpeakingUp')
  })

  it('is not asked for an account by the store before HR has looked', async () => {
    const dana = await world.employee(riverside)
    await complains(dana, anna)
    const held = await bert.logs({ about: dana, cause: 'EMPLOYEE' })
    expect(await bert.isRefused(documents.REQUEST_STATEMENT, { incidentId: held.id })).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('HR looks at this incident first'),
    })
  })

  it('is not said to have complained by a manager, who so chooses who in HR decides', async () => {
    const { dana, incident } = await accused()
    await anna.logs({ about: dana, parties: [{ employee: ben.number, part: 'COMPLAINED_ABOUT' }] })
    const asked = await asksDismissal(anna, incident)
    expect(await heard(world, asked, ben)).toMatchObject({ heardAt: expect.any(String) })
  })

  it('against somebody in HR is out of their reach, by whatever way', async () => {
    const { dana, incident } = await accused()
    const asked = await asksDismissal(anna, incident)
    const other = await grave(anna, dana, { cause: 'PROCESS' })
    const account = await tells(colleague, dana)
    const leave = { employee: dana.number, from: dateAgo(-60), to: dateAgo(-62) }
    const own = (await dana.asks(LEAVE, { input: leave })).recordLeave as Data
    await complains(dana, mae)
    const of = { responseId: asked.id }
    const at = { incidentId: incident.id }
    const deeds: [string, object][] = [
      [hearing.inviteToHearing, { ...of, at: workday(9), place: 'Here' }],
      [hearing.noteInvestigation, { ...of, text: 'So it was.' }],
      [documents.APPROVE, { id: asked.id, reason: 'So.' }],
      [documents.DECLINE, { id: asked.id, reason: 'So.' }],
      [evidence.addDocument, { ...at, name: 'A list', place: 'Here', sha256: 'ab'.repeat(32) }],
      [evidence.attachAccount, { id: account.id, ...at }],
      [evidence.takeDownAccount, { ...at, input: { pseudonym: 'Customer A', howConfirmed: 'By phone.', occurredAt: incident.occurredAt, text: 'I saw it.' } }], // prettier-ignore
      [steps.settleCause, saying(other, 'EMPLOYEE')],
      [SETTLE_SEVERITY, { id: other.id, severity: 'MINOR' }],
      [documents.REQUEST_STATEMENT, { incidentId: other.id }],
      [steps.mergeIncident, { id: other.id, into: incident.id, reason: 'The same.' }],
      [documents.WITHDRAW, { id: other.id, reason: 'By mistake.' }],
      [lives.respond, { input: { incidentId: other.id, kind: 'COACHING', reason: 'Let us talk.' } }],
      [CONDUCT, { ...at, conduct: 'DEMANDING', reason: 'So.' }],
      [WEIGH, { ...at, against: 'WITHIN', reason: 'So.' }],
      [steps.shareRecord, { employee: dana.number }],
      [documents.RECORD_SHIFTS, { shifts: [{ employee: dana.number, store: riverside.code, date: today(), position: 'CASHIER', interactions: 3 }] }], // prettier-ignore
      ['mutation ($id: ID!) { confirmLeave(id: $id) { id } }', { id: own.id }],
      ['mutation ($id: ID!) { takeBackLeave(id: $id) { id } }', { id: own.id }],
      [LEAVE, { input: { ...leave, from: dateAgo(-30), to: dateAgo(-31) } }],
      ['mutation ($employee: String!) { setMailAddress(employee: $employee, address: "x@example.org") }', { employee: dana.number }], // prettier-ignore
    ]
    const got: string[] = []
    for (const [document, variables] of deeds) {
      const { errors } = await mae.sends(document, variables)
      const code = errors?.[0]?.extensions.code
      if (code !== 'FORBIDDEN' && code !== 'NOT_FOUND') got.push(`${code ?? 'done'}: ${document.slice(0, 120)}`)
    }
    expect(got).toEqual([])
  })
})
const LEAVE = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
