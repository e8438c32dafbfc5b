import { hiddenInWords, protectedInWords } from '../asking/hidden-words.js'
import { ResponseKind } from '../../incidents/response-kinds.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import type { WrittenAnswer } from '../asking/written-answer.js'
import { periodInWords } from '../asking/review-period.js'
import { usualCount } from '../following/counts.js'
import { FOLLOWED_DAYS } from '../following/follow-up.js'
import { intervalPicture } from '../../charts/interval-picture.js'
import { type Figures, Verdict } from './verdict.js'
import { counted } from '../../language/wording.js'

export interface Group {
  name: string
  /** Null where they are hidden. */
  figures: (Figures & { inWords: string }) | null
}

const PLURALS: Record<ResponseKind | 'NO_ANSWER', string> = {
  TEACHABLE_MOMENT: 'teachable moments',
  REASSIGNMENT: 'reassignments',
  COACHING: 'coaching',
  TRAINING: 'training',
  SUPPORT: 'support',
  PROCESS_FIX: 'process fixes',
  RECOGNITION: 'recognition',
  NO_ACTION: 'a decision to do nothing',
  STAND_DOWN: 'standing down',
  VERBAL_WARNING: 'verbal warnings',
  WRITTEN_WARNING: 'written warnings',
  FINAL_WARNING: 'final warnings',
  SUSPENSION: 'suspensions',
  DISMISSAL: 'dismissals',
  NO_ANSWER: 'no answer at all',
}
const nameOf = (name: string) => PLURALS[name as keyof typeof PLURALS]
const VERDICTS: Record<Verdict, string> = {
  FEWER: 'fewer than were to be expected, by more than chance.',
  MORE: 'more than were to be expected, by more than chance.',
  CANNOT_TELL: "the numbers can't tell whether it helps.",
}

/** One kind's figures as a sentence to be read out. */
export function toldOf(name: string, { observed, expected, usual, verdict, beforeAndAfter }: Figures): string {
  const [low, high] = usual
  return (
    `After ${nameOf(name)}: ${counted(observed, 'day')} with breakdowns where the model expected ${round(expected)} (${low} to ` +
    `${high}): ${VERDICTS[verdict]}${claimed(beforeAndAfter)}`
  )
}

function claimed(ratio: number | null): string {
  if (ratio === null) return ''
  const percent = Math.round(Math.abs(1 - ratio) * 100)
  if (percent === 0) return ' Before and after alone would have shown no change.'
  return ` Before and after alone would have claimed ${percent}% ${ratio < 1 ? 'fewer' : 'more'}.`
}

/** What was found to help, or not to: what can't be told belongs on no first page. */
const decisive = (shown: readonly { figures: Figures & { inWords: string } }[]): string[] =>
  shown.filter(({ figures }) => figures.verdict !== Verdict.CANNOT_TELL).map(({ figures }) => figures.inWords)

const round = (value: number) => (value < 9.95 ? value.toFixed(1) : String(Math.round(value)))

/** The answer as it is printed, drawn and exported. */
export function writtenEffects(asked: AdmittedQuestion, groups: readonly Group[]): WrittenAnswer {
  const { period, limit } = asked
  const shown = groups.filter((group): group is Group & { figures: NonNullable<Group['figures']> } => !!group.figures)
  const hidden = groups.length - shown.length
  const title = `How well the answers work, ${periodInWords(period)}`
  const told = shown.map(({ figures }) => figures.inWords)
  const words = [
    ...(told.length > 0
      ? [...told, ...offForAll(shown.map(({ figures }) => figures)), REGRESSION]
      : ['Nobody was followed after an answer in this time.']),
    ...hiddenInWords(hidden, limit),
  ]
  return {
    question: 'responseEffects',
    about: {},
    title,
    period,
    quiet: told.length === 0,
    matters: decisive(shown),
    inWords: words,
    howCounted: [...HOW_COUNTED, ...protectedInWords(asked)],
    table: {
      columns: [
        { key: 'answer', title: 'answer' },
        { key: 'followed', title: 'followed' },
        { key: 'observed', title: 'days on which something went wrong that was put down to them' },
        { key: 'expected', title: 'expected' },
        { key: 'usual_low', title: 'usual from' },
        { key: 'usual_high', title: 'to' },
        { key: 'ratio', title: 'times the expected' },
        { key: 'ratio_low', title: 'from' },
        { key: 'ratio_high', title: 'to' },
        { key: 'verdict', title: 'what the numbers tell' },
        { key: 'before_and_after', title: 'what before and after would claim' },
      ],
      rows: groups.map(({ name, figures }) => [name, ...cells(figures)]),
    },
    pictures: [
      intervalPicture({
        title,
        legend: `Days on which something went wrong that was put down to them, in the ${FOLLOWED_DAYS} days after, over what the model expected at the time, with the range in which that lies with 95%. Left of the line: fewer. A filled diamond: by more than chance. Shaded: within a tenth.`,
        usual: [0.9, 1.1],
        rows: shown.map(({ name, figures: { ratio, ratioRange, verdict } }) => ({
          label: `after ${nameOf(name)}`,
          estimate: ratio,
          low: ratioRange[0],
          high: ratioRange[1],
          marked: verdict !== Verdict.CANNOT_TELL,
        })),
        middle: 'times what was to be expected',
        words: words.join(' '),
      }),
    ],
  }
}

/** Said where the model itself is off: that is no answer's doing. */
function offForAll(kinds: readonly Figures[]): string[] {
  const sum = (of: (kind: Figures) => number) => kinds.reduce((all, kind) => all + of(kind), 0)
  const [observed, expected] = [sum((kind) => kind.observed), sum((kind) => kind.expected)]
  const [low, high] = usualCount({ expected, variance: sum((kind) => kind.variance) })
  if (observed >= low && observed <= high) return []
  return [
    `After all of them together: ${counted(observed, 'day')} where the model expected ${round(expected)}. It expects too ` +
      `${observed > high ? 'little' : 'much'} of everybody in this time, so a kind is called different only where the others are not.`,
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

const REGRESSION =
  'People are answered just after a breakdown, so often after bad luck, and luck evens out by itself: fewer breakdowns than ' +
  'before are no sign that an answer helped (regression to the mean). What the model expected has that in it.'

const HOW_COUNTED = [
  `Every answer that took effect in this time to an incident of cause EMPLOYEE of at most 90 days before; what was declined, taken back or overturned is none. No answer: 30 days passed without one. An incident with several answers counts with each.`,
  `Counted are days with own incidents on recorded shifts in the ${FOLLOWED_DAYS} days from the day after, to today at most. Whoever is still followed from an earlier answer of the kind is not followed anew; who did not work is left out.`,
  'Expected is what the model believed of the person at the time (the assessment of their last own incident by then, and the clean shifts since), on the shifts then worked: position, conditions, customers and place, with bad days and wrong causes, by the baseline in force at the time.',
  'The range of what was expected holds the count with 95% if the answer changed nothing. The ratio is gamma-Poisson, drawn to 1 by what all kinds together tell, and holds with 95%. By more than chance: neither 1 nor what the other kinds have lies within.',
  'Who gets which answer is decided by people who see more than the records: a difference between kinds may be theirs, and not the answer’s. Look at “no answer” first: if it differs too, the model expects too much or too little of everybody.',
]
