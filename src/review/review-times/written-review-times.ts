import type { WrittenAnswer } from '../asking/written-answer.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import { hiddenInWords, protectedInWords } from '../asking/hidden-words.js'
import { periodInWords } from '../asking/review-period.js'
import type { ReviewTimes } from './review-times.type.js'
import { plainWords } from '../../language/wording.js'

/** How long decisions took, as it is printed and exported. */
export function writtenReviewTimes(asked: AdmittedQuestion, times: readonly ReviewTimes[]): WrittenAnswer {
  const { period, limit } = asked
  const decided = times.filter((one) => one.decided !== null && one.decided > 0)
  const hidden = hiddenInWords(times.filter((one) => one.decided === null).length, limit)
  return {
    question: 'reviewTimes',
    about: {},
    title: `How long decisions took, ${periodInWords(period)}`,
    period,
    quiet: decided.length === 0,
    inWords:
      decided.length === 0
        ? [hidden.length > 0 ? 'There is nothing to be told.' : 'Nothing was decided.', ...hidden]
        : [
            ...decided.map(
              ({ reason, decided: count, medianDays, late, withinDays }) =>
                `Of ${plainWords(reason)}, ${count} decided: half within ${medianDays} days, and ${late} later than the ${withinDays} days that it should take.`,
            ),
            ...hidden,
          ],
    howCounted: [
      'From when something began to wait for HR to when it was decided. What still waits does not count.',
      'A month is one by UTC.',
      ...protectedInWords(asked),
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
