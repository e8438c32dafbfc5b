import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import type { Finding } from '../assessments/findings/finding-words.js'
import { suggestedResponses } from '../assessments/findings/suggested-responses.js'
import { Database, type Tx } from '../database/database.js'
import { conflict } from '../graphql/errors.js'
import type { Incident } from '../incidents/incident.entity.js'
import { message, textOf } from '../language/message.js'
import { Clock } from '../time/clock.js'
import { localDate } from '../time/instant.js'
import { CaseService, type FormalRequest } from './case.service.js'
import type { DueProcessNotMet } from './due-process.type.js'
import type { Case } from './just-cause/case.js'
import { departsFromPrecedent } from './just-cause/equal-treatment.js'
import { ASK_WITHIN_DAYS } from './steps.js'
import { failures, justCause, type JustCauseTest, type Result } from './just-cause/just-cause.js'
import { overSeveral } from './just-cause/over-several.js'

/** What the gate says: what stands against it, if anything does, and whether it departs from precedent. */
export interface Gated {
  refusal: DueProcessNotMet | undefined
  /** What the employee reads of it: all seven, in the words for anybody. */
  tests: Result[]
  /** Null where too few comparable incidents have been answered to say. */
  againstPrecedent: boolean | null
}

/** Is told of the tests that were not met. */
export type RefusalListener = (tests: JustCauseTest[]) => void

/** The gate that every formal response passes: when it is asked for, and again when HR approves it. */
@Injectable()
export class GateService {
  private readonly listeners: RefusalListener[] = []

  constructor(
    private readonly database: Database,
    private readonly cases: CaseService,
    private readonly clock: Clock,
  ) {}

  /** `listener` hears of every refusal from now on. It must not throw. */
  onRefusal(listener: RefusalListener): void {
    this.listeners.push(listener)
  }

  /** Of the incident that is answered, and any that are alleged with it. Refuses with what stands against it, why, and what would serve instead. */
  async check(tx: Tx, viewer: Viewer, incidents: readonly Incident[], request: FormalRequest): Promise<Gated> {
    const over: { reference: string; at: Case }[] = []
    for (const incident of incidents) {
      if (!hasEmployee(incident)) throw conflict(message('responses.namesNobody'))
      const at = await this.cases.of(this.database.asking(tx), incident, request)
      if (!request.approver && at.now >= at.askedUntil)
        throw conflict(
          message('responses.askedTooLate', {
            days: ASK_WITHIN_DAYS,
            until: localDate(at.askedUntil, at.timeZone),
          }),
        )
      over.push({ reference: incident.reference, at })
    }
    const tested = (forHr: boolean) =>
      overSeveral(over.map(({ reference, at }) => ({ reference, tests: justCause(at, { forHr }) })))
    const tests = tested(isHr(viewer))
    const failed = failures(tests)
    const [incident] = incidents
    const againstPrecedent = departsFromPrecedent(over[0]!.at.precedents)
    if (failed.length === 0) return { refusal: undefined, tests: tested(false), againstPrecedent }
    for (const listener of this.listeners) listener(failed.map(({ test }) => test))
    const alternatives = incident?.finding ? suggestedResponses(incident.finding as Finding, incident.cause) : []
    const refusal = {
      message: textOf(
        message('justCause.refused', { failed: failed.length }),
        failed.map(({ because }) => because),
        alternatives.length > 0 &&
          message('justCause.alternatives', {
            kinds: { all: alternatives.map((kind) => message(`responseKind.${kind}`)) },
          }),
      ),
      tests,
      alternatives,
    }
    return { refusal, tests, againstPrecedent }
  }
}

const hasEmployee = (incident: Incident): incident is Incident & { employeeId: string } => incident.employeeId !== null
