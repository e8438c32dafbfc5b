import { describe, expect, it } from '@jest/globals'
import { ORGANISATION, SEALS } from '../../src/audit/hash-chain.js'
import { AuditService } from '../../src/audit/audit.service.js'
import { newId } from '../../src/database/uuid.js'
import { testClock } from '../world/clock.js'
import { dialect } from '../world/own-database.js'
import { tamper, unguard, verified } from '../world/trail.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside, market)
const dana = await world.employee(riverside)
const ines = await world.employee(market)

const inChain = async (chain: string) =>
  (
    await world.rows<{ number: number }>('SELECT number FROM audit_entries WHERE chain = $1 ORDER BY number', [chain])
  ).map(({ number }) => number)

describe('the trail', () => {
  it('is a chain for each store, without a gap, and it holds', async () => {
    for (const about of [dana, ines, dana])
      await dana.states(await manager.logs({ about }), 'So it was.').catch(() => {})
    expect(await inChain(riverside.id)).toEqual([1, 2, 3, 4])
    expect(await inChain(market.id)).toEqual([1])
    const { damage, chains } = await verified(world)
    expect(damage).toEqual([])
    expect(chains.filter(({ entries, chain }) => entries > 0 && chain !== SEALS)).toMatchObject(
      [
        { chain: riverside.id, entries: 4, erased: 0, head: { number: 4 } },
        { chain: market.id, entries: 1, erased: 0, head: { number: 1 } },
      ].sort((a, b) => (a.chain < b.chain ? -1 : 1)),
    )
  })

  it('keeps what it says of a person beside the entry, and nothing of it in the entry', async () => {
    const entries = JSON.stringify(await world.rows('SELECT * FROM audit_entries'))
    for (const secret of [dana.id, ines.id, 'So it was', 'wrong bag']) expect(entries).not.toContain(secret)
    expect((await world.trail()).map(({ actor_id, employee_id }) => [actor_id, employee_id])).toEqual([
      [manager.id, dana.id],
      [dana.id, dana.id],
      [manager.id, ines.id],
      [manager.id, dana.id],
      [dana.id, dana.id],
    ])
  })

  it('stays one chain when many write at once, to one store and to several in one go', async () => {
    const audit = world.server.app.get(AuditService)
    const both = (stores: string[]) =>
      world.change((tx) =>
        audit.record(
          tx,
          ...stores.map((storeId) => ({ action: 'tried', actorId: null, subjectId: newId(testClock), storeId })),
          { action: 'tried', actorId: manager.id, subjectId: newId(testClock) },
        ),
      )
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => [
        both(n % 2 ? [riverside.id, market.id] : [market.id, riverside.id]),
        manager.logs({ about: n % 2 ? dana : ines }),
      ]).flat(),
    )
    expect((await verified(world)).damage).toEqual([])
    expect(await inChain(ORGANISATION)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
    expect(await inChain(riverside.id)).toHaveLength(4 + 20 + 10)
    expect(await inChain(market.id)).toHaveLength(1 + 20 + 10)
  })

  it('takes more in one transaction than memory should hold', async () => {
    const audit = world.server.app.get(AuditService)
    const many = Array.from({ length: 12_001 }, (_, n) => ({
      action: 'tried',
      actorId: null,
      subjectId: newId(testClock),
      storeId: n % 3 ? riverside.id : null,
    }))
    await world.change(async (tx) => {
      for (let n = 0; n < many.length; n += 1_000) await audit.record(tx, ...many.slice(n, n + 1_000))
    })
    expect((await verified(world)).damage).toEqual([])
    expect(await inChain(riverside.id)).toHaveLength(34 + 8_000)
  })

  it('goes with a transaction that is undone', async () => {
    const before = await inChain(riverside.id)
    await manager.cannotLog({ about: dana, occurredAt: '2999-01-01T00:00:00Z' })
    expect(await inChain(riverside.id)).toEqual(before)
  })
})

describe('the database itself refuses', () => {
  const values = 'salt = NULL, employee_id = NULL, before = NULL, after = NULL'
  it.each([
    ['to change an entry', "UPDATE audit_entries SET action = 'nothing.happened'"],
    ['to remove an entry', 'DELETE FROM audit_entries'],
    ['to change what stands beside it', "UPDATE audit_values SET after = '{}'"],
    ['to erase only a part of that', 'UPDATE audit_values SET employee_id = NULL'],
    ['to remove that', 'DELETE FROM audit_values'],
    ['to set back a head', 'UPDATE audit_heads SET number = 1'],
    ['to remove a head', 'DELETE FROM audit_heads'],
    ...(dialect === 'sqlite'
      ? [['to replace an entry', 'INSERT OR REPLACE INTO audit_entries SELECT * FROM audit_entries WHERE number = 1']]
      : [
          ['to empty the entries', 'TRUNCATE audit_entries CASCADE'],
          ['to empty what stands beside them', 'TRUNCATE audit_values'],
        ]),
  ])('%s', async (_, statement) => {
    await expect(tamper(world, statement)).rejects.toThrow(/append-only|erased as a whole|only moves on/)
  })

  it('to erase what no entry says was erased', async () => {
    const entry = `entry_id = (SELECT id FROM audit_entries WHERE chain = '${riverside.id}' AND number = 2)`
    for (const by of [
      '',
      `, erasure_id = '${newId(testClock)}'`,
      ', erasure_id = (SELECT id FROM audit_entries LIMIT 1)',
    ])
      await expect(tamper(world, `UPDATE audit_values SET ${values}${by} WHERE ${entry}`)).rejects.toThrow(
        /erased as a whole/,
      )
  })
})

describe('whoever has all rights on the database and', () => {
  const at = (number: number) => `chain = '${riverside.id}' AND number = ${number}`
  const beside = (number: number) => `entry_id = (SELECT id FROM audit_entries WHERE ${at(number)})`
  const found = async () => (await verified(world)).damage.map(({ number, what }) => [number, what])
  let head = ''

  it('changes an entry is found out, at the place', async () => {
    await unguard(world)
    const store = async () => (await verified(world)).chains.find(({ chain }) => chain === riverside.id)!
    head = (await store()).head.hash
    await tamper(world, `UPDATE audit_entries SET action = 'x' WHERE ${at(3)}`)
    expect((await verified(world)).damage).toEqual([
      { chain: riverside.id, number: 3, what: 'This entry was changed.' },
    ])
    await tamper(world, `UPDATE audit_entries SET action = 'incident.logged' WHERE ${at(3)}`)
    expect(await found()).toEqual([])
  })

  it('changes what stands beside one', async () => {
    const [{ after }] = (await world.rows<{ after: string }>(`SELECT after FROM audit_values WHERE ${beside(3)}`)) as [
      { after: string },
    ]
    await tamper(world, `UPDATE audit_values SET after = '{}' WHERE ${beside(3)}`)
    expect(await found()).toEqual([[3, 'What stands beside this entry was changed.']])
    await tamper(world, `UPDATE audit_values SET after = '${after.replaceAll("'", "''")}' WHERE ${beside(3)}`)
    expect(await found()).toEqual([])
  })

  it('puts two entries in each other’s place', async () => {
    const swap = [
      `UPDATE audit_entries SET number = 100000 WHERE ${at(5)}`,
      `UPDATE audit_entries SET number = 5 WHERE ${at(6)}`,
      `UPDATE audit_entries SET number = 6 WHERE ${at(100000)}`,
    ]
    await tamper(world, ...swap)
    expect(await found()).toEqual([
      [5, 'This entry does not follow the one before it.'],
      [5, 'This entry was moved here: it was number 6.'],
      [6, 'This entry does not follow the one before it.'],
      [6, 'This entry was moved here: it was number 5.'],
      [7, 'This entry does not follow the one before it.'],
    ])
    await tamper(world, ...swap)
    expect(await found()).toEqual([])
  })

  it('cuts off the end of a chain, and its head with it, where a head was noted elsewhere', async () => {
    const last = (await inChain(riverside.id)).at(-1)!
    await tamper(world, `DELETE FROM audit_values WHERE ${beside(last)}`, `DELETE FROM audit_entries WHERE ${at(last)}`)
    expect(await found()).toEqual([[last, 'This entry is missing.']])
    const [before] = await world.rows<{ hash: string }>(`SELECT hash FROM audit_entries WHERE ${at(last - 1)}`)
    await tamper(
      world,
      `UPDATE audit_heads SET number = ${last - 1}, hash = '${before!.hash}' WHERE chain = '${riverside.id}'`,
    )
    expect(await found()).toEqual([])
    expect((await verified(world, { expected: [before!.hash] })).damage).toEqual([])
    expect((await verified(world, { expected: [head] })).damage).toMatchObject([
      { what: expect.stringContaining('was cut off') },
    ])
  })

  it('takes out entries in the middle', async () => {
    await tamper(
      world,
      `DELETE FROM audit_values WHERE entry_id IN (SELECT id FROM audit_entries WHERE chain = '${riverside.id}' AND number IN (8, 9))`,
      `DELETE FROM audit_entries WHERE chain = '${riverside.id}' AND number IN (8, 9)`,
      `DELETE FROM audit_values WHERE ${beside(12)}`,
    )
    expect(await found()).toEqual([
      [8, 'The entries 8 to 9 are missing.'],
      [12, 'What stands beside this entry is missing.'],
    ])
  })

  it('sets a head back', async () => {
    await tamper(world, `UPDATE audit_heads SET number = 20 WHERE chain = '${ORGANISATION}'`)
    expect((await verified(world)).damage).toContainEqual({
      chain: ORGANISATION,
      number: expect.any(Number),
      what: expect.stringContaining('does not reach this far'),
    })
  })
})
