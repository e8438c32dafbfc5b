import { ReviewReason } from './review-reasons.js'
import { ofIncidents, type WaitingPart } from './waiting-part.js'

/** How a customer behaved, or what was agreed with them, for whoever in HR has said nothing of it. */
export const sideContested = (viewerId: string): WaitingPart => ({
  ...ofIncidents(
    ReviewReason.CUSTOMER_SIDE_CONTESTED,
    `c.kind = 'CONTESTED' AND c.settled_at IS NULL AND i.withdrawn_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM customer_claims o WHERE o.incident_id = c.incident_id AND o.about = c.about AND o.said_by = ${viewerId})`,
    'c.at',
  ),
  from: 'customer_claims c JOIN incidents i ON i.id = c.incident_id',
  id: 'c.id',
})

/** What somebody else would give beyond the catalogue. */
export const exceptionAskedFor = (viewerId: string): WaitingPart => ({
  ...ofIncidents(
    ReviewReason.REMEDY_EXCEPTION,
    `g.status = 'AWAITING_APPROVAL' AND g.given_by <> ${viewerId} AND i.withdrawn_at IS NULL`,
    'g.given_at',
  ),
  from: 'given_remedies g JOIN incidents i ON i.id = g.incident_id',
  id: 'g.id',
})

/** Whom somebody else would let go. It is about a customer, so it waits with the newest incident of theirs. */
export const lettingGoProposed = (viewerId: string): WaitingPart => ({
  ...ofIncidents(ReviewReason.LETTING_GO, `l.status = 'PROPOSED' AND l.proposed_by <> ${viewerId}`, 'l.proposed_at'),
  from: `lettings_go l JOIN incidents i ON i.id = (SELECT n.id FROM incidents n
    WHERE n.customer_id = l.customer_id AND n.withdrawn_at IS NULL ORDER BY n.occurred_at DESC, n.id DESC LIMIT 1)`,
  id: 'l.id',
})
