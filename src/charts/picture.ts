import type { EChartsOption } from 'echarts'

/** A chart that has yet to be drawn, with its text alternative. */
export interface Picture {
  title: string
  /** All that it shows, in sentences, for those who hear it instead of seeing it. */
  words: string
  width: number
  height: number
  option: EChartsOption
}
