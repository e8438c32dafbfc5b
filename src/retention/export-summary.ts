import { type Message, message } from '../language/message.js'
import type { ExportedPart } from './person-export.js'
import type { ResponseKind } from '../incidents/response-kinds.js'

/** What a reader wants to know before all the rows, in sentences; what is not held is said too. */
export function summaryOf(parts: readonly ExportedPart[]): Message[] {
  const rows = (name: ExportedPart['name']) => parts.find((part) => part.name === name)?.rows ?? []
  const [incidents, shifts] = [rows('incidents'), rows('shifts')]
  const kinds = new Map<string, number>()
  for (const { kind } of rows('responses')) kinds.set(String(kind), (kinds.get(String(kind)) ?? 0) + 1)
  const looks = rows('reads').reduce((sum, { times }) => sum + Number(times ?? 1), 0)
  return [
    message('personExport.incidents', { n: incidents.length, ...between(incidents, 'occurred_at') }),
    kinds.size > 0
      ? message('personExport.done', { kinds: { all: inOrder(kinds) } })
      : message('personExport.nothingDone'),
    message('personExport.said', {
      said: rows('statements').length + rows('confidences').length,
      appealed: rows('appeals').length,
      heard: rows('hearings').length,
    }),
    message('personExport.wentWell', { n: rows('commendations').length }),
    message('personExport.shifts', { n: shifts.length, ...between(shifts, 'date') }),
    message('personExport.looked', { n: looks }),
    message('personExport.all', {
      rows: parts.reduce((sum, part) => sum + part.rows.length, 0),
      parts: parts.filter((part) => part.rows.length > 0).length,
    }),
  ]
}

/** The first and the last day of what is held, and whether there are two, one or none. */
function between(rows: readonly Record<string, unknown>[], column: string) {
  const days = rows.flatMap((row) => (typeof row[column] === 'string' ? row[column].slice(0, 10) : [])).sort()
  const [from = '', to = ''] = [days[0], days.at(-1)]
  return { days: days.length === 0 ? 'NONE' : from === to ? 'ONE' : 'SEVERAL', from, to }
}

/** What was done most often first. */
const inOrder = (kinds: ReadonlyMap<string, number>): Message[] =>
  [...kinds]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, n]) => message('personExport.times', { n, kind: message(`responseNoun.${kind as ResponseKind}`) }))

/** Rows by the month of their date, latest first, each with what they come to. */
export function byMonth(
  rows: readonly Record<string, unknown>[],
): { month: string; inShort: Message; rows: Record<string, unknown>[] }[] {
  const months = new Map<string, Record<string, unknown>[]>()
  for (const row of rows) {
    const month = String(row.date).slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), row])
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, of]) => {
      const customers = of.reduce((sum, { interactions }) => sum + Number(interactions ?? 0), 0)
      return { month, inShort: message('personExport.month', { month, shifts: of.length, customers }), rows: of }
    })
}
