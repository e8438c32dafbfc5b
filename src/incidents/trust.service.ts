import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { conflict, forbidden } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { IncidentChanges } from './incident-changes.service.js'
import type { Incident } from './incident.entity.js'
import { hasRecorded, isAbout } from './incidents.access.js'
import { IncidentsService } from './incidents.service.js'
import { PartiesService } from './parties.service.js'
import { whoMadeItTheirs } from './says-it-was-them.js'
import { signsSince } from './signs-since.reader.js'
import { message } from '../language/message.js'
import { WHO_HAD_ENDED } from './who-had-ended.js'
import { wishStands } from './wishes.reader.js'

/** What is told to HR in trust, and what HR looks at before the store answers it. */
@Injectable()
export class TrustService {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly changes: IncidentChanges,
    private readonly parties: PartiesService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** HR has read it and looked into it: whoever told of it hears that, and the store can answer what it may see. */
  async lookInto(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, id)
      // What waits until HR has looked waits once, while it stands; a sign that somebody is wronged may come again, and stays.
      const mayWait = await signsSince(this.database, incident, tx)
      if (incident.withdrawnAt && !mayWait) throw conflict(message('incidents.nothingMoreToDo'))
      await this.mustBeImpartial(tx, viewer, incident)
      const waitsOnce = incident.hrFirst || incident.forHrAlone || (await this.parties.isComplaint(tx, id))
      if (incident.hrLookedAt && waitsOnce && !mayWait) throw conflict(message('incidents.lookedInto'))
      const set = { hrLookedAt: this.clock.now() }
      await this.changes.make(tx, viewer, incident, { action: 'incident.looked-into', set })
      // The store is told what it waited for. Anything else that HR looks into may be what the employee told HR alone.
      const waited = incident.hrFirst && incident.hrLookedAt === null && incident.withdrawnAt === null
      this.notices.publish(tx, NoticeKind.HR_LOOKED, {
        incident: waited ? incident : { ...incident, storeId: null },
        actorId: viewer.id,
      })
    })
    return this.incidents.fresh(viewer, id, requested)
  }

  /** To the managers of the store, and to whoever is complained about: they see it from now on. */
  open(viewer: Viewer, id: string, reason: string, requested: RequestedFields): Promise<Incident> {
    return this.change(viewer, id, requested, async (tx, incident) => {
      await this.mustBeImpartial(tx, viewer, incident)
      if (!incident.forHrAlone) throw conflict(message('incidents.openAlready'))
      if (incident.nameHeldBack) throw conflict(message('incidents.nameHeldBack'))
      const set = { forHrAlone: false, hrLookedAt: incident.hrLookedAt ?? this.clock.now() }
      const opened = await this.changes.make(tx, viewer, incident, {
        action: 'incident.opened',
        set,
        after: { reason },
      })
      this.notices.publish(tx, NoticeKind.INCIDENT_OPENED, { incident: opened, actorId: viewer.id })
      // They see it from now on, and would else come upon it by chance.
      for (const employeeId of await this.parties.complainedAbout(tx, id))
        this.notices.publish(tx, NoticeKind.COMPLAINT_OPENED, {
          incident: { ...opened, employeeId },
          actorId: viewer.id,
        })
    })
  }

  /** The complaint is at its end: whoever told of it reads how it ended. */
  end(viewer: Viewer, id: string, outcome: string, requested: RequestedFields): Promise<Incident> {
    return this.change(viewer, id, requested, async (tx, incident) => {
      await this.mustBeImpartial(tx, viewer, incident)
      if (!incident.forHrAlone && !(await this.parties.isComplaint(tx, id)))
        throw conflict(message('incidents.nobodyComplainedAbout'))
      if (incident.complaintEndedAt) throw conflict(message('incidents.complaintEnded'))
      const at = this.clock.now()
      const set = { complaintOutcome: outcome, complaintEndedAt: at, hrLookedAt: incident.hrLookedAt ?? at }
      await this.changes.make(tx, viewer, incident, { action: 'complaint.ended', set })
      this.notices.publish(tx, NoticeKind.COMPLAINT_ENDED, { incident, actorId: viewer.id })
    })
  }

  /** The employee says that their name may be known: HR may open it then. */
  letNameBeKnown(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident> {
    return this.change(viewer, id, requested, async (tx, incident) => {
      if (!isAbout(viewer, incident)) throw forbidden(message('incidents.whoseName'))
      if (!incident.nameHeldBack) throw conflict(message('incidents.nameNotHeldBack'))
      await this.changes.make(tx, viewer, incident, { action: 'name.let-known', set: { nameHeldBack: false } })
      this.notices.publish(tx, NoticeKind.NAME_MAY_BE_KNOWN, { incident, actorId: viewer.id })
    })
  }

  /** The employee wishes to be somewhere else for a while: what would wait for HR first can be given at once. */
  wishReassignment(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident> {
    return this.change(viewer, id, requested, async (tx, incident) => {
      if (!isAbout(viewer, incident)) throw forbidden(message('incidents.wishedBy'))
      // The first move fulfils a wish, and then there may be another.
      if (await wishStands(this.database.asking(tx), incident)) throw conflict(message('incidents.saidSoAlready'))
      const set = { reassignmentWishedAt: this.clock.now() }
      await this.changes.make(tx, viewer, incident, { action: 'reassignment.wished', set })
      this.notices.publish(tx, NoticeKind.REASSIGNMENT_WISHED, { incident, actorId: viewer.id })
    })
  }

  /** HR looks into nothing that they logged, are named in or are complained about by. Throws FORBIDDEN. */
  private async mustBeImpartial(tx: Tx, viewer: Viewer, incident: Incident): Promise<void> {
    if (
      isAbout(viewer, incident) ||
      hasRecorded(viewer, incident) ||
      (await this.hasMadeItTheirs(tx, viewer, incident))
    )
      throw forbidden(message('incidents.lookedIntoByOthers'))
    await this.parties.mustNotBeNamed(tx, viewer, incident.id)
    if (await this.isAboutTheirEnding(tx, viewer, incident)) throw forbidden(message('incidents.lookedIntoByOthers'))
  }

  private async hasMadeItTheirs(tx: Tx, viewer: Viewer, { id }: Incident): Promise<boolean> {
    const madeIt = await this.database.readIn<{ id: string }>(tx, whoMadeItTheirs('$1'), [id])
    return madeIt.some((one) => one.id === viewer.id)
  }

  /** The employee says that how it ended was meant as a punishment, and the viewer ended it. */
  private async isAboutTheirEnding(tx: Tx, viewer: Viewer, { id, hrLookedAt }: Incident): Promise<boolean> {
    const theirs = await this.database.readIn(
      tx,
      `SELECT 1 FROM confidences c WHERE c.incident_id = $1 AND c.how_it_ended AND c.told_at > $2 AND ${WHO_HAD_ENDED('c')} = $3 LIMIT 1`,
      [id, hrLookedAt ?? '', viewer.id],
    )
    return theirs.length > 0
  }

  private async change(
    viewer: Viewer,
    id: string,
    requested: RequestedFields,
    work: (tx: Tx, incident: Incident) => Promise<void>,
  ): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, id)
      if (incident.withdrawnAt) throw conflict(message('incidents.nothingMoreToDo'))
      await work(tx, incident)
    })
    return this.incidents.fresh(viewer, id, requested)
  }
}
