import { CHART_WIDTH } from './chart-layout.js'
import { chartHeight, chartOption } from './chart-option.js'
import { chartInWords, chartTitle } from './chart-words.js'
import type { Timeline } from './chart-timeline.js'
import type { Language } from '../../language/language.js'
import { speaking } from '../../language/say.js'
import { drawing } from '../../charts/drawing.js'

/** Where it wasn't theirs: nothing of the person's history is drawn. */
export function chartOfNothing(language: Language): Promise<string> {
  const said = speaking(language)
  const text = said('timeline.nothingSaid')
  return drawing(
    { title: { text, left: 'center', top: 'middle', textStyle: { fontSize: 14, fontWeight: 'normal' } } },
    { title: said('timeline.notTheirs'), words: text, width: CHART_WIDTH, height: 60 },
  )
}

/** Draws a timeline as SVG. */
export const chartSvg = (timeline: Timeline, language: Language): Promise<string> =>
  drawing(chartOption(timeline, language), {
    title: chartTitle(timeline, language),
    words: chartInWords(timeline, language),
    width: CHART_WIDTH,
    height: chartHeight(timeline),
  })
