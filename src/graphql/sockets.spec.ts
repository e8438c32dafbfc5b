import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from '@jest/globals'
import { buildSchema, GraphQLError } from 'graphql'
import { WebSocket } from 'ws'
import { serveSockets } from './sockets.js'

const server = createServer().listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const schema = buildSchema('type Query { a: Int } type Subscription { never: Int }')
const sockets = serveSockets(
  server,
  '/graphql',
  {
    most: 3,
    own: undefined,
    idleMs: 300,
    whoConnects: async ({ connectionParams }) =>
      typeof connectionParams?.['id'] === 'string'
        ? { id: connectionParams['id'], spend: async () => undefined }
        : new GraphQLError('Who are you?'),
  },
  {
    schema,
    subscribe: async function* () {
      await new Promise(() => undefined) // nothing ever happens
      yield {}
    },
  },
)
afterAll(async () => {
  await sockets.close()
  server.close()
})

interface Told {
  type: string
  payload?: unknown
}

/** Connects, and says who they are, or nothing of it. */
async function connect(id?: string) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws')
  const heard: Told[] = []
  socket.on('message', (text: Buffer) => heard.push(JSON.parse(text.toString()) as Told))
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  const isOpen = await new Promise<boolean>((resolve) => {
    socket.once('open', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
  if (!isOpen) return { socket, heard, closed, isOpen }
  socket.send(JSON.stringify({ type: 'connection_init', ...(id && { payload: { id } }) }))
  await once(socket, 'message')
  return { socket, heard, closed, isOpen }
}

describe('a WebSocket', () => {
  it('is closed where nobody listens on it, and kept where somebody does', async () => {
    const [idle, listening] = [await connect('Ana'), await connect('Ana')]
    listening.socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: 'subscription { never }' } }))
    expect(await idle.closed).toBe(1000)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(listening.socket.readyState).toBe(WebSocket.OPEN)
    listening.socket.close()
    await listening.closed
  })

  it('of a stranger makes room where all places are taken, that of somebody who is known does not', async () => {
    const ana = await connect('Ana')
    const [first, second] = [await connect(), await connect()]
    const ben = await connect('Ben')
    expect([ben.isOpen, await first.closed]).toEqual([true, 1006])
    const cem = await connect('Cem')
    expect([cem.isOpen, await second.closed]).toEqual([true, 1006])
    expect((await connect('Dan')).isOpen).toBe(false)
    for (const one of [ana, ben, cem]) one.socket.close()
    await Promise.all([ana, ben, cem].map(({ closed }) => closed))
  })

  it('answers pings of both kinds, and sends back nothing of what they bring', async () => {
    const { socket, heard, closed } = await connect('Ana')
    socket.send(JSON.stringify({ type: 'ping', payload: { x: 'a'.repeat(60_000) } }))
    await once(socket, 'message')
    expect(heard.at(-1)).toEqual({ type: 'pong' })
    socket.ping('there?')
    const [data] = (await once(socket, 'pong')) as [Buffer]
    expect(data.toString()).toBe('there?')
    socket.close()
    await closed
  })
})
