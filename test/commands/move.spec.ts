import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { connectionsTo } from '../../ormconfig.js'
import { signToken } from '../../src/access/embedded-key.js'
import { Database } from '../../src/database/database.js'
import { startServer } from '../../src/server.js'
import { testClock } from '../world/clock.js'
import * as customers from '../world/customers.js'
import { obtains } from '../world/formally.js'
import { answers } from '../world/lives.js'
import { dialect, emptyDatabase, testFolder } from '../world/own-database.js'
import { rowCounts } from '../world/row-counts.js'
import { startWorld, testSettings, World } from '../world/world.js'
import { runCommand } from './run-command.js'

// Both databases are needed, so this is told where the tests have a PostgreSQL.
const onPostgres = dialect === 'postgres' ? describe : describe.skip
const cwd = mkdtempSync(join(testFolder(), 'move-'))
const file = join(cwd, 'shop.sqlite')

/** A shop on SQLite where something has happened; the server is stopped. Who asks it later signs with its key. */
async function lived(): Promise<{ employee: string; incident: string; seen: unknown }> {
  const { settings, key } = await testSettings(`sqlite:${file}`)
  const server = await startServer(settings, testClock)
  const world = new World(server, (number) => signToken(key, number, testClock))
  const riverside = await world.store('Riverside “Süd”')
  const [manager, hr, dana] = [await world.manager(riverside), await world.hr(), await world.employee(riverside)]
  const customer = await customers.recorded(manager)
  const incident = await manager.logs({
    about: dana,
    cause: 'EMPLOYEE',
    severity: 'MAJOR',
    summary: 'She said “no” — 1,5 €, and left. 🙂',
    customer: customer.reference,
    conduct: 'DEMANDING',
  })
  await dana.states(incident, 'The till was frozen.\nTwice.')
  await obtains(hr, incident)
  await answers(manager, incident, 'DISMISSAL', { misconduct: 'THEFT' })
  await hr.asks(customers.ERASE, customer)
  const seen = await dana.sees(incident)
  await server.close()
  return { employee: dana.number, incident: incident.id as string, seen }
}

onPostgres('a shop that has outgrown one machine', () => {
  it('moves to PostgreSQL with all that it has, and goes on there', async () => {
    const story = await lived()
    const to = await emptyDatabase()
    const there = await Database.open(connectionsTo(`sqlite:${file}`))
    const rows = await rowCounts(there)
    await there.close()

    const moved = runCommand('move', [`sqlite:${file}`, to], { cwd })
    expect(moved).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/The trail holds[\s\S]*the same, row by row/),
    })
    const here = await Database.open(connectionsTo(to))
    expect(await rowCounts(here)).toEqual(rows)
    await here.close()

    const { settings, key } = await testSettings(to)
    const server = await startServer(settings, testClock)
    try {
      const world = new World(server, (number) => signToken(key, number, testClock))
      const dana = await world.known(story.employee)
      expect(await dana.sees({ id: story.incident })).toEqual(story.seen)
      await dana.states({ id: story.incident }, 'And it was late.')
    } finally {
      await server.close()
    }
    const verified = runCommand('audit-verify', [], { cwd, env: { DATABASE_URL: to } })
    expect(verified).toMatchObject({ status: 0, stdout: expect.stringMatching(/The trail holds/) })
    // What forbids changing the trail, and rows that refer to nothing, stands again.
    const client = new pg.Client({ connectionString: to })
    await client.connect()
    await expect(client.query("UPDATE audit_entries SET action = 'nothing'")).rejects.toThrow()
    await expect(client.query('UPDATE incidents SET store_id = gen_random_uuid()')).rejects.toThrow(/foreign key/)
    await client.end()
  }, 240_000)

  it('is refused where something is there already, where nothing is to move, and the wrong way round', async () => {
    const used = await startWorld()
    await used.store('Harbour')
    const to = used.settings!.database.writer as { url: string }
    const refused = runCommand('move', [`sqlite:${file}`, to.url], { cwd })
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringMatching(/holds records already/) })
    expect(await used.rows('SELECT name FROM stores')).toEqual([{ name: 'Harbour' }])
    const empty = await emptyDatabase()
    expect(runCommand('move', [`sqlite:${join(cwd, 'none.sqlite')}`, empty], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/There is no database/),
    })
    expect(runCommand('move', [empty, `sqlite:${file}`], { cwd })).toMatchObject({ status: 1 })
  })
})
