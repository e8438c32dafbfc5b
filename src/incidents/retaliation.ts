/** How long after somebody spoke up what their manager logs about them is looked at by HR first. */
export const WATCHED_DAYS = 180

/** Of incidents: a complaint that its employee told themselves or has confirmed. Nobody makes it for them, so as to keep somebody in HR away. */
export const THEIR_COMPLAINT = (incident: string): string =>
  `(${incident}.reporter_id = ${incident}.employee_id OR ${incident}.known_at IS NOT NULL)`

/** Who has complained about somebody ($1) since an instant ($2). */
export const COMPLAINED_ABOUT_THEM = `
  SELECT i.employee_id AS id FROM incident_parties p JOIN incidents i ON i.id = p.incident_id
  WHERE p.employee_id = $1 AND p.part = 'COMPLAINED_ABOUT' AND i.recorded_at >= $2 AND i.withdrawn_at IS NULL
    AND ${THEIR_COMPLAINT('i')}`

/** Whom somebody ($1) has complained about since an instant ($2). */
export const WHOM_THEY_COMPLAINED_ABOUT = `
  SELECT p.employee_id AS id FROM incident_parties p JOIN incidents i ON i.id = p.incident_id
  WHERE p.part = 'COMPLAINED_ABOUT' AND p.employee_id IS NOT NULL AND i.employee_id = $1 AND i.recorded_at >= $2
    AND i.withdrawn_at IS NULL AND ${THEIR_COMPLAINT('i')}`

/** Whoever said whom a complaint concerned has recorded it as much. */
const RECORDED_BY_THEM = 'i.reporter_id = $2 OR i.attributed_by = $2'

/** The stores that somebody manages, or has managed since an instant. */
export const STORES_OF = (somebody: string, since: string): string =>
  `SELECT m.store_id FROM store_managers m WHERE m.employee_id = ${somebody}
   UNION ALL SELECT f.store_id FROM former_managers f WHERE f.employee_id = ${somebody} AND f.managed_until >= ${since}`

/**
 * That it was in the store ($4), or in another that is theirs: whoever was spoken up against is so at each of their stores, at their next
 * one, and in HR. HR may stand above stores ($5 is false of it): that alone makes none theirs, but having managed one does.
 */
const AT_THEIRS = (alias: string): string =>
  `(($5 AND ${alias}.store_id = $4) OR ${alias}.store_id IN (
      SELECT m.store_id FROM store_managers m WHERE $5 AND m.employee_id = $2
      UNION ALL SELECT f.store_id FROM former_managers f WHERE f.employee_id = $2 AND f.managed_until >= $3))`
const THERE = AT_THEIRS('i')

/** What the person has told HR of what they saw. */
const TOLD_WHAT_THEY_SAW = `
  SELECT 1 FROM accounts a LEFT JOIN incidents i ON i.id = a.incident_id
  WHERE a.giver_id = $1 AND a.taken_at >= $3 AND (${RECORDED_BY_THEM} OR ${AT_THEIRS('a')})`

/**
 * Whether the person ($1) has since an instant ($3) spoken up against somebody ($2), or at a store that is theirs: contested a cause,
 * how grave something was, what is said of a customer or a shift of theirs, denied that a complaint was about them, corrected facts, told HR
 * something in trust, appealed what was done or said that it was meant as a punishment, or complained about them, about whoever manages
 * the store, or about somebody whose manager they are; or has stood by somebody against them: told HR what they saw, represented
 * somebody, or comes with somebody to a hearing. An account that was asked for, or a reflection, is none of these: hardly anybody gives none.
 */
const BY_NAME = `
  SELECT 1 FROM cause_claims c JOIN incidents i ON i.id = c.incident_id
  WHERE c.said_by = $1 AND c.kind = 'CONTESTED' AND c.at >= $3 AND i.employee_id = $1
    AND (${RECORDED_BY_THEM} OR ${THERE})
  UNION ALL
  SELECT 1 FROM severity_claims c JOIN incidents i ON i.id = c.incident_id
  WHERE c.said_by = $1 AND c.kind = 'CONTESTED' AND c.at >= $3 AND i.employee_id = $1
    AND (${RECORDED_BY_THEM} OR ${THERE})
  UNION ALL
  SELECT 1 FROM customer_claims c JOIN incidents i ON i.id = c.incident_id
  WHERE c.said_by = $1 AND c.kind = 'CONTESTED' AND c.at >= $3 AND i.employee_id = $1
    AND (${RECORDED_BY_THEM} OR ${THERE})
  UNION ALL
  SELECT 1 FROM attribution_denials d JOIN incidents i ON i.id = d.incident_id
  WHERE d.said_by = $1 AND d.at >= $3 AND (d.attributed_by = $2 OR ${THERE})
  UNION ALL
  SELECT 1 FROM shift_entries i
  WHERE i.employee_id = $1 AND i.last_contested_at >= $3
    AND ((i.recorded_by = $2 AND i.contested_at IS NOT NULL) OR ${THERE})
  UNION ALL
  SELECT 1 FROM corrections c JOIN incidents i ON i.id = c.incident_id
  WHERE c.proposed_by = $1 AND c.proposed_at >= $3 AND i.employee_id = $1
    AND (${RECORDED_BY_THEM} OR ${THERE})
  UNION ALL
  SELECT 1 FROM incidents i
  WHERE i.employee_id = $1 AND i.reporter_id = $1 AND i.for_hr_alone AND i.recorded_at >= $3 AND ${THERE}
  UNION ALL
  ${TOLD_WHAT_THEY_SAW} AND NOT a.withheld
  UNION ALL
  SELECT 1 FROM appeals a JOIN responses r ON r.id = a.response_id JOIN incidents i ON i.id = r.incident_id
  WHERE a.employee_id = $1 AND a.made_at >= $3 AND (r.requested_by = $2 OR r.decided_by = $2 OR ${THERE})
  UNION ALL
  SELECT 1 FROM responses r JOIN punishment_claims c ON c.response_id = r.id JOIN incidents i ON i.id = r.incident_id
  WHERE r.employee_id = $1 AND c.said_at >= $3 AND (r.requested_by = $2 OR r.decided_by = $2 OR ${THERE})
  UNION ALL
  SELECT 1 FROM confidences f JOIN incidents i ON i.id = f.incident_id
  WHERE f.how_it_ended AND f.told_at >= $3 AND i.employee_id = $1
    AND (${RECORDED_BY_THEM} OR ${THERE})
  UNION ALL
  SELECT 1 FROM openings o JOIN incidents i ON i.id = o.incident_id
  WHERE o.representative_id = $1 AND o.opened_at >= $3 AND (${RECORDED_BY_THEM} OR ${THERE})
  UNION ALL
  SELECT 1 FROM hearings h JOIN responses r ON r.id = h.response_id JOIN incidents i ON i.id = r.incident_id
  WHERE h.companion_id = $1 AND h.given_at >= $3
    AND (${RECORDED_BY_THEM} OR r.requested_by = $2 OR ${THERE})
  UNION ALL
  SELECT 1 FROM incident_parties p JOIN incidents i ON i.id = p.incident_id
  WHERE p.part = 'COMPLAINED_ABOUT' AND i.employee_id = $1 AND i.recorded_at >= $3
    AND (p.employee_id = $2 OR ${THERE} OR ($5 AND (
      EXISTS (SELECT 1 FROM store_managers m WHERE m.employee_id = p.employee_id AND m.store_id = $4)
      OR EXISTS (SELECT 1 FROM employees a WHERE a.id = p.employee_id AND a.manager_id = $2))))`

/**
 * Whether they have in a way of which HR knows that it was they, and by what they told with their name held back, of which HR must not
 * find out. One statement, whichever it is.
 */
export const SPOKE_UP_AGAINST = `
  SELECT EXISTS (${BY_NAME}) AS "byName", EXISTS (${TOLD_WHAT_THEY_SAW} AND a.withheld) AS "nameHeldBack"`
