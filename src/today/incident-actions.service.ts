import { Injectable } from '@nestjs/common'
import { saidBy } from '../graphql/errors.js'
import { IsNull } from 'typeorm'
import { isHr, manages, type Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { CauseClaim } from '../incidents/cause-claim.entity.js'
import { Correction } from '../incidents/correction.entity.js'
import { IncidentParty } from '../incidents/incident-party.entity.js'
import { Cause, ClaimKind, Conduct } from '../incidents/incident-words.js'
import {
  decidesOn,
  HELD,
  isAbout,
  isHeldFrom,
  toldByThemselves,
  visibleIncident,
  hasRecorded,
} from '../incidents/incidents.access.js'
import type { Incident } from '../incidents/incident.entity.js'
import { IncidentsService } from '../incidents/incidents.service.js'
import { signsSince } from '../incidents/signs-since.reader.js'
import { SettlingRules } from '../incidents/settling-rules.registry.js'
import { wishStands } from '../incidents/wishes.reader.js'
import { FORMAL_WAITS_OVER } from '../incidents/something-formal.js'
import { PartiesService } from '../incidents/parties.service.js'
import { PartsService } from '../incidents/parts.service.js'
import { actionsOn } from './actions.js'
import { decidedAbove } from './decided-above.reader.js'
import type { IncidentAction } from './incident-action.type.js'
import { type Message, message } from '../language/message.js'

/** Says what somebody can do about an incident, from how it stands. */
@Injectable()
export class IncidentActions {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly parties: PartiesService,
    private readonly parts: PartsService,
    private readonly rules: SettlingRules,
  ) {}

  async on(viewer: Viewer, id: string): Promise<IncidentAction[]> {
    const { records } = this.database
    const incident = await visibleIncident(records, viewer, id)
    const about = incident !== null && isAbout(viewer, incident)
    const decides = incident !== null && decidesOn(viewer, incident)
    if (!incident || !(about || decides)) return []
    const [barred, partToDeny, forHr, complaint, signs, causeEverContested, correctionWaits, formalWaits, wish, above] =
      await Promise.all([
        decides ? this.barred(viewer, incident) : null,
        decides && isHr(viewer) && this.parts.canDeny(records, viewer, incident),
        decides && this.incidents.isForHr(records, incident),
        this.parties.isComplaint(records, id),
        decides && isHr(viewer) && signsSince(this.database, incident),
        records.existsBy(CauseClaim, { incidentId: id, kind: ClaimKind.CONTESTED }),
        records.existsBy(Correction, { incidentId: id, decidedAt: IsNull() }),
        decides && this.formalWaits(id),
        (decides || about) && wishStands(this.database.asking(undefined, { fresh: true }), incident),
        decides ? decidedAbove(this.database.asking(undefined, { fresh: true }), viewer, incident) : NOTHING_ABOVE,
      ])
    const actions = actionsOn({
      ...standingOf(incident),
      ...above,
      // A sign that somebody is wronged may come again.
      hrLooked: incident.hrLookedAt !== null && !signs,
      signs,
      about,
      decides,
      hr: isHr(viewer),
      manages: manages(viewer, incident.storeId),
      loggedIt: hasRecorded(viewer, incident),
      barred,
      partToDeny,
      held: isHeldFrom(viewer, incident) ? HELD : null,
      forHr,
      withdrawnByOthers: decides ? await this.incidents.whyOthersWithdraw(records, viewer, incident) : null,
      settledByOthers: formalWaits
        ? await this.rules.whyNot(this.database.asking(undefined, { fresh: true }), viewer, id)
        : null,
      waitedForHr: incident.hrFirst || incident.forHrAlone || complaint,
      complaint,
      causeEverContested,
      attributedByViewer: incident.attributedBy === viewer.id,
      correctionWaits,
      formalWaits,
      moveWished: decides && wish,
      reassignmentWished: wish,
    })
    return actions.map(({ whyNot, ...action }) => ({ ...action, possible: whyNot === null, whyNot }))
  }

  private async formalWaits(id: string): Promise<boolean> {
    const waits = `SELECT 1 FROM incidents i WHERE i.id = $1 AND ${FORMAL_WAITS_OVER('i.id')}`
    return (await this.database.read(waits, [id], { fresh: true })).length > 0
  }

  /**
   * Why they have no part in it. That somebody in HR was complained about by the employee is not said here: they would read
   * of a complaint that nobody has opened to them. Where they act, they are told that it is for somebody else.
   */
  private async barred(viewer: Viewer, { id, employeeId }: Incident): Promise<Message | null> {
    const ask = this.database.asking()
    if (
      await this.database.records.existsBy(IncidentParty, { incidentId: id, employeeId: viewer.id, deniedAt: IsNull() })
    )
      return message(isHr(viewer) ? 'incidents.namedInItInHr' : 'actions.namedInIt')
    try {
      await this.parties.mustNotHaveManagedIt(ask, viewer, id)
      if (employeeId) await this.parties.mustBeTheirsNow(ask, viewer, employeeId)
      return null
    } catch (error) {
      const says = saidBy(error)
      if (says) return says
      throw error
    }
  }
}

const NOTHING_ABOVE = { remedyToDecide: false, lettingGoToDecide: false }

const standingOf = (incident: Incident) => ({
  withdrawn: incident.withdrawnAt !== null,
  closed: incident.closedAt !== null,
  hasEmployee: incident.employeeId !== null,
  toldByThemselves: toldByThemselves(incident),
  forHrAlone: incident.forHrAlone,
  nameHeldBack: incident.nameHeldBack,
  complaintEnded: incident.complaintEndedAt !== null,
  known: incident.knownAt !== null,
  statementAsked: incident.statementRequestedAt !== null,
  statementGiven: incident.statementGivenAt !== null,
  answered: incident.answeredAt !== null,
  abusiveCustomer: incident.conduct === Conduct.ABUSIVE,
  causeContested: incident.contestedAt !== null,
  employeesCause: incident.cause === Cause.EMPLOYEE,
  managementsCause: incident.cause === Cause.MANAGEMENT,
  attributed: incident.attributedBy !== null && incident.attributionAgreedAt === null,
  severityContested: incident.severityContestedAt !== null,
  severityConfirmed: incident.severityConfirmedBy !== null,
  reassignmentWished: incident.reassignmentWishedAt !== null,
})
