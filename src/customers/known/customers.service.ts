import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { ReadPurpose } from '../../audit/read-purpose.type.js'
import { ReadsService } from '../../audit/reads.service.js'
import { Database, type Tx } from '../../database/database.js'
import { Values } from '../../database/values.js'
import { newId } from '../../database/uuid.js'
import { badInput, conflict, type FieldProblem, notFound } from '../../graphql/errors.js'
import type { RequestedFields } from '../../graphql/requested-fields.js'
import { Clock } from '../../time/clock.js'
import { eraseCustomer } from './erase.writer.js'
import { Erasures } from './erasures.service.js'
import { Customer } from './customer.entity.js'
import type { CustomerInput } from './customer.input.js'
import { customerShape } from './customer.shape.js'
import { CustomerStanding } from './customer-words.js'
import { visibleCustomers } from './customers.access.js'
import { type Encounter, forewarningOf } from './forewarning.js'
import { ServedRows } from './served-rows.reader.js'
import { message } from '../../language/message.js'

export interface ForewarningData {
  standing: CustomerStanding
  text: string | null
}

const MOST_AT_ONCE = 500

@Injectable()
export class CustomersService {
  private readonly rows: ServedRows<Customer>

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly reads: ReadsService,
    private readonly erasures: Erasures,
    private readonly clock: Clock,
  ) {
    this.rows = new ServedRows(database, clock, customerShape)
  }

  /** Null for a reference that nobody has, and for a customer whom the viewer may not see. */
  async one(viewer: Viewer, reference: string, requested: RequestedFields): Promise<Customer | null> {
    const values = new Values(reference)
    const visible = visibleCustomers(viewer, 't', values.add)
    const [found] = await this.rows.where(viewer, `t.reference = $1 AND ${visible}`, values.all, requested)
    if (found) this.reads.record(viewer, [found.id], ReadPurpose.CUSTOMER)
    return found ?? null
  }

  /** Upserted by reference. Returns how many were written. */
  async record(viewer: Viewer, customers: readonly CustomerInput[]): Promise<number> {
    const problems = inputProblems(customers)
    return this.database.write(async (tx) => {
      for (const [at, input] of customers.entries()) {
        const there = await tx.findOneBy(Customer, { reference: input.reference })
        if (there && !(await this.seesTo(tx, viewer, there)))
          problems.push({
            path: `customers.${at}.reference`,
            message: message('customers.knownElsewhere'),
          })
        else if (problems.length === 0) await this.upsert(tx, viewer, there, input)
      }
      const [first, ...more] = problems
      if (first) throw badInput(first, ...more)
      return customers.length
    })
  }

  /** For HR: the name, the way to reach them and their kind go, and are never taken in again. Incidents stay. */
  async erase(viewer: Viewer, reference: string, reason: string, requested: RequestedFields): Promise<Customer> {
    const id = await this.database.write(async (tx) => {
      const customer = await this.known(tx, reference)
      if (!customer) throw notFound(message('customers.noSuchReference'))
      if (customer.erasedAt) throw conflict(message('customers.nameErased'))
      await eraseCustomer(tx, this.database, customer.id, this.clock.now())
      await this.audit.record(tx, {
        action: 'customer.erased',
        actorId: viewer.id,
        subjectId: customer.id,
        after: { reason },
      })
      this.erasures.noteWhenKept(tx, customer.id)
      return customer.id
    })
    return this.rows.fresh(viewer, id, requested)
  }

  /** By the reference, whoever may see them; undefined for one that is not known. */
  async known(tx: Tx, reference: string): Promise<Customer | undefined> {
    return (await tx.findOneBy(Customer, { reference })) ?? undefined
  }

  /** For staff, before they serve somebody: each look is logged. Null for a reference that is not known. */
  async forewarning(viewer: Viewer, reference: string): Promise<ForewarningData | null> {
    const [customer] = await this.database.read<Customer>(
      'SELECT id, name, contact, standing FROM customers WHERE reference = $1',
      [reference],
    )
    if (!customer) return null
    this.reads.record(viewer, [customer.id], ReadPurpose.FOREWARNING)
    return { standing: customer.standing, text: await this.textOf(customer, viewer) }
  }

  /** What staff should know before they serve them; null where there is nothing. */
  async forewarningOf(viewer: Viewer, customerId: string): Promise<string | null> {
    const [customer] = await this.database.read<Customer>('SELECT id, name, contact FROM customers WHERE id = $1', [
      customerId,
    ])
    return customer ? this.textOf(customer, viewer) : null
  }

  private async textOf(customer: Pick<Customer, 'id' | 'name' | 'contact'>, viewer: Viewer): Promise<string | null> {
    return forewarningOf(
      await this.database.read<Encounter>(
        `SELECT i.day, c.said_by AS "saidBy", c.what_helped AS "whatHelped" FROM incidents i
         JOIN customer_claims c ON c.id = (SELECT l.id FROM customer_claims l WHERE l.incident_id = i.id
           AND l.about = 'CONDUCT' ORDER BY l.id DESC LIMIT 1)
         WHERE i.customer_id = $1 AND i.conduct = 'ABUSIVE' AND c.kind <> 'CONTESTED' AND i.withdrawn_at IS NULL
           AND NOT i.for_hr_alone ORDER BY i.day, i.id`,
        [customer.id],
      ),
      customer,
      viewer,
    )
  }

  /** Who corrects what is known of a customer and agrees something with them: HR of everyone, others of those they recorded or see. */
  async seesTo(tx: Tx, viewer: Viewer, { id, recordedBy }: Customer): Promise<boolean> {
    if (isHr(viewer) || recordedBy === viewer.id) return true
    const values = new Values(id)
    const visible = visibleCustomers(viewer, 'c', values.add)
    return (
      (await this.database.readIn(tx, `SELECT 1 AS there FROM customers c WHERE c.id = $1 AND ${visible}`, values.all))
        .length > 0
    )
  }

  private async upsert(tx: Tx, viewer: Viewer, there: Customer | null, input: CustomerInput): Promise<void> {
    const said = toldOf(input)
    if (there) {
      if (there.erasedAt) return
      const set = Object.fromEntries(
        TOLD.flatMap((part) => (said[part] && said[part] !== there[part] ? [[part, said[part]]] : [])),
      )
      if (Object.keys(set).length === 0) return
      await tx.update(Customer, { id: there.id }, set)
      await this.recorded(tx, viewer, 'customer.corrected', there.id, Object.keys(set))
      return
    }
    const id = newId(this.clock)
    await tx.insert(Customer, {
      id,
      reference: input.reference,
      name: said.name ?? null,
      contact: said.contact ?? null,
      kind: said.kind ?? null,
      standing: CustomerStanding.RETAINED,
      recordedBy: viewer.id,
      recordedAt: this.clock.now(),
      erasedAt: null,
    })
    await this.recorded(
      tx,
      viewer,
      'customer.recorded',
      id,
      TOLD.filter((part) => said[part]),
    )
  }

  /** The trail says what was told of them, and not what: nothing personal of customers stands in it. */
  private recorded(tx: Tx, viewer: Viewer, action: string, id: string, told: string[]): Promise<void> {
    return this.audit.record(tx, { action, actorId: viewer.id, subjectId: id, after: { told } })
  }
}

/** What is told of a customer beside their reference. */
const TOLD = ['name', 'contact', 'kind'] as const

const toldOf = (input: CustomerInput): Partial<Record<(typeof TOLD)[number], string>> =>
  Object.fromEntries(TOLD.flatMap((part) => (input[part]?.trim() ? [[part, input[part].trim()]] : [])))

function inputProblems(customers: readonly CustomerInput[]): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (customers.length > MOST_AT_ONCE)
    throw badInput({ path: 'customers', message: message('customers.customersAtOnce', { most: MOST_AT_ONCE }) })
  const seen = new Set<string>()
  for (const [at, { reference }] of customers.entries()) {
    if (seen.has(reference))
      problems.push({ path: `customers.${at}.reference`, message: message('customers.sentTwice') })
    seen.add(reference)
  }
  return problems
}
