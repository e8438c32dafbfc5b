import type { Add } from '../database/values.js'
import { lettingGoToDecide } from '../customers/letting-go/letting-go-to-decide.js'
import { aboveTheStoreOf } from '../customers/known/above-the-store.js'
import { HEARING_GOES_ON } from '../hearings/hearing.entity.js'
import { FORMAL_WAITS_OVER } from '../incidents/something-formal.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import { WaitingKind } from './waiting.type.js'

/** Dates by the clock of a place. */
export interface Dates {
  today: string
  tomorrow: string
  /** The first day of which a check still waits. */
  weekAgo: string
}

/** Who asks, the dates where they work, the stores they manage, and when (milliseconds since 1970). `add` makes placeholders. */
export interface Asking {
  viewerId: string
  own: Dates
  stores: readonly (Dates & { id: string })[]
  now: number
  add: Add
}

/** As long as something formal could still be asked for. */
const UNANSWERED_DAYS = 30
const STATEMENT_DAYS = 180
/** Customers are called within days: what somebody opens again much later stands in their notices. */
const REOPENED_DAYS = 180
/** Longer than any reassignment is planned ahead and lasts. */
const REASSIGNMENT_DAYS = 120
/** Steps that nobody has marked for so long are left to the list of responses. */
const STEP_DAYS = 180
/** What was answered longer ago is found in the list of the store's incidents. */
const TO_CLOSE_DAYS = 60

/** That a manager of the store is named in it: it is for HR. */
const NAMES_A_MANAGER = `EXISTS (SELECT 1 FROM incident_parties p JOIN store_managers m ON m.employee_id = p.employee_id
  WHERE p.incident_id = i.id AND m.store_id = i.store_id)`

/** A customer says that it is not over for them: what had been closed is open again. An ending alone may have come along from another record. */
const REOPENED = `EXISTS (SELECT 1 FROM follow_ups f WHERE f.incident_id = i.id AND f.reopened_at IS NOT NULL
  UNION ALL SELECT 1 FROM endings_for_customers e WHERE e.incident_id = i.id
    AND EXISTS (SELECT 1 FROM audit_entries a WHERE a.subject_id = i.id AND a.action = 'incident.not-over-by-link'))`

/** All that waits is about incidents, but for leave. */
type AboutIncidents = Exclude<WaitingKind, WaitingKind.LEAVE_TO_CONFIRM>

/**
 * The row condition of what waits for somebody, for `i` of the incidents. Nobody waits for a manager with what is about them
 * or names them, nor with what is for HR: what they could not do anyway.
 */
export function waitsFor(kind: AboutIncidents, { viewerId, own, stores, now, add }: Asking): string {
  const me = add(viewerId)
  const since = (days: number) => add(instantOf(now - days * DAY_MS))
  const mine = () => `i.employee_id = ${me}`
  const notMine = (alias: string) => `(${alias}.employee_id IS NULL OR ${alias}.employee_id <> ${me})
    AND NOT EXISTS (SELECT 1 FROM incident_parties p WHERE p.incident_id = ${alias}.id AND p.employee_id = ${me})`
  const theirs = () => `i.store_id IN (${stores.map(({ id }) => add(id)).join(', ')}) AND ${notMine('i')}`
  const answerable = () =>
    `${theirs()} AND i.answered_at IS NULL AND i.closed_at IS NULL AND NOT (i.hr_first AND i.hr_looked_at IS NULL)`
  const held = 'i.hr_first AND i.hr_looked_at IS NULL'
  const stepDue = (tomorrow: string) =>
    `EXISTS (SELECT 1 FROM responses r JOIN response_steps t ON t.response_id = r.id WHERE r.incident_id = i.id
       AND r.state = 'ACTIVE' AND r.requested_at >= ${since(STEP_DAYS)} AND t.done_at IS NULL AND t.due_on <= ${add(tomorrow)})`
  switch (kind) {
    case WaitingKind.STATEMENT_ASKED_OF_ME:
      return `${mine()} AND i.statement_requested_at IS NOT NULL AND i.statement_given_at IS NULL`
    case WaitingKind.RECORD_TO_CONFIRM:
      return `${mine()} AND i.sent_at IS NOT NULL AND i.known_at IS NULL`
    case WaitingKind.MY_STEP_DUE:
      return `${mine()} AND ${stepDue(own.tomorrow)}`
    case WaitingKind.ATTRIBUTION_TO_ANSWER:
      return `${mine()} AND i.attributed_by IS NOT NULL AND i.attribution_agreed_at IS NULL AND NOT EXISTS (SELECT 1 FROM attribution_denials ad WHERE ad.incident_id = i.id AND ad.settled_at IS NULL)`
    case WaitingKind.MY_HEARING:
      return `${mine()} AND EXISTS (SELECT 1 FROM responses r JOIN hearings h ON h.response_id = r.id WHERE r.incident_id = i.id
        AND ${HEARING_GOES_ON} AND (h.heard_at IS NULL OR EXISTS (SELECT 1 FROM hearing_notes n WHERE n.hearing_id = h.id
          AND n.noted_at >= h.heard_at AND n.answered_at IS NULL)))`
    case WaitingKind.REASSIGNMENT_TO_AGREE:
      return `${mine()} AND EXISTS (SELECT 1 FROM responses r WHERE r.incident_id = i.id AND r.kind = 'REASSIGNMENT'
        AND r.state = 'ACTIVE' AND r.agreed_at IS NULL AND r.starts_on >= ${add(own.today)} AND r.ends_on > r.starts_on)`
    case WaitingKind.UNANSWERED:
      return `${answerable()} AND i.occurred_at >= ${since(UNANSWERED_DAYS)}`
    case WaitingKind.REOPENED:
      return `${theirs()} AND i.closed_at IS NULL AND NOT (${held}) AND i.occurred_at >= ${since(REOPENED_DAYS)} AND ${REOPENED}`
    case WaitingKind.TO_CLOSE:
      return `${theirs()} AND i.closed_at IS NULL AND i.severity <> 'MINOR' AND NOT (${held}) AND i.answered_at >= ${since(TO_CLOSE_DAYS)}
        AND i.occurred_at >= ${since(REOPENED_DAYS)} AND NOT ${REOPENED} AND NOT ${FORMAL_WAITS_OVER('i.id')}`
    case WaitingKind.CHECK_DUE: {
      const due = stores.map(
        ({ id, today, weekAgo }) =>
          `(i.store_id = ${add(id)} AND i.checked_on BETWEEN ${add(weekAgo)} AND ${add(today)})`,
      )
      const [first, last] = [
        stores.map(({ weekAgo }) => weekAgo).sort()[0]!,
        stores
          .map(({ today }) => today)
          .sort()
          .at(-1)!,
      ]
      return `${theirs()} AND i.closed_at IS NOT NULL AND NOT (${held})
        AND i.checked_on >= ${add(first)} AND i.checked_on <= ${add(last)} AND (${due.join(' OR ')})`
    }
    case WaitingKind.REMEDY_EXCEPTION:
      return `${theirs()} AND ${aboveTheStoreOf('i', me)} AND i.id IN (SELECT g.incident_id FROM given_remedies g
        WHERE g.status = 'AWAITING_APPROVAL' AND g.given_by <> ${me})`
    // About a customer: so it waits with the newest of theirs in the store that proposed it, of what is the viewer's to decide on.
    case WaitingKind.LETTING_GO:
      return `${theirs()} AND ${aboveTheStoreOf('i', me)} AND i.id IN (SELECT (SELECT n.id FROM incidents n
          WHERE n.customer_id = l.customer_id AND n.store_id = l.store_id AND n.withdrawn_at IS NULL
            AND NOT n.for_hr_alone AND ${notMine('n')}
          ORDER BY n.occurred_at DESC, n.id DESC LIMIT 1)
        FROM lettings_go l WHERE ${lettingGoToDecide('l', me)})`
    case WaitingKind.STATEMENT_ARRIVED:
      return `${answerable()} AND i.statement_given_at IS NOT NULL AND i.occurred_at >= ${since(STATEMENT_DAYS)}`
    case WaitingKind.CORRECTION_TO_DECIDE:
      return `${theirs()} AND i.id IN (SELECT c.incident_id FROM corrections c WHERE c.decided_at IS NULL)
        AND NOT i.hr_first AND i.cause <> 'MANAGEMENT' AND NOT ${NAMES_A_MANAGER}`
    case WaitingKind.REASSIGNMENT_ENDING: {
      const ends = stores.map(
        ({ id, today, tomorrow }) =>
          `(i.store_id = ${add(id)} AND r.ends_on BETWEEN ${add(today)} AND ${add(tomorrow)})`,
      )
      return `${theirs()} AND i.id IN (SELECT r.incident_id FROM responses r WHERE r.state = 'ACTIVE'
        AND r.requested_at >= ${since(REASSIGNMENT_DAYS)} AND r.kind = 'REASSIGNMENT'
        AND (r.agreed_at IS NOT NULL OR r.starts_on = r.ends_on) AND r.incident_id = i.id AND (${ends.join(' OR ')}))`
    }
    case WaitingKind.STEP_DUE:
      return `${theirs()} AND i.occurred_at >= ${since(STEP_DAYS * 2)} AND ${stepDue(stores[0]!.tomorrow)}`
  }
}
