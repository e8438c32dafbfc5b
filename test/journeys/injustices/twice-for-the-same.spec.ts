import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { Employee } from '../../../src/directory/employee.entity.js'
import * as documents from '../../world/documents.js'
import { becauseOf, cannotTake, takes } from '../../world/due-process.js'
import { agreed, brings, cannotTakeStep, heard, obtains, takesStep, tells, workday } from '../../world/formally.js'
import { does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { looksInto } from '../../world/reviews.js'
import { dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const [mae, ben, ada] = [await world.hr(), await world.hr(), await world.hr()] as const

let tom: Person
let incident: Data
beforeEach(async () => {
  tom = await world.employee(riverside)
  incident = await happened()
})

/** Something grave, of which HR has obtained a document, with Tom heard. */
async function happened(more: object = {}): Promise<Data> {
  const logged = await manager.logs({ about: tom, cause: 'EMPLOYEE', severity: 'MAJOR', ...more })
  await tom.states(logged)
  await obtains(mae, logged)
  return logged
}
const asks = (of: Data, kind = 'SUSPENSION', who = manager) =>
  who.responds(of, kind, { misconduct: 'VIOLENCE', ...(kind === 'SUSPENSION' ? { endsOn: tomorrow() } : {}) })
const tomorrow = () => dateAgo(-1)
const isRefused = async (of: Data, because: RegExp, kind?: string, who?: Person) => {
  const refused = await asks(of, kind, who)
  expect(refused.__typename).toBe('DueProcessNotMet')
  expect(becauseOf(refused, 'PROPORTIONATE_PENALTY')).toMatch(because)
}
const overturned = async () => {
  const { id } = await agreed(world, await asks(incident), mae, ben)
  const appeal = await does(tom, 'appeal', { responseId: id, text: 'I was not there.' })
  await does(ada, 'decideAppeal', { id: appeal.id, upheld: true, reason: 'He was not.' })
}

describe('nobody is punished twice for the same', () => {
  it('not while something waits, nor once it is in force: no warning, suspension and dismissal for one incident', async () => {
    const first = await asks(incident)
    await isRefused(incident, /punished twice/, 'DISMISSAL')
    // Who may decide the one asks for no other meanwhile.
    expect((await mae.cannotRespond(incident, 'DISMISSAL', { misconduct: 'VIOLENCE' })).code).toBe('FORBIDDEN')
    await agreed(world, first, mae, ben)
    for (const kind of ['VERBAL_WARNING', 'SUSPENSION', 'DISMISSAL']) await isRefused(incident, /punished twice/, kind)
    const preview = await takes(manager, 'justCause', {
      incidentId: incident.id,
      kind: 'DISMISSAL',
      misconduct: 'VIOLENCE',
    })
    expect(preview.mayBeAsked).toBe(false)
  })

  it('nor by telling one event as several incidents, or telling it again under the next day', async () => {
    const second = await happened({ sameEventAs: incident.id })
    await asks(incident)
    await isRefused(second, /punished twice/, 'DISMISSAL')
    await isRefused(await happened(), /punished twice/, 'DISMISSAL')
    await isRefused(await happened({ occurredAt: hoursBefore(incident, 23) }), /punished twice/, 'DISMISSAL')
  })

  it('nor by merging what was answered into another record of it', async () => {
    const again = await happened()
    const declined = await asks(incident)
    await mae.declines(declined)
    await takes(manager, 'mergeIncident', { id: incident.id, into: again.id, reason: 'The same.' })
    // What HR obtained of the first is not new for the second, and the document of the second is older.
    await isRefused(again, /declined/)
  })

  it('what happened apart and was known before is a matter of its own', async () => {
    const other = await happened({ occurredAt: hoursBefore(incident, 72) })
    await asks(incident)
    expect((await asks(other)).status).toBe('AWAITING_HR')
  })

  it('what HR declined comes back with a new account alone, and not by asking another in HR', async () => {
    await mae.declines(await asks(incident))
    for (const who of [manager, ben]) await isRefused(incident, /declined/, 'SUSPENSION', who)
    const colleague = await world.employee(riverside)
    const account = await tells(colleague, tom)
    await brings(ada, 'attachAccount', { id: account.id, incidentId: incident.id })
    expect((await asks(incident)).status).toBe('AWAITING_HR')
  })

  it('what an appeal overturned never comes back, nor another about the same event', async () => {
    const apart = await happened({ sameEventAs: incident.id })
    await overturned()
    const colleague = await world.employee(riverside)
    await brings(ada, 'attachAccount', {
      id: (await tells(colleague, tom, { occurredAt: incident.occurredAt })).id,
      incidentId: incident.id,
    })
    const relogged = await happened({ occurredAt: incident.occurredAt })
    await looksInto(ada, relogged)
    for (const one of [incident, apart, relogged])
      for (const who of [manager, mae]) await isRefused(one, /An appeal overturned/, 'DISMISSAL', who)
  })
})

describe('one case over several incidents', () => {
  let other: Data
  const REASON = { misconduct: 'VIOLENCE', reason: 'He threw a tray, twice.' }
  const together = (who = manager, more: object = {}) =>
    who.responds(incident, 'DISMISSAL', { ...REASON, furtherIncidents: [other.id], ...more })
  const cannotTogether = (more: object, who = manager) =>
    who.cannotRespond(incident, 'DISMISSAL', { ...REASON, furtherIncidents: [other.id], ...more })
  const hearingFor = async (person: Person, { id }: Data) => {
    const { responses } = (await person.asks(HEARD, { id: incident.id })).incident
    return responses.find((one: Data) => one.id === id).hearing as Data | null
  }
  beforeEach(async () => {
    other = await happened({ occurredAt: hoursBefore(incident, 72) })
  })

  it('is heard and decided together, with the evidence of each, and stands with each', async () => {
    const asked = await together()
    const given = (await hearingFor(tom, asked))!
    expect(given.incidents.map(({ id }: Data) => id).sort()).toEqual([incident.id, other.id].sort())
    expect(given.documents).toHaveLength(2)
    expect((await tom.asks(ALLEGED, { id: other.id })).incident.sharedResponses).toMatchObject([{ id: asked.id }])
    await heard(world, asked, mae)
    await obtains(ada, other, 'A second recording')
    expect((await hearingFor(mae, asked))!.nextStep).toBe('HEAR_AGAIN')
    await takesStep(mae, 'adjournHearing', { responseId: asked.id, reason: 'There is a second recording.' })
    expect((await agreed(world, asked, mae, ben)).status).toBe('ACTIVE')
    const { letter } = (await tom.asks(LETTER, { id: incident.id })).incident.responses[0]
    for (const { reference } of given.incidents) expect(letter.text).toContain(reference)
  })

  it('is the one answer to each: none of them is punished by itself, taken back or merged away', async () => {
    const asked = await together()
    await isRefused(other, /punished twice/)
    const kept = await happened({ occurredAt: hoursBefore(incident, 71) })
    const away = { id: other.id, into: kept.id, reason: 'The same.' }
    expect((await cannotTake(manager, 'mergeIncident', away)).message).toMatch(/A formal response rests/)
    const withdrawal = { id: other.id, reason: 'It was otherwise.' }
    expect((await manager.isRefused(documents.WITHDRAW, withdrawal)).message).toMatch(/A formal response rests/)

    await mae.declines(asked)
    await takes(manager, 'mergeIncident', away)
    await isRefused(kept, /declined/)
  })

  it('does not come back in parts once an appeal overturned it', async () => {
    await agreed(world, await together(), mae, ben)
    const [{ id: responseId }] = (await tom.asks(ALLEGED, { id: other.id })).incident.sharedResponses
    const appeal = await does(tom, 'appeal', { responseId, text: 'I was not there.' })
    await does(ada, 'decideAppeal', { id: appeal.id, upheld: true, reason: 'He was not.' })
    await brings(ada, 'attachAccount', {
      id: (await tells(await world.employee(riverside), tom, { occurredAt: other.occurredAt })).id,
      incidentId: other.id,
    })
    await isRefused(other, /An appeal overturned/, 'DISMISSAL')
  })

  it('takes nothing in that could not be asked for by itself, nor has anybody decide who had a part in any of it', async () => {
    const untold = await manager.logs({ about: tom, cause: 'EMPLOYEE', occurredAt: hoursBefore(incident, 72) })
    await tom.states(untold)
    expect(becauseOf(await together(manager, { furtherIncidents: [untold.id] }), 'PROOF')).toMatch(
      new RegExp(`^${untold.reference}: .*Nobody has told`),
    )
    const ofAnother = await manager.logs({ about: await world.employee(riverside), cause: 'EMPLOYEE' })
    for (const furtherIncidents of [[ofAnother.id], [incident.id], [other.id, other.id]])
      expect((await cannotTogether({ furtherIncidents })).code).toBe('BAD_USER_INPUT')
    const informal = { reason: 'Let us talk.', furtherIncidents: [other.id] }
    expect((await manager.cannotRespond(incident, 'SUPPORT', informal)).code).toBe('BAD_USER_INPUT')
    const bens = await ben.logs({
      about: tom,
      cause: 'EMPLOYEE',
      severity: 'MAJOR',
      occurredAt: hoursBefore(incident, 96),
      parties: [{ employee: ada.number, part: 'WITNESS' }],
    })
    await looksInto(mae, bens)
    await tom.states(bens)
    await obtains(mae, bens)
    const asked = await together(manager, { furtherIncidents: [other.id, bens.id] })
    expect(asked.__typename).toBe('Response')
    for (const withAPart of [ben, ada]) {
      const invitation = { responseId: asked.id, at: workday(9), place: 'Here' }
      expect((await cannotTakeStep(withAPart, 'inviteToHearing', invitation)).code).toBe('FORBIDDEN')
      expect((await withAPart.isRefused(documents.APPROVE, { id: asked.id, reason: 'So.' })).code).toBe('FORBIDDEN')
    }
  })

  it('is shown to a representative once each of the incidents is', async () => {
    const union = await world.employee(await world.store('Union office'))
    await world.change((tx) => tx.update(Employee, { id: union.id }, { represents: 'Shop workers’ union' }))
    const asked = await together()
    const opens = (id: unknown) => tom.asks(OPEN, { incidentId: id, representative: union.number })
    const hearing = async (id: unknown) => {
      const { responses } = (await union.asks(OPENED, { incidentId: id })).openedCase
      return responses.find((one: Data) => one.id === asked.id).hearing as Data | null
    }
    await opens(other.id)
    expect(await hearing(other.id)).toBeNull()
    await opens(incident.id)
    expect(await hearing(other.id)).not.toBeNull()
  })
})

const HEARD = `query ($id: ID!) { incident(id: $id) { responses { id hearing {
  nextStep documents { id } incidents { id reference } } } } }`
const ALLEGED = 'query ($id: ID!) { incident(id: $id) { sharedResponses { id status } } }'
const OPEN = `mutation ($incidentId: ID!, $representative: String!) {
  openToRepresentative(incidentId: $incidentId, representative: $representative) { id } }`
const OPENED =
  'query ($incidentId: ID!) { openedCase(incidentId: $incidentId) { responses { id hearing { alleged } } } }'
const LETTER = 'query ($id: ID!) { incident(id: $id) { responses { id letter { text } } } }'

const hoursBefore = ({ occurredAt }: Data, hours: number) =>
  new Date(Date.parse(occurredAt as string) - hours * 3_600_000).toISOString()
