import { Injectable, type OnModuleInit } from '@nestjs/common'
import { isHr, type Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database, type Tx } from '../../database/database.js'
import { Values } from '../../database/values.js'
import { isId, newId } from '../../database/uuid.js'
import type { Connection, PageArgs } from '../../graphql/connection.js'
import { badInput, conflict, forbidden, notFound } from '../../graphql/errors.js'
import type { RequestedFields } from '../../graphql/requested-fields.js'
import type { Incident } from '../../incidents/incident.entity.js'
import type { IncidentRow } from '../../incidents/incident-change.shape.js'
import { IncidentChanges } from '../../incidents/incident-changes.service.js'
import { decidesOn, visibleIncident, visibleIncidents } from '../../incidents/incidents.access.js'
import { SeveritiesService } from '../../incidents/severities.service.js'
import { PartiesService } from '../../incidents/parties.service.js'
import { SentBefore } from '../../incidents/sent-before.service.js'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { Clock } from '../../time/clock.js'
import { DAY_MS, instantOf, localDate } from '../../time/instant.js'
import { NOT_ERASED } from '../known/not-erased.js'
import { StoresInReach } from '../known/stores-in-reach.reader.js'
import { ServedRows } from '../known/served-rows.reader.js'
import { FollowUpAnswers } from './follow-up-answers.service.js'
import { FollowUp, FollowUpOutcome, FollowUpQuestion, followUpShape, questionShape } from './follow-up.entity.js'
import { type Answered, DAYS_TO_CALL, isFollowedUp, MOST_TRIES } from './follow-up-rules.js'
import { NotOver } from './not-over.service.js'
import { message } from '../../language/message.js'

/** What somebody says came of a call. */
export interface Called {
  outcome: FollowUpOutcome
  answers: readonly Answered[]
  /** An incident that was closed is open again. */
  reopen: boolean
}

/** Whom to call, what to ask, and what they said. */
@Injectable()
export class FollowUpsService implements OnModuleInit {
  private readonly rows: ServedRows<FollowUp>
  private readonly questions: ServedRows<FollowUpQuestion>

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly changes: IncidentChanges,
    private readonly answers: FollowUpAnswers,
    private readonly parties: PartiesService,
    private readonly sentBefore: SentBefore,
    private readonly stores: StoresInReach,
    private readonly severities: SeveritiesService,
    private readonly notOver: NotOver,
    private readonly clock: Clock,
  ) {
    this.rows = new ServedRows(database, clock, followUpShape)
    this.questions = new ServedRows(database, clock, questionShape)
  }

  onModuleInit(): void {
    // Whoever says at first that it was minor spares nobody the call.
    this.severities.whenAnother((tx, incident) => this.plan(tx, incident))
  }

  /** For an incident as it is logged, or as it was found to be: whether its customer is to be called. */
  async plan(tx: Tx, { id, storeId, severity, customerId }: IncidentRow): Promise<void> {
    if (!customerId || !isFollowedUp(id, severity) || (await tx.existsBy(FollowUp, { incidentId: id }))) return
    const [store] = await this.database.readIn<{ timeZone: string }>(
      tx,
      'SELECT time_zone AS "timeZone" FROM stores WHERE id = $1',
      [storeId],
    )
    await tx.insert(FollowUp, {
      id: newId(this.clock),
      incidentId: id,
      dueOn: localDate(instantOf(this.clock.milliseconds() + DAYS_TO_CALL * DAY_MS), store!.timeZone),
      attempts: 0,
      outcome: null,
      version: null,
      code: null,
      recordedBy: null,
      recordedAt: null,
      reopenedAt: null,
    })
  }

  /** Whom to call, due first at first. Throws BAD_USER_INPUT for a store that is not theirs. */
  async toCall(
    viewer: Viewer,
    { store, overdue }: { store: string | null; overdue: boolean },
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<FollowUp>> {
    const values = new Values()
    const { add } = values
    // Nobody calls about themselves, and nobody of a store about what happened in another.
    const conditions = [
      `i.withdrawn_at IS NULL AND ${visibleIncidents(viewer, 'i', add)}`,
      `(i.employee_id IS NULL OR i.employee_id <> ${add(viewer.id)})`,
      NOT_ERASED,
    ]
    if (!isHr(viewer)) conditions.push(`i.store_id IN (${values.list(viewer.managedStoreIds) || 'NULL'})`)
    if (store !== null) conditions.push(`i.store_id = ${add(await this.stores.one(viewer, store))}`)
    const late = overdue ? `AND t.due_on < ${add(this.clock.now().slice(0, 10))}` : ''
    return this.rows.page(
      viewer,
      'due_on',
      `t.outcome IS NULL ${late} AND EXISTS (SELECT 1 FROM incidents i WHERE i.id = t.incident_id AND ${conditions.join(' AND ')})`,
      values.all,
      args,
      requested,
    )
  }

  async publishScript(
    viewer: Viewer,
    texts: readonly string[],
    requested: RequestedFields,
  ): Promise<FollowUpQuestion[]> {
    const said = texts.map((text) => text.trim())
    if (said.length < 3 || said.length > 5 || said.some((text) => text === '' || text.length > 500))
      throw badInput({ path: 'questions', message: message('customers.threeToFive') })
    const version = await this.database.write(async (tx) => {
      // On PostgreSQL two who publish side by side would give both the same version.
      if (this.database.dialect === 'postgres')
        await tx.query('LOCK TABLE follow_up_questions IN SHARE ROW EXCLUSIVE MODE')
      const next = 1 + ((await tx.maximum(FollowUpQuestion, 'version')) ?? 0)
      const publishedAt = this.clock.now()
      const published = { version: next, publishedBy: viewer.id, publishedAt }
      const rows = said.map((text, place) => ({ id: newId(this.clock), place, text, ...published }))
      await tx.insert(FollowUpQuestion, rows)
      await this.audit.record(tx, {
        action: 'follow-up.script-published',
        actorId: viewer.id,
        subjectId: rows[0]!.id,
        after: { version: next, questions: said },
      })
      this.notices.publishToEverybodyOnceADay(tx, NoticeKind.CUSTOMER_POLICY_CHANGED, viewer.id)
      return next
    })
    return this.questions.where(viewer, 't.version = $1', [version], requested, { fresh: true, orderBy: 't.place' })
  }

  /** What came of a call. After three tries without an answer it is over. */
  async record(
    viewer: Viewer,
    id: string,
    called: Called,
    requested: RequestedFields,
    key: string | null = null,
  ): Promise<FollowUp> {
    const { outcome, answers, reopen } = called
    const sent = { id, ...called }
    await this.database.write(async (tx) => {
      await this.seen(tx, viewer, id)
      if (key && (await this.sentBefore.under(tx, viewer, key, sent))) return
      const { followUp, incident } = await this.open(tx, viewer, id)
      const version = await this.answers.mustFit(tx, answers, outcome === FollowUpOutcome.ANSWERED)
      const attempts = followUp.attempts + 1
      const over = outcome !== FollowUpOutcome.NO_ANSWER || attempts >= MOST_TRIES
      const { affected } = await tx.update(
        FollowUp,
        { id, attempts: followUp.attempts },
        {
          attempts,
          outcome: over ? outcome : null,
          version: outcome === FollowUpOutcome.ANSWERED ? version : null,
          recordedBy: viewer.id,
          recordedAt: this.clock.now(),
        },
      )
      if (affected === 0) throw conflict(message('customers.calledJustNow'))
      await this.answers.keep(tx, followUp, answers, false)
      await this.changes.make(tx, viewer, incident, {
        action: 'follow-up.recorded',
        set: reopen ? { closedAt: null } : {},
        // What the customer said is theirs, and stands in no trail: that they said something, does.
        after: { attempts, outcome, answers: answers.length },
      })
      if (reopen) await this.notOver.say(tx, incident, viewer.id)
      if (key) await this.sentBefore.keep(tx, viewer, key, sent, { incidentId: incident.id })
    })
    return this.rows.fresh(viewer, id, requested)
  }

  /** A call that is not over, for whoever may make it. Throws NOT_FOUND, FORBIDDEN or CONFLICT else. */
  async open(tx: Tx, viewer: Viewer, id: string): Promise<{ followUp: FollowUp; incident: Incident }> {
    const { followUp, incident } = await this.seen(tx, viewer, id)
    if (!decidesOn(viewer, incident)) throw forbidden(message('customers.calledBy'))
    // Who is named in what the customer tells is not who asks them about it.
    await this.parties.mustNotBeNamed(tx, viewer, incident.id)
    if (incident.withdrawnAt) throw conflict(message('customers.nobodyToCall'))
    if (followUp.outcome) throw conflict(message('customers.callIsOver'))
    return { followUp, incident }
  }

  private async seen(tx: Tx, viewer: Viewer, id: string): Promise<{ followUp: FollowUp; incident: Incident }> {
    const followUp = isId(id) ? await tx.findOneBy(FollowUp, { id }) : null
    const incident = followUp && (await visibleIncident(tx, viewer, followUp.incidentId))
    if (!followUp || !incident) throw notFound(message('customers.noSuchCall'))
    return { followUp, incident }
  }
}
