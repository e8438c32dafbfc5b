import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import type { Dialect } from '../database/settings.js'
import { jsonSql } from '../database/json-sql.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import type { Incident } from './incident.entity.js'
import { FirstLookComesWith } from './first-look.module.js'
import { SHARE_IN_FORCE } from './first-look.service.js'
import { SPOKE_UP_AGAINST, STORES_OF, WATCHED_DAYS } from './retaliation.js'

/** Whether HR looks first at what somebody says of a person, and why. Nobody in the store learns which of the two it is. */
export interface LooksFirst {
  atRisk: boolean
  drawn: boolean
}

/** On the row of what waits for HR. */
export type Held = Pick<Incident, 'hrFirst' | 'hrLookedAt' | 'retaliationRisk'>

/**
 * The SQL of a list, as JSON: the stores of somebody in which a person `e` is, or has worked. A hold after speaking up goes along to all of
 * these, so one by chance does, too: else two holds would tell which it is.
 */
export const storesInCommon = (dialect: Dialect, somebody: string, since: string): string =>
  `(SELECT ${jsonSql.aggregate(dialect, 't.store_id', 't.store_id')} FROM (${STORES_OF(somebody, since)}) t
    WHERE t.store_id = e.store_id OR EXISTS (SELECT 1 FROM shifts w WHERE w.employee_id = e.id AND w.store_id = t.store_id))`

/** What anybody of a store says about somebody who has of late spoken up there, or against them, is looked at by HR first. */
@Injectable()
export class HrLooksFirst {
  constructor(
    private readonly database: Database,
    private readonly firstLook: FirstLookComesWith,
    private readonly clock: Clock,
  ) {}

  async at(tx: Tx, viewer: Viewer, employeeId: string, storeId: string): Promise<LooksFirst> {
    const inCommon = storesInCommon(this.database.dialect, '$2', '$3')
    const [found] = await this.database.readIn<{ share: number | null; inCommon: string }>(
      tx,
      `SELECT ${SHARE_IN_FORCE} AS share, ${inCommon} AS "inCommon" FROM employees e WHERE e.id = $1`,
      [employeeId, viewer.id, this.since],
    )
    const stores = [storeId, ...(JSON.parse(found!.inCommon) as string[])]
    return {
      atRisk: await this.afterSpeakingUp(tx, viewer, employeeId, storeId),
      drawn: await this.firstLook.drawsInOneOf(tx, viewer, employeeId, stores, found!.share),
    }
  }

  /** What becomes of an incident that is said to be theirs, or graver, as if it were logged so now. HR looks at it anew where it has before. */
  async oncePutAgainst(
    tx: Tx,
    viewer: Viewer,
    { employeeId, storeId, retaliationRisk }: Incident,
  ): Promise<Held | null> {
    if (!employeeId) return null
    const { atRisk, drawn } = await this.at(tx, viewer, employeeId, storeId)
    return atRisk || drawn ? { hrFirst: true, hrLookedAt: null, retaliationRisk: atRisk || retaliationRisk } : null
  }

  async afterSpeakingUp(tx: Tx, viewer: Viewer, employeeId: string, storeId: string): Promise<boolean> {
    if (viewer.id === employeeId) return false
    const values = [employeeId, viewer.id, this.since, storeId, !isHr(viewer)]
    return (await this.database.readIn(tx, SPOKE_UP_AGAINST, values)).length > 0
  }

  /** From when on somebody is guarded who speaks up. */
  get since(): string {
    return instantOf(this.clock.milliseconds() - WATCHED_DAYS * DAY_MS)
  }
}
