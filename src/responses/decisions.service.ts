import { Inject, Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { ResponseKind } from '../assessments/response-kind.js'
import { Database, type Tx } from '../database/database.js'
import { instantOf, localDate } from '../database/instant.js'
import { isId } from '../database/uuid.js'
import { conflict, notFound } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { Incident } from '../incidents/incident.entity.js'
import { actorOf, CaseService } from './case.service.js'
import type { DueProcessNotMet } from './due-process.type.js'
import { GateService } from './gate.service.js'
import { mustBeAbleToDecide } from './responses.access.js'
import { Response } from './response.entity.js'
import { ResponsesService } from './responses.service.js'
import { ResponseStatus as Status } from './response-words.js'
import { isFormal, lastDayOfWeight } from './steps.js'
import { StoreManager } from '../directory/store-manager.entity.js'

type Decision = Pick<Response, 'state' | 'startsOn' | 'endsOn' | 'decidedBy' | 'decidedAt' | 'decisionReason'>

/** HR's decisions on what was asked for. */
@Injectable()
export class DecisionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseService) private readonly cases: CaseService,
    @Inject(GateService) private readonly gate: GateService,
    @Inject(ResponsesService) private readonly responses: ResponsesService,
  ) {}

  /** Puts it into effect. A formal one passes all tests again, with who approves; if one fails now, nothing changes. */
  async approve(
    viewer: Viewer,
    id: string,
    reason: string,
    requested: RequestedFields,
  ): Promise<Response | DueProcessNotMet> {
    const refused = await this.database.write(async (tx) => {
      const { response, incident } = await this.waiting(tx, viewer, id)
      if (isFormal(response.kind)) {
        const asker = {
          id: response.requestedBy,
          managesTheStore: await this.managesStore(tx, response.requestedBy, incident),
        }
        const { kind: step, misconduct } = response
        const notMet = await this.gate.check(tx, incident, {
          step,
          misconduct,
          asker,
          approver: actorOf(viewer, incident),
        })
        if (notMet) {
          await this.responses.recorded(tx, viewer, incident, 'response.approval-refused', undefined, {
            id,
            tests: notMet.tests,
          })
          return notMet
        }
      }
      await this.decide(tx, viewer, response, incident, 'response.approved', {
        state: Status.ACTIVE,
        ...(await this.span(tx, response, incident)),
        decisionReason: reason,
      })
      return undefined
    })
    return refused ?? this.responses.served(viewer, id, requested)
  }

  async decline(viewer: Viewer, id: string, reason: string, requested: RequestedFields): Promise<Response> {
    await this.database.write(async (tx) => {
      const { response, incident } = await this.waiting(tx, viewer, id)
      const { startsOn, endsOn } = response
      await this.decide(tx, viewer, response, incident, 'response.declined', {
        state: Status.DECLINED,
        startsOn,
        endsOn,
        decisionReason: reason,
      })
    })
    return this.responses.served(viewer, id, requested)
  }

  private async waiting(tx: Tx, viewer: Viewer, id: string): Promise<{ response: Response; incident: Incident }> {
    const response = isId(id) ? await tx.findOneBy(Response, { id }) : null
    if (!response) throw notFound('There is no such response. Look it up in the review queue.')
    const incident = (await tx.findOneBy(Incident, { id: response.incidentId }))!
    mustBeAbleToDecide(viewer, response, incident)
    if (!waitsForHr(response))
      throw conflict(`This does not wait for HR: it is ${response.state} and can be neither approved nor declined.`)
    return { response, incident }
  }

  /** Writes the decision if nobody else has decided meanwhile. */
  private async decide(
    tx: Tx,
    viewer: Viewer,
    response: Response,
    incident: Incident,
    action: string,
    to: Omit<Decision, 'decidedBy' | 'decidedAt'>,
  ): Promise<void> {
    const decision: Decision = { ...to, decidedBy: viewer.id, decidedAt: instantOf(Date.now()) }
    const { affected } = await tx
      .createQueryBuilder()
      .update(Response)
      .set(decision)
      .where('id = :id AND state = :state AND decided_at IS NULL', { id: response.id, state: response.state })
      .execute()
    if (affected === 0) throw conflict('Somebody else has just decided this. Read it again.')
    const { state, startsOn, endsOn } = response
    await this.responses.recorded(
      tx,
      viewer,
      incident,
      action,
      { id: response.id, state, startsOn, endsOn },
      { id: response.id, ...decision },
    )
  }

  /** A warning is issued on the day it takes effect, and its end is when it is spent; other spans are as asked for. */
  private async span(tx: Tx, { kind, startsOn, endsOn }: Response, incident: Incident) {
    if (!isFormal(kind) || kind === ResponseKind.SUSPENSION) return { startsOn, endsOn }
    const today = localDate(
      instantOf(Date.now()),
      await this.cases.timeZone(this.database.asking(tx), incident.storeId),
    )
    return { startsOn: today, endsOn: lastDayOfWeight(kind, today) }
  }

  private managesStore(tx: Tx, employeeId: string, { storeId }: Incident): Promise<boolean> {
    return tx.existsBy(StoreManager, { storeId, employeeId })
  }
}

/** What awaits HR, and standing somebody down, which HR is told of and confirms or ends. */
const waitsForHr = ({ state, kind, decidedAt }: Response): boolean =>
  state === Status.AWAITING_HR || (kind === ResponseKind.STAND_DOWN && state === Status.ACTIVE && decidedAt === null)
