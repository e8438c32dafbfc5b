import { describe, expect, it } from '@jest/globals'
import { had } from '../world/history.js'
import { dialect } from '../world/own-database.js'
import type { Person } from '../world/person.js'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const manager = await world.manager()
const TEXT = 100_000
const LISTED = '{ incidents(first: 100) { edges { node { id statements { text } } } } }'

/** So many long texts on each incident of somebody, as years of them might come to. */
async function writesMuch(person: Person, texts: number): Promise<void> {
  const [id, text, many] =
    dialect === 'postgres'
      ? ['gen_random_uuid()', `repeat('x', ${TEXT})`, `generate_series(1, ${texts}) AS n`]
      : [
          'LOWER(HEX(RANDOMBLOB(16)))',
          `REPLACE(HEX(ZEROBLOB(${TEXT / 2})), '0', 'x')`,
          `(WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < ${texts}) SELECT k FROM n) AS n`,
        ]
  await world.change((tx) =>
    tx.query(`INSERT INTO statements (id, incident_id, text, given_at)
      SELECT ${id}, i.id, ${text}, '${ago({})}' FROM incidents i, ${many}
      WHERE i.employee_id = '${person.id}'`),
  )
}

const goesOn = async () =>
  expect((await manager.asks('{ incidents(first: 1) { edges { node { id } } } }')).incidents.edges).toHaveLength(1)

describe('what is too much to be read is refused, and the server goes on', () => {
  it('one list of one incident', async () => {
    const dana = await world.employee(manager.store!)
    await had(world, dana, { daysAgo: 3 })
    await writesMuch(dana, 90)
    const { code, message } = await manager.isRefused(LISTED)
    expect(code).toBe('QUERY_TOO_COSTLY')
    expect(message).toMatch(/One of the lists that you ask for is too long/)
    await goesOn()
    await world.change((tx) => tx.query('DELETE FROM statements'))
  })

  it('rows and lists each of which is short enough', async () => {
    const dana = await world.employee(manager.store!)
    await had(world, dana, ...Array.from({ length: 60 }, () => ({ daysAgo: 3 })))
    await writesMuch(dana, dialect === 'postgres' ? 12 : 3)
    const { code, message } = await manager.isRefused(LISTED)
    expect(code).toBe('QUERY_TOO_COSTLY')
    // On PostgreSQL while it arrives; SQLite has it in memory, and it is too long to be sent.
    expect(message).toMatch(dialect === 'postgres' ? /too much to be read at once/ : /too long to be sent/)
    await goesOn()
    await manager.asks('mutation { setMyLanguage(language: NL) }')
    expect((await manager.isRefused(LISTED)).message).toMatch(/te veel om in één keer|te lang om te versturen/)
  })
})
