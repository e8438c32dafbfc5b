import { dateOfDay } from '../records/facts.js'
import { counted, paragraph, roughly, rounded } from '../../language/wording.js'
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
  percent,
  secondVoice,
  sinceAbout,
  wentWell,
  whatWouldChange,
  whoRecorded,
} from './sentences.js'

export type { About }

/** Where it wasn't theirs, nothing of the person's history is said. */
const notTheirs = (judgement: Judgement, about: About): string =>
  paragraph(
    opening(judgement, about),
    conditions(judgement),
    whatWouldChange(judgement, about),
    'It counts neither for nor against anybody here.',
  )

/**
 * Sentences a manager can repeat to the employee: what it looks like, what to ask first, the days against what peers would have
 * had, since when, what was going on, what went well, how sure it is. Words and ranges, no probability; nor what would change
 * it, which would give the probability back, step by step, and be something to aim at.
 */
export function explainToManager(judgement: Judgement, about: About): string {
  const { finding } = judgement
  if (finding === 'NOT_THEIRS') return notTheirs(judgement, about)
  return paragraph(
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
    (finding === 'PATTERN' || finding === 'EMERGING') &&
      'To know more takes what others, independently, notice and write down.',
    'This is no proof, and nothing follows from it by itself: it is for you to find out, and to decide.',
  )
}

/** The same for the one it is about, spoken to them. */
export function explainToEmployee(judgement: Judgement): string {
  const about = { name: '', isReader: true }
  if (judgement.finding === 'NOT_THEIRS') return notTheirs(judgement, about)
  return paragraph(
    opening(judgement, about),
    littleKnown(judgement, about),
    days(judgement, about),
    beforeAndSince(judgement),
    lastingly(judgement),
    conditions(judgement),
    missing(judgement, about),
    wentWell(judgement, about),
    howSure(judgement),
    'This is no proof, and nothing follows from it by itself. What was behind it you know best: you can say so in a statement.',
  )
}

/** For the employee and HR, with the numbers and how they come about. */
export function explainWithNumbers(judgement: Judgement, about: About): string {
  if (judgement.finding === 'NOT_THEIRS') return notTheirs(judgement, about)
  const { basis, placeUsual } = judgement
  const [low, high] = judgement.lastingRange
  return paragraph(
    opening(judgement, about),
    littleKnown(judgement, about),
    days(judgement, about),
    beforeAndSince(judgement),
    lastingly(judgement),
    conditions(judgement),
    missing(judgement, about),
    wentWell(judgement, about),
    whoRecorded(judgement, about),
    `The lasting factor is how often such things happen over how often they do with peers in the same position, store and conditions, bad days set aside; peers have 1. Here it is probably about ${rounded(judgement.lastingFactor)}, with 90% certainty between ${rounded(low)} and ${rounded(high)}.`,
    `The probability that it is ${rounded(basis.patternFactor)} or more is ${percent(judgement.probability)}.`,
    `A pattern is spoken of from ${percent(basis.patternProbability)}, with such things on ${counted(basis.patternDays, 'different day')} or more; of something emerging from ${percent(basis.emergingProbability)}, on ${counted(basis.emergingDays, 'day')} or more.`,
    judgement.ownThatDay > 0 &&
      `That day's shift was a bad day with a probability of ${percent(judgement.badDayProbability)}.`,
    `The store's current factor over other stores, judged by everybody else there, is about ${rounded(judgement.placeFactor)} (${rounded(judgement.placeRange[0])} to ${rounded(judgement.placeRange[1])}); ${
      placeUsual === undefined
        ? `the probability that it is ${rounded(basis.placeFactor)} or more is`
        : `about ${rounded(placeUsual)} is usual there, and the probability that it is now ${rounded(basis.placeFactor)} times that or more is`
    } ${percent(judgement.placeProbability)}.`,
    judgement.presumedInteractions > 0 &&
      `About ${roughly(judgement.presumedInteractions)} interactions were presumed for times without a roster.`,
    whatWouldChange(judgement, about),
    basis.shifts > 0
      ? `Peers are known from ${counted(basis.shifts, 'shift')} of ${counted(basis.people, 'person', 'people')} with ${counted(basis.ownIncidents, 'own incident')}, all before ${dateOfDay(basis.before)}.`
      : 'There were no records of peers to learn from yet: general assumptions stand in for them.',
    'What was told in confidence does not enter.',
  )
}
