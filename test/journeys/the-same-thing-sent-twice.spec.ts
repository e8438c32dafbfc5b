import { describe, expect, it } from '@jest/globals'
import * as documents from '../world/documents.js'
import type { ToLog } from '../world/person.js'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const deputy = await world.manager(riverside)
const dana = await world.employee(riverside)

describe('a tablet loses its connection and sends again', () => {
  const first: ToLog = { about: dana, cause: 'EMPLOYEE', occurredAt: ago({ hours: 2 }), idempotencyKey: 'tablet-1' }

  it('gets the incident that is there already, and nothing is written again', async () => {
    const logged = await manager.logs(first)
    const before = await world.counts()
    expect(await manager.logs(first)).toEqual(logged)
    expect(await world.counts()).toEqual(before)
  })

  it('is told of a conflict when the input differs in anything, and nothing is written', async () => {
    const before = await world.counts()
    for (const other of [
      { summary: 'Something else.' },
      { context: ['UNDERSTAFFED'] },
      { severity: 'MAJOR' },
      { about: null, store: riverside, cause: 'PROCESS' },
    ])
      expect(await manager.cannotLog({ ...first, ...other })).toMatchObject({ code: 'CONFLICT', fields: {} })
    expect(await world.counts()).toEqual(before)
  })

  it('is told then what it had sent before, so that nobody has to guess', async () => {
    const { id } = await manager.logs(first)
    const input = manager.inputOf({ ...first, summary: 'With three words more.' })
    const { errors } = await manager.sends(documents.LOG, { input })
    expect(errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', sentBefore: { incidentId: id } })
  })

  it('is told the same whichever way the same input is written', async () => {
    const { id } = await manager.logs({ ...first, idempotencyKey: 'tablet-2', occurredAt: '2026-01-05T10:00:00+01:00' })
    const again = await manager.logs({
      ...first,
      idempotencyKey: 'tablet-2',
      occurredAt: '2026-01-05T09:00:00Z',
      severity: 'MINOR', // the default, said
    })
    expect(again.id).toBe(id)
  })

  it('shares its keys with nobody else', async () => {
    const mine = await manager.logs({ ...first, idempotencyKey: 'tablet-3' })
    const theirs = await deputy.logs({ ...first, summary: 'Another matter.', idempotencyKey: 'tablet-3' })
    expect(theirs.id).not.toBe(mine.id)
  })

  it('logs two incidents where no key is given: two customers may complain alike', async () => {
    const { idempotencyKey: _, ...without } = first
    expect((await manager.logs(without)).id).not.toBe((await manager.logs(without)).id)
  })

  it('logs one incident when it sends 20 times at once', async () => {
    const before = await world.counts()
    const input = manager.inputOf({ ...first, idempotencyKey: 'impatient' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => manager.asks(documents.LOG, { input })))
    expect(new Set(answers.map(({ logIncident }) => logIncident.id)).size).toBe(1)
    const after = await world.counts()
    expect(after.incidents! - before.incidents!).toBe(1)
    expect(after.audit_entries! - before.audit_entries!).toBe(1)
    expect(after.idempotency_keys! - before.idempotency_keys!).toBe(1)
  })

  it('logs one of two different inputs that race for a key', async () => {
    const inputs = ['One thing.', 'Another thing.'].map((summary) =>
      manager.inputOf({ ...first, summary, idempotencyKey: 'race' }),
    )
    const answers = await Promise.all(inputs.map((input) => manager.sends(documents.LOG, { input })))
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'logged').sort()).toEqual(['CONFLICT', 'logged'])
  })

  it('can use a key again after a refusal: nothing came of it', async () => {
    const wrong = { ...first, idempotencyKey: 'typo', occurredAt: ago({ days: -3 }) }
    expect(await manager.cannotLog(wrong)).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect((await manager.logs({ ...wrong, occurredAt: ago({ days: 3 }) })).id).toEqual(expect.any(String))
  })
})
