import { keptFrom } from '../access/kept-from.js'
import { PLANNED_ONCE } from '../database/postgres-client.js'
import { THEIR_COMPLAINT, WATCHED_DAYS } from '../incidents/retaliation.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import { later } from './instant-sql.js'
import { TakenBy } from './review-queue.args.js'
import { ALL_REASONS, type ReviewReason } from './review-reasons.js'
import { type Asking, daysBefore, type WaitingPart } from './waiting-part.js'
import { WAITING } from './what-waits.js'

/** Where a page goes on: after what is due at an instant, of this id, and waits for this reason. */
export interface QueueKey {
  due: string
  id: string
  reason: ReviewReason
}

/** Which of what waits is asked for. */
export interface QueueFilter {
  reasons: readonly ReviewReason[]
  /** The id of one row that may wait. */
  id?: string
  storeId?: string
  employeeId?: string
  incidentId?: string
  overdue?: boolean
  olderThanDays?: number
  takenBy?: TakenBy
}

/** A row of the queue as it is read. */
export interface QueueRow {
  reason: ReviewReason
  id: string
  since: string
  due: string
  incidentId: string
  storeId: string
  employeeId: string | null
  responseId: string | null
  appealId: string | null
}

const placeOf = (reason: ReviewReason) => ALL_REASONS.indexOf(reason)

/**
 * One statement for what waits, what is due first at first. Each part brings the first rows of its own order, by an index, and
 * within a part the order by `at` is the order by what is due: the whole list is never sorted.
 */
export function queueSql(
  asking: Asking & { takenSince: string },
  filter: QueueFilter,
  after: QueueKey | undefined,
  most: string,
): string | undefined {
  const reasons = ALL_REASONS.filter((reason) => filter.reasons.includes(reason))
  const parts = reasons.flatMap((reason) =>
    WAITING[reason](asking).map((part) => {
      const { from, id, at, dueAfter, since = at, incidentId, responseId, appealId } = part
      const conditions = [
        part.where,
        `(i.employee_id IS NULL OR i.employee_id <> ${asking.viewerId})`,
        `(NOT i.for_hr_alone OR NOT ${keptFrom('i.id', asking.viewerId)})`,
        // Nor of whoever has complained about them of late: few, found once, and not looked for again for each that waits.
        `(i.employee_id IS NULL OR i.employee_id NOT IN (SELECT ci.employee_id FROM incident_parties cp JOIN incidents ci ON ci.id = cp.incident_id
           WHERE cp.employee_id = ${asking.viewerId} AND cp.part = 'COMPLAINED_ABOUT' AND ci.employee_id IS NOT NULL
             AND ci.withdrawn_at IS NULL AND ${THEIR_COMPLAINT('ci')} AND ci.recorded_at >= ${asking.add(daysBefore(asking, WATCHED_DAYS))}))`,
        ...filterConditions(asking, filter, part),
        ...(after ? [comesAfter(asking, part, reason, after)] : []),
      ]
      return `SELECT part.*, ${later(asking.dialect, 'part.at', dueAfter)} AS due FROM (
        SELECT '${reason}' AS reason, ${placeOf(reason)} AS place, ${id} AS id, ${at} AS at, ${since} AS since,
          ${incidentId} AS "incidentId", i.store_id AS "storeId", i.employee_id AS "employeeId",
          ${responseId ?? NULL_ID} AS "responseId", ${appealId ?? NULL_ID} AS "appealId"
        FROM ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${at}, ${id} LIMIT ${most}) AS part`
    }),
  )
  if (parts.length === 0) return undefined
  return `SELECT ${PLANNED_ONCE} reason, id, since, due, "incidentId", "storeId", "employeeId", "responseId", "appealId"
    FROM (${parts.join(' UNION ALL ')}) AS queue ORDER BY due, id, place LIMIT ${most}`
}

const NULL_ID = 'CAST(NULL AS uuid)'

function filterConditions(
  { dialect, add, now, viewerId, takenSince }: Asking & { takenSince: string },
  { id, storeId, employeeId, incidentId, overdue, olderThanDays, takenBy }: QueueFilter,
  part: WaitingPart,
): string[] {
  const daysAgo = (days: number) => add(instantOf(now - days * DAY_MS))
  const conditions: string[] = []
  if (id) conditions.push(`${part.id} = ${add(id)}`)
  // SQLite, which does not know how many rows there are, would go through all that ever happened in the store.
  if (storeId) conditions.push(`${dialect === 'sqlite' ? '+' : ''}i.store_id = ${add(storeId)}`)
  if (employeeId) conditions.push(`i.employee_id = ${add(employeeId)}`)
  if (incidentId) conditions.push(`i.id = ${add(incidentId)}`)
  if (overdue !== undefined) conditions.push(`${part.at} ${overdue ? '<' : '>='} ${daysAgo(part.dueAfter)}`)
  if (olderThanDays !== undefined) conditions.push(`${part.since ?? part.at} < ${daysAgo(olderThanDays)}`)
  if (takenBy) {
    const by = takenBy === TakenBy.ME ? `AND k.taken_by = ${viewerId}` : ''
    const takings = `SELECT 1 FROM review_takings k WHERE k.incident_id = i.id AND k.taken_at > ${add(takenSince)} ${by}`
    conditions.push(`${takenBy === TakenBy.NOBODY ? 'NOT ' : ''}EXISTS (${takings})`)
  }
  return conditions
}

/** The rows of a part that come after a key of the whole queue: by `at` alone, so that an index leads there. */
function comesAfter({ add }: Asking, { at, id, dueAfter }: WaitingPart, reason: ReviewReason, after: QueueKey): string {
  const from = add(instantOf(Date.parse(after.due) - dueAfter * DAY_MS))
  const same = placeOf(reason) > placeOf(after.reason) ? '>=' : '>'
  return `(${at}, ${id}) ${same} (${from}, ${add(after.id)})`
}
