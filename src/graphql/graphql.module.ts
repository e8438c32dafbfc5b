import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import type { ApolloDriverConfig } from '@nestjs/apollo'
import { type DynamicModule, Module } from '@nestjs/common'
import { APP_FILTER } from '@nestjs/core'
import { GraphQLModule } from '@nestjs/graphql'
import { literalProblemsPlugin, toClient } from './client-errors.js'
import { JitDriver } from './jit-driver.js'
import { overHttpPlugin } from './over-http.js'
import { Page } from './page.js'
import { costLimit, costPlugin, DEFAULT_MAX_COST, MAX_SELECTIONS, MAX_TOKENS } from './query-cost.js'
import { QuietRefusals } from './quiet-refusals.filter.js'
import { requestContext } from './request-context.js'
import { subscriptionHooks } from './subscriptions.js'

export interface EdgeOptions {
  /** What one operation may cost: see query-cost.ts. */
  maxCost?: number
  /** Whether clients may ask for the schema, as the page does. */
  introspection?: boolean
}

/** The edge: GraphQL at /graphql over HTTP and WebSocket, made from the resolvers of all rooms. */
@Module({})
export class EdgeModule {
  static forRoot({ maxCost = DEFAULT_MAX_COST, introspection = true }: EdgeOptions = {}): DynamicModule {
    const limit = costLimit(maxCost)
    return {
      module: EdgeModule,
      imports: [
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: JitDriver,
          path: '/graphql',
          autoSchemaFile: true, // in memory; the order of imports must not change what is printed, hence sorted
          sortSchema: true,
          context: requestContext,
          fieldResolverEnhancers: [], // guards and pipes on every field would cost more than all the rest
          subscriptions: { 'graphql-ws': subscriptionHooks(limit) },
          introspection,
          graphiql: false, // Nest's comes from a CDN
          csrfPrevention: true,
          allowBatchedHttpRequests: false,
          persistedQueries: false,
          includeStacktraceInErrorResponses: false,
          parseOptions: { maxTokens: MAX_TOKENS },
          maxRecursiveSelections: MAX_SELECTIONS,
          autoTransformHttpErrors: false,
          formatError: toClient,
          plugins: [ApolloServerPluginCacheControlDisabled(), literalProblemsPlugin, costPlugin(limit), overHttpPlugin],
        }),
      ],
      providers: [Page, { provide: APP_FILTER, useClass: QuietRefusals }],
    }
  }
}
