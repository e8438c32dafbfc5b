import { saysItWasThem } from '../incidents/says-it-was-them.js'
import { WHO_HAD_ENDED } from '../incidents/who-had-ended.js'
import { firstIdAt, NO_ID } from '../database/uuid.js'
import { MAY_HEAR_THE_APPEAL } from '../hearings/who-has-a-part.js'
import { ASK_WITHIN_DAYS, FORMAL_KINDS } from '../responses/steps.js'
import { later, laterOf } from './instant-sql.js'
import { ABOUT_MANAGERS, ALL_ABOUT, ALL_NAMED, SOME_NAMED } from './managers-involved.js'
import { retentionHeld } from './retention-held.js'
import { NEAR_DAYS, ReviewReason } from './review-reasons.js'
import {
  attributionDenied,
  exceptionAskedFor,
  lettingGoProposed,
  lettingGoToReview,
  lettingGoWithoutGround,
  sideContested,
} from './customers-side-waits.js'
import { afterSpeakingUp, hiddenPunishment, leaveAfterSpeakingUp, taughtOnceMore } from './hidden-punishment.js'
import { statementRefused } from './statement-refused.js'
import {
  type Asking,
  dateIn,
  daysBefore,
  historyEnds,
  isShown,
  late,
  ofIncidents,
  ofLate,
  ofResponses,
  type WaitingPart,
} from './waiting-part.js'

/** From when it was read. */
const DAYS_TO_END_A_COMPLAINT = 14

/** The whole of the last day on which something can still be asked for. */
const LAST_CHANCE_DAYS = ASK_WITHIN_DAYS + 1

const FORMAL_WAITS = `r.state = 'AWAITING_HR' AND r.kind IN (${FORMAL_KINDS})`
const UNANSWERED = 'i.answered_at IS NULL AND i.withdrawn_at IS NULL'
/** What a manager answers who is a party to it, or was spoken up against, still waits for HR. */
const UNSEEN_BY_HR = `i.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM responses d
  JOIN employees h ON h.id = d.requested_by WHERE d.incident_id = i.id AND h.role = 'HR')`

/** The store waits for HR to look at it. */
const HELD = 'i.hr_first AND i.hr_looked_at IS NULL AND i.withdrawn_at IS NULL'

const unseen = (asking: Asking, reason: ReviewReason, which: string): WaitingPart =>
  ofLate(asking, reason, `${which} AND i.employee_id IS NOT NULL AND ${UNSEEN_BY_HR}`)

/** That a manager was named in it of late, by the time in the ids: far fewer rows to look at than all incidents since. */
const ofLateNaming = (asking: Asking) =>
  `i.id IN (SELECT p.incident_id FROM incident_parties p JOIN store_managers m ON m.employee_id = p.employee_id
     WHERE p.id >= '${firstIdAt(Date.parse(historyEnds(asking)))}')`

/** A response that ends on a day: it is due when that day is over, by UTC. */
function endingSoon(asking: Asking, where: string): WaitingPart {
  const at = `(r.ends_on || 'T00:00:00.000Z')`
  return {
    ...ofResponses(ReviewReason.DEADLINE_NEAR, where),
    where: `${where} AND r.ends_on >= ${asking.add(dateIn(asking, 0))} AND r.ends_on < ${asking.add(dateIn(asking, NEAR_DAYS))}`,
    at,
    dueAfter: 1,
    since: laterOf('r.requested_at', later(asking.dialect, at, 1 - NEAR_DAYS)),
  }
}

/** What waits for HR, for each reason. */
export const WAITING: Readonly<Record<ReviewReason, (asking: Asking) => readonly WaitingPart[]>> = {
  FORMAL_RESPONSE_REQUESTED: () => [ofResponses(ReviewReason.FORMAL_RESPONSE_REQUESTED, FORMAL_WAITS)],
  FREQUENT_REASSIGNMENT: () => [
    ofResponses(ReviewReason.FREQUENT_REASSIGNMENT, "r.state = 'AWAITING_HR' AND r.kind = 'REASSIGNMENT'"),
  ],
  STOOD_DOWN: () => [
    ofResponses(ReviewReason.STOOD_DOWN, "r.kind = 'STAND_DOWN' AND r.state = 'ACTIVE' AND r.decided_at IS NULL"),
    ofResponses(ReviewReason.STOOD_DOWN, "r.kind = 'STAND_DOWN' AND r.state = 'AWAITING_HR'"),
  ],
  // One item a person: their newest such incident, if nothing has been done for them since.
  PATTERN_WITHOUT_RESPONSE: (asking) => [
    ofLate(
      asking,
      ReviewReason.PATTERN_WITHOUT_RESPONSE,
      `i.finding = 'PATTERN' AND ${UNANSWERED} AND ${isShown(asking)}
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
  // Whoever gave the answer isn't shown that it is said to be a punishment.
  MEANT_AS_PUNISHMENT: ({ viewerId }) => [
    {
      ...ofResponses(ReviewReason.MEANT_AS_PUNISHMENT, `c.answered_at IS NULL AND r.requested_by <> ${viewerId}`),
      from: 'punishment_claims c JOIN responses r ON r.id = c.response_id JOIN incidents i ON i.id = r.incident_id',
      id: 'c.id',
      at: 'c.said_at',
    },
    // Said of how an incident was ended, which is no answer: until HR has looked into it.
    {
      ...ofIncidents(
        ReviewReason.MEANT_AS_PUNISHMENT,
        `c.how_it_ended AND (i.hr_looked_at IS NULL OR i.hr_looked_at < c.told_at)
         AND COALESCE(${WHO_HAD_ENDED('c')}, '${NO_ID}') <> ${viewerId}`,
        'c.told_at',
      ),
      from: 'confidences c JOIN incidents i ON i.id = c.incident_id',
      id: 'c.id',
    },
  ],
  // One item a person: the newest incident that shows it, until HR has looked into that.
  OVER_REPORTING: ({ viewerId }) => [
    ofIncidents(
      ReviewReason.OVER_REPORTING,
      `i.over_reported AND i.hr_looked_at IS NULL AND i.withdrawn_at IS NULL AND ${saysItWasThem('i')} <> ${viewerId}
       AND NOT EXISTS (SELECT 1 FROM incidents n WHERE n.employee_id = i.employee_id AND n.over_reported
         AND n.withdrawn_at IS NULL AND (n.recorded_at, n.id) > (i.recorded_at, i.id))`,
      'i.recorded_at',
    ),
  ],
  HIDDEN_PUNISHMENT: (asking) => [
    hiddenPunishment(asking),
    afterSpeakingUp(),
    taughtOnceMore(),
    leaveAfterSpeakingUp(asking),
  ],
  // A shift matters where something rests on it, so it waits with the newest incident that counts for the person.
  SHIFT_CONTESTED: () => [
    {
      ...ofIncidents(ReviewReason.SHIFT_CONTESTED, 'e.contested_at IS NOT NULL', 'e.contested_at'),
      from: `shift_entries e JOIN incidents i ON i.id = (SELECT n.id FROM incidents n
        WHERE n.employee_id = e.employee_id AND n.cause = 'EMPLOYEE' AND n.withdrawn_at IS NULL
        ORDER BY n.occurred_at DESC, n.id DESC LIMIT 1)`,
      id: 'e.id',
    },
  ],
  FINDING_CHANGED: (asking) => [
    {
      ...ofIncidents(
        ReviewReason.FINDING_CHANGED,
        `i.withdrawn_at IS NULL AND i.assessment_id IS NOT NULL AND ${isShown(asking)}`,
        'a.made_at',
      ),
      from: 'incidents i JOIN assessments a ON a.id = i.held_assessment_id',
    },
  ],
  CAUSE_CONTESTED: () => [
    ofIncidents(
      ReviewReason.CAUSE_CONTESTED,
      'i.contested_at IS NOT NULL AND i.withdrawn_at IS NULL',
      'i.contested_at',
    ),
  ],
  SEVERITY_CONTESTED: () => [
    ofIncidents(
      ReviewReason.SEVERITY_CONTESTED,
      'i.severity_contested_at IS NOT NULL AND i.withdrawn_at IS NULL',
      'i.severity_contested_at',
    ),
  ],
  FACTS_CONTESTED: () => [
    {
      ...ofIncidents(ReviewReason.FACTS_CONTESTED, 'c.decided_at IS NULL AND i.withdrawn_at IS NULL', 'c.proposed_at'),
      from: 'corrections c JOIN incidents i ON i.id = c.incident_id',
      id: 'c.id',
    },
  ],
  RETALIATION_RISK: () => [ofIncidents(ReviewReason.RETALIATION_RISK, `i.retaliation_risk AND ${HELD}`)],
  FIRST_LOOK: () => [ofIncidents(ReviewReason.FIRST_LOOK, `NOT i.retaliation_risk AND ${HELD}`)],
  // Whoever told it hears within a day that it was read, and then how it ended.
  COMPLAINT: () => [
    ofIncidents(
      ReviewReason.COMPLAINT,
      'i.for_hr_alone AND i.hr_looked_at IS NULL AND i.withdrawn_at IS NULL',
      'i.recorded_at',
    ),
    {
      ...ofIncidents(
        ReviewReason.COMPLAINT,
        'i.for_hr_alone AND i.hr_looked_at IS NOT NULL AND i.complaint_ended_at IS NULL AND i.withdrawn_at IS NULL',
        'i.hr_looked_at',
      ),
      dueAfter: DAYS_TO_END_A_COMPLAINT,
    },
  ],
  // Only for those who may decide it: where everybody in HR had a part, it waits for somebody new.
  APPEAL: ({ viewerId }) => [
    {
      ...ofResponses(ReviewReason.APPEAL, `a.decided_at IS NULL AND ${MAY_HEAR_THE_APPEAL(viewerId)}`),
      from: 'appeals a JOIN responses r ON r.id = a.response_id JOIN incidents i ON i.id = r.incident_id',
      id: 'a.id',
      appealId: 'a.id',
      at: 'a.made_at',
    },
  ],
  // Only where something waits on it: a formal response that was asked for, or a pattern that nobody has answered.
  STATEMENT_REFUSED: (asking) => [
    statementRefused(asking, `i.id IN (SELECT r.incident_id FROM responses r WHERE ${FORMAL_WAITS})`),
    statementRefused(asking, `i.finding = 'PATTERN' AND ${UNANSWERED} AND ${late(asking)} AND ${isShown(asking)}`),
  ],
  // What HR asks or decides too late is lost: the last days to ask for a formal response, to approve what has a last day
  // of its own, and to come to an end while somebody is stood down.
  DEADLINE_NEAR: (asking) => [
    {
      ...ofIncidents(
        ReviewReason.DEADLINE_NEAR,
        `${UNANSWERED} AND i.cause = 'EMPLOYEE' AND (i.severity = 'MAJOR' OR (i.finding = 'PATTERN' AND ${isShown(asking)}))
         AND i.occurred_at > ${asking.add(daysBefore(asking, LAST_CHANCE_DAYS))}
         AND i.occurred_at <= ${asking.add(daysBefore(asking, LAST_CHANCE_DAYS - NEAR_DAYS))}`,
        'i.occurred_at',
      ),
      dueAfter: LAST_CHANCE_DAYS,
      since: later(asking.dialect, 'i.occurred_at', LAST_CHANCE_DAYS - NEAR_DAYS),
    },
    // A suspension lasts as long as was asked for, whenever it is decided.
    endingSoon(asking, "r.state = 'AWAITING_HR' AND r.kind <> 'SUSPENSION'"),
    endingSoon(asking, "r.kind = 'STAND_DOWN' AND r.state = 'ACTIVE' AND r.decided_at IS NOT NULL"),
  ],
  RETENTION_HELD: (asking) => [retentionHeld(asking)],
  CUSTOMER_SIDE_CONTESTED: ({ viewerId }) => [sideContested(viewerId)],
  ATTRIBUTION_DENIED: ({ viewerId }) => [attributionDenied(viewerId)],
  REMEDY_EXCEPTION: ({ viewerId }) => [exceptionAskedFor(viewerId)],
  LETTING_GO: (asking) => [
    lettingGoProposed(asking.viewerId),
    lettingGoWithoutGround(),
    lettingGoToReview(asking.add(dateIn(asking, 0))),
  ],
}
