import { GREY, INK, PALE } from '../../charts/layout.js'
import { rowsOf, widthOf } from './chart-labels.js'
import { CHART_WIDTH, LEFT, RIGHT } from './chart-layout.js'
import type { Timeline } from './chart-timeline.js'
import { likelihood, percent } from './chart-words.js'
import type { Language } from '../../language/language.js'
import { say, speaking } from '../../language/say.js'
import { dateAfter, daysBetween } from '../../time/calendar.js'

/** The upper end of the first panel's scale. */
export const mostDays = ({ episodes, usual, recent }: Timeline) =>
  Math.max(3, episodes.length, ...[...usual, ...(recent ?? [])].map(({ high }) => high)) + 1

/** What is usual over the whole time, and since something changed: darker, with dashed edges. */
export const bands = ({ usual, recent }: Timeline) => [
  ...band('usual', usual, { line: { color: GREY, width: 1, type: 'dotted' }, area: { color: PALE, opacity: 0.8 } }),
  ...band('recent', recent ?? [], {
    line: { color: INK, width: 1, type: 'dashed' },
    area: { color: GREY, opacity: 0.35 },
  }),
]

/** Two lines, the upper stacked on the lower: the area between them is what is usual. */
function band(stack: string, usual: Timeline['usual'], { line, area }: { line: object; area: object }) {
  const edge = { type: 'line', step: 'end', symbol: 'none', stack, lineStyle: { opacity: 0 }, silent: true }
  return [
    { ...edge, data: usual.map(({ date, low }) => [date, low]) },
    { ...edge, data: usual.map(({ date, low, high }) => [date, high - low]), lineStyle: line, areaStyle: area },
  ]
}

export function stairs({ from, to, episodes }: Timeline, language: Language) {
  const said = speaking(language)
  const last = episodes.length
  return {
    type: 'line',
    silent: true,
    step: 'end',
    labelLayout: { hideOverlap: true },
    lineStyle: { color: INK, width: 2.5 },
    itemStyle: { color: INK },
    symbol: 'circle',
    data: [
      { value: [from, 0], symbol: 'none' },
      ...episodes.map(({ date, own, total }) => ({
        value: [date, total],
        symbolSize: own > 1 ? 11 : 8,
        label: {
          show: own > 1,
          formatter: said('timeline.thatDay', { n: own }),
          position: 'left',
          color: INK,
          fontSize: 11,
        },
      })),
      {
        value: [to, last],
        symbolSize: 0.1, // none at all would take the label with it
        label: { show: true, formatter: String(last), position: 'right', color: INK, fontSize: 15, fontWeight: 'bold' },
      },
    ],
  }
}

const MARK_SIZE = 11
const MOST_ROWS = 8

/** Where a day lies, in pixels from the left. */
function xOf({ months, to }: Timeline, day: string): number {
  const [first, last] = [months[0]!.date, dateAfter(to, 1)]
  return LEFT + (daysBetween(first, day) / daysBetween(first, last)) * (CHART_WIDTH - LEFT - RIGHT)
}

/** What was done about it: diamonds along the foot of the upper panel, each with its word. */
export function marks(timeline: Timeline) {
  if (timeline.marks.length === 0) return []
  const days = timeline.marks.map(({ day, label }) => ({ x: xOf(timeline, day), width: widthOf(label, MARK_SIZE) }))
  const rows = rowsOf(days, MOST_ROWS)
  return [
    {
      type: 'scatter',
      silent: true,
      symbol: 'diamond',
      symbolSize: 13,
      // where another word lies there, the larger symbol's stays
      labelLayout: { hideOverlap: true },
      itemStyle: { color: '#ffffff', borderColor: INK, borderWidth: 2 },
      z: 5,
      data: timeline.marks.map(({ day, label }, n) => ({
        value: [day, 0.05 * mostDays(timeline)],
        label: {
          show: rows[n] !== null,
          formatter: label,
          position: 'top',
          distance: 4 + (rows[n] ?? 0) * 13,
          color: INK,
          fontSize: MARK_SIZE,
        },
      })),
    },
  ]
}

export const work = ({ months, to }: Timeline) => ({
  type: 'bar',
  silent: true,
  clip: false,
  xAxisIndex: 1,
  yAxisIndex: 1,
  barWidth: Math.min(40, (0.62 * (CHART_WIDTH - LEFT - RIGHT)) / months.length),
  itemStyle: { color: '#ffffff', borderColor: INK, borderWidth: 1 },
  // A bar stands in the middle of its month.
  data: months
    .filter(({ interactions }) => interactions > 0)
    .map(({ date, interactions }) => [midMonth(date, to), interactions]),
})

function midMonth(first: string, to: string): string {
  const middle = dateAfter(first, 14)
  return middle > to ? to : middle
}

export function number({ thresholds }: Timeline, points: NonNullable<Timeline['probability']>, language: Language) {
  const said = speaking(language)
  const line = (at: number, type: string, words: string) => ({
    yAxis: at,
    lineStyle: { color: GREY, type, width: 1.5 },
    label: { formatter: words, position: 'insideStartTop', color: GREY, fontSize: 11 },
  })
  return [
    {
      type: 'line',
      silent: true,
      xAxisIndex: 2,
      yAxisIndex: 2,
      lineStyle: { color: INK, width: 1.5, type: [6, 3] },
      itemStyle: { color: '#ffffff', borderColor: INK, borderWidth: 2 },
      symbol: 'rect',
      symbolSize: 8,
      data: points.map(({ date, probability }, n) => ({
        value: [date, probability],
        label: {
          show: n === points.length - 1,
          formatter: say(likelihood(probability), language),
          position: 'right',
          color: INK,
          fontWeight: 'bold',
        },
      })),
      markLine: {
        silent: true,
        symbol: 'none',
        data: [
          line(thresholds.pattern, 'dashed', said('timeline.patternFrom', { percent: percent(thresholds.pattern) })),
          line(thresholds.emerging, 'dotted', said('timeline.emergingFrom', { percent: percent(thresholds.emerging) })),
        ],
      },
    },
  ]
}
