import type { EChartsOption } from 'echarts'
import { chartTitle, dayInWords, percent } from './chart-words.js'
import type { Timeline } from './chart-timeline.js'

export const CHART_WIDTH = 960
const LEFT = 70
const RIGHT = 40
const INK = '#1a1a1a'
const GREY = '#6b6b6b'
const PALE = '#d9d9d9'

/** From the top: where each panel begins, and how high it is. */
const DAYS = { top: 112, height: 210 }
const WORK = { top: 384, height: 70 }
const NUMBER = { top: 520, height: 120 }

export const chartHeight = (timeline: Timeline): number =>
  timeline.probability === null ? WORK.top + WORK.height + 44 : NUMBER.top + NUMBER.height + 44

/**
 * The chart: the days with breakdowns as stairs against the band of what is usual for peers, the work done, and for those
 * who get it the probability. Told apart by shape, dash and hatching, so that it reads in black and white.
 */
export function chartOption(timeline: Timeline): EChartsOption {
  const panels = timeline.probability === null ? [DAYS, WORK] : [DAYS, WORK, NUMBER]
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: 'sans-serif', color: INK },
    title: [
      { text: chartTitle(timeline), left: LEFT - 10, top: 12, textStyle: { fontSize: 17, color: INK } },
      {
        text: 'Each step up is a day with a breakdown of their own. While the stairs stay within the grey band, it is as with\nnine of ten peers on the same shifts. Above the band, there have been more such days than is usual.',
        left: LEFT - 10,
        top: 38,
        textStyle: { fontSize: 13, fontWeight: 'normal', lineHeight: 18, color: GREY },
      },
      heading(daysHeading(timeline), DAYS.top - 26),
      heading(workHeading(timeline), WORK.top - 26),
      ...(timeline.probability === null
        ? []
        : [heading('How likely it is a lasting matter and not chance, as found at each incident', NUMBER.top - 26)]),
    ],
    grid: panels.map(({ top, height }) => ({ left: LEFT, right: RIGHT, top, height })),
    xAxis: panels.map((_, gridIndex) => ({
      type: 'time' as const,
      gridIndex,
      min: timeline.months[0]!.date,
      max: nextDay(timeline.to),
      axisLine: { lineStyle: { color: INK } },
      axisTick: { show: true },
      splitLine: { show: false },
      containShape: false,
      minInterval: 28 * 86_400_000,
      axisLabel: { color: INK, hideOverlap: true, formatter: monthLabel },
    })),
    yAxis: panels.map((panel, gridIndex) => yAxis(timeline, panel, gridIndex)),
    series: [
      ...band(timeline),
      stairs(timeline),
      ...marks(timeline),
      work(timeline),
      ...(timeline.probability === null ? [] : number(timeline, timeline.probability)),
    ],
  } as EChartsOption
}

const heading = (text: string, top: number) => ({ text, left: LEFT - 10, top, textStyle: { fontSize: 13, color: INK } })

function daysHeading({ episodes, usual }: Timeline): string {
  const { low, high } = usual.at(-1)!
  return `Days with a breakdown, counted up: ${episodes.length} by the end (grey: usual for peers, ${low} to ${high} by the end)`
}

function workHeading({ months }: Timeline): string {
  const first = months.findIndex(({ interactions }) => interactions > 0)
  if (first < 0) return 'Customer interactions each month: none on record'
  if (first === 0) return 'Customer interactions each month'
  return `Customer interactions each month (none on record before ${dayInWords(months[first]!.date).slice(2)})`
}

const nextDay = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)

const monthLabel = (time: number) => {
  const [, month, year] = dayInWords(new Date(time).toISOString().slice(0, 10)).split(' ')
  return month === 'Jan' ? `${month}\n${year}` : month!
}

const mostDays = ({ episodes, usual }: Timeline) => Math.max(3, episodes.length, ...usual.map(({ high }) => high)) + 1

function yAxis(timeline: Timeline, panel: typeof DAYS, gridIndex: number) {
  const common = {
    type: 'value' as const,
    gridIndex,
    min: 0,
    axisLabel: { color: INK },
    splitLine: { lineStyle: { color: '#ececec' } },
  }
  if (panel === DAYS) return { ...common, max: mostDays(timeline), minInterval: 1 }
  if (panel === WORK) return { ...common, splitNumber: 2, axisLabel: { color: INK, formatter: thousands } }
  return { ...common, max: 1, interval: 0.5, axisLabel: { color: INK, formatter: percent } }
}

const thousands = (value: number) => value.toLocaleString('en-US')

/** Two lines, the upper stacked on the lower: the area between them is what is usual. */
function band({ usual }: Timeline) {
  const edge = { type: 'line', step: 'end', symbol: 'none', stack: 'usual', lineStyle: { opacity: 0 }, silent: true }
  return [
    { ...edge, data: usual.map(({ date, low }) => [date, low]) },
    {
      ...edge,
      data: usual.map(({ date, low, high }) => [date, high - low]),
      lineStyle: { color: GREY, width: 1, type: 'dotted' },
      areaStyle: { color: PALE, opacity: 0.8 },
    },
  ]
}

function stairs({ from, to, episodes }: Timeline) {
  const last = episodes.length
  return {
    type: 'line',
    silent: true,
    step: 'end',
    lineStyle: { color: INK, width: 2.5 },
    itemStyle: { color: INK },
    symbol: 'circle',
    data: [
      { value: [from, 0], symbol: 'none' },
      ...episodes.map(({ date, own, total }) => ({
        value: [date, total],
        symbolSize: own > 1 ? 11 : 8,
        label: { show: own > 1, formatter: `${own} that day`, position: 'left', color: INK, fontSize: 11 },
      })),
      {
        value: [to, last],
        symbolSize: 0.1, // none at all would take the label with it
        label: { show: true, formatter: String(last), position: 'right', color: INK, fontSize: 15, fontWeight: 'bold' },
      },
    ],
  }
}

/** What was done about it: diamonds along the foot of the upper panel, each with its word. */
function marks(timeline: Timeline) {
  if (timeline.marks.length === 0) return []
  return [
    {
      type: 'scatter',
      silent: true,
      symbol: 'diamond',
      symbolSize: 13,
      itemStyle: { color: '#ffffff', borderColor: INK, borderWidth: 2 },
      z: 5,
      data: timeline.marks.map(({ day, label }, n) => ({
        value: [day, 0.05 * mostDays(timeline)],
        label: {
          show: true,
          formatter: label,
          position: 'top',
          distance: 4 + (n % 3) * 13,
          color: INK,
          fontSize: 11,
        },
      })),
    },
  ]
}

const work = ({ months, to }: Timeline) => ({
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
  const middle = new Date(Date.parse(first) + 14 * 86_400_000).toISOString().slice(0, 10)
  return middle > to ? to : middle
}

function number({ thresholds }: Timeline, points: NonNullable<Timeline['probability']>) {
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
          formatter: percent(probability),
          position: probability > 0.8 ? 'bottom' : 'top',
          color: INK,
          fontWeight: 'bold',
        },
      })),
      markLine: {
        silent: true,
        symbol: 'none',
        data: [
          line(thresholds.pattern, 'dashed', `a pattern is spoken of from ${percent(thresholds.pattern)}`),
          line(thresholds.emerging, 'dotted', `something may be emerging from ${percent(thresholds.emerging)}`),
        ],
      },
    },
  ]
}
