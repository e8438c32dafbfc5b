import { Injectable } from '@nestjs/common'
import { In, Not } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { Store } from '../directory/store.entity.js'
import { inOrder, PERSONAL_FACTORS } from '../workforce/context-factors.js'
import { type Correction, factorsIn } from './correction.entity.js'
import { openly, type Recorded } from './correction-rules.js'
import { IncidentContext } from './incident-context.entity.js'
import { IncidentDays } from './incident-days.service.js'
import { IncidentChanges } from './incident-changes.service.js'
import type { Incident } from './incident.entity.js'
import { IncidentsService } from './incidents.service.js'
import { NotTheirs } from './not-theirs.registry.js'

/** What is recorded of an incident, and its change where the employee was right. */
@Injectable()
export class FactsOfIncident {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly days: IncidentDays,
    private readonly changes: IncidentChanges,
    private readonly notTheirs: NotTheirs,
  ) {}

  async of(tx: Tx, { id, occurredAt, summary }: Incident): Promise<Recorded> {
    const rows = await tx.findBy(IncidentContext, { incidentId: id, confidential: false })
    return { occurredAt, summary, context: inOrder(rows.map(({ factor }) => factor)) }
  }

  /** Changes what the correction is about, and lets the findings follow. */
  async correct(tx: Tx, viewer: Viewer, incident: Incident, correction: Correction, reason: string): Promise<void> {
    const action = 'correction.accepted'
    if (correction.notThere) {
      await this.notTheirs.found(tx, viewer, incident, reason)
      await this.incidents.takeBack(tx, viewer, incident, reason)
      await this.changes.make(tx, viewer, incident, { action, set: {}, after: { reason } })
      return
    }
    const set: Partial<Pick<Incident, 'occurredAt' | 'day' | 'summary'>> = {}
    if (correction.summary !== null) set.summary = correction.summary
    if (correction.occurredAt !== null) {
      const { timeZone } = await tx.findOneByOrFail(Store, { id: incident.storeId })
      set.occurredAt = correction.occurredAt
      set.day = await this.days.of(tx, incident.employeeId ?? undefined, correction.occurredAt, timeZone)
    }
    const recorded = (await this.of(tx, incident)).context
    const context = correction.context === null ? null : factorsIn(correction.context)
    await this.changes.make(tx, viewer, incident, {
      kind: 'corrected',
      set,
      action,
      context,
      before: context ? { context: openly(recorded) } : {},
      after: context ? { context, reason } : { reason },
      besides: async () => {
        if (context) await this.putContext(tx, incident.id, context)
      },
    })
  }

  /** In place of what is recorded openly. What was told in confidence, or is of health and private life, stays. */
  private async putContext(tx: Tx, incidentId: string, factors: ReturnType<typeof factorsIn>): Promise<void> {
    const personal = [...PERSONAL_FACTORS]
    await tx.delete(IncidentContext, { incidentId, confidential: false, factor: Not(In(personal)) })
    if (factors.length === 0) return
    // What they had told in confidence and now say openly is open from now on.
    await tx.delete(IncidentContext, { incidentId, factor: In(factors) })
    await tx.insert(
      IncidentContext,
      factors.map((factor) => ({ incidentId, factor, confidential: false })),
    )
  }
}
