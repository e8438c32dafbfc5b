import { HAD_NO_PART } from '../../appeals/appeal-rules.js'
import { instantOf } from '../../database/instant.js'
import type { Dialect } from '../../database/settings.js'
import { firstIdAt } from '../../database/uuid.js'
import { ASK_WITHIN_DAYS } from '../../responses/gate.service.js'
import { STEPS } from '../../responses/steps.js'
import { nothingWeighs } from '../../retention/what-is-over.js'
import { daysBetween, later, laterOf } from './instant-sql.js'
import { ABOUT_MANAGERS, ALL_ABOUT, ALL_NAMED, SOME_NAMED } from './managers-involved.js'
import { DAYS_TO_DECIDE, NEAR_DAYS, ReviewReason, STATEMENT_DAYS } from './review-reasons.js'

/** How the retention policy in force reads today: its months, and the dates before which things are over. */
export interface Kept {
  incidentMonths: number
  incidents: string
  formal: string
  today: string
}

/** What the parts of the queue are made with. */
export interface Asking {
  dialect: Dialect
  /** Gives a value its placeholder; the same value the same one. */
  add: (value: string) => string
  /** The placeholder of who asks. */
  viewerId: string
  now: number
  /** Undefined unless RETENTION_HELD is asked for. */
  kept: Kept | undefined
}

/** Some things that wait for one reason: open ones alone, so that it never grows with what has been decided. */
export interface Part {
  from: string
  where: string
  /** The row that waits. */
  id: string
  incidentId: string
  responseId?: string
  appealId?: string
  /** What they are ordered by: an instant, and how many days after it the decision is due. */
  at: string
  dueAfter: number
  /** Since when it waits; `at` itself unless said. */
  since?: string
}

const DAY_MS = 86_400_000
/** Incidents that nobody answered for so long are history, and a matter for the reports. */
const HISTORY_DAYS = 90
/** A hold that somebody found to be needed is looked at again after so many months. */
const CONFIRMED_MONTHS = 6
/** The whole of the last day on which something can still be asked for. */
const LAST_CHANCE_DAYS = ASK_WITHIN_DAYS + 1

const daysBefore = ({ now }: Asking, days: number) => instantOf(now - days * DAY_MS)
const dateIn = (asking: Asking, days: number) => daysBefore(asking, -days).slice(0, 10)

const formal = STEPS.map((step) => `'${step}'`).join(', ')
const RESPONSES = 'responses r JOIN incidents i ON i.id = r.incident_id'
const FORMAL_WAITS = `r.state = 'AWAITING_HR' AND r.kind IN (${formal})`
const UNANSWERED = 'i.answered_at IS NULL AND i.withdrawn_at IS NULL'
/** What a manager answers who is a party to it, or was spoken up against, still waits for HR. */
const UNSEEN_BY_HR = `i.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM responses d
  JOIN employees h ON h.id = d.requested_by WHERE d.incident_id = i.id AND h.role = 'HR')`
const NOT_GIVEN = 'i.statement_given_at IS NULL AND i.withdrawn_at IS NULL'

const ofResponses = (reason: ReviewReason, where: string): Part => ({
  from: RESPONSES,
  where,
  id: 'r.id',
  incidentId: 'r.incident_id',
  responseId: 'r.id',
  at: 'r.requested_at',
  dueAfter: DAYS_TO_DECIDE[reason],
})
const ofIncidents = (reason: ReviewReason, where: string, at = 'i.occurred_at'): Part => ({
  from: 'incidents i',
  where,
  id: 'i.id',
  incidentId: 'i.id',
  at,
  dueAfter: DAYS_TO_DECIDE[reason],
})
const late = (asking: Asking) => `i.occurred_at >= ${asking.add(daysBefore(asking, HISTORY_DAYS))}`
const ofLate = (asking: Asking, reason: ReviewReason, where: string): Part =>
  ofIncidents(reason, `${where} AND ${late(asking)}`)

const unseen = (asking: Asking, reason: ReviewReason, which: string): Part =>
  ofLate(asking, reason, `${which} AND i.employee_id IS NOT NULL AND ${UNSEEN_BY_HR}`)

/** That a manager was named in it of late, by the time in the ids: far fewer rows to look at than all incidents since. */
const ofLateNaming = ({ add, now }: Asking) =>
  `i.id IN (SELECT p.incident_id FROM incident_parties p JOIN store_managers m ON m.employee_id = p.employee_id
     WHERE p.id >= ${add(firstIdAt(now - HISTORY_DAYS * DAY_MS))})`

/** A response that ends on a day: it is due when that day is over, by UTC. */
function endingSoon(asking: Asking, where: string): Part {
  const at = `(r.ends_on || 'T00:00:00.000Z')`
  return {
    ...ofResponses(ReviewReason.DEADLINE_NEAR, where),
    where: `${where} AND r.ends_on >= ${asking.add(dateIn(asking, 0))} AND r.ends_on < ${asking.add(dateIn(asking, NEAR_DAYS))}`,
    at,
    dueAfter: 1,
    since: laterOf('r.requested_at', later(asking.dialect, at, 1 - NEAR_DAYS)),
  }
}

function statementRefused(asking: Asking, where: string): Part {
  const { dialect } = asking
  const now = asking.add(instantOf(asking.now))
  const today = asking.add(dateIn(asking, 0))
  const askedOn = 'SUBSTR(i.statement_requested_at, 1, 10)'
  const first = `CASE WHEN l.starts_on < ${askedOn} THEN ${askedOn} ELSE l.starts_on END`
  const last = `CASE WHEN l.ends_on > ${today} THEN ${today} ELSE l.ends_on END`
  // Days of leave are not counted, as in the test of INVESTIGATION; here by UTC, where a day more or less decides nothing.
  const leave = `(SELECT COALESCE(SUM(${daysBetween(dialect, first, last)} + 1), 0) FROM leaves l
    WHERE l.employee_id = i.employee_id AND l.taken_back_at IS NULL AND l.starts_on <= ${today} AND l.ends_on >= ${askedOn})`
  const asked = `i.statement_requested_at <= ${asking.add(daysBefore(asking, STATEMENT_DAYS))}
    AND ${daysBetween(dialect, 'i.statement_requested_at', now)} >= ${STATEMENT_DAYS} + ${leave}`
  return {
    ...ofIncidents(
      ReviewReason.STATEMENT_REFUSED,
      `${NOT_GIVEN} AND ${asked} AND ${where}`,
      'i.statement_requested_at',
    ),
    dueAfter: STATEMENT_DAYS + DAYS_TO_DECIDE.STATEMENT_REFUSED,
    since: later(asking.dialect, 'i.statement_requested_at', STATEMENT_DAYS),
  }
}

function retentionHeld({ dialect, add, kept, now }: Asking): Part {
  const { incidentMonths, incidents, formal: formalUntil, today } = kept!
  const over = `i.ended_at IS NULL AND i.occurred_at < ${add(incidents)} AND ${nothingWeighs(add(formalUntil), add(today))}`
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

/** What waits for HR, for each reason. */
export const WAITING: Readonly<Record<ReviewReason, (asking: Asking) => readonly Part[]>> = {
  FORMAL_RESPONSE_REQUESTED: () => [ofResponses(ReviewReason.FORMAL_RESPONSE_REQUESTED, FORMAL_WAITS)],
  FREQUENT_REASSIGNMENT: () => [
    ofResponses(ReviewReason.FREQUENT_REASSIGNMENT, "r.state = 'AWAITING_HR' AND r.kind = 'REASSIGNMENT'"),
  ],
  STOOD_DOWN: () => [
    ofResponses(ReviewReason.STOOD_DOWN, "r.kind = 'STAND_DOWN' AND r.state = 'ACTIVE' AND r.decided_at IS NULL"),
  ],
  // One item a person: their newest such incident, if nothing has been done for them since.
  PATTERN_WITHOUT_RESPONSE: (asking) => [
    ofLate(
      asking,
      ReviewReason.PATTERN_WITHOUT_RESPONSE,
      `i.finding = 'PATTERN' AND ${UNANSWERED}
       AND NOT EXISTS (SELECT 1 FROM incidents l WHERE l.employee_id = i.employee_id AND l.withdrawn_at IS NULL
         AND l.finding = 'PATTERN' AND (l.occurred_at, l.id) > (i.occurred_at, i.id))
       AND NOT EXISTS (SELECT 1 FROM responses d WHERE d.employee_id = i.employee_id AND d.requested_at >= i.occurred_at)`,
    ),
  ],
  CONFLICT_OF_INTEREST: (asking) => [
    unseen(asking, ReviewReason.CONFLICT_OF_INTEREST, "i.cause = 'MANAGEMENT'"),
    unseen(asking, ReviewReason.CONFLICT_OF_INTEREST, `${ofLateNaming(asking)} AND ${SOME_NAMED}`),
  ],
  MANAGER_RECUSED: (asking) => [
    unseen(asking, ReviewReason.MANAGER_RECUSED, `${ofLateNaming(asking)} AND ${ALL_NAMED}`),
    unseen(asking, ReviewReason.MANAGER_RECUSED, `${ABOUT_MANAGERS} AND ${ALL_ABOUT}`),
  ],
  CAUSE_CONTESTED: () => [
    ofIncidents(
      ReviewReason.CAUSE_CONTESTED,
      'i.contested_at IS NOT NULL AND i.withdrawn_at IS NULL',
      'i.contested_at',
    ),
  ],
  FACTS_CONTESTED: () => [
    {
      ...ofIncidents(ReviewReason.FACTS_CONTESTED, 'c.decided_at IS NULL AND i.withdrawn_at IS NULL', 'c.proposed_at'),
      from: 'corrections c JOIN incidents i ON i.id = c.incident_id',
      id: 'c.id',
    },
  ],
  RETALIATION_RISK: () => [ofIncidents(ReviewReason.RETALIATION_RISK, `i.retaliation_risk AND ${UNSEEN_BY_HR}`)],
  // Only for those who may decide it: where everybody in HR had a part, it waits for somebody new.
  APPEAL: ({ viewerId }) => [
    {
      ...ofResponses(ReviewReason.APPEAL, `a.decided_at IS NULL AND ${HAD_NO_PART(viewerId)}`),
      from: 'appeals a JOIN responses r ON r.id = a.response_id JOIN incidents i ON i.id = r.incident_id',
      id: 'a.id',
      appealId: 'a.id',
      at: 'a.made_at',
    },
  ],
  // Only where something waits on it: a formal response that was asked for, or a pattern that nobody has answered.
  STATEMENT_REFUSED: (asking) => [
    statementRefused(asking, `i.id IN (SELECT r.incident_id FROM responses r WHERE ${FORMAL_WAITS})`),
    statementRefused(asking, `i.finding = 'PATTERN' AND ${UNANSWERED} AND ${late(asking)}`),
  ],
  // What HR asks or decides too late is lost: the last days to ask for a formal response, to approve what has a last day
  // of its own, and to come to an end while somebody is stood down.
  DEADLINE_NEAR: (asking) => [
    {
      ...ofIncidents(
        ReviewReason.DEADLINE_NEAR,
        `${UNANSWERED} AND i.cause = 'EMPLOYEE' AND (i.finding = 'PATTERN' OR i.severity = 'MAJOR')
         AND i.occurred_at > ${asking.add(daysBefore(asking, LAST_CHANCE_DAYS))}
         AND i.occurred_at <= ${asking.add(daysBefore(asking, LAST_CHANCE_DAYS - NEAR_DAYS))}`,
      ),
      dueAfter: LAST_CHANCE_DAYS,
      since: later(asking.dialect, 'i.occurred_at', LAST_CHANCE_DAYS - NEAR_DAYS),
    },
    endingSoon(asking, "r.state = 'AWAITING_HR'"),
    endingSoon(asking, "r.kind = 'STAND_DOWN' AND r.state = 'ACTIVE' AND r.decided_at IS NOT NULL"),
  ],
  RETENTION_HELD: (asking) => [retentionHeld(asking)],
}
