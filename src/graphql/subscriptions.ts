import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  parse,
  subscribe,
  validate,
} from 'graphql'
import type { ServerOptions } from 'graphql-ws'
import { markLiteralProblems, toClientFrom } from './client-errors.js'
import { badInput } from './errors.js'
import { variableProblems } from './input-problems.js'
import { type CostLimit, MAX_TOKENS } from './query-cost.js'

type Hooks = Pick<ServerOptions, 'onSubscribe' | 'validate' | 'subscribe' | 'execute' | 'onNext' | 'onError'>

/**
 * The WebSocket is for subscriptions alone, so that limits and access for all else are in one place, and its errors have
 * the codes that they have over HTTP. graphql-js executes here: graphql-jit does not serve Nest's subscriptions.
 */
export function subscriptionHooks(limit: CostLimit): Hooks {
  return {
    // Left to itself, graphql-ws closes the whole connection over a document that cannot be parsed.
    onSubscribe(_connection, _id, { query }) {
      try {
        parse(query, { maxTokens: MAX_TOKENS })
        return undefined
      } catch (error) {
        if (error instanceof GraphQLError) return [withCode('GRAPHQL_PARSE_FAILED', error)]
        throw error
      }
    },
    validate(schema: GraphQLSchema, document: DocumentNode) {
      const errors = validate(schema, document).map((error) => withCode('GRAPHQL_VALIDATION_FAILED', error))
      markLiteralProblems(document, errors)
      return errors
    },
    subscribe: (args: ExecutionArgs) => refusal(args, limit) ?? subscribe(args),
    execute: () => ({
      errors: [
        new GraphQLError('Queries and mutations are sent with HTTP POST to this same address.', {
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        }),
      ],
    }),
    onNext: (_connection, _id, _payload, _args, result) =>
      result.errors && { ...result, errors: result.errors.map(toClientFrom) as unknown as GraphQLError[] },
    onError: (_connection, _id, _payload, errors) => errors.map((error) => toClientFrom(error)),
  }
}

function refusal({ schema, document, operationName, variableValues }: ExecutionArgs, limit: CostLimit) {
  const operation = getOperationAST(document, operationName)
  if (!operation) return undefined // graphql-js says what is wrong
  const variables = variableValues ?? {}
  const [first, ...others] = variableProblems(schema, document, operation, variables)
  if (first) return { errors: [badInput(first, ...others)] }
  try {
    limit({ schema, document, operation, variables })
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
