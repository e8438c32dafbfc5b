import { Injectable } from '@nestjs/common'
import { mustBeShownFindings } from '../access/held-back.js'
import { isHr, type Viewer } from '../access/viewer.js'
import { isFormal, ResponseKind, RESPONSE_KINDS } from '../incidents/response-kinds.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { newId } from '../database/uuid.js'
import { badInput, conflict } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { DecisionWatchers } from '../incidents/decision-watchers.registry.js'
import { IncidentChanges } from '../incidents/incident-changes.service.js'
import type { Incident } from '../incidents/incident.entity.js'
import { IncidentLogger } from '../incidents/incident-logger.service.js'
import { IncidentsService } from '../incidents/incidents.service.js'
import { PartiesService } from '../incidents/parties.service.js'
import { wishStands } from '../incidents/wishes.reader.js'
import { SentBefore } from '../incidents/sent-before.service.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { actorOf, CaseService } from './case.service.js'
import { Allegations } from './allegations.service.js'
import { AwayFromWorkService } from './away-from-work.service.js'
import type { DueProcessNotMet } from './due-process.type.js'
import { FormalConditions } from './formal-conditions.service.js'
import { GateService } from './gate.service.js'
import type { Result } from './just-cause/just-cause.js'
import { OwnFaultService } from './own-fault.service.js'
import { LeaveNotices } from './leave-notices.service.js'
import { LessonsService } from './lessons.service.js'
import { OwnersService } from './owners.service.js'
import { ReassignmentPositionsService } from './reassignment-positions.service.js'
import type { RespondInput } from './respond.input.js'
import { respondProblems } from './respond-rules.js'
import { mustBeAbleToRespond, mustBeAnswerable } from './responses.access.js'
import { ResponseChanges } from './response-changes.service.js'
import { Response, type ResponseRow } from './response.entity.js'
import { ResponsesService } from './responses.service.js'
import { stateAtFirst } from './response-status.js'
import { ResponseStep } from './response-step.entity.js'
import { ResponseStatus as Status } from './response-words.js'
import { message } from '../language/message.js'

/** Answers incidents: what begins the life of a response. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly logger: IncidentLogger,
    private readonly parties: PartiesService,
    private readonly sentBefore: SentBefore,
    private readonly notices: NoticesService,
    private readonly cases: CaseService,
    private readonly gate: GateService,
    private readonly allegations: Allegations,
    private readonly conditions: FormalConditions,
    private readonly leave: LeaveNotices,
    private readonly owners: OwnersService,
    private readonly away: AwayFromWorkService,
    private readonly ownFault: OwnFaultService,
    private readonly lessons: LessonsService,
    private readonly positions: ReassignmentPositionsService,
    private readonly changes: ResponseChanges,
    private readonly incidentChanges: IncidentChanges,
    private readonly decisions: DecisionWatchers,
    private readonly responses: ResponsesService,
    private readonly clock: Clock,
  ) {}

  /** Records an informal response, or asks HR for a formal one if the tests of just cause let it through. */
  async respond(viewer: Viewer, input: RespondInput, requested: RequestedFields): Promise<Response | DueProcessNotMet> {
    const result = await this.database.write((tx) => this.answer(tx, viewer, input))
    return typeof result === 'string' ? this.responses.served(viewer, result, requested) : result
  }

  private async answer(
    tx: Tx,
    viewer: Viewer,
    { idempotencyKey, ...input }: RespondInput,
  ): Promise<string | DueProcessNotMet> {
    const { id, employeeId } = await this.incidents.visible(tx, viewer, input.incidentId)
    const earlier = idempotencyKey && (await this.sentBefore.under(tx, viewer, idempotencyKey, input))
    if (earlier && earlier.responseId) return earlier.responseId
    await this.changes.lockPeople(tx, id, employeeId)
    const incident = await this.incidents.visible(tx, viewer, id)
    mustBeAbleToRespond(viewer, incident)
    await this.parties.mustNotBeNamed(tx, viewer, id)
    await this.ownFault.mustNotTeach(tx, viewer, incident, input.kind)
    if (isHr(viewer)) await this.decisions.tell(tx, viewer, id, 'deciding')
    if (incident.withdrawnAt) throw conflict(message('responses.nothingToAnswer'))
    const today = await this.changes.today(tx, incident)
    mustBeAnswerable(viewer, incident, input, {
      today,
      wished: await wishStands(this.database.asking(tx), incident),
    })
    // The tests would tell what was found.
    if (isFormal(input.kind) && employeeId) mustBeShownFindings(viewer, employeeId)
    const further = await this.allegations.named(tx, viewer, incident, input, today)
    const standardKnown = Boolean(input.standard && (await this.cases.knowsStandard(tx, input.standard)))
    const owner = await this.owners.find(tx, viewer, input, incident)
    const [problem, ...more] = [
      ...respondProblems({ ...input, hasEmployee: employeeId !== null, standardKnown, today }),
      ...owner.problems,
      ...(await this.positions.problems(tx, input)),
    ]
    if (problem) throw badInput(problem, ...more)
    const steps = stepsOf(input, this.clock)
    const response = { ...responseOf(viewer, input, incident, today, steps.length, this.clock), ownerId: owner.id }
    let tests: readonly Result[] = []
    if (isFormal(input.kind)) {
      const gated = await this.gate.check(tx, viewer, [incident, ...further], {
        step: input.kind,
        misconduct: response.misconduct,
        standardId: response.standardId,
        asker: actorOf(viewer, incident),
        approver: null,
      })
      tests = gated.tests
      if (gated.refusal) {
        const after = { ...response, tests }
        await this.changes.record(tx, viewer, incident, 'response.refused', undefined, after)
        return gated.refusal
      }
    }
    response.state = await this.away.stateOf(tx, response, today)
    await tx.insert(Response, {
      ...response,
      afterSpeakingUp: await this.afterSpeakingUp(tx, viewer, incident, input),
      onceMore: (await this.lessons.isOnceMore(tx, viewer, incident, input.kind)) || null,
    })
    if (idempotencyKey)
      await this.sentBefore.keep(tx, viewer, idempotencyKey, input, { incidentId: id, responseId: response.id })
    if (steps.length > 0)
      await tx.insert(
        ResponseStep,
        steps.map((step) => ({ ...step, responseId: response.id })),
      )
    if (isHr(viewer)) await this.decisions.tell(tx, viewer, id, 'decided')
    if (isFormal(input.kind)) {
      await this.conditions.opened(tx, response, tests)
      await this.leave.pressing(tx, incident)
    }
    const action = isFormal(input.kind) ? 'response.requested' : 'response.given'
    const set = {
      ...(incident.answeredAt ? {} : { answeredAt: response.requestedAt }),
      // What HR answers, HR has looked into.
      ...(isHr(viewer) && incident.hrFirst && !incident.hrLookedAt ? { hrLookedAt: response.requestedAt } : {}),
    }
    await this.incidentChanges.make(tx, viewer, incident, { action, set, after: { ...response, steps } })
    await this.allegations.keep(tx, viewer, response, further)
    this.notices.publish(tx, noticeOf(response), { incident, actorId: viewer.id, response })
    return response.id
  }

  /** Whether it may be a reprisal. It stands in no trail that others read, and changes nothing of what they are answered. */
  private async afterSpeakingUp(
    tx: Tx,
    viewer: Viewer,
    { employeeId, storeId }: Incident,
    { kind }: RespondInput,
  ): Promise<true | null> {
    const { keepsAway, teaches } = RESPONSE_KINDS[kind]
    if (employeeId === null || isHr(viewer) || !(keepsAway || teaches)) return null
    return (await this.logger.afterSpeakingUp(tx, viewer, employeeId, storeId)) || null
  }
}

function noticeOf({ kind, state }: ResponseRow): NoticeKind {
  if (state === Status.AWAITING_HR) return NoticeKind.RESPONSE_REQUESTED
  return kind === ResponseKind.STAND_DOWN ? NoticeKind.STOOD_DOWN : NoticeKind.RESPONSE_GIVEN
}

function responseOf(
  viewer: Viewer,
  input: RespondInput,
  incident: Incident,
  today: string,
  steps: number,
  clock: Clock,
): ResponseRow {
  const formal = isFormal(input.kind)
  return {
    id: newId(clock),
    incidentId: incident.id,
    employeeId: incident.employeeId,
    kind: input.kind,
    state: formal ? Status.AWAITING_HR : stateAtFirst(input.kind, steps),
    reason: input.reason,
    startsOn: formal && !RESPONSE_KINDS[input.kind].endsByItself ? null : (input.startsOn ?? today),
    endsOn: input.endsOn ?? null,
    position: input.position ?? null,
    standardId: input.standard ?? null,
    misconduct: input.misconduct ?? null,
    requestedBy: viewer.id,
    requestedAt: clock.now(),
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    againstPrecedent: null,
    agreedAt: null,
    endedAtOwnWish: false,
    whatHappened: input.whatHappened ?? null,
    whatWasLearned: input.whatWasLearned ?? null,
    reflection: null,
    reflectedAt: null,
    ownerId: null,
    outcome: null,
    finishedAt: null,
  }
}

const stepsOf = ({ nextStep, steps }: RespondInput, clock: Clock) =>
  (steps ?? (nextStep ? [nextStep] : [])).map(({ text, by }, n) => ({
    id: newId(clock),
    number: n + 1,
    text,
    by: by ?? null,
    doneAt: null,
    doneBy: null,
  }))
