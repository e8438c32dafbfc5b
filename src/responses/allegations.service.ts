import { Injectable } from '@nestjs/common'
import { type EntityManager, In } from 'typeorm'
import { isHr, type Viewer } from '../access/viewer.js'
import type { Tx } from '../database/database.js'
import { badInput, conflict } from '../graphql/errors.js'
import { DecisionWatchers } from '../incidents/decision-watchers.registry.js'
import { IncidentChanges } from '../incidents/incident-changes.service.js'
import { Incident } from '../incidents/incident.entity.js'
import { IncidentsService } from '../incidents/incidents.service.js'
import { PartiesService } from '../incidents/parties.service.js'
import { isFormal } from '../incidents/response-kinds.js'
import { AllegedIncident } from './alleged-incident.entity.js'
import type { RespondInput } from './respond.input.js'
import { mustBeAbleToRespond, mustBeAnswerable } from './responses.access.js'
import { ResponseChanges } from './response-changes.service.js'
import type { ResponseRow } from './response.entity.js'
import { type Message, message } from '../language/message.js'

/** One case over several incidents of the same person: each of them has to bear what is asked for. */
@Injectable()
export class Allegations {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly parties: PartiesService,
    private readonly decisions: DecisionWatchers,
    private readonly changes: ResponseChanges,
    private readonly incidentChanges: IncidentChanges,
  ) {}

  /** The further incidents that are named, if whoever asks may ask about each. Throws INVALID_INPUT, NOT_FOUND, FORBIDDEN and CONFLICT. */
  async named(tx: Tx, viewer: Viewer, first: Incident, input: RespondInput, today: string): Promise<Incident[]> {
    const ids = namedIn(input)
    const problem = (says: Message) => badInput({ path: 'input.furtherIncidents', message: says })
    if (ids.length > 0 && !isFormal(input.kind)) throw problem(message('responses.formalOverSeveral'))
    if (ids.includes(first.id) || new Set(ids).size < ids.length) throw problem(message('responses.eachIncidentOnce'))
    const found: Incident[] = []
    for (const id of ids) {
      const { employeeId } = await this.incidents.visible(tx, viewer, id)
      if (employeeId === null || employeeId !== first.employeeId) throw problem(message('responses.ofOneEmployeeEach'))
      await this.changes.lockPeople(tx, id, employeeId)
      const incident = await this.incidents.visible(tx, viewer, id)
      mustBeAbleToRespond(viewer, incident)
      await this.parties.mustNotBeNamed(tx, viewer, id)
      if (isHr(viewer)) await this.decisions.tell(tx, viewer, id, 'deciding')
      if (incident.withdrawnAt) throw conflict(message('responses.oneWasWithdrawn'))
      mustBeAnswerable(viewer, incident, input, { today, wished: false })
      found.push(incident)
    }
    return found
  }

  async keep(
    tx: Tx,
    viewer: Viewer,
    { id: responseId, requestedAt }: ResponseRow,
    further: readonly Incident[],
  ): Promise<void> {
    for (const incident of further) {
      await tx.insert(AllegedIncident, { responseId, incidentId: incident.id })
      const set = incident.answeredAt ? {} : { answeredAt: requestedAt }
      await this.incidentChanges.make(tx, viewer, incident, {
        action: 'response.requested',
        set,
        after: { responseId },
      })
    }
  }

  /** The further incidents that a response is over, oldest first. */
  async beside(tx: EntityManager, responseId: string): Promise<Incident[]> {
    const alleged = await tx.findBy(AllegedIncident, { responseId })
    const id = In(alleged.map(({ incidentId }) => incidentId))
    return alleged.length === 0 ? [] : tx.find(Incident, { where: { id }, order: { occurredAt: 'ASC', id: 'ASC' } })
  }
}

const namedIn = ({ furtherIncidents }: Pick<RespondInput, 'furtherIncidents'>): string[] => furtherIncidents ?? []
