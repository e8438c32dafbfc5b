import { Injectable } from '@nestjs/common'
import type { Ask } from '../database/database.js'
import type { ResponseKind } from '../incidents/response-kinds.js'
import { toldSince } from '../responses/just-cause/told-since.js'
import { TellingsReader } from '../notices/tellings.reader.js'
import { ResponseAction, stateAfter } from '../responses/response-states.js'
import type { ResponseStatus } from '../responses/response-words.js'
import { localDate } from '../time/instant.js'
import { leaveThatCounts } from '../workforce/leave-rules.js'
import { LeaveReader } from '../workforce/leave.reader.js'
import { appealUntil } from './appeal-rules.js'

interface Row {
  decidedAt: string
  /** When HR found last that one of several incidents it rests on was not theirs. */
  narrowedAt: string | null
  employeeId: string | null
  timeZone: string
  kind: ResponseKind
  state: ResponseStatus
  incidentId: string
  appealed: boolean | 0 | 1
}

const NARROWED_AT = `(SELECT MAX(CASE WHEN n.withdrawn_at IS NULL THEN (SELECT MAX(c.at) FROM cause_claims c
    WHERE c.incident_id = n.id AND c.kind = 'CHANGED') ELSE n.withdrawn_at END)
  FROM alleged_incidents a JOIN incidents n ON n.id IN (a.incident_id, r.incident_id)
  WHERE a.response_id = r.id AND (n.cause <> 'EMPLOYEE' OR n.withdrawn_at IS NOT NULL))`

/**
 * Until when somebody can appeal: to the end of the thirtieth day by their store's clock after they were told of the decision, or that it rests on less,
 * where days of leave do not count.
 */
@Injectable()
export class AppealDeadlines {
  constructor(
    private readonly leave: LeaveReader,
    private readonly tellings: TellingsReader,
  ) {}

  /** Of what was decided, or given at once; null where there is nothing to appeal, or it was appealed, which is done once. */
  async of(ask: Ask, responseId: string): Promise<string | null> {
    return (await this.byItsStore(ask, responseId))?.until ?? null
  }

  /** The same, with the time zone of the store whose clock it goes by. */
  async byItsStore(ask: Ask, responseId: string): Promise<{ until: string; timeZone: string } | null> {
    const [row] = await ask<Row>(
      `SELECT COALESCE(r.decided_at, r.requested_at) AS "decidedAt", ${NARROWED_AT} AS "narrowedAt", r.employee_id AS "employeeId", s.time_zone AS "timeZone",
         r.kind, r.state, r.incident_id AS "incidentId",
         EXISTS (SELECT 1 FROM appeals a WHERE a.response_id = r.id) AS appealed
       FROM responses r JOIN incidents i ON i.id = r.incident_id JOIN stores s ON s.id = i.store_id WHERE r.id = $1`,
      [responseId],
    )
    if (!row?.employeeId || row.appealed || !stateAfter(row.kind, row.state, ResponseAction.APPEAL)) return null
    const { timeZone, employeeId, incidentId } = row
    const decidedAt = row.narrowedAt !== null && row.narrowedAt > row.decidedAt ? row.narrowedAt : row.decidedAt
    const day = localDate(decidedAt, timeZone)
    const leave = leaveThatCounts(await this.leave.standing(ask, employeeId, day), day)
    const since = toldSince(decidedAt, [incidentId], await this.tellings.of(ask, employeeId), { timeZone, leave })
    return { until: appealUntil({ decidedAt: since, timeZone, leave }), timeZone }
  }
}
