import type { Role } from './made/graphql'
import paths from './paths.json'

/** Where each screen is; the server serves the desk at these paths alone. */
export const PATHS = paths
export const toIncident = (id: string): string => paths.incident.replace(':id', id)
/** Where what a notice is about is read: its incident, or for HR the figures; for a deputy what waits for them. */
export const toAbout = (role: Role, incident?: string | null): string =>
  role === 'DEPUTY' ? paths.home : incident ? toIncident(incident) : paths.figures
export const toCase = (id: string): string => paths.case.replace(':id', id)
export const toPerson = (number: string): string => paths.person.replace(':number', encodeURIComponent(number))
export const toOpened = (id: string): string => paths.opened.replace(':id', id)
