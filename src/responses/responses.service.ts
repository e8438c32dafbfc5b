import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { In } from 'typeorm'
import { readingFor } from '../access/reading.js'
import type { Viewer } from '../access/viewer.js'
import { ResponseKind } from '../assessments/response-kind.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { instantOf, localDate } from '../database/instant.js'
import { newId } from '../database/uuid.js'
import { badInput, conflict } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import type { Cells } from '../graphql/shape.js'
import { Incident } from '../incidents/incident.entity.js'
import { IncidentWatchers } from '../incidents/incident-watchers.js'
import { IncidentsService } from '../incidents/incidents.service.js'
import { actorOf, CaseService } from './case.service.js'
import type { DueProcessNotMet } from './due-process.type.js'
import { GateService } from './gate.service.js'
import { isFrequent, overlaps } from './reassignment-rules.js'
import type { RespondInput } from './respond.input.js'
import { respondProblems } from './respond-rules.js'
import { mustBeAbleToRespond } from './responses.access.js'
import { Response } from './response.entity.js'
import { responseShape } from './response.shape.js'
import { stateAtFirst } from './response-status.js'
import { ResponseStatus as Status } from './response-words.js'
import { isFormal, type Step, STEPS } from './steps.js'

type Answer = Omit<Response, 'status'>

@Injectable()
export class ResponsesService implements OnModuleInit {
  private readonly shape: ServedShape

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(IncidentsService) private readonly incidents: IncidentsService,
    @Inject(IncidentWatchers) private readonly watchers: IncidentWatchers,
    @Inject(CaseService) private readonly cases: CaseService,
    @Inject(GateService) private readonly gate: GateService,
  ) {
    this.shape = new ServedShape(database.dialect, responseShape, 'r')
  }

  onModuleInit(): void {
    this.watchers.register(async (tx, incident, change) => {
      if (change === 'withdrawn') await this.mustNotBeDiscipline(tx, incident.id)
    })
  }

  /** Records an informal response, or asks HR for a formal one if the tests of just cause let it through. */
  async respond(viewer: Viewer, input: RespondInput, requested: RequestedFields): Promise<Response | DueProcessNotMet> {
    const result = await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, input.incidentId)
      mustBeAbleToRespond(viewer, incident)
      if (incident.withdrawnAt) throw conflict('This incident was withdrawn: there is nothing to answer.')
      const now = instantOf(Date.now())
      const today = localDate(now, await this.cases.timeZone(this.database.asking(tx), incident.storeId))
      const [problem, ...more] = respondProblems({ ...input, hasEmployee: incident.employeeId !== null, today })
      if (problem) throw badInput(problem, ...more)
      const answer = this.answerOf(viewer, input, incident, now, today)
      if (isFormal(input.kind)) {
        const refused = await this.gate.check(tx, incident, {
          step: input.kind,
          misconduct: input.misconduct ?? null,
          asker: actorOf(viewer, incident),
          approver: null,
        })
        if (refused) {
          await this.recorded(tx, viewer, incident, 'response.refused', undefined, { ...answer, tests: refused.tests })
          return refused
        }
      }
      if (input.kind === ResponseKind.REASSIGNMENT) answer.state = await this.reassignmentState(tx, answer)
      await tx.insert(Response, answer)
      if (!incident.answeredAt) await tx.update(Incident, { id: incident.id }, { answeredAt: now })
      await this.recorded(
        tx,
        viewer,
        incident,
        isFormal(input.kind) ? 'response.requested' : 'response.given',
        undefined,
        answer,
      )
      return answer.id
    })
    return typeof result === 'string' ? this.served(viewer, result, requested) : result
  }

  /** A response with what a query asks for, just after it was written. */
  async served(viewer: Viewer, id: string, requested: RequestedFields): Promise<Response> {
    return (await this.several(viewer, [id], requested, { fresh: true }))[0]!
  }

  /** Several by their ids, in no order; the caller has seen to it that the viewer may see them. */
  async several(
    viewer: Viewer,
    ids: readonly string[],
    requested: RequestedFields,
    { fresh = false } = {},
  ): Promise<Response[]> {
    if (ids.length === 0) return []
    const { columns, from, read } = this.shape.for(requested)
    const rows = await this.database.read<Cells>(
      `SELECT ${columns} FROM ${from} WHERE r.id IN (${ids.map((_, index) => `$${index + 1}`).join(', ')})`,
      [...ids],
      { fresh },
    )
    const reading = readingFor(viewer)
    return rows.map((row) => read(row, reading) as unknown as Response)
  }

  private answerOf(viewer: Viewer, input: RespondInput, incident: Incident, now: string, today: string): Answer {
    const formal = isFormal(input.kind)
    const suspension = input.kind === ResponseKind.SUSPENSION
    return {
      id: newId(),
      incidentId: incident.id,
      employeeId: incident.employeeId,
      kind: input.kind,
      state: formal ? Status.AWAITING_HR : stateAtFirst(input.kind),
      reason: input.reason,
      startsOn: formal && !suspension ? null : (input.startsOn ?? today),
      endsOn: input.endsOn ?? null,
      position: input.position ?? null,
      standardId: null,
      misconduct: input.misconduct ?? null,
      requestedBy: viewer.id,
      requestedAt: now,
      decidedBy: null,
      decidedAt: null,
      decisionReason: null,
    }
  }

  /** A reassignment holds at once, unless it overlaps another or makes them frequent: then it is refused, or waits for HR. */
  private async reassignmentState(tx: Tx, answer: Answer): Promise<Status> {
    const earlier = await tx.findBy(Response, {
      employeeId: answer.employeeId!,
      kind: ResponseKind.REASSIGNMENT,
      state: In([Status.ACTIVE, Status.AWAITING_HR]),
    })
    const spans = earlier.map(({ startsOn, endsOn }) => ({ startsOn: startsOn!, endsOn: endsOn! }))
    const added = { startsOn: answer.startsOn!, endsOn: answer.endsOn! }
    const same = spans.find((span) => overlaps(span, added))
    if (same) throw conflict(`They are reassigned from ${same.startsOn} to ${same.endsOn} already. Choose other days.`)
    return isFrequent(spans, added) ? Status.AWAITING_HR : Status.ACTIVE
  }

  private async mustNotBeDiscipline(tx: Tx, incidentId: string): Promise<void> {
    const formal = await tx.countBy(Response, {
      incidentId,
      kind: In<Step>([...STEPS]),
      state: In([Status.ACTIVE, Status.AWAITING_HR]),
    })
    if (formal > 0)
      throw conflict(
        'A formal response rests on this incident. It has to be declined or overturned before the incident is withdrawn.',
      )
  }

  async recorded(
    tx: Tx,
    viewer: Viewer,
    incident: Incident,
    action: string,
    before: unknown,
    after: unknown,
  ): Promise<void> {
    const { id, storeId, employeeId } = incident
    await this.audit.record(tx, { action, actorId: viewer.id, subjectId: id, storeId, employeeId, before, after })
  }
}
