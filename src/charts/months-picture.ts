import { FONT, GREY, heading, INK, PALE, PICTURE_WIDTH } from './layout.js'
import type { Picture } from './picture.js'

export interface OverMonths {
  title: string
  legend: string
  /** As 2026-11. */
  months: readonly string[]
  /** What there was in each month; null where it is hidden or not known. */
  was: readonly (number | null)[]
  /** What was to be expected, as a range to be shaded; left out where nothing is. */
  expected?: readonly { low: number | null; high: number | null }[]
  words: string
}

/** A line over months, against the shaded range of what was to be expected. */
export function monthsPicture({ title, legend, months, was, expected, words }: OverMonths): Picture {
  const edge = { type: 'line', stack: 'expected', symbol: 'none', silent: true, lineStyle: { opacity: 0 } }
  return {
    title,
    words,
    width: PICTURE_WIDTH,
    height: 360,
    option: {
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: FONT,
      title: heading(title, legend),
      grid: { left: 70, right: 40, top: 104, bottom: 40 },
      xAxis: {
        type: 'category',
        data: [...months],
        axisLabel: { color: INK, hideOverlap: true },
        axisLine: { lineStyle: { color: INK } },
      },
      yAxis: { type: 'value', min: 0, axisLabel: { color: INK }, splitLine: { lineStyle: { color: '#ececec' } } },
      series: [
        ...(expected
          ? [
              { ...edge, data: expected.map(({ low }) => low) },
              {
                ...edge,
                data: expected.map(({ low, high }) => (low === null || high === null ? null : high - low)),
                lineStyle: { color: GREY, width: 1, type: 'dotted' },
                areaStyle: { color: PALE, opacity: 0.8 },
              },
            ]
          : []),
        {
          type: 'line',
          silent: true,
          data: [...was],
          symbol: 'circle',
          symbolSize: 7,
          lineStyle: { color: INK, width: 2 },
          itemStyle: { color: INK },
        },
      ],
    } as Picture['option'],
  }
}
