import { counted, percent } from '../../language/wording.js'
import type { Timeline } from './chart-timeline.js'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** 21 Nov 2026 */
export function dayInWords(date: string): string {
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** What the chart is, for those who hear it instead of seeing it. */
export const chartTitle = ({ name, from, to }: Timeline): string =>
  `${name}: days on which something went wrong that was put down to them, ${dayInWords(from)} to ${dayInWords(to)}`

/** All that the chart shows, in sentences. */
export function chartInWords({ episodes, usual, recent, months, marks, probability, thresholds }: Timeline): string {
  const end = usual.at(-1)!
  const busiest = months.reduce((most, month) => (month.interactions > most.interactions ? month : most), months[0]!)
  const days = episodes.map(({ date, own }) => dayInWords(date) + (own > 1 ? ` (${own} on that day)` : ''))
  return [
    days.length === 0
      ? 'There was no day on which something went wrong that was put down to them.'
      : `There ${days.length === 1 ? 'was' : 'were'} ${counted(days.length, 'day')} on which something went wrong that was put down to them: ${days.join(', ')}.`,
    `Nine of ten peers would have had ${end.low} to ${end.high} such days on the same shifts.`,
    recent && recentInWords(recent, episodes.length),
    `The busiest month was ${dayInWords(busiest.date).slice(2)}, with ${counted(busiest.interactions, 'customer interaction')}.`,
    marks.length > 0 && `What was done: ${marks.map(({ day, label }) => `${label} on ${dayInWords(day)}`).join(', ')}.`,
    probability &&
      probability.length > 0 &&
      `How likely it was a lasting matter, at each incident: ${probability.map((point) => `${likelihood(point.probability)} on ${dayInWords(point.date)}`).join(', ')}. A pattern is spoken of from ${percent(thresholds.pattern)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Since something changed: by itself, not among all that was before. */
function recentInWords(recent: NonNullable<Timeline['recent']>, all: number): string {
  const [first, last] = [recent[0]!, recent.at(-1)!]
  const days = all - first.high
  return `Since ${dayInWords(first.date)} there ${days === 1 ? 'was' : 'were'} ${counted(days, 'day')} of these, where nine of ten peers would have had ${last.low - first.low} to ${last.high - first.high}.`
}

/** As the text says it: never as if it were certain. */
export const likelihood = (share: number): string =>
  share > 0.99 ? 'more than 99%' : share < 0.01 ? 'less than 1%' : percent(share)
