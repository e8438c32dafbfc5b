import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { handleProtocols, makeServer, type ServerOptions } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { message } from '../language/message.js'
import type { Caller } from './caller.js'
import { tooCostly } from './errors.js'
import { openSocket } from './open-socket.js'
import type { ConnectionParams, Socket, SocketExtra } from './request-context.js'
import { type OwnOrigin, takeSession } from './session-cookie.js'

/** A subscription is a document of a few lines. */
const MOST_BYTES = 64 * 1024
/** Of one person, in as many windows. */
const MOST_OF_ONE = 20
/** Time to subscribe, and to be told why not. */
const REFUSED_MS = 5_000
/** Time that somebody who is known may listen to nothing. */
const IDLE_MS = 60_000
/** Time to agree that it is closed. Its types don't know of it yet. */
const CLOSING: object = { closeTimeout: 5_000 }

export type SocketOptions = ServerOptions<ConnectionParams, SocketExtra>

export interface SocketLimits {
  most: number
  own: OwnOrigin
  /** Who has connected, or why they may not. */
  whoConnects: (connection: Socket) => Promise<Caller | GraphQLError>
  idleMs?: number
}

export interface Sockets {
  close(): Promise<void>
}

/**
 * Serves subscriptions at the API's own address. Nest would do so, but leaves no say in how much a message may hold (100 MiB)
 * or how many may connect.
 */
export function serveSockets(
  server: Server,
  path: string,
  limits: SocketLimits,
  options: SocketOptions & { schema: GraphQLSchema },
): Sockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BYTES,
    autoPong: false,
    ...CLOSING,
    handleProtocols: (offered) => handleProtocols(offered),
  })
  /** Those of whom it isn't known who they are, the oldest first. */
  const strangers = new Set<WebSocket>()
  const perPerson = new Map<string, number>()

  const served = makeServer<ConnectionParams, SocketExtra>({
    ...options,
    async onConnect(connection) {
      const { extra } = connection
      const caller = await limits.whoConnects(connection)
      if (caller instanceof GraphQLError) extra.refused = caller
      else if ((perPerson.get(caller.id) ?? 0) >= MOST_OF_ONE)
        extra.refused = tooCostly(message('edge.connectionsAtMost', { most: MOST_OF_ONE }))
      else return welcome(connection, caller)
      // They stay a stranger. Clients tell people what is said to a subscription, and of a closed connection nothing.
      after(extra.socket, REFUSED_MS, () => extra.socket.close(4403, 'Forbidden'))
    },
  })

  function welcome({ extra: { socket }, subscriptions }: Socket, { id }: Caller): void {
    if (socket.readyState !== socket.OPEN) return
    strangers.delete(socket)
    perPerson.set(id, (perPerson.get(id) ?? 0) + 1)
    socket.once('close', () => {
      const left = perPerson.get(id)! - 1
      if (left > 0) perPerson.set(id, left)
      else perPerson.delete(id)
    })
    let wasIdle = false
    const looking = setInterval(() => {
      const isIdle = Object.keys(subscriptions).length === 0
      if (isIdle && wasIdle) socket.close(1000, 'Nothing is listened to')
      wasIdle = isIdle
    }, limits.idleMs ?? IDLE_MS)
    socket.once('close', () => clearInterval(looking))
  }

  function open(socket: WebSocket, request: IncomingMessage): void {
    strangers.add(socket)
    const closed = served.opened(openSocket(socket), { socket, request })
    socket.once('close', (code, reason) => {
      strangers.delete(socket)
      void closed(code, String(reason))
    })
  }

  /** Where all places are taken, the stranger who has been there longest makes room. */
  function hasPlace(): boolean {
    if (sockets.clients.size < limits.most) return true
    const [stranger] = strangers
    stranger?.terminate()
    return stranger !== undefined && strangers.delete(stranger)
  }

  const upgrade = (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== path) return refuse(connection, '404 Not Found')
    if (!hasPlace()) return refuse(connection, '503 Service Unavailable')
    takeSession(request, limits.own)
    sockets.handleUpgrade(request, connection, head, (socket) => open(socket, request))
  }
  server.on('upgrade', upgrade)
  return {
    async close() {
      server.off('upgrade', upgrade)
      for (const socket of sockets.clients) socket.close(1001, 'Going away')
      await new Promise<void>((resolve, reject) => sockets.close((error) => (error ? reject(error) : resolve())))
    },
  }
}

function after(socket: WebSocket, milliseconds: number, then: () => void): void {
  const waiting = setTimeout(then, milliseconds)
  socket.once('close', () => clearTimeout(waiting))
}

/** Nobody keeps it open that was refused, and nothing is thrown where they have gone. */
function refuse(connection: Duplex, status: string): void {
  connection.on('error', () => undefined)
  connection.once('finish', () => connection.destroy())
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
