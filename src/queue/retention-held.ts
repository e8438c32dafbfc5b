import { instantOf } from '../time/instant.js'
import { nothingWeighs } from '../retention/what-is-over.js'
import { later, laterOf } from './instant-sql.js'
import { DAYS_TO_DECIDE } from './review-reasons.js'
import type { Asking, WaitingPart } from './waiting-part.js'

/** A hold that somebody found to be needed is looked at again after so many months. */
const CONFIRMED_MONTHS = 6

/** Legal holds that keep something whose period is over. */
export function retentionHeld({ dialect, add, kept, now }: Asking): WaitingPart {
  const { incidentMonths, incidents, formal: formalUntil, today, appeals } = kept!
  const over = `i.ended_at IS NULL AND i.occurred_at < ${add(incidents)} AND ${nothingWeighs(add(formalUntil), add(today), add(appeals))}`
  const oldest = `SELECT i.id FROM incidents i WHERE i.employee_id = h.employee_id AND ${over}
    ORDER BY i.occurred_at, i.id LIMIT 1`
  const placed = `COALESCE(${later(dialect, 'h.confirmed_at', CONFIRMED_MONTHS, 'months')}, h.placed_at)`
  const at = laterOf(placed, later(dialect, 'i.occurred_at', incidentMonths, 'months'))
  return {
    from: `legal_holds h JOIN incidents i ON i.id = COALESCE(h.incident_id, (${oldest}))`,
    where: `h.lifted_at IS NULL AND ${over} AND (h.confirmed_at IS NULL OR ${at} <= ${add(instantOf(now))})`,
    id: 'h.id',
    incidentId: 'i.id',
    at,
    dueAfter: DAYS_TO_DECIDE.RETENTION_HELD,
  }
}
