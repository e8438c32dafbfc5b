import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import { Database, type Tx } from '../database/database.js'
import { conflict } from '../graphql/errors.js'
import { ResponseKind } from '../incidents/response-kinds.js'
import { message } from '../language/message.js'
import { localDate } from '../time/instant.js'
import { CaseService } from './case.service.js'
import { addsUpWith, daysAway, isFrequent, overlaps } from './reassignment-rules.js'
import { Response, type ResponseRow } from './response.entity.js'
import { ResponseStatus as Status } from './response-words.js'

const KEEPS_AWAY: readonly ResponseKind[] = [ResponseKind.REASSIGNMENT, ResponseKind.STAND_DOWN]
const OPEN: readonly Status[] = [Status.ACTIVE, Status.AWAITING_HR]

/** How often and how long somebody is kept from their own work: moved elsewhere, or sent home. */
@Injectable()
export class AwayFromWorkService {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseService,
  ) {}

  /**
   * What a response is at first. What keeps somebody from their work is one at a time, and beyond 14 days in 90 it waits for
   * HR; for anything else, what it is already.
   */
  async stateOf(tx: Tx, answer: ResponseRow, today: string): Promise<Status> {
    const { kind, employeeId } = answer
    if (!KEEPS_AWAY.includes(kind) || !employeeId) return answer.state
    const added = { startsOn: answer.startsOn!, endsOn: answer.endsOn! }
    const earlier = await this.earlier(tx, employeeId, addsUpWith(kind), today)
    const same = earlier.find((one) => one.kind === kind && one.holds && overlaps(one.days, added))?.days
    if (same) throw conflict(message('responses.awayAlready', { kind, from: same.startsOn, to: same.endsOn }))
    return isFrequent(
      earlier.map(({ days }) => days),
      added,
    )
      ? Status.AWAITING_HR
      : Status.ACTIVE
  }

  private async earlier(tx: Tx, employeeId: string, kinds: readonly ResponseKind[], today: string) {
    const rows = await tx.findBy(Response, { employeeId, kind: In([...kinds]) })
    const zones = new Map<string, string>()
    for (const { incidentId } of rows)
      if (!zones.has(incidentId)) zones.set(incidentId, await this.zone(tx, incidentId))
    return rows.flatMap(({ kind, state, startsOn, endsOn, agreedAt, finishedAt, decidedAt, incidentId }) => {
      const at = state === Status.DECLINED ? decidedAt : finishedAt
      const endedOn = at && localDate(at, zones.get(incidentId)!)
      const away = { kind, state, startsOn: startsOn!, endsOn: endsOn!, agreedAt, endedOn }
      // A reassignment's last day is its own even where it was ended on it.
      const holds = OPEN.includes(state) || (kind === ResponseKind.REASSIGNMENT && state === Status.COMPLETED)
      return daysAway(away, today).map((days) => ({ kind, holds, days }))
    })
  }

  private async zone(tx: Tx, incidentId: string): Promise<string> {
    const ask = this.database.asking(tx)
    const [incident] = await ask<{ storeId: string }>('SELECT store_id AS "storeId" FROM incidents WHERE id = $1', [
      incidentId,
    ])
    return this.cases.timeZone(ask, incident!.storeId)
  }
}
