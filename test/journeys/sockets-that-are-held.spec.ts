import { type EventEmitter, once } from 'node:events'
import { createRequire } from 'node:module'
import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { Listener, until } from '../world/listener.js'
import { startWorld } from '../world/world.js'

// The WebSocket that Nest itself uses, which comes without types for Node 20.
const { WebSocket } = createRequire(import.meta.url)('ws') as {
  WebSocket: new (url: string, protocol: string) => EventEmitter & { send(text: string): void; terminate(): void }
}

/** Half of the connections may be WebSockets: ten. */
const world = await startWorld({ MAX_CONNECTIONS: '20' })
const spacious = await startWorld()

/** Connects, and says what is said first. */
async function connects(to: typeof world, first?: object) {
  const socket = new WebSocket(`${to.server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  const heard: Data[] = []
  let code: number | undefined
  socket.on('error', () => undefined)
  socket.on('message', (text: Buffer) => heard.push(JSON.parse(text.toString()) as Data))
  socket.once('close', (closed: number) => (code = closed))
  const say = (message: object) => socket.send(JSON.stringify(message))
  await once(socket, 'open')
  if (first) {
    say(first)
    await until(() => heard.length > 0)
  }
  return { socket, heard, say, closedWith: () => code }
}

describe('a stranger', () => {
  it('who takes all WebSockets takes none from those who are known, and has them for a moment', async () => {
    const manager = await world.manager()
    const dana = await world.employee(manager.store!)
    const held = await Promise.all(Array.from({ length: 10 }, () => connects(world, { type: 'connection_init' })))
    expect(held.map(({ heard }) => heard[0]?.type as string)).toEqual(held.map(() => 'connection_ack'))

    const hers = new Listener(world.server.url, await dana.authorization())
    await until(() => held.some(({ closedWith }) => closedWith() !== undefined))
    await until(() => hers.hasEnded, 300)
    await manager.logs({ about: dana })
    expect(await hers.kinds(1)).toEqual(['INCIDENT_LOGGED'])

    await until(() => held.every(({ closedWith }) => closedWith() !== undefined), 8_000)
    const codes = held.map(({ closedWith }) => closedWith())
    expect(codes.filter((code) => code === 4403).length).toBeGreaterThanOrEqual(8)
    expect(hers.hasEnded).toBe(false)
    await hers.close()
  }, 20_000)

  it('is told by their subscription who would be listened to', async () => {
    const { say, heard, socket } = await connects(world, { type: 'connection_init' })
    say({ type: 'subscribe', id: '1', payload: { query: 'subscription { notices { id } }' } })
    await until(() => heard.length > 1)
    expect(heard[1]).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    socket.terminate()
  })

  it.each(['before they say who they are', 'after'])('who only pings is soon cut off, %s', async (when) => {
    const { say, heard, closedWith } = await connects(world, when === 'after' ? { type: 'connection_init' } : undefined)
    for (let n = 0; n < 200; n++) say({ type: 'ping', payload: { x: 'a'.repeat(60_000) } })
    await until(() => closedWith() !== undefined)
    expect(closedWith()).toBe(1006)
    expect(JSON.stringify(heard).length).toBeLessThan(5_000)
  })
})

describe('somebody who is known', () => {
  it('has twenty connections and no more, and is told to close a window', async () => {
    const dana = await spacious.employee()
    const payload = { authorization: await dana.authorization() }
    const windows: Awaited<ReturnType<typeof connects>>[] = []
    for (let n = 0; n < 21; n++) windows.push(await connects(spacious, { type: 'connection_init', payload }))
    for (const { say } of windows)
      say({ type: 'subscribe', id: '1', payload: { query: 'subscription { notices { id } }' } })
    const last = windows.at(-1)!
    await until(() => last.heard.length > 1)
    expect(last.heard[1]).toMatchObject({
      type: 'error',
      payload: [{ message: expect.stringContaining('Close a window'), extensions: { code: 'QUERY_TOO_COSTLY' } }],
    })
    expect(windows.filter(({ heard }) => heard.length > 1)).toHaveLength(1)
    // A window that is closed makes room for another.
    windows[0]!.socket.terminate()
    await until(() => windows[0]!.closedWith() !== undefined)
    const another = await connects(spacious, { type: 'connection_init', payload })
    another.say({ type: 'subscribe', id: '1', payload: { query: 'subscription { notices { id } }' } })
    await until(() => another.heard.length > 1, 300)
    expect(another.heard).toHaveLength(1)
    for (const { socket } of [...windows, another]) socket.terminate()
  })

  it('pays for each time that they connect', async () => {
    const small = await startWorld({ RATE_LIMIT: '3' })
    const dana = await small.employee()
    const payload = { authorization: await dana.authorization() }
    for (let n = 0; n < 3; n++) (await connects(small, { type: 'connection_init', payload })).socket.terminate()
    const { say, heard, socket } = await connects(small, { type: 'connection_init', payload })
    say({ type: 'subscribe', id: '1', payload: { query: 'subscription { notices { id } }' } })
    await until(() => heard.length > 1)
    expect(heard[1]).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] })
    socket.terminate()
  })
})
