import type { Asked } from '../asking/asking.service.js'
import type { Paper } from '../asking/paper.js'
import { inWords } from '../asking/review-period.js'
import { paretoPicture } from '../pictures/pareto-picture.js'
import type { BreakdownGroup } from './breakdowns.type.js'
import type { BreakdownsBy } from './dimensions.js'

const word = (name: string) => name.toLowerCase().replaceAll('_', ' ')

/** The answer as it is printed, drawn and exported. */
export function breakdownsPaper(
  { period, limit }: Asked,
  by: BreakdownsBy,
  store: string | null,
  groups: readonly BreakdownGroup[],
): Paper {
  const shown = groups.filter((group): group is { name: string; breakdowns: number } => group.breakdowns !== null)
  const hidden = groups.length - shown.length
  const title = `Breakdowns by ${word(by)}, ${inWords(period)}`
  const [most] = shown
  const words = [
    most ? `Most often: ${word(most.name)}, ${most.breakdowns} times.` : 'There is nothing to be told.',
    ...(hidden > 0 ? [`Hidden, since fewer than ${limit} people are behind each: ${hidden}.`] : []),
  ]
  return {
    question: 'breakdowns',
    about: { by, ...(store ? { store } : {}) },
    title,
    period,
    inWords: words,
    howCounted: [
      'Every incident that was not withdrawn counts once, whosever cause it was, on the day its shift began.',
    ],
    table: {
      columns: [
        { key: 'name', title: word(by) },
        { key: 'breakdowns', title: 'breakdowns' },
      ],
      rows: groups.map(({ name, breakdowns }) => [name, breakdowns]),
    },
    pictures: [
      paretoPicture({
        title,
        legend: 'Bars: how often. Dashed line: what they make up together.',
        shares: shown.map(({ name, breakdowns }) => ({ label: word(name), count: breakdowns })),
        words: `${words.join(' ')} ${shown.map(({ name, breakdowns }) => `${word(name)}: ${breakdowns}.`).join(' ')}`,
      }),
    ],
  }
}
