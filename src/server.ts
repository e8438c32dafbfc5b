import type { AddressInfo } from 'node:net'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { Logger, PinoLogger } from 'nestjs-pino'
import { AppModule } from './app.module.js'
import { inputValidationPipe } from './graphql/input-validation.js'
import { numberOf, tellOfRequests } from './operating/request-lines.js'
import type { Settings } from './settings.js'
import { systemClock } from './time/clock.js'

/** A server that answers, where it answers, and how to end it. */
export interface RunningServer {
  url: string
  app: NestFastifyApplication
  close: () => Promise<void>
}

/** Largest request in bytes, where anybody may send one: a form with many long answers. What the API takes, its door says. */
const BODY_LIMIT = 64 * 1024
/** Longer than a proxy before it keeps its connections, usually a minute: else it would use one that has just been closed. */
const KEPT_ALIVE_MS = 65_000
/** How often it is looked for requests that have taken too long to arrive. */
const CHECKED_EVERY_MS = 2_000

/** Starts the server. Port 0 takes a free one; `url` names it. Tests bring a clock of their own. */
export async function startServer(settings: Settings, clock = systemClock): Promise<RunningServer> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(settings, clock),
    new FastifyAdapter({
      bodyLimit: BODY_LIMIT,
      skipMiddie: true, // no room has a middleware, and each request would look for one
      genReqId: numberOf,
      trustProxy: settings.trustedProxies.length > 0 && settings.trustedProxies,
      requestTimeout: settings.requestSeconds * 1_000,
      keepAliveTimeout: KEPT_ALIVE_MS,
      http: {
        headersTimeout: Math.min(10, settings.requestSeconds) * 1_000,
        connectionsCheckingInterval: CHECKED_EVERY_MS,
      },
    }),
    { bufferLogs: true, abortOnError: false },
  )
  PinoLogger.root.level = settings.logLevel // of a process there is one logger, and of tests several servers
  app.useLogger(app.get(Logger))
  tellOfRequests(app.getHttpAdapter().getInstance())
  app.getHttpServer().maxConnections = settings.maxConnections
  if (settings.allowedOrigins.length > 0)
    app.enableCors({ origin: settings.allowedOrigins, methods: ['GET', 'POST'], maxAge: 3_600 })
  app.useGlobalPipes(inputValidationPipe())
  await app.listen(settings.port, settings.host)
  const { port } = app.getHttpServer().address() as AddressInfo
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host
  return { url: `http://${host}:${port}`, app, close: () => app.close() }
}
