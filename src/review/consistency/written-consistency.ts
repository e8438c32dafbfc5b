import { hiddenInWords, protectedInWords } from '../asking/hidden-words.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import type { WrittenAnswer } from '../asking/written-answer.js'
import { periodInWords } from '../asking/review-period.js'
import { type Interval, intervalPicture } from '../../charts/interval-picture.js'
import type { Picture } from '../../charts/picture.js'
import { placed } from '../../language/figures.js'
import type { Language } from '../../language/language.js'
import { message } from '../../language/message.js'
import { say, speaking } from '../../language/say.js'
import type { ConsistencyGroup } from './consistency.type.js'
import { USUAL } from '../../statistics/two-groups.js'
import { ConsistencyBy, type ConsistencyMeasure, ConsistencyMeasure as Measure, WORDS } from './measures.js'
import { measuredIn, percent } from './words.js'

/** More rows than this nobody reads in a picture; the table has all. */
const MOST_ROWS = 40

/** The answer as it is printed, drawn and exported. */
export function writtenConsistency(
  asked: AdmittedQuestion,
  by: ConsistencyBy,
  measure: ConsistencyMeasure,
  groups: readonly ConsistencyGroup[],
): WrittenAnswer {
  const { language } = asked.viewer
  const said = speaking(language)
  const told = groups.filter(({ rateRatio }) => rateRatio !== null)
  const marked = told.filter((group) => group.marked)
  const hidden = groups.filter((group) => group.hidden).length
  const inOneSentence = ({ name, inWords }: ConsistencyGroup) => `${name}: ${inWords}`
  const words = [
    told.length === 0 ? said('reviewTold.nothing') : standOut(marked.length, told.length, by, language),
    ...marked.map(inOneSentence),
    ...wouldStandOut(told, by, language),
    ...hiddenInWords(hidden, asked.limit, language),
  ]
  const what = said('consistency.what', {
    measured: measuredIn(measure, language),
    by: message(`consistencyBy.${by}`),
  })
  const { actor, counted } = WORDS[measure]
  return {
    question: 'consistency',
    about: { by, measure },
    title: said('consistency.title', { what, period: periodInWords(asked.period, language) }),
    period: asked.period,
    inWords: words,
    matters: marked.map(inOneSentence),
    quiet: marked.length === 0,
    howCounted: [
      say(counted, language),
      ...(by === ConsistencyBy.MANAGER && actor
        ? [said('consistency.actor', { who: message(`measuredHow.${actor}`) })]
        : []),
      ...(measure === Measure.OVER_REPORTING ? [said('consistency.drawnOneByOne')] : byMixInWords(language)),
      marksInWords(language),
      ...protectedInWords(asked),
    ],
    table: {
      columns: columnsIn(language),
      rows: groups.map((group) => [
        group.name,
        group.incidents,
        group.observed,
        ...[group.expected, group.rateRatio, group.low, group.high].map((value) => value && Number(value.toFixed(2))),
        group.hidden ? 'hidden' : group.marked ? 'yes' : 'no',
      ]),
    },
    pictures:
      told.length > 0
        ? [
            rateRatioPicture(
              what,
              asked,
              told.map((group) => ({
                label: group.name,
                estimate: group.rateRatio!,
                low: group.low!,
                high: group.high!,
                marked: group.marked!,
              })),
              `${words.join(' ')} ${told.map(inOneSentence).join(' ')}`,
            ),
          ]
        : [],
  }
}

/** The keys are what programs know. */
function columnsIn(language: Language) {
  const said = speaking(language)
  return [
    { key: 'name', title: said('consistency.name') },
    { key: 'compared', title: said('consistency.compared') },
    { key: 'observed', title: said('consistency.observed') },
    { key: 'expected', title: said('consistency.expectedColumn') },
    { key: 'likelihood', title: said('consistency.likelihood') },
    { key: 'low', title: said('consistency.low') },
    { key: 'high', title: said('consistency.high') },
    { key: 'marked', title: said('consistency.markedColumn') },
  ]
}

/** Dots with their ranges, against the band of what counts as alike. */
export function rateRatioPicture(
  title: string,
  { period, viewer: { language } }: AdmittedQuestion,
  rows: readonly Interval[],
  words: string,
): Picture {
  const said = speaking(language)
  const drawn = rows.slice(0, MOST_ROWS)
  return intervalPicture({
    title,
    legend: [
      said('consistency.legend', { period: periodInWords(period, language) }),
      ...(rows.length > drawn.length ? [said('consistency.firstOf', { most: MOST_ROWS, all: rows.length })] : []),
    ].join(' '),
    usual: [USUAL.low, USUAL.high],
    rows: drawn,
    middle: said('consistency.timesElsewhere'),
    words,
  })
}

function standOut(marked: number, all: number, by: ConsistencyBy, language: Language): string {
  const said = speaking(language)
  const groups = message(`consistencyGroup.${by}`, { n: all })
  return marked === 0
    ? said('consistency.nobodyStandsOut', { all, groups })
    : said('consistency.standsOut', { marked, all, groups })
}

/** What could be found at all, of the group with the middle number to go by. */
function wouldStandOut(told: readonly ConsistencyGroup[], by: ConsistencyBy, language: Language): string[] {
  const known = told.filter(({ foundIfTwice }) => foundIfTwice !== null)
  const middle = [...known].sort((a, b) => a.expected! - b.expected!)[known.length >> 1]
  if (!middle) return []
  return [
    speaking(language)('consistency.wouldStandOut', {
      group: message(`consistencyGroup.${by}`, { n: 1 }),
      twice: percent(middle.foundIfTwice!),
      thrice: percent(middle.foundIfThrice!),
    }),
  ]
}

/** How groups are compared, mix by mix. */
export const byMixInWords = (language: Language): string[] => [
  speaking(language)('consistency.expected'),
  speaking(language)('consistency.drawn'),
]

/** What is marked. */
export const marksInWords = (language: Language): string =>
  speaking(language)('consistency.marks', { low: placed(USUAL.low, 1), high: placed(USUAL.high, 2) })
