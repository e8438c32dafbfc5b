import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it } from '@jest/globals'
import { startServer } from '../../src/server.js'
import { signToken } from '../../src/access/embedded-key.js'
import type { Data } from '../world/client.js'
import { testClock } from '../world/clock.js'
import { ownDatabase } from '../world/own-database.js'
import { testSettings, World } from '../world/world.js'

const sent: Data[] = []
const collector = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => {
    sent.push({ path: request.url, ...(JSON.parse(body) as object) })
    response.end('{}')
  })
}).listen(0, '127.0.0.1')
await once(collector, 'listening')
afterAll(() => void collector.close())

const TRACE = '0af7651916cd43dd8448eb211c80319c'

it('a collector is sent a span for each request and its statements, and no word of the records', async () => {
  const { port } = collector.address() as AddressInfo
  const { settings, key } = await testSettings(await ownDatabase(), {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
  })
  const server = await startServer(settings, testClock)
  const world = new World(server, (number) => signToken(key, number, testClock))
  const manager = await world.manager()
  const dana = await world.employee(manager.store!, { name: 'Dana Whitlock' })
  await manager.logs({ about: dana, cause: 'EMPLOYEE', summary: 'Dana snapped at a customer.' })
  await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: await dana.authorization(), traceparent: `00-${TRACE}-b7ad6b7169203331-01` }, // prettier-ignore
    body: JSON.stringify({ query: '{ incidents { edges { node { summary } } } }' }),
  })
  await server.close()

  expect(new Set(sent.map(({ path }) => path))).toEqual(new Set(['/v1/traces']))
  const spans = sent.flatMap(({ resourceSpans }: Data) =>
    resourceSpans.flatMap((one: Data) => one.scopeSpans.flatMap((scope: Data) => scope.spans as Data[])),
  ) as Data[]
  const asked = spans.find(({ traceId, name }) => traceId === TRACE && name === 'POST /graphql')!
  expect(asked.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 200 } })
  const below = spans.filter(({ parentSpanId }) => parentSpanId === asked.spanId)
  expect(below.map(({ name }) => name)).toContain('SELECT')
  const text = JSON.stringify(spans)
  for (const secret of ['Dana', 'snapped', dana.number, dana.id, manager.name]) expect(text).not.toContain(secret)
})
