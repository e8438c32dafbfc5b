import { describe, expect, it } from '@jest/globals'
import { Language } from '../../language/language.js'
import { dateAfter } from '../../time/calendar.js'
import { CHART_WIDTH } from './chart-layout.js'
import { chartSvg } from './chart-svg.js'
import type { Timeline } from './chart-timeline.js'

const TO = '2026-11-28'
const ago = (days: number) => dateAfter(TO, -days)

/** A person with much in the last weeks: everything that is written lies at the right edge. */
function crowded(last: number, lately: readonly number[]): Timeline {
  const days = [600, 400, 160, 130, 100, ...lately]
  return {
    name: 'Wilhelmina Featherstonehaugh-Cholmondeley of the Upper Riverside Branch, Second Floor, Household Goods',
    from: ago(729),
    to: TO,
    episodes: days.map((at, n) => ({ date: ago(at), own: n % 3 === 0 ? 2 : 1, total: n + 1 })),
    usual: [729, 365, 0].map((at, n) => ({ date: ago(at), low: n, high: 5 * n })),
    recent: [160, 80, 0].map((at, n) => ({ date: ago(at), low: 2, high: 2 + n })),
    months: Array.from({ length: 25 }, (_, n) => ({
      date: new Date(Date.UTC(2024, 10 + n, 1)).toISOString().slice(0, 10),
      interactions: 3_000,
    })),
    marks:
      ['Coaching', 'Reassignment', 'Teachable moment', 'Written warning', 'Statement', 'Coaching', 'Coaching', 'Appeal', 'Hearing', 'Hearing'] // prettier-ignore
        .map((label, n) => ({ day: ago(45 - 5 * n), label })),
    probability: days.map((at, n) => ({ date: ago(at), probability: n === days.length - 1 ? last : 0.05 * (n + 1) })),
    thresholds: { pattern: 0.9, emerging: 0.5 },
  }
}

const LATELY = [30, 21, 14, 9, 6, 3, 1, 0]
const DAILY = Array.from({ length: 30 }, (_, n) => 29 - n)

interface Written {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

/** What is written, and about where: in fonts in which a letter is half as wide as high, most are. */
function written(svg: string): Written[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)/g)].map(([, attributes, text]) => {
    const number = (pattern: RegExp) => Number(pattern.exec(attributes!)?.[1] ?? 0)
    const size = number(/(\d+)px/)
    const width = text!.length * size * 0.5
    const x = number(/translate\(([\d.]+)/)
    const y = number(/translate\([\d.]+ ([\d.]+)/) + number(/ y="([-\d.]+)"/)
    const left = { start: x, middle: x - width / 2, end: x - width }[/text-anchor="(\w+)"/.exec(attributes!)![1]!]!
    return { text: text!, left, right: left + width, top: y - 0.4 * size, bottom: y + 0.4 * size }
  })
}

const over = (a: Written, b: Written) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('what is written on the picture of a timeline', () => {
  it.each([
    ['much of late, surely', crowded(0.9998, LATELY)],
    ['much of late, likely', crowded(0.86, LATELY)],
    ['much of late, hardly', crowded(0.0002, LATELY)],
    ['every day of a month', crowded(0.55, DAILY)],
  ])('lies over nothing else that is written, nor over the edge, in any language: %s', async (_, timeline) => {
    for (const language of Object.values(Language)) liesApart(written(await chartSvg(timeline, language)))
  })

  function liesApart(all: ReturnType<typeof written>): void {
    const pairs = all.flatMap((a, n) => all.slice(n + 1).map((b) => [a, b] as const))
    expect(pairs.filter(([a, b]) => over(a, b)).map(([a, b]) => `${a.text} / ${b.text}`)).toEqual([])
    expect(all.filter(({ left, right }) => left < 0 || right > CHART_WIDTH).map(({ text }) => text)).toEqual([])
    expect(all.map(({ text }) => text)).toContain('Teachable moment')
  }

  it('is never that something were certain', async () => {
    const texts = async (last: number) =>
      written(await chartSvg(crowded(last, LATELY), Language.EN)).map(({ text }) => text)
    expect(await texts(0.9998)).toContain('more than 99%')
    expect(await texts(0.0002)).toContain('less than 1%')
    expect((await texts(0.9998)).filter((text) => text === '100%')).toHaveLength(1) // the scale's
  })
})
