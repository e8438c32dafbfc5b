import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { type Ask, Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { isId, newId } from '../database/uuid.js'
import { lockPeople } from '../directory/lock-people.writer.js'
import { badInput, conflict, notFound } from '../graphql/errors.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Acknowledgement } from './acknowledgement.entity.js'
import type { CitedStandard } from './cited-standard.js'
import type { PublishStandardInput } from './publish-standard.input.js'
import { ServiceStandard } from './service-standard.entity.js'
import { message } from '../language/message.js'

@Injectable()
export class StandardsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** All versions, newest first within each code, with the viewer's own acknowledgements. */
  async list(viewer: Viewer): Promise<ServiceStandard[]> {
    const standards = await this.database.records.find(ServiceStandard, { order: { code: 'ASC', version: 'DESC' } })
    const own = await this.database.records.findBy(Acknowledgement, { employeeId: viewer.id })
    const at = new Map(own.map(({ standardId, acknowledgedAt }) => [standardId, acknowledgedAt]))
    return standards.map((standard) => ({ ...standard, acknowledgedAt: at.get(standard.id) ?? null }))
  }

  publish(viewer: Viewer, input: PublishStandardInput): Promise<ServiceStandard> {
    return this.database.write(async (tx) => {
      const publishedAt = this.clock.now()
      if (input.inForceFrom < publishedAt.slice(0, 10))
        throw badInput({
          path: 'input.inForceFrom',
          message: message('standards.fromToday'),
        })
      // On PostgreSQL two who publish side by side would give both the same version.
      if (this.database.dialect === 'postgres')
        await tx.query('LOCK TABLE service_standards IN SHARE ROW EXCLUSIVE MODE')
      const version = 1 + ((await tx.maximum(ServiceStandard, 'version', { code: input.code })) ?? 0)
      const standard = { id: newId(this.clock), ...input, version, publishedBy: viewer.id, publishedAt }
      await tx.insert(ServiceStandard, standard)
      await this.audit.record(tx, {
        action: 'standard.published',
        actorId: viewer.id,
        subjectId: standard.id,
        after: standard,
      })
      this.notices.publishToEverybodyOnceADay(tx, NoticeKind.STANDARD_PUBLISHED, viewer.id)
      return standard
    })
  }

  /** Says that the viewer has read it. Once is enough: the first time is what counts. */
  acknowledge(viewer: Viewer, id: string): Promise<ServiceStandard> {
    return this.database.write(async (tx) => {
      const standard = isId(id) ? await tx.findOneBy(ServiceStandard, { id }) : null
      if (!standard) throw notFound(message('standards.notThere'))
      await lockPeople(this.database, tx, [viewer.id])
      const key = { standardId: id, employeeId: viewer.id }
      const earlier = await tx.findOneBy(Acknowledgement, key)
      if (earlier) throw conflict(message('standards.acknowledgedAlready'))
      const acknowledgedAt = this.clock.now()
      await tx.insert(Acknowledgement, { ...key, acknowledgedAt })
      await this.audit.record(tx, {
        action: 'standard.acknowledged',
        actorId: viewer.id,
        subjectId: id,
        employeeId: viewer.id,
        after: { acknowledgedAt },
      })
      return { ...standard, acknowledgedAt }
    })
  }

  /** A standard with somebody's acknowledgement of it, or undefined where there is none by that id. */
  async cited(ask: Ask, id: string, employeeId: string): Promise<CitedStandard | undefined> {
    if (!isId(id)) return undefined
    const [standard] = await ask<CitedStandard>(
      `SELECT s.title, s.in_force_from AS "inForceFrom", s.published_at AS "publishedAt", a.acknowledged_at AS "acknowledgedAt",
         (SELECT MIN(n.in_force_from) FROM service_standards n WHERE n.code = s.code AND n.version > s.version) AS "replacedOn"
       FROM service_standards s LEFT JOIN acknowledgements a ON a.standard_id = s.id AND a.employee_id = $2 WHERE s.id = $1`,
      [id, employeeId],
    )
    return standard
  }
}
