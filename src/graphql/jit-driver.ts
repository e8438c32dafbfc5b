import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo'
import { Injectable } from '@nestjs/common'
import { ModulesContainer } from '@nestjs/core'
import type { FastifyInstance, RouteHandlerMethod } from 'fastify'
import { message } from '../language/message.js'
import { badInput } from './errors.js'
import { jitExecutor, jitGateway } from './jit.js'
import type { KeptDocuments } from './kept-documents.js'
import type { CostLimit } from './query-cost.js'
import { type Enter, ShortWay } from './short-way.js'
import { serveSockets, type SocketLimits, type SocketOptions, type Sockets } from './sockets.js'

/** What the driver takes besides Nest's options: what an operation may cost, how subscriptions are served, and to how many at once. */
export interface JitDriverConfig extends ApolloDriverConfig {
  limit: CostLimit
  documentStore: KeptDocuments
  sockets: SocketLimits & { hooks: SocketOptions }
}

/**
 * Nest's Apollo driver with graphql-jit as executor, and subscriptions within limits: only here are both the options and the
 * finished schema known.
 */
@Injectable()
export class JitDriver extends ApolloDriver {
  private sockets?: Sockets

  constructor(modules: ModulesContainer) {
    super(modules)
  }

  override async start(options: ApolloDriverConfig): Promise<void> {
    const { schema, path = '/graphql', sockets, limit, documentStore, ...others } = options as JitDriverConfig
    if (!schema) throw new Error('The schema has to be made before the server starts.')
    const execute = jitExecutor(schema)
    const shortWay = new ShortWay(schema, documentStore, limit, execute, others.context as Enter)
    this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>().addHook('onRoute', (route) => {
      if (route.url === path) route.handler = shortWay.before(whereHostIsOne(route.handler))
    })
    // Nest hides Apollo's `gateway`, which this driver needs as a hook, from its option types.
    await super.start({
      ...others,
      documentStore,
      schema,
      path,
      gateway: jitGateway(schema, execute),
    } as ApolloDriverConfig)
    const server = this.httpAdapterHost.httpAdapter.getHttpServer()
    this.sockets = serveSockets(server, path, sockets, { ...sockets.hooks, schema } as never)
  }

  override async stop(): Promise<void> {
    await this.sockets?.close()
    await super.stop()
  }
}

/** Apollo's handler makes an address of what Host says, and would fail where that is none. */
const whereHostIsOne = (apollo: RouteHandlerMethod): RouteHandlerMethod =>
  function (request, reply) {
    if (!URL.canParse(request.url, `${request.protocol}://${request.hostname}/`))
      throw badInput({ path: 'Host', message: message('edge.noHost') })
    return apollo.call(this, request, reply)
  }
