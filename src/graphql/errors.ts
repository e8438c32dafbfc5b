import { GraphQLError } from 'graphql'
import { type Language, USUAL_LANGUAGE } from '../language/language.js'
import type { Message } from '../language/message.js'
import { say } from '../language/say.js'

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
  message: Message
}

/**
 * Under which an error and each of its fields keep the message that they say. It goes wherever the error's extensions are
 * copied to, and JSON leaves it out.
 */
export const SAYS = Symbol('the message that is said')

/** A field's problem as clients read it. */
export interface FieldTold {
  path: string
  message: string
  [SAYS]?: Message
}

export const toldOf = ({ path, message }: FieldProblem, language: Language = USUAL_LANGUAGE): FieldTold => ({
  path,
  message: say(message, language),
  [SAYS]: message,
})

/** All that is wrong, as one text. */
export const inOneText = (fields: readonly FieldTold[]): string =>
  fields.map(({ path, message }) => `${path}: ${message}`).join(' ')

/** An error that is told to people, in the usual language until it is known who reads it. */
export const errorThatSays = (said: Message, extensions: object = {}): GraphQLError =>
  new GraphQLError(say(said, USUAL_LANGUAGE), { extensions: { ...extensions, [SAYS]: said } })

const failure = (code: ErrorCode, said: Message, more: object = {}) => errorThatSays(said, { code, ...more })

export const unauthenticated = (said: Message) => failure('UNAUTHENTICATED', said)
export const forbidden = (said: Message) => failure('FORBIDDEN', said)
export const notFound = (said: Message) => failure('NOT_FOUND', said)
export const conflict = (said: Message, more: object = {}) => failure('CONFLICT', said, more)
/** What was sent under this key before has arrived, and what is sent now is another: `made` is what came of it. */
export const sentBefore = (said: Message, made: object) => conflict(said, { sentBefore: made })
export const tooCostly = (said: Message) => failure('QUERY_TOO_COSTLY', said)
export const rateLimited = (said: Message, retryAfterSeconds: number) =>
  failure('RATE_LIMITED', said, { retryAfterSeconds })

/** What was said by an error that was thrown for people; undefined for any other. */
export const saidBy = (error: unknown): Message | undefined =>
  error instanceof GraphQLError ? (error.extensions as { [SAYS]?: Message })[SAYS] : undefined

/** Bad input names every field that is wrong, so that a client can show each message beside its field. */
export function badInput(...problems: [FieldProblem, ...FieldProblem[]]): GraphQLError {
  const fields = problems.map((problem) => toldOf(problem))
  return new GraphQLError(inOneText(fields), { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, fields } })
}
