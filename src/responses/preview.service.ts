import { Injectable } from '@nestjs/common'
import { mustBeShownFindings } from '../access/held-back.js'
import { isHeldBack, isHr, type Viewer } from '../access/viewer.js'
import type { Finding } from '../assessments/findings/finding-words.js'
import { suggestedResponses } from '../assessments/findings/suggested-responses.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { ReadsService } from '../audit/reads.service.js'
import { Database } from '../database/database.js'
import { badInput, forbidden, notFound } from '../graphql/errors.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import { IncidentReader } from '../incidents/incident-reader.service.js'
import { Incident } from '../incidents/incident.entity.js'
import { decidesOn, HELD, isHeldFrom, visibleIncident } from '../incidents/incidents.access.js'
import { StoreManager } from '../directory/store-manager.entity.js'
import { PartiesService } from '../incidents/parties.service.js'
import { Clock } from '../time/clock.js'
import { actorOf, CaseService, COMPARABLE, type FormalRequest } from './case.service.js'
import { AgreementsService } from './agreements.service.js'
import { Allegations } from './allegations.service.js'
import type { Case } from './just-cause/case.js'
import { overSeveral } from './just-cause/over-several.js'
import { failures, justCause } from './just-cause/just-cause.js'
import type { JustCauseArgs } from './preview.args.js'
import { type JustCausePreview, MOST_CASES } from './preview.type.js'
import { Response } from './response.entity.js'
import { isFormal } from '../incidents/response-kinds.js'
import { message } from '../language/message.js'

const ENOUGH = 5

/** Shows what the gate would say, and changes nothing. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseService,
    private readonly allegations: Allegations,
    private readonly agreements: AgreementsService,
    private readonly reader: IncidentReader,
    private readonly parties: PartiesService,
    private readonly reads: ReadsService,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer, args: JustCauseArgs, requested: RequestedFields): Promise<JustCausePreview> {
    const ids = [...new Set([args.incidentId, ...(args.furtherIncidents ?? [])])]
    const over: (Incident & { employeeId: string })[] = []
    for (const id of ids) {
      const incident = await visibleIncident(this.database.records, viewer, id)
      if (!incident) throw notFound(message('responses.noSuchIncident'))
      if (!decidesOn(viewer, incident)) throw forbidden(message('responses.forManagersAndHr'))
      if (isHeldFrom(viewer, incident)) throw forbidden(HELD)
      if (!hasEmployee(incident)) throw badInput({ path: 'incidentId', message: message('responses.namesNobody') })
      over.push(incident)
    }
    const [incident] = over as [Incident & { employeeId: string }]
    if (over.some(({ employeeId }) => employeeId !== incident.employeeId))
      throw badInput({ path: 'furtherIncidents', message: message('responses.ofOneEmployee') })
    const step = args.kind
    if (!isFormal(step))
      throw badInput({
        path: 'kind',
        message: message('responses.formalOnly'),
      })
    await this.parties.mustBeTheirsNow(this.database.asking(), viewer, incident.employeeId)
    mustBeShownFindings(viewer, incident.employeeId)
    this.reads.record(viewer, [incident.employeeId], ReadPurpose.JUST_CAUSE)
    const asker = actorOf(viewer, incident)
    const request = {
      step,
      misconduct: args.misconduct ?? null,
      standardId: args.standard ?? null,
      asker,
      approver: null,
    }
    if (args.standard && !(await this.cases.knowsStandard(this.database.records, args.standard)))
      throw badInput({
        path: 'standard',
        message: message('responses.noSuchStandard'),
      })
    return this.preview(viewer, over, request, requested)
  }

  /** What the tests would say if the viewer approved what was asked for; null for what passes none. */
  async forApproval(viewer: Viewer, responseId: string, requested: RequestedFields): Promise<JustCausePreview | null> {
    const { records } = this.database
    const response = await records.findOneBy(Response, { id: responseId })
    const incident = response && (await records.findOneBy(Incident, { id: response.incidentId }))
    if (!response || !incident || !isFormal(response.kind) || !hasEmployee(incident)) return null
    if (!decidesOn(viewer, incident) || isHeldBack(viewer, incident.employeeId)) return null
    const { requestedBy, kind: step, misconduct, standardId } = response
    const managesTheStore = await records.existsBy(StoreManager, { storeId: incident.storeId, employeeId: requestedBy })
    const asker = { id: requestedBy, managesTheStore }
    const agreedBy = await this.agreements.of(records, response.id)
    const approver = actorOf(viewer, incident)
    const request = { step, misconduct, standardId, asker, approver, response: { id: response.id, agreedBy } }
    const beside = (await this.allegations.beside(records, response.id)).filter(hasEmployee)
    return this.preview(viewer, [incident, ...beside], request, requested)
  }

  private async preview(
    viewer: Viewer,
    over: readonly (Incident & { employeeId: string })[],
    request: FormalRequest,
    requested: RequestedFields,
  ): Promise<JustCausePreview> {
    const cases: { incident: Incident; at: Case }[] = []
    for (const incident of over)
      cases.push({ incident, at: await this.cases.of(this.database.asking(), incident, request) })
    const forHr = isHr(viewer)
    const tests = overSeveral(
      cases.map(({ incident: { reference }, at }) => ({ reference, tests: justCause(at, { forHr }) })),
    )
    const [{ incident, at }] = cases as [{ incident: Incident; at: Case }]
    return {
      mayBeAsked:
        failures(tests).length === 0 &&
        (request.approver !== null ||
          cases.every(({ incident: { withdrawnAt }, at: { now, askedUntil } }) => !withdrawnAt && now < askedUntil)),
      tests,
      alternatives: incident.finding ? suggestedResponses(incident.finding as Finding, incident.cause) : [],
      precedents:
        at.precedents.answered < ENOUGH
          ? null
          : { ...at.precedents, cases: await this.comparable(viewer, incident, below(requested, 'precedents')) },
    }
  }

  private async comparable(viewer: Viewer, incident: Incident, requested: RequestedFields): Promise<Incident[] | null> {
    if (!isHr(viewer) || !requested.has('cases')) return null
    const rows = await this.database.read<{ id: string }>(
      `SELECT i.id ${COMPARABLE} ORDER BY i.occurred_at DESC, i.id DESC LIMIT ${MOST_CASES}`,
      this.cases.comparableValues(incident),
    )
    const found = await this.reader.several(
      viewer,
      rows.map(({ id }) => id),
      below(requested, 'cases'),
    )
    const place = new Map(rows.map(({ id }, index) => [id, index]))
    return found.sort((a, b) => place.get(a.id)! - place.get(b.id)!)
  }
}

const hasEmployee = (incident: Incident): incident is Incident & { employeeId: string } => incident.employeeId !== null
