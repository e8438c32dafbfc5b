import type { EChartsOption } from 'echarts'
import { GREY, INK } from '../../charts/layout.js'
import { LEFT, RIGHT } from './chart-layout.js'
import { bands, marks, mostDays, number, stairs, work } from './chart-series.js'
import { percent } from './chart-words.js'
import type { Timeline } from './chart-timeline.js'
import { shortDay, shortMonth } from '../../language/days.js'
import { type Language, LOCALES } from '../../language/language.js'
import { speaking } from '../../language/say.js'
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
export function chartOption(timeline: Timeline, language: Language): EChartsOption {
  const said = speaking(language)
  const panels = timeline.probability === null ? [DAYS, WORK] : [DAYS, WORK, NUMBER]
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: 'sans-serif', color: INK },
    title: [
      {
        text: said('timeline.titleDrawn', {
          name: shortened(timeline.name),
          from: shortDay(timeline.from, language),
          to: shortDay(timeline.to, language),
        }),
        left: LEFT - 10,
        top: 12,
        textStyle: { fontSize: 17, color: INK },
      },
      {
        text: `${said('timeline.howToRead')}${timeline.recent ? ` ${said('timeline.howToReadRecent')}` : ''}`,
        left: LEFT - 10,
        top: 38,
        textStyle: { fontSize: 13, fontWeight: 'normal', lineHeight: 18, color: GREY },
      },
      heading(daysHeading(timeline, language), DAYS.top - 26),
      heading(workHeading(timeline, language), WORK.top - 26),
      ...(timeline.probability === null ? [] : [heading(said('timeline.number'), NUMBER.top - 26)]),
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
      axisLabel: { color: INK, hideOverlap: true, formatter: monthLabel(language) },
    })),
    yAxis: panels.map((panel, gridIndex) => yAxis(timeline, panel, gridIndex, language)),
    series: [
      ...bands(timeline),
      stairs(timeline, language),
      ...marks(timeline),
      work(timeline),
      ...(timeline.probability === null ? [] : number(timeline, timeline.probability, language)),
    ],
  } as EChartsOption
}

/** So much of a name fits on the picture beside the dates; whoever hears it hears all of it. */
const LONGEST_NAME = 48
const shortened = (name: string) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name)

const heading = (text: string, top: number) => ({ text, left: LEFT - 10, top, textStyle: { fontSize: 13, color: INK } })

function daysHeading({ episodes, usual }: Timeline, language: Language): string {
  const { low, high } = usual.at(-1)!
  return speaking(language)('timeline.days', { n: episodes.length, low, high })
}

function workHeading({ months }: Timeline, language: Language): string {
  const said = speaking(language)
  const first = months.findIndex(({ interactions }) => interactions > 0)
  if (first < 0) return said('timeline.workNone')
  if (first === 0) return said('timeline.work')
  return said('timeline.workSince', { month: months[first]!.date })
}

const monthLabel = (language: Language) => (time: number) => {
  const date = new Date(time).toISOString().slice(0, 10)
  const month = shortMonth(date, language)
  return date.slice(5, 7) === '01' ? `${month}\n${date.slice(0, 4)}` : month
}

function yAxis(timeline: Timeline, panel: typeof DAYS, gridIndex: number, language: Language) {
  const common = {
    type: 'value' as const,
    gridIndex,
    min: 0,
    axisLabel: { color: INK, hideOverlap: true },
    splitLine: { lineStyle: { color: '#ececec' } },
  }
  if (panel === DAYS) return { ...common, max: mostDays(timeline), minInterval: 1 }
  if (panel === WORK) return { ...common, splitNumber: 2, axisLabel: { color: INK, formatter: thousands(language) } }
  return {
    ...common,
    max: 1,
    interval: 0.5,
    axisLabel: { color: INK, formatter: (share: number) => `${percent(share)}%` },
  }
}

const thousands = (language: Language) => (value: number) => value.toLocaleString(LOCALES[language])
