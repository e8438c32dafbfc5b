/**
 * The SQL of a wish to be moved being fulfilled: of an incident, by its alias, that a move came since its employee wished one. `before`
 * says which of the moves, `w`, are meant.
 */
export const WISH_FULFILLED = (incident: string, before = ''): string =>
  `EXISTS (SELECT 1 FROM responses w WHERE w.incident_id = ${incident}.id AND w.kind = 'REASSIGNMENT'
    AND w.state NOT IN ('WITHDRAWN', 'DECLINED') AND w.requested_at >= ${incident}.reassignment_wished_at ${before})`
