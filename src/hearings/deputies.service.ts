import { Injectable } from '@nestjs/common'
import { isDeputy, type Viewer } from '../access/viewer.js'
import type { Ask } from '../database/database.js'
import { stillThere } from '../directory/has-left.js'
import { forbidden } from '../graphql/errors.js'
import { FORMAL_KINDS } from '../responses/steps.js'
import { Clock } from '../time/clock.js'
import { HearingStage } from './hearing.entity.js'
import type { HearingParts } from './hearings.access.js'
import { ProgressReader } from './progress.reader.js'
import { type StandIns, standIns } from './stand-ins.js'
import { message } from '../language/message.js'

interface Waiting {
  hearingId: string
  stage: HearingStage
  openedAt: string
  misconduct: string | null
}

/** Who could decide what waits, at the stage at which it does. */
export type Standing = StandIns & { stage: HearingStage }

/** Who hears and decides what waits: HR without a part, and where they are too few, deputies from outside. */
@Injectable()
export class Deputies {
  constructor(
    private readonly progress: ProgressReader,
    private readonly clock: Clock,
  ) {}

  /** Of a formal response that waits for HR, or whose appeal does; undefined for any other. */
  async standing(ask: Ask, responseId: string): Promise<Standing | undefined> {
    const [waiting] = await ask<Waiting>(WAITING, [responseId])
    if (!waiting) return undefined
    const { hearingId: id, stage, openedAt, misconduct } = waiting
    const parts = await this.progress.parts(ask, { id, responseId, stage })
    const people = await ask<{ id: string; role: string }>(
      `SELECT e.id, e.role FROM employees e
       WHERE e.role = 'HR' AND ${stillThere('e', '$1')}
         OR e.role = 'DEPUTY' AND (e.left_on IS NULL OR e.left_on >= $1) AND e.deputy_since < $2
       ORDER BY e.number`,
      [this.clock.now().slice(0, 10), openedAt],
    )
    const among = (role: string) => people.filter((one) => one.role === role).map((one) => one.id)
    const twoDecide = misconduct !== null && stage === HearingStage.FIRST
    return { stage, ...standIns({ parts, hr: among('HR'), deputies: among('DEPUTY'), twoDecide }) }
  }

  /** Whether a deputy is called to what waits, and so sees it. */
  async isCalled(ask: Ask, viewer: Viewer, responseId: string): Promise<boolean> {
    if (!isDeputy(viewer)) return false
    return (await this.standing(ask, responseId))?.deputies.includes(viewer.id) ?? false
  }

  /** Who has which part in a hearing, with the deputies who are called to it. */
  async parts(ask: Ask, hearing: Parameters<ProgressReader['parts']>[1]): Promise<HearingParts> {
    const parts = await this.progress.parts(ask, hearing)
    const standing = await this.standing(ask, hearing.responseId)
    return { ...parts, deputies: standing?.stage === hearing.stage ? standing.deputies : [] }
  }

  /** As many deputies agree as HR lacks people, and no more: where there is somebody in HR, they decide along. Throws FORBIDDEN. */
  async mustBeWanted(ask: Ask, viewer: Viewer, responseId: string): Promise<void> {
    if (!isDeputy(viewer)) return
    const lacking = (await this.standing(ask, responseId))?.lacking ?? 0
    const agreed = await ask(
      `SELECT a.id FROM response_agreements a JOIN employees e ON e.id = a.agreed_by
       WHERE a.response_id = $1 AND a.agreed_by <> $2 AND e.role = 'DEPUTY'`,
      [responseId, viewer.id],
    )
    if (agreed.length >= lacking) throw forbidden(message('hearings.deputyAgreed'))
  }

  /** All that waits and to which deputies are called, oldest first. */
  async called(ask: Ask): Promise<(Standing & { responseId: string })[]> {
    const waiting = await ask<{ id: string }>(
      `SELECT id FROM responses WHERE state IN ('AWAITING_HR', 'UNDER_APPEAL') AND kind IN (${FORMAL_KINDS})
       ORDER BY requested_at, id`,
      [],
    )
    const called: (Standing & { responseId: string })[] = []
    for (const { id: responseId } of waiting) {
      const standing = await this.standing(ask, responseId)
      if (standing && standing.deputies.length > 0) called.push({ ...standing, responseId })
    }
    return called
  }
}

const WAITING = `
  SELECT h.id AS "hearingId", h.stage, r.requested_at AS "openedAt", r.misconduct
  FROM responses r JOIN hearings h ON h.response_id = r.id
    AND h.stage = CASE r.state WHEN 'UNDER_APPEAL' THEN 'APPEAL' ELSE 'FIRST' END
  WHERE r.id = $1 AND r.state IN ('AWAITING_HR', 'UNDER_APPEAL')`
