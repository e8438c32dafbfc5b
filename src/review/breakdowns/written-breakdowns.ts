import { hiddenInWords, protectedInWords } from '../asking/hidden-words.js'
import { about, placed } from '../../language/figures.js'
import { labelOf, positionLabelOf } from '../../language/label.js'
import { monthInWords } from '../../language/days.js'
import type { Language } from '../../language/language.js'
import { message } from '../../language/message.js'
import { speaking } from '../../language/say.js'
import { plainWords } from '../../language/wording.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import type { Cell, WrittenAnswer } from '../asking/written-answer.js'
import { periodInWords, monthsOf } from '../asking/review-period.js'
import { intervalPicture } from '../../charts/interval-picture.js'
import { monthsPicture } from '../../charts/months-picture.js'
import { paretoPicture } from '../../charts/pareto-picture.js'
import type { Picture } from '../../charts/picture.js'
import { BreakdownsBy, DIMENSIONS, NONE, NOT_ON_ROSTER, UNKNOWN } from './dimensions.js'
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
  const { language } = asked.viewer
  const shown = groups.filter((group): group is Shown => group.breakdowns !== null)
  const columns = columnsIn(language).filter(({ key }) => DIMENSIONS[by].work || OF_ALL.includes(key))
  return {
    question: 'breakdowns',
    about: { by, ...(store ? { store } : {}) },
    title: speaking(language)('breakdowns.title', titled(asked, by)),
    period: asked.period,
    inWords: findings(asked, answer, shown),
    matters: matters(answer, shown, language),
    quiet: shown.every(({ breakdowns }) => breakdowns === 0),
    howCounted: [...howCounted(answer, language), ...protectedInWords(asked)],
    table: {
      columns: columns.map(({ key, title }) => ({ key, title })),
      rows: groups.map((group) => columns.map(({ cell }) => cell(group))),
    },
    pictures: pictures(asked, answer, shown),
  }
}

/** What a title is filled with. */
const titled = ({ period, viewer: { language } }: AdmittedQuestion, by: BreakdownsBy) => ({
  by: message(`breakdownsBy.${by}`),
  period: periodInWords(period, language),
})

const places = (value: number | null | undefined, digits: number) =>
  value === null || value === undefined ? null : Number(value.toFixed(digits))

/** What can be told where a roster doesn't tell the groups apart. */
const OF_ALL = ['name', 'breakdowns', 'perThousand']
function columnsIn(language: Language) {
  const said = speaking(language)
  const column = (key: string, title: string, cell: (group: Group) => Cell) => ({ key, title, cell })
  return [
    column('name', said('breakdowns.group'), ({ name }) => name),
    column('breakdowns', said('breakdowns.breakdowns'), ({ breakdowns }) => breakdowns),
    column('interactions', said('breakdowns.interactions'), ({ interactions }) => places(interactions, 0)),
    column('perThousand', said('breakdowns.perThousand'), ({ perThousand }) => places(perThousand, 3)),
    column('own', said('breakdowns.own'), ({ against }) => against?.own ?? null),
    column('expected', said('breakdowns.ownExpected'), ({ against }) => places(against?.expected, 1)),
    column('expectedLow', said('breakdowns.expectedLow'), ({ against }) => against?.low ?? null),
    column('expectedHigh', said('breakdowns.expectedHigh'), ({ against }) => against?.high ?? null),
    column('ratio', said('breakdowns.timesExpected'), ({ against }) => places(against?.ratio, 2)),
    column('ratioLow', said('reviewTold.atLeast'), ({ against }) => places(against?.ratioLow, 2)),
    column('ratioHigh', said('reviewTold.atMost'), ({ against }) => places(against?.ratioHigh, 2)),
  ]
}

/** A group as people call it. Stores, months and hours have names already. */
function called(by: BreakdownsBy, name: string, language: Language): string {
  const said = speaking(language)
  if (name === NONE) return said('breakdowns.noneOfThese')
  if (name === NOT_ON_ROSTER) return said('breakdowns.noShift')
  if (by === BreakdownsBy.STORE || DIMENSIONS[by].inOrder) return name
  if (name === UNKNOWN) return labelOf(name, language)
  // Remedies have names of the organisation's own.
  if (by === BreakdownsBy.REMEDY) return plainWords(name)
  return by === BreakdownsBy.POSITION ? positionLabelOf(name, language) : labelOf(name, language)
}

/** The same within a sentence, where a month is spelt out. */
const calledInWords = (by: BreakdownsBy, name: string, language: Language): string =>
  by === BreakdownsBy.MONTH ? monthInWords(name, language) : called(by, name, language)

function findings({ limit, viewer: { language } }: AdmittedQuestion, answer: Answer, shown: readonly Shown[]) {
  const { groups, whole } = answer
  const [most, ...more] = matters(answer, shown, language)
  return [
    most!,
    ...(whole ? [wholeInWords(whole, language)] : []),
    ...more,
    ...hiddenInWords(groups.length - shown.length, limit, language),
  ]
}

/** What there was most of, and where there was clearly more than was to be expected. */
function matters({ by, groups }: Answer, shown: readonly Shown[], language: Language): string[] {
  const said = speaking(language)
  const most = shown.reduce<Shown | undefined>(
    (first, group) => (first && first.breakdowns >= group.breakdowns ? first : group),
    undefined,
  )
  const isHidden = groups.length > shown.length
  const more = groups.filter(isCompared).filter(({ against }) => against.ratioLow > USUAL[1])
  return [
    most && most.breakdowns > 0
      ? said(isHidden ? 'breakdowns.mostOftenTold' : 'breakdowns.mostOften', {
          name: calledInWords(by, most.name, language),
          n: most.breakdowns,
        })
      : said('reviewTold.nothing'),
    ...(more.length > 0
      ? [
          said('breakdowns.clearlyMore', {
            groups: {
              all: more.map(({ name, against }) =>
                message('breakdowns.groupOfMore', {
                  name: calledInWords(by, name, language),
                  own: against.own,
                  ...ratios(against),
                }),
              ),
            },
          }),
        ]
      : []),
  ]
}

function wholeInWords(against: Against, language: Language): string {
  const said = speaking(language)
  const { own, expected, low, high } = against
  const seen = said('breakdowns.whole', { own, expected: about(expected), low, high })
  if (own >= low && own <= high) return seen
  return `${seen} ${said('breakdowns.wholeRatio', ratios(against))}`
}

const digits = (ratio: number) => placed(ratio, ratio < 10 ? 1 : 0)
const ratios = ({ ratio, ratioLow, ratioHigh }: Against) => ({
  ratio: digits(ratio),
  low: digits(ratioLow),
  high: digits(ratioHigh),
})
const isCompared = (group: Group): group is Compared => group.against !== null

function howCounted({ by, byPrior }: Answer, language: Language): string[] {
  const said = speaking(language)
  return [
    said('breakdowns.everyIncident'),
    said(DIMENSIONS[by].work ? 'breakdowns.perGroup' : 'breakdowns.perAll'),
    said('reviewTold.uncounted'),
    said('breakdowns.leftOut'),
    said('breakdowns.expected'),
    said('breakdowns.ranges'),
    ...(byPrior ? [said('reviewTold.byPrior')] : []),
    ...(by === BreakdownsBy.CONDITION ? [said('breakdowns.eachCondition')] : []),
    ...(by === BreakdownsBy.HOUR ? [said('breakdowns.byTheClock')] : []),
  ]
}

function pictures(asked: AdmittedQuestion, { by, groups, hiddenTogether }: Answer, shown: readonly Shown[]): Picture[] {
  const { inOrder, work } = DIMENSIONS[by]
  const { language } = asked.viewer
  const said = speaking(language)
  const name = (group: Group) => (by === BreakdownsBy.STORE ? codeIn(group.name) : called(by, group.name, language))
  const compared = groups.filter(isCompared)
  // Where all are too few people's, there is nothing to draw.
  if (inOrder && shown.length === 0) return []
  if (inOrder)
    return [
      overTime(
        asked,
        by,
        by === BreakdownsBy.MONTH ? monthsOf(asked.period) : groups.map((group) => group.name),
        groups,
      ),
    ]
  const happened = shown.filter(({ breakdowns }) => breakdowns > 0)
  const [bars, rest] = [happened.slice(0, MOST_BARS), happened.slice(MOST_BARS)]
  const others = rest.reduce((sum, group) => sum + group.breakdowns, 0)
  const hidden = groups.length - shown.length
  const shares = [
    ...bars.map((group) => ({ label: name(group), count: group.breakdowns })),
    ...(others > 0 ? [{ label: said('breakdowns.others', { n: rest.length }), count: others, last: true }] : []),
    ...(hiddenTogether
      ? [{ label: said('breakdowns.hiddenGroups', { n: hidden }), count: hiddenTogether, last: true }]
      : []),
  ]
  if (shares.length === 0) return []
  const pareto = paretoPicture({
    title: said('breakdowns.title', titled(asked, by)),
    legend: said(hidden > 0 && !hiddenTogether ? 'breakdowns.paretoTold' : 'breakdowns.pareto'),
    shares,
    words: `${shares.map(({ label, count }) => `${label}: ${count}.`).join(' ')} ${hidden > 0 ? said('breakdowns.hidden', { n: hidden }) : ''}`,
  })
  if (!work || compared.length === 0) return [pareto]
  const rows = [...compared].sort((a, b) => b.against.ratio - a.against.ratio).slice(0, 2 * MOST_BARS)
  return [
    pareto,
    intervalPicture({
      title: said('breakdowns.titleAgainst', { by: message(`breakdownsBy.${by}`) }),
      legend: said('breakdowns.intervals'),
      usual: USUAL,
      middle: said('breakdowns.timesExpected'),
      rows: rows.map((group) => ({
        label: name(group),
        estimate: group.against.ratio,
        low: group.against.ratioLow,
        high: group.against.ratioHigh,
        marked: group.against.ratioLow > USUAL[1] || group.against.ratioHigh < USUAL[0],
      })),
      words: rows.map((group) => `${name(group)}: ${againstInWords(group.against, language)}`).join(' '),
    }),
  ]
}

/** A store's code alone: the names of a chain's stores are long, and begin alike. */
const codeIn = (name: string) => /\(([^()]*)\)$/.exec(name)?.[1] ?? name

/** Months or hours in their order, with the range that was to be expected where it is known of all of them. */
function overTime(
  asked: AdmittedQuestion,
  by: BreakdownsBy,
  names: readonly string[],
  groups: readonly Group[],
): Picture {
  const { language } = asked.viewer
  const said = speaking(language)
  const of = new Map(groups.map((group) => [group.name, group]))
  const isAgainst = groups.some(isCompared)
  const was = names.map((name) => (isAgainst ? of.get(name)?.against?.own : of.get(name)?.breakdowns) ?? null)
  const told = (group: Group | undefined) => {
    if (group?.against) return againstInWords(group.against, language)
    return group && group.breakdowns !== null
      ? said('breakdowns.so', { n: group.breakdowns })
      : said('breakdowns.notTold')
  }
  return monthsPicture({
    title: said(isAgainst ? 'breakdowns.titleOwn' : 'breakdowns.title', titled(asked, by)),
    legend: said(isAgainst ? 'breakdowns.lineOwn' : 'breakdowns.line'),
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
    words: names.map((name) => `${calledInWords(by, name, language)}: ${told(of.get(name))}`).join(' '),
  })
}

const againstInWords = ({ own, expected, low, high }: Against, language: Language) =>
  speaking(language)('breakdowns.against', { own, expected: about(expected), low, high })
