/** Who had ended the incident when something was told in confidence, `confidence`, by the trail, which alone knows. */
export const WHO_HAD_CLOSED = (confidence: string): string =>
  `(SELECT a.actor_id FROM audit_entries a WHERE a.subject_id = ${confidence}.incident_id AND a.action = 'incident.closed'
     AND a.at <= ${confidence}.told_at ORDER BY a.id DESC LIMIT 1)`
