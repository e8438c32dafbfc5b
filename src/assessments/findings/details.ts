import { ContextFactor } from '../../workforce/context-factors.js'
import type { Judgement } from '../../pattern/answer/judgement.js'
import { daysWithoutShift, workOf } from '../../pattern/answer/sentences.js'
import { contextInWords } from '../../language/context-in-words.js'
import { roughNumber, tenths } from '../../language/figures.js'
import type { Language } from '../../language/language.js'
import { message, type Message, type Text, textOf } from '../../language/message.js'
import { say } from '../../language/say.js'
import { likelihoodOf } from './likelihood.js'

export interface Details {
  conditions: ConditionDetails[]
  badDayLikelihood: string
  usualDays: { low: number; high: number }
  daysSinceLast: number | null
  interactionsSinceLast: number | null
  goingWell: string
  certaintyBecause: string
  whatWouldChangeIt: string
  numbers: DetailNumbers | null
}

export interface ConditionDetails {
  factor: ContextFactor
  multiplies: number
  low: number
  high: number
  because: string
}

/** What a manager does not get: it would be read as so many per cent guilty. */
export interface DetailNumbers {
  badDayProbability: number
  lastingFactor: number
  lastingFactorLow: number
  lastingFactorHigh: number
  placeFactor: number
  placeProbability: number
  patternFactor: number
  patternProbability: number
  patternDays: number
}

/** Who reads it: with the numbers or without, and whether it is about themselves. */
export interface DetailsReader {
  withNumbers: boolean
  isReader: boolean
  language: Language
}

type You = 'yes' | 'no'

/** The next questions about a judgement, answered from what is stored with it, in the reader's language and spoken to them. */
export function detailsOf(judgement: Judgement, { withNumbers, isReader, language }: DetailsReader): Details {
  const you = isReader ? 'yes' : 'no'
  const { finding, sinceLast, usualDays } = judgement
  // where it wasn't theirs, nothing of the person's history is said
  const last = finding === 'NOT_THEIRS' ? null : sinceLast
  return {
    conditions: conditionsOf(judgement, language),
    badDayLikelihood: say(
      finding === 'NOT_THEIRS'
        ? message('details.notTheirsNothingSaid', { you })
        : withNumbers
          ? badDayLikelihood(judgement, you)
          : badDayToManager(judgement),
      language,
    ),
    usualDays: { low: usualDays[0], high: usualDays[1] },
    daysSinceLast: last?.days ?? null,
    interactionsSinceLast: last ? Math.round(last.interactions) : null,
    goingWell: say(goingWell(judgement, you), language),
    certaintyBecause: say(certaintyBecause(judgement), language),
    whatWouldChangeIt: say(
      withNumbers ? whatWouldChangeIt(judgement, you) : whatWouldChangeItToManager(judgement),
      language,
    ),
    numbers: withNumbers && finding !== 'NOT_THEIRS' ? numbersOf(judgement) : null,
  }
}

const isFactor = (name: string): name is ContextFactor => name in ContextFactor

const conditionsOf = ({ conditions }: Judgement, language: Language): ConditionDetails[] =>
  conditions.flatMap(({ name, factor, low, high, episodes }) =>
    isFactor(name)
      ? [
          {
            factor: name,
            multiplies: factor,
            low,
            high,
            because: say(whatItDoes(name, factor, low, high, episodes), language),
          },
        ]
      : [],
  )

/** What a condition does to anyone, in a sentence that names nobody. */
export function whatItDoes(name: string, factor: number, low: number, high: number, episodes: number): Message {
  const condition = contextInWords(name)
  if (episodes === 0) return message('details.conditionUnknown', { condition })
  return message(low > 1 ? 'details.conditionKnown' : 'details.conditionMayBeChance', {
    condition,
    times: tenths(factor),
    low: tenths(low),
    high: tenths(high),
    episodes,
  })
}

function badDayLikelihood({ ownThatDay, badDayProbability, saidBadDay }: Judgement, you: You): Message {
  if (saidBadDay) return message('details.saidBadDay', { you })
  if (ownThatDay === 0) return message('details.nothingThatDay', { you })
  return message('details.badDayLikelihood', { likelihood: likelihoodOf(badDayProbability) })
}

function goingWell(judgement: Judgement, you: You): Message {
  const { finding, sinceLast, observedDays, interactions, shifts, basis } = judgement
  if (finding === 'NOT_THEIRS') return message('details.notTheirsNothingSaid', { you })
  if (sinceLast && sinceLast.interactions > 0)
    return message('details.wellSinceLast', {
      interactions: roughNumber(sinceLast.interactions),
      days: sinceLast.days,
      you,
    })
  if (shifts === 0) return message('details.wellUnknown', { you })
  // What happened on a day without a shift was on none of these.
  const calm = shifts - (observedDays - daysWithoutShift(judgement))
  if (calm <= 0) return message('details.wellTooFew', { shifts })
  const months = basis.lookBackMonths
  return message('details.wellInAll', { calm, shifts, months, interactions: roughNumber(interactions), you })
}

/** Two weeks of work: whatever usual exposure is presumed around them, so few shifts tell little. */
const FEW_SHIFTS = 10

function certaintyBecause(judgement: Judgement): Text {
  const { certainty, shifts, expectedDays, observedDays, usualDays, finding, basis } = judgement
  if (finding === 'NOT_THEIRS') return [message('details.sureAsTheCause')]
  const known = { shifts, interactions: roughNumber(judgement.interactions), work: workOf(judgement) }
  const compared = finding === 'EMERGING' || finding === 'PATTERN' ? 'yes' : 'no'
  const [low, high] = usualDays
  const gaps = gapsOf(judgement)
  return textOf(
    certainty === 'LITTLE_KNOWN' || shifts < FEW_SHIFTS
      ? message('details.littleKnown', { ...known, expected: tenths(expectedDays), compared })
      : message('details.restsOn', {
          ...known,
          usual:
            low === high
              ? message('details.usualExactly', { days: low })
              : message('details.usualRange', { low, high }),
          observed: observedDays,
          chance: certainty === 'UNSURE' ? 'yes' : 'no',
        }),
    basis.shifts === 0 && message('details.peersPresumed'),
    gaps.length > 0 && message('details.missing', { gaps: { all: gaps } }),
  )
}

function gapsOf({ cause, shiftUnknown, countUnknown, presumedInteractions }: Judgement): Text {
  return textOf(
    cause !== null && shiftUnknown && message('details.gapShift'),
    cause !== null && countUnknown && message('details.gapCount'),
    presumedInteractions > 0 && message('details.gapRoster', { interactions: roughNumber(presumedInteractions) }),
  )
}

function whatWouldChangeIt({ finding, change, cause }: Judgement, you: You): Text {
  switch (finding) {
    case 'NOT_THEIRS':
      return [message(cause === 'UNKNOWN' ? 'details.findingOutWhose' : 'details.anotherCause')]
    case 'PATTERN':
    case 'EMERGING':
      return [
        change.cleanInteractions === null
          ? message('details.quietWhile')
          : message('details.cleanInteractions', { interactions: roughNumber(change.cleanInteractions) }),
        message('details.oneFewer', { you }),
      ]
    case 'SYSTEMIC':
      return [message('details.quieterWeeks')]
    case 'BAD_DAY':
    case 'ISOLATED':
      switch (change.afterOneMore) {
        case 'PATTERN':
          return [message('details.oneMoreMakesPattern')]
        case 'EMERGING':
          return [message('details.oneMoreMakesEmerging')]
        case 'SYSTEMIC':
          return [message('details.oneMoreSpeaksOfStore')]
        default:
          return [message('details.oneMoreChangesNothing')]
      }
  }
}

/** A manager gets what follows from the finding alone: words that follow the probability would give it back, step by step. */
function whatWouldChangeItToManager(judgement: Judgement): Text {
  switch (judgement.finding) {
    case 'NOT_THEIRS':
    case 'SYSTEMIC':
      return whatWouldChangeIt(judgement, 'no')
    case 'PATTERN':
    case 'EMERGING':
      return [message('details.othersWouldTellMore')]
    case 'BAD_DAY':
    case 'ISOLATED':
      return [message('details.aboutThisDay')]
  }
}

function badDayToManager({ finding, ownThatDay }: Judgement): Message {
  if (finding === 'BAD_DAY') return message('details.badDayExplainsBest')
  return ownThatDay === 0 ? message('details.nothingThatDay', { you: 'no' }) : message('details.badDayDoesNotExplain')
}

function numbersOf(judgement: Judgement): DetailNumbers {
  const { basis, lastingRange } = judgement
  return {
    badDayProbability: judgement.badDayProbability,
    lastingFactor: judgement.lastingFactor,
    lastingFactorLow: lastingRange[0],
    lastingFactorHigh: lastingRange[1],
    placeFactor: judgement.placeFactor,
    placeProbability: judgement.placeProbability,
    patternFactor: basis.patternFactor,
    patternProbability: basis.patternProbability,
    patternDays: basis.patternDays,
  }
}
