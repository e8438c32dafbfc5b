import type { Ask } from '../database/database.js'

/** Who ended an incident last, by the trail, which alone knows; null where nobody did. */
export async function whoClosed(ask: Ask, incidentId: string): Promise<string | null> {
  const [entry] = await ask<{ id: string | null }>(
    `SELECT actor_id AS id FROM audit_entries WHERE subject_id = $1 AND action = 'incident.closed' ORDER BY id DESC LIMIT 1`,
    [incidentId],
  )
  return entry?.id ?? null
}
