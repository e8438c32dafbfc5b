import { Inject, Injectable, type OnModuleInit, Optional } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import type { FastifyInstance, FastifyReply, FastifyRequest, RequestPayload } from 'fastify'
import { GraphQLError } from 'graphql'
import { Database } from '../database/database.js'
import { message } from '../language/message.js'
import { paidFor, pointsFor } from './bytes-for-points.js'
import { type Caller, DOORKEEPER, type Doorkeeper } from './caller.js'
import { toClientFrom } from './client-errors.js'
import { failedIn } from './failed-request.js'
import { languageFor, toldIn } from './told-in.js'
import { isForStrangers, limitDocument } from './document-limits.js'
import { unauthenticated } from './errors.js'
import type { RequestContext } from './request-context.js'
import { type OwnOrigin, OWN_ORIGIN, takeSession } from './session-cookie.js'
import { shownIn } from './shown.js'

/** Where GraphQL is asked. */
export const API_PATH = '/graphql'
/** Of somebody who isn't known nothing longer is read. */
const STRANGERS_BYTES = 8 * 1024
/** And of somebody who is: 500 shifts with room to spare. */
const MOST_BYTES = 2 * 1024 * 1024

interface Known {
  /** Who sent it, or why they may not. */
  caller: Caller | GraphQLError
  /** Once it is made. */
  context?: Promise<RequestContext>
}

const OPEN: Caller = { id: '', spend: async () => undefined }

/**
 * Who is asking comes before everything else: before the body is read, before the document is parsed whole or validated, and
 * before a variable is looked at. A stranger costs no more than their header and a few words.
 */
@Injectable()
export class Door implements OnModuleInit {
  private readonly known = new WeakMap<FastifyRequest, Known>()

  constructor(
    private readonly host: HttpAdapterHost,
    /** Without one, as where the edge is tried by itself, everybody may come in. */
    @Optional() @Inject(DOORKEEPER) private readonly doorkeeper?: Doorkeeper,
    @Optional() @Inject(OWN_ORIGIN) private readonly own?: OwnOrigin,
    @Optional() private readonly database?: Database,
  ) {}

  onModuleInit(): void {
    if (!this.host.httpAdapter) return // commands that start the app without a server
    const server = this.host.httpAdapter.getInstance<FastifyInstance>()
    server.addHook('onRequest', ({ raw }, _reply, done) => {
      takeSession(raw, this.own)
      done()
    })
    // By the route and not by the address, which can be spelled in many ways.
    server.addHook('onRoute', (route) => {
      if (route.url !== API_PATH) return
      route.bodyLimit = MOST_BYTES
      route.onRequest = (request, reply) => this.knock(request, reply)
      route.preParsing = (request, _reply, body, done) => done(null, this.paid(request, body))
    })
    // Once the body is there: what follows within `done` is done for them.
    server.addHook('preHandler', (request, _reply, done) => {
      const caller = this.known.get(request)?.caller
      if (!this.database || !caller || caller instanceof GraphQLError) done()
      else this.database.onBehalfOf(caller.id, done)
    })
  }

  private async knock(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (reply.sent) return
    const caller =
      request.method === 'OPTIONS'
        ? unauthenticated(message('access.whoAsks'))
        : await this.payer(
            request,
            request.headers.authorization,
            1 + pointsFor(lengthOf(request)),
            shownIn(request.headers),
          )
    this.known.set(request, { caller })
    if (caller instanceof GraphQLError && mayBeLong(request))
      await reply.status(statusOf(caller)).send({ errors: [toldIn(toClientFrom(caller), languageFor(request))] })
  }

  /** Who asks, once they have paid for it; or why they may not. */
  async payer(
    request: object,
    authorization: string | undefined,
    points: number,
    shown: string | undefined,
  ): Promise<Caller | GraphQLError> {
    const caller = await this.ask(request, authorization, shown)
    if (caller instanceof GraphQLError) return caller
    try {
      await caller.spend(points)
      return caller
    } catch (error) {
      if (error instanceof GraphQLError) return error
      throw error
    }
  }

  private paid(request: FastifyRequest, body: RequestPayload): RequestPayload {
    const caller = isOfUnknownLength(request) && this.known.get(request)?.caller
    return caller && !(caller instanceof GraphQLError) ? paidFor(body, caller) : body
  }

  /** Who asks, by a request or a connection; or why they may not. */
  private async ask(
    request: object,
    authorization: string | undefined,
    shown: string | undefined,
  ): Promise<Caller | GraphQLError> {
    if (!this.doorkeeper) return OPEN
    try {
      return await this.doorkeeper.whoAsks(request, authorization, shown)
    } catch (error) {
      if (error instanceof GraphQLError) return error
      failedIn(request, error)
      return new GraphQLError('Nobody can be recognised.', { originalError: error as Error })
    }
  }

  /** The context of a request, once, unless what it asks is not for them or too much to look at. */
  enter(req: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    let known = this.known.get(req)
    if (!known) this.known.set(req, (known = { caller: unauthenticated(message('access.whoAsks')) }))
    return (known.context ??= this.contextOf(req, reply, known.caller))
  }

  private async contextOf(req: FastifyRequest, reply: FastifyReply, caller: Known['caller']): Promise<RequestContext> {
    try {
      return { req, reply, caller: this.let(req, caller) }
    } catch (error) {
      failedIn(req, error)
      throw error instanceof GraphQLError ? withStatus(error, req) : error
    }
  }

  private let(req: FastifyRequest, caller: Known['caller']): Caller | undefined {
    const text = documentIn(req)
    if (caller instanceof GraphQLError) {
      if (statusOf(caller) === 429) throw caller
      if (text === undefined ? hasHash(req) : !isForStrangers(text)) throw caller
      return undefined
    }
    if (text !== undefined) limitDocument(text)
    return caller
  }
}

/** Such a body ends whenever its sender likes. */
const isOfUnknownLength = ({ headers }: FastifyRequest) => headers['transfer-encoding'] !== undefined

const mayBeLong = (request: FastifyRequest) => isOfUnknownLength(request) || lengthOf(request) > STRANGERS_BYTES

const lengthOf = ({ headers, url }: FastifyRequest) => Number(headers['content-length'] ?? 0) + url.length

/** What is asked, by the same text that Apollo reads. Of an address Fastify reads it otherwise where a % stands for nothing. */
function documentIn(request: FastifyRequest): string | undefined {
  const sent = request.method === 'POST' ? fieldsOf(request).query : inAddress(request).get('query')
  return typeof sent === 'string' ? sent : undefined
}

/** A document that is known by its hash alone: a persisted query. */
const hasHash = (request: FastifyRequest) =>
  request.method === 'POST' ? Boolean(fieldsOf(request).extensions) : inAddress(request).has('extensions')

const fieldsOf = ({ body }: FastifyRequest) => (body ?? {}) as { query?: unknown; extensions?: unknown }
const inAddress = ({ url }: FastifyRequest) => new URL(url, 'http://here').searchParams

/** In their language, since nothing else says it (told-in.ts). What is well-formed and refused is 200 for clients that speak application/json: see over-http.ts. */
function withStatus(error: GraphQLError, request: FastifyRequest): GraphQLError {
  const status = request.headers.accept?.includes('application/graphql-response+json') ? statusOf(error) : 200
  const { originalError, extensions } = error
  const { message } = toldIn(error, languageFor(request))
  return new GraphQLError(message, { originalError, extensions: { ...extensions, http: { status } } })
}

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429, QUERY_TOO_COSTLY: 400 }
const statusOf = (error: GraphQLError) => STATUS[error.extensions['code'] as string] ?? 500
