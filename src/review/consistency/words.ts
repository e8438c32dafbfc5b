import { placed } from '../../language/figures.js'
import type { Language } from '../../language/language.js'
import { type Figure, type Message, message } from '../../language/message.js'
import { say, speaking } from '../../language/say.js'
import { capitalised } from '../../language/wording.js'
import type { RateRatio } from '../../statistics/two-groups.js'
import { type ConsistencyMeasure, ConsistencyMeasure as Measure, WORDS } from './measures.js'

/** Two figures at most: 0.62, 1.3, 12. */
export const times = (ratio: number): Figure => placed(ratio, ratio >= 9.95 ? 0 : ratio >= 0.995 ? 1 : 2)

/** What a measure measures, where a sentence begins with it. */
export const measuredIn = (measure: ConsistencyMeasure, language: Language): string =>
  capitalised(say(message(`measured.${measure}`), language))

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
export function sentence(measure: ConsistencyMeasure, figure: ToTell, language: Language): string {
  const { rateRatio, low, high, incidents, observed, expected, marked } = figure
  const said = speaking(language)
  const often = {
    measured: measuredIn(measure, language),
    ratio: times(rateRatio),
    low: times(low),
    high: times(high),
  }
  const told =
    measure === Measure.OVER_REPORTING
      ? said('consistency.oftener', often)
      : said('consistency.often', {
          ...often,
          observed,
          of: incidents,
          units: message(`measuredHow.${WORDS[measure].unit}`, { n: incidents }),
          expected: placed(expected, expected >= 10 ? 0 : 1),
        })
  return [told, ...(marked ? [said('consistency.marked')] : wouldBeFound(figure, language))].join(' ')
}

/** What a missing mark is worth. */
function wouldBeFound(
  { foundIfTwice, foundIfThrice }: Pick<ToTell, 'foundIfTwice' | 'foundIfThrice'>,
  language: Language,
): string[] {
  if (foundIfTwice === null || foundIfThrice === null) return []
  return [
    speaking(language)('consistency.wouldBeFound', { twice: percent(foundIfTwice), thrice: percent(foundIfThrice) }),
  ]
}

/** In tens, and never none or all. */
export const percent = (share: number): Message =>
  share < 0.05
    ? message('consistency.few')
    : share > 0.95
      ? message('consistency.most')
      : message('consistency.about', { percent: 10 * Math.round(10 * share) })

/** Why nothing is said of a group. */
export const untold = (hidden: boolean, language: Language): string =>
  speaking(language)(hidden ? 'consistency.hidden' : 'consistency.nothingToCompare')
