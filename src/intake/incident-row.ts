import { Cause, ReportSource, Severity, Touchpoint } from '../incidents/incident-words.js'
import type { ContextFactor } from '../workforce/context-factors.js'
import type { Line } from './csv-line.js'
import { factors, instant, needed, optional, word } from './fields.js'
import { quoted } from './problems.js'

/** An incident as a file tells of it. Null where the file doesn't say. */
export interface IncidentRow {
  reference: string
  employee: string | null
  store: string
  /** In milliseconds since 1970. */
  occurredAt: number
  cause: Cause
  severity: Severity
  context: readonly ContextFactor[]
  summary: string | null
  source: ReportSource | null
  touchpoint: Touchpoint | null
  reporter: string | null
  /** By the reference that the CRM has for them. */
  customer: string | null
}

const LONGEST_SUMMARY = 5_000

export interface IncidentReferences {
  stores: { has(code: string): boolean } | null
  people: { has(number: string): boolean } | null
  now: number
}

export function readIncident(
  line: Line,
  rowOf: Map<string, number>,
  { stores, people, now }: IncidentReferences,
): IncidentRow | undefined {
  const reference = needed(line, 'reference', 40, 'what people call the incident by')
  const employee = optional(line, 'employee', 40)
  const store = needed(line, 'store', 40, "the store's code")
  const occurredAt = instant(line, 'occurredAt')
  const cause = word(line, 'cause', Cause)
  const severity = word(line, 'severity', Severity)
  const context = factors(line, 'context')
  const summary = optional(line, 'summary', LONGEST_SUMMARY)
  const source = wordOrNull(line, 'source', ReportSource)
  const touchpoint = wordOrNull(line, 'touchpoint', Touchpoint)
  const reporter = optional(line, 'reporter', 40)
  const customer = optional(line, 'customer', 100)
  for (const [column, number] of Object.entries({ employee, reporter }))
    if (number && people && !people.has(number))
      line.problem(column, `There is no ${quoted(number)} in employees.csv. Add them there, or correct it here.`)
  if (store !== undefined && stores && !stores.has(store))
    line.problem('store', `There is no store ${quoted(store)} in stores.csv. Add it there, or correct it here.`)
  if (cause === Cause.EMPLOYEE && employee === null)
    line.problem(
      'employee',
      'The cause is EMPLOYEE and nobody is named. Name the employee, or write UNKNOWN as the cause.',
    )
  if (occurredAt !== undefined && occurredAt > now)
    line.problem(
      'occurredAt',
      `${quoted(line.text('occurredAt'))} has yet to come. Correct the date, or the offset from UTC.`,
    )
  if (occurredAt !== undefined && occurredAt < 0)
    line.problem('occurredAt', `${quoted(line.text('occurredAt'))} is before 1970. Correct the year.`)
  if (reference !== undefined) {
    const first = rowOf.get(reference)
    if (first !== undefined)
      line.problem(
        'reference',
        `Row ${first} has the incident ${quoted(reference)} already. Each has a reference of its own.`,
      )
    else rowOf.set(reference, line.row)
  }
  if (
    reference === undefined ||
    employee === undefined ||
    store === undefined ||
    occurredAt === undefined ||
    cause === undefined ||
    severity === undefined ||
    context === undefined ||
    summary === undefined ||
    source === undefined ||
    touchpoint === undefined ||
    reporter === undefined ||
    customer === undefined
  )
    return undefined
  return {
    reference,
    employee,
    store,
    occurredAt,
    cause,
    severity,
    context,
    summary,
    source,
    touchpoint,
    reporter,
    customer,
  }
}

function wordOrNull<T extends string>(line: Line, column: string, words: Record<string, T>): T | null | undefined {
  return line.text(column) === '' ? null : word(line, column, words)
}
