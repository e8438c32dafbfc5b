import { type INestApplicationContext } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { AppModule } from '../app.module.js'
import type { Settings } from '../settings.js'
import { systemClock } from '../time/clock.js'

/** Puts the rooms together without a server, for as long as the work takes. Tests bring a clock of their own. */
export async function withApplication<T>(
  settings: Settings,
  work: (app: INestApplicationContext) => Promise<T>,
  clock = systemClock,
): Promise<T> {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(settings, clock), {
    logger: ['error', 'warn'],
    abortOnError: false,
  })
  try {
    return await work(app)
  } finally {
    await app.close()
  }
}
