import { LONGEST_TO_APPEAL_DAYS } from '../appeals/appeal-rules.js'
import { FORMAL_KINDS } from '../responses/steps.js'
import { dateAfter } from '../time/calendar.js'
import type { Ended } from './retention-report.js'

/** The dates before which things are over, and the version of the policy that says so. */
export interface Over {
  version: number
  today: string
  incidents: string
  formal: string
  /** What was done since then may still be appealed. */
  appeals: string
  statements: string
  reads: string
  /** For what the trail says of rosters, and for the shifts themselves. */
  rosters: string
  shifts: string
  notices: string
}
/** Where a walk has come to, and what was ended on the way. */
export interface Step<At> {
  next: At | undefined
  ended: Partial<Ended>
}

/** Before this date whatever was done can be appealed no more, however late its employee was told and however much of their leave counts. */
export const appealableSince = (today: string): string => dateAfter(today, -LONGEST_TO_APPEAL_DAYS)

/**
 * The ids of all incidents under a hold. Where HR has said since, or did before, that a complaint was not about whom it named, that record is
 * withdrawn and the same complaint stands anew, as taken down at the same moment: what was held of it is held there, too. Never null.
 */
const HELD_INCIDENTS = `SELECT h.incident_id FROM legal_holds h WHERE h.lifted_at IS NULL AND h.incident_id IS NOT NULL
  UNION SELECT anew.id FROM legal_holds h JOIN incidents named ON named.id = h.incident_id
  JOIN incidents anew ON anew.event_id = named.event_id AND anew.recorded_at = named.recorded_at AND anew.id > named.id
  WHERE h.lifted_at IS NULL AND named.withdrawn_at IS NOT NULL
    AND named.attributed_by IS NOT NULL AND named.attribution_agreed_at IS NULL`

/** That no hold is on a person or on an incident; both are SQL expressions, and may be null. */
export const noHold = (personId: string, incidentId?: string) => {
  const onPerson = `EXISTS (SELECT 1 FROM legal_holds h WHERE h.lifted_at IS NULL AND h.employee_id = ${personId})`
  return incidentId ? `(NOT ${onPerson} AND (${incidentId} IN (${HELD_INCIDENTS})) IS NOT TRUE)` : `(NOT ${onPerson})`
}

/** The ids of all people who are under a hold, themselves or by an incident of theirs; never null. */
export const HELD_PEOPLE = `SELECT h.employee_id FROM legal_holds h WHERE h.lifted_at IS NULL AND h.employee_id IS NOT NULL
  UNION SELECT c.employee_id FROM incidents c WHERE c.id IN (${HELD_INCIDENTS}) AND c.employee_id IS NOT NULL`

/**
 * That nothing about an incident `i` still waits or weighs: nothing that HR hasn't decided, no appeal that is open or may still come,
 * and no formal response that took effect after `formal` or weighs on `today`; all are SQL expressions.
 */
export const nothingWeighs = (...since: [formal: string, today: string, appeals: string]) =>
  `((i.withdrawn_at IS NOT NULL OR (i.contested_at IS NULL AND i.severity_contested_at IS NULL
     AND (NOT i.for_hr_alone OR i.complaint_ended_at IS NOT NULL)
     AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.incident_id = i.id AND c.decided_at IS NULL)
     AND NOT (i.attributed_by IS NOT NULL AND i.attribution_agreed_at IS NULL
       AND EXISTS (SELECT 1 FROM attribution_denials d WHERE d.incident_id = i.id AND d.settled_at IS NULL))
     AND NOT EXISTS (SELECT 1 FROM customer_claims c WHERE c.incident_id = i.id AND c.kind = 'CONTESTED' AND c.settled_at IS NULL)))
   AND NOT EXISTS (SELECT 1 FROM confidences f WHERE f.incident_id = i.id AND f.how_it_ended
     AND (i.hr_looked_at IS NULL OR i.hr_looked_at < f.told_at))
   AND NOT EXISTS (SELECT 1 FROM responses r WHERE r.incident_id = i.id AND ${weighs(...since)})
   AND NOT EXISTS (SELECT 1 FROM alleged_incidents x JOIN responses r ON r.id = x.response_id
     WHERE x.incident_id = i.id AND ${weighs(...since)}))`

const weighs = (formal: string, today: string, appeals: string) =>
  `(r.state = 'AWAITING_HR' OR (r.state = 'ACTIVE' AND r.kind IN (${FORMAL_KINDS})
       AND (i.occurred_at >= ${formal} OR COALESCE(r.decided_at, r.requested_at) >= ${formal} OR r.ends_on >= ${today}))
     OR EXISTS (SELECT 1 FROM appeals p WHERE p.response_id = r.id AND p.decided_at IS NULL)
     OR (COALESCE(r.decided_at, r.requested_at) >= ${appeals} AND NOT EXISTS (SELECT 1 FROM appeals p WHERE p.response_id = r.id))
     OR EXISTS (SELECT 1 FROM punishment_claims p WHERE p.response_id = r.id AND p.answered_at IS NULL))`

/** The ids of entries of the trail by the record that they belong to. */
export function byRecord(entries: readonly { id: string; record: string }[]): Record<string, string[]> {
  const records: Record<string, string[]> = {}
  for (const { id, record } of entries) (records[record] ??= []).push(id)
  return records
}
