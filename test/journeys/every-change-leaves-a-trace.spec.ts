import { describe, expect, it } from '@jest/globals'
import { obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import { testClock } from '../world/clock.js'
import * as documents from '../world/documents.js'
import { dateAgo, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside, market)
const dana = await world.employee(riverside)
const stranger = await world.employee(market)
const hr = await world.hr()

/** The entries that a change wrote. */
async function entriesOf<T>(change: () => Promise<T>): Promise<{ result: T; entries: Data[] }> {
  const from = (await world.trail()).length
  const result = await change()
  return { result, entries: await world.trail({ from }) }
}

describe('every change writes its entry: who, what, when, before and after', () => {
  it('logging', async () => {
    const { result, entries } = await entriesOf(() =>
      manager.logs({ about: dana, cause: 'PROCESS', context: ['LONG_SHIFT'] }),
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      action: 'incident.logged',
      actor_id: manager.id,
      subject_id: result.id,
      store_id: riverside.id,
      employee_id: dana.id,
      before: null,
      after: { reference: result.reference, cause: 'PROCESS', summary: result.summary, context: ['LONG_SHIFT'] },
    })
    expect(Math.abs(Date.parse(entries[0]!.at) - testClock.milliseconds())).toBeLessThan(60_000)
  })

  it('withdrawing', async () => {
    const incident = await manager.logs({ about: dana })
    const { result, entries } = await entriesOf(() => manager.withdraws(incident, 'It was another till.'))
    expect(entries).toMatchObject([
      {
        action: 'incident.withdrawn',
        actor_id: manager.id,
        subject_id: incident.id,
        employee_id: dana.id,
        before: { withdrawnAt: null },
        after: { withdrawnAt: result.withdrawnAt, reason: 'It was another till.' },
      },
    ])
  })

  it('asking for a statement, and giving it', async () => {
    const incident = await manager.logs({ about: dana })
    const asked = await entriesOf(() => manager.asksForStatement(incident))
    expect(asked.entries).toMatchObject([
      {
        action: 'statement.requested',
        actor_id: manager.id,
        subject_id: incident.id,
        before: { statementRequestedAt: null },
        after: { statementRequestedAt: asked.result.statementRequestedAt },
      },
    ])
    const given = await entriesOf(() => dana.states(incident, 'It was not so.'))
    expect(given.entries).toMatchObject([
      { action: 'statement.given', actor_id: dana.id, subject_id: incident.id, after: { text: 'It was not so.' } },
    ])
  })

  it('the roster, an entry for each store, with what it replaced', async () => {
    const shift = (person: typeof dana, store: typeof riverside, interactions: number) => ({
      employee: person.number,
      store: store.code,
      date: today(),
      position: 'CASHIER',
      interactions,
    })
    await manager.recordsShifts(shift(dana, riverside, 40))
    const { entries } = await entriesOf(() =>
      manager.recordsShifts(shift(dana, riverside, 80), shift(stranger, market, 70)),
    )
    expect(entries).toHaveLength(2)
    const of = (store: typeof riverside) => entries.find((entry) => entry.store_id === store.id)!
    expect(of(riverside)).toMatchObject({
      action: 'shifts.recorded',
      actor_id: manager.id,
      before: [{ employeeId: dana.id, interactions: 40 }],
      after: [{ employeeId: dana.id, interactions: 80 }],
    })
    expect(of(market)).toMatchObject({ before: [], after: [{ employeeId: stranger.id, interactions: 70 }] })
  })

  it('answering, and HR’s decision', async () => {
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    const moment = await entriesOf(() => manager.responds(incident, 'TEACHABLE_MOMENT', { reason: 'We talked.' }))
    expect(moment.entries).toMatchObject([
      { action: 'response.given', actor_id: manager.id, subject_id: incident.id, after: { kind: 'TEACHABLE_MOMENT' } },
    ])
    const refused = await entriesOf(() => manager.responds(incident, 'VERBAL_WARNING'))
    expect(refused.entries).toMatchObject([{ action: 'response.refused', actor_id: manager.id, before: null }])

    await dana.states(incident)
    await obtains(hr, incident)
    const asked = await entriesOf(() => manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' }))
    expect(asked.entries).toMatchObject([
      { action: 'response.requested', actor_id: manager.id, employee_id: dana.id, after: { kind: 'DISMISSAL' } },
    ])
    const declined = await entriesOf(() => hr.declines(asked.result, 'It was a misunderstanding.'))
    expect(declined.entries).toMatchObject([
      {
        action: 'response.declined',
        actor_id: hr.id,
        before: { id: asked.result.id, state: 'AWAITING_HR' },
        after: { id: asked.result.id, state: 'DECLINED', decisionReason: 'It was a misunderstanding.' },
      },
    ])
  })

  it('but a refusal, a repetition and a question write none', async () => {
    const incident = await manager.logs({
      about: dana,
      idempotencyKey: 'once',
      summary: 'Twice?',
      occurredAt: '2026-02-03T10:00:00Z',
    })
    const { entries } = await entriesOf(async () => {
      await manager.logs({ about: dana, idempotencyKey: 'once', summary: 'Twice?', occurredAt: '2026-02-03T10:00:00Z' })
      await manager.cannotLog({ about: dana, occurredAt: dateAgo(-3) })
      await manager.isRefused(documents.WITHDRAW, { id: 'x', reason: 'No.' })
      await dana.isRefused(documents.WITHDRAW, { id: incident.id, reason: 'No.' })
      await manager.cannotRespond(incident, 'REASSIGNMENT')
      await hr.sees(incident)
      await hr.lists()
      await hr.reviews()
    })
    expect(entries).toEqual([])
  })
})

describe('an entry', () => {
  it.each(['UPDATE audit_entries SET action = action', 'DELETE FROM audit_entries'])(
    'is kept by the database itself: %s is refused',
    async (statement) => {
      const before = await world.trail()
      expect(before.length).toBeGreaterThan(0)
      await expect(world.change((tx) => tx.query(statement))).rejects.toThrow(/append-only/)
      expect(await world.trail()).toEqual(before)
    },
  )

  it('is not there without its change, nor the change without it', async () => {
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    // A withdrawal that HR's rules undo after everything else was written.
    await dana.states(incident)
    await obtains(hr, incident)
    await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    const { entries } = await entriesOf(() => manager.isRefused(documents.WITHDRAW, { id: incident.id, reason: 'No.' }))
    expect(entries).toEqual([])
    expect((await manager.sees(incident))!.withdrawnAt).toBeNull()
  })
})
