import { HAD_NO_PART } from '../appeals/appeal-rules.js'
import { STEPS } from '../responses/steps.js'
import { ReviewReason } from './review-reasons.js'

/** Placeholders of the values that every part of the queue uses. */
export interface QueueValues {
  viewerId: string
  /** Incidents before this instant that nobody answered are history, and a matter for the reports. */
  notBefore: string
}

interface Part {
  /** The table whose row waits, by its alias, with its id and since when. */
  from: string
  id: string
  since: string
  incidentId: string
  responseId: string
  where: string
}

const formal = STEPS.map((step) => `'${step}'`).join(', ')
const ofResponses = (where: string): Part => ({
  from: 'responses r JOIN incidents i ON i.id = r.incident_id',
  id: 'r.id',
  since: 'r.requested_at',
  incidentId: 'r.incident_id',
  responseId: 'r.id',
  where,
})
const ofIncidents = (where: string, since = 'i.occurred_at'): Part => ({
  from: 'incidents i',
  id: 'i.id',
  since,
  incidentId: 'i.id',
  responseId: 'CAST(NULL AS uuid)',
  where,
})
/** What a manager answers who is a party to it, or was spoken up against, still waits for HR. */
const UNSEEN_BY_HR = `i.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM responses d
  JOIN employees h ON h.id = d.requested_by WHERE d.incident_id = i.id AND h.role = 'HR')`
const UNANSWERED = 'i.answered_at IS NULL AND i.withdrawn_at IS NULL'

/** What waits for HR, for each reason: open things alone, so that it never grows with what has been decided. */
const PARTS: Record<ReviewReason, (values: QueueValues) => Part> = {
  FORMAL_RESPONSE_REQUESTED: () => ofResponses(`r.state = 'AWAITING_HR' AND r.kind IN (${formal})`),
  FREQUENT_REASSIGNMENT: () => ofResponses("r.state = 'AWAITING_HR' AND r.kind = 'REASSIGNMENT'"),
  STOOD_DOWN: () => ofResponses("r.kind = 'STAND_DOWN' AND r.state = 'ACTIVE' AND r.decided_at IS NULL"),
  // One item a person: their newest such incident, if nothing has been done for them since.
  PATTERN_WITHOUT_RESPONSE: ({ notBefore }) =>
    ofIncidents(
      `i.finding = 'PATTERN' AND ${UNANSWERED} AND i.occurred_at >= ${notBefore}
       AND NOT EXISTS (SELECT 1 FROM incidents l WHERE l.employee_id = i.employee_id AND l.withdrawn_at IS NULL
         AND l.finding = 'PATTERN' AND (l.occurred_at, l.id) > (i.occurred_at, i.id))
       AND NOT EXISTS (SELECT 1 FROM responses d WHERE d.employee_id = i.employee_id AND d.requested_at >= i.occurred_at)`,
    ),
  CONFLICT_OF_INTEREST: ({ notBefore }) =>
    ofIncidents(
      `${UNSEEN_BY_HR} AND i.employee_id IS NOT NULL AND i.occurred_at >= ${notBefore} AND (i.cause = 'MANAGEMENT'
       OR EXISTS (SELECT 1 FROM incident_parties p JOIN store_managers m ON m.employee_id = p.employee_id
         WHERE p.incident_id = i.id AND m.store_id = i.store_id))`,
    ),
  CAUSE_CONTESTED: () => ofIncidents('i.contested_at IS NOT NULL AND i.withdrawn_at IS NULL', 'i.contested_at'),
  FACTS_CONTESTED: () => ({
    from: 'corrections c JOIN incidents i ON i.id = c.incident_id',
    id: 'c.id',
    since: 'c.proposed_at',
    incidentId: 'c.incident_id',
    responseId: 'CAST(NULL AS uuid)',
    where: 'c.decided_at IS NULL AND i.withdrawn_at IS NULL',
  }),
  RETALIATION_RISK: () => ofIncidents(`i.retaliation_risk AND ${UNSEEN_BY_HR}`),
  // Only for those who may decide it: where everybody in HR had a part, it waits for somebody new.
  APPEAL: ({ viewerId }) => ({
    from: 'appeals a JOIN responses r ON r.id = a.response_id JOIN incidents i ON i.id = r.incident_id',
    id: 'a.id',
    since: 'a.made_at',
    incidentId: 'r.incident_id',
    responseId: 'r.id',
    where: `a.decided_at IS NULL AND ${HAD_NO_PART(viewerId)}`,
  }),
}

/** One statement for some reasons, oldest first; `after` is a condition on (since, id), `most` a placeholder. */
export function queueSql(
  reasons: readonly ReviewReason[],
  values: QueueValues,
  after: (since: string, id: string) => string,
  most: string,
) {
  const parts = reasons.map((reason) => {
    const { from, id, since, incidentId, responseId, where } = PARTS[reason](values)
    return `SELECT * FROM (SELECT '${reason}' AS reason, ${id} AS id, ${since} AS since, ${incidentId} AS "incidentId",
      ${responseId} AS "responseId" FROM ${from}
      WHERE ${where} AND (i.employee_id IS NULL OR i.employee_id <> ${values.viewerId}) AND ${after(since, id)}
      ORDER BY ${since}, ${id} LIMIT ${most}) AS part`
  })
  return parts.length === 0
    ? undefined
    : `SELECT * FROM (${parts.join(' UNION ALL ')}) AS queue ORDER BY since, id LIMIT ${most}`
}
