import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it } from '@jest/globals'
import { anchoredIn, anchorsOf } from '../../src/audit/anchor.js'
import { AnchorsService } from '../../src/audit/anchors.service.js'
import { tamper, unguard, verified } from '../world/trail.js'
import { startWorld } from '../world/world.js'

/** Somebody else's machine, which keeps what it is sent; now and then it is not well. */
let isWell = true
const kept: string[] = []
const keeper = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => {
    if (isWell) kept.push(body)
    response.writeHead(isWell ? 204 : 503).end()
  })
}).listen(0, '127.0.0.1')
await once(keeper, 'listening')
afterAll(() => void keeper.close())

const { port } = keeper.address() as AddressInfo
const world = await startWorld({ AUDIT_ANCHOR_URL: `http://127.0.0.1:${port}/anchors?key=secret` })
const manager = await world.manager()
const dana = await world.employee(manager.store!)
const anchor = () => world.server.app.get(AnchorsService).anchor()
const anchored = () => anchorsOf(kept.join('\n'))

it('the heads of the trail are sent to whoever keeps them; what did not arrive is sent the next time', async () => {
  await manager.logs({ about: dana })
  await anchor()
  expect(anchored().at(-1)).toMatchObject({ at: expect.any(String), heads: expect.arrayContaining([{ chain: manager.store!.id, number: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]) }) // prettier-ignore
  const before = kept.length
  await anchor()
  expect(kept).toHaveLength(before) // nothing has happened since

  isWell = false
  await manager.logs({ about: dana })
  const warned: string[] = []
  const write = process.stderr.write.bind(process.stderr)
  process.stderr.write = ((line: string) => warned.push(line) > 0) as typeof process.stderr.write
  await anchor()
  process.stderr.write = write
  expect(warned.join('')).toContain('could not be anchored')
  expect(warned.join('')).not.toContain('secret')
  expect(kept).toHaveLength(before)
  isWell = true
  await anchor()
  expect(kept).toHaveLength(before + 1)
  for (const text of kept) for (const secret of [dana.id, dana.number, dana.name]) expect(text).not.toContain(secret)
})

it('a trail that is cut off at its end, with its heads, holds for itself, and not against what they kept', async () => {
  await unguard(world)
  const ofChain = `FROM audit_entries WHERE chain = '${manager.store!.id}' ORDER BY number DESC LIMIT 1`
  await tamper(
    world,
    `DELETE FROM audit_values WHERE entry_id = (SELECT id ${ofChain})`,
    `DELETE FROM audit_entries WHERE id = (SELECT id ${ofChain})`,
    `UPDATE audit_heads SET number = number - 1, hash = (SELECT hash ${ofChain}) WHERE chain = '${manager.store!.id}'`,
  )
  expect((await verified(world)).damage).toEqual([])
  const { damage } = await verified(world, { anchored: anchoredIn(anchored()) })
  expect(damage).toEqual([expect.objectContaining({ what: expect.stringMatching(/anchored/) })])
})
