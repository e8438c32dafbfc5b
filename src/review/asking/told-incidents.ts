import { notKeptFrom } from '../../access/kept-from.js'
import { isHr, type Viewer } from '../../access/viewer.js'
import type { Add } from '../../database/values.js'
import { isOperator } from './operator.js'

/**
 * The row condition of the incidents that a figure may count, for an alias of incidents: for HR all but those in which they are complained about. What is
 * for HR alone is in no count of others, nor in the report, which all of HR reads, whoever made it.
 */
export const toldIncidents = (viewer: Viewer, alias: string, add: Add): string =>
  isHr(viewer) && !isOperator(viewer) ? notKeptFrom(alias, add(viewer.id)) : `NOT ${alias}.for_hr_alone`
