import { hiddenInWords } from '../asking/hidden-words.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import type { Picture } from '../../charts/picture.js'
import { byMixInWords, marksInWords, rateRatioPicture } from '../consistency/written-consistency.js'
import type { GroupedFigure } from './grouping.type.js'
import { type ConsistencyMeasure, WORDS } from '../consistency/measures.js'
import type { fourFifths } from '../consistency/rounded-figures.js'
import { measuredIn, times } from '../consistency/words.js'
import type { Language } from '../../language/language.js'
import { say, speaking } from '../../language/say.js'

/** What was found, in sentences, and how it was counted. */
export function groupedInWords(
  measure: ConsistencyMeasure,
  groups: readonly GroupedFigure[],
  rule: ReturnType<typeof fourFifths>,
  { limit, viewer: { language } }: AdmittedQuestion,
): { inWords: string[]; howCounted: string[] } {
  const said = speaking(language)
  const told = groups.filter(({ rateRatio }) => rateRatio !== null)
  const hidden = groups.filter((group) => group.hidden).length
  return {
    inWords: [
      ...told.map(inOneSentence),
      ...(told.length === 0 ? [said('reviewTold.nothing')] : []),
      ...(rule ? [ruleInWords(measure, rule, language)] : []),
      ...hiddenInWords(hidden, limit, language),
    ],
    howCounted: [
      say(WORDS[measure].counted, language),
      ...byMixInWords(language),
      said('grouping.everybodyElse'),
      said('grouping.noise'),
      said('grouping.fives'),
      marksInWords(language),
      said('grouping.storedNowhere'),
    ],
  }
}

/** What HR calls a group, and what was found of it. */
const inOneSentence = ({ group, inWords }: GroupedFigure): string => `${group}: ${inWords}`

function ruleInWords(
  measure: ConsistencyMeasure,
  { least, most, share, met }: NonNullable<ReturnType<typeof fourFifths>>,
  language: Language,
): string {
  const said = speaking(language)
  const measured = measuredIn(measure, language)
  const compares = said('grouping.leastAndMost', { measured, least, most, times: times(share) })
  return said(met ? 'grouping.met' : 'grouping.notMet', { compares })
}

/** The same picture as of any other groups. */
export function groupedPicture(
  measure: ConsistencyMeasure,
  asked: AdmittedQuestion,
  groups: readonly GroupedFigure[],
): Picture {
  const told = groups.filter(({ rateRatio }) => rateRatio !== null)
  return rateRatioPicture(
    measuredIn(measure, asked.viewer.language),
    asked,
    told.map(({ group, rateRatio, low, high, marked }) => ({
      label: group,
      estimate: rateRatio!,
      low: low!,
      high: high!,
      marked: marked!,
    })),
    told.map(inOneSentence).join(' '),
  )
}
