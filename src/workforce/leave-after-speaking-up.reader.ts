import { type EntityManager, MoreThan } from 'typeorm'
import { Leave } from './leave.entity.js'

/** Whether somebody's leave was recorded, moved or taken back since an instant by those against whom they had spoken up. */
export const leaveChangedAfterSpeakingUp = async (
  records: EntityManager,
  employeeId: string | null,
  since: string | null,
): Promise<boolean> =>
  employeeId !== null &&
  since !== null &&
  (await records.existsBy(Leave, { employeeId, afterSpeakingUpAt: MoreThan(since) }))
