import { hiddenInWords } from '../asking/hidden-words.js'
import type { ReviewPeriod } from '../asking/review-period.js'
import type { Picture } from '../../charts/picture.js'
import { HOW, rateRatioPicture, MARKS } from '../consistency/written-consistency.js'
import type { GroupedFigure } from './grouping.type.js'
import { type ConsistencyMeasure, WORDS } from '../consistency/measures.js'
import type { fourFifths } from '../consistency/rounded-figures.js'
import { times } from '../consistency/words.js'
import { capitalised } from '../../language/wording.js'

/** What was found, in sentences, and how it was counted. */
export function groupedInWords(
  measure: ConsistencyMeasure,
  groups: readonly GroupedFigure[],
  rule: ReturnType<typeof fourFifths>,
  limit: number,
): { inWords: string[]; howCounted: string[] } {
  const told = groups.filter(({ rateRatio }) => rateRatio !== null)
  const hidden = groups.filter((group) => group.hidden).length
  return {
    inWords: [
      ...told.map(({ group, inWords }) => `${group}: ${inWords}`),
      ...(told.length === 0 ? ['There is nothing to be told.'] : []),
      ...(rule ? [ruleInWords(measure, rule)] : []),
      ...hiddenInWords(hidden, limit),
    ],
    howCounted: [
      WORDS[measure].counted,
      ...HOW.byMix,
      'People whom the grouping leaves out are part of everybody else.',
      'Half-years that are over are counted one by one and added up. Each person’s counts of each of them carry a little noise, which is the same whenever and however it is asked: no number of groupings tells of one person. Of a hundred people in a year it is about 17 more or less, and the ranges allow for it.',
      'Counts are rounded to fives, and all that is told is worked out from the rounded ones. Of fewer than three expected nothing is told.',
      ...MARKS,
      'The grouping was used for this answer alone and is stored nowhere; that you asked is in the read log, without it.',
    ],
  }
}

function ruleInWords(measure: ConsistencyMeasure, rule: NonNullable<ReturnType<typeof fourFifths>>): string {
  const { least, most, share, met } = rule
  const compares = `${capitalised(WORDS[measure].what)} in ${least} ${times(share)} times as often as in ${most}, for the same mix of incidents`
  return met
    ? `${compares}: within the four-fifths rule of thumb.`
    : `${compares}: under four fifths. By that rule of thumb this is reason to look closer, and no proof; what is marked above is credible as well.`
}

/** The same picture as of any other groups. */
export function groupedPicture(
  measure: ConsistencyMeasure,
  period: ReviewPeriod,
  groups: readonly GroupedFigure[],
): Picture {
  const told = groups.filter(({ rateRatio }) => rateRatio !== null)
  return rateRatioPicture(
    capitalised(WORDS[measure].what),
    period,
    told.map(({ group, rateRatio, low, high, marked }) => ({
      label: group,
      estimate: rateRatio!,
      low: low!,
      high: high!,
      marked: marked!,
    })),
    told.map(({ group, inWords }) => `${group}: ${inWords}`).join(' '),
  )
}
