import { Injectable } from '@nestjs/common'
import { In, IsNull, Not } from 'typeorm'
import type { Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { Database, type Tx } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import { newId } from '../../database/uuid.js'
import { Store } from '../../directory/store.entity.js'
import { badInput, conflict, forbidden } from '../../graphql/errors.js'
import { Incident } from '../../incidents/incident.entity.js'
import { AssessorService } from './assessor.service.js'
import { FindingsOff } from './findings-off.entity.js'
import { carriesNoFinding } from './findings-off-sql.js'
import type { FindingsOffType } from './findings-off.type.js'
import { message } from '../../language/message.js'

const AT_ONCE = 50

/** Switches findings about persons off and on. Where they are off, incidents carry none; how the place stands remains. */
@Injectable()
export class FindingsSwitchService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly assessor: AssessorService,
    private readonly clock: Clock,
  ) {}

  async off(): Promise<FindingsOffType[]> {
    const rows = await this.database.records.find(FindingsOff, { where: { endedAt: IsNull() }, order: { id: 'ASC' } })
    const stores = await this.database.records.findBy(Store, {
      id: In(rows.map((row) => row.storeId ?? '').filter(Boolean)),
    })
    return rows.map(({ storeId, beganAt, reason }) => ({
      store: stores.find(({ id }) => id === storeId) ?? null,
      since: beganAt,
      reason,
    }))
  }

  async switch(viewer: Viewer, code: string | null, on: boolean, reason: string): Promise<FindingsOffType[]> {
    const store = code === null ? null : await this.database.records.findOneBy(Store, { code })
    if (code !== null && !store) throw badInput({ path: 'store', message: message('assessments.noSuchStore') })
    const storeId = store?.id ?? null
    await this.database.write(async (tx) => {
      await this.mustNotConcern(tx, viewer, storeId)
      await (on ? this.end(tx, viewer, storeId, reason) : this.begin(tx, viewer, storeId, reason))
    })
    if (on) await this.serveAgain(viewer, storeId)
    return this.off()
  }

  /** Nobody takes findings about themselves, or about those they work with, out of or into sight. Throws FORBIDDEN. */
  private async mustNotConcern(tx: Tx, viewer: Viewer, storeId: string | null): Promise<void> {
    const there = storeId === null ? {} : { storeId }
    const isAbout = { employeeId: viewer.id, withdrawnAt: IsNull(), ...there }
    if ((storeId && storeId === viewer.storeId) || (await tx.existsBy(Incident, isAbout)))
      throw forbidden(message('assessments.yoursToo'))
  }

  private async begin(tx: Tx, viewer: Viewer, storeId: string | null, reason: string): Promise<void> {
    if (await this.current(tx, storeId)) throw conflict(message('assessments.offAlready'))
    const period = { id: newId(this.clock), storeId, beganAt: this.clock.now(), reason, endedAt: null }
    await tx.insert(FindingsOff, period)
    const there = storeId === null ? { assessmentId: Not(IsNull()) } : { assessmentId: Not(IsNull()), storeId }
    // Where something waits for HR, what was served last is kept there, so that it comes back, and what is graver waits again.
    const lastServed = () => 'CASE WHEN held_assessment_id IS NOT NULL THEN assessment_id END'
    await tx.update(Incident, there, { assessmentId: null, heldAssessmentId: lastServed, finding: null })
    await this.record(tx, viewer, period.id, storeId, 'findings.switched-off', { on: true }, { on: false, reason })
    this.notices.publishToEverybody(tx, NoticeKind.POLICY_CHANGED, viewer.id, storeId)
  }

  private async end(tx: Tx, viewer: Viewer, storeId: string | null, reason: string): Promise<void> {
    const period = await this.current(tx, storeId)
    if (!period) throw conflict(message('assessments.onAlready'))
    await tx.update(FindingsOff, { id: period.id }, { endedAt: this.clock.now() })
    await this.record(tx, viewer, period.id, storeId, 'findings.switched-on', { on: false }, { on: true, reason })
    this.notices.publishToEverybody(tx, NoticeKind.POLICY_CHANGED, viewer.id, storeId)
  }

  private async current(tx: Tx, storeId: string | null): Promise<FindingsOff | null> {
    // Two who switch at once would both find the same; the second waits here. SQLite has one writer anyway.
    if (this.database.dialect === 'postgres') await tx.query('LOCK TABLE findings_off IN SHARE ROW EXCLUSIVE MODE')
    return tx.findOneBy(FindingsOff, { storeId: storeId ?? IsNull(), endedAt: IsNull() })
  }

  /**
   * Judges what may carry a finding again, a few at a time, so that others can write in between. What was recorded while
   * findings were off stays without one; what is graver than what was served before waits for HR. Ends early where something fails; switching off and on again resumes it.
   */
  private async serveAgain(viewer: Viewer, storeId: string | null): Promise<void> {
    const waiting = await this.database.read<{ id: string }>(
      `SELECT i.id FROM incidents i WHERE i.assessment_id IS NULL AND i.employee_id IS NOT NULL AND i.withdrawn_at IS NULL
         AND (i.store_id = $1 OR $1 IS NULL) AND NOT ${carriesNoFinding('i.store_id', 'i.recorded_at')}
       ORDER BY i.occurred_at DESC`,
      [storeId],
      { fresh: true },
    )
    for (let n = 0; n < waiting.length; n += AT_ONCE)
      await this.database.write(async (tx) => {
        const ids = waiting.slice(n, n + AT_ONCE).map(({ id }) => id)
        for (const incident of await tx.findBy(Incident, { id: In(ids) }))
          await this.assessor.assessIncident(tx, viewer, incident)
      })
  }

  private record(
    tx: Tx,
    viewer: Viewer,
    subjectId: string,
    storeId: string | null,
    action: string,
    before: object,
    after: object,
  ): Promise<void> {
    return this.audit.record(tx, { action, actorId: viewer.id, subjectId, storeId, before, after })
  }
}
