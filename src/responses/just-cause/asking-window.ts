import type { Span } from '../../workforce/leave-rules.js'
import { ASK_WITHIN_DAYS } from '../steps.js'
import { deadlineAfter } from './days-to-answer.js'

/** What the window follows from. Instants as texts; spans of dates, of which the last may still be open. */
export interface Window {
  occurredAt: string
  timeZone: string
  /** The employee's leave, during which nobody can be asked. */
  leave: readonly Span[]
  /** When the employee contested the cause, until somebody decided it: nobody loses by waiting for that. */
  contested: readonly Span[]
}

/** The instant from which on nothing formal can be asked for any more: the whole of the thirtieth day still counts. */
export const askedUntil = ({ occurredAt, timeZone, leave, contested }: Window): string =>
  deadlineAfter(ASK_WITHIN_DAYS + 1, occurredAt, timeZone, [...leave, ...contested]).until
