import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import { isHr, isService, manages, type Viewer } from '../access/viewer.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { Values } from '../database/values.js'
import type { Connection, PageArgs } from '../graphql/connection.js'
import { asTyped, meant } from '../directory/as-typed.js'
import { badInput, conflict, type FieldProblem, forbidden, notFound } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import { CauseClaim } from './cause-claim.entity.js'
import { Correction } from './correction.entity.js'
import { inOrder } from '../workforce/context-factors.js'
import { IncidentContext } from './incident-context.entity.js'
import { Incident } from './incident.entity.js'
import type { IncidentFilter } from './incident-filter.input.js'
import { IncidentReader } from './incident-reader.service.js'
import { IncidentChanges } from './incident-changes.service.js'
import { Cause, ClaimKind, Conduct } from './incident-words.js'
import {
  decidesOn,
  HELD,
  isAbout,
  isHeldFrom,
  toldByThemselves,
  visibleIncident,
  visibleIncidents,
} from './incidents.access.js'
import { IncidentLogger } from './incident-logger.service.js'
import { PartiesService } from './parties.service.js'
import type { LogIncidentInput } from './log-incident.input.js'
import { MOST_SIMILAR, type SimilarArgs } from './similar.args.js'
import { message } from '../language/message.js'

@Injectable()
export class IncidentsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly reader: IncidentReader,
    private readonly logger: IncidentLogger,
    private readonly changes: IncidentChanges,
    private readonly parties: PartiesService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  one(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident | null> {
    return this.reader.one(viewer, id, requested)
  }

  called(viewer: Viewer, reference: string, requested: RequestedFields): Promise<Incident | null> {
    return this.reader.oneCalled(viewer, reference, requested)
  }

  async list(
    viewer: Viewer,
    { store, employee, ...filter }: IncidentFilter,
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<Incident>> {
    if (filter.finding && !isHr(viewer)) throw forbidden(message('incidents.findingForHr'))
    const reach = await this.reach(viewer, store, employee)
    if (filter.finding) await this.database.write((tx) => this.audit.record(tx, lookUpByFinding(viewer, filter, reach)))
    return this.reader.list(viewer, { ...filter, ...reach }, args, requested)
  }

  async log(viewer: Viewer, input: LogIncidentInput, requested: RequestedFields): Promise<Incident> {
    const id = await this.database.write((tx) => this.logger.log(tx, viewer, input))
    if (isService(viewer)) return this.reader.asHandedIn(viewer, id, requested)
    return this.fresh(viewer, id, requested)
  }

  async withdraw(viewer: Viewer, id: string, reason: string, requested: RequestedFields): Promise<Incident> {
    await this.database.write((tx) => this.withdrawIn(tx, viewer, id, reason))
    return this.fresh(viewer, id, requested)
  }

  /** The same part was logged twice: one record stands, the other is withdrawn and points to it. */
  async merge(viewer: Viewer, id: string, into: string, reason: string, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      for (const one of [id, into]) await this.visible(tx, viewer, one)
      // On PostgreSQL two merges of the same records, one each way, would withdraw both.
      if (this.database.dialect === 'postgres')
        await this.database.readIn(tx, 'SELECT id FROM incidents WHERE id IN ($1, $2) ORDER BY id FOR NO KEY UPDATE', [
          id,
          into,
        ])
      const duplicate = await this.visible(tx, viewer, id)
      const kept = await this.visible(tx, viewer, into)
      if (id === into) throw badInput({ path: 'into', message: message('incidents.mergedIntoItself') })
      if (kept.withdrawnAt) throw badInput({ path: 'into', message: message('incidents.intoOneThatStands') })
      if (duplicate.contestedAt) throw conflict(message('incidents.mergeCauseContested'))
      if (duplicate.severityContestedAt) throw conflict(message('incidents.mergeSeverityContested'))
      await this.mustKeepWhatHrSettled(tx, duplicate, kept)
      if (await tx.existsBy(Correction, { incidentId: id, decidedAt: IsNull() }))
        throw conflict(message('incidents.mergeOtherwise'))
      if (duplicate.employeeId !== kept.employeeId || duplicate.storeId !== kept.storeId)
        throw badInput({
          path: 'into',
          message: message('incidents.samePart'),
        })
      await this.withdrawIn(tx, viewer, id, reason, into)
      await this.carryAlong(tx, viewer, duplicate, kept)
    })
    return this.fresh(viewer, into, requested)
  }

  /** What HR decided of the one record is lost by no merge: the record that it was decided of is the one that stands. */
  private async mustKeepWhatHrSettled(tx: Tx, duplicate: Incident, kept: Incident): Promise<void> {
    const settled = ({ id: incidentId }: Incident) => tx.existsBy(CauseClaim, { incidentId, kind: ClaimKind.CONTESTED })
    const cause = (await settled(duplicate)) && (duplicate.cause !== kept.cause || !(await settled(kept)))
    const severity =
      duplicate.severityConfirmedBy !== null &&
      (duplicate.severity !== kept.severity || kept.severityConfirmedBy === null)
    if (cause || severity) throw conflict(message('incidents.mergeSettled'))
  }

  /** What was known of the one record is known of the other: what was going on, what was asked for and what was given. */
  private async carryAlong(tx: Tx, viewer: Viewer, duplicate: Incident, kept: Incident): Promise<void> {
    const there = await tx.findBy(IncidentContext, { incidentId: kept.id })
    const known = await tx.findBy(IncidentContext, { incidentId: duplicate.id })
    const added = known.filter(({ factor }) => !there.some((row) => row.factor === factor))
    const open = (rows: IncidentContext[]) => inOrder(rows.filter((row) => !row.confidential).map((row) => row.factor))
    await this.changes.make(tx, viewer, kept, {
      kind: 'corrected',
      set: {
        statementRequestedAt: earliest(kept.statementRequestedAt, duplicate.statementRequestedAt),
        answeredAt: earliest(kept.answeredAt, duplicate.answeredAt),
        statementGivenAt: earliest(kept.statementGivenAt, duplicate.statementGivenAt),
        knownAt: earliest(kept.knownAt, duplicate.knownAt),
        customerId: kept.customerId ?? duplicate.customerId,
        conduct: kept.conduct ?? duplicate.conduct,
        againstExpectation: kept.againstExpectation ?? duplicate.againstExpectation,
        offeringId: kept.offeringId ?? duplicate.offeringId,
      },
      context: open([...there, ...added]),
      action: 'incident.merged',
      before: { context: open(there) },
      after: { context: open([...there, ...added]), duplicate: duplicate.id },
      besides: async () => {
        if (added.length > 0)
          await tx.insert(
            IncidentContext,
            added.map((row) => ({ ...row, incidentId: kept.id })),
          )
      },
    })
  }

  /** Those of the same event that stand and that the viewer may see, without the one itself. */
  async sameEvent(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident[]> {
    const others = await this.database.read<{ id: string }>(
      'SELECT o.id FROM incidents i JOIN incidents o ON o.event_id = i.event_id WHERE i.id = $1 AND o.id <> i.id AND o.withdrawn_at IS NULL ORDER BY o.id',
      [id],
    )
    return this.reader.several(
      viewer,
      others.map((other) => other.id),
      requested,
    )
  }

  /** What was logged of a day at a store already, of the same person where one is named; newest first. */
  async similar(viewer: Viewer, { store, onDate, employee }: SimilarArgs, requested: RequestedFields) {
    const values = new Values(onDate)
    const stores = `SELECT id FROM stores WHERE code IN (${values.list(asTyped(store))})`
    const ofThem = employee
      ? `AND i.employee_id IN (SELECT id FROM employees WHERE number IN (${values.list(asTyped(employee))}))`
      : ''
    const rows = await this.database.read<{ id: string }>(
      `SELECT i.id FROM incidents i WHERE i.store_id IN (${stores}) AND i.day = $1 ${ofThem}
         AND i.withdrawn_at IS NULL AND ${visibleIncidents(viewer, 'i', values.add)}
       ORDER BY i.occurred_at DESC, i.id DESC LIMIT ${MOST_SIMILAR}`,
      values.all,
      { fresh: true },
    )
    const ids = rows.map(({ id }) => id)
    const incidents = await this.reader.several(viewer, ids, requested, ReadPurpose.LIST)
    return incidents.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  }

  private async withdrawIn(
    tx: Tx,
    viewer: Viewer,
    id: string,
    reason: string,
    mergedInto: string | null = null,
  ): Promise<void> {
    const incident = await this.visible(tx, viewer, id)
    const reportedIt = incident.reporterId === viewer.id
    if (toldByThemselves(incident) && !isAbout(viewer, incident)) throw forbidden(message('incidents.takenBackByThem'))
    await this.parties.mustNotBeNamed(tx, viewer, id)
    if (!isHr(viewer) && !isAbout(viewer, incident) && (await this.isForHr(tx, incident)))
      throw forbidden(message('incidents.withdrawnByHr'))
    if (isAbout(viewer, incident) ? !reportedIt : !reportedIt && !decidesOn(viewer, incident))
      throw forbidden(message('incidents.withdrawnBy'))
    await this.takeBack(tx, viewer, incident, reason, mergedInto)
  }

  /** Withdraws it; the caller has seen to it that the viewer may. */
  async takeBack(
    tx: Tx,
    viewer: Viewer,
    incident: Incident,
    reason: string,
    mergedInto: string | null = null,
  ): Promise<void> {
    const tooLate = message('incidents.withdrawnAlready')
    if (incident.withdrawnAt) throw conflict(tooLate)
    await this.changes.make(tx, viewer, incident, {
      kind: 'withdrawn',
      set: { withdrawnAt: this.clock.now(), mergedInto },
      action: 'incident.withdrawn',
      after: { reason, mergedInto },
      tooLate,
    })
  }

  /** Whether it is about the management, or HR looks at it first: nobody of the store takes it from HR's sight. */
  async isForHr(tx: Tx, { id, storeId, cause, hrFirst }: Incident): Promise<boolean> {
    return hrFirst || cause === Cause.MANAGEMENT || (await this.parties.manageTheStore(tx, id, storeId))
  }

  /** Asks the employee for their account. Asking again changes nothing: the seven days run from the first time. */
  async requestStatement(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.visible(tx, viewer, id)
      if (!decidesOn(viewer, incident)) throw forbidden(message('incidents.statementAskedBy'))
      await this.parties.mustNotBeNamed(tx, viewer, id)
      // Whoever has spoken up is not made to answer to the store first.
      if (isHeldFrom(viewer, incident)) throw forbidden(HELD)
      if (!incident.employeeId) throw conflict(message('incidents.nobodyToAsk'))
      if (incident.withdrawnAt) throw conflict(message('incidents.nothingToAnswerFor'))
      if (incident.statementGivenAt) throw conflict(message('incidents.statementGiven'))
      if (incident.statementRequestedAt) return
      if (incident.conduct === Conduct.ABUSIVE && !incident.answeredAt) throw conflict(message('incidents.careFirst'))
      const statementRequestedAt = this.clock.now()
      const set = { statementRequestedAt, sentAt: incident.sentAt ?? statementRequestedAt }
      await this.changes.make(tx, viewer, incident, { action: 'statement.requested', set })
      this.notices.publish(tx, NoticeKind.STATEMENT_REQUESTED, { incident, actorId: viewer.id })
    })
    return this.fresh(viewer, id, requested)
  }

  /** An incident that the viewer may see, for a change to it. Throws NOT_FOUND for one that isn't there for them. */
  async visible(tx: Tx, viewer: Viewer, id: string): Promise<Incident> {
    const incident = await visibleIncident(tx, viewer, id)
    if (!incident) throw notFound(message('incidents.notThere'))
    return incident
  }

  /** As it now is, past a replica that lags behind. */
  async fresh(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident> {
    return (await this.reader.one(viewer, id, requested, { fresh: true }))!
  }

  /** Looks up what a filter names; what is unknown and what is out of reach answer alike. */
  private async reach(viewer: Viewer, code?: string | null, number?: string | null) {
    const problems: FieldProblem[] = []
    const stores = code
      ? await this.database.read<{ id: string; code: string }>('SELECT id, code FROM stores WHERE code IN ($1, $2)', [
          ...asTyped(code),
        ])
      : []
    const people = number
      ? await this.database.read<{ id: string; number: string; storeId: string | null }>(
          'SELECT id, number, store_id AS "storeId" FROM employees WHERE number IN ($1, $2)',
          [...asTyped(number)],
        )
      : []
    const store = meant(stores, code ?? '', (row) => row.code)
    const employee = meant(people, number ?? '', (row) => row.number)
    if (code && !(store && (isHr(viewer) || manages(viewer, store.id) || viewer.storeId === store.id)))
      problems.push({ path: 'filter.store', message: message('incidents.noSuchStore') })
    if (number && !(employee && (isHr(viewer) || employee.id === viewer.id || manages(viewer, employee.storeId))))
      problems.push({ path: 'filter.employee', message: message('incidents.noSuchEmployee') })
    const [first, ...more] = problems
    if (first) throw badInput(first, ...more)
    return { storeId: store?.id, employeeId: employee?.id }
  }
}

const earliest = (one: string | null, other: string | null) =>
  one && other ? (one < other ? one : other) : (one ?? other)

/** Finding people by finding is itself looked at: who did it, and by which filter. */
const lookUpByFinding = (viewer: Viewer, filter: object, reach: { storeId?: string; employeeId?: string }) => ({
  action: 'people.looked-up-by-finding',
  actorId: viewer.id,
  subjectId: viewer.id,
  storeId: reach.storeId ?? null,
  employeeId: reach.employeeId ?? null,
  after: filter,
})
