import { WISH_FULFILLED } from '../incidents/wish-fulfilled.js'
import { ReviewReason } from './review-reasons.js'
import { type Asking, historyEnds, ofIncidents, ofResponses, type WaitingPart } from './waiting-part.js'

/** So often somebody is moved or sent home within 90 days, before HR looks at why. */
const MOST_TIMES = 3

/**
 * That somebody was moved, sent home or taught a lesson by those against whom they had spoken up of late: what was logged before
 * that is not looked at first. One item for each, until HR has looked into its incident: taking that back takes nothing back of it.
 */
export const afterSpeakingUp = (): WaitingPart =>
  ofResponses(
    ReviewReason.HIDDEN_PUNISHMENT,
    `r.after_speaking_up AND r.state NOT IN ('WITHDRAWN', 'DECLINED')
     AND (i.hr_looked_at IS NULL OR i.hr_looked_at < r.requested_at)`,
  )

/** That somebody was taught the same once more, or what an appeal had overturned. One item for each, until HR has looked. */
export const taughtOnceMore = (): WaitingPart =>
  ofResponses(
    ReviewReason.HIDDEN_PUNISHMENT,
    `r.once_more AND r.after_speaking_up IS NOT TRUE AND r.state <> 'OVERTURNED'
     AND (i.hr_looked_at IS NULL OR i.hr_looked_at < r.requested_at)`,
  )

/**
 * That somebody's leave was moved or taken back by those against whom they had spoken up of late: on the newest incident about them
 * of then, one that stands if there is any, until HR has looked into it. Whoever did it isn't shown it.
 */
export const leaveAfterSpeakingUp = ({ viewerId }: Asking): WaitingPart => ({
  ...ofIncidents(
    ReviewReason.HIDDEN_PUNISHMENT,
    `l.after_speaking_up_at IS NOT NULL AND (i.hr_looked_at IS NULL OR i.hr_looked_at < l.after_speaking_up_at)
     AND l.after_speaking_up_by <> ${viewerId}`,
    'l.after_speaking_up_at',
  ),
  from: `leaves l JOIN incidents i ON i.id = (SELECT n.id FROM incidents n
    WHERE n.employee_id = l.employee_id AND n.recorded_at <= l.after_speaking_up_at
    ORDER BY CASE WHEN n.withdrawn_at IS NULL THEN 0 ELSE 1 END, n.occurred_at DESC, n.id DESC LIMIT 1)`,
  id: 'l.id',
})

/**
 * That somebody was moved or sent home again and again without having wished it, by whomever: one item a person, on the newest
 * incident. A wish is fulfilled by the first move. What HR has looked into since counts no more. Whoever did some of it isn't shown it.
 */
export function hiddenPunishment(asking: Asking): WaitingPart {
  const counts = (own: string) => `${own}.kind IN ('REASSIGNMENT', 'STAND_DOWN')
    AND ${own}.state NOT IN ('WITHDRAWN', 'DECLINED') AND ${own}.requested_at >= '${historyEnds(asking)}'
    AND EXISTS (SELECT 1 FROM incidents o WHERE o.id = ${own}.incident_id
      AND (o.hr_looked_at IS NULL OR o.hr_looked_at < ${own}.requested_at)
      AND (o.reassignment_wished_at IS NULL OR ${own}.kind <> 'REASSIGNMENT'
        OR ${own}.requested_at < o.reassignment_wished_at OR ${WISH_FULFILLED('o', `AND w.id < ${own}.id`)}))`
  return {
    ...ofIncidents(
      ReviewReason.HIDDEN_PUNISHMENT,
      `NOT EXISTS (SELECT 1 FROM responses n WHERE n.employee_id = moved.employee_id AND ${counts('n')}
         AND n.requested_by = ${asking.viewerId})`,
      'moved.at',
    ),
    from: `(SELECT m.employee_id, MAX(m.requested_at) AS at FROM responses m
        WHERE m.employee_id IS NOT NULL AND ${counts('m')} GROUP BY m.employee_id HAVING COUNT(*) >= ${MOST_TIMES}) AS moved
      JOIN incidents i ON i.id = (SELECT l.incident_id FROM responses l WHERE l.employee_id = moved.employee_id
        AND ${counts('l')} ORDER BY l.requested_at DESC, l.id DESC LIMIT 1)`,
  }
}
