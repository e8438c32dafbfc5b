import { CHART_WIDTH } from './chart-layout.js'
import { chartHeight, chartOption } from './chart-option.js'
import { chartInWords, chartTitle } from './chart-words.js'
import type { Timeline } from './chart-timeline.js'

/** Draws a timeline as SVG that stands alone: no script, no font or picture from elsewhere, and the same in words. */
export async function chartSvg(timeline: Timeline): Promise<string> {
  // Charts are seldom asked for, and the library is large: it is loaded with the first.
  const { init } = await import('echarts')
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: CHART_WIDTH, height: chartHeight(timeline) })
  try {
    chart.setOption(chartOption(timeline))
    return withWords(chart.renderToSVGString({ useViewBox: true }), chartTitle(timeline), chartInWords(timeline))
  } finally {
    chart.dispose()
  }
}

/** The text alternative, as SVG has it. Its ids begin as the library's do, so that two charts can share a page. */
function withWords(svg: string, title: string, words: string): string {
  const own = /zr\d+/.exec(svg)?.[0] ?? 'chart'
  return svg.replace(
    /^<svg([^>]*)>/,
    (_, attributes: string) =>
      `<svg${attributes} role="img" aria-labelledby="${own}-title ${own}-words">` +
      `<title id="${own}-title">${escaped(title)}</title><desc id="${own}-words">${escaped(words)}</desc>`,
  )
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
