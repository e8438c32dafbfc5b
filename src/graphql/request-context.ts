import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context as SocketContext } from 'graphql-ws'
import type { ExecutionResult, GraphQLError } from 'graphql'
import type { WebSocket } from 'ws'
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

/** What a client sends when it connects. */
export type ConnectionParams = Record<string, unknown> | undefined

/** What is known of a WebSocket besides. */
export interface SocketExtra {
  readonly socket: WebSocket
  readonly request: IncomingMessage
  /** Why nothing is listened to on it. */
  refused?: GraphQLError
}

/** A WebSocket, as graphql-ws knows it. */
export type Socket = SocketContext<ConnectionParams, SocketExtra>

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
