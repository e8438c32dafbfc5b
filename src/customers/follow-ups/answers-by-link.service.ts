import { randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import type { Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database } from '../../database/database.js'
import { badInput, conflict } from '../../graphql/errors.js'
import { Incident } from '../../incidents/incident.entity.js'
import { IncidentChanges } from '../../incidents/incident-changes.service.js'
import { Clock } from '../../time/clock.js'
import { FollowUpAnswers } from './follow-up-answers.service.js'
import { FollowUp, FollowUpOutcome, type FollowUpQuestion } from './follow-up.entity.js'
import type { Answered } from './follow-up-rules.js'
import { FollowUpsService } from './follow-ups.service.js'

/** What stands on the page of a link. */
export interface AskedByLink {
  store: string
  questions: readonly FollowUpQuestion[]
}

/**
 * A link by which a customer answers themselves what they would be asked when they are called. It opens the questions and
 * nothing of what happened. Whoever makes the link could use it too, so what comes in by it proves nothing in due process;
 * that they made it stands in the trail.
 */
@Injectable()
export class AnswersByLink {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly calls: FollowUpsService,
    private readonly answers: FollowUpAnswers,
    private readonly changes: IncidentChanges,
    private readonly clock: Clock,
  ) {}

  /** The path of the link of a call that is not over; the same one again. */
  async link(viewer: Viewer, id: string): Promise<string> {
    return this.database.write(async (tx) => {
      const { followUp, incident } = await this.calls.open(tx, viewer, id)
      if (followUp.code) return pathOf(followUp.code)
      const code = randomBytes(18).toString('base64url')
      const { affected } = await tx.update(FollowUp, { id, code: IsNull() }, { code })
      if (affected === 0) throw conflict('Somebody else has just made the link. Ask for it again.')
      const { storeId, employeeId } = incident
      const subjectId = incident.id
      await this.audit.record(tx, {
        action: 'follow-up.link-made',
        actorId: viewer.id,
        subjectId,
        storeId,
        employeeId,
      })
      return pathOf(code)
    })
  }

  /** Undefined for a link that leads nowhere, or no more. */
  async asked(code: string): Promise<AskedByLink | undefined> {
    const [found] = await this.database.read<{ store: string }>(
      `SELECT s.name AS store FROM follow_ups f JOIN incidents i ON i.id = f.incident_id JOIN stores s ON s.id = i.store_id
       WHERE f.code = $1 AND f.outcome IS NULL AND i.withdrawn_at IS NULL`,
      [code],
    )
    return found && { store: found.store, questions: await this.answers.questions(this.database.records) }
  }

  /** Keeps their answers as their own words. `again` says that it is not over for them: what was closed is open again. */
  async answer(code: string, answers: readonly Answered[], again: boolean): Promise<void> {
    await this.database.write(async (tx) => {
      const followUp = await tx.findOneBy(FollowUp, { code, outcome: IsNull() })
      const incident = followUp && (await tx.findOneBy(Incident, { id: followUp.incidentId, withdrawnAt: IsNull() }))
      if (!followUp || !incident) throw badInput({ path: 'code', message: 'This link leads nowhere any more.' })
      const version = await this.answers.mustFit(tx, answers, true)
      const { affected } = await tx.update(
        FollowUp,
        { id: followUp.id, outcome: IsNull() },
        { outcome: FollowUpOutcome.ANSWERED, version, recordedAt: this.clock.now() },
      )
      if (affected === 0) throw conflict('These questions were answered just now.')
      await this.answers.keep(tx, followUp, answers, true)
      await this.changes.make(tx, null, incident, {
        action: 'follow-up.answered-by-link',
        set: again ? { closedAt: null } : {},
        after: { outcome: FollowUpOutcome.ANSWERED, answers: answers.length },
      })
    })
  }
}

const pathOf = (code: string): string => `/answers/${code}`
