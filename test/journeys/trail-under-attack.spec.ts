import { describe, expect, it } from '@jest/globals'
import { AnchorsService } from '../../src/audit/anchors.service.js'
import { digestOf, hashOf, ORGANISATION, START } from '../../src/audit/hash-chain.js'
import { ReadsService } from '../../src/audit/reads.service.js'
import { newId } from '../../src/database/uuid.js'
import { RetentionService } from '../../src/retention/retention.service.js'
import { instantOf } from '../../src/time/instant.js'
import type { Data } from '../world/client.js'
import { testClock } from '../world/clock.js'
import { had } from '../world/history.js'
import { dialect } from '../world/own-database.js'
import { anchorsOfWorld, changedPast, tamper, unguard, verified } from '../world/trail.js'
import { startWorld, type World } from '../world/world.js'

const ERASED = 'salt = NULL, employee_id = NULL, before = NULL, after = NULL'
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** A world with a few records, whose trail holds and is anchored; and nothing guards the database any more. */
async function unguarded() {
  const world = await startWorld()
  const riverside = await world.store('Riverside')
  const manager = await world.manager(riverside)
  const dana = await world.employee(riverside)
  const hr = await world.hr()
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
  await dana.states(incident, 'It was not so.')
  const response = await manager.responds(incident, 'TEACHABLE_MOMENT', { reason: 'We talked.' })
  await hr.sees(incident)
  await world.server.app.get(ReadsService).flush()
  await world.server.app.get(AnchorsService).anchor()
  expect(await faults(world)).toEqual([])
  await unguard(world)
  return { world, riverside, manager, dana, hr, incident, response }
}

/** Everything that verifying finds: in the chains, against the anchors, and in the records. */
async function faults(world: World): Promise<string[]> {
  const { damage } = await verified(world, { anchored: anchorsOfWorld(world) })
  return [...damage.map(({ what }) => what), ...(await changedPast(world))]
}

describe('whoever holds the database and empties the trail is found out:', () => {
  it('one UPDATE that erases what stands beside all entries, as retention would', async () => {
    const { world } = await unguarded()
    const entries = (await world.rows('SELECT id FROM audit_entries')).length
    await tamper(world, `UPDATE audit_values SET ${ERASED}`)
    const found = await faults(world)
    expect(found).toHaveLength(entries)
    expect(new Set(found)).toEqual(new Set(['What stands beside this entry was erased, and no entry says why.']))
  })

  it('the same with an entry that says so, rightly chained, while the period is not over', async () => {
    const { world, incident } = await unguarded()
    const { id, records } = await forgedErasure(world, incident)
    await tamper(
      world,
      `UPDATE audit_values SET ${ERASED}, erasure_id = '${id}' WHERE entry_id IN (${records.map(quoted).join(', ')})`,
    )
    expect(await faults(world)).toEqual([expect.stringMatching(/erased before its period was over: it happened at/)])
  })

  it('a tail that is cut off, heads and all', async () => {
    const { world, riverside } = await unguarded()
    const [cut] = await world.rows<{ hash: string }>(
      `SELECT hash FROM audit_entries WHERE chain = '${riverside.id}' AND number = 2`,
    )
    await tamper(
      world,
      `DELETE FROM audit_values WHERE entry_id IN (SELECT id FROM audit_entries WHERE chain = '${riverside.id}' AND number > 2)`,
      `DELETE FROM audit_entries WHERE chain = '${riverside.id}' AND number > 2`,
      `UPDATE audit_heads SET number = 2, hash = '${cut!.hash}' WHERE chain = '${riverside.id}'`,
    )
    expect(await faults(world)).toContainEqual(expect.stringMatching(/The end was cut off/))
    expect(await changedPast(world)).not.toEqual([]) // and what it said of the records is missed
  })

  it('a chain that is taken out as a whole', async () => {
    const { world, riverside } = await unguarded()
    await tamper(
      world,
      `DELETE FROM audit_values WHERE entry_id IN (SELECT id FROM audit_entries WHERE chain = '${riverside.id}')`,
      `DELETE FROM audit_entries WHERE chain = '${riverside.id}'`,
      `DELETE FROM audit_heads WHERE chain = '${riverside.id}'`,
    )
    expect(await faults(world)).toContainEqual(expect.stringMatching(/The whole chain is gone/))
  })

  it('everything written anew, each hash as it should be', async () => {
    const { world } = await unguarded()
    await rewrite(world, (values) => values.replace('We talked.', 'Nobody talked.'))
    const { damage } = await verified(world)
    expect(damage).toEqual([]) // in itself it holds …
    expect(await faults(world)).toContainEqual(expect.stringMatching(/the chain was written anew/)) // … but was noted elsewhere
  })
})

describe('whoever holds the database and changes the records is found out:', () => {
  it.each([
    ['an incident', 'incidents', "summary = 'Stole from the till.'"],
    ['a response', 'responses', "reason = 'Rude.'"],
    ['a statement', 'statements', "text = 'I did it.'"],
    ['a finding', 'assessments', "finding = 'PATTERN'"],
    ['somebody’s role', 'employees', "role = 'HR'"],
    ['who has read a record', 'personal_reads', 'times = 99'],
  ])('%s that is changed', async (_, table, set) => {
    const { world } = await unguarded()
    const rows = (await world.rows(`SELECT 1 AS one FROM ${table}`)).length
    expect(rows).toBeGreaterThan(0)
    await tamper(world, `UPDATE ${table} SET ${set}`)
    const found = await faults(world)
    expect(found.length).toBeGreaterThan(0)
    for (const what of found) expect(what).toMatch(new RegExp(`of ${table} is not what the trail says of it`))
  })

  it('rows that are deleted', async () => {
    const { world, response } = await unguarded()
    const reads = (await world.rows('SELECT 1 AS one FROM personal_reads')).length
    await tamper(world, 'DELETE FROM personal_reads', 'DELETE FROM statements')
    const found = await faults(world)
    expect(found).toHaveLength(reads + 1)
    for (const what of found) expect(what).toMatch(/deleted past Reprieve/)
    await tamper(
      world,
      'DELETE FROM notices',
      'DELETE FROM response_steps',
      `DELETE FROM responses WHERE id = '${response.id}'`,
    )
    expect(await faults(world)).toHaveLength(reads + 2)
  })

  it('rows that are added, with a seal of their own or without', async () => {
    const { world, incident, dana } = await unguarded()
    const [id, seal] = [newId(testClock), newId(testClock)]
    await tamper(
      world,
      `INSERT INTO statements (id, incident_id, employee_id, text, given_at)
       SELECT '${id}', incident_id, employee_id, 'I confess.', given_at FROM statements WHERE incident_id = '${incident.id}'`,
    ).catch(() =>
      tamper(
        world,
        `INSERT INTO statements (id, incident_id, text, given_at) VALUES ('${id}', '${incident.id}', 'I confess.', '2026-01-01T00:00:00.000Z')`,
      ),
    )
    expect(await faults(world)).toEqual([
      `The row ${id} of statements is not in the trail: it was added past Reprieve.`,
    ])
    await tamper(
      world,
      `INSERT INTO record_seals SELECT '${seal}', 'statements', '${id}', 1, salt, digest, entry_id FROM record_seals
       WHERE table_name = 'employees' AND row_key = '${dana.id}'`,
    )
    expect(await faults(world)).toHaveLength(2)
  })

  it('a row that is set back to what it was, with its earlier seal', async () => {
    const { world, manager, dana } = await unguarded()
    const incident = await manager.logs({ about: dana })
    const seal = `table_name = 'incidents' AND row_key = '${incident.id}'`
    const [earlier] = await world.rows<Data>(`SELECT * FROM record_seals WHERE ${seal}`)
    await manager.withdraws(incident, 'Another till.')
    const [now] = await world.rows<Data>(`SELECT * FROM incidents WHERE id = '${incident.id}'`)
    expect(now!.withdrawn_at).not.toBeNull()
    await tamper(
      world,
      `UPDATE incidents SET withdrawn_at = NULL WHERE id = '${incident.id}'`,
      `UPDATE record_seals SET version = ${earlier!.version}, salt = '${earlier!.salt}', digest = '${earlier!.digest}',
         entry_id = '${earlier!.entry_id}' WHERE ${seal}`,
    )
    expect(await faults(world)).toContainEqual(expect.stringMatching(/older than the trail says: a row was set back/))
  })

  it('all seals taken away, so that the next start would make them anew', async () => {
    const { world } = await unguarded()
    await tamper(world, 'DELETE FROM record_seals', "UPDATE employees SET role = 'HR'")
    expect(await faults(world)).toContainEqual(expect.stringMatching(/The seal .* is gone/))
  })
})

describe('what retention ends', () => {
  it('holds, since its entry says so, and by which policy', async () => {
    const world = await startWorld()
    const dana = await world.employee()
    await had(world, dana, { daysAgo: 1_000 }, { daysAgo: 10 })
    await world.server.app.get(RetentionService).run()
    await world.server.app.get(AnchorsService).anchor()
    expect(await faults(world)).toEqual([])
  })
})

/** An erasure as the program would enter it, by somebody who knows how entries are made. */
async function forgedErasure(world: World, incident: Data): Promise<{ id: string; records: string[] }> {
  const about = await world.rows<{ id: string }>(`SELECT id FROM audit_entries WHERE subject_id = '${incident.id}'`)
  const [policy] = await world.rows<{ version: number }>(
    'SELECT version FROM retention_policies ORDER BY version DESC LIMIT 1',
  )
  const [head] = await world.rows<{ number: number; hash: string }>(
    `SELECT number, hash FROM audit_heads WHERE chain = '${ORGANISATION}'`,
  )
  const id = newId(testClock)
  const records = about.map((entry) => entry.id)
  const at = testClock.now()
  const before = instantOf(testClock.milliseconds() - 31 * 31 * 86_400_000).slice(0, 10)
  const lasting = JSON.stringify({
    erased: { what: 'INCIDENT', before, policy: policy?.version ?? 1, records: { [incident.id as string]: records } },
  })
  if (!policy) throw new Error('There is a policy from the first run of retention on.')
  const personal = { employeeId: null, before: null, after: null }
  const entry = {
    id,
    chain: ORGANISATION,
    number: (head?.number ?? 0) + 1,
    at,
    actorId: null,
    own: false,
    action: 'trail.erased',
    subjectId: incident.id as string,
    digest: digestOf('00', personal),
    previous: head?.hash ?? START,
    lasting,
  }
  const no = dialect === 'sqlite' ? '0' : 'FALSE'
  await tamper(
    world,
    `INSERT INTO audit_entries (id, chain, number, at, own, action, subject_id, digest, previous, lasting, hash)
     VALUES ('${id}', '${entry.chain}', ${entry.number}, '${at}', ${no}, '${entry.action}', '${entry.subjectId}',
       '${entry.digest}', '${entry.previous}', ${quoted(lasting)}, '${hashOf(entry)}')`,
    `INSERT INTO audit_values (entry_id, salt) VALUES ('${id}', '00')`,
    head
      ? `UPDATE audit_heads SET number = ${entry.number}, hash = '${hashOf(entry)}' WHERE chain = '${entry.chain}'`
      : `INSERT INTO audit_heads (chain, number, hash) VALUES ('${entry.chain}', ${entry.number}, '${hashOf(entry)}')`,
  )
  return { id, records }
}

/** Writes all chains anew from their beginnings, with other values. */
async function rewrite(world: World, change: (values: string) => string): Promise<void> {
  const rows = await world.rows<Data>(
    `SELECT a.id, a.chain, a.number, a.at, a.actor_id, a.own, a.action, a.subject_id, a.lasting, v.salt, v.employee_id, v.before, v.after
     FROM audit_entries a JOIN audit_values v ON v.entry_id = a.id ORDER BY a.chain, a.number`,
  )
  const statements: string[] = []
  let previous = START
  for (const row of rows) {
    if (row.number === 1) previous = START
    const after = row.after === null ? null : change(row.after)
    const digest = digestOf(row.salt, { employeeId: row.employee_id, before: row.before, after })
    const hash = hashOf({
      id: row.id,
      chain: row.chain,
      number: row.number,
      at: row.at,
      actorId: row.actor_id,
      own: Boolean(row.own),
      action: row.action,
      subjectId: row.subject_id,
      digest,
      previous,
      lasting: row.lasting,
    })
    statements.push(
      `UPDATE audit_entries SET digest = '${digest}', previous = '${previous}', hash = '${hash}' WHERE id = '${row.id}'`,
      `UPDATE audit_values SET after = ${after === null ? 'NULL' : quoted(after)} WHERE entry_id = '${row.id}'`,
      `UPDATE audit_heads SET number = ${row.number}, hash = '${hash}' WHERE chain = '${row.chain}'`,
    )
    previous = hash
  }
  await tamper(world, ...statements)
}
