import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { Store } from '../directory/store.entity.js'
import { conflict, notFound } from '../graphql/errors.js'
import { Incident } from '../incidents/incident.entity.js'
import { FormalConditions } from '../responses/formal-conditions.service.js'
import type { Result } from '../responses/just-cause/just-cause.js'
import type { OpenResponse } from '../responses/open-response.js'
import { ResponseChanges } from '../responses/response-changes.service.js'
import type { ResponseRow } from '../responses/response.entity.js'
import { ResponseStatus } from '../responses/response-words.js'
import { Clock } from '../time/clock.js'
import { Hearing, HearingStage } from './hearing.entity.js'
import { type HearingParts, mustDecide } from './hearings.access.js'
import { HearingStep, nextStep } from './next-step.js'
import { Deputies } from './deputies.service.js'
import { ProgressReader } from './progress.reader.js'
import { message } from '../language/message.js'

/** A hearing that goes on, with what it is about and who has which part. */
export interface OpenHearing extends OpenResponse {
  hearing: Hearing
  parts: HearingParts
}

/** Opens a hearing when something formal is asked for, and lets nothing formal be decided before it is through. */
@Injectable()
export class HearingsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly progress: ProgressReader,
    private readonly deputies: Deputies,
    private readonly changes: ResponseChanges,
    private readonly conditions: FormalConditions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.conditions.register(
      (tx, response, tests) => this.begin(tx, response, tests, HearingStage.FIRST),
      (tx, viewer, open) => this.isThrough(tx, viewer, open, HearingStage.FIRST),
      (tx, viewer, open) => this.mustDecide(tx, viewer, open, HearingStage.FIRST),
      (tx, viewer, responseId) => this.deputies.isCalled(this.database.asking(tx), viewer, responseId),
    )
  }

  /** The employee is given it at once, with all the evidence that there is. */
  private async begin(
    tx: Tx,
    { id: responseId, incidentId, reason: alleged }: Pick<ResponseRow, 'id' | 'incidentId' | 'reason'>,
    tests: readonly Result[],
    stage: HearingStage,
  ): Promise<void> {
    const { storeId } = await tx.findOneByOrFail(Incident, { id: incidentId })
    const { workingDays } = await tx.findOneByOrFail(Store, { id: storeId })
    const given = { alleged, tests: JSON.stringify(tests), workingDays, givenAt: this.clock.now() }
    await tx.insert(Hearing, { id: newId(this.clock), responseId, stage, ...given })
  }

  /** It is heard again, in the same way and on the same allegation, by somebody without a part in the first. */
  async beginOnAppeal(tx: Tx, response: ResponseRow): Promise<void> {
    const first = await tx.findOneBy(Hearing, { responseId: response.id, stage: HearingStage.FIRST })
    const tests = first ? (JSON.parse(first.tests) as Result[]) : []
    await this.begin(tx, response, tests, HearingStage.APPEAL)
  }

  /** Whether the employee was heard, by the rules, and whoever decides has answered the five questions. Throws FORBIDDEN. */
  async isThrough(tx: Tx, viewer: Viewer, { response }: OpenResponse, stage: HearingStage): Promise<boolean> {
    const hearing = await this.toDecide(tx, viewer, response.id, stage)
    const ask = this.database.asking(tx)
    await this.deputies.mustBeWanted(ask, viewer, response.id)
    return nextStep(await this.progress.of(ask, hearing, viewer.id)) === HearingStep.DECIDE
  }

  /** Whoever decides, whatever they decide, has no other part in it. Throws FORBIDDEN. */
  async mustDecide(tx: Tx, viewer: Viewer, { response }: OpenResponse, stage: HearingStage): Promise<void> {
    await this.toDecide(tx, viewer, response.id, stage)
  }

  private async toDecide(tx: Tx, viewer: Viewer, responseId: string, stage: HearingStage): Promise<Hearing> {
    const hearing = await tx.findOneByOrFail(Hearing, { responseId, stage })
    mustDecide(viewer, await this.deputies.parts(this.database.asking(tx), hearing))
    return hearing
  }

  /** The one that goes on, on a response that the viewer sees. Throws NOT_FOUND, and CONFLICT where it is over. */
  async open(tx: Tx, viewer: Viewer, responseId: string): Promise<OpenHearing> {
    const open = await this.changes.open(tx, viewer, responseId)
    const stage = open.response.state === ResponseStatus.UNDER_APPEAL ? HearingStage.APPEAL : HearingStage.FIRST
    const hearing = await tx.findOneBy(Hearing, { responseId, stage })
    if (!hearing) throw notFound(message('hearings.notThere'))
    const over: boolean = stage === HearingStage.FIRST && open.response.state !== ResponseStatus.AWAITING_HR
    if (over) throw conflict(message('hearings.isOver'))
    return { ...open, hearing, parts: await this.deputies.parts(this.database.asking(tx), hearing) }
  }

  /** Changes a hearing in one transaction, with its entry in the trail. */
  change(
    viewer: Viewer,
    responseId: string,
    action: string,
    work: (tx: Tx, open: OpenHearing) => Promise<Partial<Hearing>>,
    told: object = {},
  ): Promise<Hearing> {
    return this.database.write(async (tx) => {
      const open = await this.open(tx, viewer, responseId)
      const set = await work(tx, open)
      const { hearing } = open
      const before = Object.fromEntries(Object.keys(set).map((key) => [key, hearing[key as keyof Hearing]]))
      if (Object.keys(set).length > 0) await tx.update(Hearing, { id: hearing.id }, set)
      const of = { responseId, hearingId: hearing.id }
      await this.changes.record(tx, viewer, open.incident, action, { ...of, ...before }, { ...of, ...set, ...told })
      return { ...hearing, ...set }
    })
  }
}
