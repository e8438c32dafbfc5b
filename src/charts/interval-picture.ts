import type { CustomSeriesRenderItem } from 'echarts'
import { FONT, GREY, heading, INK, PALE, PICTURE_WIDTH } from './layout.js'
import type { Picture } from './picture.js'

/** An estimate with the range in which it lies with 95%. */
export interface Interval {
  label: string
  estimate: number
  low: number
  high: number
  /** Credibly outside of what is usual. */
  marked: boolean
}

export interface Intervals {
  title: string
  /** What the scale measures, and how to read it. */
  legend: string
  /** What is usual, shaded. */
  usual: readonly [low: number, high: number]
  rows: readonly Interval[]
  /** What 1 stands for, at the middle line. */
  middle: string
  words: string
}

const ROW = 26
const TOP = 92
const LABELS = 250
const ENDS = [0.125, 0.25, 0.5, 1, 2, 4, 8] as const

/**
 * One row each: a dot with its range on a scale of ratios, against the shaded band of what is usual. Marked ones are filled
 * diamonds, so that it reads in black and white. What lies beyond the scale ends at its edge.
 */
export function intervalPicture({ title, legend, usual, rows, middle, words }: Intervals): Picture {
  const height = TOP + Math.max(1, rows.length) * ROW + 56
  const within = (value: number) => Math.min(8, Math.max(0.125, value))
  const range: CustomSeriesRenderItem = (_, api) => {
    const [left, y] = api.coord([within(api.value(1) as number), api.value(0) as number]) as [number, number]
    const [right] = api.coord([within(api.value(2) as number), api.value(0) as number]) as [number, number]
    const style = { stroke: INK, lineWidth: 1.5 }
    return { type: 'line', shape: { x1: left, y1: y, x2: right, y2: y }, style }
  }
  return {
    title,
    words,
    width: PICTURE_WIDTH,
    height,
    option: {
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: FONT,
      title: heading(title, legend),
      grid: { left: LABELS, right: 60, top: TOP, height: Math.max(1, rows.length) * ROW },
      xAxis: {
        type: 'log',
        logBase: 2,
        min: 0.125,
        max: 8,
        axisLabel: { color: INK, formatter: (value: number) => (ENDS.includes(value as 1) ? times(value) : '') },
        splitLine: { lineStyle: { color: '#ececec' } },
        axisLine: { lineStyle: { color: INK } },
        name: middle,
        nameLocation: 'middle',
        nameGap: 30,
        nameTextStyle: { color: GREY },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ label }) => label),
        axisLabel: { color: INK, width: LABELS - 20, overflow: 'break', lineHeight: 13 },
        axisTick: { show: false },
        axisLine: { show: false },
      },
      series: [
        {
          type: 'custom',
          silent: true,
          renderItem: range,
          data: rows.map(({ low, high }, n) => [n, low, high]),
          markArea: {
            silent: true,
            itemStyle: { color: PALE, opacity: 0.6 },
            data: [[{ xAxis: usual[0] }, { xAxis: usual[1] }]],
          },
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: GREY, type: 'dashed' },
            data: [{ xAxis: 1 }],
          },
        },
        {
          type: 'scatter',
          silent: true,
          symbolSize: 11,
          data: rows.map(({ estimate, marked }, n) => ({
            value: [within(estimate), n],
            symbol: marked ? 'diamond' : 'circle',
            symbolSize: marked ? 15 : 9,
            itemStyle: { color: marked ? INK : '#ffffff', borderColor: INK, borderWidth: 1.5 },
          })),
        },
      ],
    } as Picture['option'],
  }
}

const times = (value: number) => (value < 1 ? `1/${1 / value}` : `${value}×`)
