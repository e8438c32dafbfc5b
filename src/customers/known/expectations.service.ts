import { Injectable } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database } from '../../database/database.js'
import { newId } from '../../database/uuid.js'
import { badInput } from '../../graphql/errors.js'
import type { RequestedFields } from '../../graphql/requested-fields.js'
import { Clock } from '../../time/clock.js'
import type { ExpectationInput } from './customer.input.js'
import { CustomersService } from './customers.service.js'
import { Expectation, expectationShape } from './expectation.entity.js'
import { ServedRows } from './served-rows.reader.js'
import { message } from '../../language/message.js'

/** What customers may expect, by three questions. */
@Injectable()
export class ExpectationsService {
  private readonly rows: ServedRows<Expectation>

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly customers: CustomersService,
    private readonly clock: Clock,
  ) {
    this.rows = new ServedRows(database, clock, expectationShape)
  }

  /** In force from now on, whatever day is said: nobody changes afterwards what an incident is held against. */
  async agree(
    viewer: Viewer,
    { customer: reference, ...input }: ExpectationInput,
    requested: RequestedFields,
  ): Promise<Expectation> {
    const id = await this.database.write(async (tx) => {
      const customer = await this.customers.known(tx, reference)
      if (!customer)
        throw badInput({
          path: 'input.customer',
          message: message('customers.recordFirst'),
        })
      if (!(await this.customers.seesTo(tx, viewer, customer)))
        throw badInput({
          path: 'input.customer',
          message: message('customers.agreedByTheirStore'),
        })
      const now = this.clock.now()
      // Agreed today, on whatever day it is at the store: no place is further ahead of UTC than 14 hours.
      const latest = new Date(Date.parse(now) + 14 * 3_600_000).toISOString().slice(0, 10)
      if (input.agreedOn && input.agreedOn > latest)
        throw badInput({
          path: 'input.agreedOn',
          message: message('customers.agreedInFuture'),
        })
      const row = {
        ...input,
        id: newId(this.clock),
        customerId: customer.id,
        agreedOn: input.agreedOn ?? now.slice(0, 10),
        inForceFrom: now,
        recordedBy: viewer.id,
      }
      await tx.insert(Expectation, row)
      // What was agreed is the customer's own matter, and stands in no trail: that it was, does.
      const { agreedOn, forgivesOnce } = row
      await this.audit.record(tx, {
        action: 'expectation.agreed',
        actorId: viewer.id,
        subjectId: customer.id,
        after: { expectation: row.id, agreedOn, forgivesOnce },
      })
      return row.id
    })
    return this.rows.fresh(viewer, id, requested)
  }
}
