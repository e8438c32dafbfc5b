import type {
  AgainstExpectation,
  Cause,
  Conduct,
  ContextFactor,
  LogIncidentInput,
  Severity,
  Touchpoint,
} from '../made/graphql'
import { dateAt, instantAt, type Zone } from '../clock.js'

export const WHEN = ['now', 'hourAgo', 'earlier', 'other'] as const
export type When = (typeof WHEN)[number]

/** What somebody has filled in so far. */
export interface ToLog {
  /** The server knows it again by this, so that it is logged once however often it is sent. */
  key: string
  /** What was sent of it and not answered: see api/sent.ts. */
  sent?: string
  /** When something was first typed, or the time was chosen: "now" is that moment, also of a draft that is sent tomorrow. Empty before. */
  begunAt: string
  store: string
  /** Undefined until somebody was chosen; null where it was nobody in particular. */
  person: { number: string; name: string } | null | undefined
  when: When
  /** `14:30`, of today. */
  time: string
  /** `2026-03-01T14:30`, by the clock of the store. */
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

export const begin = (store: string, key: string): ToLog => ({
  key,
  begunAt: '',
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

/** What is to be kept once somebody has typed or chosen `part`: the first of it says when "just now" is, and so does choosing that, or a time of today. */
export const changed = ({ begunAt }: Pick<ToLog, 'begunAt'>, part: Partial<ToLog>, now: Date): Partial<ToLog> =>
  begunAt === '' || part.when || part.time ? { ...part, begunAt: now.toISOString() } : part

/** When it happened, as an instant, by the clock of the store; undefined until that is said whole. */
export function occurredAt(
  { when, begunAt, time, moment }: Pick<ToLog, 'when' | 'begunAt' | 'time' | 'moment'>,
  zone: Zone,
): string | undefined {
  if (when === 'other') return instantAt(moment, zone)
  if (begunAt === '') return undefined
  if (when === 'now') return begunAt
  if (when === 'hourAgo') return new Date(Date.parse(begunAt) - HOUR_MS).toISOString()
  return instantAt(`${dateAt(begunAt, zone)}T${time}`, zone)
}

const HOUR_MS = 3_600_000
/** Longer ago than this is not what anybody means who has chosen "just now" and looks at it. */
const JUST_MS = 5 * 60_000

/** When "just now", "an hour ago" or "earlier today" is of something that was begun a while ago; undefined where it is as it says. */
export function isNoLonger(
  toLog: Pick<ToLog, 'when' | 'begunAt' | 'time' | 'moment'>,
  now: Date,
  zone: Zone,
): string | undefined {
  const { when, begunAt } = toLog
  if (begunAt === '' || when === 'other') return undefined
  const isSo =
    when === 'earlier' ? dateAt(begunAt, zone) === dateAt(now, zone) : now.getTime() - Date.parse(begunAt) <= JUST_MS
  return isSo ? undefined : occurredAt(toLog, zone)
}

/** What is still to be said before it can be sent, in the order of the form. */
export function missing(toLog: ToLog, zone: Zone): ('person' | 'when' | 'summary' | 'whose')[] {
  return [
    ...(toLog.person === undefined ? (['person'] as const) : []),
    ...(toLog.begunAt !== '' && occurredAt(toLog, zone) === undefined ? (['when'] as const) : []),
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
export function inputOf(toLog: ToLog, conditions: readonly ContextFactor[], zone: Zone): LogIncidentInput {
  const { key, store, person, summary, cause, severity, touchpoint, conduct, againstExpectation, customer } = toLog
  return {
    idempotencyKey: key,
    store,
    ...(person ? { employee: person.number } : {}),
    occurredAt: occurredAt(toLog, zone)!,
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
