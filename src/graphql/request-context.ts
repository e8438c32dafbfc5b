import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context as SocketContext } from 'graphql-ws'
import type { Extra } from 'graphql-ws/use/ws'

/**
 * What resolvers get as context, over HTTP and over a WebSocket alike. A later room keeps what it learns about the caller
 * under a symbol of its own. (The name `req` is the one that Nest itself looks for.)
 */
export interface RequestContext {
  req: FastifyRequest | IncomingMessage
  reply?: FastifyReply
  /** What a WebSocket client sent when it connected; browsers cannot send headers there. */
  connectionParams?: Record<string, unknown>
  [room: symbol]: unknown
}

/** Makes the context: Fastify hands over request and reply, graphql-ws its own connection. */
export function requestContext(from: FastifyRequest | SocketContext<never, Extra>, reply?: unknown): RequestContext {
  if (!('connectionInitReceived' in from)) return { req: from, reply: reply as FastifyReply }
  return { req: from.extra.request, connectionParams: from.connectionParams ?? {} }
}

/** The Authorization header, or on a WebSocket the connection parameter of that name. */
export function authorizationOf(context: RequestContext): string | undefined {
  const given = context.connectionParams?.['authorization'] ?? context.connectionParams?.['Authorization']
  return typeof given === 'string' ? given : context.req.headers.authorization
}
