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

/**
 * Whether HR looks first at what somebody says of a person, and why. Nobody in the store learns which of the two it is. Where the person
 * told HR something with their name held back, and has spoken up in no other way, it is as if it was drawn: HR would learn who told it.
 */
export interface LooksFirst {
  atRisk: boolean
  drawn: boolean
}

/** Of all incidents, how many HR looks at first (null where HR has never changed it), and a list, as JSON: the stores in common. */
export interface WhereAndHowMany {
  share: number | null
  inCommon: string
}

interface SpokeUp {
  byName: boolean
  nameHeldBack: boolean
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
    const [found] = await this.database.readIn<WhereAndHowMany>(
      tx,
      `SELECT ${SHARE_IN_FORCE} AS share, ${inCommon} AS "inCommon" FROM employees e WHERE e.id = $1`,
      [employeeId, viewer.id, this.since],
    )
    return this.among(tx, viewer, employeeId, storeId, found!)
  }

  /** The same where it has been read along with something else. */
  async among(
    tx: Tx,
    viewer: Viewer,
    employeeId: string,
    storeId: string,
    { share, inCommon }: WhereAndHowMany,
  ): Promise<LooksFirst> {
    if (viewer.id === employeeId) return { atRisk: false, drawn: false }
    const stores = [storeId, ...(JSON.parse(inCommon) as string[])]
    const [{ byName, nameHeldBack }, drawn] = await Promise.all([
      this.spokeUp(tx, viewer, employeeId, storeId),
      this.firstLook.drawsInOneOf(tx, viewer, employeeId, stores, share),
    ])
    return { atRisk: byName, drawn: drawn || nameHeldBack }
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

  /** Whether HR may be told that something follows on speaking up: never where that would tell who told it with their name held back. */
  async afterSpeakingUp(tx: Tx, viewer: Viewer, employeeId: string, storeId: string): Promise<boolean> {
    if (viewer.id === employeeId) return false
    return (await this.spokeUp(tx, viewer, employeeId, storeId)).byName
  }

  private async spokeUp(tx: Tx, viewer: Viewer, employeeId: string, storeId: string): Promise<SpokeUp> {
    const values = [employeeId, viewer.id, this.since, storeId, !isHr(viewer)]
    const [found] = await this.database.readIn<Record<keyof SpokeUp, boolean | 0 | 1>>(tx, SPOKE_UP_AGAINST, values)
    return { byName: Boolean(found!.byName), nameHeldBack: Boolean(found!.nameHeldBack) }
  }

  /** From when on somebody is guarded who speaks up. */
  get since(): string {
    return instantOf(this.clock.milliseconds() - WATCHED_DAYS * DAY_MS)
  }
}
