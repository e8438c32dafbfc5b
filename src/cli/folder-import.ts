import { NestFactory } from '@nestjs/core'
import { AppModule } from '../app.module.js'
import { IntakeModule } from '../intake/intake.module.js'
import { ImportService } from '../intake/import.service.js'
import type { ImportReport } from '../intake/import-report.js'
import type { Settings } from '../settings.js'
import { progressOn } from './progress.js'

/** Imports a folder into the database of the settings, with a progress bar on standard error. Throws BadRecords. */
export async function importFolder(settings: Settings, dir: string): Promise<ImportReport> {
  const rooms = { module: class Importing {}, imports: [AppModule.forRoot(settings), IntakeModule] }
  const app = await NestFactory.createApplicationContext(rooms, { logger: ['error', 'warn'], abortOnError: false })
  const progress = progressOn(process.stderr)
  try {
    return await app.get(ImportService).import(dir, (stage, done, total) => progress.show(stage, done, total))
  } finally {
    progress.end()
    await app.close()
  }
}
