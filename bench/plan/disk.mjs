import { table } from '../tables.mjs'
import { KEPT_YEARS, requestsOnMonday } from './organisation.mjs'

/** What is done about an incident after it is logged (heard, answered, closed) adds as much again to these, so many times. */
const WRITES_AFTER = { audit_entries: 3, audit_values: 3, record_seals: 3, notices: 3, outbox: 3 }
/** What a row takes where the measured database has too few to tell: as wide as an entry of the trail, which is the widest. */
const UNKNOWN = 'audit_entries'

/** Rows of each table after the organisation's years, without those that ended by then. */
export function rowsAfter(organisation, measured) {
  const { employees, years, incidentsPerEmployeeAndYear, shiftsPerEmployeeAndYear } = organisation
  const kept = (name) => Math.min(years, KEPT_YEARS[name] ?? years)
  const aYear = { shifts: employees * shiftsPerEmployeeAndYear }
  const add = (name, count) => (aYear[name] = (aYear[name] ?? 0) + count)
  for (const [operation, onMonday] of Object.entries(requestsOnMonday(organisation)))
    for (const [name, perRequest] of Object.entries(measured.requests[operation].rows))
      if (operation === 'W')
        add(name, employees * incidentsPerEmployeeAndYear * perRequest * (1 + (WRITES_AFTER[name] ?? 0)))
      else add(name, onMonday * 365 * perRequest)
  return Object.fromEntries(Object.entries(aYear).map(([name, count]) => [name, count * kept(name)]))
}

/** On disk, with indexes. */
export const bytesOf = (rows, { bytesPerRow }) =>
  Object.fromEntries(
    Object.entries(rows).map(([name, count]) => [name, count * (bytesPerRow[name] ?? bytesPerRow[UNKNOWN])]),
  )

export function diskTable(rows, measured) {
  const bytes = bytesOf(rows, measured)
  const lines = Object.entries(rows)
    .sort(([one], [other]) => bytes[other] - bytes[one])
    .map(([name, count]) => [
      `\`${name}\``,
      `${(count / 1e6).toFixed(1)} million`,
      measured.bytesPerRow[name] ?? '',
      `${Math.round(bytes[name] / 1e9)} GB`,
    ])
  const all = Object.values(bytes).reduce((sum, one) => sum + one, 0)
  return table(
    ['table', 'rows', 'bytes a row, with indexes', 'disk'],
    [...lines, ['all', '', '', `${Math.round(all / 1e9)} GB`]],
  )
}
