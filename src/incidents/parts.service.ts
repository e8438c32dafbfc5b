import { Injectable } from '@nestjs/common'
import { type EntityManager, IsNull, Not } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { conflict, forbidden } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { message } from '../language/message.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import { IncidentChanges } from './incident-changes.service.js'
import { IncidentParty } from './incident-party.entity.js'
import { Part } from './incident-words.js'
import type { Incident } from './incident.entity.js'
import { IncidentsService } from './incidents.service.js'

/**
 * One person's word bars nobody in HR: else whoever records something chooses who decides it, by naming all others. Whoever is
 * named decides nothing unless they say themselves that they had no part; the employee and HR are told.
 */
@Injectable()
export class PartsService {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly changes: IncidentChanges,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** By somebody in HR whom another in HR has named. Throws FORBIDDEN where somebody else, or nobody, has; CONFLICT where they said so already. */
  async deny(viewer: Viewer, id: string, reason: string, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, id)
      const part = { incidentId: id, employeeId: viewer.id, part: Not(Part.COMPLAINED_ABOUT) }
      const named = await tx.findOneBy(IncidentParty, part)
      if (!named || !(await this.isByAnotherInHr(tx, viewer, incident)))
        throw forbidden(message('incidents.partToDeny'))
      if (named.deniedAt) throw conflict(message('incidents.saidSoAlready'))
      await this.changes.make(tx, viewer, incident, {
        action: 'part.denied',
        set: {},
        after: { part: named.part, reason },
        besides: async () => {
          await tx.update(IncidentParty, { id: named.id, deniedAt: IsNull() }, { deniedAt: this.clock.now() })
        },
      })
      this.notices.publish(tx, NoticeKind.PART_DENIED, { incident, actorId: viewer.id })
    })
    return this.incidents.fresh(viewer, id, requested)
  }

  /** Whether there is such a part, of which they have not said so yet. */
  async canDeny(records: EntityManager, viewer: Viewer, incident: Incident): Promise<boolean> {
    const part = {
      incidentId: incident.id,
      employeeId: viewer.id,
      part: Not(Part.COMPLAINED_ABOUT),
      deniedAt: IsNull(),
    }
    return (await records.existsBy(IncidentParty, part)) && this.isByAnotherInHr(records, viewer, incident)
  }

  private isByAnotherInHr(records: EntityManager, viewer: Viewer, { reporterId }: Incident): Promise<boolean> {
    if (reporterId === null || reporterId === viewer.id) return Promise.resolve(false)
    return records.existsBy(Employee, { id: reporterId, role: Role.HR })
  }
}
