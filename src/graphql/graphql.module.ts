import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { type DynamicModule, Module } from '@nestjs/common'
import { APP_FILTER } from '@nestjs/core'
import { GraphQLModule } from '@nestjs/graphql'
import { literalProblemsPlugin, toClient, withoutHints } from './client-errors.js'
import { MAX_TOKENS } from './document-limits.js'
import { API_PATH, Door } from './door.js'
import { failedRequestPlugin } from './failed-request.js'
import { MOST_PROBLEMS } from './input-problems.js'
import { KeptDocuments } from './kept-documents.js'
import { JitDriver, type JitDriverConfig } from './jit-driver.js'
import { NoListIsTooLong } from './list-limits.js'
import { overHttpPlugin } from './over-http.js'
import { Page } from './page.js'
import { costLimit, costPlugin, DEFAULT_MAX_COST, MAX_SELECTIONS } from './query-cost.js'
import { QuietRefusals } from './quiet-refusals.filter.js'
import { responseText } from './response-size.js'
import { type OwnOrigin, OWN_ORIGIN } from './session-cookie.js'
import { spokenPlugin } from './told-in.js'
import { subscriptionHooks, whoIsOn } from './subscriptions.js'

export interface EdgeOptions {
  /** What one operation may cost: see query-cost.ts. */
  maxCost?: number
  /** Whether clients may ask for the schema, as the page does, and are told of names that are nearly right. */
  introspection?: boolean
  /** Whether a document may be sent by its hash once it was sent whole. */
  persistedQueries?: boolean
  /** How many may listen at once. */
  mostSockets?: number
  /** Where the desk is opened, if a proxy hands on another host than the browser asked for. */
  ownOrigin?: OwnOrigin
}

/** Headers that no form and no link of another site can send. urql sends the second unasked, Apollo Client the last. */
const NOT_FORGED = ['authorization', 'x-apollo-operation-name', 'apollo-require-preflight']

@Module({ providers: [Door], exports: [Door] })
class DoorModule {
  static forRoot(own: OwnOrigin): DynamicModule {
    return {
      module: DoorModule,
      global: true,
      providers: [{ provide: OWN_ORIGIN, useValue: own }],
      exports: [OWN_ORIGIN],
    }
  }
}

/** The edge: GraphQL at /graphql over HTTP and WebSocket, made from the resolvers of all rooms. */
@Module({})
export class EdgeModule {
  static forRoot(options: EdgeOptions = {}): DynamicModule {
    const {
      maxCost = DEFAULT_MAX_COST,
      introspection = true,
      persistedQueries = false,
      mostSockets = 1_000,
      ownOrigin,
    } = options
    const limit = costLimit(maxCost)
    const tell: typeof toClient = introspection ? toClient : (...told) => withoutHints(toClient(...told))
    return {
      module: EdgeModule,
      imports: [
        GraphQLModule.forRootAsync<JitDriverConfig>({
          driver: JitDriver,
          imports: [DoorModule.forRoot(ownOrigin)],
          inject: [Door],
          useFactory: (door: Door) => ({
            path: API_PATH,
            autoSchemaFile: true, // in memory; the order of imports must not change what is printed, hence sorted
            sortSchema: true,
            buildSchemaOptions: { skipCheck: true }, // Apollo checks it; Nest would ask it for all that it has, at each start
            context: door.enter.bind(door),
            fieldResolverEnhancers: [], // guards and pipes on every field would cost more than all the rest
            limit,
            sockets: {
              hooks: subscriptionHooks(limit, door, tell),
              most: mostSockets,
              own: ownOrigin,
              whoConnects: (socket) => whoIsOn(door, socket),
            },
            introspection,
            hideSchemaDetailsFromClientErrors: !introspection,
            graphiql: false, // Nest's comes from a CDN
            csrfPrevention: { requestHeaders: NOT_FORGED },
            allowBatchedHttpRequests: false,
            persistedQueries: persistedQueries ? {} : false,
            includeStacktraceInErrorResponses: false,
            parseOptions: { maxTokens: MAX_TOKENS },
            documentStore: new KeptDocuments(),
            maxRecursiveSelections: MAX_SELECTIONS,
            validationRules: [NoListIsTooLong],
            validationOptions: { maxErrors: MOST_PROBLEMS },
            autoTransformHttpErrors: false,
            formatError: tell,
            stringifyResult: responseText,
            plugins: [
              ApolloServerPluginCacheControlDisabled(),
              literalProblemsPlugin,
              failedRequestPlugin,
              spokenPlugin,
              costPlugin(limit),
              overHttpPlugin,
            ],
          }),
        }),
      ],
      providers: [Page, { provide: APP_FILTER, useClass: QuietRefusals }],
    }
  }
}
