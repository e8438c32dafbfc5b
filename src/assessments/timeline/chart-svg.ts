import { CHART_WIDTH } from './chart-layout.js'
import { chartHeight, chartOption } from './chart-option.js'
import { chartInWords, chartTitle } from './chart-words.js'
import type { Timeline } from './chart-timeline.js'
import { drawing } from '../../charts/drawing.js'

/** Draws a timeline as SVG. */
export const chartSvg = (timeline: Timeline): Promise<string> =>
  drawing(chartOption(timeline), {
    title: chartTitle(timeline),
    words: chartInWords(timeline),
    width: CHART_WIDTH,
    height: chartHeight(timeline),
  })
