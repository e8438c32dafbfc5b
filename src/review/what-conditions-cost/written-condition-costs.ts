import { about, tenths } from '../../language/figures.js'
import { labelOf } from '../../language/label.js'
import type { Language } from '../../language/language.js'
import { type Message, message } from '../../language/message.js'
import { say, speaking } from '../../language/say.js'
import type { WrittenAnswer } from '../asking/written-answer.js'
import { periodInWords } from '../asking/review-period.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import { costPicture } from '../../charts/cost-picture.js'
import type { ConditionCost } from './condition-costs.js'

/** The answer as it is printed, drawn and exported. */
export function writtenConditionCosts(
  { period, viewer: { language } }: AdmittedQuestion,
  { store, costs, byPrior }: { store: string | null; costs: readonly ConditionCost[]; byPrior: boolean },
): WrittenAnswer {
  const said = speaking(language)
  const title = said('conditionCosts.title', { period: periodInWords(period, language) })
  const saved = oneMorePerson(costs, language)
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
        ? said('conditionCosts.costliest', {
            condition: labelOf(most.condition, language),
            shifts: most.shifts,
            about: breakdownsOf(most),
          })
        : said('conditionCosts.none'),
    ],
    howCounted: [
      said('conditionCosts.counted'),
      said('conditionCosts.notOthers'),
      said('conditionCosts.assumed'),
      said('conditionCosts.several'),
      said('reviewTold.uncounted'),
      ...(byPrior ? [said('reviewTold.byPrior')] : []),
    ],
    table: {
      columns: [
        { key: 'condition', title: said('conditionCosts.condition') },
        { key: 'shifts', title: said('conditionCosts.shifts') },
        { key: 'interactions', title: said('conditionCosts.interactions') },
        { key: 'added', title: said('conditionCosts.added') },
        { key: 'low', title: said('reviewTold.atLeast') },
        { key: 'high', title: said('reviewTold.atMost') },
        { key: 'perHundredShifts', title: said('conditionCosts.onHundred') },
      ],
      rows: costs.map((cost) => [
        cost.condition,
        cost.shifts,
        Math.round(cost.interactions),
        ...[cost.added, cost.low, cost.high, perHundredShifts(cost)].map((value) => Number(value.toFixed(2))),
      ]),
    },
    pictures:
      costs.length > 0
        ? [
            costPicture({
              title,
              legend: said('conditionCosts.legend'),
              unit: said('conditionCosts.added'),
              costs: costs.map(({ condition, added, low, high }) => ({
                label: labelOf(condition, language),
                cost: added,
                low,
                high,
              })),
              words: costs
                .map((cost) => `${labelOf(cost.condition, language)}: ${say(breakdownsOf(cost), language)}.`)
                .join(' '),
            }),
          ]
        : [],
  }
}

export const perHundredShifts = ({ added, shifts }: ConditionCost): number => (100 * added) / shifts

/** What one more person on understaffed shifts would have saved; null where none were understaffed. */
export function oneMorePerson(costs: readonly ConditionCost[], language: Language): string | null {
  const cost = costs.find(({ condition }) => condition === 'UNDERSTAFFED')
  if (!cost) return null
  const { shifts } = cost
  const said = speaking(language)
  if (cost.low <= 0) return said('conditionCosts.savedNotTold', { shifts, about: breakdownsOf(cost) })
  const per = (value: number) => about((100 * value) / shifts)
  return said('conditionCosts.saved', {
    shifts,
    about: breakdownsOf(cost),
    per: per(cost.added),
    low: per(cost.low),
    high: per(cost.high),
  })
}

/** "about 14 breakdowns (9 to 20)". */
const breakdownsOf = ({ added, low, high }: ConditionCost): Message =>
  message('conditionCosts.about', { added: about(added), n: tenths(added), low: about(low), high: about(high) })
