/**
 * Who had ended the incident, closed or withdrawn it, when something was told of it in confidence, `confidence`: by the trail, which alone
 * knows, and however often it is ended since. An id, or null where nobody had.
 */
export const WHO_HAD_ENDED = (confidence: string): string =>
  `(SELECT a.actor_id FROM audit_entries a WHERE a.subject_id = ${confidence}.incident_id AND a.at <= ${confidence}.told_at
     AND a.action IN ('incident.closed', 'incident.withdrawn', 'attribution.refused') ORDER BY a.id DESC LIMIT 1)`
