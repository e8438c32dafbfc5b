import { beforeAll, describe, expect, it } from '@jest/globals'
import { isTroubled, oneMore, peersAt, troubledAt } from '../world/a-pattern.js'
import type { Data } from '../world/client.js'
import * as documents from '../world/documents.js'
import { takes } from '../world/due-process.js'
import { agreed, heardOut, obtains } from '../world/formally.js'
import { judged } from '../world/history.js'
import { ago, noon, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
const otherHr = await world.hr()
await peersAt(world, riverside)
const tom = await troubledAt(world, riverside)
const jonas = await troubledAt(world, riverside)
const amara = await troubledAt(world, riverside, { seenBy: [manager] })
const priya = await troubledAt(world, riverside)
const luca = await troubledAt(world, riverside)
const ines = await troubledAt(world, riverside)
for (let n = 0; n < 3; n++) await peersAt(world, riverside) // so many in trouble at one place would be the place
await judged(world)

const outcomes = (refused: Data): Record<string, string> =>
  Object.fromEntries((refused.tests ?? []).map(({ test, outcome }: Data) => [test, outcome]))
const because = (refused: Data, wanted: string): string =>
  refused.tests.find(({ test }: Data) => test === wanted).because as string

/** The first of them, which is decided and then passes. */
let first: Data
let warning: Data

describe('a warning that passes the gate', () => {
  it('is asked for by the manager and waits for HR; it has no effect yet', async () => {
    first = await oneMore(manager, tom)
    warning = await manager.responds(first, 'VERBAL_WARNING', { reason: 'The fourth month of it.' })
    expect(warning).toMatchObject({ __typename: 'Response', status: 'AWAITING_HR', startsOn: null, endsOn: null })
    expect((await hr.reviews(['FORMAL_RESPONSE_REQUESTED'])).edges).toMatchObject([
      { node: { response: { id: warning.id, kind: 'VERBAL_WARNING' }, incident: { id: first.id } } },
    ])
  })

  it('is in the way of withdrawing what it rests on', async () => {
    const [{ node }] = (await hr.reviews(['FORMAL_RESPONSE_REQUESTED'])).edges
    expect(await manager.isRefused(documents.WITHDRAW, { id: node.incident.id, reason: 'Oh.' })).toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('takes effect when the employee was heard and HR approves it, and says when it is spent', async () => {
    await heardOut(world, warning, hr)
    const approved = await hr.approves(warning, 'Heard, known and borne out.')
    expect(approved).toMatchObject({
      id: warning.id,
      status: 'ACTIVE',
      startsOn: today(),
      decisionReason: 'Heard, known and borne out.',
    })
    const days = (Date.parse(approved.endsOn) - Date.parse(today())) / 86_400_000
    expect(days).toBeGreaterThan(179)
    expect(days).toBeLessThan(185)
    expect((await hr.reviews(['FORMAL_RESPONSE_REQUESTED'])).edges).toEqual([])
  })

  it('is decided once', async () => {
    for (const mutation of [documents.APPROVE, documents.DECLINE])
      expect(await otherHr.isRefused(mutation, { id: warning.id, reason: 'Again.' })).toMatchObject({
        code: 'CONFLICT',
      })
  })
})

describe('all tests run again when HR approves', () => {
  it('and the warning is refused when the record has changed meanwhile', async () => {
    const incident = await oneMore(manager, jonas)
    const asked = await manager.responds(incident, 'VERBAL_WARNING')
    expect(asked.status).toBe('AWAITING_HR')
    await heardOut(world, asked, hr)
    // Most of what it rested on turns out to have been logged by mistake.
    await world.change((tx) =>
      tx.query(
        `UPDATE incidents SET withdrawn_at = '${ago({})}' WHERE employee_id = '${jonas.id}' AND id <> '${incident.id}'`,
      ),
    )
    const before = await world.counts()
    const refused = await hr.approves(asked)
    expect(refused.__typename).toBe('DueProcessNotMet')
    expect(outcomes(refused).PROOF).toBe('NOT_MET')
    expect((await manager.sees(incident))!.responses).toMatchObject([{ id: asked.id, status: 'AWAITING_HR' }])
    const { audit_entries: noted, audit_values: _, ...after } = await world.counts()
    expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([table]) => table in after)))
    expect(noted).toBe(before.audit_entries! + 1)
  })
})

describe('the gate', () => {
  it('asks for more than one voice', async () => {
    const incident = await manager.logs({ about: amara, cause: 'EMPLOYEE', occurredAt: noon(1) })
    expect(incident.assessment.finding).toBe('EMERGING')
    expect(incident.assessment.explanation).toMatch(/rests on one person's records/)
    await amara.states(incident)
    const refused = await manager.responds(incident, 'VERBAL_WARNING')
    expect(outcomes(refused)).toMatchObject({ INVESTIGATION: 'MET', PROOF: 'NOT_MET' })
    expect(because(refused, 'PROOF')).toMatch(/pattern/i)
  })

  it('asks for something new since the last formal response', async () => {
    const incident = await oneMore(manager, priya)
    const first = await manager.responds(incident, 'VERBAL_WARNING')
    await agreed(world, first, hr)
    const refused = await manager.responds(incident, 'WRITTEN_WARNING')
    expect(outcomes(refused).PROOF).toBe('NOT_MET')
    expect(because(refused, 'PROOF')).toMatch(/nothing new/i)
    expect(because(refused, 'PROPORTIONATE_PENALTY')).toMatch(/punished twice/)
  })

  it('lets nobody jump a step, or beyond what the severity bears', async () => {
    const incident = await oneMore(manager, luca)
    for (const kind of ['WRITTEN_WARNING', 'FINAL_WARNING', 'DISMISSAL'])
      expect(outcomes(await manager.responds(incident, kind)).PROPORTIONATE_PENALTY).toBe('NOT_MET')
  })

  it('opens with a statement, or seven days after it was asked for', async () => {
    const incident = await manager.logs({ about: ines, cause: 'EMPLOYEE', occurredAt: noon(1) })
    await manager.asksForStatement(incident)
    world.later({ days: 6.99 })
    expect(outcomes(await manager.responds(incident, 'VERBAL_WARNING')).INVESTIGATION).toBe('NOT_MET')
    world.later({ days: 0.02 })
    await isTroubled(world, ines, { since: 6 }) // it goes on meanwhile
    await takes(ines, 'confirmKnown', { incidentId: incident.id })
    expect(await manager.responds(incident, 'VERBAL_WARNING')).toMatchObject({ status: 'AWAITING_HR' })
  })

  it('is closed where the context has a conflicting instruction or an unclear policy', async () => {
    for (const factor of ['CONFLICTING_INSTRUCTION', 'UNCLEAR_POLICY']) {
      const incident = await oneMore(manager, tom, { context: [factor], occurredAt: ago({ minutes: 3 }) })
      const refused = await manager.responds(incident, 'VERBAL_WARNING')
      expect(outcomes(refused).REASONABLE_RULE).toBe('NOT_MET')
    }
  })

  it('leaves proof and penalty to HR for misconduct that HR alone judges, and nothing else', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await obtains(hr, incident)
    const unheard = await manager.responds(incident, 'DISMISSAL', { misconduct: 'VIOLENCE' })
    expect(outcomes(unheard)).toMatchObject({
      INVESTIGATION: 'NOT_MET',
      PROOF: 'NOT_MET',
      PROPORTIONATE_PENALTY: 'NOT_MET',
    })
    await dana.states(incident)
    expect(await manager.responds(incident, 'DISMISSAL', { misconduct: 'VIOLENCE' })).toMatchObject({
      status: 'AWAITING_HR',
      misconduct: 'VIOLENCE',
    })
  })

  it('is closed 30 days after the incident', async () => {
    const old = await manager.logs({ about: tom, cause: 'EMPLOYEE', occurredAt: ago({ days: 31 }) })
    await tom.states(old)
    const before = await world.counts()
    expect(await manager.cannotRespond(old, 'VERBAL_WARNING')).toMatchObject({ code: 'CONFLICT' })
    expect(await world.counts()).toEqual(before)
  })
})

describe('a warning that HR asks for', () => {
  // It goes on after the first: what comes then is new.
  beforeAll(async () => {
    world.later({ days: 30 })
    await isTroubled(world, tom, { since: 30 })
  })

  it('is never approved or declined by who asked: somebody else in HR decides', async () => {
    const incident = await oneMore(manager, tom, { occurredAt: noon(3) })
    const asked = await hr.responds(incident, 'WRITTEN_WARNING')
    if (asked.__typename !== 'Response') throw new Error(JSON.stringify(asked))
    for (const mutation of [documents.APPROVE, documents.DECLINE])
      expect(await hr.isRefused(mutation, { id: asked.id, reason: 'I say so.' })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await otherHr.declines(asked, 'Coaching has not been tried.')).toMatchObject({
      id: asked.id,
      status: 'DECLINED',
      decisionReason: 'Coaching has not been tried.',
    })
  })

  it('is approved by one of two who decide at the same moment', async () => {
    const incident = await oneMore(manager, tom, { occurredAt: noon(5) })
    const asked = await manager.responds(incident, 'WRITTEN_WARNING')
    if (asked.__typename !== 'Response') throw new Error(JSON.stringify(asked))
    await heardOut(world, asked, hr, otherHr)
    const answers = await Promise.all([
      hr.sends(documents.APPROVE, { id: asked.id, reason: 'Yes.' }),
      otherHr.sends(documents.DECLINE, { id: asked.id, reason: 'No.' }),
      hr.sends(documents.DECLINE, { id: asked.id, reason: 'No.' }),
      otherHr.sends(documents.APPROVE, { id: asked.id, reason: 'Yes.' }),
    ])
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'decided').sort()
    expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'decided'])
  })
})

describe('a warning that was approved', () => {
  it('is spent when its time is over, without anybody doing anything', async () => {
    const shown = async () => (await tom.sees(first))!.responses[0] as { status: string; endsOn: string }
    const { status, endsOn } = await shown()
    expect(status).toBe('ACTIVE')
    world.later({ days: (Date.parse(endsOn) - Date.parse(today())) / 86_400_000 })
    expect((await shown()).status).toBe('ACTIVE')
    world.later({ days: 1 })
    expect((await shown()).status).toBe('EXPIRED')
  })
})
