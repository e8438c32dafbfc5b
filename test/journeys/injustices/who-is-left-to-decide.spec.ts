import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import * as documents from '../../world/documents.js'
import { readBy, takes } from '../../world/due-process.js'
import { agreed, brings, cannotTakeStep, heard, obtains, tells, workday } from '../../world/formally.js'
import { cannot, does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { startWorld } from '../../world/world.js'

/** Whoever names others chooses who is left. Vic in HR means harm, and Flo is a friend of theirs; Ann and Bo are neither. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const colleague = await world.employee(riverside)
const [vic, flo, ann, bo] = [await world.hr(), await world.hr(), await world.hr(), await world.hr()] as const

const DENY = `mutation ($id: ID!) { denyPart(id: $id, reason: "I was on leave that week.") {
  parties { part deniedAt employee { number } } } }`
const named = (...people: Person[]) => people.map(({ number: employee }) => ({ employee, part: 'WITNESS' }))
const notices = async (person: Person, { id }: Data): Promise<string[]> =>
  (await person.asks('{ viewer { notices(first: 100) { edges { node { kind incidentId } } } } }')).viewer.notices.edges
    .filter(({ node }: Data) => node.incidentId === id)
    .map(({ node }: Data) => node.kind as string)

/** Vic records something grave, names those who would say no, and the manager asks for a dismissal. */
async function accused(parties: Person[], by = vic): Promise<{ dana: Person; incident: Data; asked: Data }> {
  const dana = await world.employee(riverside)
  const more = { cause: 'EMPLOYEE', severity: 'MAJOR', parties: named(...parties) }
  const incident = await by.logs({ about: dana, store: riverside, ...more })
  await dana.states(incident)
  await obtains(flo, incident)
  const asked = await does(manager, 'respond', {
    input: { incidentId: incident.id, kind: 'DISMISSAL', misconduct: 'THEFT', reason: 'Money is missing.' },
  })
  return { dana, incident, asked }
}
const cannotDecide = async (person: Person, asked: Data) => {
  for (const document of [documents.APPROVE, documents.DECLINE])
    expect(await person.isRefused(document, { id: asked.id, reason: 'So.' })).toMatchObject({ code: 'FORBIDDEN' })
  const invitation = { responseId: asked.id, at: workday(9), place: 'Here' }
  expect(await cannotTakeStep(person, 'inviteToHearing', invitation)).toMatchObject({ code: 'FORBIDDEN' })
}

describe('somebody in HR who names all others in HR but a friend', () => {
  it('keeps nobody from deciding who says that they had no part: the employee and HR are told that they said so', async () => {
    const { dana, incident, asked } = await accused([ann, bo])
    expect(await notices(ann, incident)).toContain('NAMED_IN_IT')
    await cannotDecide(ann, asked)
    expect((await ann.isRefused(documents.DECLINE, { id: asked.id, reason: 'So.' })).message).toMatch(
      /you had no part in it, say so on the incident/,
    )
    const { parties } = (await ann.asks(DENY, { id: incident.id })).denyPart
    expect(parties).toContainEqual({
      part: 'WITNESS',
      deniedAt: expect.any(String),
      employee: { number: ann.number },
    })
    for (const person of [dana, bo, vic]) expect(await notices(person, incident)).toContain('PART_DENIED')
    expect(await notices(manager, incident)).not.toContain('PART_DENIED')
    // Of a witness whom they had not named the employee still does not read who it is.
    expect((await readBy(dana, incident)).parties).toEqual([
      { part: 'WITNESS', employee: null },
      { part: 'WITNESS', employee: null },
    ])
    await heard(world, asked, ann)
    expect(await ann.declines(asked)).toMatchObject({ status: 'DECLINED' })
    const [entry] = (await world.trail()).filter(({ action }) => action === 'part.denied')
    expect(entry).toMatchObject({ actor_id: ann.id, subject_id: incident.id, after: { reason: expect.any(String) } })
  })

  it('nor from hearing the appeal', async () => {
    const { dana, incident, asked } = await accused([bo])
    await agreed(world, asked, flo, ann)
    const appeal = await does(dana, 'appeal', { responseId: asked.id, text: 'I was not there.' })
    const decision = { id: appeal.id, upheld: true, reason: 'The recording shows somebody else.' }
    expect(await cannot(bo, 'decideAppeal', decision)).toMatchObject({ code: 'FORBIDDEN' })
    await bo.asks(DENY, { id: incident.id })
    expect(await does(bo, 'decideAppeal', decision)).toMatchObject({ status: 'UPHELD' })
  })

  it('nor by a record that is merged into another', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    const naming = await vic.logs({ about: dana, store: riverside, cause: 'EMPLOYEE', parties: named(ann) })
    await takes(flo, 'mergeIncident', { id: naming.id, into: incident.id, reason: 'The same.' })
    await dana.states(incident)
    await obtains(flo, incident)
    const asked = await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    const invitation = { responseId: asked.id, at: workday(9), place: 'Here' }
    expect(await cannotTakeStep(ann, 'inviteToHearing', invitation)).toMatchObject({ code: 'FORBIDDEN' })
    await ann.asks(DENY, { id: naming.id })
    expect(await heard(world, asked, ann)).toMatchObject({ heardAt: expect.any(String) })
  })
})

describe('an honest witness in HR', () => {
  it('stays out of it: whoever is named and says nothing, and whoever has told what they saw', async () => {
    const { dana, incident, asked } = await accused([ann])
    const account = await tells(ann, dana, { occurredAt: incident.occurredAt })
    await brings(bo, 'attachAccount', { id: account.id, incidentId: incident.id })
    await cannotDecide(ann, asked)
    await ann.asks(DENY, { id: incident.id })
    expect(
      await cannotTakeStep(ann, 'inviteToHearing', { responseId: asked.id, at: workday(9), place: 'Here' }),
    ).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('who says falsely that they had no part is out of it once the employee complains about them', async () => {
    const { dana, incident, asked } = await accused([ann])
    await ann.asks(DENY, { id: incident.id })
    await dana.logs({ about: dana, parties: [{ employee: ann.number, part: 'COMPLAINED_ABOUT' }] })
    await cannotDecide(ann, asked)
  })
})

describe('nobody denies a part', () => {
  it('that the employee or a manager names, that nobody said, or that they are complained about for; nor anybody else for them', async () => {
    const dana = await world.employee(riverside)
    const byManager = await manager.logs({ about: dana, parties: named(colleague) })
    const another = await world.manager(riverside)
    const byHr = await vic.logs({ about: dana, store: riverside, parties: named(another) })
    const complaint = await dana.logs({ about: dana, parties: [{ employee: bo.number, part: 'COMPLAINED_ABOUT' }] })
    for (const { id } of [byManager, byHr])
      expect(await ann.isRefused(DENY, { id })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await bo.isRefused(DENY, { id: complaint.id })).toMatchObject({ code: 'NOT_FOUND' })
    for (const person of [another, colleague, dana])
      expect(await person.isRefused(DENY, { id: byHr.id })).toMatchObject({ code: 'FORBIDDEN' })
    const { incident } = await accused([ann])
    expect(await vic.isRefused(DENY, { id: incident.id })).toMatchObject({ code: 'FORBIDDEN' })
    await ann.asks(DENY, { id: incident.id })
    expect(await ann.isRefused(DENY, { id: incident.id })).toMatchObject({ code: 'CONFLICT' })
  })
})
