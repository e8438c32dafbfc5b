import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { conflict, forbidden } from '../graphql/errors.js'
import { Incident } from '../incidents/incident.entity.js'
import { isAbout } from '../incidents/incidents.access.js'
import { IncidentsService } from '../incidents/incidents.service.js'
import { PartiesService } from '../incidents/parties.service.js'
import { Clock } from '../time/clock.js'
import type { DocumentArgs } from './account.input.js'
import { EvidenceDocument } from './evidence-document.entity.js'
import { EvidenceWatchers } from './evidence-watchers.registry.js'
import { message } from '../language/message.js'

/** Of one incident. */
const MOST_DOCUMENTS = 50

/** Documents that HR obtained itself. The files stay where they lie; here is which, and that they are the same. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly incidents: IncidentsService,
    private readonly parties: PartiesService,
    private readonly watchers: EvidenceWatchers,
    private readonly clock: Clock,
  ) {}

  add(viewer: Viewer, { incidentId, sha256, ...named }: DocumentArgs): Promise<EvidenceDocument> {
    return this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, incidentId)
      if (isAbout(viewer, incident)) throw forbidden(message('statements.aboutYou'))
      await this.parties.mustNotBeComplainedAbout(tx, viewer, incident.employeeId)
      await this.parties.mustNotHaveManagedIt(this.database.asking(tx), viewer, incidentId)
      if (incident.withdrawnAt) throw conflict(message('statements.nothingToShow'))
      if ((await tx.countBy(EvidenceDocument, { incidentId })) >= MOST_DOCUMENTS)
        throw conflict(message('statements.documentsAtMost', { most: MOST_DOCUMENTS }))
      const obtained = { obtainedBy: viewer.id, obtainedAt: this.clock.now() }
      const document = { id: newId(this.clock), incidentId, ...named, sha256: sha256.toLowerCase(), ...obtained }
      await tx.insert(EvidenceDocument, document)
      const { storeId, employeeId } = incident
      await this.audit.record(tx, {
        action: 'document.obtained',
        actorId: viewer.id,
        subjectId: incidentId,
        storeId,
        employeeId,
        after: document,
      })
      await this.watchers.tell(tx, viewer, incidentId)
      return document
    })
  }

  /** For HR, but for whom it is about: they see all of it when a hearing is opened. */
  async ofIncident(viewer: Viewer, incidentId: string): Promise<EvidenceDocument[]> {
    const incident = isHr(viewer) && (await this.database.records.findOneBy(Incident, { id: incidentId }))
    if (!incident || isAbout(viewer, incident)) return []
    return this.database.records.find(EvidenceDocument, {
      where: { incidentId },
      order: { id: 'ASC' },
      take: MOST_DOCUMENTS,
    })
  }
}
