import { randomInt } from 'node:crypto'
import type { ApolloServerPlugin } from '@apollo/server'
import { HttpException, Logger } from '@nestjs/common'
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { outageIn } from '../database/outage.js'
import { USUAL_LANGUAGE } from '../language/language.js'
import { message as saying, type Message } from '../language/message.js'
import { say } from '../language/say.js'
import { type ErrorCode, type FieldTold, inOneText, SAYS, toldOf } from './errors.js'
import { requestOf } from './failed-request.js'
import { literalProblems, withoutNames } from './input-problems.js'
import { withoutValues } from './without-values.js'

const logger = new Logger('Faults')

type Code = ErrorCode | 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED'

/** What a client may read as it is, since it was written for them. */
const TOLD: ReadonlySet<unknown> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'QUERY_TOO_COSTLY',
  'RATE_LIMITED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  // Clients with persisted queries send the whole text when they read this one.
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_FOUND',
] satisfies (Code | `PERSISTED_QUERY_NOT_${'SUPPORTED' | 'FOUND'}`)[])

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  422: 'BAD_USER_INPUT',
  429: 'RATE_LIMITED',
}

/** What Apollo says, without a code, of a persisted query that is not as it is announced. */
const NOT_OF_THAT_HASH: ReadonlySet<string> = new Set([
  'provided sha does not match query',
  'Unsupported persisted query version',
])

/** What the databases call it when a statement reads more than it may. */
const TOO_MUCH: ReadonlySet<unknown> = new Set(['SQLITE_TOOBIG', 'TOO_MUCH_READ'])

/**
 * The one place where a failure gets the form in which clients read it: a code of the contract and a sentence. Whatever
 * was not thrown for them is an internal fault: they get a number, and the log has the rest under it.
 */
export function toClient(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { http: _http, stacktrace: _stack, ...extensions } = formatted.extensions ?? {}
  const retold = (code: Code, message: string, more: object = {}): GraphQLFormattedError => ({
    ...formatted,
    message,
    extensions: { ...more, code },
  })
  const said = (code: Code, what: Message, more: object = {}) =>
    retold(code, say(what, USUAL_LANGUAGE), { ...more, [SAYS]: what })

  const cause = causeOf(error)
  if (cause instanceof HttpException) {
    const code = BY_STATUS[cause.getStatus()]
    if (!code) return fault(said, formatted, error, cause)
    const fields = code === 'BAD_USER_INPUT' && [{ path: formatted.path?.join('.') ?? '', message: cause.message }]
    return retold(code, cause.message, fields ? { fields } : {})
  }
  if (TOO_MUCH.has((cause as { code?: unknown } | undefined)?.code))
    return said('QUERY_TOO_COSTLY', saying('edge.tooMuchToRead'))
  // Apollo puts words of its own before what is thrown while the context is made.
  const message = formatted.message.replace(/^Context creation failed: /, '')
  if (extensions['code'] === 'GRAPHQL_VALIDATION_FAILED' && isFields(extensions['fields'])) {
    const { fields } = extensions
    return retold('BAD_USER_INPUT', inOneText(fields), { fields })
  }
  if (TOLD.has(extensions['code'])) return { ...formatted, message, extensions }
  // Which operation of the document is meant, or whether it is sent in the right way: still about the document.
  if (extensions['code'] === 'OPERATION_RESOLUTION_FAILURE') return retold('GRAPHQL_VALIDATION_FAILED', message)
  if (extensions['code'] === 'BAD_REQUEST')
    return retold(
      /^GET requests only support/.test(message) ? 'GRAPHQL_VALIDATION_FAILED' : 'GRAPHQL_PARSE_FAILED',
      message,
    )
  if (NOT_OF_THAT_HASH.has(message)) {
    const fields = [toldOf({ path: 'extensions.persistedQuery', message: saying('edge.otherHash') })]
    return retold('BAD_USER_INPUT', inOneText(fields), { fields })
  }
  // graphql-js finds only while running that a variable is null where its argument may not be.
  const argument = cause === error && /^Argument "(\w+)" of .*type/.exec(message)?.[1]
  if (argument) {
    const fields = [toldOf({ path: argument, message: saying('edge.required') })]
    return retold('BAD_USER_INPUT', inOneText(fields), { fields })
  }
  return fault(said, formatted, error, cause)
}

/** For the WebSocket, where no Apollo has formatted the error before. */
export const toClientFrom = (error: GraphQLError) => toClient(error.toJSON(), error)

/** Without names of the schema that the client hasn't said: for servers that don't show it. */
export function withoutHints(told: GraphQLFormattedError): GraphQLFormattedError {
  const plain = (text: string) => text.replaceAll(/ ?(?:Did you mean [^?]*\?|Choose one of [A-Z_, ]+\.)/g, '')
  const { fields } = told.extensions ?? {}
  const retold =
    isFields(fields) &&
    fields.map(({ path, message, [SAYS]: said }) => ({
      path,
      message: plain(message),
      ...(said && { [SAYS]: withoutNames(said) }),
    }))
  return {
    ...told,
    message: plain(told.message),
    extensions: { ...told.extensions, ...(retold && { fields: retold }) },
  }
}

/** Marks the errors that are about values in the document, while the document is at hand. */
export function markLiteralProblems(
  schema: GraphQLSchema,
  document: DocumentNode,
  errors: readonly GraphQLError[],
): void {
  for (const [error, problem] of literalProblems(schema, document, errors))
    error.extensions['fields'] = [toldOf(problem)]
}

/** Tells wrong values in a document from a wrong document: see markLiteralProblems. */
export const literalProblemsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ schema, document, errors }) {
        if (document && errors.some((error) => error.extensions['code'] === 'GRAPHQL_VALIDATION_FAILED'))
          markLiteralProblems(schema, document, errors)
      },
    }
  },
}

function fault(
  said: (code: Code, what: Message, more: object) => GraphQLFormattedError,
  { path }: GraphQLFormattedError,
  error: unknown,
  cause: unknown,
): GraphQLFormattedError {
  const faultId = newFaultId()
  const where = path?.join('.') ?? 'the request'
  const req = requestOf(error, cause)
  logger.error({ ...(req && { req }), fault: faultId, in: where, err: withoutValues(cause) })
  const outage = outageIn(cause)
  return said(
    'INTERNAL_SERVER_ERROR',
    outage ? saying('edge.outage', { outage: saying(`outage.${outage}`), faultId }) : saying('edge.fault', { faultId }),
    { faultId },
  )
}

/** Short enough to be read out on the phone: no letters or digits that look or sound alike. */
function newFaultId(): string {
  const alphabet = '23456789ACDEFHJKMNPRTUVWXY'
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** What was thrown, below the GraphQLErrors that executors wrap around it. */
function causeOf(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}

const isFields = (value: unknown): value is FieldTold[] => Array.isArray(value)
