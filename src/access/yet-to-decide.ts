/**
 * The SQL of the ids of employees about whom something formal waits that somebody in HR may decide, and of which they have not
 * answered the five questions yet: what was found of these employees is shown to them afterwards. `aggregate` makes a list of its
 * argument, and `person` is the SQL of the id of who asks. Whoever asked, investigated, recorded it, told of it or is
 * named in it does not decide.
 */
export const yetToDecideOn = (aggregate: (value: string) => string, person: string): string =>
  `(SELECT ${aggregate('r.employee_id')} FROM responses r JOIN hearings h ON h.response_id = r.id
     AND h.stage = CASE r.state WHEN 'UNDER_APPEAL' THEN 'APPEAL' ELSE 'FIRST' END
   WHERE r.state IN ('AWAITING_HR', 'UNDER_APPEAL') AND r.employee_id <> ${person} AND r.requested_by <> ${person}
     AND (r.decided_by IS NULL OR r.decided_by <> ${person})
     AND NOT EXISTS (SELECT 1 FROM hearings o JOIN hearing_answers a ON a.hearing_id = o.id
       WHERE o.response_id = r.id AND a.answered_by = ${person})
     AND NOT EXISTS (SELECT 1 FROM investigation_notes n WHERE n.hearing_id = h.id AND n.written_by = ${person})
     AND NOT EXISTS (SELECT 1
       FROM (SELECT r.incident_id AS id UNION ALL SELECT x.incident_id FROM alleged_incidents x WHERE x.response_id = r.id) AS alleged
       JOIN incidents i ON i.id = alleged.id
       WHERE i.reporter_id = ${person}
         OR EXISTS (SELECT 1 FROM incident_parties p WHERE p.incident_id = i.id AND p.employee_id = ${person} AND p.denied_at IS NULL)
         OR EXISTS (SELECT 1 FROM accounts t WHERE t.incident_id = i.id AND t.giver_id = ${person} AND t.confirmed_at IS NOT NULL)))`
