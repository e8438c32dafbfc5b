import type { NoticeKind, Role, ToldFragment } from './made/graphql'
import paths from './paths.json'

/** Where each screen is; the server serves the desk at these paths alone. */
export const PATHS = paths
export const toIncident = (id: string): string => paths.incident.replace(':id', id)
/** What of somebody's own record a notice is about that is about no incident: the name of its part there. */
const OF_MY_RECORD: Partial<Record<NoticeKind, string>> = {
  SHIFT_CHANGED: 'shifts',
  SHIFT_UPHELD: 'shifts',
  LEAVE_CHANGED: 'leave',
  LEAVE_CONFIRMED: 'leave',
  STANDARD_PUBLISHED: 'standards',
  CUSTOMER_POLICY_CHANGED: 'customers',
}
/**
 * Where what a notice is about is read: for a deputy, and of leave to confirm for a manager, among what waits for them, else its incident, a part of one's own record, or
 * for HR the person it is about, or the figures. Undefined where there is nothing to read but the notice.
 */
export function toAbout(
  role: Role,
  { kind, aboutIncident, person }: Pick<ToldFragment, 'kind' | 'aboutIncident' | 'person'>,
) {
  if (role === 'DEPUTY') return paths.home
  if (aboutIncident) return toIncident(aboutIncident)
  if (kind === 'LEAVE_TO_CONFIRM' && role === 'STORE_MANAGER') return paths.home
  const part = OF_MY_RECORD[kind]
  if (part) return `${role === 'EMPLOYEE' ? paths.home : paths.myRecord}#${part}`
  if (role !== 'HR' || kind === 'ACCOUNT_TOLD' || kind === 'SEE_TO_IT') return undefined
  return person ? toPerson(person.number) : paths.figures
}
/** The form with something in it that was kept without a connection and could not be logged; and of which an address says so. */
export const toKept = (key: string): string => `${paths.log}?kept=${encodeURIComponent(key)}`
export const keptIn = (search: string): string | null => new URLSearchParams(search).get('kept')
export const toCase = (id: string): string => paths.case.replace(':id', id)
export const toPerson = (number: string): string => paths.person.replace(':number', encodeURIComponent(number))
export const toOpened = (id: string): string => paths.opened.replace(':id', id)
