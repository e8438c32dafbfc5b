import type { Add } from '../database/values.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import type { Dialect } from '../database/settings.js'
import { DAYS_TO_DECIDE, type ReviewReason } from './review-reasons.js'

/** How the retention policy in force reads today: its months, and the dates before which things are over. */
export interface Kept {
  incidentMonths: number
  incidents: string
  formal: string
  appeals: string
  today: string
}

/** What the parts of the queue are made with. */
export interface Asking {
  dialect: Dialect
  /** Gives a value its placeholder; the same value the same one. */
  add: Add
  /** The placeholder of who asks. */
  viewerId: string
  /** About whom they have yet to decide: nothing of what was found of these waits for them. */
  undecided: readonly string[]
  now: number
  /** Undefined unless RETENTION_HELD is asked for. */
  kept: Kept | undefined
}

/** Some things that wait for one reason: open ones alone, so that it never grows with what has been decided. */
export interface WaitingPart {
  from: string
  where: string
  /** The row that waits. */
  id: string
  incidentId: string
  responseId?: string
  appealId?: string
  /** What they are ordered by: an instant, and how many days after it the decision is due. */
  at: string
  dueAfter: number
  /** Since when it waits; `at` itself unless said. */
  since?: string
}

/** Incidents that nobody answered for so long are history, and a matter for the reports. */
const HISTORY_DAYS = 90

/** That the person of an incident is none of whom who asks has yet to decide about. */
export const isShown = ({ undecided, add }: Asking): string =>
  undecided.length > 0 ? `(i.employee_id IS NULL OR i.employee_id NOT IN (${undecided.map(add).join(', ')}))` : 'TRUE'

export const daysBefore = ({ now }: Asking, days: number) => instantOf(now - days * DAY_MS)
export const dateIn = (asking: Asking, days: number) => daysBefore(asking, -days).slice(0, 10)

const RESPONSES = 'responses r JOIN incidents i ON i.id = r.incident_id'

export const ofResponses = (reason: ReviewReason, where: string): WaitingPart => ({
  from: RESPONSES,
  where,
  id: 'r.id',
  incidentId: 'r.incident_id',
  responseId: 'r.id',
  at: 'r.requested_at',
  dueAfter: DAYS_TO_DECIDE[reason],
})
/** Unless said, from when it was recorded: nobody could have known of it before. */
export const ofIncidents = (reason: ReviewReason, where: string, at = 'i.recorded_at'): WaitingPart => ({
  from: 'incidents i',
  where,
  id: 'i.id',
  incidentId: 'i.id',
  at,
  dueAfter: DAYS_TO_DECIDE[reason],
})
/**
 * The day on which history ends, in the text itself: of a placeholder PostgreSQL would expect a third of all records, and plan
 * the statement anew each time it is asked. So the text changes once a day.
 */
export const historyEnds = (asking: Asking): string => `${dateIn(asking, -HISTORY_DAYS)}T00:00:00.000Z`
export const late = (asking: Asking) => `i.occurred_at >= '${historyEnds(asking)}'`
export const ofLate = (asking: Asking, reason: ReviewReason, where: string, at?: string): WaitingPart =>
  ofIncidents(reason, `${where} AND ${late(asking)}`, at)
