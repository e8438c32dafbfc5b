import type { CustomSeriesRenderItem } from 'echarts'
import { FONT, GREY, heading, INK, PALE, PICTURE_WIDTH } from './layout.js'
import type { Picture } from './picture.js'

export interface Calibration {
  title: string
  legend: string
  /** What stands at the axes. */
  axes: { expected: string; observed: string }
  /** What was expected, what there was, and where that lies with 95% if the expectation is right. */
  points: readonly { expected: number; observed: number; usual: readonly [low: number, high: number] }[]
  words: string
}

/** What there was over what was expected, against the line on which both are the same. */
export function calibrationPicture({ title, legend, axes, points, words }: Calibration): Picture {
  const most = Math.max(1, ...points.flatMap(({ expected, observed, usual }) => [expected, observed, usual[1]]))
  const end = Math.ceil(most * 1.05 * 2) / 2
  const bar: CustomSeriesRenderItem = (_, api) => {
    const [x, top] = api.coord([api.value(0) as number, api.value(2) as number]) as [number, number]
    const [, bottom] = api.coord([api.value(0) as number, api.value(1) as number]) as [number, number]
    return { type: 'rect', shape: { x: x - 7, y: top, width: 14, height: bottom - top }, style: { fill: PALE } }
  }
  const axis = { type: 'value', min: 0, max: end, axisLabel: { color: INK }, nameTextStyle: { color: GREY } }
  return {
    title,
    words,
    width: PICTURE_WIDTH,
    height: 520,
    option: {
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: FONT,
      title: heading(title, legend),
      grid: { left: 80, right: 60, top: 116, bottom: 60 },
      xAxis: { ...axis, name: axes.expected, nameLocation: 'middle', nameGap: 32, splitLine: { show: false } },
      yAxis: { ...axis, name: axes.observed, splitLine: { lineStyle: { color: '#ececec' } } },
      series: [
        {
          type: 'custom',
          silent: true,
          renderItem: bar,
          data: points.map(({ expected, usual }) => [expected, usual[0], usual[1]]),
        },
        {
          type: 'line',
          silent: true,
          symbol: 'none',
          data: [
            [0, 0],
            [end, end],
          ],
          lineStyle: { color: GREY, type: 'dashed', width: 1.5 },
        },
        {
          type: 'scatter',
          silent: true,
          symbolSize: 10,
          data: points.map(({ expected, observed, usual: [low, high] }) => ({
            value: [expected, observed],
            itemStyle: { color: observed < low || observed > high ? INK : '#ffffff' },
          })),
          itemStyle: { borderColor: INK, borderWidth: 2 },
        },
      ],
    } as Picture['option'],
  }
}
