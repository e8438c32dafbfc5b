import type { EChartsOption } from 'echarts'
import { html } from '@remix-run/html-template'

export interface Drawn {
  title: string
  /** The text alternative: all that the picture shows, in sentences. */
  words: string
  width: number
  height: number
}

type Library = typeof import('echarts')

/** The charting library: one file that the build copies beside this one, or else its package, which only development has. */
const library = (): Promise<Library> =>
  (import(new URL('./echarts.esm.min.mjs', import.meta.url).href) as Promise<Library>).catch(() => import('echarts'))

/** Draws an SVG that stands alone: no script, no font or picture from elsewhere, and the same in words. */
export async function drawing(option: EChartsOption, { title, words, width, height }: Drawn): Promise<string> {
  // Charts are seldom asked for, and the library is large: it is loaded with the first.
  const { init } = await library()
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return withWords(chart.renderToSVGString({ useViewBox: true }), title, words)
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
      String(html`<title id="${own}-title">${title}</title><desc id="${own}-words">${words}</desc>`),
  )
}
