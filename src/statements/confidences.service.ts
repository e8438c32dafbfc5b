import { Injectable } from '@nestjs/common'
import { isHr, manages, type Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { isId, newId } from '../database/uuid.js'
import { conflict, forbidden, notFound } from '../graphql/errors.js'
import { Incident } from '../incidents/incident.entity.js'
import { isAbout } from '../incidents/incidents.access.js'
import { WHO_HAD_ENDED } from '../incidents/who-had-ended.js'
import { IncidentsService } from '../incidents/incidents.service.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Confidence } from './confidence.entity.js'
import { message } from '../language/message.js'

/** About one incident; together they must stay readable. */
const MOST_TOLD = 50

@Injectable()
export class ConfidencesService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly incidents: IncidentsService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** For HR only, unless the employee says otherwise. The trail notes that something was told, never what. */
  tell(
    viewer: Viewer,
    incidentId: string,
    { text, visibleToManager, howItEnded }: Pick<Confidence, 'text' | 'visibleToManager' | 'howItEnded'>,
  ): Promise<Confidence> {
    return this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, incidentId)
      if (!isAbout(viewer, incident)) throw forbidden(message('statements.confidenceBy'))
      // The words in which it is withdrawn are an ending, too: whoever threatens by them would else have the last word.
      if (howItEnded && (incident.closedAt ?? incident.whatWasDone ?? incident.withdrawnAt) === null)
        throw conflict(message('statements.hasNotEnded'))
      if ((await tx.countBy(Confidence, { incidentId })) >= MOST_TOLD)
        throw conflict(message('statements.confidencesAtMost', { most: MOST_TOLD }))
      const confidence: Confidence = {
        id: newId(this.clock),
        incidentId,
        text,
        visibleToManager,
        howItEnded,
        toldAt: this.clock.now(),
      }
      await tx.insert(Confidence, confidence)
      await this.audit.record(tx, {
        ...this.about(viewer, incident),
        action: 'confidence.told',
        after: { visibleToManager },
      })
      // What is said of an ending is no answer that HR could decide on, and waits for HR all the same.
      if (howItEnded) {
        const [ending] = await this.database.readIn<{ by: string | null }>(
          tx,
          `SELECT ${WHO_HAD_ENDED('c')} AS "by" FROM confidences c WHERE c.id = $1`,
          [confidence.id],
        )
        const exceptInHr = ending?.by ? [ending.by] : []
        this.notices.publish(tx, NoticeKind.MEANT_AS_PUNISHMENT, { incident, actorId: viewer.id, exceptInHr })
      }
      return confidence
    })
  }

  /** Whom it is for is the employee's choice at any time. */
  share(viewer: Viewer, id: string, visibleToManager: boolean): Promise<Confidence> {
    return this.database.write(async (tx) => {
      const confidence = isId(id) ? await tx.findOneBy(Confidence, { id }) : null
      const incident = confidence && (await tx.findOneBy(Incident, { id: confidence.incidentId }))
      if (!confidence || !incident || !isAbout(viewer, incident)) throw notFound(message('statements.toldNothing'))
      await tx.update(Confidence, { id }, { visibleToManager })
      await this.audit.record(tx, {
        ...this.about(viewer, incident),
        action: 'confidence.shared',
        before: { visibleToManager: confidence.visibleToManager },
        after: { visibleToManager },
      })
      return { ...confidence, visibleToManager }
    })
  }

  /** What the viewer may read of it: the employee and HR all, a manager of the store what is meant for them too. */
  async ofIncident(viewer: Viewer, incidentId: string): Promise<Confidence[]> {
    const incident = await this.database.records.findOneBy(Incident, { id: incidentId })
    if (!incident) return []
    const told = await this.database.records.find(Confidence, { where: { incidentId }, order: { id: 'ASC' } })
    if (isAbout(viewer, incident)) return told
    if (isHr(viewer)) return this.withoutWhatIsAbout(viewer, incidentId, told)
    return manages(viewer, incident.storeId) ? told.filter(({ visibleToManager }) => visibleToManager) : []
  }

  /** What is said of how it ended is for the others in HR, where one of them ended it. */
  private async withoutWhatIsAbout(viewer: Viewer, incidentId: string, told: Confidence[]): Promise<Confidence[]> {
    if (!told.some(({ howItEnded }) => howItEnded)) return told
    const theirs = await this.database.read<{ id: string }>(
      `SELECT c.id FROM confidences c WHERE c.incident_id = $1 AND c.how_it_ended AND ${WHO_HAD_ENDED('c')} = $2`,
      [incidentId, viewer.id],
      { fresh: true },
    )
    return told.filter(({ id }) => !theirs.some((one) => one.id === id))
  }

  private about(viewer: Viewer, { id, storeId, employeeId }: Incident) {
    return { actorId: viewer.id, subjectId: id, storeId, employeeId }
  }
}
