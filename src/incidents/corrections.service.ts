import { Injectable } from '@nestjs/common'
import { In, IsNull, Not } from 'typeorm'
import { isHr, type Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { isId, newId, NO_ID } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { lockPeople } from '../directory/lock-people.writer.js'
import { badInput, conflict, forbidden, notFound } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { inOrder } from '../workforce/context-factors.js'
import { Correction, factorsIn } from './correction.entity.js'
import type { CorrectionInput } from './correction.input.js'
import { correctionProblems, disputesTheDay, disputesTheRule } from './correction-rules.js'
import { FactsOfIncident } from './facts-of-incident.service.js'
import type { Incident } from './incident.entity.js'
import { decidesOn, hasRecorded, isAbout } from './incidents.access.js'
import { IncidentsService } from './incidents.service.js'
import { PartiesService } from './parties.service.js'
import { SettlingRules } from './settling-rules.registry.js'
import { WrittenWords } from './written-words.registry.js'
import { message } from '../language/message.js'

/** The employee says that what is recorded was otherwise, but for its cause; a manager or HR accepts or declines that. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly incidents: IncidentsService,
    private readonly parties: PartiesService,
    private readonly facts: FactsOfIncident,
    private readonly rules: SettlingRules,
    private readonly written: WrittenWords,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** What is recorded stands until somebody decides; where it is about the day, that day proves nothing meanwhile. */
  async propose(viewer: Viewer, id: string, input: CorrectionInput, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.lockPeople(tx, viewer, id)
      if (!isAbout(viewer, incident)) throw forbidden(message('incidents.correctedBy'))
      mustStand(incident)
      if (await tx.existsBy(Correction, { incidentId: id, decidedAt: IsNull() }))
        throw conflict(message('incidents.proposedAlready'))
      const [first, ...more] = correctionProblems(input, await this.facts.of(tx, incident), this.clock.milliseconds())
      if (first) throw badInput(first, ...more)
      const said = {
        words: input.words,
        occurredAt: input.occurredAt ?? null,
        context: input.context ? inOrder(input.context).join('|') : null,
        summary: input.summary ?? null,
        notThere: input.notThere,
      }
      const proposedAt = this.clock.now()
      await tx.insert(Correction, { id: newId(this.clock), incidentId: id, proposedBy: viewer.id, proposedAt, ...said })
      const after = await this.written.inTrail(tx, viewer, incident, said)
      await this.audit.record(tx, { action: 'correction.proposed', ...about(viewer, incident), after })
      this.notices.publish(tx, NoticeKind.CORRECTION_PROPOSED, { incident, actorId: viewer.id })
    })
    return this.incidents.fresh(viewer, id, requested)
  }

  /** Accepted, the facts change and with them the findings that rest on them; declined, they stand. Either with a reason. */
  async decide(
    viewer: Viewer,
    id: string,
    { accepted, reason: said }: { accepted: boolean; reason: string },
    requested: RequestedFields,
  ): Promise<Incident> {
    const incidentId = await this.database.write(async (tx) => {
      const correction = isId(id) ? await tx.findOneBy(Correction, { id }) : null
      // One that isn't there, and one of an incident that isn't theirs, get the same answer.
      const incident = await this.lockPeople(tx, viewer, correction?.incidentId ?? NO_ID)
      if (!correction) throw notFound(message('incidents.noSuchCorrection'))
      await this.mustDecide(tx, viewer, incident, accepted)
      if (!accepted) await this.mustBeTheirsToDecline(tx, viewer, incident, correction)
      const reason = await this.written.kept(tx, viewer, incident, said)
      const decision = { accepted, reason, decidedBy: viewer.id, decidedAt: this.clock.now() }
      const { affected } = await tx.update(Correction, { id, decidedAt: IsNull() }, decision)
      if (affected === 0) throw conflict(message('incidents.correctionDecided'))
      if (accepted) await this.facts.correct(tx, viewer, incident, correction, reason)
      else await this.audit.record(tx, { action: 'correction.declined', ...about(viewer, incident), after: { reason } })
      this.notices.publish(tx, NoticeKind.CORRECTION_DECIDED, { incident, actorId: viewer.id })
      return incident.id
    })
    return this.incidents.fresh(viewer, incidentId, requested)
  }

  /** Who logged it may see that it was otherwise; that it was as they say is for somebody else to find. */
  private async mustDecide(tx: Tx, viewer: Viewer, incident: Incident, accepted: boolean): Promise<void> {
    if (!decidesOn(viewer, incident)) throw forbidden(message('incidents.correctionDecidedBy'))
    await this.parties.mustNotBeNamed(tx, viewer, incident.id)
    if (!isHr(viewer) && (await this.incidents.isForHr(tx, incident))) throw forbidden(message('incidents.forHr'))
    if (!accepted && hasRecorded(viewer, incident)) throw forbidden(message('incidents.correctYourOwn'))
    mustStand(incident)
  }

  /** That it was as recorded is found by nobody who has a part in what rests on it, nor by the management where it is said of them. */
  private async mustBeTheirsToDecline(
    tx: Tx,
    viewer: Viewer,
    incident: Incident,
    correction: Correction,
  ): Promise<void> {
    await this.rules.mustHaveNoPart(this.database.asking(tx), viewer, incident.id)
    if (disputesTheDay(correction)) await this.mustBeNoVoiceOfTheirs(tx, viewer, incident)
    const claimed = correction.context === null ? [] : factorsIn(correction.context)
    if (!isHr(viewer) && disputesTheRule(claimed, (await this.facts.of(tx, incident)).context))
      throw forbidden(message('incidents.ruleDeclinedBy'))
  }

  /**
   * The managers of a store are one voice: where one recorded it, another does not settle that it was then, or them at all. A day that
   * is disputed proves nothing, and would again.
   */
  private async mustBeNoVoiceOfTheirs(tx: Tx, viewer: Viewer, incident: Incident): Promise<void> {
    if (isHr(viewer)) return
    const recorders = [incident.reporterId, incident.attributedBy].filter(
      (id) => id !== null && id !== incident.employeeId,
    )
    if (await tx.existsBy(Employee, { id: In(recorders), role: Not(Role.HR) }))
      throw forbidden(message('incidents.dayDeclinedBy'))
  }

  /** The incident, for whoever sees it, once nobody else is working on the person's record. */
  private async lockPeople(tx: Tx, viewer: Viewer, id: string): Promise<Incident> {
    const { employeeId } = await this.incidents.visible(tx, viewer, id)
    if (employeeId) await lockPeople(this.database, tx, [employeeId])
    return this.incidents.visible(tx, viewer, id)
  }
}

function mustStand(incident: Incident): void {
  if (incident.withdrawnAt) throw conflict(message('incidents.nothingToCorrect'))
}

const about = (viewer: Viewer, { id, storeId, employeeId }: Incident) => ({
  actorId: viewer.id,
  subjectId: id,
  storeId,
  employeeId,
})
