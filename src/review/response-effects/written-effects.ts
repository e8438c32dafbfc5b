import { hiddenInWords, protectedInWords } from '../asking/hidden-words.js'
import type { ResponseKind } from '../../incidents/response-kinds.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import type { WrittenAnswer } from '../asking/written-answer.js'
import { periodInWords } from '../asking/review-period.js'
import { usualCount } from '../following/counts.js'
import { FOLLOWED_DAYS } from '../following/follow-up.js'
import { MOST_FOLLOWED } from '../following/one-at-a-time.js'
import { intervalPicture } from '../../charts/interval-picture.js'
import { placed } from '../../language/figures.js'
import type { Language } from '../../language/language.js'
import { type Message, message } from '../../language/message.js'
import { speaking } from '../../language/say.js'
import { type Figures, Verdict } from './verdict.js'

export interface Group {
  name: string
  /** Null where they are hidden. */
  figures: (Figures & { inWords: string }) | null
}

const answersOf = (name: string): Message => message(`answersOfKind.${name as ResponseKind | 'NO_ANSWER'}`)

/** One kind's figures as a sentence to be read out. */
export function toldOf(
  name: string,
  { observed, expected, usual: [low, high], verdict, beforeAndAfter }: Figures,
  language: Language,
): string {
  const after = speaking(language)('effects.after', {
    answers: answersOf(name),
    observed,
    expected: round(expected),
    low,
    high,
    verdict: message(`effects.${verdict}`),
  })
  return [after, ...claimed(beforeAndAfter, language)].join(' ')
}

function claimed(ratio: number | null, language: Language): string[] {
  if (ratio === null) return []
  const said = speaking(language)
  const percent = Math.round(Math.abs(1 - ratio) * 100)
  if (percent === 0) return [said('effects.noChange')]
  return [said(ratio < 1 ? 'effects.claimedFewer' : 'effects.claimedMore', { percent })]
}

/** What was found to help, or not to: what can't be told belongs on no first page. */
const decisive = (shown: readonly { figures: Figures & { inWords: string } }[]): string[] =>
  shown.filter(({ figures }) => figures.verdict !== Verdict.CANNOT_TELL).map(({ figures }) => figures.inWords)

const round = (value: number) => placed(value, value < 9.95 ? 1 : 0)

/** The answer as it is printed, drawn and exported. */
export function writtenEffects(asked: AdmittedQuestion, groups: readonly Group[]): WrittenAnswer {
  const { period, limit } = asked
  const { language } = asked.viewer
  const said = speaking(language)
  const shown = groups.filter((group): group is Group & { figures: NonNullable<Group['figures']> } => !!group.figures)
  const hidden = groups.length - shown.length
  const title = said('effects.title', { period: periodInWords(period, language) })
  const told = shown.map(({ figures }) => figures.inWords)
  const off = () =>
    offForAll(
      shown.map(({ figures }) => figures),
      language,
    )
  const words = [
    ...(told.length > 0 ? [...told, ...off(), said('effects.regression')] : [said('effects.nobodyFollowed')]),
    ...hiddenInWords(hidden, limit, language),
  ]
  return {
    question: 'responseEffects',
    about: {},
    title,
    period,
    quiet: told.length === 0,
    matters: decisive(shown),
    inWords: words,
    howCounted: [
      said('effects.everyAnswer'),
      said('effects.counted', { days: FOLLOWED_DAYS }),
      said('effects.drawn', { most: MOST_FOLLOWED }),
      said('effects.expected'),
      said('effects.ranges'),
      said('effects.whoDecides'),
      ...protectedInWords(asked),
    ],
    table: {
      columns: [
        { key: 'answer', title: said('effects.answer') },
        { key: 'followed', title: said('effects.followed') },
        { key: 'observed', title: said('effects.observed') },
        { key: 'expected', title: said('effects.expectedColumn') },
        { key: 'usual_low', title: said('reviewTold.usualFrom') },
        { key: 'usual_high', title: said('reviewTold.to') },
        { key: 'ratio', title: said('effects.timesExpected') },
        { key: 'ratio_low', title: said('reviewTold.from') },
        { key: 'ratio_high', title: said('reviewTold.to') },
        { key: 'verdict', title: said('effects.verdict') },
        { key: 'before_and_after', title: said('effects.beforeAndAfter') },
      ],
      rows: groups.map(({ name, figures }) => [name, ...cells(figures)]),
    },
    pictures:
      shown.length > 0
        ? [
            intervalPicture({
              title,
              legend: said('effects.legend', { days: FOLLOWED_DAYS }),
              usual: [0.9, 1.1],
              rows: shown.map(({ name, figures: { ratio, ratioRange, verdict } }) => ({
                label: said('effects.row', { answers: answersOf(name) }),
                estimate: ratio,
                low: ratioRange[0],
                high: ratioRange[1],
                marked: verdict !== Verdict.CANNOT_TELL,
              })),
              middle: said('effects.middle'),
              words: words.join(' '),
            }),
          ]
        : [],
  }
}

/** Said where the model itself is off: that is no answer's doing. */
function offForAll(kinds: readonly Figures[], language: Language): string[] {
  const sum = (of: (kind: Figures) => number) => kinds.reduce((all, kind) => all + of(kind), 0)
  const [observed, expected] = [sum((kind) => kind.observed), sum((kind) => kind.expected)]
  const [low, high] = usualCount({ expected, variance: sum((kind) => kind.variance) })
  if (observed >= low && observed <= high) return []
  return [
    speaking(language)(observed > high ? 'effects.expectsTooLittle' : 'effects.expectsTooMuch', {
      observed,
      expected: round(expected),
    }),
  ]
}

const cells = (figures: Figures | null) =>
  figures
    ? [
        figures.followed,
        figures.observed,
        hundredths(figures.expected),
        ...figures.usual,
        hundredths(figures.ratio),
        ...figures.ratioRange.map(hundredths),
        figures.verdict,
        figures.beforeAndAfter === null ? null : hundredths(figures.beforeAndAfter),
      ]
    : Array.from({ length: 10 }, () => null)

const hundredths = (value: number) => Math.round(value * 100) / 100
