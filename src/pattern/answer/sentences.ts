import { contextInWords } from '../../language/context-in-words.js'
import { perCent, roughNumber, tenths } from '../../language/figures.js'
import { message, type Message, type Text, textOf } from '../../language/message.js'
import { dateOfDay } from '../records/facts.js'
import type { Judgement } from './judgement.js'

/** Whom an explanation is about, as its reader calls them. */
export interface About {
  /** "Dana" or "Dana Weber". */
  name: string
  /** The reader is that person. */
  isReader?: boolean
}

const person = ({ name, isReader }: About) => ({ name, you: isReader ? ('yes' as const) : 'no' })

/** What it looks like. */
export function opening(judgement: Judgement, about: About): Message {
  const who = person(about)
  switch (judgement.finding) {
    case 'NOT_THEIRS':
      return judgement.cause === 'UNKNOWN'
        ? message('finding.notKnownWhose', who)
        : message('finding.notTheirs', { ...who, cause: judgement.cause ?? '' })
    case 'PATTERN':
      return message('finding.pattern', who)
    case 'SYSTEMIC':
      return message('finding.systemic', {
        ...who,
        usual: judgement.placeUsual === undefined ? 'elsewhere' : 'there',
      })
    case 'EMERGING':
      return message('finding.emerging', { ...who, known: judgement.certainty === 'LITTLE_KNOWN' ? 'no' : 'yes' })
    case 'BAD_DAY':
      return judgement.badDayProbability < 0.5 && judgement.saidBadDay
        ? message('finding.saidBadDay', who)
        : message('finding.badDay')
    case 'ISOLATED':
      return judgement.cause === null ? message('finding.nothingStandsOut', who) : message('finding.isolated')
  }
}

export function littleKnown(judgement: Judgement, about: About): Message | null {
  if (judgement.certainty !== 'LITTLE_KNOWN') return null
  const { shifts, finding } = judgement
  return message('finding.littleKnown', {
    ...person(about),
    shifts,
    interactions: roughNumber(judgement.interactions),
    // Where something is said of them all the same, they were compared: with what has to be presumed.
    compared: finding === 'EMERGING' ? 'yes' : 'no',
  })
}

/** The days in the whole window, against what peers would have had. */
export function days(judgement: Judgement, about: About): Message {
  const { observedDays, usualDays, basis, expectedDays, interactions, shifts } = judgement
  return message('finding.days', {
    ...person(about),
    months: basis.lookBackMonths,
    observed: observedDays,
    withoutShift: shifts > 0 ? daysWithoutShift(judgement) : 0,
    interactions: roughNumber(interactions),
    shifts,
    work: workOf(judgement),
    expected: expectedDays < 0.1 ? 0 : tenths(expectedDays),
    usual: usual(usualDays),
  })
}

/** Days on which something happened and no shift is on record. What was kept before that was counted knows of that day alone. */
export const daysWithoutShift = ({ daysWithoutShift: days, shiftUnknown, ownThatDay }: Judgement): number =>
  days ?? (shiftUnknown && ownThatDay > 0 ? 1 : 0)

/** On what peers are compared with: shifts that are on record, what is presumed where none are, or both. */
export function workOf(judgement: Judgement): 'recorded' | 'presumed' | 'both' {
  if (judgement.shifts === 0) return 'presumed'
  return judgement.presumedInteractions > 0 || daysWithoutShift(judgement) > 0 ? 'both' : 'recorded'
}

function usual([low, high]: readonly [number, number]): Message {
  if (high === 0) return message('finding.usualNone')
  return low === high ? message('finding.usualExactly', { days: low }) : message('finding.usualRange', { low, high })
}

/** That it is a recent change, which the whole window hides; without how often. */
export function sinceAbout({ sinceWhen }: Judgement): Message | null {
  return sinceWhen ? message('finding.sinceAbout', { since: dateOfDay(sinceWhen.day) }) : null
}

/** Since when, how often before and since, and what is usual for so long. */
export function beforeAndSince({ sinceWhen }: Judgement): Message | null {
  if (!sinceWhen) return null
  const { day, before, since } = sinceWhen
  return message('finding.beforeAndSince', {
    since: dateOfDay(day),
    days: since.days,
    expected: tenths(since.expected),
    usual: since.usual[1],
    daysBefore: before.days,
    expectedBefore: tenths(before.expected),
  })
}

/** What is lastingly so at the store, where that differs enough to be worth a word. */
export function lastingly({ placeUsual }: Judgement): Message | null {
  if (placeUsual === undefined || (placeUsual > 0.67 && placeUsual < 1.5)) return null
  return message('finding.lastinglyHere', { times: tenths(placeUsual) })
}

export function conditions(judgement: Judgement): Message | null {
  const told = judgement.conditions.filter((c) => c.factor >= 1.05)
  if (told.length === 0) return null
  const all = told.map(({ name, episodes, factor, low, high }) => {
    const condition = contextInWords(name)
    return episodes === 0
      ? message('finding.conditionUnknown', { condition })
      : message('finding.conditionKnown', { condition, times: tenths(factor), low: tenths(low), high: tenths(high) })
  })
  return message('finding.goingOn', { conditions: { all } })
}

export function missing(judgement: Judgement, about: About): Message | null {
  if (judgement.cause === null) return null
  if (judgement.shiftUnknown)
    return message('finding.noShift', { ...person(about), whose: judgement.shifts === 0 ? 'positions' : 'own' })
  return judgement.countUnknown ? message('finding.noCount') : null
}

/**
 * Nearly all went well, where it is at least so many interactions for each day on which something did not, and most of the shifts
 * on record were calm: where a roster tells of the other days alone, nothing is known of how all went.
 */
const NEARLY_ALL = 20

export function wentWell(judgement: Judgement, about: About): Message | null {
  const { sinceLast, observedDays, basis, interactions } = judgement
  if (sinceLast && sinceLast.interactions > 0)
    return message('finding.wentWellSince', {
      interactions: roughNumber(sinceLast.interactions),
      days: sinceLast.days,
    })
  const months = basis.lookBackMonths
  if (!sinceLast && observedDays <= 1 && judgement.shifts > 1)
    return message(observedDays === 1 ? 'finding.wentWellBefore' : 'finding.wentWellAlways', { months })
  const calm = judgement.shifts - (observedDays - daysWithoutShift(judgement))
  const nearlyAll = observedDays > 0 && interactions >= observedDays * NEARLY_ALL && 2 * calm > judgement.shifts
  return nearlyAll ? message('finding.wentWellNearly', person(about)) : null
}

/** From so probable an eagerness on it is said, and from so many records by one person. */
const SAID_EAGER = 0.5
const SAID_MOST = 3

/** Who recorded, with the numbers: for the employee and HR. */
export function whoRecorded({ voices, observedDays }: Judgement, about: About): Text {
  if (!voices || observedDays === 0) return []
  if (voices.unknown) return [message('finding.voicesUnknown')]
  const { eager, most } = voices
  const said =
    eager && eager.probability >= SAID_EAGER
      ? message('finding.eager', {
          ...person(about),
          own: eager.own,
          of: eager.of,
          times: tenths(eager.times),
          probability: perCent(eager.probability),
          since: dateOfDay(eager.since),
        })
      : most && most.own >= SAID_MOST
        ? message('finding.mostByOne', { own: most.own, of: most.of })
        : null
  return textOf(said, voices.restsOn !== undefined && message('finding.restsOnOne'))
}

/** The same without a number. A manager, who may be that voice, hears that others must have noticed it. */
export function secondVoice({ voices, observedDays }: Judgement, { name, isReader }: About): Message | null {
  if (!voices || observedDays === 0) return null
  if (voices.unknown) return message('finding.voicesUnknown')
  if (voices.restsOn === undefined) return null
  return isReader ? message('finding.restsOnOne') : message('finding.needsOthers', { name })
}

/** What to do first: ask. For a manager. */
export function askFirst({ finding }: Judgement, { name }: About): Message | null {
  switch (finding) {
    case 'PATTERN':
      return message('finding.askWhatIsBehind')
    case 'EMERGING':
      return message('finding.askHowThingsAre')
    case 'BAD_DAY':
      return message('finding.askHowTheyAre', { name })
    case 'SYSTEMIC':
      return message('finding.lookAtThePlace')
    default:
      return null
  }
}

/** What would change it, for the employee and HR. Where the place is in trouble, nobody is told that they are next. */
export function whatWouldChange({ change, finding }: Judgement, about: About): Message {
  const { you } = person(about)
  switch (finding) {
    case 'NOT_THEIRS':
      return message('finding.correctedCause')
    case 'PATTERN':
    case 'EMERGING':
      return change.cleanInteractions === null
        ? message('finding.quietWhile', { you })
        : message('finding.cleanInteractions', { you, interactions: roughNumber(change.cleanInteractions) })
    case 'SYSTEMIC':
      return message('finding.quieterWeeks')
    case 'BAD_DAY':
    case 'ISOLATED':
      switch (change.afterOneMore) {
        case 'SYSTEMIC':
          return message('finding.oneMoreSpeaksOfStore', person(about))
        case 'PATTERN':
          return message('finding.oneMoreMakesPattern')
        case 'EMERGING':
          return message('finding.oneMoreMakesEmerging')
        default:
          return message('finding.oneMoreChangesNothing')
      }
  }
}

export const howSure = ({ certainty }: Judgement): Message => message(HOW_SURE[certainty])

const HOW_SURE = {
  LITTLE_KNOWN: 'finding.hardlyMoreThanAGuess',
  UNSURE: 'finding.uncertain',
  LIKELY: 'finding.likely',
  VERY_LIKELY: 'finding.veryLikely',
} as const
