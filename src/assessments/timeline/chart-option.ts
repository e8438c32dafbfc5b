import type { EChartsOption } from 'echarts'
import { GREY, INK } from '../../charts/layout.js'
import { LEFT, RIGHT } from './chart-layout.js'
import { bands, marks, mostDays, number, stairs, work } from './chart-series.js'
import { dayInWords } from './chart-words.js'
import type { Timeline } from './chart-timeline.js'
import { percent } from '../../language/wording.js'
import { dateAfter } from '../../time/calendar.js'
import { DAY_MS } from '../../time/instant.js'

/** From the top: where each panel begins, and how high it is. */
const DAYS = { top: 112, height: 210 }
const WORK = { top: 384, height: 70 }
const NUMBER = { top: 520, height: 120 }

export const chartHeight = (timeline: Timeline): number =>
  timeline.probability === null ? WORK.top + WORK.height + 44 : NUMBER.top + NUMBER.height + 44

/**
 * The chart: the days with breakdowns as stairs against the band of what is usual for peers, the work done, and for those
 * who get it the probability. Told apart by shape, dash and shade, so that it reads in black and white.
 */
export function chartOption(timeline: Timeline): EChartsOption {
  const panels = timeline.probability === null ? [DAYS, WORK] : [DAYS, WORK, NUMBER]
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: 'sans-serif', color: INK },
    title: [
      {
        text: `${shortened(timeline.name)}, ${dayInWords(timeline.from)} to ${dayInWords(timeline.to)}`,
        left: LEFT - 10,
        top: 12,
        textStyle: { fontSize: 17, color: INK },
      },
      {
        text: `Each step up is a day on which something went wrong that was put down to them. Within the grey band it is as with\nnine of ten peers on the same shifts, above it more than is usual.${timeline.recent ? ' Darker, from its beginning: usual since it changed.' : ''}`,
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
      max: dateAfter(timeline.to, 1),
      axisLine: { lineStyle: { color: INK } },
      axisTick: { show: true },
      splitLine: { show: false },
      containShape: false,
      minInterval: 28 * DAY_MS,
      axisLabel: { color: INK, hideOverlap: true, formatter: monthLabel },
    })),
    yAxis: panels.map((panel, gridIndex) => yAxis(timeline, panel, gridIndex)),
    series: [
      ...bands(timeline),
      stairs(timeline),
      ...marks(timeline),
      work(timeline),
      ...(timeline.probability === null ? [] : number(timeline, timeline.probability)),
    ],
  } as EChartsOption
}

/** So much of a name fits on the picture beside the dates; whoever hears it hears all of it. */
const LONGEST_NAME = 48
const shortened = (name: string) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name)

const heading = (text: string, top: number) => ({ text, left: LEFT - 10, top, textStyle: { fontSize: 13, color: INK } })

function daysHeading({ episodes, usual }: Timeline): string {
  const { low, high } = usual.at(-1)!
  return `Days on which something went wrong, counted up: ${episodes.length} by the end (grey: usual for peers, ${low} to ${high} by the end)`
}

function workHeading({ months }: Timeline): string {
  const first = months.findIndex(({ interactions }) => interactions > 0)
  if (first < 0) return 'Customer interactions each month: none on record'
  if (first === 0) return 'Customer interactions each month'
  return `Customer interactions each month (none on record before ${dayInWords(months[first]!.date).slice(2)})`
}

const monthLabel = (time: number) => {
  const [, month, year] = dayInWords(new Date(time).toISOString().slice(0, 10)).split(' ')
  return month === 'Jan' ? `${month}\n${year}` : month!
}

function yAxis(timeline: Timeline, panel: typeof DAYS, gridIndex: number) {
  const common = {
    type: 'value' as const,
    gridIndex,
    min: 0,
    axisLabel: { color: INK, hideOverlap: true },
    splitLine: { lineStyle: { color: '#ececec' } },
  }
  if (panel === DAYS) return { ...common, max: mostDays(timeline), minInterval: 1 }
  if (panel === WORK) return { ...common, splitNumber: 2, axisLabel: { color: INK, formatter: thousands } }
  return { ...common, max: 1, interval: 0.5, axisLabel: { color: INK, formatter: percent } }
}

const thousands = (value: number) => value.toLocaleString('en-US')
