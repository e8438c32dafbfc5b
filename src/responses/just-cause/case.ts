import type { CitedStandard } from '../../standards/cited-standard.js'
import type { Cause, Severity } from '../../incidents/incident-words.js'
import type { Finding } from '../../assessments/findings/finding-words.js'
import type { ContextFactor } from '../../workforce/context-factors.js'
import type { Span } from '../../workforce/leave-rules.js'
import type { Misconduct } from '../response-words.js'
import type { Step } from '../steps.js'

/** Somebody who asks or decides. */
export interface Actor {
  id: string
  managesTheStore: boolean
}

/** A day that a finding rests on: who told of it, and through whom. */
export interface OwnDay {
  day: string
  reporters: readonly string[]
  sources: readonly string[]
  /** The employee contests the cause of one of that day, and it is not settled. */
  contested: boolean
  /** A correction waits that says it was not then, or not them. */
  disputed: boolean
  /** The employee knew of all of that day. */
  known: boolean
}

/** All that the seven tests look at, as the records have it. Instants and dates as texts. */
export interface Case {
  now: string
  today: string
  step: Step
  misconduct: Misconduct | null
  asker: Actor
  /** Nobody yet when the response is only asked for. */
  approver: Actor | null
  /** Undefined where none is cited. */
  standard: CitedStandard | undefined
  incident: {
    employeeId: string
    /** The day it counts for, and the instant at which it happened. */
    day: string
    occurredAt: string
    /** Who is named in it, with whatever part. */
    named: readonly string[]
    reporterId: string | null
    retaliationRisk: boolean
    cause: Cause
    severity: Severity
    context: readonly ContextFactor[]
    finding: Finding | null
  }
  /** As of now; null without an own incident in the look-back window. */
  findingNow: Finding | null
  statement: { requestedAt: string | null; givenAt: string | null }
  /** Of the store. */
  timeZone: string
  /** The employee's leave since they were asked for a statement; no more of it is looked at. */
  leave: readonly Span[]
  ownDays: readonly OwnDay[]
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
  because: string
  /** For HR instead, where a manager would learn from the reason what is none of theirs to know. */
  becauseForHr?: string
}

export const met = (because: string): Outcome => ({ outcome: TestOutcome.MET, because })
export const notMet = (because: string): Outcome => ({ outcome: TestOutcome.NOT_MET, because })
export const forHr = (because: string): Outcome => ({ outcome: TestOutcome.FOR_HR, because })

export type Test = (at: Case) => Outcome
