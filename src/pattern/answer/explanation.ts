import type { Judgement } from './assess.js'
import { dateOfDay } from '../records/facts.js'
import { counted, plainWords, listed, paragraph, roughly, rounded } from '../../language/wording.js'

/** Whom an explanation is about. */
export interface About {
  /** As the reader calls them: "Dana" or "Dana Weber". */
  name: string
}

/**
 * Sentences a manager can repeat to the employee: what it looks like, the days against what peers would have had, what was
 * going on, what went well, what would change it, how sure it is. Words and ranges, no probability.
 */
export function explainToManager(judgement: Judgement, about: About): string {
  return paragraph(
    opening(judgement, about),
    littleKnown(judgement, about),
    days(judgement, about.name),
    conditions(judgement),
    missing(judgement, about),
    wentWell(judgement, about.name),
    ownVoice(judgement, about),
    whatWouldChangeToManager(judgement),
    howSure(judgement),
    judgement.finding === 'NOT_THEIRS'
      ? 'It counts neither for nor against anybody here.'
      : 'This is no proof, and nothing follows from it by itself: it is for you to find out, and to decide.',
  )
}

/** The same for the employee and HR, with the numbers and how they come about. */
export function explainWithNumbers(judgement: Judgement, about: About): string {
  const { basis } = judgement
  const [low, high] = judgement.lastingRange
  return paragraph(
    opening(judgement, about),
    littleKnown(judgement, about),
    days(judgement, about.name),
    conditions(judgement),
    missing(judgement, about),
    wentWell(judgement, about.name),
    change(judgement),
    voices(judgement, about),
    `The lasting factor is the rate of own breakdowns over that of peers in the same position, store and conditions, bad days set aside; peers have 1. Here it is probably about ${rounded(judgement.lastingFactor)}, with 90% certainty between ${rounded(low)} and ${rounded(high)}.`,
    `The probability that it is ${rounded(basis.patternFactor)} or more is ${percent(judgement.probability)}.`,
    `A pattern is spoken of from ${percent(basis.patternProbability)}, with own breakdowns on ${counted(basis.patternDays, 'different day')} or more; of something emerging from ${percent(basis.emergingProbability)}, on ${counted(basis.emergingDays, 'day')} or more.`,
    judgement.ownThatDay > 0 &&
      `That day's shift was a bad day with a probability of ${percent(judgement.badDayProbability)}.`,
    `The store's current factor over other stores, judged by everybody else there, is about ${rounded(judgement.placeFactor)} (${rounded(judgement.placeRange[0])} to ${rounded(judgement.placeRange[1])}); ${
      judgement.placeUsual === undefined
        ? `the probability that it is ${rounded(basis.placeFactor)} or more is`
        : `about ${rounded(judgement.placeUsual)} is usual there and taken into account, and the probability that it is now ${rounded(basis.placeFactor)} times that or more is`
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

function percent(probability: number): string {
  if (probability > 0.99) return 'more than 99%'
  if (probability < 0.01) return 'less than 1%'
  return `${Math.round(100 * probability)}%`
}

function opening(judgement: Judgement, { name }: About): string {
  switch (judgement.finding) {
    case 'NOT_THEIRS':
      return judgement.cause === 'UNKNOWN'
        ? `It is not known whose this was, so it says nothing about ${name}.`
        : `The recorded cause of this is not ${name}${WHOSE[judgement.cause ?? ''] ?? ''}.`
    case 'PATTERN':
      return `This looks like part of a pattern: ${name} has had own breakdowns clearly more often than peers in the same position, store and conditions, and bad days alone do not explain it. Ask first what is behind it, and what would help.`
    case 'SYSTEMIC':
      return `This looks like the store's trouble rather than ${name}'s: things have been going wrong there for everybody more often than ${judgement.placeUsual === undefined ? 'elsewhere in the same conditions' : 'is usual there'}, and ${name} does not stand out from it. Look at the place first.`
    case 'EMERGING':
      return `Something may be changing for ${name}: own breakdowns have come more often than peers would have had them, though chance may still explain it. It is a reason to ask how things are and to offer support, and for nothing more.`
    case 'BAD_DAY':
      return judgement.badDayProbability < 0.5 && judgement.saidBadDay
        ? `${name} said that it was a bad day, and the records do not speak against it.`
        : `This looks like a bad day, not like part of a pattern.`
    case 'ISOLATED':
      return judgement.cause === null
        ? `Nothing stands out about ${name}'s record.`
        : `This looks like a mistake that anybody makes.`
  }
}

const WHOSE: Record<string, string> = {
  CUSTOMER: ', but the customer',
  MANAGEMENT: ', but a decision of management',
  PROCESS: ', but the process',
  OFFER: ', but the offer itself',
}

function littleKnown(judgement: Judgement, { name }: About): string | null {
  if (judgement.certainty !== 'LITTLE_KNOWN') return null
  return `Little is known yet about ${name}: ${judgement.shifts === 0 ? 'no shift' : `only ${counted(judgement.shifts, 'shift')}`} with ${judgement.interactions > 0 ? `about ${roughly(judgement.interactions)}` : 'no'} interactions on record, too few to compare with anybody.`
}

function days(judgement: Judgement, name: string): string | null {
  const { observedDays, usualDays: usual, basis } = judgement
  const range =
    usual[1] === 0 ? 'none' : usual[0] === usual[1] ? `exactly ${usual[0]}` : `anything from ${usual[0]} to ${usual[1]}`
  const expected = judgement.expectedDays < 0.1 ? 'hardly any day' : `about ${counted(judgement.expectedDays, 'day')}`
  const handled =
    judgement.interactions > 0
      ? `, in about ${roughly(judgement.interactions)} customer interactions on ${counted(judgement.shifts, 'shift')}`
      : ''
  return `In the last ${counted(basis.lookBackMonths, 'month')} ${name} had own breakdowns on ${observedDays === 0 ? 'no day' : counted(observedDays, 'day')}${handled}. On the same shifts a peer would have had them on ${expected}, and ${range} is usual.`
}

function conditions(judgement: Judgement): string | null {
  const told = judgement.conditions.filter((c) => c.factor >= 1.05)
  if (told.length === 0) return null
  const each = told.map((c) => {
    const words = plainWords(c.name)
    return c.episodes === 0
      ? `${words} (how much it does to anyone is not known yet)`
      : `${words} (for anyone, breakdowns come ${rounded(c.factor)} times as often; between ${rounded(c.low)} and ${rounded(c.high)} times)`
  })
  return `Going on during that shift: ${listed(each)}. This is already taken into account.`
}

/** Since when, how often before and since: where the change is recent, the whole window hides it. */
function change({ sinceWhen }: Judgement): string | null {
  if (!sinceWhen) return null
  const { day, before, since } = sinceWhen
  return `Since ${dateOfDay(day)} it was on ${counted(since.days, 'day')}, where a peer would have had about ${rounded(since.expected)} and up to ${since.usual[1]} is usual; before that on ${counted(before.days, 'day')}, where a peer would have had about ${rounded(before.expected)}.`
}

/** From so probable an eagerness on it is said, and from so many records by one person. */
const SAID_EAGER = 0.5
const SAID_MOST = 3

/** Who recorded, with the numbers: for the employee and HR. */
function voices({ voices, finding, observedDays }: Judgement, { name }: About): string | null {
  if (!voices || finding === 'NOT_THEIRS' || observedDays === 0) return null
  if (voices.unknown)
    return 'Who recorded these is not known, so it cannot be told whether more than one person noticed.'
  const { eager, most } = voices
  const said =
    eager && eager.probability >= SAID_EAGER
      ? `${eager.own} of ${eager.of} were recorded by one person, who records about ${name} some ${rounded(eager.times)} times what others notice, probably (${percent(eager.probability)}) since about ${dateOfDay(eager.since)}; this is taken into account.`
      : most && most.own >= SAID_MOST
        ? `${most.own} of ${most.of} were recorded by one person.`
        : null
  if (voices.restsOn === undefined) return said
  return paragraph(
    said,
    `It rests on one person's records: without these too little remains, and a pattern needs a second voice.`,
  )
}

/** The same for a manager, who may be that voice: that more is needed, without a number. */
function ownVoice({ voices, finding, observedDays }: Judgement, { name }: About): string | null {
  if (!voices || finding === 'NOT_THEIRS' || observedDays === 0) return null
  if (voices.unknown)
    return 'Who recorded these is not known, so it cannot be told whether more than one person noticed.'
  if (voices.restsOn === undefined) return null
  return `It rests on one person's records: nothing is said of a pattern unless others, independently, notice the same of ${name}.`
}

function missing(judgement: Judgement, { name }: About): string | null {
  if (judgement.cause === null) return null
  if (judgement.shiftUnknown) return `No shift is recorded for that day, so ${name}'s usual one stands in for it.`
  if (judgement.countUnknown)
    return `How many customers were served that day is not recorded, so a usual day's number stands in for it.`
  return null
}

function wentWell(judgement: Judgement, name: string): string | null {
  const { sinceLast, observedDays, basis } = judgement
  if (sinceLast && sinceLast.interactions > 0) {
    return `What went well: about ${roughly(sinceLast.interactions)} interactions and ${counted(sinceLast.days, 'day')} had passed since the last own breakdown before this.`
  }
  if (!sinceLast && observedDays <= 1 && judgement.shifts > 1) {
    return `What went well: ${observedDays === 1 ? 'before this day ' : ''}there was no own breakdown at all in these ${counted(basis.lookBackMonths, 'month')}.`
  }
  return observedDays === 0 ? null : `Nearly all of ${name}'s interactions went well.`
}

/** What follows from the finding alone: how far it is from another would give the probability back, step by step. */
function whatWouldChangeToManager({ finding }: Judgement): string | null {
  switch (finding) {
    case 'NOT_THEIRS':
      return 'A corrected cause would change this.'
    case 'PATTERN':
    case 'EMERGING':
      return 'A good while without own breakdowns would change this; so would learning that one of them was not theirs.'
    case 'SYSTEMIC':
      return 'Quieter weeks at the store would change this.'
    default:
      return null
  }
}

function whatWouldChange(judgement: Judgement, { name }: About): string | null {
  const { change, finding } = judgement
  if (finding === 'NOT_THEIRS') return 'A corrected cause would change this.'
  if (finding === 'PATTERN' || finding === 'EMERGING') {
    return change.cleanInteractions === null
      ? 'A good while without own breakdowns would change this; so would learning that one of them was not theirs.'
      : `About ${roughly(change.cleanInteractions)} further interactions without an own breakdown would change this; so would learning that one of them was not theirs.`
  }
  if (change.afterOneMore === finding || change.afterOneMore === 'ISOLATED' || change.afterOneMore === 'BAD_DAY') {
    return finding === 'SYSTEMIC'
      ? 'Quieter weeks at the store would change this.'
      : 'One more such day soon would not change this.'
  }
  if (change.afterOneMore === 'SYSTEMIC')
    return `One more such day soon would rather speak of the store than of ${name}.`
  return `Own breakdowns on one more day soon would make it look like ${change.afterOneMore === 'PATTERN' ? 'a pattern' : 'something that is emerging'}.`
}

function howSure(judgement: Judgement): string | null {
  if (judgement.finding === 'NOT_THEIRS') return null
  return {
    LITTLE_KNOWN: 'So this is hardly more than a guess.',
    UNSURE: 'This is uncertain: it could well be otherwise.',
    LIKELY: 'This is likely, and could still be otherwise.',
    VERY_LIKELY: 'This is very likely.',
  }[judgement.certainty]
}
