import { CHART_WIDTH } from './chart-layout.js'
import { chartHeight, chartOption } from './chart-option.js'
import { chartInWords, chartTitle } from './chart-words.js'
import type { Timeline } from './chart-timeline.js'
import { drawing } from '../../charts/drawing.js'

const NOTHING_SAID = 'This was not theirs, so nothing is said of what was before.'

/** Where it wasn't theirs: nothing of the person's history is drawn. */
export const chartOfNothing = (): Promise<string> =>
  drawing(
    { title: { text: NOTHING_SAID, left: 'center', top: 'middle', textStyle: { fontSize: 14, fontWeight: 'normal' } } },
    { title: 'Not theirs', words: NOTHING_SAID, width: CHART_WIDTH, height: 60 },
  )

/** Draws a timeline as SVG. */
export const chartSvg = (timeline: Timeline): Promise<string> =>
  drawing(chartOption(timeline), {
    title: chartTitle(timeline),
    words: chartInWords(timeline),
    width: CHART_WIDTH,
    height: chartHeight(timeline),
  })
