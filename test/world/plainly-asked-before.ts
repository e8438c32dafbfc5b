import type { Data } from './client.js'
import type { World } from './world.js'

export const FORMAL = ['VERBAL_WARNING', 'WRITTEN_WARNING', 'FINAL_WARNING', 'SUSPENSION', 'DISMISSAL']

/** What was declined, or taken back once they were invited or for the second time, comes back with something new alone; what was overturned never. */
export async function whatWasAskedBefore(world: World, response: Data): Promise<string[]> {
  const {
    id,
    incident_id: incidentId,
    employee_id: accused,
    requested_at: requestedAt,
    decided_at: decidedAt,
  } = response
  const earlier = await world.rows(
    `SELECT r.state, r.decided_at, r.finished_at, (SELECT COUNT(*) FROM hearings h WHERE h.response_id = r.id
       AND (h.heard_on IS NOT NULL OR h.missed_at IS NOT NULL OR h.adjourned_for IS NOT NULL)) AS invited
     FROM responses r WHERE r.id <> '${id}' AND r.employee_id = '${accused}' AND r.requested_at <= '${requestedAt}'
       AND r.kind IN (${FORMAL.map((kind) => `'${kind}'`).join(', ')}) AND (r.incident_id = '${incidentId}'
         OR EXISTS (SELECT 1 FROM alleged_incidents x WHERE x.response_id = r.id AND x.incident_id = '${incidentId}'))`,
  )
  const found = earlier.some(({ state }) => state === 'OVERTURNED') ? ['an appeal had overturned it'] : []
  const withdrawn = earlier.filter(({ state }) => state === 'WITHDRAWN')
  const over = [
    ...earlier.filter(({ state }) => state === 'DECLINED').map((one) => one.decided_at as string),
    ...withdrawn
      .filter(({ invited }) => Number(invited) > 0 || withdrawn.length > 1)
      .map((one) => one.finished_at as string),
  ]
  const since = over.sort().at(-1)
  if (since === undefined) return found
  const weighs = `FROM accounts WHERE incident_id = '${incidentId}' AND confirmed_at IS NOT NULL AND NOT withheld`
  const brought = await world.rows(
    `SELECT attached_at AS at ${weighs} UNION ALL SELECT confirmed_at ${weighs} UNION ALL SELECT named_at ${weighs}
     UNION ALL SELECT obtained_at FROM evidence_documents WHERE incident_id = '${incidentId}'`,
  )
  const isNew = brought.some(({ at }) => at !== null && at > since && at <= decidedAt)
  return isNew ? found : [...found, 'asked for again without anything new']
}

/** What was answered, or overturned, under another record of the day, of which nobody and nothing else told. */
export async function whatWasLoggedTwice(world: World, response: Data): Promise<string[]> {
  const { id, incident_id: incidentId, employee_id: accused, requested_at: requestedAt, day } = response
  const others = await world.rows(
    `SELECT i.id FROM responses r JOIN incidents i ON i.id = r.incident_id
       OR i.id IN (SELECT x.incident_id FROM alleged_incidents x WHERE x.response_id = r.id)
     WHERE r.id <> '${id}' AND r.employee_id = '${accused}' AND r.requested_at < '${requestedAt}' AND i.id <> '${incidentId}'
       AND i.day = '${day}' AND r.kind IN (${FORMAL.map((kind) => `'${kind}'`).join(', ')})
       AND r.state IN ('ACTIVE', 'UNDER_APPEAL', 'OVERTURNED')`,
  )
  const told = async (of: unknown) => {
    const until = response.decided_at as string
    const rows = await world.rows(
      `SELECT giver_id AS giver, pseudonym AS told FROM accounts WHERE incident_id = '${of as string}'
         AND confirmed_at <= '${until}' AND attached_at <= '${until}' AND NOT withheld
       UNION ALL SELECT NULL, sha256 FROM evidence_documents WHERE incident_id = '${of as string}' AND obtained_at <= '${until}'`,
    )
    return rows.map((one) => (one.giver ?? one.told) as string)
  }
  const ofThis = await told(incidentId)
  for (const other of others) {
    const ofOther = await told(other.id)
    if (ofThis.every((one) => ofOther.includes(one))) return ['logged twice, and answered already']
  }
  return []
}
