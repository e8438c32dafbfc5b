/** How long after somebody spoke up what their manager logs about them is looked at by HR first. */
export const WATCHED_DAYS = 180

/**
 * Whether the person ($1) contested a cause, or corrected facts, that the manager ($2) had logged or whose store they manage, or told of an
 * incident in which the manager is complained about, since an instant ($3).
 */
export const SPOKE_UP_AGAINST = `
  SELECT 1 FROM cause_claims c JOIN incidents i ON i.id = c.incident_id
  WHERE c.said_by = $1 AND c.kind = 'CONTESTED' AND c.at >= $3 AND i.employee_id = $1
    AND (i.reporter_id = $2 OR i.store_id IN (SELECT m.store_id FROM store_managers m WHERE m.employee_id = $2))
  UNION ALL
  SELECT 1 FROM corrections c JOIN incidents i ON i.id = c.incident_id
  WHERE c.proposed_by = $1 AND c.proposed_at >= $3 AND i.employee_id = $1
    AND (i.reporter_id = $2 OR i.store_id IN (SELECT m.store_id FROM store_managers m WHERE m.employee_id = $2))
  UNION ALL
  SELECT 1 FROM incident_parties p JOIN incidents i ON i.id = p.incident_id
  WHERE p.employee_id = $2 AND p.part = 'COMPLAINED_ABOUT' AND i.employee_id = $1 AND i.recorded_at >= $3
  LIMIT 1`
