import type { AddressInfo } from 'node:net'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { AppModule } from './app.module.js'
import { inputValidationPipe } from './graphql/input-validation.js'
import type { Settings } from './settings.js'
import { systemClock } from './time/clock.js'

/** A server that answers, where it answers, and how to end it. */
export interface RunningServer {
  url: string
  app: NestFastifyApplication
  close: () => Promise<void>
}

/** Largest request in bytes: 500 shifts with room to spare. */
const BODY_LIMIT = 2 * 1024 * 1024

/** Starts the server. Port 0 takes a free one; `url` names it. Tests bring a clock of their own. */
export async function startServer(settings: Settings, clock = systemClock): Promise<RunningServer> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(settings, clock),
    new FastifyAdapter({ bodyLimit: BODY_LIMIT }),
    { logger: ['error', 'warn'], abortOnError: false },
  )
  app.useGlobalPipes(inputValidationPipe())
  app.enableShutdownHooks()
  await app.listen(settings.port, settings.host)
  const { port } = app.getHttpServer().address() as AddressInfo
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host
  return { url: `http://${host}:${port}`, app, close: () => app.close() }
}
