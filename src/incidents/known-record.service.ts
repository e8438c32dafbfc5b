import { Injectable } from '@nestjs/common'
import { In, IsNull } from 'typeorm'
import { isHr, manages, type Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { Employee } from '../directory/employee.entity.js'
import { badInput, forbidden } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import { Incident } from './incident.entity.js'
import { IncidentChanges } from './incident-changes.service.js'
import { IncidentReader } from './incident-reader.service.js'
import { isAbout } from './incidents.access.js'
import { IncidentsService } from './incidents.service.js'
import { PartiesService } from './parties.service.js'
import { message } from '../language/message.js'

const MOST_LISTED = 100

/** What is logged about somebody is sent to them, item by item, and that they know of it is theirs to confirm. */
@Injectable()
export class KnownRecordService {
  constructor(
    private readonly database: Database,
    private readonly changes: IncidentChanges,
    private readonly incidents: IncidentsService,
    private readonly reader: IncidentReader,
    private readonly parties: PartiesService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** Sends the employee what was never sent to them. Nobody sends what they do not see themselves. */
  async send(viewer: Viewer, number: string): Promise<number> {
    return this.database.write(async (tx) => {
      const employee = await tx.findOneBy(Employee, { number })
      if (!employee || employee.id === viewer.id || !(isHr(viewer) || manages(viewer, employee.storeId)))
        throw badInput({ path: 'employee', message: message('incidents.noSuchEmployee') })
      if (isHr(viewer)) await this.parties.mustNotBeComplainedAbout(tx, viewer, employee.id)
      const stores = isHr(viewer) ? {} : { storeId: In([...viewer.managedStoreIds]) }
      const fresh = await tx.findBy(Incident, {
        employeeId: employee.id,
        sentAt: IsNull(),
        knownAt: IsNull(),
        ...stores,
      })
      const sentAt = this.clock.now()
      for (const incident of fresh) {
        await this.changes.make(tx, viewer, incident, { action: 'record.sent', set: { sentAt } })
        this.notices.publish(tx, NoticeKind.RECORD_SENT, { incident, actorId: viewer.id })
      }
      return fresh.length
    })
  }

  /** The employee knows of it: that says nothing about whether it was so. */
  async confirm(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, id)
      if (!isAbout(viewer, incident)) throw forbidden(message('incidents.knownBy'))
      if (incident.knownAt) return
      const knownAt = this.clock.now()
      const set = { knownAt, sentAt: incident.sentAt ?? knownAt }
      await this.changes.make(tx, viewer, incident, { action: 'record.confirmed', set })
    })
    return this.incidents.fresh(viewer, id, requested)
  }

  /** What was sent to the viewer and waits for them to confirm, oldest first. */
  async toConfirm(viewer: Viewer, requested: RequestedFields): Promise<Incident[]> {
    const rows = await this.database.read<{ id: string }>(
      `SELECT id FROM incidents WHERE employee_id = $1 AND known_at IS NULL AND sent_at IS NOT NULL AND withdrawn_at IS NULL
       ORDER BY occurred_at, id LIMIT ${MOST_LISTED}`,
      [viewer.id],
      { fresh: true },
    )
    const ids = rows.map(({ id }) => id)
    const incidents = await this.reader.several(viewer, ids, requested)
    return incidents.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  }
}
