import { dayInWords } from '../../language/days.js'
import type { Language } from '../../language/language.js'
import { type Message, message } from '../../language/message.js'
import { speaking } from '../../language/say.js'
import type { Timeline } from './chart-timeline.js'

/** What the chart is, for those who hear it instead of seeing it. */
export const chartTitle = ({ name, from, to }: Timeline, language: Language): string =>
  speaking(language)('timeline.title', { name, from, to })

/** All that the chart shows, in sentences. */
export function chartInWords(timeline: Timeline, language: Language): string {
  const { episodes, usual, recent, months, marks, probability, thresholds } = timeline
  const said = speaking(language)
  const { low, high } = usual.at(-1)!
  const busiest = months.reduce((most, month) => (month.interactions > most.interactions ? month : most), months[0]!)
  const days = episodes.map(({ date, own }) =>
    own > 1 ? said('timeline.severalOnDay', { day: date, n: own }) : dayInWords(date, language),
  )
  return [
    days.length === 0 ? said('timeline.noDay') : said('timeline.someDays', { n: days.length, days: days.join(', ') }),
    said('timeline.peers', { low, high }),
    recent && recentInWords(recent, episodes.length, language),
    said('timeline.busiest', { month: busiest.date, n: busiest.interactions }),
    marks.length > 0 &&
      said('timeline.done', {
        marks: marks.map(({ day, label }) => said('timeline.onDay', { what: label, day })).join(', '),
      }),
    probability &&
      probability.length > 0 &&
      said('timeline.likely', {
        points: probability
          .map((point) => said('timeline.onDay', { what: likelihood(point.probability), day: point.date }))
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
    day: first.date,
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
