import paths from './paths.json'

/** Where each screen is; the server serves the desk at these paths alone. */
export const PATHS = paths
export const toIncident = (id: string): string => paths.incident.replace(':id', id)
export const toCase = (id: string): string => paths.case.replace(':id', id)
export const toPerson = (number: string): string => paths.person.replace(':number', encodeURIComponent(number))
