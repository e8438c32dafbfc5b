import type { Viewer } from '../access/viewer.js'
import { isHr } from '../access/viewer.js'
import { isAboveTheStore } from '../customers/known/above-the-store.reader.js'
import { lettingGoToDecide } from '../customers/letting-go/letting-go-to-decide.js'
import type { Ask } from '../database/database.js'
import type { Incident } from '../incidents/incident.entity.js'

/** What of an incident's customer waits for somebody who is above its store: what goes beyond the catalogue, and letting them go. */
export async function decidedAbove(
  ask: Ask,
  viewer: Viewer,
  { id, storeId, customerId }: Incident,
): Promise<{ remedyToDecide: boolean; lettingGoToDecide: boolean }> {
  if (!(await isAboveTheStore(ask, viewer, storeId))) return { remedyToDecide: false, lettingGoToDecide: false }
  const [remedies, proposals] = await Promise.all([
    ask("SELECT 1 FROM given_remedies WHERE incident_id = $1 AND status = 'AWAITING_APPROVAL' AND given_by <> $2", [
      id,
      viewer.id,
    ]),
    customerId === null
      ? []
      : ask(
          `SELECT 1 FROM lettings_go l WHERE l.customer_id = $1 AND ${lettingGoToDecide('l', '$2')}
             ${isHr(viewer) ? '' : 'AND l.store_id = $3'}`,
          isHr(viewer) ? [customerId, viewer.id] : [customerId, viewer.id, storeId],
        ),
  ])
  return { remedyToDecide: remedies.length > 0, lettingGoToDecide: proposals.length > 0 }
}
