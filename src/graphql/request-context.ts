import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context as SocketContext } from 'graphql-ws'
import type { Extra } from 'graphql-ws/use/ws'
import type { ExecutionResult } from 'graphql'
import type { Caller } from './caller.js'

/**
 * What resolvers get as context, over HTTP and over a WebSocket alike. A later room keeps what it learns about the caller
 * under a symbol of its own. (The name `req` is the one that Nest itself looks for.)
 */
export interface RequestContext {
  req: FastifyRequest | IncomingMessage
  reply?: FastifyReply
  /** Who asks, where that is known already: see door.ts. */
  caller?: Caller
  /** What is done of it already, where Apollo gets it only then: see short-way.ts. */
  begun?: { admitted: Promise<void>; result?: Promise<ExecutionResult> }
  /** What a WebSocket client sent when it connected; browsers cannot send headers there. */
  connectionParams?: Record<string, unknown>
  [room: symbol]: unknown
}

/** A WebSocket, as graphql-ws knows it. */
export type Socket = SocketContext<Record<string, unknown> | undefined, Extra>

/** The context of a subscription. Over HTTP the door makes it. */
export const socketContext = (socket: Socket): RequestContext => ({
  req: socket.extra.request,
  connectionParams: socket.connectionParams ?? {},
})

/** The Authorization header, or on a WebSocket the connection parameter of that name. */
export function authorizationOf(context: RequestContext): string | undefined {
  const given = context.connectionParams?.['authorization'] ?? context.connectionParams?.['Authorization']
  return typeof given === 'string' ? given : context.req.headers.authorization
}
