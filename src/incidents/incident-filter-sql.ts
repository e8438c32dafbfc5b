import { isHr, type Viewer } from '../access/viewer.js'
import { Values } from '../database/values.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import type { IncidentFilter } from './incident-filter.input.js'
import { openedComplaints, visibleIncidents } from './incidents.access.js'

/** Two years, as far as records weigh in a finding: a list that looks further back would grow slower every year. */
const LOOKED_BACK_DAYS = 731

/** What a filter comes to once store and employee are looked up. */
export type ResolvedFilter = Omit<IncidentFilter, 'store' | 'employee'> & {
  storeId?: string
  employeeId?: string
  customerId?: string
}

/** What a row has to fulfil, for `i` of the incidents; `now` in milliseconds since 1970. */
export const conditionsOf = (viewer: Viewer, filter: ResolvedFilter, now: number, values: Values): string[] => [
  ...filterConditions(filter, now, values),
  ...(filter.finding ? notHeldBack(viewer, values) : []),
  visibleIncidents(viewer, 'i', values.add),
  'i.withdrawn_at IS NULL',
]

/** Whom somebody is yet to decide about is not found by what was found of them. */
const notHeldBack = ({ undecided = [] }: Viewer, values: Values): string[] =>
  undecided.length > 0 ? [`(i.employee_id IS NULL OR i.employee_id NOT IN (${values.list(undecided)}))`] : []

/** The earliest moment that is looked at where rows have to be looked through one by one. */
export const lookedBackTo = ({ occurredFrom, occurredTo }: ResolvedFilter, now: number): string => {
  const earliest = instantOf((occurredTo ? Date.parse(occurredTo) : now) - LOOKED_BACK_DAYS * DAY_MS)
  return occurredFrom && occurredFrom > earliest ? occurredFrom : earliest
}

function filterConditions(filter: ResolvedFilter, now: number, values: Values): string[] {
  const among = (column: string, list: readonly string[]) => `i.${column} IN (${values.list(list)})`
  const conditions: string[] = []
  if (filter.storeId) conditions.push(`i.store_id = ${values.add(filter.storeId)}`)
  if (filter.employeeId) conditions.push(`i.employee_id = ${values.add(filter.employeeId)}`)
  if (filter.customerId) conditions.push(`i.customer_id = ${values.add(filter.customerId)}`)
  if (filter.finding) conditions.push(filter.finding.length > 0 ? among('finding', filter.finding) : 'FALSE')
  if (filter.cause) conditions.push(filter.cause.length > 0 ? among('cause', filter.cause) : 'FALSE')
  if (filter.unanswered) conditions.push('i.answered_at IS NULL AND i.closed_at IS NULL')
  if (filter.statementArrived) conditions.push('i.statement_given_at IS NOT NULL AND i.answered_at IS NULL')
  if (filter.text)
    conditions.push(`LOWER(i.summary) LIKE ${values.add(`%${literally(filter.text.toLowerCase())}%`)} ESCAPE '!'`)
  if (filter.unanswered || filter.statementArrived || filter.text)
    conditions.push(`i.occurred_at >= ${values.add(lookedBackTo(filter, now))}`)
  else if (filter.occurredFrom) conditions.push(`i.occurred_at >= ${values.add(filter.occurredFrom)}`)
  if (filter.occurredTo) conditions.push(`i.occurred_at <= ${values.add(filter.occurredTo)}`)
  return conditions
}

const literally = (text: string) => text.replaceAll(/[!%_]/g, '!$&')

/** Where somebody names no store: each of theirs by itself, what is about them, and what was opened to them of complaints. */
export function searchScopes(viewer: Viewer, filter: ResolvedFilter, values: Values): string[] | undefined {
  if (filter.finding && filter.finding.length > 1 && !filter.storeId && !filter.employeeId)
    return filter.finding.map((finding) => `i.finding = ${values.add(finding)}`)
  if (isHr(viewer) || filter.storeId || filter.employeeId || filter.customerId) return undefined
  const me = values.add(viewer.id)
  return [
    ...viewer.managedStoreIds.map((id) => `i.store_id = ${values.add(id)}`),
    `i.employee_id = ${me}`,
    `i.id IN (${openedComplaints(me)})`,
  ]
}
