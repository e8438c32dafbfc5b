import { describe, expect, it } from '@jest/globals'
import { obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import {
  accepts,
  cannotDecide,
  cannotPropose,
  contestedFacts,
  DECIDE,
  declines,
  PROPOSE,
  proposes,
  readWithCorrections,
  verdictOn,
} from '../world/corrections.js'
import { becauseOf, cannotTake, readBy, takes } from '../world/due-process.js'
import { oneMore, peersAt, troubledAt } from '../world/a-pattern.js'
import { judged, worked } from '../world/history.js'
import { answers, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { ago, noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const otherManager = await world.manager(riverside)
const hr = await world.hr()
const otherHr = await world.hr()

/** Somebody new each time: who has spoken up is protected, and what is logged about them next is for HR. */
async function logged(more: object = {}): Promise<{ dana: Person; incident: Data }> {
  const dana = await world.employee(riverside)
  return { dana, incident: await manager.logs({ about: dana, cause: 'EMPLOYEE', ...more }) }
}
const waiting = () => contestedFacts(hr)

describe('an employee who says that what is recorded was otherwise', () => {
  it('is read beside the incident by all who see it; what is recorded stands until somebody decides', async () => {
    const { dana, incident } = await logged({ context: ['UNDERSTAFFED'], summary: 'Snapped at a customer.' })
    const said = { summary: 'Asked a customer to wait.', context: ['UNDERSTAFFED', 'SYSTEM_OUTAGE'] }
    await proposes(dana, incident, { ...said, words: 'Both tills were down.' })
    for (const person of [dana, manager, hr])
      expect(await readWithCorrections(person, incident)).toMatchObject({
        summary: 'Snapped at a customer.',
        context: ['UNDERSTAFFED'],
        corrections: [{ ...said, words: 'Both tills were down.', occurredAt: null, status: 'WAITING', decider: null }],
      })
    expect(await waiting()).toContain(incident.id)
    expect(await cannotPropose(dana, incident, { summary: 'Again.' })).toMatchObject({ code: 'CONFLICT' })
  })

  it('is right: the facts change, in the trail with what was there before, and the claim stays beside them', async () => {
    const { dana, incident } = await logged({ context: ['UNDERSTAFFED'], summary: 'Snapped at a customer.' })
    const said = { summary: 'Asked a customer to wait.', context: ['SYSTEM_OUTAGE'] }
    await accepts(otherManager, await proposes(dana, incident, said))
    expect(await readWithCorrections(dana, incident)).toMatchObject({
      ...said,
      corrections: [{ status: 'ACCEPTED', reason: 'The camera shows it.', decider: { number: otherManager.number } }],
    })
    expect(await waiting()).not.toContain(incident.id)
    const entries = (await world.trail()).filter(({ subject_id }) => subject_id === incident.id)
    expect(entries).toMatchObject([
      { action: 'incident.logged' },
      { action: 'correction.proposed', actor_id: dana.id, after: { summary: said.summary } },
      {
        action: 'correction.accepted',
        actor_id: otherManager.id,
        before: { summary: 'Snapped at a customer.', context: ['UNDERSTAFFED'] },
        after: { ...said, reason: 'The camera shows it.' },
      },
    ])
  })

  it('is not right: what is recorded stands, with the reason, and they may say more', async () => {
    const { dana, incident } = await logged()
    const declined = await declines(hr, await proposes(dana, incident, { summary: 'Other.' }))
    expect(declined).toMatchObject({
      summary: incident.summary,
      corrections: [{ status: 'DECLINED', reason: 'The roster shows it.', decider: { number: hr.number } }],
    })
    const again = await proposes(dana, incident, { occurredAt: ago({ hours: 3 }) })
    expect(again.corrections.map(({ status }: Data) => status)).toEqual(['DECLINED', 'WAITING'])
  })

  it('was not there at all: the incident counts nowhere', async () => {
    const { dana, incident } = await logged()
    const accepted = await accepts(hr, await proposes(dana, incident, { notThere: true }))
    expect(accepted).toMatchObject({ withdrawnAt: expect.any(String), corrections: [{ status: 'ACCEPTED' }] })
    expect((await dana.lists(null, { first: 100 })).edges.map(({ node }: Data) => node.id)).not.toContain(incident.id)
    expect(await cannotPropose(dana, incident, { summary: 'More.' })).toMatchObject({ code: 'CONFLICT' })
  })

  it('does so about themselves alone, and says what was otherwise', async () => {
    const { dana, incident } = await logged({ context: ['UNDERSTAFFED'] })
    const colleague = await world.employee(riverside)
    expect(await cannotPropose(colleague, incident, { notThere: true })).toMatchObject({ code: 'NOT_FOUND' })
    for (const person of [manager, hr])
      expect(await cannotPropose(person, incident, { notThere: true })).toMatchObject({ code: 'FORBIDDEN' })
    const before = await world.counts()
    expect((await cannotPropose(dana, incident, {})).fields).toHaveProperty('input')
    expect((await cannotPropose(dana, incident, { notThere: true, words: ' ' })).fields).toHaveProperty(['input.words'])
    expect(await world.counts()).toEqual(before)
  })

  it('keeps it beside the incident: a manager does not merge it away while nobody has decided', async () => {
    const { dana, incident } = await logged()
    const again = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await proposes(dana, incident, { notThere: true })
    const merging = { id: incident.id, into: again.id, reason: 'The same.' }
    expect(await cannotTake(manager, 'mergeIncident', merging)).toMatchObject({ code: 'CONFLICT' })
    await takes(manager, 'mergeIncident', { ...merging, id: again.id, into: incident.id })
  })

  it('says so once, though the button was pressed twice', async () => {
    const { dana, incident } = await logged()
    const variables = { incidentId: incident.id, input: { words: 'No.', notThere: true } }
    const all = await Promise.all([1, 2, 3].map(() => dana.sends(PROPOSE, variables)))
    expect(all.map(({ errors }) => errors?.[0]?.extensions.code ?? 'said').sort()).toEqual([
      'CONFLICT',
      'CONFLICT',
      'said',
    ])
  })

  it('is protected: what their manager logs about them next waits for HR', async () => {
    const ines = await world.employee(riverside)
    await proposes(ines, await manager.logs({ about: ines, cause: 'EMPLOYEE' }), { summary: 'It was a queue.' })
    const next = await manager.logs({ about: ines, cause: 'EMPLOYEE' })
    expect((await readBy(hr, next)).retaliationRisk).toBe(true)
  })
})

describe('what is of health and private life', () => {
  it('does not enter by a correction, and is not moved by one', async () => {
    const dana = await world.employee(riverside)
    const own = await dana.logs({ about: dana, context: ['PERSONAL_STRAIN', 'UNDERSTAFFED'] })
    const refused = await cannotPropose(dana, own, { context: ['UNWELL', 'SYSTEM_OUTAGE'] })
    expect(refused.fields).toEqual({ 'input.context': expect.stringContaining('in confidence') })
    const proposed = await proposes(dana, own, { context: ['SYSTEM_OUTAGE'] })
    expect((await accepts(manager, proposed)).context).toEqual(['SYSTEM_OUTAGE'])
    expect(
      await world.rows('SELECT factor, confidential FROM incident_contexts WHERE incident_id = $1 ORDER BY factor', [
        own.id as string,
      ]),
    ).toMatchObject([{ factor: 'PERSONAL_STRAIN' }, { factor: 'SYSTEM_OUTAGE' }])
    const trail = (await world.trail()).filter(({ subject_id }) => subject_id === own.id)
    expect(JSON.stringify(trail)).not.toContain('PERSONAL_STRAIN')
  })
})

describe('a correction is decided', () => {
  it('by a manager of the store or HR; who logged it can accept, and somebody else declines', async () => {
    const { dana, incident } = await logged()
    const proposed = await proposes(dana, incident, { summary: 'Other.' })
    expect(await cannotDecide(await world.manager(), proposed, true)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await cannotDecide(dana, proposed, true)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await cannotDecide(manager, proposed, false)).toMatchObject({ code: 'FORBIDDEN' })
    expect((await accepts(manager, proposed)).summary).toBe('Other.')
    const elsewhere = { id: '01890000-0000-7000-8000-000000000000', accepted: true, reason: 'So.' }
    expect(await hr.isRefused(DECIDE, elsewhere)).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('by nobody who is named in it, or whom it is about, and by HR alone where it is for HR to look into', async () => {
    const dana = await world.employee(riverside)
    const parties = [{ employee: hr.number, part: 'DECIDED' }]
    const incident = await otherHr.logs({ about: dana, cause: 'EMPLOYEE', parties })
    const named = await proposes(dana, incident, { notThere: true })
    expect(await cannotDecide(hr, named, true)).toMatchObject({ code: 'FORBIDDEN' })
    const about = await hr.logs({ about: manager, store: riverside, cause: 'EMPLOYEE' })
    const own = await proposes(manager, about, { notThere: true })
    expect(await cannotDecide(manager, own, true)).toMatchObject({ code: 'FORBIDDEN' })
    const theManagements = await manager.logs({ about: dana, cause: 'MANAGEMENT' })
    const managements = await proposes(dana, theManagements, { notThere: true })
    expect(await cannotDecide(otherManager, managements, true)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('HR'),
    })
    expect((await accepts(otherHr, managements)).withdrawnAt).not.toBeNull()
  })

  it('by one of several who decide at the same moment: the others are told', async () => {
    const { dana, incident } = await logged()
    const proposed = await proposes(dana, incident, { summary: 'Other.' })
    const all = await Promise.all(
      [hr, otherHr, otherManager].map((person, n) => person.sends(DECIDE, verdictOn(proposed, n === 1))),
    )
    expect(all.map(({ errors }) => errors?.[0]?.extensions.code ?? 'decided').sort()).toEqual([
      'CONFLICT',
      'CONFLICT',
      'decided',
    ])
    const { summary, corrections } = await readWithCorrections(dana, incident)
    expect(summary).toBe(corrections[0].status === 'ACCEPTED' ? 'Other.' : incident.summary)
  })

  it('not by taking away what discipline rests on: that has to be overturned first', async () => {
    const { dana, incident } = await logged({ severity: 'MAJOR' })
    await dana.states(incident)
    await obtains(hr, incident)
    const asked = await answers(manager, incident, 'DISMISSAL', { misconduct: 'THEFT' })
    const proposed = await proposes(dana, incident, { notThere: true })
    const before = await world.counts()
    expect(await cannotDecide(otherHr, proposed, true)).toMatchObject({ code: 'CONFLICT' })
    expect(await world.counts()).toEqual(before)
    await does(hr, 'declineResponse', { id: asked.id, reason: 'They were not there.' })
    expect((await accepts(otherHr, proposed)).withdrawnAt).not.toBeNull()
  })
})

describe('what rests on the facts', () => {
  it('is found anew where it happened at another time, each incident as of its own moment', async () => {
    const ines = await world.employee(riverside)
    await worked(world, ines, { from: 60, to: 1 })
    const incidents: Data[] = []
    for (const daysAgo of [40, 30, 20, 10])
      incidents.push(await manager.logs({ about: ines, cause: 'EMPLOYEE', occurredAt: noon(daysAgo) }))
    const observed = async () =>
      Promise.all(incidents.map(async (one) => (await readBy(hr, one)).assessment.observedDays as number))
    expect(await observed()).toEqual([1, 2, 3, 4])
    await accepts(hr, await proposes(ines, incidents[0]!, { occurredAt: noon(15) }))
    expect(await observed()).toEqual([3, 1, 2, 4])
    await accepts(hr, await proposes(ines, incidents[3]!, { occurredAt: noon(50) }))
    expect(await observed()).toEqual([4, 2, 3, 1])
    await accepts(hr, await proposes(ines, incidents[3]!, { notThere: true }))
    expect((await observed()).slice(0, 3)).toEqual([3, 1, 2])
  })

  it('proves nothing while it is said that it was not then; what is said of what was going on does not matter', async () => {
    await peersAt(world, riverside)
    const ines = await troubledAt(world, riverside)
    await judged(world)
    const incident = await oneMore(manager, ines)
    const proof = async () =>
      becauseOf(await takes(hr, 'justCause', { incidentId: incident.id, kind: 'VERBAL_WARNING' }), 'PROOF')
    const proved = await proof()
    expect(proved).toContain('a pattern then and is one now')
    const context = await proposes(ines, incident, { context: ['SYSTEM_OUTAGE'] })
    expect(await proof()).toBe(proved)
    await declines(hr, context)
    for (const disputing of [{ occurredAt: noon(2) }, { notThere: true }]) {
      const proposed = await proposes(ines, incident, disputing)
      expect(await proof()).toContain('The employee says that 1 day of those it rests on happened at another time')
      await declines(hr, proposed)
      expect(await proof()).toBe(proved)
    }
  }, 60_000)
})
