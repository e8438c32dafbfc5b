import { instantOf } from '../time/instant.js'
import { MOST_LEAVE_DAYS } from '../workforce/leave-rules.js'
import { daysBetween, later } from './instant-sql.js'
import { DAYS_TO_DECIDE, ReviewReason, STATEMENT_DAYS } from './review-reasons.js'
import { type Asking, dateIn, daysBefore, ofIncidents, type Part } from './waiting-part.js'

const NOT_GIVEN = 'i.statement_given_at IS NULL AND i.withdrawn_at IS NULL'

/** Statements that were asked for long enough ago and not given, where something (`where`) waits on them. */
export function statementRefused(asking: Asking, where: string): Part {
  const { dialect } = asking
  const now = asking.add(instantOf(asking.now))
  const today = asking.add(dateIn(asking, 0))
  const askedOn = 'SUBSTR(i.statement_requested_at, 1, 10)'
  const first = `CASE WHEN l.starts_on < ${askedOn} THEN ${askedOn} ELSE l.starts_on END`
  const last = `CASE WHEN l.ends_on > ${today} THEN ${today} ELSE l.ends_on END`
  // Days of leave are not counted, as in the test of INVESTIGATION; here by UTC, where a day more or less decides nothing.
  const leave = `(SELECT COALESCE(SUM(${daysBetween(dialect, first, last)} + 1), 0) FROM leaves l
    WHERE l.employee_id = i.employee_id AND l.taken_back_at IS NULL AND l.confirmed_at IS NOT NULL AND l.starts_on <= ${today} AND l.ends_on >= ${askedOn})`
  const asked = `i.statement_requested_at <= ${asking.add(daysBefore(asking, STATEMENT_DAYS))}
    AND ${daysBetween(dialect, 'i.statement_requested_at', now)} >= ${STATEMENT_DAYS} + (CASE WHEN ${leave} > ${MOST_LEAVE_DAYS} THEN ${MOST_LEAVE_DAYS} ELSE ${leave} END)`
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
