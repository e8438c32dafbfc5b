import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { stillThere } from '../directory/has-left.js'
import { message, type Message } from '../language/message.js'
import { OVER_INCIDENTS } from '../responses/alleged-incident.entity.js'
import { Clock } from '../time/clock.js'
import { Hearing, HearingStage } from './hearing.entity.js'
import { HearingStep, inASentence, nextStep } from './next-step.js'
import { ProgressReader } from './progress.reader.js'

interface Row {
  state: string
  misconduct: string | null
  agreed: number | string
  left: number | string
}

/** What a formal response waits for, in a sentence. */
@Injectable()
export class AwaitsService {
  constructor(
    private readonly database: Database,
    private readonly progress: ProgressReader,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer, responseId: string): Promise<Message | null> {
    const ask = this.database.asking(undefined, { fresh: true })
    const hearing = await this.database.records.findOneBy(Hearing, { responseId, stage: HearingStage.FIRST })
    if (!hearing) return null
    const [row] = await ask<Row>(WHERE_IT_STANDS, [responseId, this.clock.now().slice(0, 10)])
    if (row?.state !== 'AWAITING_HR') return null
    const progress = await this.progress.of(ask, hearing, viewer.id)
    const step = nextStep(progress)
    if (step !== HearingStep.DECIDE || !row.misconduct) return inASentence(step, progress)
    const needed = 2 - Number(row.agreed)
    if (Number(row.left) < needed) return message('hearing.tooFewToAgree')
    return message(needed === 1 ? 'hearing.secondToAgree' : 'hearing.twoToAgree')
  }
}

/** With how many in HR have agreed, and how many others could. */
const WHERE_IT_STANDS = `
  SELECT r.state, r.misconduct, (SELECT COUNT(*) FROM response_agreements a WHERE a.response_id = r.id) AS agreed,
    (SELECT COUNT(*) FROM employees e WHERE e.role = 'HR' AND ${stillThere('e', '$2')} AND e.id <> r.requested_by
       AND (r.employee_id IS NULL OR e.id <> r.employee_id)
       AND NOT EXISTS (SELECT 1 FROM ${OVER_INCIDENTS} AS o JOIN incidents i ON i.id = o.incident_id
         WHERE o.response_id = r.id AND (i.reporter_id = e.id
           OR EXISTS (SELECT 1 FROM incident_parties p WHERE p.incident_id = i.id AND p.employee_id = e.id)))
       AND NOT EXISTS (SELECT 1 FROM response_agreements a WHERE a.response_id = r.id AND a.agreed_by = e.id)) AS "left"
  FROM responses r WHERE r.id = $1`
