import { describe, expect, it } from '@jest/globals'
import { DataSource } from 'typeorm'
import * as documents from '../world/documents.js'
import { dialect } from '../world/own-database.js'
import { changedPast, verified } from '../world/trail.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store()
const manager = await world.manager(riverside)
const dana = await world.employee(riverside)
const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
const refusal = async () => manager.isRefused(documents.WITHDRAW, { id: incident.id, reason: 'Another till.' })

const onSqlite = dialect === 'sqlite' ? describe : describe.skip
onSqlite(
  'while the database is in trouble, changes are refused in words, reading goes on, and all is well after',
  () => {
    it('a full disk', async () => {
      const [{ pages }] = (await world.rows<{ pages: number }>(
        'SELECT page_count AS pages FROM pragma_page_count',
      )) as [{ pages: number }]
      await world.change((tx) => tx.query(`PRAGMA max_page_count = ${pages}`))
      const said: string[] = []
      for (let n = 0; n < 200 && said.length === 0; n++)
        await manager
          .logs({ about: dana, summary: 'x'.repeat(2_000) })
          .catch((error: Error) => said.push(error.message))
      expect(said.join()).toMatch(/The disk that holds the records is full, and nothing was changed/)
      expect((await manager.sees(incident))!.id).toBe(incident.id)
      await world.change((tx) => tx.query('PRAGMA max_page_count = 1073741823'))
      await manager.logs({ about: dana })
    })

    it('a lock that another process holds', async () => {
      const other = await new DataSource({ ...world.settings!.database.writer, migrations: [] }).initialize()
      await other.query('BEGIN IMMEDIATE')
      expect((await refusal()).message).toMatch(/locked by something else just now, and nothing was changed/)
      expect((await manager.sees(incident))!.withdrawnAt).toBeNull()
      await other.query('ROLLBACK')
      await other.destroy()
      await manager.withdraws(incident, 'Another till.')
    })

    it('and the trail holds', async () => {
      expect((await verified(world)).damage).toEqual([])
      expect(await changedPast(world)).toEqual([])
    })
  },
)
