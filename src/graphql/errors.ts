import { GraphQLError } from 'graphql'

/** The codes that clients hold on to. The document's own (GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED) come from Apollo. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'QUERY_TOO_COSTLY'
  | 'RATE_LIMITED'
  | 'INTERNAL_SERVER_ERROR'

/** What is wrong with one field of an input: `path` as in `input.endsOn` or `shifts.3.date`. */
export interface FieldProblem {
  path: string
  message: string
}

const failure = (code: ErrorCode, message: string, more: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { code, ...more } })

export const unauthenticated = (message: string) => failure('UNAUTHENTICATED', message)
export const forbidden = (message: string) => failure('FORBIDDEN', message)
export const notFound = (message: string) => failure('NOT_FOUND', message)
export const conflict = (message: string) => failure('CONFLICT', message)
export const tooCostly = (message: string) => failure('QUERY_TOO_COSTLY', message)
export const rateLimited = (message: string, retryAfterSeconds: number) =>
  failure('RATE_LIMITED', message, { retryAfterSeconds })

/** Bad input names every field that is wrong, so that a client can show each message beside its field. */
export const badInput = (...fields: [FieldProblem, ...FieldProblem[]]) =>
  failure('BAD_USER_INPUT', fields.map((field) => `${field.path}: ${field.message}`).join(' '), { fields })
