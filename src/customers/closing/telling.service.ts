import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import { isHr, type Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database, type Tx } from '../../database/database.js'
import { Values } from '../../database/values.js'
import type { Connection, PageArgs } from '../../graphql/connection.js'
import { conflict, forbidden } from '../../graphql/errors.js'
import type { RequestedFields } from '../../graphql/requested-fields.js'
import { decidesOn, visibleIncidents } from '../../incidents/incidents.access.js'
import { IncidentsService } from '../../incidents/incidents.service.js'
import { PartiesService } from '../../incidents/parties.service.js'
import { Clock } from '../../time/clock.js'
import { ServedRows } from '../known/served-rows.reader.js'
import { NOT_ERASED } from '../known/not-erased.js'
import { StoresInReach } from '../known/stores-in-reach.reader.js'
import { EndingForCustomer, endingShape, ToldHow } from './ending-for-customer.entity.js'
import { newCode, pathOf } from './endings.service.js'
import { message } from '../../language/message.js'

/** Who has yet to hear how it ended, and telling them. */
@Injectable()
export class TellingService {
  private readonly rows: ServedRows<EndingForCustomer>

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly incidents: IncidentsService,
    private readonly parties: PartiesService,
    private readonly stores: StoresInReach,
    private readonly clock: Clock,
  ) {
    this.rows = new ServedRows(database, clock, endingShape)
  }

  /** Whoever waits longest first. Throws BAD_USER_INPUT for a store that is not theirs. */
  async toTell(
    viewer: Viewer,
    store: string | null,
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<EndingForCustomer>> {
    const values = new Values()
    const { add } = values
    const conditions = [
      `i.withdrawn_at IS NULL AND i.closed_at IS NOT NULL AND ${visibleIncidents(viewer, 'i', add)}`,
      `(i.employee_id IS NULL OR i.employee_id <> ${add(viewer.id)})`,
      NOT_ERASED,
    ]
    if (!isHr(viewer)) conditions.push(`i.store_id IN (${values.list(viewer.managedStoreIds) || 'NULL'})`)
    if (store !== null) conditions.push(`i.store_id = ${add(await this.stores.one(viewer, store))}`)
    return this.rows.page(
      viewer,
      'written_at',
      `t.told_at IS NULL AND EXISTS (SELECT 1 FROM incidents i WHERE i.id = t.incident_id AND ${conditions.join(' AND ')})`,
      values.all,
      args,
      requested,
    )
  }

  /** Somebody says that they have told the customer. */
  async told(viewer: Viewer, incidentId: string, requested: RequestedFields): Promise<EndingForCustomer> {
    const id = await this.database.write(async (tx) => {
      const ending = await this.open(tx, viewer, incidentId)
      const told = { toldAt: this.clock.now(), how: ToldHow.STAFF, toldById: viewer.id }
      const { affected } = await tx.update(EndingForCustomer, { id: ending.id, toldAt: IsNull() }, told)
      if (!affected) throw conflict(message('customers.toldAlready'))
      await this.audit.record(tx, { ...this.aboutIt(viewer, ending), action: 'ending.told', after: { how: told.how } })
      return ending.id
    })
    return this.rows.fresh(viewer, id, requested)
  }

  /** The path of the page on which they read it; the same one again. */
  async link(viewer: Viewer, incidentId: string): Promise<string> {
    return this.database.write(async (tx) => {
      const ending = await this.open(tx, viewer, incidentId)
      if (ending.words === null) throw conflict(message('customers.nothingWritten'))
      const code = ending.code ?? newCode()
      if (ending.code === null) await tx.update(EndingForCustomer, { id: ending.id }, { code })
      await this.audit.record(tx, { ...this.aboutIt(viewer, ending), action: 'ending.link-made' })
      return pathOf(code)
    })
  }

  /** For whoever closes incidents there, as closing it was. */
  private async open(tx: Tx, viewer: Viewer, incidentId: string): Promise<EndingForCustomer> {
    const incident = await this.incidents.visible(tx, viewer, incidentId)
    if (!decidesOn(viewer, incident)) throw forbidden(message('customers.toldBy'))
    await this.parties.mustNotBeNamed(tx, viewer, incidentId)
    const ending = incident.closedAt && (await tx.findOneBy(EndingForCustomer, { incidentId }))
    if (!ending || incident.withdrawnAt) throw conflict(message('customers.nobodyToTell'))
    return ending
  }

  private aboutIt(viewer: Viewer, { incidentId }: EndingForCustomer) {
    return { actorId: viewer.id, subjectId: incidentId }
  }
}
