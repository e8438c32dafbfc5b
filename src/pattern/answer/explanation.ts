import { perCent, roughNumber, tenths } from '../../language/figures.js'
import { message, type Message, type Text, textOf } from '../../language/message.js'
import { dateOfDay } from '../records/facts.js'
import type { Judgement } from './judgement.js'
import {
  type About,
  askFirst,
  beforeAndSince,
  conditions,
  days,
  howSure,
  lastingly,
  littleKnown,
  missing,
  opening,
  secondVoice,
  sinceAbout,
  wentWell,
  whatWouldChange,
  whoRecorded,
} from './sentences.js'

export type { About }

/** Where it wasn't theirs, nothing of the person's history is said. */
const notTheirs = (judgement: Judgement, about: About): Text =>
  textOf(
    opening(judgement, about),
    conditions(judgement),
    whatWouldChange(judgement, about),
    message('finding.countsForNothing'),
  )

/**
 * Sentences a manager can repeat to the employee: what it looks like, what to ask first, the days against what peers would have
 * had, since when, what was going on, what went well, how sure it is. Words and ranges, no probability; nor what would change
 * it, which would give the probability back, step by step, and be something to aim at.
 */
export function explainToManager(judgement: Judgement, about: About): Text {
  const { finding } = judgement
  if (finding === 'NOT_THEIRS') return notTheirs(judgement, about)
  return textOf(
    opening(judgement, about),
    askFirst(judgement, about),
    littleKnown(judgement, about),
    days(judgement, about),
    sinceAbout(judgement),
    lastingly(judgement),
    conditions(judgement),
    missing(judgement, about),
    wentWell(judgement, about),
    secondVoice(judgement, about),
    howSure(judgement),
    (finding === 'PATTERN' || finding === 'EMERGING') && message('finding.moreFromOthers'),
    message('finding.noProofToManager'),
  )
}

/** The same for the one it is about, spoken to them. */
export function explainToEmployee(judgement: Judgement): Text {
  const about = { name: '', isReader: true }
  if (judgement.finding === 'NOT_THEIRS') return notTheirs(judgement, about)
  return textOf(
    opening(judgement, about),
    littleKnown(judgement, about),
    days(judgement, about),
    beforeAndSince(judgement),
    lastingly(judgement),
    conditions(judgement),
    missing(judgement, about),
    wentWell(judgement, about),
    secondVoice(judgement, about),
    howSure(judgement),
    message('finding.noProofToEmployee'),
  )
}

/** For the employee and HR, with the numbers and how they come about. */
export function explainWithNumbers(judgement: Judgement, about: About): Text {
  if (judgement.finding === 'NOT_THEIRS') return notTheirs(judgement, about)
  const { basis } = judgement
  const [low, high] = judgement.lastingRange
  return textOf(
    opening(judgement, about),
    littleKnown(judgement, about),
    days(judgement, about),
    beforeAndSince(judgement),
    lastingly(judgement),
    conditions(judgement),
    missing(judgement, about),
    wentWell(judgement, about),
    whoRecorded(judgement, about),
    message('finding.lastingFactor', { factor: tenths(judgement.lastingFactor), low: tenths(low), high: tenths(high) }),
    message('finding.probability', {
      factor: tenths(basis.patternFactor),
      probability: perCent(judgement.probability),
    }),
    message('finding.thresholds', {
      pattern: perCent(basis.patternProbability),
      patternDays: basis.patternDays,
      emerging: perCent(basis.emergingProbability),
      emergingDays: basis.emergingDays,
    }),
    judgement.ownThatDay > 0 &&
      message('finding.badDayProbability', { probability: perCent(judgement.badDayProbability) }),
    ofPlace(judgement),
    judgement.presumedInteractions > 0 &&
      message('finding.presumed', { interactions: roughNumber(judgement.presumedInteractions) }),
    whatWouldChange(judgement, about),
    basis.shifts > 0
      ? message('finding.peersKnown', {
          shifts: basis.shifts,
          people: basis.people,
          incidents: basis.ownIncidents,
          before: dateOfDay(basis.before),
        })
      : message('finding.peersPresumed'),
    message('finding.nothingConfidential'),
  )
}

function ofPlace({ placeFactor, placeRange: [low, high], placeUsual, placeProbability, basis }: Judgement): Message {
  const place = {
    factor: tenths(placeFactor),
    low: tenths(low),
    high: tenths(high),
    threshold: tenths(basis.placeFactor),
    probability: perCent(placeProbability),
  }
  return placeUsual === undefined
    ? message('finding.place', place)
    : message('finding.placeAgainstUsual', { ...place, usual: tenths(placeUsual) })
}
