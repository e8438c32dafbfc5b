import type { Ask, Database, Tx } from '../database/database.js'
import { leaveChangedAfterSpeakingUp } from '../workforce/leave-after-speaking-up.reader.js'
import type { Incident } from './incident.entity.js'
import { kindsThat } from './response-kinds.js'

const KEEPS_AWAY = kindsThat(({ keepsAway }) => keepsAway)
  .map((kind) => `'${kind}'`)
  .join(', ')

/** What may be a punishment that hides: moved or sent home, by whoever they had spoken up against, or taught once more; or what they say of how it was ended. */
const ANSWERED = `SELECT 1 FROM responses r WHERE r.incident_id = $1 AND r.requested_at > $2
  AND (r.kind IN (${KEEPS_AWAY}) OR r.after_speaking_up OR r.once_more)
  UNION ALL SELECT 1 FROM confidences c WHERE c.incident_id = $1 AND c.told_at > $2 AND c.how_it_ended`

/** Whether something was done since HR looked into an incident that may be a sign that somebody is wronged: HR looks once more. */
export async function signsSince(
  database: Database,
  { id, employeeId, hrLookedAt }: Pick<Incident, 'id' | 'employeeId' | 'hrLookedAt'>,
  tx?: Tx,
): Promise<boolean> {
  const since = hrLookedAt ?? ''
  const ask: Ask = database.asking(tx, { fresh: true })
  if ((await ask(ANSWERED, [id, since])).length > 0) return true
  return leaveChangedAfterSpeakingUp(tx ?? database.records, employeeId, since)
}
