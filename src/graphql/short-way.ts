import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import { type DocumentNode, getOperationAST, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import type { Execute } from './jit.js'
import type { KeptDocuments } from './kept-documents.js'
import { admit, type CostLimit } from './query-cost.js'
import type { RequestContext } from './request-context.js'
import { responseText } from './response-size.js'
import { isForWhoSent } from './told-in.js'

/** What Apollo says that an answer is: the first, unless the client likes the second better. */
const TYPES = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8']
const MOST_ACCEPTED = 100

/** Makes the context of a request, or the same again. */
export type Enter = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>

interface Asked {
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Readonly<Record<string, unknown>>
}

/**
 * Of what it takes to read an incident, half went by in Apollo's pipeline. For a document that Apollo has let through before, and an
 * answer without errors, it does very little: that goes the short way, past it. Whatever else turns up goes through Apollo as
 * ever, which finds what is done already (`begun`), so that nothing is done twice.
 */
export class ShortWay {
  private readonly types = new LRUCache<string, { type: string | undefined }>({ max: MOST_ACCEPTED })

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly kept: KeptDocuments,
    private readonly limit: CostLimit,
    private readonly execute: Execute,
    private readonly enter: Enter,
  ) {}

  /** Goes the short way where it can, and by `apollo` where it cannot. */
  before(apollo: RouteHandlerMethod): RouteHandlerMethod {
    const answer = this.answer.bind(this)
    return async function (request, reply) {
      return (await answer(request, reply)) ?? apollo.call(this, request, reply)
    }
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const asked = this.askedIn(request)
    const type = asked && this.typeFor(request.headers.accept)
    if (!type) return undefined
    try {
      const context = await this.enter(request, reply)
      context.begun = { admitted: admit({ ...asked, schema: this.schema }, this.limit, context.caller) }
      await context.begun.admitted
      context.begun.result = this.execute({ ...asked, context })
      const { data, errors } = await context.begun.result
      if (errors || !data) return undefined
      isForWhoSent(request, data)
      void reply.header('content-type', type)
      return responseText({ data })
    } catch {
      return undefined // Apollo meets the same, and tells of it
    }
  }

  /** Undefined for whatever Apollo has not let through before, or looks at more closely. */
  private askedIn({ method, headers, body }: FastifyRequest): Asked | undefined {
    if (method !== 'POST' || !isJson(headers['content-type']) || !isRecord(body)) return undefined
    const { query, operationName, variables, extensions } = body
    if (typeof query !== 'string' || isThere(extensions)) return undefined
    if (isThere(operationName) && typeof operationName !== 'string') return undefined
    if (isThere(variables) && !isRecord(variables)) return undefined
    const document = this.kept.withText(query)
    const operation = document && getOperationAST(document, operationName)
    return operation ? { document, operation, variables: variables ?? {} } : undefined
  }

  private typeFor(accept: string | undefined): string | undefined {
    if (!accept) return TYPES[0]
    let known = this.types.get(accept)
    if (!known) this.types.set(accept, (known = { type: new Negotiator({ headers: { accept } }).mediaType(TYPES) }))
    return known.type
  }
}

const isJson = (type: string | undefined) => type !== undefined && /^application\/json *(?:;|$)/i.test(type)
const isThere = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value)
