import { Cause, ReportSource, Severity, Touchpoint } from '../../incidents/incident-words.js'
import { ContextFactor } from '../../workforce/context-factors.js'
import { TROUBLED_STORE } from './places.js'
import type { Worker } from './staff.js'

/** Something that happened to somebody in particular, so many days before the records end (1: on the last day). */
export interface Told {
  number: string
  daysAgo: number
  /** How far into the shift, 0 to 1. */
  at: number
  cause?: Cause
  severity?: Severity
  source?: ReportSource
  touchpoint?: Touchpoint
  context?: ContextFactor[]
  summary?: string
}

/** Whose stories are told: one person for each finding. */
export const STORY_OF = {
  PATTERN: 'E102',
  EMERGING: 'E111',
  BAD_DAY: 'E104',
  ISOLATED: 'E115',
  NOT_THEIRS: 'E106',
  SYSTEMIC: 'E503',
} as const

/**
 * In the troubled store everything goes wrong since its tills were changed: so many days, so many times as often. Elsewhere it goes
 * that much better meanwhile: what the stories add would be more than the chain's rates hold, and the first answer to how well
 * we judge an alarm that the model no longer fits.
 */
export const TROUBLE = { store: TROUBLED_STORE, days: 110, times: 4, elsewhere: 0.6 }

const { CUSTOMER, COLLEAGUE, MANAGER } = ReportSource
const SOURCES = [CUSTOMER, COLLEAGUE, CUSTOMER, MANAGER, CUSTOMER]

/** Own incidents on these days, noticed by different people. */
const onDays = (number: string, days: readonly number[]): Told[] =>
  days.map((daysAgo, i) => ({
    number,
    daysAgo,
    at: 0.2 + (0.6 * ((i * 7) % 10)) / 10,
    source: SOURCES[i % SOURCES.length],
  }))

export const TOLD: readonly Told[] = [
  // For half a year it has gone wrong every week or two, on ordinary days.
  ...onDays(STORY_OF.PATTERN, [166, 153, 141, 131, 119, 110, 98, 91, 82, 73, 64, 56, 47, 40, 31, 24, 16, 8]),
  {
    number: STORY_OF.PATTERN,
    daysAgo: 2,
    at: 0.55,
    severity: Severity.MODERATE,
    source: CUSTOMER,
    touchpoint: Touchpoint.CHECKOUT,
    summary:
      'Told a customer who asked for a bag to "have your things ready next time". The customer wrote to us the same evening.',
  },
  // Eight times in twelve weeks: it may be the beginning of something, or chance.
  ...onDays(STORY_OF.EMERGING, [86, 74, 60, 47, 34, 23, 11]),
  {
    number: STORY_OF.EMERGING,
    daysAgo: 2,
    at: 0.4,
    source: COLLEAGUE,
    touchpoint: Touchpoint.SALES_FLOOR,
    summary: 'Walked off while a customer was still asking about paint. A colleague took over and apologised.',
  },
  // Years of good service, and one afternoon on which nothing went right.
  { number: STORY_OF.BAD_DAY, daysAgo: 347, at: 0.3 },
  {
    number: STORY_OF.BAD_DAY,
    daysAgo: 1,
    at: 0.45,
    severity: Severity.MINOR,
    source: MANAGER,
    touchpoint: Touchpoint.CHECKOUT,
    context: [ContextFactor.PERSONAL_STRAIN],
    summary: 'Gave two customers in a row the wrong change. Put right at once both times.',
  },
  {
    number: STORY_OF.BAD_DAY,
    daysAgo: 1,
    at: 0.6,
    severity: Severity.MODERATE,
    source: CUSTOMER,
    touchpoint: Touchpoint.CHECKOUT,
    context: [ContextFactor.PERSONAL_STRAIN],
    summary:
      'Snapped at a regular customer who asked whether the kettles were back in stock. The customer was taken aback: that had never happened in all the years.',
  },
  {
    number: STORY_OF.BAD_DAY,
    daysAgo: 1,
    at: 0.72,
    severity: Severity.MINOR,
    source: COLLEAGUE,
    touchpoint: Touchpoint.CHECKOUT,
    context: [ContextFactor.PERSONAL_STRAIN],
    summary: 'Left the till for some minutes without a word while customers were waiting. A colleague stepped in.',
  },
  // A mistake such as anybody makes.
  { number: STORY_OF.ISOLATED, daysAgo: 261, at: 0.5 },
  {
    number: STORY_OF.ISOLATED,
    daysAgo: 1,
    at: 0.35,
    severity: Severity.MINOR,
    source: CUSTOMER,
    touchpoint: Touchpoint.SERVICE_DESK,
    summary:
      'Wrote the wrong collection date on a repair slip. The customer came in for nothing and got a voucher for the bus fare.',
  },
  // The mistake was made elsewhere, and the cashier got to hear of it.
  {
    number: STORY_OF.NOT_THEIRS,
    daysAgo: 2,
    at: 0.3,
    cause: Cause.MANAGEMENT,
    severity: Severity.MODERATE,
    source: CUSTOMER,
    touchpoint: Touchpoint.CHECKOUT,
    context: [ContextFactor.CONFLICTING_INSTRUCTION],
    summary:
      'The discount of the day was announced at the door and never put into the tills. A customer complained about the cashier, who had charged what the till said.',
  },
  {
    number: STORY_OF.SYSTEMIC,
    daysAgo: 1,
    at: 0.5,
    severity: Severity.MINOR,
    source: CUSTOMER,
    touchpoint: Touchpoint.CHECKOUT,
    context: [ContextFactor.SYSTEM_OUTAGE],
    summary:
      'Could not find the button for vouchers on the new till and sent the customer to another queue, where it was no better.',
  },
]

const people: ReadonlySet<string> = new Set(Object.values(STORY_OF))
const days = new Set(TOLD.map(({ number, daysAgo }) => `${number} ${daysAgo}`))

export const isTold = (number: string) => people.has(number)

/** Whether a story needs somebody at work so many days before the end. */
export const mustWork = (number: string, daysAgo: number) => days.has(`${number} ${daysAgo}`)

/** People of the stories have been here for long, full time, and have no other troubles than those told. */
export function inStory(worker: Worker, first: number): Worker {
  if (!people.has(worker.number)) return worker
  return {
    ...worker,
    hired: Math.min(worker.hired, first - 400),
    daysAWeek: 5,
    factor: 0.7,
    hardTime: null,
    nights: false,
  }
}
