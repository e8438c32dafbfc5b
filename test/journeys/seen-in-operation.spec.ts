import { describe, expect, it } from '@jest/globals'
import { DataSource } from 'typeorm'
import { dialect } from '../world/own-database.js'
import { startWorld } from '../world/world.js'

const TOKEN = 'a-token-of-prometheus-alone'
const world = await startWorld({ METRICS_TOKEN: TOKEN })
const asked = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${world.server.url}/${path}`, { headers })
  return { status: response.status, text: await response.text() }
}

describe('the machinery around the server learns', () => {
  it('that it lives and is ready, without a token', async () => {
    expect(await asked('livez')).toMatchObject({ status: 200 })
    const ready = await asked('readyz')
    expect(ready).toMatchObject({ status: 200 })
    expect(JSON.parse(ready.text).details).toEqual({ reads: { status: 'up' }, writes: { status: 'up' } })
  })

  const onSqlite = dialect === 'sqlite' ? it : it.skip
  onSqlite(
    'that it is alive and not ready while another process has locked the database, and ready after',
    async () => {
      const other = await new DataSource({ ...world.settings!.database.writer, migrations: [] }).initialize()
      await other.query('BEGIN EXCLUSIVE')
      const locked = await asked('readyz')
      expect(locked).toMatchObject({ status: 503 })
      expect(JSON.parse(locked.text).details.writes).toEqual({
        status: 'down',
        message: 'The database takes longer than three seconds.',
      })
      expect(await asked('livez')).toMatchObject({ status: 200 })
      await other.query('ROLLBACK')
      await other.destroy()
      expect(await asked('readyz')).toMatchObject({ status: 200 })
    },
  )

  it('how it is doing, by the token of Prometheus alone, and nothing of anybody', async () => {
    const riverside = await world.store()
    const manager = await world.manager(riverside)
    const dana = await world.employee(riverside, { name: 'Dana Whitlock' })
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const { tests } = await manager.responds(incident, 'WRITTEN_WARNING')
    const failed = (tests as { test: string; outcome: string }[]).filter(({ outcome }) => outcome === 'NOT_MET')
    for (const headers of [{}, { authorization: 'Bearer wrong' }])
      expect(await asked('metrics', headers as Record<string, string>)).toMatchObject({ status: 404 })
    const { status, text } = await asked('metrics', { authorization: `Bearer ${TOKEN}` })
    expect(status).toBe(200)
    expect(text).toMatch(/^reprieve_incidents\{finding="ISOLATED"\} 1$/m)
    expect(text).toMatch(/^reprieve_waiting_for_hr 0$/m)
    expect(failed.map(({ test }) => test)).toContain('PROOF')
    for (const { test } of failed) expect(text).toContain(`\nreprieve_refusals_total{test="${test}"} 1\n`)
    expect(Number(/^reprieve_statement_seconds_count (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(10)
    expect(text).toMatch(/^reprieve_nodejs_eventloop_lag_seconds /m)
    for (const secret of [dana.id, dana.number, dana.name, riverside.code]) expect(text).not.toContain(secret)
  })
})
