import { Injectable } from '@nestjs/common'
import { Not } from 'typeorm'
import { isHeldBack, type Viewer } from '../access/viewer.js'
import { isFormal, RESPONSE_KINDS } from '../incidents/response-kinds.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { dateAfter, daysBetween } from '../time/calendar.js'
import type { Instant } from '../time/instant.js'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { StoreManager } from '../directory/store-manager.entity.js'
import { conflict, forbidden } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { DecisionWatchers } from '../incidents/decision-watchers.registry.js'
import type { Incident } from '../incidents/incident.entity.js'
import { hasRecorded } from '../incidents/incidents.access.js'
import { SeveritiesService } from '../incidents/severities.service.js'
import { PartiesService } from '../incidents/parties.service.js'
import { Allegations } from './allegations.service.js'
import { AgreementsService } from './agreements.service.js'
import { actorOf } from './case.service.js'
import type { DueProcessNotMet } from './due-process.type.js'
import { FormalConditions } from './formal-conditions.service.js'
import { type Gated, GateService } from './gate.service.js'
import { mustBeAbleToDecide } from './responses.access.js'
import type { OpenResponse } from './open-response.js'
import { ResponseChanges } from './response-changes.service.js'
import type { Response } from './response.entity.js'
import { ResponsesService } from './responses.service.js'
import { ResponseAction as Action } from './response-states.js'
import { lastDayOfWeight } from './steps.js'
import { message } from '../language/message.js'

/** HR's decisions on what was asked for, and on standing somebody down, which HR is told of and confirms or ends. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly parties: PartiesService,
    private readonly gate: GateService,
    private readonly allegations: Allegations,
    private readonly conditions: FormalConditions,
    private readonly agreements: AgreementsService,
    private readonly severities: SeveritiesService,
    private readonly changes: ResponseChanges,
    private readonly watchers: DecisionWatchers,
    private readonly responses: ResponsesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts it into effect. A formal one passes all tests again, with who approves; if one fails now, nothing changes. For
   * misconduct two have to agree: the first only says so, and it goes on waiting.
   */
  async approve(
    viewer: Viewer,
    id: string,
    reason: string,
    requested: RequestedFields,
  ): Promise<Response | DueProcessNotMet> {
    const refused = await this.database.write(async (tx) => {
      const open = await this.toDecide(tx, viewer, id, Action.APPROVE)
      const mayApprove = () => this.conditions.mayApprove(tx, viewer, open)
      // The tests would tell what was found.
      if (isFormal(open.response.kind) && isHeldBack(viewer, open.response.employeeId) && !(await mayApprove()))
        return undefined
      const gated = await this.tested(tx, viewer, open)
      if (gated?.refusal) {
        const after = { id, tests: gated.refusal.tests }
        await this.changes.record(tx, viewer, open.incident, 'response.approval-refused', undefined, after)
        return gated.refusal
      }
      // Where something has to come before, it waits on, and says for what.
      if (gated && !(await mayApprove())) return undefined
      if (gated)
        for (const incident of await this.over(tx, open))
          await this.severities.confirmAlong(tx, viewer, incident, reason)
      if (open.response.misconduct && !(await this.agreements.suffice(tx, viewer, open, reason))) {
        // It is free for the second to take.
        await this.watchers.tell(tx, viewer, open.incident.id, 'decided')
        return undefined
      }
      await this.changes.move(tx, viewer, open, Action.APPROVE, {
        as: 'response.approved',
        set: {
          ...span(open),
          ...decision(viewer, reason, this.clock.now()),
          ...(gated ? { againstPrecedent: gated.againstPrecedent } : {}),
        },
        unlessSet: 'decidedAt',
      })
      await this.watchers.tell(tx, viewer, open.incident.id, 'decided')
      return undefined
    })
    return refused ?? this.responses.served(viewer, id, requested)
  }

  async decline(viewer: Viewer, id: string, reason: string, requested: RequestedFields): Promise<Response> {
    await this.database.write(async (tx) => {
      const open = await this.toDecide(tx, viewer, id, Action.DECLINE)
      if (isFormal(open.response.kind)) await this.conditions.mustDecide(tx, viewer, open)
      const set = decision(viewer, reason, this.clock.now())
      await this.changes.move(tx, viewer, open, Action.DECLINE, {
        as: 'response.declined',
        set,
        unlessSet: 'decidedAt',
      })
      await this.watchers.tell(tx, viewer, open.incident.id, 'decided')
    })
    return this.responses.served(viewer, id, requested)
  }

  private async toDecide(tx: Tx, viewer: Viewer, id: string, action: Action): Promise<OpenResponse> {
    const open = await this.changes.open(tx, viewer, id)
    const { response, incident, today } = open
    mustBeAbleToDecide(viewer, response, incident)
    for (const one of await this.over(tx, open)) {
      // Of misconduct nothing but accounts is proof: whoever recorded it has given theirs.
      if (action === Action.APPROVE && response.misconduct && hasRecorded(viewer, one))
        throw forbidden(message('responses.recordedYourself'))
      await this.parties.mustNotBeNamed(tx, viewer, one.id)
    }
    await this.watchers.tell(tx, viewer, incident.id, 'deciding')
    this.changes.mustBePossible(open, action)
    // Standing down stays ACTIVE when it is confirmed.
    if (response.decidedAt) throw conflict(message('responses.confirmedAlready'))
    if (action === Action.APPROVE && !isFormal(response.kind) && response.endsOn && response.endsOn < today)
      throw conflict(
        message('responses.lastDayOver', { kind: message(`responseNoun.${response.kind}`), endsOn: response.endsOn }),
      )
    return open
  }

  /** All the incidents that it is over, the one that it answers first. */
  private async over(tx: Tx, { response, incident }: OpenResponse): Promise<Incident[]> {
    return [incident, ...(await this.allegations.beside(tx, response.id))]
  }

  /** What the gate says of a formal one now; undefined for what passes no gate. */
  private async tested(tx: Tx, viewer: Viewer, open: OpenResponse): Promise<Gated | undefined> {
    const { response, incident } = open
    const { kind: step, misconduct, standardId, requestedBy } = response
    if (!isFormal(step)) return undefined
    const asker = { id: requestedBy, managesTheStore: await managesStore(tx, requestedBy, incident) }
    return this.gate.check(tx, viewer, await this.over(tx, open), {
      step,
      misconduct,
      standardId,
      asker,
      approver: actorOf(viewer, incident),
      response: { id: response.id, agreedBy: await this.agreements.of(tx, response.id) },
    })
  }
}

const decision = (viewer: Viewer, decisionReason: string, decidedAt: Instant) => ({
  decidedBy: viewer.id,
  decidedAt,
  decisionReason,
})

/**
 * A warning is issued on the day it takes effect, and its end is when it is spent. A suspension lasts as many days as were
 * asked for, from the day on which it was to begin or, where the hearing took longer, from the day of the decision. Other
 * spans are as asked for.
 */
function span({ response: { kind, startsOn, endsOn }, today }: OpenResponse) {
  if (!isFormal(kind)) return {}
  if (!RESPONSE_KINDS[kind].endsByItself) return { startsOn: today, endsOn: lastDayOfWeight(kind, today) }
  const days = daysBetween(startsOn!, today)
  return days > 0 ? { startsOn: today, endsOn: dateAfter(endsOn!, days) } : {}
}

/** Whoever asked and is not in HR managed it then, whatever the directory says of them since. */
const managesStore = async (tx: Tx, employeeId: string, { storeId }: Incident): Promise<boolean> =>
  (await tx.existsBy(StoreManager, { storeId, employeeId })) ||
  (await tx.existsBy(Employee, { id: employeeId, role: Not(Role.HR) }))
