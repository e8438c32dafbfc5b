import type { Language } from '../../language/language.js'
import { type Message, message } from '../../language/message.js'
import { speaking } from '../../language/say.js'
import type { Timeline } from './chart-timeline.js'

/** By which rules months are shortened: en-GB has a Sept of four letters. */
const SHORT: Record<Language, string> = { en: 'en-US', nl: 'nl-NL' }

/** Nov */
export const shortMonth = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(SHORT[language], { month: 'short', timeZone: 'UTC' }).format(Date.parse(date))

/** Nov 2026 */
export const monthInWords = (date: string, language: Language): string =>
  `${shortMonth(date, language)} ${date.slice(0, 4)}`

/** 21 Nov 2026 */
export const dayInWords = (date: string, language: Language): string =>
  `${Number(date.slice(8))} ${monthInWords(date, language)}`

/** What the chart is, for those who hear it instead of seeing it. */
export const chartTitle = ({ name, from, to }: Timeline, language: Language): string =>
  speaking(language)('timeline.title', { name, from: dayInWords(from, language), to: dayInWords(to, language) })

/** All that the chart shows, in sentences. */
export function chartInWords(timeline: Timeline, language: Language): string {
  const { episodes, usual, recent, months, marks, probability, thresholds } = timeline
  const said = speaking(language)
  const inWords = (date: string) => dayInWords(date, language)
  const { low, high } = usual.at(-1)!
  const busiest = months.reduce((most, month) => (month.interactions > most.interactions ? month : most), months[0]!)
  const days = episodes.map(({ date, own }) =>
    own > 1 ? said('timeline.severalOnDay', { day: inWords(date), n: own }) : inWords(date),
  )
  return [
    days.length === 0 ? said('timeline.noDay') : said('timeline.someDays', { n: days.length, days: days.join(', ') }),
    said('timeline.peers', { low, high }),
    recent && recentInWords(recent, episodes.length, language),
    said('timeline.busiest', { month: monthInWords(busiest.date, language), n: busiest.interactions }),
    marks.length > 0 &&
      said('timeline.done', {
        marks: marks.map(({ day, label }) => said('timeline.onDay', { what: label, day: inWords(day) })).join(', '),
      }),
    probability &&
      probability.length > 0 &&
      said('timeline.likely', {
        points: probability
          .map((point) => said('timeline.onDay', { what: likelihood(point.probability), day: inWords(point.date) }))
          .join(', '),
        percent: percent(thresholds.pattern),
      }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Since something changed: by itself, not among all that was before. */
function recentInWords(recent: NonNullable<Timeline['recent']>, all: number, language: Language): string {
  const [first, last] = [recent[0]!, recent.at(-1)!]
  return speaking(language)('timeline.since', {
    day: dayInWords(first.date, language),
    n: all - first.high,
    low: last.low - first.low,
    high: last.high - first.high,
  })
}

/** As the text says it: never as if it were certain. */
export const likelihood = (share: number): Message =>
  share > 0.99
    ? message('timeline.over99')
    : share < 0.01
      ? message('timeline.under1')
      : message('timeline.percent', { percent: percent(share) })

/** A share from 0 to 1 as a whole number of per cent. */
export const percent = (share: number): number => Math.round(100 * share)
