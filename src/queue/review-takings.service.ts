import { Injectable, type OnModuleInit } from '@nestjs/common'
import { MoreThan } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { newId } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { conflict, notFound } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { DecisionWatchers } from '../incidents/decision-watchers.registry.js'
import { PartiesService } from '../incidents/parties.service.js'
import { mustBeAbleToTake } from './review-queue.access.js'
import type { ReviewItem } from './review-item.type.js'
import { ReviewItemsService } from './review-items.service.js'
import type { QueueRow } from './review-queue-sql.js'
import { ReviewQueueReader } from './review-queue.reader.js'
import { hadItsDays, takenBy, takenLately, takenSince } from './review-taking-rules.js'
import { ReviewTaking } from './review-taking.entity.js'
import { message } from '../language/message.js'

/** Who sees to what: an incident is taken with all that waits about it, so that no two work on one. */
@Injectable()
export class ReviewTakingsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly parties: PartiesService,
    private readonly reader: ReviewQueueReader,
    private readonly items: ReviewItemsService,
    private readonly decisions: DecisionWatchers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.decisions.register(async (tx, viewer, incidentId, step) => {
      if (step === 'deciding') await this.mustBeFree(tx, viewer, incidentId)
      // Whoever it was taken by had let it lapse, or decides it now.
      else await tx.delete(ReviewTaking, { incidentId })
    })
  }

  /** Of several who take it at once one has it; the others are told who. Taking again what one has, or has had lately, begins no new days. */
  async take(viewer: Viewer, itemId: string, requested: RequestedFields): Promise<ReviewItem> {
    const row = await this.database.write(async (tx) => {
      const found = await this.waiting(tx, viewer, itemId)
      await mustBeAbleToTake(tx, this.database.asking(tx), viewer, found)
      await this.parties.mustNotBeNamed(tx, viewer, found.incidentId)
      await this.mustBeFree(tx, viewer, found.incidentId)
      if (await this.has(tx, viewer, found.incidentId)) return found
      const takenAt = await this.sinceWhen(tx, viewer, found.incidentId)
      const [taken] = await this.database.readIn(
        tx,
        `INSERT INTO review_takings (id, incident_id, taken_by, taken_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (incident_id) DO UPDATE SET id = excluded.id, taken_by = excluded.taken_by, taken_at = excluded.taken_at
         WHERE review_takings.taken_by = excluded.taken_by OR review_takings.taken_at <= $5 RETURNING id`,
        [newId(this.clock), found.incidentId, viewer.id, takenAt, takenSince(this.clock.milliseconds())],
      )
      if (!taken) await this.mustBeFree(tx, viewer, found.incidentId)
      await this.record(tx, viewer, found, 'review.taken', { item: itemId, takenAt })
      return found
    })
    return (await this.items.of(viewer, [row], requested))[0]!
  }

  /** Gives it back to the queue. */
  async release(viewer: Viewer, itemId: string, requested: RequestedFields): Promise<ReviewItem> {
    const row = await this.database.write(async (tx) => {
      const found = await this.waiting(tx, viewer, itemId)
      await this.mustBeFree(tx, viewer, found.incidentId)
      const { affected } = await tx.delete(ReviewTaking, { incidentId: found.incidentId, takenById: viewer.id })
      if (affected === 0) throw conflict(message('queue.notTakenByYou'))
      await this.record(tx, viewer, found, 'review.released', { item: itemId })
      return found
    })
    return (await this.items.of(viewer, [row], requested))[0]!
  }

  private async waiting(tx: Tx, viewer: Viewer, itemId: string): Promise<QueueRow> {
    const row = await this.reader.one(this.database.asking(tx), viewer, itemId)
    if (!row) throw notFound(message('queue.nothingWaits'))
    return row
  }

  private async has(tx: Tx, { id: takenById }: Viewer, incidentId: string): Promise<boolean> {
    const lapsed = takenSince(this.clock.milliseconds())
    return tx.existsBy(ReviewTaking, { incidentId, takenById, takenAt: MoreThan(lapsed) })
  }

  /** From when their days count: the trail knows who took it lately, also where they released it since. Throws CONFLICT. */
  private async sinceWhen(tx: Tx, viewer: Viewer, incidentId: string): Promise<string> {
    const now = this.clock.milliseconds()
    const [lately] = await this.database.readIn<{ at: string }>(
      tx,
      `SELECT a.at FROM audit_entries a WHERE a.subject_id = $1 AND a.actor_id = $2 AND a.action = 'review.taken' AND a.at > $3
       ORDER BY a.id LIMIT 1`,
      [incidentId, viewer.id, takenLately(now)],
    )
    if (!lately) return this.clock.now()
    if (lately.at <= takenSince(now)) throw conflict(hadItsDays(lately.at))
    return lately.at
  }

  /** Throws the CONFLICT that says who else has it. */
  private async mustBeFree(tx: Tx, viewer: Viewer, incidentId: string): Promise<void> {
    const taking = await tx.findOneBy(ReviewTaking, { incidentId })
    if (!taking || taking.takenById === viewer.id || taking.takenAt <= takenSince(this.clock.milliseconds())) return
    const { name } = await tx.findOneByOrFail(Employee, { id: taking.takenById })
    throw conflict(takenBy(name, taking.takenAt))
  }

  private record(
    tx: Tx,
    viewer: Viewer,
    { incidentId, storeId, employeeId }: QueueRow,
    action: string,
    after: object,
  ): Promise<void> {
    return this.audit.record(tx, { action, actorId: viewer.id, subjectId: incidentId, storeId, employeeId, after })
  }
}
