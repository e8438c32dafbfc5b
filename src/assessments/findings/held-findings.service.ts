import { Injectable } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { conflict, forbidden } from '../../graphql/errors.js'
import type { RequestedFields } from '../../graphql/requested-fields.js'
import { DecisionWatchers } from '../../incidents/decision-watchers.registry.js'
import { IncidentChanges } from '../../incidents/incident-changes.service.js'
import type { Incident } from '../../incidents/incident.entity.js'
import { hasRecorded, isAbout } from '../../incidents/incidents.access.js'
import { IncidentsService } from '../../incidents/incidents.service.js'
import { PartiesService } from '../../incidents/parties.service.js'
import { Assessment } from './assessment.entity.js'
import { AssessorService } from './assessor.service.js'
import { message } from '../../language/message.js'

/** What a change of shifts, causes or dates has made graver is not served before HR has looked at that change. */
@Injectable()
export class HeldFindingsService {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly parties: PartiesService,
    private readonly changes: IncidentChanges,
    private readonly decisions: DecisionWatchers,
    private readonly assessor: AssessorService,
  ) {}

  /** HR has looked at what changed, and it was so: the finding is served. Where it wasn't, HR corrects what changed instead. */
  async serve(viewer: Viewer, id: string, reason: string, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, id)
      if (isAbout(viewer, incident) || hasRecorded(viewer, incident)) throw forbidden(message('assessments.partOfIt'))
      await this.parties.mustNotBeNamed(tx, viewer, id)
      if (!incident.heldAssessmentId || !incident.assessmentId) throw conflict(message('assessments.noneWaits'))
      await this.decisions.tell(tx, viewer, id, 'deciding')
      const { finding } = await tx.findOneByOrFail(Assessment, { id: incident.heldAssessmentId })
      const served = await this.changes.make(tx, viewer, incident, {
        action: 'finding.served',
        set: { assessmentId: incident.heldAssessmentId, finding, heldAssessmentId: null },
        after: { reason },
        tooLate: message('assessments.hasChanged'),
      })
      this.assessor.tellIfPattern(tx, served)
      await this.decisions.tell(tx, viewer, id, 'decided')
    })
    return this.incidents.fresh(viewer, id, requested)
  }
}
