import { FitterService } from '../assessments/baselines/fitter.service.js'
import { dateOfDay } from '../pattern/records/facts.js'
import { tellFailure } from '../tell-failure.js'
import { withApplication } from './application.js'
import { rounded } from '../language/wording.js'
import { settingsAtHand } from './database-at-hand.js'

try {
  await withApplication(await settingsAtHand(), async (app) => {
    const baseline = await app.get(FitterService, { strict: false }).fitIfDue()
    if (baseline) {
      const { shifts, people, stores, ownIncidents } = baseline.restsOn
      console.log(
        `Fitted the baseline for ${dateOfDay(baseline.before)}. It rests on ${rounded(shifts)} shifts of ${rounded(people)} people ` +
          `in ${rounded(stores)} stores, with ${rounded(ownIncidents)} own incidents.`,
      )
    } else console.log('Nothing is due: this month has its baseline, or there are no records from before it.')
  })
} catch (error) {
  tellFailure(error)
}
