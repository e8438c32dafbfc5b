import type { CustomSeriesRenderItem } from 'echarts'
import { FONT, GREY, heading, INK, PALE, PICTURE_WIDTH } from './layout.js'
import type { Picture } from './picture.js'

/** A number with the range in which it lies. */
export interface Cost {
  label: string
  cost: number
  low: number
  high: number
}

export interface Costs {
  title: string
  legend: string
  unit: string
  costs: readonly Cost[]
  words: string
}

const ROW = 36
const TOP = 92
const LABELS = 220

/** One bar each, in the order given, with its range as a line that ends in ticks. */
export function costPicture({ title, legend, unit, costs, words }: Costs): Picture {
  const rows = Math.max(1, costs.length)
  const range: CustomSeriesRenderItem = (_, api) => {
    const [left, y] = api.coord([api.value(1) as number, api.value(0) as number]) as [number, number]
    const [right] = api.coord([api.value(2) as number, api.value(0) as number]) as [number, number]
    const line = (x1: number, y1: number, x2: number, y2: number) => ({
      type: 'line' as const,
      shape: { x1, y1, x2, y2 },
      style: { stroke: INK, lineWidth: 1.5 },
    })
    return {
      type: 'group',
      children: [line(left, y, right, y), line(left, y - 6, left, y + 6), line(right, y - 6, right, y + 6)],
    }
  }
  return {
    title,
    words,
    width: PICTURE_WIDTH,
    height: TOP + rows * ROW + 60,
    option: {
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: FONT,
      title: heading(title, legend),
      grid: { left: LABELS, right: 60, top: TOP, height: rows * ROW },
      xAxis: {
        type: 'value',
        name: unit,
        nameLocation: 'middle',
        nameGap: 30,
        nameTextStyle: { color: GREY },
        axisLabel: { color: INK, hideOverlap: true, formatter: (value: number) => String(Number(value.toFixed(1))) },
        splitLine: { lineStyle: { color: '#ececec' } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: costs.map(({ label }) => label),
        axisLabel: { color: INK, width: LABELS - 20, overflow: 'break', lineHeight: 13 },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: INK } },
      },
      series: [
        {
          type: 'bar',
          silent: true,
          data: costs.map(({ cost }) => cost),
          itemStyle: { color: PALE, borderColor: INK, borderWidth: 1 },
          barMaxWidth: 20,
        },
        {
          type: 'custom',
          z: 3,
          silent: true,
          renderItem: range,
          encode: { x: [1, 2], y: 0 },
          data: costs.map(({ low, high }, n) => [n, low, high]),
        },
      ],
    } as Picture['option'],
  }
}
