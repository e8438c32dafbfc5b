import type { Ask } from '../database/database.js'
import type { Incident } from './incident.entity.js'
import { WISH_FULFILLED } from './wish-fulfilled.js'

/** Whether the employee's wish to be moved still stands: the first move fulfils it, and is the only one that they wished. */
export async function wishStands(
  ask: Ask,
  { id, reassignmentWishedAt }: Pick<Incident, 'id' | 'reassignmentWishedAt'>,
): Promise<boolean> {
  if (reassignmentWishedAt === null) return false
  return (await ask(`SELECT 1 FROM incidents i WHERE i.id = $1 AND ${WISH_FULFILLED('i')}`, [id])).length === 0
}
