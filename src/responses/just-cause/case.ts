import type { CitedStandard } from '../../standards/cited-standard.js'
import type { Cause, Severity } from '../../incidents/incident-words.js'
import type { Message } from '../../language/message.js'
import type { Finding } from '../../assessments/findings/finding-words.js'
import type { ContextFactor } from '../../workforce/context-factors.js'
import type { Span } from '../../workforce/leave-rules.js'
import type { Misconduct } from '../response-words.js'
import type { Step } from '../../incidents/response-kinds.js'
import type { AccountGiven, DocumentObtained, EarlierResponse, Matter } from './evidence.js'
import type { LeftOut } from './voices.js'
import type { OwnIncident } from './what-proves.js'

/** Somebody who asks or decides. */
export interface Actor {
  id: string
  managesTheStore: boolean
}

/** All that the seven tests look at, as the records have it. Instants and dates as texts. */
export interface Case {
  now: string
  today: string
  /** From this instant on nothing formal can be asked for. */
  askedUntil: string
  step: Step
  misconduct: Misconduct | null
  asker: Actor
  /** Nobody yet when the response is only asked for. */
  approver: Actor | null
  /** Who has agreed to it, and whoever approves it now. */
  deciders: readonly string[]
  /** Undefined where none is cited. */
  standard: CitedStandard | undefined
  incident: Matter & {
    employeeId: string
    /** Who is named in it, with whatever part. */
    named: readonly string[]
    reporterId: string | null
    /** Whether a manager of the store recorded it, or said whom it concerned. */
    recordedByManagement: boolean
    /** Who said whom a customer's complaint concerned; null where it was logged about them. */
    attributedBy: string | null
    /** Who said later that it was theirs, which had been recorded otherwise. */
    madeTheirsBy: readonly string[]
    /** Who was the first to say that it was theirs: they have recorded it as much. Null where nobody said so apart. */
    firstSaidBy: string | null
    /** That the employee had told of it themselves before it was recorded: of the same event, or of something of that day. */
    toldThemselves: 'EVENT' | 'DAY' | null
    /** HR looked at it before the store could answer it: after the employee had spoken up, or drawn by chance. */
    hrFirst: boolean
    retaliationRisk: boolean
    /** The employee contests the cause, or says that it was not then or without them, and nobody has decided that. */
    contested: boolean
    cause: Cause
    severity: Severity
    /** The employee contests how grave it is said to be, and HR has not settled it. */
    severityContested: boolean
    /** Who in HR has confirmed how grave it was; null where nobody has. */
    severityConfirmedBy: string | null
    context: readonly ContextFactor[]
    /** Whether the customer asked for more than was agreed with them: UNSETTLED where that is the employee's word alone, or contested. */
    beyondAgreed: 'YES' | 'NO' | 'UNSETTLED'
    finding: Finding | null
  }
  /** As of now; null without an own incident in the look-back window. */
  findingNow: Finding | null
  /** With from when on the time to give it runs, where that is later than when it was asked for. */
  statement: { requestedAt: string | null; countedFrom?: string; givenAt: string | null }
  /** Of the store. */
  timeZone: string
  /** The employee's leave, as far as a deadline may depend on it. */
  leave: readonly Span[]
  /** Their own incidents of the look-back window, oldest first. */
  own: readonly OwnIncident[]
  /** What would be left with one voice left out, for each. */
  leftOut: readonly LeftOut[]
  accounts: readonly AccountGiven[]
  documents: readonly DocumentObtained[]
  /** The other formal responses of the same person. */
  earlier: readonly EarlierResponse[]
  /** The date of the last formal response that took effect. */
  lastFormalOn: string | null
  gravestUnspent: Step | undefined
  /** Comparable incidents answered in 24 months, and how many of them got this step or a higher one. */
  precedents: { answered: number; thisOrMore: number }
}

export enum TestOutcome {
  MET = 'MET',
  NOT_MET = 'NOT_MET',
  FOR_HR = 'FOR_HR',
}

/** An outcome and the sentence that says why, and what would have to be true. */
export interface Outcome {
  outcome: TestOutcome
  because: Message
  /** For HR instead, where a manager would learn from the reason what is none of theirs to know. */
  becauseForHr?: Message
}

export const met = (because: Message): Outcome => ({ outcome: TestOutcome.MET, because })
export const notMet = (because: Message): Outcome => ({ outcome: TestOutcome.NOT_MET, because })
export const forHr = (because: Message): Outcome => ({ outcome: TestOutcome.FOR_HR, because })

export type Test = (at: Case) => Outcome
