import { hiddenInWords, protectedInWords } from '../asking/hidden-words.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import type { WrittenAnswer } from '../asking/written-answer.js'
import { periodInWords, type ReviewPeriod } from '../asking/review-period.js'
import { type Interval, intervalPicture } from '../../charts/interval-picture.js'
import type { Picture } from '../../charts/picture.js'
import type { ConsistencyGroup } from './consistency.type.js'
import { USUAL } from '../../statistics/two-groups.js'
import { ConsistencyBy, type ConsistencyMeasure, ConsistencyMeasure as Measure, WORDS } from './measures.js'
import { percent } from './words.js'
import { capitalised } from '../../language/wording.js'

/** More rows than this nobody reads in a picture; the table has all. */
const MOST_ROWS = 40

const GROUPS: Record<ConsistencyBy, [one: string, several: string]> = {
  MANAGER: ['manager', 'managers'],
  STORE: ['store', 'stores'],
  POSITION: ['position', 'positions'],
  TENURE: ['group by tenure', 'groups by tenure'],
}

/** The answer as it is printed, drawn and exported. */
export function writtenConsistency(
  asked: AdmittedQuestion,
  by: ConsistencyBy,
  measure: ConsistencyMeasure,
  groups: readonly ConsistencyGroup[],
): WrittenAnswer {
  const told = groups.filter(({ rateRatio }) => rateRatio !== null)
  const marked = told.filter((group) => group.marked)
  const hidden = groups.filter((group) => group.hidden).length
  const words = [
    told.length === 0 ? 'There is nothing to be told.' : standOut(marked, told.length, GROUPS[by]),
    ...marked.map(({ name, inWords: sentence }) => `${name}: ${sentence}`),
    ...wouldStandOut(told, GROUPS[by][0]),
    ...hiddenInWords(hidden, asked.limit),
  ]
  const what = `${capitalised(WORDS[measure].what)}, by ${by.toLowerCase()}`
  return {
    question: 'consistency',
    about: { by, measure },
    title: `Is everyone treated alike? ${what}, ${periodInWords(asked.period)}`,
    period: asked.period,
    inWords: words,
    matters: marked.map(({ name, inWords: sentence }) => `${name}: ${sentence}`),
    quiet: marked.length === 0,
    howCounted: [
      WORDS[measure].counted,
      ...(by === ConsistencyBy.MANAGER ? [`A manager here is ${WORDS[measure].actor}.`] : []),
      ...HOW[measure === Measure.OVER_REPORTING ? 'oneByOne' : 'byMix'],
      ...MARKS,
      ...protectedInWords(asked),
    ],
    table: {
      columns: COLUMNS.map((key) => ({ key, title: key })),
      rows: groups.map((group) => [
        group.name,
        group.incidents,
        group.observed,
        ...[group.expected, group.rateRatio, group.low, group.high].map((value) => value && Number(value.toFixed(2))),
        group.hidden ? 'hidden' : group.marked ? 'yes' : 'no',
      ]),
    },
    pictures: [
      rateRatioPicture(
        what,
        asked.period,
        told.map((group) => ({
          label: group.name,
          estimate: group.rateRatio!,
          low: group.low!,
          high: group.high!,
          marked: group.marked!,
        })),
        `${words.join(' ')} ${told.map(({ name, inWords: sentence }) => `${name}: ${sentence}`).join(' ')}`,
      ),
    ],
  }
}

/** The headers that programs know. */
const COLUMNS = ['name', 'compared', 'observed', 'expected', 'likelihood', 'low', 'high', 'marked']

/** Dots with their ranges, against the band of what counts as alike. */
export function rateRatioPicture(
  title: string,
  period: ReviewPeriod,
  rows: readonly Interval[],
  words: string,
): Picture {
  const drawn = rows.slice(0, MOST_ROWS)
  const rest = rows.length > drawn.length ? ` The first ${MOST_ROWS} of ${rows.length}; the table has all.` : ''
  return intervalPicture({
    title,
    legend:
      `${periodInWords(period)}. How many times as often as elsewhere with the same mix; lines: the range, with 95%.\n` +
      `Shaded: 0.8 to 1.25 times, which counts as alike. Filled: credibly outside of it.${rest}`,
    usual: [USUAL.low, USUAL.high],
    rows: drawn,
    middle: 'times as often as elsewhere',
    words,
  })
}

function standOut(marked: readonly { name: string }[], all: number, [one, several]: [string, string]): string {
  if (marked.length === 0)
    return `Nobody stands out among ${all} ${all === 1 ? one : several}: what differences there are lie within 0.8 to 1.25 times, or can be chance.`
  return `${marked.length} of ${all} ${all === 1 ? one : several} ${marked.length === 1 ? 'stands' : 'stand'} out. That is where to look, and no proof: the cases say why.`
}

/** What could be found at all, of the group with the middle number to go by. */
function wouldStandOut(told: readonly ConsistencyGroup[], one: string): string[] {
  const known = told.filter(({ foundIfTwice }) => foundIfTwice !== null)
  const middle = [...known].sort((a, b) => a.expected! - b.expected!)[known.length >> 1]
  if (!middle) return []
  return [
    `Not everything can be found: a ${one} with as much to go by as the middle one stands out in ${percent(middle.foundIfTwice!)} of cases where it is so twice as often, and in ${percent(middle.foundIfThrice!)} where it is three times as often.`,
  ]
}

export const HOW = {
  byMix: [
    'Each group is compared with everybody else, and never with itself. Expected is how often it would have been so had the group’s own mix been met as it is elsewhere, class by class; what has no like elsewhere is left out.',
    'Where a group has few cases, its rate ratio is drawn toward 1: most groups are taken to be alike, and a few not, by as much as all together show.',
  ],
  oneByOne: ['Where there are few cases, the rate ratio is drawn toward 1, as most are taken to be alike.'],
}
export const MARKS = [
  `Marked is what is credibly outside of ${USUAL.low} to ${USUAL.high} times as often: most are taken to lie within and a few not (two groups, Efron 2008), and the surest are marked, as many that of all marked 5% are expected to lie within all the same. That several cases can be one person’s is not taken into account.`,
]
