import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { GraphQLSchema } from 'graphql'
import { handleProtocols, type ServerOptions } from 'graphql-ws'
import { type Extra, useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { type OwnOrigin, takeSession } from './session-cookie.js'

/** A subscription is a document of a few lines. */
const MOST_BYTES = 64 * 1024

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
  limits: { most: number; own: OwnOrigin },
  options: ServerOptions<Record<string, unknown> | undefined, Partial<Extra>> & { schema: GraphQLSchema },
): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, handleProtocols: protocolOf })
  const served = useServer(options as Parameters<typeof useServer>[0], sockets)
  const upgrade = (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== path) return refuse(connection, '404 Not Found')
    if (sockets.clients.size >= limits.most) return refuse(connection, '503 Service Unavailable')
    takeSession(request, limits.own)
    sockets.handleUpgrade(request, connection, head, (socket) => sockets.emit('connection', socket, request))
  }
  server.on('upgrade', upgrade)
  return {
    async close() {
      server.off('upgrade', upgrade)
      await served.dispose()
    },
  }
}

const protocolOf = (offered: Set<string>) => handleProtocols(offered)

function refuse(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
