import { counted, plainWords, rounded } from '../../language/wording.js'
import type { WrittenAnswer } from '../asking/written-answer.js'
import { periodInWords, type ReviewPeriod } from '../asking/review-period.js'
import { costPicture } from '../../charts/cost-picture.js'
import type { ConditionCost } from './condition-costs.js'

/** The answer as it is printed, drawn and exported. */
export function writtenConditionCosts(
  period: ReviewPeriod,
  { store, costs, byPrior }: { store: string | null; costs: readonly ConditionCost[]; byPrior: boolean },
): WrittenAnswer {
  const title = `What conditions cost, ${periodInWords(period)}`
  const saved = oneMorePerson(costs)
  const [most] = costs
  return {
    question: 'whatConditionsCost',
    about: store ? { store } : {},
    title,
    period,
    quiet: !most,
    inWords: [
      ...(saved ? [saved] : []),
      most
        ? `The costliest condition was ${plainWords(most.condition)}: on ${counted(most.shifts, 'shift')} it added ${about(most)}.`
        : 'No condition stands on the roster of this time.',
    ],
    howCounted: [
      'For each shift on the roster under a condition: the breakdowns put down to employees to be expected there without it, by interactions, position and other conditions, times what the condition multiplies them by, less one. The multiplier and its range (nine times in ten) are those of the peers’ model fitted before each month.',
      'Breakdowns of other causes, which the model does not expect, are not in these numbers; nor are bad days, which come whatever the conditions.',
      'It is assumed that one more person would make an understaffed shift an ordinary one, with as many customers served and all else as it was, and that the condition itself makes the difference, not something that comes with it.',
      'Where several conditions held at once, each one’s part is what would go if it alone did: the parts do not add up.',
      'Where nobody counted the customers of a shift, what is usual for the position stands in. The roster counts up to today.',
      ...(byPrior
        ? ['For months before the first fit, documented assumptions stand in for the model: compare with care.']
        : []),
    ],
    table: {
      columns: [
        { key: 'condition', title: 'condition' },
        { key: 'shifts', title: 'shifts' },
        { key: 'interactions', title: 'interactions' },
        { key: 'added', title: 'breakdowns added' },
        { key: 'low', title: 'at least' },
        { key: 'high', title: 'at most' },
        { key: 'perHundredShifts', title: 'on 100 shifts' },
      ],
      rows: costs.map((cost) => [
        cost.condition,
        cost.shifts,
        Math.round(cost.interactions),
        ...[cost.added, cost.low, cost.high, perHundredShifts(cost)].map((value) => Number(value.toFixed(2))),
      ]),
    },
    pictures: [
      costPicture({
        title,
        legend:
          'Bars: breakdowns put down to employees that the condition added. Lines: where that lies nine times in ten.',
        unit: 'breakdowns added',
        costs: costs.map(({ condition, added, low, high }) => ({
          label: plainWords(condition),
          cost: added,
          low,
          high,
        })),
        words: costs.map((cost) => `${plainWords(cost.condition)}: ${about(cost)}.`).join(' ') || 'No conditions.',
      }),
    ],
  }
}

export const perHundredShifts = ({ added, shifts }: ConditionCost): number => (100 * added) / shifts

/** What one more person on understaffed shifts would have saved; null where none were understaffed. */
export function oneMorePerson(costs: readonly ConditionCost[]): string | null {
  const cost = costs.find(({ condition }) => condition === 'UNDERSTAFFED')
  if (!cost) return null
  const on = counted(cost.shifts, 'understaffed shift')
  if (cost.low <= 0) return `What one more person would have saved on ${on} cannot be told from chance: ${about(cost)}.`
  const per = (value: number) => signed((100 * value) / cost.shifts)
  return `One more person on understaffed shifts would have saved ${about(cost)}. There were ${cost.shifts.toLocaleString('en-US')} such shifts; on 100 of them that is ${per(cost.added)} (${per(cost.low)} to ${per(cost.high)}).`
}

/** "about 14 breakdowns (9 to 20)". */
const about = ({ added, low, high }: ConditionCost) =>
  `about ${signed(added)} ${signed(added) === '1' ? 'breakdown' : 'breakdowns'} (${signed(low)} to ${signed(high)})`

const signed = (value: number) => (value < 0 ? `−${rounded(-value)}` : rounded(value))
