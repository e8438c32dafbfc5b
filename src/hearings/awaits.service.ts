import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { message, type Message } from '../language/message.js'
import { Deputies } from './deputies.service.js'
import { Hearing, HearingStage } from './hearing.entity.js'
import { HearingStep, inASentence, nextStep } from './next-step.js'
import { ProgressReader } from './progress.reader.js'

interface Row {
  employeeId: string | null
  state: string
  misconduct: string | null
  agreed: number | string
}

/** What a formal response waits for, in a sentence. */
@Injectable()
export class AwaitsService {
  constructor(
    private readonly database: Database,
    private readonly progress: ProgressReader,
    private readonly deputies: Deputies,
  ) {}

  async of(viewer: Viewer, responseId: string): Promise<Message | null> {
    const ask = this.database.asking(undefined, { fresh: true })
    const hearing = await this.database.records.findOneBy(Hearing, { responseId, stage: HearingStage.FIRST })
    if (!hearing) return null
    const [row] = await ask<Row>(WHERE_IT_STANDS, [responseId])
    if (row?.state !== 'AWAITING_HR') return null
    // Said from the start: the employee is not kept waiting for what nobody can decide.
    if ((await this.deputies.standing(ask, responseId))?.tooFew)
      return message(row.misconduct ? 'hearing.tooFewAgree' : 'hearing.tooFewDecide')
    const progress = await this.progress.of(ask, hearing, viewer.id)
    const step = nextStep(progress)
    const isReader = row.employeeId === viewer.id
    if (step !== HearingStep.DECIDE || !row.misconduct) return inASentence(step, progress, isReader)
    const needed = 2 - Number(row.agreed)
    return needed === 1
      ? message('hearing.secondToAgree')
      : message('hearing.twoToAgree', { you: isReader ? 'yes' : 'no' })
  }
}

/** With how many have agreed. */
const WHERE_IT_STANDS = `
  SELECT r.employee_id AS "employeeId", r.state, r.misconduct, (SELECT COUNT(*) FROM response_agreements a WHERE a.response_id = r.id) AS agreed
  FROM responses r WHERE r.id = $1`
