import { NestFactory } from '@nestjs/core'
import { AppModule } from '../app.module.js'
import { FitterService } from '../assessments/fitter.service.js'
import { dateOfDay } from '../pattern/facts.js'
import { BadSettings, readSettings } from '../settings.js'

try {
  const settings = await readSettings(process.env)
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(settings), { logger: ['error', 'warn'] })
  try {
    const baseline = await app.get(FitterService, { strict: false }).fitIfDue()
    if (baseline) {
      const { shifts, people, stores, ownIncidents } = baseline.restsOn
      const n = (count: number) => count.toLocaleString('en-US')
      console.log(
        `Fitted the baseline for ${dateOfDay(baseline.before)}. It rests on ${n(shifts)} shifts of ${n(people)} people ` +
          `in ${n(stores)} stores, with ${n(ownIncidents)} own incidents.`,
      )
    } else console.log('Nothing is due: this month has its baseline, or there are no records from before it.')
  } finally {
    await app.close()
  }
} catch (error) {
  console.error(error instanceof BadSettings ? error.message : error)
  process.exitCode = 1
}
