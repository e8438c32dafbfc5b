import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { lockPeople } from '../directory/lock-people.writer.js'
import { badInput, conflict, forbidden } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import { DecisionWatchers } from './decision-watchers.registry.js'
import type { IncidentRow } from './incident-change.shape.js'
import { IncidentChanges } from './incident-changes.service.js'
import type { Incident } from './incident.entity.js'
import { Cause, Severity, SeverityClaimKind as Kind } from './incident-words.js'
import { decidesOn, hasRecorded, HELD, isAbout, isHeldFrom } from './incidents.access.js'
import { IncidentsService } from './incidents.service.js'
import { type Held, HrLooksFirst } from './looks-first.service.js'
import { PartiesService } from './parties.service.js'
import { SettlingRules } from './settling-rules.registry.js'
import { SeverityClaim } from './severity-claim.entity.js'
import { WrittenWords } from './written-words.registry.js'
import { message } from '../language/message.js'

/** How grave it was: what the recorder says, contested by the employee, and settled by HR before anything formal. */
@Injectable()
export class SeveritiesService {
  private readonly followers: ((tx: Tx, incident: IncidentRow) => Promise<void>)[] = []

  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly parties: PartiesService,
    private readonly changes: IncidentChanges,
    private readonly words: WrittenWords,
    private readonly decisions: DecisionWatchers,
    private readonly rules: SettlingRules,
    private readonly looksFirst: HrLooksFirst,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** Lets a later room see to what depends on how grave it was, once that is another. */
  whenAnother(follows: (tx: Tx, incident: IncidentRow) => Promise<void>): void {
    this.followers.push(follows)
  }

  /** The employee says it was otherwise. What is recorded stands, but bears nothing formal, until HR decides. */
  async contest(viewer: Viewer, id: string, said: Said, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, id)
      await lockPeople(this.database, tx, [viewer.id])
      if (!isAbout(viewer, incident)) throw forbidden(message('incidents.severityContestedBy'))
      mustStand(incident)
      if (incident.severityContestedAt) throw conflict(message('incidents.contestedAlready'))
      if (incident.severity === said.severity)
        throw badInput({
          path: 'severity',
          message: message('incidents.severityIsRecorded', { severity: message(`severity.${said.severity}`) }),
        })
      await this.claim(tx, viewer, incident, Kind.CONTESTED, said, { severityContestedAt: this.clock.now() })
      this.notices.publish(tx, NoticeKind.SEVERITY_CONTESTED, { incident, actorId: viewer.id })
    })
    return this.incidents.fresh(viewer, id, requested)
  }

  /** A manager corrects it; HR confirms or changes it, and from then on it is HR's. Never by who logged it, once contested. */
  async settle(viewer: Viewer, id: string, said: Said, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, id)
      if (!decidesOn(viewer, incident)) throw forbidden(message('incidents.severitySaidBy'))
      await this.parties.mustNotBeNamed(tx, viewer, id)
      if (isHeldFrom(viewer, incident)) throw forbidden(HELD)
      mustStand(incident)
      if (incident.employeeId) await lockPeople(this.database, tx, [incident.employeeId])
      if (isHr(viewer)) await this.settleForHr(tx, viewer, incident, said)
      else await this.correct(tx, viewer, incident, said)
    })
    return this.incidents.fresh(viewer, id, requested)
  }

  /** Whoever approves something formal has looked at how grave it was: that stands in its history, where it didn't before. */
  async confirmAlong(tx: Tx, viewer: Viewer, incident: Incident, reason: string): Promise<void> {
    if (incident.severityConfirmedBy) return
    const set = { severityConfirmedBy: viewer.id }
    await this.claim(tx, viewer, incident, Kind.CONFIRMED, { severity: incident.severity, reason }, set)
  }

  private async settleForHr(tx: Tx, viewer: Viewer, incident: Incident, said: Said): Promise<void> {
    if (hasRecorded(viewer, incident)) throw forbidden(message('incidents.severityLoggedIt'))
    await this.rules.mustHaveNoPart(this.database.asking(tx), viewer, incident.id)
    await this.decisions.tell(tx, viewer, incident.id, 'deciding')
    const stays = said.severity === incident.severity
    if (stays && incident.severityConfirmedBy && !incident.severityContestedAt)
      throw conflict(message('incidents.severityConfirmed', { severity: message(`severity.${said.severity}`) }))
    const set = { severity: said.severity, severityContestedAt: null, severityConfirmedBy: viewer.id }
    await this.claim(tx, viewer, incident, stays ? Kind.CONFIRMED : Kind.CHANGED, said, set)
    this.notices.publish(tx, NoticeKind.SEVERITY_SETTLED, { incident, actorId: viewer.id })
    await this.decisions.tell(tx, viewer, incident.id, 'decided')
  }

  private async correct(tx: Tx, viewer: Viewer, incident: Incident, said: Said): Promise<void> {
    if (incident.severityContestedAt) throw forbidden(message('incidents.severityContested'))
    if (incident.severityConfirmedBy) throw forbidden(message('incidents.severitySettled'))
    if (said.severity === incident.severity)
      throw conflict(message('incidents.severityIsAlready', { severity: message(`severity.${said.severity}`) }))
    const puts = incident.cause === Cause.EMPLOYEE && gravity(said) > gravity(incident)
    const held = puts ? await this.looksFirst.oncePutAgainst(tx, viewer, incident) : null
    await this.claim(tx, viewer, incident, Kind.CHANGED, said, { severity: said.severity, ...held })
    this.notices.publish(tx, NoticeKind.SEVERITY_SETTLED, { incident, actorId: viewer.id })
    if (held) this.notices.publish(tx, NoticeKind.FOR_HR_FIRST, { incident, actorId: viewer.id })
  }

  private async claim(
    tx: Tx,
    viewer: Viewer,
    incident: Incident,
    kind: Kind,
    { severity, reason }: Said,
    set: Partial<Pick<Incident, 'severity' | 'severityContestedAt' | 'severityConfirmedBy'> & Held>,
  ): Promise<void> {
    const claim = {
      id: newId(this.clock),
      incidentId: incident.id,
      kind,
      severity,
      was: incident.severity,
      saidBy: viewer.id,
      at: this.clock.now(),
      reason: await this.words.kept(tx, viewer, incident, reason),
    }
    const after = await this.changes.make(tx, viewer, incident, {
      set,
      action: `severity.${kind.toLowerCase()}`,
      after: { says: severity, reason },
      tooLate: message('incidents.severityJustNow'),
      besides: async () => void (await tx.insert(SeverityClaim, claim)),
    })
    if (after.severity !== incident.severity) for (const follow of this.followers) await follow(tx, after)
  }
}

const SEVERITIES = Object.values(Severity)
const gravity = ({ severity }: Pick<Incident, 'severity'>) => SEVERITIES.indexOf(severity)

interface Said {
  severity: Severity
  reason: string
}

function mustStand(incident: Incident): void {
  if (incident.withdrawnAt) throw conflict(message('incidents.severityOfWithdrawn'))
}
