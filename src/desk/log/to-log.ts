import type {
  AgainstExpectation,
  Cause,
  Conduct,
  ContextFactor,
  LogIncidentInput,
  Severity,
  Touchpoint,
} from '../made/graphql'
import { dateHere } from '../now.js'

export const WHEN = ['now', 'hourAgo', 'earlier', 'other'] as const
export type When = (typeof WHEN)[number]

/** What somebody has filled in so far. */
export interface ToLog {
  /** The server knows it again by this, so that it is logged once however often it is sent. */
  key: string
  /** What was sent of it and not answered: see api/sent.ts. */
  sent?: string
  /** When the form was begun: "now" is that moment, also of a draft that is sent tomorrow. */
  begunAt: string
  store: string
  /** Undefined until somebody was chosen; null where it was nobody in particular. */
  person: { number: string; name: string } | null | undefined
  when: When
  /** `14:30`, of today. */
  time: string
  /** `2026-03-01T14:30`, by this device’s clock. */
  moment: string
  summary: string
  cause: Cause
  /** What somebody has ticked, and unticked. Of all else it is what the roster knows of the day, which may come later than they tick. */
  ticked: Partial<Record<ContextFactor, boolean>>
  severity: Severity
  touchpoint: Touchpoint
  conduct: Conduct | undefined
  againstExpectation: AgainstExpectation | undefined
  /** The reference that the CRM has for them. */
  customer: string
}

export const begin = (store: string, key: string, now: Date): ToLog => ({
  key,
  begunAt: now.toISOString(),
  store,
  person: undefined,
  when: 'now',
  time: '',
  moment: '',
  summary: '',
  cause: 'UNKNOWN',
  ticked: {},
  severity: 'MINOR',
  touchpoint: 'OTHER',
  conduct: undefined,
  againstExpectation: undefined,
  customer: '',
})

/** When it happened, as an instant; undefined until that is said whole. */
export function occurredAt({
  when,
  begunAt,
  time,
  moment,
}: Pick<ToLog, 'when' | 'begunAt' | 'time' | 'moment'>): string | undefined {
  const begun = new Date(begunAt)
  if (when === 'now') return begunAt
  if (when === 'hourAgo') return new Date(begun.getTime() - 3_600_000).toISOString()
  const said = when === 'other' ? moment : time && `${dateHere(begunAt)}T${time}`
  const date = said ? new Date(said) : undefined
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined
}

/** What is still to be said before it can be sent, in the order of the form. */
export function missing(toLog: ToLog): ('person' | 'when' | 'summary' | 'whose')[] {
  return [
    ...(toLog.person === undefined ? (['person'] as const) : []),
    ...(occurredAt(toLog) === undefined ? (['when'] as const) : []),
    ...(toLog.summary.trim() === '' ? (['summary'] as const) : []),
    ...(toLog.person === null && toLog.cause === 'EMPLOYEE' ? (['whose'] as const) : []),
  ]
}

/** What was going on: what the roster knows of the day, but for what somebody says otherwise. */
export function contextOf({ ticked }: Pick<ToLog, 'ticked'>, conditions: readonly ContextFactor[]): ContextFactor[] {
  const said = Object.keys(ticked) as ContextFactor[]
  return [...conditions.filter((factor) => !(factor in ticked)), ...said.filter((factor) => ticked[factor])]
}

/** `ticked`, once somebody has made `after` of what they were shown. */
export function tickedSince(
  ticked: ToLog['ticked'],
  shown: readonly string[],
  after: readonly string[],
): ToLog['ticked'] {
  const changed = [...shown, ...after].filter((factor) => shown.includes(factor) !== after.includes(factor))
  return { ...ticked, ...Object.fromEntries(changed.map((factor) => [factor, after.includes(factor)])) }
}

/** The input of logIncident. `conditions` are what the roster knows of the day. */
export function inputOf(toLog: ToLog, conditions: readonly ContextFactor[]): LogIncidentInput {
  const { key, store, person, summary, cause, severity, touchpoint, conduct, againstExpectation, customer } = toLog
  return {
    idempotencyKey: key,
    store,
    ...(person ? { employee: person.number } : {}),
    occurredAt: occurredAt(toLog)!,
    summary: summary.trim(),
    cause,
    context: contextOf(toLog, conditions),
    severity,
    touchpoint,
    ...(conduct ? { conduct } : {}),
    ...(againstExpectation ? { againstExpectation } : {}),
    ...(customer.trim() ? { customer: customer.trim() } : {}),
  }
}
