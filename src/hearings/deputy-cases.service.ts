import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { ReadsService } from '../audit/reads.service.js'
import { type Ask, Database } from '../database/database.js'
import { Values } from '../database/values.js'
import type { ContextFactor } from '../workforce/context-factors.js'
import { Statement } from '../statements/statement.entity.js'
import { Deputies } from './deputies.service.js'
import type { DeputyCase, DeputyIncident } from './deputy-case.type.js'
import { EvidenceTimes } from './evidence-times.reader.js'

/** More at once is not served: they come up as others are decided. */
export const MOST_CASES = 5

/** What a deputy from outside reads of what waits for them. Each look stands in the employee's list of who has read their record. */
@Injectable()
export class DeputyCases {
  constructor(
    private readonly database: Database,
    private readonly deputies: Deputies,
    private readonly times: EvidenceTimes,
    private readonly reads: ReadsService,
  ) {}

  async of(viewer: Viewer): Promise<DeputyCase[]> {
    const called = await this.deputies.called(this.ask)
    const theirs = called.filter(({ deputies }) => deputies.includes(viewer.id)).slice(0, MOST_CASES)
    const ids = theirs.map(({ responseId }) => responseId)
    if (ids.length === 0) return []
    const values = new Values()
    const cases = await this.ask<DeputyCase>(
      `SELECT r.id AS "responseId", r.employee_id AS "employeeId", e.name AS employee, s.name AS store,
         s.time_zone AS "timeZone"
       FROM responses r JOIN incidents i ON i.id = r.incident_id JOIN stores s ON s.id = i.store_id
         JOIN employees e ON e.id = r.employee_id
       WHERE r.id IN (${values.list(ids)}) ORDER BY r.requested_at, r.id`,
      values.all,
    )
    const whose = cases.map(({ employeeId }) => employeeId)
    this.reads.record(viewer, whose, ReadPurpose.DEPUTY)
    return cases
  }

  async incidents(responseId: string): Promise<DeputyIncident[]> {
    const values = new Values()
    const among = values.list(await this.times.incidentsOf(this.ask, responseId))
    const incidents = await this.ask<Omit<DeputyIncident, 'context'> & { id: string }>(
      `SELECT i.id, i.reference, i.occurred_at AS "occurredAt", i.summary, i.cause, i.severity FROM incidents i
       WHERE i.id IN (${among}) ORDER BY i.occurred_at, i.id`,
      values.all,
    )
    const factors = await this.ask<{ id: string; factor: ContextFactor }>(
      `SELECT incident_id AS id, factor FROM incident_contexts WHERE incident_id IN (${among}) AND NOT confidential
       ORDER BY factor`,
      values.all,
    )
    return incidents.map(({ id, ...incident }) => ({
      ...incident,
      context: factors.filter((one) => one.id === id).map(({ factor }) => factor),
    }))
  }

  async statements(responseId: string): Promise<Statement[]> {
    const incidentId = In(await this.times.incidentsOf(this.ask, responseId))
    return this.database.records.find(Statement, { where: { incidentId }, order: { givenAt: 'ASC', id: 'ASC' } })
  }

  private get ask(): Ask {
    return this.database.asking(undefined, { fresh: true })
  }
}
