import type { Dialect } from '../database/settings.js'

/** The instant some days or months after one, both as they are stored: an SQL expression of an SQL expression. */
export function later(dialect: Dialect, instant: string, count: number, unit: 'days' | 'months' = 'days'): string {
  if (count === 0 && unit === 'days') return instant
  const added = `${count} ${unit}`
  // 'floor': the end that a month lacks is its last day, as on PostgreSQL and in Temporal, and not a day of the next one.
  return dialect === 'sqlite'
    ? `strftime('%Y-%m-%dT%H:%M:%fZ', ${instant}, '${count < 0 ? '' : '+'}${added}'${unit === 'months' ? ", 'floor'" : ''})`
    : `to_char(CAST(${instant} AS timestamptz) AT TIME ZONE 'UTC' + INTERVAL '${added}', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** The later of two instants. */
export const laterOf = (one: string, other: string): string =>
  `CASE WHEN ${one} > ${other} THEN ${one} ELSE ${other} END`

/** How many days lie between two instants or dates, as a number with a fraction. */
export const daysBetween = (dialect: Dialect, from: string, to: string): string =>
  dialect === 'sqlite'
    ? `(julianday(${to}) - julianday(${from}))`
    : `(EXTRACT(EPOCH FROM ${asTime(to)} - ${asTime(from)}) / 86400)`

/** By way of text: PostgreSQL would else take a placeholder for a time wherever the statement uses it. */
const asTime = (text: string) => `CAST(CAST(${text} AS text) AS timestamptz)`
