import { type ConsistencyMeasure, ConsistencyMeasure as Measure, WORDS } from './measures.js'
import type { RateRatio } from '../../statistics/two-groups.js'
import { capitalised } from '../../language/wording.js'

/** Two figures at most: 0.62, 1.3, 12. */
export const times = (ratio: number): string =>
  ratio >= 9.95 ? ratio.toFixed(0) : ratio >= 0.995 ? ratio.toFixed(1) : ratio.toFixed(2)
const about = (expected: number): string => (expected >= 10 ? expected.toFixed(0) : expected.toFixed(1))

export interface ToTell extends RateRatio {
  incidents: number
  observed: number
  expected: number
  marked: boolean
  /** How probably it would be marked at two and three times as often; null where that isn't told. */
  foundIfTwice: number | null
  foundIfThrice: number | null
}

/** "Here a formal response is asked for about 2.4 times as often as elsewhere …" */
export function sentence(measure: ConsistencyMeasure, figure: ToTell): string {
  const { rateRatio, low, high, incidents, observed, expected, marked } = figure
  const { what, unit } = WORDS[measure]
  const often = `${capitalised(what)} about ${times(rateRatio)} times as often as elsewhere with the same mix (between ${times(low)} and ${times(high)} times)`
  const verdict = marked ? ' This is credibly outside of what is usual: look at the cases.' : wouldBeFound(figure)
  if (measure === Measure.OVER_REPORTING)
    return `${capitalised(what)} about ${times(rateRatio)} times as often as others notice them (between ${times(low)} and ${times(high)} times).${verdict}`
  return `${often}: ${observed} of ${incidents} ${unit[incidents === 1 ? 0 : 1]}, where ${about(expected)} would be expected.${verdict}`
}

/** What a missing mark is worth. */
function wouldBeFound({ foundIfTwice, foundIfThrice }: Pick<ToTell, 'foundIfTwice' | 'foundIfThrice'>): string {
  if (foundIfTwice === null || foundIfThrice === null) return ''
  return ` With so many incidents, twice as often would be marked in ${percent(foundIfTwice)} of cases, three times as often in ${percent(foundIfThrice)}.`
}

/** In tens, and never none or all. */
export const percent = (share: number): string =>
  share < 0.05 ? 'less than 5%' : share > 0.95 ? 'more than 95%' : `about ${10 * Math.round(10 * share)}%`

export const HIDDEN = 'Hidden, since few people are behind it, who could be told apart.'
export const NOTHING_TO_COMPARE =
  'Nothing can be compared: there was nothing like it elsewhere in this period, or it happened to nobody.'
