import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import { keptFrom } from '../access/kept-from.js'
import { readingFor } from '../access/reading.js'
import type { Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { ReadsService } from '../audit/reads.service.js'
import { Database, type Tx } from '../database/database.js'
import type { SqlValue } from '../database/prepared.js'
import { isId, newId, NO_ID } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { type Connection, keyOf, page, type PageArgs } from '../graphql/connection.js'
import { badInput, conflict, forbidden, notFound } from '../graphql/errors.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import type { Cells } from '../graphql/shape.js'
import { Incident } from '../incidents/incident.entity.js'
import { visibleIncident } from '../incidents/incidents.access.js'
import { PartiesService } from '../incidents/parties.service.js'
import { Clock } from '../time/clock.js'
import { LegalHold, legalHoldShape } from './legal-hold.entity.js'
import { message } from '../language/message.js'

/** Whom a hold concerns: the person, or the person of the incident. */
const CONCERNED = 'COALESCE(h.employee_id, (SELECT c.employee_id FROM incidents c WHERE c.id = h.incident_id))'

type Row = Cells & { id: string; concerned: string | null }

@Injectable()
export class LegalHoldsService {
  private readonly shape: ServedShape

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly reads: ReadsService,
    private readonly parties: PartiesService,
    private readonly clock: Clock,
  ) {
    this.shape = new ServedShape(database.dialect, legalHoldShape, 'h')
  }

  async place(
    viewer: Viewer,
    on: { employee?: string | null; incidentId?: string | null; reason: string },
    requested: RequestedFields,
  ): Promise<LegalHold> {
    const id = await this.database.write(async (tx) => {
      const { employeeId, incident } = await this.lookUp(tx, viewer, on.employee, on.incidentId)
      const concerned = employeeId ?? incident?.employeeId ?? null
      if (concerned === viewer.id) throw forbidden(message('retention.holdAboutYou'))
      await this.parties.mustNotBeComplainedAbout(tx, viewer, concerned)
      const hold = {
        id: newId(this.clock),
        employeeId,
        incidentId: incident?.id ?? null,
        reason: on.reason,
        placedById: viewer.id,
        placedAt: this.clock.now(),
      }
      await tx.insert(LegalHold, hold)
      await this.audit.record(tx, {
        action: 'hold.placed',
        actorId: viewer.id,
        subjectId: incident?.id ?? employeeId!,
        storeId: incident?.storeId,
        employeeId: concerned,
        after: hold,
      })
      return hold.id
    })
    return this.one(viewer, id, requested)
  }

  /** It was looked at again, and is still needed: it waits for nobody for some time. */
  confirm(viewer: Viewer, id: string, confirmReason: string, requested: RequestedFields): Promise<LegalHold> {
    const confirmed = { confirmedAt: this.clock.now(), confirmedById: viewer.id, confirmReason }
    return this.change(viewer, id, 'hold.confirmed', confirmed, requested)
  }

  lift(viewer: Viewer, id: string, liftReason: string, requested: RequestedFields): Promise<LegalHold> {
    const lifted = { liftedAt: this.clock.now(), liftedById: viewer.id, liftReason }
    return this.change(viewer, id, 'hold.lifted', lifted, requested)
  }

  private async change(
    viewer: Viewer,
    id: string,
    action: string,
    changes: Partial<LegalHold>,
    requested: RequestedFields,
  ): Promise<LegalHold> {
    await this.database.write(async (tx) => {
      const hold = isId(id) ? await tx.findOneBy(LegalHold, { id }) : null
      const incident = hold?.incidentId ? await tx.findOneBy(Incident, { id: hold.incidentId }) : null
      const concerned = hold?.employeeId ?? incident?.employeeId ?? null
      const isKept = hold?.incidentId && !(await visibleIncident(tx, viewer, hold.incidentId))
      if (!hold || concerned === viewer.id || isKept) throw notFound(message('retention.noSuchHold'))
      await this.parties.mustNotBeComplainedAbout(tx, viewer, concerned)
      const { affected } = await tx
        .createQueryBuilder()
        .update(LegalHold)
        .set(changes)
        .where('id = :id AND lifted_at IS NULL', { id })
        .execute()
      if (affected === 0) throw conflict(message('retention.holdLifted'))
      await this.audit.record(tx, {
        action,
        actorId: viewer.id,
        subjectId: hold.incidentId ?? hold.employeeId!,
        storeId: incident?.storeId,
        employeeId: concerned,
        after: { id, ...changes },
      })
    })
    return this.one(viewer, id, requested)
  }

  /** Newest first, without those that concern the one who asks, or what is kept from them. */
  async list(
    viewer: Viewer,
    lifted: boolean,
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<LegalHold>> {
    const values = new Values(viewer.id, args.first + 1)
    let where = `(${CONCERNED} IS NULL OR ${CONCERNED} <> $1) AND NOT ${keptFrom('h.incident_id', '$1')}
      AND h.lifted_at IS ${lifted ? 'NOT NULL' : 'NULL'}`
    if (args.after) {
      const [id] = keyOf(args.after, 1)
      where += ` AND h.id < ${values.add(isId(id!) ? id! : NO_ID)}`
    }
    const rows = await this.read(
      viewer,
      below(requested, 'edges', 'node'),
      `${where} ORDER BY h.id DESC LIMIT $2`,
      values.all,
    )
    return page(
      rows.map((node) => ({ key: [node.id], node })),
      args,
    )
  }

  private async one(viewer: Viewer, id: string, requested: RequestedFields): Promise<LegalHold> {
    return (await this.read(viewer, requested, 'h.id = $1', [id]))[0]!
  }

  private async read(
    viewer: Viewer,
    requested: RequestedFields,
    where: string,
    values: SqlValue[],
  ): Promise<LegalHold[]> {
    const { columns, from, read } = this.shape.for(requested)
    const rows = await this.database.read<Row>(
      `SELECT ${columns}, ${CONCERNED} AS "concerned" FROM ${from} WHERE ${where}`,
      values,
      { fresh: true },
    )
    this.reads.record(
      viewer,
      rows.map(({ concerned }) => concerned),
      ReadPurpose.RECORD,
    )
    const reading = readingFor(viewer, this.clock.milliseconds())
    return rows.map((row) => read(row, reading) as unknown as LegalHold)
  }

  private async lookUp(tx: Tx, viewer: Viewer, number?: string | null, incidentId?: string | null) {
    if (Boolean(number) === Boolean(incidentId))
      throw badInput({ path: 'employee', message: message('retention.holdOnWhat') })
    if (number) {
      const employee = await tx.findOneBy(Employee, { number })
      if (!employee) throw badInput({ path: 'employee', message: message('retention.nobodyOfThisNumber') })
      return { employeeId: employee.id, incident: null }
    }
    const incident = await visibleIncident(tx, viewer, incidentId!)
    if (!incident) throw badInput({ path: 'incidentId', message: message('responses.noSuchIncident') })
    return { employeeId: null, incident }
  }
}
