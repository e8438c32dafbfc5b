import type { Evidence } from './fit-evidence.js'
import { type FitState, settingRates } from './fit-state.js'
import { placeChain } from './peers.js'
import { trackPlace } from './place.js'

/**
 * The places' block of the fit: every store's weekly sums, and its factor over time given these. Everybody counts at the mean
 * lasting factor here, so that one person's part can later be taken out of the sums exactly.
 */
export function fitPlaces(evidence: Evidence, state: FitState): void {
  const { records, from, to, firstWeek, weeks, interactions, placeCell } = evidence
  const { shifts } = records
  const rates = settingRates(records.settings, state)
  const expected = new Float64Array(records.stores.length * weeks)
  const background = new Float64Array(expected.length)
  const episodes = new Float64Array(expected.length)
  const { badDay, people } = state
  const badDayEpisodes = badDay.probability * (1 - Math.exp(-badDay.mean))
  for (let i = from; i < to; i++) {
    if (shifts.standIn[i]) continue
    const cell = placeCell[i - from]!
    const n = interactions[i - from]!
    expected[cell]! += n * rates[shifts.setting[i]!]! * people.level
    background[cell]! += badDayEpisodes + n * state.background
  }
  for (const e of evidence.episodes) episodes[placeCell[e.shift - from]!]!++

  const chain = placeChain(state.places.shape, state.places.speed)
  state.histories.clear()
  for (const store of evidence.storesSeen) {
    const range = [store * weeks, (store + 1) * weeks] as const
    const sums = {
      firstWeek,
      expected: expected.subarray(...range),
      background: background.subarray(...range),
      episodes: episodes.subarray(...range),
    }
    state.place.set(trackPlace(chain, sums).mean, store * weeks)
    state.histories.set(store, {
      firstWeek,
      expected: Array.from(sums.expected, rounded),
      background: Array.from(sums.background, rounded),
      episodes: [...sums.episodes],
      crowdedDays: [],
    })
  }
}

/** Six digits are more than the sums are worth, and keep a stored baseline small. */
function rounded(x: number): number {
  return Number(x.toPrecision(6))
}
