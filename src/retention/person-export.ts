import type { PersonalRecords } from './personal-records.js'

/** Everything held on a person, as plain data. */
export interface PersonExportData {
  madeAt: string
  /** What is not in it, in English as the JSON has it; null where it was put together for the person themselves. */
  note: string | null
  /** `subject` is who they are to the identity provider, where that is another name than their number. */
  person: { id: string; number: string; name: string; subject: string | null }
  /** What the ids of people and stores in it stand for. */
  names: Record<string, string>
  parts: ExportedPart[]
}
export interface ExportedPart {
  /** What it is called by programs. */
  name: PersonalRecords['name']
  /** In English, as the JSON has it. */
  title: string
  table: string
  rows: Record<string, unknown>[]
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isBareId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)

/** Who reported an incident, and which customer it was, stands in the trail too, and is told there as little as elsewhere. */
const NEVER_TOLD = ['reporterId', 'reporter_id', 'customerId', 'customer_id']

/** A row as it is exported: JSON within it is unfolded, what is about others left out, and so is the id of whatever is kept from who reads it. */
export function rowOf(
  row: Record<string, unknown>,
  without: readonly string[] = [],
  kept: ReadonlySet<string> = new Set(),
): Record<string, unknown> {
  const told = Object.entries(row).filter(([name]) => !without.includes(name))
  return Object.fromEntries(told.map(([name, value]) => [name, withoutOthers(unfolded(value), kept)]))
}

/** Of lists that name many people, what they say of one; undefined where that is nothing. */
export function ofOne(row: Record<string, unknown>, personId: string): Record<string, unknown> | undefined {
  const own = (value: unknown) =>
    Array.isArray(value) ? value.filter((item) => (item as { employeeId?: string }).employeeId === personId) : null
  const [before, after] = [own(row.before), own(row.after)]
  return before?.length || after?.length ? { ...row, before, after } : undefined
}

/** The ids in some value, to look up whom they name. */
export function idsWithin(value: unknown, into = new Set<string>()): Set<string> {
  if (isBareId(value)) into.add(value)
  else if (value && typeof value === 'object') for (const item of Object.values(value)) idsWithin(item, into)
  return into
}

function unfolded(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value // words that begin like JSON
  }
}

function withoutOthers(value: unknown, kept: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return kept.has(value) ? null : value
  if (Array.isArray(value)) return value.map((inner) => withoutOthers(inner, kept))
  if (!value || typeof value !== 'object') return value
  const told = Object.entries(value).filter(([name]) => !NEVER_TOLD.includes(name))
  return Object.fromEntries(told.map(([name, inner]) => [name, withoutOthers(inner, kept)]))
}
