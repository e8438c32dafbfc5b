import { ContextFactor } from '../../workforce/context-factors.js'
import type { Judgement } from '../../pattern/answer/judgement.js'
import { counted, plainWords, listed, roughly, rounded } from '../../language/wording.js'
import { asWords } from './likelihood.js'

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

/** The next questions about a judgement, answered from what is stored with it. */
export function detailsOf(judgement: Judgement, withNumbers: boolean): Details {
  const { finding, sinceLast, usualDays } = judgement
  // where it wasn't theirs, nothing of the person's history is said
  const last = finding === 'NOT_THEIRS' ? null : sinceLast
  return {
    conditions: conditionsOf(judgement),
    badDayLikelihood: withNumbers ? badDayLikelihood(judgement) : badDayToManager(judgement),
    usualDays: { low: usualDays[0], high: usualDays[1] },
    daysSinceLast: last?.days ?? null,
    interactionsSinceLast: last ? Math.round(last.interactions) : null,
    goingWell: goingWell(judgement),
    certaintyBecause: certaintyBecause(judgement),
    whatWouldChangeIt: withNumbers ? whatWouldChangeIt(judgement) : whatWouldChangeItToManager(judgement),
    numbers: withNumbers ? numbersOf(judgement) : null,
  }
}

const isFactor = (name: string): name is ContextFactor => name in ContextFactor

const conditionsOf = ({ conditions }: Judgement): ConditionDetails[] =>
  conditions.flatMap(({ name, factor, low, high, episodes }) =>
    isFactor(name)
      ? [{ factor: name, multiplies: factor, low, high, because: whatItDoes(name, factor, low, high, episodes) }]
      : [],
  )

/** What a condition does to anyone, in a sentence that names nobody. */
export function whatItDoes(name: string, factor: number, low: number, high: number, episodes: number): string {
  if (episodes === 0)
    return `How much ${plainWords(name)} does to anyone is not known from records yet: a cautious guess stands in.`
  const range = `somewhere between ${rounded(low)} and ${rounded(high)} times, learnt from ${counted(episodes, 'breakdown')}`
  if (low > 1)
    return `With ${plainWords(name)}, breakdowns come about ${rounded(factor)} times as often for anyone (${range}).`
  return `With ${plainWords(name)}, breakdowns come about ${rounded(factor)} times as often for anyone, but that may be chance (${range}).`
}

function badDayLikelihood({ ownThatDay, badDayProbability, saidBadDay }: Judgement): string {
  if (saidBadDay) return 'They said that it was a bad day, and that counts.'
  if (ownThatDay === 0) return 'Nothing of their own went wrong that day, so there is nothing to explain by a bad day.'
  return `That this shift was a bad day is ${asWords(badDayProbability)}.`
}

function goingWell({ finding, sinceLast, observedDays, interactions, shifts, basis }: Judgement): string {
  if (finding === 'NOT_THEIRS') return 'This was not theirs, so nothing is said of them here.'
  const months = counted(basis.lookBackMonths, 'month')
  if (sinceLast && sinceLast.interactions > 0)
    return `About ${roughly(sinceLast.interactions)} interactions over ${counted(sinceLast.days, 'day')} went without a breakdown of their own before this.`
  if (shifts === 0) return 'No shift is on record, so what went well is not known: ask, and say that you asked.'
  const calm = shifts - observedDays
  if (calm <= 0) return `There are only ${counted(shifts, 'shift')} on record, too few to tell what goes well.`
  return `On ${counted(calm, 'shift')} of ${shifts.toLocaleString('en-US')} in the last ${months}, with about ${roughly(interactions)} interactions in all, nothing of their own went wrong.`
}

/** Two weeks of work: whatever usual exposure is presumed around them, so few shifts tell little. */
const FEW_SHIFTS = 10

function certaintyBecause(judgement: Judgement): string {
  const { certainty, shifts, interactions, expectedDays, observedDays, usualDays, finding, basis } = judgement
  if (finding === 'NOT_THEIRS')
    return 'It follows from the recorded cause, and is as sure as that is: who thinks the cause is wrong can say so.'
  const known = `${shifts === 0 ? 'no shift' : counted(shifts, 'shift')} with ${interactions > 0 ? `about ${roughly(interactions)}` : 'no'} interactions`
  const range = usualDays[0] === usualDays[1] ? counted(usualDays[0], 'day') : `${usualDays[0]} to ${usualDays[1]} days`
  const gaps = gapsOf(judgement)
  const parts =
    certainty === 'LITTLE_KNOWN' || shifts < FEW_SHIFTS
      ? `Little is known: only ${known} on record, on which peers would have had breakdowns on about ${counted(expectedDays, 'day')}. That is too little to compare with anybody.`
      : `It rests on ${known}. On these, ${range} with breakdowns would be usual, and there were ${observedDays}${certainty === 'UNSURE' ? ', which chance can still explain' : ''}.`
  const peers =
    basis.shifts === 0 ? ' Nothing is known of peers from records yet: general assumptions stand in for them.' : ''
  return parts + peers + (gaps.length > 0 ? ` What is missing: ${listed(gaps)}.` : '')
}

function gapsOf({ cause, shiftUnknown, countUnknown, presumedInteractions }: Judgement): string[] {
  const gaps: string[] = []
  if (cause !== null && shiftUnknown) gaps.push('the shift of that day')
  if (cause !== null && countUnknown) gaps.push('how many customers were served that day')
  if (presumedInteractions > 0)
    gaps.push(`a roster for about ${roughly(presumedInteractions)} interactions there must have been`)
  return gaps
}

function whatWouldChangeIt({ finding, change, cause }: Judgement): string {
  const fewer = 'Learning that one of the breakdowns was not theirs would change it too.'
  switch (finding) {
    case 'NOT_THEIRS':
      return cause === 'UNKNOWN'
        ? 'Finding out whose it was would change it.'
        : 'Another cause on record would change it: whoever doubts the cause can contest it.'
    case 'PATTERN':
    case 'EMERGING':
      return change.cleanInteractions === null
        ? `A good while without breakdowns of their own would change it. ${fewer}`
        : `About ${roughly(change.cleanInteractions)} further interactions without a breakdown of their own would change it. ${fewer}`
    case 'SYSTEMIC':
      return 'Quieter weeks at the store would change it.'
    case 'BAD_DAY':
    case 'ISOLATED':
      if (change.afterOneMore === 'PATTERN')
        return 'Breakdowns on one more day within the week would make it look like a pattern.'
      if (change.afterOneMore === 'EMERGING')
        return 'Breakdowns on one more day within the week would make it look like something that is emerging.'
      if (change.afterOneMore === 'SYSTEMIC')
        return 'Breakdowns on one more day within the week would rather speak of the store.'
      return 'One more such day within the week would not change it.'
  }
}

/** A manager gets what follows from the finding alone: words that follow the probability would give it back, step by step. */
function whatWouldChangeItToManager(judgement: Judgement): string {
  switch (judgement.finding) {
    case 'NOT_THEIRS':
    case 'SYSTEMIC':
      return whatWouldChangeIt(judgement)
    case 'PATTERN':
    case 'EMERGING':
      return 'What others, independently, notice and write down would tell more, and what the employee says of it.'
    case 'BAD_DAY':
    case 'ISOLATED':
      return 'It is about this one day. Look again if there are more such days.'
  }
}

function badDayToManager({ finding, ownThatDay }: Judgement): string {
  if (finding === 'BAD_DAY') return 'That this shift was a bad day explains it best.'
  if (ownThatDay === 0) return 'Nothing of their own went wrong that day, so there is nothing to explain by a bad day.'
  return 'That this shift was a bad day is not what explains it best.'
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
