import { secondThread } from '../assessments/baselines/replay-ahead.thread.js'
import { ImportService } from '../intake/import.service.js'
import type { ImportReport } from '../intake/import-report.js'
import type { Settings } from '../settings.js'
import { withApplication } from './application.js'
import { progressOn } from './progress.js'

/** Imports a folder into the database of the settings, with a progress bar on standard error. Throws BadRecords. */
export function importFolder(settings: Settings, dir: string): Promise<ImportReport> {
  return withApplication(settings, async (app) => {
    const progress = progressOn(process.stderr)
    try {
      const importer = app.get(ImportService, { strict: false })
      return await importer.import(dir, (stage, done, total) => progress.show(stage, done, total), secondThread)
    } finally {
      progress.end()
    }
  })
}
