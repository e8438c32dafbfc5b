import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import type { Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database, type Tx } from '../../database/database.js'
import { badInput, conflict } from '../../graphql/errors.js'
import { Incident } from '../../incidents/incident.entity.js'
import { IncidentChanges } from '../../incidents/incident-changes.service.js'
import { USUAL_LANGUAGE } from '../../language/language.js'
import { Clock } from '../../time/clock.js'
import { newCode, pathOf } from '../closing/endings.service.js'
import type { OnThePage } from './answers-page.js'
import { FollowUpAnswers } from './follow-up-answers.service.js'
import { FollowUp, FollowUpOutcome } from './follow-up.entity.js'
import type { Answered } from './follow-up-rules.js'
import { FollowUpsService } from './follow-ups.service.js'
import { NotOver } from './not-over.service.js'
import { message } from '../../language/message.js'

/**
 * A link by which a customer answers themselves what they would be asked when they are called. It opens the questions and
 * nothing of what happened but, once it ended, what was written for them. Whoever makes the link could use it too, so what comes in by it proves nothing in due process;
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
    private readonly notOver: NotOver,
    private readonly clock: Clock,
  ) {}

  /** The path of the link of a call that is not over; the same one again. */
  async link(viewer: Viewer, id: string): Promise<string> {
    return this.database.write(async (tx) => {
      const { followUp, incident } = await this.calls.open(tx, viewer, id)
      if (followUp.code) return pathOf(followUp.code)
      const code = newCode()
      const { affected } = await tx.update(FollowUp, { id, code: IsNull() }, { code })
      if (affected === 0) throw conflict(message('customers.linkMadeJustNow'))
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
  async asked(code: string): Promise<OnThePage | undefined> {
    const [found] = await this.database.read<Omit<OnThePage, 'questions'> & { open: string | null }>(
      `SELECT s.name AS store, COALESCE(s.language, '${USUAL_LANGUAGE}') AS language, f.id AS open,
         CASE WHEN i.closed_at IS NOT NULL THEN e.words END AS ended
       FROM incidents i JOIN stores s ON s.id = i.store_id
       LEFT JOIN follow_ups f ON f.incident_id = i.id AND f.outcome IS NULL
       LEFT JOIN endings_for_customers e ON e.incident_id = i.id
       WHERE i.id = ${OF_THE_LINK} AND i.withdrawn_at IS NULL`,
      [code],
    )
    if (!found || (found.open === null && found.ended === null)) return undefined
    const { open, ...page } = found
    return { ...page, questions: open === null ? [] : await this.answers.questions(this.database.records) }
  }

  /**
   * Keeps their answers as their own words. `again` says that it is not over for them: what was closed is open again, also by that alone,
   * after which they are still called where they were to be.
   */
  async answer(code: string, answers: readonly Answered[], again: boolean): Promise<void> {
    await this.database.write(async (tx) => {
      const [of] = await this.database.readIn<{ id: string | null }>(tx, `SELECT ${OF_THE_LINK} AS id`, [code])
      const incident = of?.id ? await tx.findOneBy(Incident, { id: of.id, withdrawnAt: IsNull() }) : null
      const followUp = incident && (await tx.findOneBy(FollowUp, { incidentId: incident.id, outcome: IsNull() }))
      if (incident && again && answers.length === 0) return this.again(tx, incident)
      if (!followUp || !incident) throw badInput({ path: 'code', message: message('customers.linkLeadsNowhere') })
      const version = await this.answers.mustFit(tx, answers, true)
      const { affected } = await tx.update(
        FollowUp,
        { id: followUp.id, outcome: IsNull() },
        { outcome: FollowUpOutcome.ANSWERED, version, recordedAt: this.clock.now() },
      )
      if (affected === 0) throw conflict(message('customers.answeredJustNow'))
      await this.answers.keep(tx, followUp, answers, true)
      await this.changes.make(tx, null, incident, {
        action: 'follow-up.answered-by-link',
        set: again ? { closedAt: null } : {},
        after: { outcome: FollowUpOutcome.ANSWERED, answers: answers.length },
      })
      if (again) await this.notOver.say(tx, incident, null)
    })
  }

  private async again(tx: Tx, incident: Incident): Promise<void> {
    if (!incident.closedAt) return
    await this.changes.make(tx, null, incident, {
      action: 'incident.not-over-by-link',
      set: { closedAt: null },
      after: {},
    })
    await this.notOver.say(tx, incident, null)
  }
}

/** The incident of a link ($1): that of a call, or that of how it ended. */
const OF_THE_LINK = `(SELECT l.incident_id FROM (SELECT incident_id, code FROM follow_ups
  UNION ALL SELECT incident_id, code FROM endings_for_customers) l WHERE l.code = $1 LIMIT 1)`
