import { Injectable } from '@nestjs/common'
import { notKeptFrom } from '../../access/kept-from.js'
import type { Ask } from '../../database/database.js'
import type { Found } from '../../database/found-out.js'
import { saysItWasThem } from '../../incidents/says-it-was-them.js'
import { type EagerRecorder, eagerRecorders } from '../../pattern/answer/eager-recorders.js'
import { dateOfDay, dayOfDate, monthsBefore } from '../../pattern/records/facts.js'
import type { CalendarDate } from '../../time/instant.js'
import { BaselinesService } from '../baselines/baselines.service.js'
import { PoliciesService } from '../policies/policies.service.js'

/** Finds whose eagerness about somebody is credible: for HR, and for what waits for HR. */
@Injectable()
export class EagerRecordersReader {
  constructor(
    private readonly baselines: BaselinesService,
    private readonly policies: PoliciesService,
  ) {}

  /** As of a day, from the records of the look-back window, but for what is kept from whoever is told; by ids, the surest first. */
  async of(ask: Ask, day: CalendarDate, viewerId: string | null = null): Promise<Found<EagerRecorder[]>> {
    const { model } = await this.baselines.at(ask, day)
    // what a baseline of before doesn't know, or one of records that name nobody
    if (!model.voices) return { value: [], rows: 0 }
    const { numbers } = await this.policies.inForce(ask)
    const at = dayOfDate(day)
    const since = monthsBefore(at, numbers.lookBackMonths)
    const rows = await ask<{ person: string; store: string; date: string; recorder: string | null }>(
      `SELECT i.employee_id AS person, i.store_id AS store, i.day AS date, ${saysItWasThem('i')} AS recorder FROM incidents i
       WHERE i.occurred_at >= $1 AND i.day > $1 AND i.day <= $2 AND i.cause = 'EMPLOYEE' AND i.withdrawn_at IS NULL
         AND i.employee_id IS NOT NULL ${viewerId ? `AND ${notKeptFrom('i', '$3')}` : ''} ORDER BY i.occurred_at, i.id`,
      [dateOfDay(since), day, ...(viewerId ? [viewerId] : [])],
    )
    const own = rows.map(({ date, ...row }) => ({ ...row, day: dayOfDate(date) }))
    return { value: eagerRecorders(own, { since, at }, model.voices), rows: rows.length }
  }
}
