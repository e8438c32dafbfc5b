import type { Paper } from '../asking/paper.js'
import { periodInWords, type ReviewPeriod } from '../asking/review-period.js'
import type { ReviewTimes } from './review-times.type.js'
import { plainWords } from '../../language/wording.js'

/** How long decisions took, as it is printed and exported. */
export function timesPaper(period: ReviewPeriod, times: readonly ReviewTimes[]): Paper {
  const decided = times.filter((one) => one.decided > 0)
  return {
    question: 'reviewTimes',
    about: {},
    title: `How long decisions took, ${periodInWords(period)}`,
    period,
    inWords:
      decided.length === 0
        ? ['Nothing was decided.']
        : decided.map(
            ({ reason, decided: count, medianDays, late, withinDays }) =>
              `Of ${plainWords(reason)}, ${count} decided: half within ${medianDays} days, and ${late} later than the ${withinDays} days that it should take.`,
          ),
    howCounted: [
      'From when something began to wait for HR to when it was decided. What still waits does not count.',
      'A month is one by UTC.',
    ],
    table: {
      columns: [
        { key: 'reason', title: 'reason' },
        { key: 'withinDays', title: 'days it should take' },
        { key: 'decided', title: 'decided' },
        { key: 'medianDays', title: 'half took no longer (days)' },
        { key: 'ninetiethDays', title: 'nine in ten took no longer (days)' },
        { key: 'late', title: 'took longer than it should' },
      ],
      rows: times.map((one) => [one.reason, one.withinDays, one.decided, one.medianDays, one.ninetiethDays, one.late]),
    },
    pictures: [],
  }
}
