import type { Add } from '../database/values.js'
import type { EntityManager } from 'typeorm'
import { keptFrom } from '../access/kept-from.js'
import { isHr, isService, manages, type Viewer } from '../access/viewer.js'
import type { SqlValue } from '../database/prepared.js'
import { isId } from '../database/uuid.js'
import { Role } from '../directory/role.js'
import { Incident } from './incident.entity.js'
import { message } from '../language/message.js'

interface Parts {
  storeId: string
  employeeId: string | null
}

export const isAbout = (viewer: Viewer, incident: Parts): boolean => incident.employeeId === viewer.id

/** HR logs in any store, a manager in theirs, an employee in the one they work in; a service account in its store, or any if it has none. */
export const logsIn = (viewer: Viewer, storeId: string): boolean =>
  isHr(viewer) ||
  manages(viewer, storeId) ||
  viewer.storeId === storeId ||
  (isService(viewer) && viewer.storeId === null)

/** HR and the store's managers act on an incident, but nobody on one about themselves. */
export const decidesOn = (viewer: Viewer, incident: Parts): boolean =>
  (isHr(viewer) || manages(viewer, incident.storeId)) && !isAbout(viewer, incident)

/** Who logged it, or said whom a customer's complaint concerned, which is recording it as much. */
export const hasRecorded = (
  viewer: Viewer,
  { reporterId, attributedBy }: Pick<Incident, 'reporterId' | 'attributedBy'>,
): boolean => reporterId === viewer.id || attributedBy === viewer.id

/** HR looks at it first, and has not yet: nobody of the store answers it, nor who recorded it, HR or not. */
export const isHeldFrom = (
  viewer: Viewer,
  incident: Pick<Incident, 'hrFirst' | 'hrLookedAt' | 'reporterId' | 'attributedBy'>,
): boolean => incident.hrFirst && incident.hrLookedAt === null && (!isHr(viewer) || hasRecorded(viewer, incident))

/** The same words, whatever held it up: they betray nothing. */
export const HELD = message('incidents.held')

/** What somebody told of themselves is taken back by nobody else, and merged into no other. */
export const toldByThemselves = ({ employeeId, reporterId }: Pick<Incident, 'employeeId' | 'reporterId'>): boolean =>
  employeeId !== null && employeeId === reporterId

/** What HR has opened of complaints about somebody, by its id. */
export const openedComplaints = (person: string): string =>
  `SELECT cp.incident_id FROM incident_parties cp JOIN incidents ci ON ci.id = cp.incident_id
     WHERE cp.employee_id = ${person} AND cp.part = 'COMPLAINED_ABOUT' AND NOT ci.for_hr_alone`

/**
 * The row condition of who sees an incident, for an alias of incidents; `add` takes a value and gives its placeholder.
 * Everybody sees their own; a manager those of their stores, but of what is for HR alone only what they logged; HR every one.
 * Whoever is complained about, or managed the store then and is in HR now, sees it nowhere until HR opens it.
 */
export function visibleIncidents(viewer: Viewer, alias: string, add: Add): string {
  const me = add(viewer.id)
  const own = `${alias}.employee_id = ${me}`
  const notMe = `NOT ${keptFrom(`${alias}.id`, me)}`
  if (isHr(viewer)) return `(NOT ${alias}.for_hr_alone OR ${own} OR ${notMe})`
  const open = `${own} OR ${alias}.id IN (${openedComplaints(me)})`
  if (viewer.role !== Role.STORE_MANAGER || viewer.managedStoreIds.length === 0) return `(${open})`
  const stores = viewer.managedStoreIds.map(add).join(', ')
  return `(${open} OR (${alias}.store_id IN (${stores})
    AND (NOT ${alias}.for_hr_alone OR (${alias}.reporter_id = ${me} AND ${notMe}))))`
}

/** An incident that the viewer sees, or null: one that isn't theirs to see isn't there for them. */
export async function visibleIncident(records: EntityManager, viewer: Viewer, id: string): Promise<Incident | null> {
  if (!isId(id)) return null
  const values: Record<string, SqlValue> = {}
  const add = (value: SqlValue) => {
    const name = `v${Object.keys(values).length}`
    values[name] = value
    return `:${name}`
  }
  return records
    .createQueryBuilder(Incident, 'i')
    .where(`i.id = ${add(id)} AND ${visibleIncidents(viewer, 'i', add)}`, values)
    .getOne()
}
