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

/** That somebody says that a complaint was not about them, for whoever in HR did not name them. */
export const attributionDenied = (viewerId: string): WaitingPart => ({
  ...ofIncidents(
    ReviewReason.ATTRIBUTION_DENIED,
    `d.settled_at IS NULL AND i.employee_id = d.said_by AND i.attributed_by IS NOT NULL AND i.attribution_agreed_at IS NULL
     AND i.withdrawn_at IS NULL AND i.attributed_by <> ${viewerId}`,
    'd.at',
  ),
  from: 'attribution_denials d JOIN incidents i ON i.id = d.incident_id',
  id: 'd.id',
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

/** About a customer: so it waits with the newest incident of theirs, one that stands where there is any. */
const OF_THE_CUSTOMER = `lettings_go l JOIN incidents i ON i.id = (SELECT n.id FROM incidents n WHERE n.customer_id = l.customer_id
  ORDER BY CASE WHEN n.withdrawn_at IS NULL THEN 0 ELSE 1 END, n.occurred_at DESC, n.id DESC LIMIT 1)`

/** Whom somebody else would let go. */
export const lettingGoProposed = (viewerId: string): WaitingPart => ({
  ...ofIncidents(ReviewReason.LETTING_GO, `l.status = 'PROPOSED' AND l.proposed_by <> ${viewerId}`, 'l.proposed_at'),
  from: OF_THE_CUSTOMER,
  id: 'l.id',
})

/** What somebody has to look at again, from its day on, until something else is decided of the customer. */
export const lettingGoToReview = (today: string): WaitingPart => ({
  ...ofIncidents(
    ReviewReason.LETTING_GO,
    `l.status = 'APPROVED' AND l.to_standing <> 'RETAINED' AND l.ground_lost_at IS NULL AND l.review_on <= ${today}
     AND NOT EXISTS (SELECT 1 FROM lettings_go n WHERE n.customer_id = l.customer_id AND n.status = 'PROPOSED')`,
    `(l.review_on || 'T00:00:00.000Z')`,
  ),
  from: OF_THE_CUSTOMER,
  id: 'l.id',
})

/** Who was let go on what no longer bears it. */
export const lettingGoWithoutGround = (): WaitingPart => ({
  ...ofIncidents(ReviewReason.LETTING_GO, `l.status = 'APPROVED' AND l.ground_lost_at IS NOT NULL`, 'l.ground_lost_at'),
  from: OF_THE_CUSTOMER,
  id: 'l.id',
})
