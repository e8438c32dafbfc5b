import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import type { Tx } from '../../database/database.js'
import { newId } from '../../database/uuid.js'
import { conflict } from '../../graphql/errors.js'
import type { Incident } from '../../incidents/incident.entity.js'
import { message } from '../../language/message.js'
import { Clock } from '../../time/clock.js'
import { AttributionDenial } from './attribution-denial.entity.js'

/** Keeps that somebody says that a complaint was not about them, so that it waits for HR and they are guarded for it. */
@Injectable()
export class AttributionDenials {
  constructor(private readonly clock: Clock) {}

  /** By the employee, of a complaint of which somebody else says that it was about them. */
  async say(tx: Tx, incident: Incident, words: string | null): Promise<void> {
    const { id: incidentId, employeeId, attributedBy } = incident
    if (await tx.existsBy(AttributionDenial, { incidentId, settledAt: IsNull() }))
      throw conflict(message('customers.deniedAlready'))
    await tx.insert(AttributionDenial, {
      id: newId(this.clock),
      incidentId,
      saidBy: employeeId!,
      attributedBy: attributedBy!,
      at: this.clock.now(),
      words,
      settledAt: null,
    })
  }

  async settle(tx: Tx, incidentId: string): Promise<void> {
    await tx.update(AttributionDenial, { incidentId, settledAt: IsNull() }, { settledAt: this.clock.now() })
  }
}
