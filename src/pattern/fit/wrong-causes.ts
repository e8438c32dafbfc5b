import type { Evidence } from './evidence.js'
import { type FitState, settingRates } from './state.js'
import { badDayGiven } from '../belief/shift-likelihood.js'

/** What the fit believes beforehand: one recorded cause in ten is wrong, as much as so many wrong ones would tell. */
const WRONG_ODDS = 0.1 / 0.9
const PRIOR_WRONG = 8
/** More than three recorded causes in ten are hardly wrong; other reasons then make incidents of all kinds go together. */
const MOST_WRONG_ODDS = 0.3 / 0.7
const ROUNDS = 5

/**
 * The block of wrong causes. If a cause is recorded wrongly with probability w, then of every own incident recorded as such
 * there are w/(1-w) that were recorded as something else: where somebody has a bad day or a high lasting factor, incidents of
 * other causes come more often than elsewhere in the same setting. How much more, tells w. And by the same odds incidents of
 * other causes, which know no lasting factor, are recorded as the employee's: the background of everybody's own incidents.
 */
export function fitWrongCauses(evidence: Evidence, state: FitState): void {
  const { records, from, count, interactions, placeCell, personCell, others } = evidence
  const { shifts, settings } = records
  if (others.length === 0) {
    state.background = 0
    return
  }
  const rates = settingRates(settings, state)
  const { badDay, background, place, recorded, person } = state
  const ordinary = (i: number) => {
    const k = i - from
    const rate = rates[shifts.setting[i]!]!
    return interactions[k]! * rate * place[placeCell[k]!]! * recorded[personCell[k]!]! * person[personCell[k]!]!
  }
  const quiet = badDayGiven(0, 0, badDay)
  // own incidents to be expected, knowing what was recorded: on shifts with own incidents, and on all
  const ownOn = new Map<number, number>()
  let allOwn = state.ordinary + count * quiet * badDay.mean
  for (const e of evidence.episodes) {
    const mean = ordinary(e.shift)
    const bad = badDayGiven(e.own, mean + interactions[e.shift - from]! * background, badDay)
    ownOn.set(e.shift, mean + bad * badDay.mean)
    allOwn += (bad - quiet) * badDay.mean
  }
  const own = Float64Array.from(others, (i) => ownOn.get(i) ?? ordinary(i) + quiet * badDay.mean)
  const exposure = evidence.interactionsOfSetting
  const allExposure = evidence.totalInteractions

  let odds = state.wrongOdds
  const truly = new Float64Array(settings.length)
  const rate = exposure.map(() => others.length / allExposure)
  for (let round = 0; round < ROUNDS; round++) {
    truly.fill(0)
    let wrong = 0
    for (let k = 0; k < others.length; k++) {
      const i = others[k]!
      const setting = shifts.setting[i]!
      const byOwn = odds * own[k]!
      const share = byOwn / (byOwn + rate[setting]! * interactions[i - from]!)
      wrong += share
      truly[setting]! += 1 - share
    }
    const all = truly.reduce((a, b) => a + b, 0) / allExposure
    // each setting's own rate of other incidents, drawn a little to that of all
    for (let s = 0; s < rate.length; s++) rate[s] = (truly[s]! + 5) / (exposure[s]! + 5 / all)
    odds = Math.min(MOST_WRONG_ODDS, (wrong + PRIOR_WRONG) / (allOwn + PRIOR_WRONG / WRONG_ODDS))
  }
  state.wrongOdds = odds
  state.background = (odds * truly.reduce((a, b) => a + b, 0)) / allExposure
}
