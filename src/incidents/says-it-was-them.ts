import type { Viewer } from '../access/viewer.js'
import type { Incident } from './incident.entity.js'

/** The employee themselves agreed that a complaint concerned them. Asked row by row: PostgreSQL would go through all claims for EXISTS. */
export const theyAgreed = (incident: string): string =>
  `(SELECT 1 FROM cause_claims own WHERE own.incident_id = ${incident}.id AND own.kind = 'CHANGED' AND own.cause = 'EMPLOYEE'
    AND own.said_by = ${incident}.employee_id LIMIT 1) IS NOT NULL`

/**
 * Whose word it is that an incident was somebody's: that of whoever said whom a customer's complaint concerned, unless that person agreed
 * themselves, or else of whoever recorded it. Null where it came straight from a customer, or from a file that names nobody.
 * `incident` is the alias of its row.
 */
export const saysItWasThem = (incident: string): string =>
  `CASE WHEN ${incident}.attributed_by IS NULL OR ${theyAgreed(incident)} THEN ${incident}.reporter_id ELSE ${incident}.attributed_by END`

/**
 * The SQL of who made an incident the employee's, by its id, that had been recorded otherwise: as much as recording it. Who agrees to
 * what somebody else has said, or upholds it, does not.
 */
export const whoMadeItTheirs = (incidentId: string): string =>
  `SELECT mt.said_by AS id FROM cause_claims mt WHERE mt.incident_id = ${incidentId} AND mt.kind = 'CHANGED' AND mt.cause = 'EMPLOYEE'
     AND COALESCE((SELECT b.cause FROM cause_claims b WHERE b.incident_id = mt.incident_id AND b.kind <> 'CONTESTED' AND b.id < mt.id
       ORDER BY b.id DESC LIMIT 1), 'UNKNOWN') <> 'EMPLOYEE'`

/** Whose word it is, of a row that is about to be written by somebody: who changes what is about themselves agrees. */
export const whoSaysItWasThem = (
  { attributedBy, reporterId, employeeId }: Pick<Incident, 'attributedBy' | 'reporterId' | 'employeeId'>,
  viewer: Pick<Viewer, 'id'>,
): string | null => (attributedBy === null || viewer.id === employeeId ? reporterId : attributedBy)
