import { Injectable } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database, type Tx } from '../../database/database.js'
import { isId, newId } from '../../database/uuid.js'
import { badInput, conflict, forbidden, notFound } from '../../graphql/errors.js'
import type { RequestedFields } from '../../graphql/requested-fields.js'
import type { Incident } from '../../incidents/incident.entity.js'
import { decidesOn, isAbout } from '../../incidents/incidents.access.js'
import { IncidentsService } from '../../incidents/incidents.service.js'
import { PartiesService } from '../../incidents/parties.service.js'
import { SentBefore } from '../../incidents/sent-before.service.js'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { Clock } from '../../time/clock.js'
import { DAY_MS, instantOf } from '../../time/instant.js'
import { isAboveTheStore, whoIsAbove } from '../known/above-the-store.reader.js'
import { ServedRows } from '../known/served-rows.reader.js'
import { WithoutTheirName } from '../known/without-their-name.reader.js'
import { GivenRemedy, givenRemedyShape } from './given-remedy.entity.js'
import { Remedy, remedyShape } from './remedy.entity.js'
import type { GiveRemedyInput, RemedyInput } from './remedy.input.js'
import { isException, RemedyStatus } from './remedy-rules.js'
import { message } from '../../language/message.js'

/** The newest version of a code that a day finds in force. */
const IN_FORCE = (code: string, day: string) =>
  `(SELECT v.id FROM remedies v WHERE v.code = ${code} AND v.in_force_from <= ${day} ORDER BY v.version DESC LIMIT 1)`

/** The catalogue, and what is given by it: within it nobody needs permission. */
@Injectable()
export class RemediesService {
  private readonly catalogue: ServedRows<Remedy>
  private readonly given: ServedRows<GivenRemedy>

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly incidents: IncidentsService,
    private readonly parties: PartiesService,
    private readonly sentBefore: SentBefore,
    private readonly notices: NoticesService,
    private readonly withoutTheirName: WithoutTheirName,
    private readonly clock: Clock,
  ) {
    this.catalogue = new ServedRows(database, clock, remedyShape)
    this.given = new ServedRows(database, clock, givenRemedyShape)
  }

  /** What is in force today, and what is to come. */
  list(viewer: Viewer, requested: RequestedFields): Promise<Remedy[]> {
    return this.catalogue.where(
      viewer,
      `t.in_force_from > $1 OR t.id = ${IN_FORCE('t.code', '$1')}`,
      [this.today()],
      requested,
      { fresh: true, orderBy: 't.code, t.version' },
    )
  }

  async publish(viewer: Viewer, input: RemedyInput, requested: RequestedFields): Promise<Remedy> {
    const id = await this.database.write(async (tx) => {
      if (input.inForceFrom && input.inForceFrom < this.today())
        throw badInput({
          path: 'input.inForceFrom',
          message: message('customers.remedyFromToday'),
        })
      // On PostgreSQL two who publish side by side would give both the same version.
      if (this.database.dialect === 'postgres') await tx.query('LOCK TABLE remedies IN SHARE ROW EXCLUSIVE MODE')
      const row = {
        ...input,
        id: newId(this.clock),
        version: 1 + ((await tx.maximum(Remedy, 'version', { code: input.code })) ?? 0),
        upToAmount: input.upToAmount ?? null,
        inForceFrom: input.inForceFrom ?? this.today(),
        publishedBy: viewer.id,
        publishedAt: this.clock.now(),
      }
      await tx.insert(Remedy, row)
      await this.audit.record(tx, { action: 'remedy.published', actorId: viewer.id, subjectId: row.id, after: row })
      this.notices.publishToEverybodyOnceADay(tx, NoticeKind.CUSTOMER_POLICY_CHANGED, viewer.id)
      return row.id
    })
    return this.catalogue.fresh(viewer, id, requested)
  }

  async give(
    viewer: Viewer,
    { idempotencyKey, ...input }: GiveRemedyInput,
    requested: RequestedFields,
  ): Promise<GivenRemedy> {
    const { incidentId, remedy: code } = input
    const [amount, reason] = [input.amount ?? null, input.reason ?? null]
    const sent = { incidentId, code, amount, reason }
    const id = await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, incidentId)
      const earlier = idempotencyKey && (await this.sentBefore.under(tx, viewer, idempotencyKey, sent))
      if (earlier && earlier.remedyId) return earlier.remedyId
      if (!isAbout(viewer, incident) && !decidesOn(viewer, incident))
        throw forbidden(message('customers.remedyGivenBy'))
      if (incident.withdrawnAt) throw conflict(message('customers.nothingToMakeGood'))
      // On PostgreSQL two who give at the same moment would each see the limit untouched.
      if (this.database.dialect === 'postgres') await this.oneAfterTheOther(tx, incident)
      const remedy = await this.inForce(tx, code)
      if (!remedy) throw badInput({ path: 'input.remedy', message: message('customers.noSuchRemedyInForce') })
      if (remedy.upToAmount !== null && amount === null)
        throw badInput({ path: 'input.amount', message: message('customers.sayHowMuch') })
      const before = await this.givenBefore(tx, incident, code)
      const exception = isException(remedy, { severity: incident.severity, amount, before })
      const why = reason?.trim() || null
      if (exception && !why)
        throw badInput({
          path: 'input.reason',
          message: message('customers.outsideOfWhatAllGet'),
        })
      const row = {
        id: newId(this.clock),
        incidentId: incident.id,
        remedyId: remedy.id,
        amount,
        reason: await this.withoutTheirName.kept(tx, incident, why, viewer),
        status: exception ? RemedyStatus.AWAITING_APPROVAL : RemedyStatus.GIVEN,
        exception,
        givenBy: viewer.id,
        givenAt: this.clock.now(),
        decidedBy: null,
        decidedAt: null,
        decisionReason: null,
      }
      await tx.insert(GivenRemedy, row)
      if (idempotencyKey)
        await this.sentBefore.keep(tx, viewer, idempotencyKey, sent, { incidentId: incident.id, remedyId: row.id })
      const { reason: _, ...said } = row
      await this.record(tx, viewer, incident, exception ? 'remedy.asked-for' : 'remedy.given', { after: said })
      if (exception) await this.tellThoseWhoDecide(tx, viewer, incident)
      return row.id
    })
    return this.given.fresh(viewer, id, requested)
  }

  /** By HR or who is above the store, and never by who gave it or whom it concerns. */
  async decide(
    viewer: Viewer,
    id: string,
    approved: boolean,
    reason: string,
    requested: RequestedFields,
  ): Promise<GivenRemedy> {
    await this.database.write(async (tx) => {
      const given = isId(id) ? await tx.findOneBy(GivenRemedy, { id }) : null
      const there = message('customers.noSuchRemedy')
      if (!given) throw notFound(there)
      const incident = await this.incidents.visible(tx, viewer, given.incidentId).catch(() => {
        throw notFound(there)
      })
      if (given.givenBy === viewer.id) throw forbidden(message('customers.askedForItYourself'))
      if (isAbout(viewer, incident) || !(await isAboveTheStore(this.database.asking(tx), viewer, incident.storeId)))
        throw forbidden(message('customers.exceptionApprovedBy'))
      await this.parties.mustNotBeNamed(tx, viewer, incident.id)
      const set = {
        status: approved ? RemedyStatus.GIVEN : RemedyStatus.DECLINED,
        decidedBy: viewer.id,
        decidedAt: this.clock.now(),
        decisionReason: await this.withoutTheirName.kept(tx, incident, reason, viewer),
      }
      const { affected } = await tx.update(GivenRemedy, { id, status: RemedyStatus.AWAITING_APPROVAL }, set)
      if (affected === 0) throw conflict(message('customers.doesNotWait'))
      await this.record(tx, viewer, incident, approved ? 'remedy.approved' : 'remedy.declined', {
        before: { status: given.status },
        after: { id, status: set.status },
      })
      this.notices.publish(tx, NoticeKind.REMEDY_DECIDED, { incident, actorId: viewer.id })
    })
    return this.given.fresh(viewer, id, requested)
  }

  /** HR, and who is above the store: nobody else could approve it. */
  private async tellThoseWhoDecide(tx: Tx, viewer: Viewer, incident: Incident): Promise<void> {
    const told = { incident, actorId: viewer.id }
    this.notices.publish(tx, NoticeKind.REMEDY_ASKED_FOR, told)
    for (const toId of await whoIsAbove(this.database.asking(tx), incident.id))
      this.notices.publish(tx, NoticeKind.REMEDY_TO_DECIDE, { ...told, toId })
  }

  private async inForce(tx: Tx, code: string): Promise<Remedy | undefined> {
    const [found] = await this.database.readIn<{ id: string | null }>(tx, `SELECT ${IN_FORCE('$1', '$2')} AS id`, [
      code,
      this.today(),
    ])
    return found?.id ? tx.findOneByOrFail(Remedy, { id: found.id }) : undefined
  }

  /**
   * What was given of it for the incident, or is asked for; and for the same event, or to the same customer on the same day, so that a
   * breakdown that is logged twice gets no more than one that is logged once. When it is said to have been is a word: what is recorded
   * within a day of the other counts as well.
   */
  private async givenBefore(tx: Tx, incident: Incident, code: string): Promise<number> {
    const { id, customerId, day, eventId } = incident
    const recorded = Date.parse(incident.recordedAt)
    const [before, after] = [instantOf(recorded - DAY_MS), instantOf(recorded + DAY_MS)]
    const [given] = await this.database.readIn<{ sum: number | string | null }>(
      tx,
      `SELECT SUM(g.amount) AS sum FROM given_remedies g JOIN remedies r ON r.id = g.remedy_id JOIN incidents i ON i.id = g.incident_id
       WHERE r.code = $1 AND g.status <> 'DECLINED' AND (i.id = $2 OR i.event_id = $5
         OR (i.customer_id = $3 AND (i.day = $4 OR i.recorded_at BETWEEN $6 AND $7)))`,
      [code, id, customerId, day, eventId, before, after],
    )
    return Number(given!.sum ?? 0)
  }

  private async oneAfterTheOther(tx: Tx, { id, customerId }: Incident): Promise<void> {
    if (customerId)
      await this.database.readIn(tx, 'SELECT id FROM customers WHERE id = $1 FOR NO KEY UPDATE', [customerId])
    await this.database.readIn(tx, 'SELECT id FROM incidents WHERE id = $1 FOR NO KEY UPDATE', [id])
  }

  private record(
    tx: Tx,
    viewer: Viewer,
    { id, storeId, employeeId }: Incident,
    action: string,
    said: { before?: object; after: object },
  ): Promise<void> {
    return this.audit.record(tx, { action, actorId: viewer.id, subjectId: id, storeId, employeeId, ...said })
  }

  private today(): string {
    return this.clock.now().slice(0, 10)
  }
}
