import { dateOfDay } from '../records/facts.js'
import {
  counted,
  listed,
  paragraph,
  percent as wholePercent,
  plainWords,
  roughly,
  rounded,
} from '../../language/wording.js'
import type { Judgement } from './judgement.js'

/** Whom an explanation is about, as its reader calls them. */
export interface About {
  /** "Dana" or "Dana Weber". */
  name: string
  /** The reader is that person. */
  isReader?: boolean
}

export const whom = ({ name, isReader }: About): string => (isReader ? 'you' : name)
export const whose = ({ name, isReader }: About): string => (isReader ? 'your' : `${name}'s`)

/** The probability as a reader takes it in: never as certain as rounding would make it. */
export function percent(probability: number): string {
  if (probability > 0.99) return 'more than 99%'
  if (probability < 0.01) return 'less than 1%'
  return wholePercent(probability)
}

/** What it looks like. */
export function opening(judgement: Judgement, about: About): string {
  const who = whom(about)
  switch (judgement.finding) {
    case 'NOT_THEIRS':
      return judgement.cause === 'UNKNOWN'
        ? `It is not known whose this was, so it says nothing about ${who}.`
        : `The recorded cause of this is not ${who}${CAUSES[judgement.cause ?? ''] ?? ''}.`
    case 'PATTERN':
      return `This looks like part of a pattern: things that were put down to ${who} have gone wrong clearly more often than with peers in the same position, store and conditions, and bad days alone do not explain it.`
    case 'SYSTEMIC':
      return `This looks like the store's trouble rather than ${whose(about)}: things have been going wrong there for everybody more often than ${judgement.placeUsual === undefined ? 'elsewhere in the same conditions' : 'is usual there'}, and ${who} ${about.isReader ? 'do' : 'does'} not stand out from it.`
    case 'EMERGING':
      return `Something may be changing for ${who}: things that were put down to ${who} have gone wrong more often than with peers, though chance may still explain it.`
    case 'BAD_DAY':
      return judgement.badDayProbability < 0.5 && judgement.saidBadDay
        ? `${about.isReader ? 'You' : about.name} said that it was a bad day, and the records do not speak against it.`
        : `This looks like a bad day, not like part of a pattern.`
    case 'ISOLATED':
      return judgement.cause === null
        ? `Nothing stands out about ${whose(about)} record.`
        : `This looks like a mistake that anybody makes.`
  }
}

const CAUSES: Record<string, string> = {
  CUSTOMER: ', but the customer',
  MANAGEMENT: ', but a decision of management',
  PROCESS: ', but the process',
  OFFER: ', but the offer itself',
}

export function littleKnown(judgement: Judgement, about: About): string | null {
  if (judgement.certainty !== 'LITTLE_KNOWN') return null
  return `Little is known yet about ${whom(about)}: ${judgement.shifts === 0 ? 'no shift' : `only ${counted(judgement.shifts, 'shift')}`} with ${judgement.interactions > 0 ? `about ${roughly(judgement.interactions)}` : 'no'} interactions on record, too few to compare with anybody.`
}

/** The days in the whole window, against what peers would have had. */
export function days(judgement: Judgement, about: About): string {
  const { observedDays, usualDays: usual, basis } = judgement
  const range =
    usual[1] === 0 ? 'none' : usual[0] === usual[1] ? `exactly ${usual[0]}` : `anything from ${usual[0]} to ${usual[1]}`
  const expected =
    judgement.expectedDays < 0.1 ? 'hardly any such day' : `about ${counted(judgement.expectedDays, 'such day')}`
  const handled =
    judgement.interactions > 0
      ? `, in about ${roughly(judgement.interactions)} customer interactions on ${counted(judgement.shifts, 'shift')}`
      : ''
  const so = `something went wrong that was put down to ${whom(about)}`
  const seen =
    observedDays === 0 ? `there was no day on which ${so}` : `it was on ${counted(observedDays, 'day')} that ${so}`
  return `In the last ${counted(basis.lookBackMonths, 'month')} ${seen}${handled}. On the same shifts a peer would have had ${expected}, and ${range} is usual.`
}

/** That it is a recent change, which the whole window hides; without how often. */
export function sinceAbout({ sinceWhen }: Judgement): string | null {
  return sinceWhen
    ? `It is a change: since about ${dateOfDay(sinceWhen.day)} it has been more often than before.`
    : null
}

/** Since when, how often before and since, and what is usual for so long. */
export function beforeAndSince({ sinceWhen }: Judgement): string | null {
  if (!sinceWhen) return null
  const { day, before, since } = sinceWhen
  return `It is a change: since ${dateOfDay(day)} it was on ${counted(since.days, 'day')}, where a peer would have had about ${rounded(since.expected)} and up to ${since.usual[1]} is usual for so long; before that on ${counted(before.days, 'day')}, where a peer would have had about ${rounded(before.expected)}.`
}

/** What is lastingly so at the store, where that differs enough to be worth a word. */
export function lastingly({ placeUsual }: Judgement): string | null {
  if (placeUsual === undefined || (placeUsual > 0.67 && placeUsual < 1.5)) return null
  return `For long, breakdowns have come about ${rounded(placeUsual)} times as often at this store as elsewhere in the same conditions; that is taken into account.`
}

export function conditions(judgement: Judgement): string | null {
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

export function missing(judgement: Judgement, about: About): string | null {
  if (judgement.cause === null) return null
  if (judgement.shiftUnknown) return `No shift is recorded for that day, so ${whose(about)} usual one stands in for it.`
  if (judgement.countUnknown)
    return `How many customers were served that day is not recorded, so a usual day's number stands in for it.`
  return null
}

export function wentWell(judgement: Judgement, about: About): string | null {
  const { sinceLast, observedDays, basis } = judgement
  if (sinceLast && sinceLast.interactions > 0) {
    return `What went well: about ${roughly(sinceLast.interactions)} interactions and ${counted(sinceLast.days, 'day')} had passed since the last such day before this.`
  }
  if (!sinceLast && observedDays <= 1 && judgement.shifts > 1) {
    return `What went well: ${observedDays === 1 ? 'before this day ' : ''}there was no such day at all in these ${counted(basis.lookBackMonths, 'month')}.`
  }
  return observedDays === 0 ? null : `Nearly all of ${whose(about)} interactions went well.`
}

const UNKNOWN_VOICES = 'Who recorded these is not known, so it cannot be told whether more than one person noticed.'
/** From so probable an eagerness on it is said, and from so many records by one person. */
const SAID_EAGER = 0.5
const SAID_MOST = 3

/** Who recorded, with the numbers: for the employee and HR. */
export function whoRecorded({ voices, observedDays }: Judgement, about: About): string | null {
  if (!voices || observedDays === 0) return null
  if (voices.unknown) return UNKNOWN_VOICES
  const { eager, most } = voices
  const said =
    eager && eager.probability >= SAID_EAGER
      ? `${eager.own} of ${eager.of} were recorded by one person, who records about ${whom(about)} some ${rounded(eager.times)} times what others notice, probably (${percent(eager.probability)}) since about ${dateOfDay(eager.since)}; this is taken into account.`
      : most && most.own >= SAID_MOST
        ? `${most.own} of ${most.of} were recorded by one person.`
        : null
  if (voices.restsOn === undefined) return said
  return paragraph(
    said,
    `It rests on one person's records: without these too little remains, and a pattern needs a second voice.`,
  )
}

/** The same for a manager, who may be that voice: that others must have noticed it, without a number. */
export function secondVoice({ voices, observedDays }: Judgement, about: About): string | null {
  if (!voices || observedDays === 0) return null
  if (voices.unknown) return UNKNOWN_VOICES
  if (voices.restsOn === undefined) return null
  return `It rests on one person's records: nothing is said of a pattern unless others, independently, notice the same of ${whom(about)}.`
}

/** What to do first: ask. For a manager. */
export function askFirst({ finding }: Judgement, { name }: About): string | null {
  switch (finding) {
    case 'PATTERN':
      return 'Ask first what is behind it, and what would help.'
    case 'EMERGING':
      return 'It is a reason to ask how things are and to offer support, and for nothing more.'
    case 'BAD_DAY':
      return `Ask how ${name} is.`
    case 'SYSTEMIC':
      return 'Look at the place first.'
    default:
      return null
  }
}

/** What would change it, for the employee and HR. Where the place is in trouble, nobody is told that they are next. */
export function whatWouldChange({ change, finding }: Judgement, about: About): string {
  const mistaken = `so would learning that one of these was not ${about.isReader ? 'yours' : 'theirs'}`
  switch (finding) {
    case 'NOT_THEIRS':
      return 'A corrected cause would change this.'
    case 'PATTERN':
    case 'EMERGING':
      return change.cleanInteractions === null
        ? `A good while in which nothing of the kind happens would change this; ${mistaken}.`
        : `About ${roughly(change.cleanInteractions)} further interactions in which nothing of the kind happens would change this; ${mistaken}.`
    case 'SYSTEMIC':
      return 'Quieter weeks at the store would change this.'
    case 'BAD_DAY':
    case 'ISOLATED':
      if (change.afterOneMore === 'SYSTEMIC')
        return `One more such day soon would rather speak of the store than of ${whom(about)}.`
      if (change.afterOneMore === 'PATTERN' || change.afterOneMore === 'EMERGING')
        return `One more such day soon would make it look like ${change.afterOneMore === 'PATTERN' ? 'a pattern' : 'something that is emerging'}.`
      return 'One more such day soon would not change this.'
  }
}

export function howSure({ certainty }: Judgement): string {
  return {
    LITTLE_KNOWN: 'So this is hardly more than a guess.',
    UNSURE: 'This is uncertain: it could well be otherwise.',
    LIKELY: 'This is likely, and could still be otherwise.',
    VERY_LIKELY: 'This is very likely.',
  }[certainty]
}
