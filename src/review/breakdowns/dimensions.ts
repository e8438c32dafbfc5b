import type { Dialect } from '../../database/settings.js'
import { minuteOnTheWall } from '../../workforce/exposure-sql.js'
import { STORE_NAME } from '../work/store-name.js'

/** By what breakdowns are told apart. */
export enum BreakdownsBy {
  CAUSE = 'CAUSE',
  SEVERITY = 'SEVERITY',
  TOUCHPOINT = 'TOUCHPOINT',
  CONTEXT_FACTOR = 'CONTEXT_FACTOR',
  CONDITION = 'CONDITION',
  HOUR = 'HOUR',
  STORE = 'STORE',
  POSITION = 'POSITION',
  MONTH = 'MONTH',
  CONDUCT = 'CONDUCT',
  REMEDY = 'REMEDY',
}

/** A group of shifts on which none of the conditions held, or of breakdowns after which nothing was given; and one of breakdowns on days for which no shift is recorded. */
export const NONE = 'NONE'
export const NOT_ON_ROSTER = 'NOT_ON_ROSTER'
export const UNKNOWN = 'UNKNOWN'
/** Nobody said how the customer behaved. */
const NOT_SAID = 'NOT_SAID'

/** How one dimension is asked for and told. */
export interface Dimension {
  /** Of the incident `i`, its store `st` with the clock `k`, and its employee `e`. */
  name: (dialect: Dialect) => string
  /** What is asked of the shift `s` on which it happened; a text, or null where that isn't told. */
  ofShift: string
  /** To which groups an incident belongs hangs on that. */
  byShift?: true
  /** The groups to which an incident belongs. */
  groups: (name: string | null, ofShift: string | null) => readonly string[]
  /** Work can be told apart in the same way, so that groups have an expectation of their own. */
  work: 'STORE' | 'HOUR' | 'SETTING' | null
  /** Told in its own order, and not from the most frequent on. */
  inOrder: boolean
  joins: { clock?: true; employee?: true }
}

const plain = (column: string): Dimension => ({
  name: () => column,
  ofShift: `''`,
  groups: (name) => (name === null ? [] : [name]),
  work: null,
  inOrder: false,
  joins: {},
})

/** The values of a column, with bars between. */
const all = (dialect: Dialect, column: string, from: string) =>
  `(SELECT ${dialect === 'sqlite' ? 'group_concat' : 'string_agg'}(${column}, '|' ORDER BY ${column}) FROM ${from})`
const factors = (dialect: Dialect) =>
  all(dialect, 'c.factor', 'incident_contexts c WHERE c.incident_id = i.id AND NOT c.confidential')
const remedies = (dialect: Dialect) =>
  all(
    dialect,
    'r.code',
    "given_remedies g JOIN remedies r ON r.id = g.remedy_id WHERE g.incident_id = i.id AND g.status = 'GIVEN'",
  )

export const DIMENSIONS: Record<BreakdownsBy, Dimension> = {
  CAUSE: plain('i.cause'),
  SEVERITY: plain('i.severity'),
  TOUCHPOINT: plain('i.touchpoint'),
  CONTEXT_FACTOR: { ...plain(''), name: factors, groups: (names) => names?.split('|') ?? [] },
  CONDITION: {
    ...plain(`''`),
    ofShift: 's.conditions',
    byShift: true,
    groups: (_, conditions) => (conditions === null ? [NOT_ON_ROSTER] : conditionGroups(conditions)),
    work: 'SETTING',
  },
  HOUR: {
    ...plain(''),
    name: () => `CAST(${minuteOnTheWall('i.occurred_at')} / 60 AS varchar(2))`,
    // Where the roster has no hours, nobody knows how much work there was in each.
    ofShift: 'CASE WHEN s.starts_at IS NOT NULL AND s.ends_at IS NOT NULL THEN 1 END',
    groups: (hour) => [hourGroup(Number(hour))],
    work: 'HOUR',
    inOrder: true,
    joins: { clock: true },
  },
  STORE: { ...plain(STORE_NAME), work: 'STORE' },
  POSITION: {
    ...plain('e.position'),
    ofShift: 's.position',
    byShift: true,
    groups: (position, onShift) => [onShift ?? position ?? UNKNOWN],
    work: 'SETTING',
    joins: { employee: true },
  },
  MONTH: { ...plain('SUBSTR(i.day, 1, 7)'), work: 'SETTING', inOrder: true },
  CONDUCT: { ...plain('i.conduct'), groups: (conduct) => [conduct ?? NOT_SAID] },
  REMEDY: { ...plain(''), name: remedies, groups: (codes) => (codes ? [...new Set(codes.split('|'))] : [NONE]) },
}

/** The groups of a set of conditions as the roster has them: each condition's, so that a shift can be in several. */
export const conditionGroups = (conditions: string): readonly string[] =>
  conditions === '' ? [NONE] : conditions.split('|')

/** 8 is told as 08:00. */
export const hourGroup = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
