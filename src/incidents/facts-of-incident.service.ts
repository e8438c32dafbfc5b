import { Injectable } from '@nestjs/common'
import { In, Not } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { Store } from '../directory/store.entity.js'
import { inOrder, PERSONAL_FACTORS } from '../workforce/context-factors.js'
import { type Correction, factorsIn } from './correction.entity.js'
import { openly, type Recorded } from './correction.rules.js'
import { IncidentContext } from './incident-context.entity.js'
import { IncidentDays } from './incident-days.service.js'
import { IncidentWatchers } from './incident-watchers.js'
import { Incident } from './incident.entity.js'
import { IncidentsService } from './incidents.service.js'

interface Changed {
  before?: object
  after?: object
}

/** What is recorded of an incident, and its change where the employee was right. */
@Injectable()
export class FactsOfIncident {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly days: IncidentDays,
    private readonly watchers: IncidentWatchers,
  ) {}

  async of(tx: Tx, { id, occurredAt, summary }: Incident): Promise<Recorded> {
    const rows = await tx.findBy(IncidentContext, { incidentId: id, confidential: false })
    return { occurredAt, summary, context: inOrder(rows.map(({ factor }) => factor)) }
  }

  /** Changes what the correction is about, and lets the findings follow. Returns what was there and what is. */
  async correct(tx: Tx, viewer: Viewer, incident: Incident, correction: Correction, reason: string): Promise<Changed> {
    if (correction.notThere) {
      await this.incidents.takeBack(tx, viewer, incident, reason)
      return {}
    }
    const before: Record<string, unknown> = {}
    const after: Record<string, unknown> = {}
    const facts: Partial<Pick<Incident, 'occurredAt' | 'day' | 'summary'>> = {}
    if (correction.summary !== null) facts.summary = correction.summary
    if (correction.occurredAt !== null) {
      const { timeZone } = await tx.findOneByOrFail(Store, { id: incident.storeId })
      facts.occurredAt = correction.occurredAt
      facts.day = await this.days.of(tx, incident.employeeId ?? undefined, correction.occurredAt, timeZone)
    }
    for (const fact of Object.keys(facts) as (keyof typeof facts)[]) {
      before[fact] = incident[fact]
      after[fact] = facts[fact]
    }
    if (Object.keys(facts).length > 0) await tx.update(Incident, { id: incident.id }, facts)
    if (correction.context !== null) {
      before.context = openly((await this.of(tx, incident)).context)
      after.context = factorsIn(correction.context)
      await this.putContext(tx, incident.id, factorsIn(correction.context))
    }
    await this.watchers.tell(tx, { ...incident, ...facts }, 'corrected', incident)
    return { before, after }
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
