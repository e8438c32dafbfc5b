import { counted, listed } from '../language/wording.js'
import type { ExportedPart } from './person-export.js'

/** What a reader wants to know before all the rows, in sentences; what is not held is said too. */
export function summaryOf(parts: readonly ExportedPart[]): string[] {
  const rows = (title: string) => parts.find((part) => part.title === title)?.rows ?? []
  const days = (of: readonly Record<string, unknown>[], column: string) =>
    of.flatMap((row) => (typeof row[column] === 'string' ? row[column].slice(0, 10) : [])).sort()
  const between = (of: readonly Record<string, unknown>[], column: string) => {
    const [first, last] = [days(of, column)[0], days(of, column).at(-1)]
    return first === undefined ? '' : first === last ? `, on ${first}` : `, from ${first} to ${last}`
  }
  const incidents = rows('Incidents')
  const shifts = rows('Shifts')
  const done = rows('What was done about their incidents')
  const kinds = new Map<string, number>()
  for (const { kind } of done) kinds.set(String(kind), (kinds.get(String(kind)) ?? 0) + 1)
  const ofKinds = [...kinds]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, n]) => `${n} × ${kind.toLowerCase().replaceAll('_', ' ')}`)
  const looked = rows('Who has looked at their record')
  const said = rows('Their statements').length + rows('What they told in confidence').length
  const held = parts.reduce((sum, part) => sum + part.rows.length, 0)
  return [
    `${counted(incidents.length, 'incident')} ${incidents.length === 1 ? 'names' : 'name'} them${between(incidents, 'occurred_at')}.`,
    done.length > 0 ? `What was done about them: ${listed(ofKinds)}.` : 'Nothing was done about any.',
    `They told their side ${counted(said, 'time')}, appealed ${counted(rows('Appeals').length, 'time')}, and were heard ${counted(rows('How they were heard').length, 'time')}.`,
    `What went well was written down ${counted(rows('Commendations').length, 'time')}.`,
    `${counted(shifts.length, 'shift')} ${shifts.length === 1 ? 'stands' : 'stand'} on their roster${between(shifts, 'date')}.`,
    `Their record was looked at ${counted(
      looked.reduce((sum, { times }) => sum + Number(times ?? 1), 0),
      'time',
    )}.`,
    `In all that is ${counted(held, 'row')} in ${counted(parts.filter((part) => part.rows.length > 0).length, 'part')}; all of them follow.`,
  ]
}

/** Rows by the month of their date, latest first, each with what they come to. */
export function byMonth(
  rows: readonly Record<string, unknown>[],
): { month: string; inShort: string; rows: Record<string, unknown>[] }[] {
  const months = new Map<string, Record<string, unknown>[]>()
  for (const row of rows) {
    const month = String(row.date).slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), row])
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, of]) => {
      const customers = of.reduce((sum, { interactions }) => sum + Number(interactions ?? 0), 0)
      return { month, inShort: `${month}: ${counted(of.length, 'shift')}, ${counted(customers, 'customer')}`, rows: of }
    })
}
