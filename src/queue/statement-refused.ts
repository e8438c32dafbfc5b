import { instantOf } from '../time/instant.js'
import { MOST_LEAVE_DAYS } from '../workforce/leave-rules.js'
import { daysBetween, later } from './instant-sql.js'
import { DAYS_TO_DECIDE, ReviewReason, STATEMENT_DAYS } from './review-reasons.js'
import { type Asking, dateIn, daysBefore, ofIncidents, type WaitingPart } from './waiting-part.js'

const NOT_GIVEN = 'i.statement_given_at IS NULL AND i.withdrawn_at IS NULL'

/** Statements that were asked for long enough ago and not given, where something (`where`) waits on them. */
export function statementRefused(asking: Asking, where: string): WaitingPart {
  const { dialect } = asking
  const askedOn = 'SUBSTR(i.statement_requested_at, 1, 10)'
  // The last day whose hour of asking has passed: today or yesterday. Later leave moves no deadline that is over.
  const last = `CASE WHEN SUBSTR(i.statement_requested_at, 11) <= ${asking.add(instantOf(asking.now).slice(10))}
    THEN ${asking.add(dateIn(asking, 0))} ELSE ${asking.add(dateIn(asking, -1))} END`
  const starts = `CASE WHEN l.starts_on < ${askedOn} THEN ${askedOn} ELSE l.starts_on END`
  const ends = `CASE WHEN l.ends_on > ${last} THEN ${last} ELSE l.ends_on END`
  const leave = `(SELECT COALESCE(SUM(${daysBetween(dialect, starts, ends)} + 1), 0) FROM leaves l
    WHERE l.employee_id = i.employee_id AND l.taken_back_at IS NULL AND l.confirmed_at IS NOT NULL AND l.starts_on <= ${last} AND l.ends_on >= ${askedOn})`
  // As deadlineAfter counts in the test of INVESTIGATION: it is over on the eighth day without leave, the day of asking being the
  // first. Here by UTC, where a store's clock may put the end of a leave on the day beside.
  const asked = `i.statement_requested_at <= ${asking.add(daysBefore(asking, STATEMENT_DAYS))}
    AND ${daysBetween(dialect, askedOn, last)} - (CASE WHEN ${leave} > ${MOST_LEAVE_DAYS} THEN ${MOST_LEAVE_DAYS} ELSE ${leave} END) >= ${STATEMENT_DAYS}`
  // Who was not told of it outside, and has not read it here, has seven days more before theirs begin.
  const reached = (more: string) => `EXISTS (SELECT 1 FROM outbox o JOIN notices n ON n.id = o.notice_id
    WHERE o.person_id = i.employee_id AND n.incident_id = i.id AND n.at >= i.statement_requested_at${more})`
  const told = `(NOT ${reached('')} OR ${reached(` AND o.told_at <= ${asking.add(daysBefore(asking, STATEMENT_DAYS))}`)}
    OR i.statement_requested_at <= ${asking.add(daysBefore(asking, 2 * STATEMENT_DAYS))})`
  return {
    ...ofIncidents(
      ReviewReason.STATEMENT_REFUSED,
      `${NOT_GIVEN} AND ${asked} AND ${told} AND ${where}`,
      'i.statement_requested_at',
    ),
    dueAfter: STATEMENT_DAYS + DAYS_TO_DECIDE.STATEMENT_REFUSED,
    since: later(asking.dialect, 'i.statement_requested_at', STATEMENT_DAYS),
  }
}
