import { placed } from '../../language/figures.js'
import { labelOf } from '../../language/label.js'
import { speaking } from '../../language/say.js'
import type { WrittenAnswer } from '../asking/written-answer.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import { hiddenInWords, protectedInWords } from '../asking/hidden-words.js'
import { periodInWords } from '../asking/review-period.js'
import type { ReviewTimes } from './review-times.type.js'

/** How long decisions took, as it is printed and exported. */
export function writtenReviewTimes(asked: AdmittedQuestion, times: readonly ReviewTimes[]): WrittenAnswer {
  const { period, limit } = asked
  const { language } = asked.viewer
  const said = speaking(language)
  const decided = times.filter((one) => one.decided !== null && one.decided > 0)
  const hidden = hiddenInWords(times.filter((one) => one.decided === null).length, limit, language)
  return {
    question: 'reviewTimes',
    about: {},
    title: said('reviewTimes.title', { period: periodInWords(period, language) }),
    period,
    quiet: decided.length === 0,
    inWords:
      decided.length === 0
        ? [said(hidden.length > 0 ? 'reviewTold.nothing' : 'reviewTimes.nothing'), ...hidden]
        : [
            ...decided.map(({ reason, decided: count, medianDays, late, withinDays }) =>
              said('reviewTimes.decided', {
                reason: labelOf(reason, language),
                decided: count!,
                days: placed(medianDays!, Number.isInteger(medianDays) ? 0 : 1),
                late: late!,
                within: withinDays,
              }),
            ),
            ...hidden,
          ],
    howCounted: [said('reviewTimes.counted'), said('reviewTimes.byUtc'), ...protectedInWords(asked)],
    table: {
      columns: [
        { key: 'reason', title: said('reviewTimes.reason') },
        { key: 'withinDays', title: said('reviewTimes.withinDays') },
        { key: 'decided', title: said('reviewTimes.decidedColumn') },
        { key: 'medianDays', title: said('reviewTimes.medianDays') },
        { key: 'ninetiethDays', title: said('reviewTimes.ninetiethDays') },
        { key: 'late', title: said('reviewTimes.late') },
      ],
      rows: times.map((one) => [one.reason, one.withinDays, one.decided, one.medianDays, one.ninetiethDays, one.late]),
    },
    pictures: [],
  }
}
