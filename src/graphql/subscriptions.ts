import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql'
import { markLiteralProblems, toClient } from './client-errors.js'
import { limitDocument, MAX_TOKENS } from './document-limits.js'
import type { Caller } from './caller.js'
import type { Door } from './door.js'
import { errorThatSays, tooCostly } from './errors.js'
import { MOST_PROBLEMS } from './input-problems.js'
import { NoListIsTooLong } from './list-limits.js'
import { admit, type CostLimit } from './query-cost.js'
import type { Language } from '../language/language.js'
import { languageFor, toldIn } from './told-in.js'
import { authorizationOf, type Socket, socketContext } from './request-context.js'
import { shownOn } from './shown.js'
import type { SocketOptions } from './sockets.js'
import { message } from '../language/message.js'

type Hooks = Pick<
  SocketOptions,
  'context' | 'onSubscribe' | 'validate' | 'subscribe' | 'execute' | 'onNext' | 'onError'
>

/** On one connection; a page needs one. */
const MOST_SUBSCRIPTIONS = 10

/** Who is on a connection now, or why they may not be; connecting and subscribing cost a point each. */
export const whoIsOn = (door: Door, socket: Socket, asking: object = {}): Promise<Caller | GraphQLError> =>
  door.payer(asking, authorizationOf(socketContext(socket)), 1, shownOn(socket.connectionParams))

/**
 * The WebSocket is for subscriptions alone, so that limits and access for all else are in one place, and its errors have
 * the codes that they have over HTTP. graphql-js executes here: graphql-jit does not serve Nest's subscriptions.
 */
export function subscriptionHooks(limit: CostLimit, door: Door, tell: typeof toClient = toClient): Hooks {
  /** Of each connection, in which language whoever subscribed on it is spoken to. */
  const spoken = new WeakMap<object, Language>()
  const told = (error: GraphQLError, connection: Socket) =>
    toldIn(tell(error.toJSON(), error), spoken.get(connection) ?? languageFor(connection.extra.request))
  return {
    context: socketContext,
    // Left to itself, graphql-ws closes the whole connection over a document that cannot be parsed.
    async onSubscribe(socket, _id, { query }) {
      if (Object.keys(socket.subscriptions).length > MOST_SUBSCRIPTIONS)
        return [tooCostly(message('edge.subscriptionsAtMost', { most: MOST_SUBSCRIPTIONS }))]
      if (socket.extra.refused) return [socket.extra.refused]
      const asking = { headers: socket.extra.request.headers }
      const caller = await whoIsOn(door, socket, asking)
      spoken.set(socket, languageFor(asking))
      if (caller instanceof GraphQLError) return [caller]
      try {
        limitDocument(query)
        parse(query, { maxTokens: MAX_TOKENS })
        return undefined
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error
        return [error.extensions['code'] ? error : withCode('GRAPHQL_PARSE_FAILED', error)]
      }
    },
    validate(schema: GraphQLSchema, document: DocumentNode) {
      const errors = validate(schema, document, [...specifiedRules, NoListIsTooLong], { maxErrors: MOST_PROBLEMS }).map(
        (error) => withCode('GRAPHQL_VALIDATION_FAILED', error),
      )
      markLiteralProblems(schema, document, errors)
      return errors
    },
    subscribe: async (args: ExecutionArgs) => (await refusal(args, limit)) ?? subscribe(args),
    execute: () => ({
      errors: [errorThatSays(message('edge.queriesOverPost'), { code: 'GRAPHQL_VALIDATION_FAILED' })],
    }),
    onNext: (connection, _id, _payload, _args, result) =>
      result.errors && {
        ...result,
        errors: result.errors.map((error) => told(error, connection)) as unknown as GraphQLError[],
      },
    onError: (connection, _id, _payload, errors) => errors.map((error) => told(error as GraphQLError, connection)),
  }
}

async function refusal({ schema, document, operationName, variableValues }: ExecutionArgs, limit: CostLimit) {
  const operation = getOperationAST(document, operationName)
  if (!operation) return undefined // graphql-js says what is wrong
  try {
    await admit({ schema, document, operation, variables: variableValues ?? {} }, limit, undefined)
    return undefined
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] }
    throw error
  }
}

function withCode(code: string, error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, originalError, extensions } = error
  return new GraphQLError(message, { nodes, source, positions, originalError, extensions: { ...extensions, code } })
}
