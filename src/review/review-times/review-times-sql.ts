import type { Viewer } from '../../access/viewer.js'
import type { Add } from '../../database/values.js'
import { FORMAL_KINDS } from '../../responses/steps.js'
import { ReviewReason } from '../../queue/review-reasons.js'
import { toldIncidents } from '../asking/told-incidents.js'
import { CONFLICTED, RECUSED } from '../../queue/managers-involved.js'

const responses = (which: string) =>
  `SELECT r.requested_at AS since, r.decided_at AS "decidedAt", r.employee_id AS person, r.incident_id AS incident FROM responses r
   WHERE r.decided_at >= $1 AND r.decided_at < $2 AND ${which}`
/** What HR looked at by answering it itself: its first answer counts. */
const answeredByHr = (which: string) =>
  `SELECT i.recorded_at AS since, r.requested_at AS "decidedAt", i.employee_id AS person, i.id AS incident FROM responses r
     JOIN employees h ON h.id = r.requested_by JOIN incidents i ON i.id = r.incident_id
   WHERE r.requested_at >= $1 AND r.requested_at < $2 AND h.role = 'HR' AND (${which})
     AND NOT EXISTS (SELECT 1 FROM responses d JOIN employees o ON o.id = d.requested_by
       WHERE d.incident_id = i.id AND o.role = 'HR' AND (d.requested_at, d.id) < (r.requested_at, r.id))`

/**
 * Since when what was decided from $1 to before $2 had waited, for each reason that ends with a decision of its own. The
 * others end with one of these, with time, or with a hold that is lifted.
 */
const DECIDED: Partial<Record<ReviewReason, string>> = {
  FORMAL_RESPONSE_REQUESTED: responses(`r.kind IN (${FORMAL_KINDS})`),
  FREQUENT_REASSIGNMENT: responses("r.kind = 'REASSIGNMENT'"),
  STOOD_DOWN: responses("r.kind = 'STAND_DOWN'"),
  MEANT_AS_PUNISHMENT: `SELECT c.said_at AS since, c.answered_at AS "decidedAt", r.employee_id AS person, r.incident_id AS incident
    FROM punishment_claims c JOIN responses r ON r.id = c.response_id
    WHERE c.answered_at >= $1 AND c.answered_at < $2`,
  APPEAL: `SELECT a.made_at AS since, a.decided_at AS "decidedAt", a.employee_id AS person,
      r.incident_id AS incident FROM appeals a JOIN responses r ON r.id = a.response_id
    WHERE a.decided_at >= $1 AND a.decided_at < $2`,
  CAUSE_CONTESTED: `SELECT * FROM (
      SELECT (SELECT MAX(o.at) FROM cause_claims o WHERE o.incident_id = c.incident_id AND o.kind = 'CONTESTED'
        AND (o.at, o.id) < (c.at, c.id)) AS since, c.at AS "decidedAt",
        (SELECT i.employee_id FROM incidents i WHERE i.id = c.incident_id) AS person, c.incident_id AS incident
      FROM cause_claims c WHERE c.at >= $1 AND c.at < $2 AND c.kind IN ('CHANGED', 'UPHELD')) AS settled
    WHERE since IS NOT NULL`,
  SEVERITY_CONTESTED: `SELECT * FROM (
      SELECT (SELECT MAX(o.at) FROM severity_claims o WHERE o.incident_id = c.incident_id AND o.kind = 'CONTESTED'
        AND (o.at, o.id) < (c.at, c.id)) AS since, c.at AS "decidedAt",
        (SELECT i.employee_id FROM incidents i WHERE i.id = c.incident_id) AS person, c.incident_id AS incident
      FROM severity_claims c WHERE c.at >= $1 AND c.at < $2 AND c.kind IN ('CHANGED', 'CONFIRMED')) AS settled
    WHERE since IS NOT NULL`,
  // Whoever decided it.
  FACTS_CONTESTED: `SELECT c.proposed_at AS since, c.decided_at AS "decidedAt", (SELECT i.employee_id FROM incidents i WHERE i.id = c.incident_id) AS person,
      c.incident_id AS incident
    FROM corrections c
    WHERE c.decided_at >= $1 AND c.decided_at < $2`,
  CONFLICT_OF_INTEREST: answeredByHr(`i.employee_id IS NOT NULL AND ${CONFLICTED}`),
  MANAGER_RECUSED: answeredByHr(`i.employee_id IS NOT NULL AND ${RECUSED}`),
  RETALIATION_RISK: answeredByHr('i.retaliation_risk'),
  // Whoever answered it.
  PATTERN_WITHOUT_RESPONSE: `SELECT i.recorded_at AS since, i.answered_at AS "decidedAt", i.employee_id AS person, i.id AS incident FROM responses r
    JOIN incidents i ON i.id = r.incident_id AND i.answered_at = r.requested_at
    WHERE r.requested_at >= $1 AND r.requested_at < $2 AND i.finding = 'PATTERN'`,
}

/** The reasons whose time to decision is measured. */
export const MEASURED = Object.keys(DECIDED) as ReviewReason[]

/** Who asks is told of no decision on what is kept from them. */
export const timesFor = (viewer: Viewer, add: Add): string => {
  const told = toldIncidents(viewer, 'ti', add)
  return Object.entries(DECIDED)
    .map(
      ([reason, sql]) =>
        `SELECT '${reason}' AS reason, t.since, t."decidedAt", t.person FROM (${sql}) AS t JOIN incidents ti ON ti.id = t.incident WHERE ${told}`,
    )
    .join(' UNION ALL ')
}
