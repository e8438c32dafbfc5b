import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database, type Tx } from '../../database/database.js'
import { Values } from '../../database/values.js'
import { isId, newId } from '../../database/uuid.js'
import type { Connection, PageArgs } from '../../graphql/connection.js'
import { badInput, conflict, forbidden, notFound } from '../../graphql/errors.js'
import type { RequestedFields } from '../../graphql/requested-fields.js'
import { visibleIncident } from '../../incidents/incidents.access.js'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { Clock } from '../../time/clock.js'
import { isAboveTheStore } from '../known/above-the-store.reader.js'
import { Customer } from '../known/customer.entity.js'
import { CustomerStanding } from '../known/customer-words.js'
import { CustomersService } from '../known/customers.service.js'
import { visibleCustomers } from '../known/customers.access.js'
import { ServedRows } from '../known/served-rows.reader.js'
import type { LetGoInput } from './let-go.input.js'
import { LettingGo, LettingGoIncident, lettingGoShape, ProposalStatus } from './letting-go.entity.js'
import { LettingGoGround } from './letting-go-ground.service.js'
import { proposalProblems, type RestsOn } from './letting-go-rules.js'
import { message } from '../../language/message.js'

/** Who can't be pleased may be let go: proposed by a store with what it rests on, decided above it. */
@Injectable()
export class LettingGoService {
  private readonly rows: ServedRows<LettingGo>

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly customers: CustomersService,
    private readonly notices: NoticesService,
    private readonly ground: LettingGoGround,
    private readonly clock: Clock,
  ) {
    this.rows = new ServedRows(database, clock, lettingGoShape)
  }

  /** In the order of the days on which they have to be looked at; those of customers whom the viewer sees. */
  list(
    viewer: Viewer,
    { statuses, customer }: { statuses: readonly ProposalStatus[] | null; customer: string | null },
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<LettingGo>> {
    const values = new Values()
    const theirs = customer === null ? '' : `AND c.reference = ${values.add(customer)}`
    const visible = `t.customer_id IN (SELECT c.id FROM customers c WHERE ${visibleCustomers(viewer, 'c', values.add)} ${theirs})`
    const among = statuses ? `t.status IN (${statuses.length > 0 ? values.list(statuses) : 'NULL'})` : '1 = 1'
    return this.rows.page(viewer, 'review_on', `${visible} AND ${among}`, values.all, args, requested)
  }

  async propose(viewer: Viewer, input: LetGoInput, requested: RequestedFields): Promise<LettingGo> {
    const id = await this.database.write(async (tx) => {
      const customer = await this.seen(tx, viewer, input.customer)
      if (!customer) throw badInput({ path: 'input.customer', message: message('customers.noSuchCustomer') })
      const incidents = await Promise.all(input.incidents.map((one) => this.restsOn(tx, viewer, customer.id, one)))
      const [first, ...more] = proposalProblems({
        to: input.to,
        reviewOn: input.reviewOn,
        today: this.clock.now().slice(0, 10),
        incidents,
      })
      if (first) throw badInput(first, ...more)
      if (await tx.existsBy(LettingGo, { customerId: customer.id, status: ProposalStatus.PROPOSED }))
        throw conflict(message('customers.proposedAlready'))
      const row = {
        id: newId(this.clock),
        customerId: customer.id,
        storeId: isHr(viewer) ? null : (incidents[0]?.storeId ?? viewer.managedStoreIds[0] ?? null),
        to: input.to,
        reason: input.reason,
        reviewOn: input.reviewOn,
        status: ProposalStatus.PROPOSED,
        proposedBy: viewer.id,
        proposedAt: this.clock.now(),
        decidedBy: null,
        decidedAt: null,
        decisionReason: null,
        groundLostAt: null,
      }
      await tx.insert(LettingGo, row)
      const named = [...new Set(input.incidents)]
      for (const incidentId of named) await tx.insert(LettingGoIncident, { lettingGoId: row.id, incidentId })
      await this.record(tx, viewer, 'letting-go.proposed', row, {
        after: { to: row.to, reviewOn: row.reviewOn, incidents: named },
      })
      return row.id
    })
    return this.rows.fresh(viewer, id, requested)
  }

  async decide(
    viewer: Viewer,
    id: string,
    approved: boolean,
    reason: string,
    requested: RequestedFields,
  ): Promise<LettingGo> {
    await this.database.write(async (tx) => {
      const proposal = isId(id) ? await tx.findOneBy(LettingGo, { id }) : null
      const customer = proposal && (await tx.findOneByOrFail(Customer, { id: proposal.customerId }))
      if (!proposal || !customer || !(await this.sees(tx, viewer, customer.id)))
        throw notFound(message('customers.noSuchProposal'))
      if (!(await isAboveTheStore(this.database.asking(tx), viewer, proposal.storeId)))
        throw forbidden(message('customers.lettingGoDecidedBy'))
      if (proposal.status === ProposalStatus.APPROVED && proposal.groundLostAt && !approved)
        return this.takeBack(tx, viewer, proposal, reason)
      if (proposal.proposedBy === viewer.id) throw forbidden(message('customers.proposedYourself'))
      if (proposal.to !== CustomerStanding.RETAINED) await this.mustHaveNoPart(tx, viewer, id)
      const status = approved ? ProposalStatus.APPROVED : ProposalStatus.DECLINED
      const set = { status, decidedBy: viewer.id, decidedAt: this.clock.now(), decisionReason: reason }
      const { affected } = await tx.update(LettingGo, { id, status: ProposalStatus.PROPOSED }, set)
      if (affected === 0) throw conflict(message('customers.decidedAlready'))
      if (approved && !(await this.ground.stands(tx, proposal))) throw conflict(message('customers.groundIsLost'))
      const said = { before: { status: ProposalStatus.PROPOSED }, after: { status, to: proposal.to } }
      await this.record(tx, viewer, approved ? 'letting-go.approved' : 'letting-go.declined', proposal, said)
      if (approved) await this.takesEffect(tx, viewer, proposal)
    })
    return this.rows.fresh(viewer, id, requested)
  }

  /** Nobody decides about what they recorded or met themselves. Throws FORBIDDEN. */
  private async mustHaveNoPart(tx: Tx, viewer: Viewer, id: string): Promise<void> {
    const own = await this.database.readIn(
      tx,
      `SELECT 1 AS there FROM letting_go_incidents l JOIN incidents i ON i.id = l.incident_id
       WHERE l.letting_go_id = $1 AND (i.reporter_id = $2 OR i.employee_id = $2)`,
      [id, viewer.id],
    )
    if (own.length > 0) throw forbidden(message('customers.restsOnYourWord'))
  }

  /** What held before has ended, and this holds instead. */
  private async takesEffect(tx: Tx, viewer: Viewer, { id, customerId, to }: LettingGo): Promise<void> {
    await this.database.readIn(
      tx,
      `UPDATE lettings_go SET status = 'ENDED' WHERE customer_id = $1 AND id <> $2 AND status = 'APPROVED'`,
      [customerId, id],
    )
    await this.standsSo(tx, viewer, customerId, to)
  }

  /** What it rested on no longer stands: they are a customer like any other again, whoever decided it before. */
  private async takeBack(tx: Tx, viewer: Viewer, proposal: LettingGo, reason: string): Promise<void> {
    const { id, customerId } = proposal
    const { affected } = await tx.update(
      LettingGo,
      { id, status: ProposalStatus.APPROVED },
      { status: ProposalStatus.ENDED, decidedBy: viewer.id, decidedAt: this.clock.now(), decisionReason: reason },
    )
    if (affected === 0) throw conflict(message('customers.decidedAlready'))
    await this.record(tx, viewer, 'letting-go.taken-back', proposal, {
      before: { status: ProposalStatus.APPROVED, to: proposal.to },
      after: { status: ProposalStatus.ENDED, to: CustomerStanding.RETAINED },
    })
    await this.standsSo(tx, viewer, customerId, CustomerStanding.RETAINED)
  }

  /** The customer stands so from now on, and those whom it protects are told; that they are back is heard by whoever was told before. */
  private async standsSo(tx: Tx, viewer: Viewer, customerId: string, standing: CustomerStanding): Promise<void> {
    await tx.update(Customer, { id: customerId }, { standing })
    const those = standing === CustomerStanding.RETAINED ? '' : 'AND i.withdrawn_at IS NULL'
    const rows = await this.database.readIn<{
      id: string
      storeId: string
      employeeId: string | null
      forHrAlone: boolean | 0 | 1
    }>(
      tx,
      `SELECT i.id, i.store_id AS "storeId", i.employee_id AS "employeeId", i.for_hr_alone AS "forHrAlone"
       FROM incidents i WHERE i.customer_id = $1 AND i.employee_id IS NOT NULL ${those}
       ORDER BY CASE WHEN i.withdrawn_at IS NULL THEN 0 ELSE 1 END, i.id`,
      [customerId],
    )
    const told = new Set<string>()
    for (const row of rows) {
      if (told.has(row.employeeId!)) continue
      told.add(row.employeeId!)
      const incident = { ...row, forHrAlone: Boolean(row.forHrAlone) }
      this.notices.publish(tx, NoticeKind.CUSTOMER_STANDING_CHANGED, { incident, actorId: viewer.id })
    }
  }

  private async seen(tx: Tx, viewer: Viewer, reference: string): Promise<Customer | undefined> {
    const customer = await this.customers.known(tx, reference)
    return customer && (await this.sees(tx, viewer, customer.id)) ? customer : undefined
  }

  private async sees(tx: Tx, viewer: Viewer, customerId: string): Promise<boolean> {
    const values = new Values(customerId)
    const visible = visibleCustomers(viewer, 'c', values.add)
    const found = await this.database.readIn(
      tx,
      `SELECT 1 AS there FROM customers c WHERE c.id = $1 AND ${visible}`,
      values.all,
    )
    return found.length > 0
  }

  private async restsOn(
    tx: Tx,
    viewer: Viewer,
    customerId: string,
    id: string,
  ): Promise<(RestsOn & { storeId: string }) | undefined> {
    const incident = await visibleIncident(tx, viewer, id)
    if (incident?.customerId !== customerId || incident.withdrawnAt) return undefined
    return { ...(await this.ground.of(tx, incident, viewer.id)), storeId: incident.storeId }
  }

  private record(
    tx: Tx,
    viewer: Viewer,
    action: string,
    { customerId, storeId }: Pick<LettingGo, 'customerId' | 'storeId'>,
    said: { before?: object; after: object },
  ): Promise<void> {
    return this.audit.record(tx, { action, actorId: viewer.id, subjectId: customerId, storeId, ...said })
  }
}
