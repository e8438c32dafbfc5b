import { FONT, GREY, heading, INK, PALE, PICTURE_WIDTH } from './layout.js'
import type { Picture } from './picture.js'

export interface Share {
  label: string
  count: number
  /** Several together: drawn after the others, however many they are. */
  last?: boolean
}

export interface Pareto {
  title: string
  legend: string
  /** In any order; drawn from the greatest to the least. */
  shares: readonly Share[]
  words: string
}

const HEIGHT = 420

/** Bars from the greatest to the least, and the line of what they make up together (Pareto). */
export function paretoPicture({ title, legend, shares, words }: Pareto): Picture {
  const sorted = [...shares].sort(
    (a, b) => Number(a.last ?? false) - Number(b.last ?? false) || b.count - a.count || (a.label < b.label ? -1 : 1),
  )
  const all = sorted.reduce((sum, { count }) => sum + count, 0)
  let sum = 0
  const together = sorted.map(({ count }) => (all > 0 ? (100 * (sum += count)) / all : 0))
  return {
    title,
    words,
    width: PICTURE_WIDTH,
    height: HEIGHT,
    option: {
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: FONT,
      title: heading(title, legend),
      grid: { left: 70, right: 70, top: 110, bottom: 96 },
      xAxis: {
        type: 'category',
        data: sorted.map(({ label }) => label),
        axisLabel: {
          color: INK,
          interval: 0,
          width: Math.max(60, 800 / Math.max(1, sorted.length)),
          overflow: 'break',
        },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: INK } },
      },
      yAxis: [
        {
          type: 'value',
          min: 0,
          minInterval: 1,
          axisLabel: { color: INK },
          splitLine: { lineStyle: { color: '#ececec' } },
        },
        {
          type: 'value',
          min: 0,
          max: 100,
          axisLabel: { color: INK, formatter: '{value}%' },
          splitLine: { show: false },
        },
      ],
      series: [
        {
          type: 'bar',
          silent: true,
          data: sorted.map(({ count }) => count),
          itemStyle: { color: PALE, borderColor: INK, borderWidth: 1 },
          label: { show: true, position: 'top', color: INK },
          barMaxWidth: 90,
        },
        {
          type: 'line',
          silent: true,
          yAxisIndex: 1,
          data: together,
          symbol: 'circle',
          symbolSize: 6,
          lineStyle: { color: GREY, width: 1.5, type: 'dashed' },
          itemStyle: { color: GREY },
        },
      ],
    } as Picture['option'],
  }
}
