import { hiddenInWords, protectedInWords } from '../asking/hidden-words.js'
import { counted, plainWords, listed, rounded } from '../../language/wording.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import type { WrittenAnswer } from '../asking/written-answer.js'
import { periodInWords, monthsOf } from '../asking/review-period.js'
import { intervalPicture } from '../../charts/interval-picture.js'
import { monthsPicture } from '../../charts/months-picture.js'
import { paretoPicture } from '../../charts/pareto-picture.js'
import type { Picture } from '../../charts/picture.js'
import { BreakdownsBy, DIMENSIONS, NONE, NOT_ON_ROSTER } from './dimensions.js'
import type { Against, Group } from './groups.js'

/** What to compare by eye: within a fifth less and a quarter more than expected. */
const USUAL: readonly [number, number] = [0.8, 1.25]
const MOST_BARS = 15

interface Answer {
  by: BreakdownsBy
  store: string | null
  groups: readonly Group[]
  whole: Against | null
  /** The hidden groups as one; null where that would tell too much, or none is. */
  hiddenTogether: number | null
  /** Some months began before any baseline had been fitted. */
  byPrior: boolean
}
type Shown = Group & { breakdowns: number }
type Compared = Group & { against: Against }

/** The answer as it is printed, drawn and exported. */
export function writtenBreakdowns(asked: AdmittedQuestion, answer: Answer): WrittenAnswer {
  const { by, store, groups } = answer
  const shown = groups.filter((group): group is Shown => group.breakdowns !== null)
  const columns = DIMENSIONS[by].work ? COLUMNS : COLUMNS.filter(([key]) => OF_ALL.includes(key))
  const title = `Breakdowns by ${plainWords(by)}, ${periodInWords(asked.period)}`
  return {
    question: 'breakdowns',
    about: { by, ...(store ? { store } : {}) },
    title,
    period: asked.period,
    inWords: findings(asked, answer, shown),
    matters: matters(answer, shown),
    quiet: shown.every(({ breakdowns }) => breakdowns === 0),
    howCounted: [...howCounted(answer), ...protectedInWords(asked)],
    table: {
      columns: columns.map(([key, columnTitle]) => ({ key, title: columnTitle })),
      rows: groups.map((group) => columns.map(([, , cell]) => cell(group))),
    },
    pictures: pictures(title, asked, answer, shown),
  }
}

const places = (value: number | null | undefined, digits: number) =>
  value === null || value === undefined ? null : Number(value.toFixed(digits))

/** What can be told where a roster doesn't tell the groups apart. */
const OF_ALL = ['name', 'breakdowns', 'perThousand']
const COLUMNS: readonly [key: string, title: string, cell: (group: Group) => string | number | null][] = [
  ['name', 'group', ({ name }) => name],
  ['breakdowns', 'breakdowns', ({ breakdowns }) => breakdowns],
  ['interactions', 'interactions', ({ interactions }) => places(interactions, 0)],
  ['perThousand', 'per 1,000 interactions', ({ perThousand }) => places(perThousand, 3)],
  ['own', 'put down to somebody', ({ against }) => against?.own ?? null],
  ['expected', 'own ones to be expected', ({ against }) => places(against?.expected, 1)],
  ['expectedLow', 'as few would be chance', ({ against }) => against?.low ?? null],
  ['expectedHigh', 'as many would be chance', ({ against }) => against?.high ?? null],
  ['ratio', 'times as many as expected', ({ against }) => places(against?.ratio, 2)],
  ['ratioLow', 'at least', ({ against }) => places(against?.ratioLow, 2)],
  ['ratioHigh', 'at most', ({ against }) => places(against?.ratioHigh, 2)],
]

/** A group as people call it. Stores, months and hours have names already. */
export function called(by: BreakdownsBy, name: string): string {
  if (name === NONE) return 'none of these'
  if (name === NOT_ON_ROSTER) return 'no shift known'
  return by === BreakdownsBy.STORE || DIMENSIONS[by].inOrder ? name : plainWords(name)
}

function findings({ limit }: AdmittedQuestion, answer: Answer, shown: readonly Shown[]): string[] {
  const { groups, whole } = answer
  const [most, ...more] = matters(answer, shown)
  return [
    most!,
    ...(whole ? [wholeInWords(whole)] : []),
    ...more,
    ...hiddenInWords(groups.length - shown.length, limit),
  ]
}

/** What there was most of, and where there was clearly more than was to be expected. */
function matters({ by, groups }: Answer, shown: readonly Shown[]): string[] {
  const most = shown.reduce<Shown | undefined>(
    (first, group) => (first && first.breakdowns >= group.breakdowns ? first : group),
    undefined,
  )
  const isHidden = groups.length > shown.length
  const more = groups.filter(isCompared).filter(({ against }) => against.ratioLow > USUAL[1])
  return [
    most && most.breakdowns > 0
      ? `Most often${isHidden ? ', of what can be told' : ''}: ${called(by, most.name)}, ${counted(most.breakdowns, 'time')}.`
      : 'There is nothing to be told.',
    ...(more.length > 0
      ? [
          `Clearly more than was to be expected: ${listed(
            more.map(
              ({ name, against: { own, ratio, ratioLow, ratioHigh } }) =>
                `${called(by, name)} (${own}, ${times(ratio)} as many; ${digits(ratioLow)} to ${times(ratioHigh)})`,
            ),
          )}.`,
        ]
      : []),
  ]
}

function wholeInWords({ own, expected, low, high, ratio, ratioLow, ratioHigh }: Against): string {
  const seen = `${counted(own, 'breakdown')} ${own === 1 ? 'was' : 'were'} put down to somebody. On as much work in the same positions and conditions about ${rounded(expected)} were to be expected, and anything from ${low} to ${high} would be no more than chance.`
  if (own >= low && own <= high) return seen
  return `${seen} That is ${times(ratio)} as many, and nine times in ten between ${digits(ratioLow)} and ${times(ratioHigh)}.`
}

const digits = (ratio: number) => ratio.toFixed(ratio < 10 ? 1 : 0)
const times = (ratio: number) => `${digits(ratio)} times`
const isCompared = (group: Group): group is Compared => group.against !== null

function howCounted({ by, byPrior }: Answer): string[] {
  const { work } = DIMENSIONS[by]
  return [
    'Every incident that was not withdrawn counts once, whosever cause it was, on the day its shift began.',
    work
      ? 'Per 1,000 interactions: all breakdowns of a group over the customers served in it.'
      : 'Per 1,000 interactions: over all customers served, since a roster doesn’t tell such groups apart.',
    'Where nobody counted the customers of a shift, what is usual for the position stands in. The roster counts up to today.',
    'Rates and comparisons are left out where more than a tenth of the breakdowns name nobody (or no longer, since their time on record is over) or fell on days for which no shift of the person is recorded.',
    'Expected are breakdowns that were put down to somebody (cause EMPLOYEE) alone: from interactions, position and conditions of the recorded shifts, by the peers’ model fitted before each month, for people who fail as often as people on the whole do, bad days included. What causes others, a process or a customer, has no expectation.',
    'Ranges are those in which nine of ten lie. They allow for chance, and for several breakdowns on one bad day; not for the model’s own uncertainty, nor for who happens to work there.',
    ...(byPrior
      ? ['For months before the first fit, documented assumptions stand in for the model: compare with care.']
      : []),
    ...(by === BreakdownsBy.CONDITION
      ? [
          'Conditions are what the roster says of the shift, so a breakdown counts under each of them. Whoever worked in two positions on a day counts with the first of them.',
        ]
      : []),
    ...(by === BreakdownsBy.HOUR
      ? [
          'The hour is the one in which it happened, by the store’s clock. Interactions are spread evenly over the hours of the shift.',
        ]
      : []),
  ]
}

function pictures(
  title: string,
  asked: AdmittedQuestion,
  { by, groups, hiddenTogether }: Answer,
  shown: readonly Shown[],
): Picture[] {
  const { inOrder, work } = DIMENSIONS[by]
  const name = (group: Group) => (by === BreakdownsBy.STORE ? codeIn(group.name) : called(by, group.name))
  const compared = groups.filter(isCompared)
  if (inOrder)
    return [
      overTime(title, by === BreakdownsBy.MONTH ? monthsOf(asked.period) : groups.map((group) => group.name), groups),
    ]
  const happened = shown.filter(({ breakdowns }) => breakdowns > 0)
  const [bars, rest] = [happened.slice(0, MOST_BARS), happened.slice(MOST_BARS)]
  const others = rest.reduce((sum, group) => sum + group.breakdowns, 0)
  const shares = [
    ...bars.map((group) => ({ label: name(group), count: group.breakdowns })),
    ...(others > 0 ? [{ label: `${rest.length} others`, count: others, last: true }] : []),
    ...(hiddenTogether ? [{ label: `${groups.length - shown.length} hidden`, count: hiddenTogether, last: true }] : []),
  ]
  const pareto = paretoPicture({
    title,
    legend:
      groups.length > shown.length && !hiddenTogether
        ? 'Bars: how often. Dashed line: what they make up together, of what can be told.'
        : 'Bars: how often; those of several groups together come last. Dashed line: what they make up together.',
    shares,
    words: `${shares.map(({ label, count }) => `${label}: ${count}.`).join(' ')} ${hiddenShortly(groups.length - shown.length)}`,
  })
  if (!work || compared.length === 0) return [pareto]
  const rows = [...compared].sort((a, b) => b.against.ratio - a.against.ratio).slice(0, 2 * MOST_BARS)
  return [
    pareto,
    intervalPicture({
      title: `Breakdowns put down to employees against what was to be expected, by ${plainWords(by)}`,
      legend:
        'Dots: times as many as expected. Lines: where nine of ten lie. Filled: clearly outside of the shaded band, a fifth less to a quarter more than expected.',
      usual: USUAL,
      middle: 'times as many as expected',
      rows: rows.map((group) => ({
        label: name(group),
        estimate: group.against.ratio,
        low: group.against.ratioLow,
        high: group.against.ratioHigh,
        marked: group.against.ratioLow > USUAL[1] || group.against.ratioHigh < USUAL[0],
      })),
      words: rows.map((group) => `${name(group)}: ${againstInWords(group.against)}`).join(' '),
    }),
  ]
}

/** A store's code alone: the names of a chain's stores are long, and begin alike. */
const codeIn = (name: string) => /\(([^()]*)\)$/.exec(name)?.[1] ?? name

/** Months or hours in their order, with the range that was to be expected where it is known of all of them. */
function overTime(title: string, names: readonly string[], groups: readonly Group[]): Picture {
  const of = new Map(groups.map((group) => [group.name, group]))
  const isAgainst = groups.some(isCompared)
  const was = names.map((name) => (isAgainst ? of.get(name)?.against?.own : of.get(name)?.breakdowns) ?? null)
  return monthsPicture({
    title: isAgainst ? title.replace('Breakdowns', 'Breakdowns put down to employees') : title,
    legend: isAgainst
      ? 'Line: breakdowns that were put down to somebody; gaps are hidden or not known. Shaded: where nine of ten would lie by chance, given the work, its positions and conditions.'
      : 'Line: breakdowns; gaps are hidden, since too few people are behind them.',
    months: names,
    was,
    ...(isAgainst
      ? {
          expected: names.map((name) => {
            const { low, high } = of.get(name)?.against ?? { low: null, high: null }
            return { low, high }
          }),
        }
      : {}),
    words: names
      .map((name) => {
        const group = of.get(name)
        if (group?.against) return `${name}: ${againstInWords(group.against)}`
        return group?.breakdowns === null || !group
          ? `${name}: not told.`
          : `${name}: ${counted(group.breakdowns, 'breakdown')}.`
      })
      .join(' '),
  })
}

const againstInWords = ({ own, expected, low, high }: Against) =>
  `${own} own, where ${rounded(expected)} were to be expected (${low} to ${high}).`

const hiddenShortly = (hidden: number) => (hidden > 0 ? `Hidden: ${hidden}.` : '')
