import { beforeAll, describe, expect, it } from '@jest/globals'
import { isTroubled, oneMore, peersAt, troubledAt } from '../world/a-pattern.js'
import type { Data } from '../world/client.js'
import * as documents from '../world/documents.js'
import { heardOut } from '../world/formally.js'
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
await peersAt(world, riverside) // so many in trouble at one place would be the place
await judged(world)

const outcomes = (refused: Data): Record<string, string> =>
  Object.fromEntries((refused.tests ?? []).map(({ test, outcome }: Data) => [test, outcome]))

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
    // What was declined has been judged: something new happens.
    world.later({ days: 2 })
    const incident = await oneMore(manager, tom, { occurredAt: noon(1) })
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
