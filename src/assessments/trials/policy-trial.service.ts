import { Injectable } from '@nestjs/common'
import { Mutex, tryAcquire } from 'async-mutex'
import type { Viewer } from '../../access/viewer.js'
import { ASKED } from '../../audit/answered-before.service.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database } from '../../database/database.js'
import { NO_ID } from '../../database/uuid.js'
import { badInput, conflict } from '../../graphql/errors.js'
import { AssessorService } from '../findings/assessor.service.js'
import { BaselinesService } from '../baselines/baselines.service.js'
import { Finding } from '../findings/finding-words.js'
import { type Finding as FindingName, findingOf, reachesPattern } from '../../pattern/answer/finding.js'
import type { Judgement } from '../../pattern/answer/judgement.js'
import { lacksSecondVoice } from '../../pattern/answer/second-voice.js'
import { periodProblems } from './period.js'
import { type AdoptedPolicy, PoliciesService } from '../policies/policies.service.js'
import type { PolicyInput } from '../policies/policy.input.js'
import { changedPolicy, policyProblems, sameQuestion } from '../policies/policy-rules.js'
import type { PolicyTrial } from './policy-trial.type.js'
import { TrialCount } from './trial-count.js'
import type { Language } from '../../language/language.js'
import { message } from '../../language/message.js'

interface Judged {
  id: string
  employeeId: string
  storeId: string
  day: string
  moment: string
  finding: Finding
  judgement: string
  baselineId: string | null
  policyId: string
}

const PAGE = 500
/** So many can be judged anew while HR waits for the answer. */
const MOST_JUDGED_ANEW = 5_000

/** Says what a changed policy would have said, before HR adopts it. */
@Injectable()
export class PolicyTrialService {
  private readonly turn = tryAcquire(new Mutex(), conflict(message('assessments.triesAnother')))

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly assessor: AssessorService,
    private readonly baselines: BaselinesService,
    private readonly policies: PoliciesService,
  ) {}

  async try(viewer: Viewer, { replaces, ...changes }: PolicyInput, from: string, to: string): Promise<PolicyTrial> {
    const ask = this.database.asking()
    const current = await this.policies.inForce(ask)
    const numbers = changedPolicy(current.numbers, changes)
    const [first, ...more] = [...policyProblems(numbers, 'input'), ...periodProblems(from, to)]
    if (first) throw badInput(first, ...more)
    if (replaces !== current.version)
      throw conflict(message('assessments.triedOnAnother', { version: current.version, replaces }))
    await this.database.write((tx) =>
      this.audit.record(tx, {
        action: ASKED,
        actorId: viewer.id,
        subjectId: current.id,
        after: { question: 'tryPolicy', numbers, from, to },
      }),
    )
    return this.turn.runExclusive(() => this.count({ ...current, numbers }, from, to, viewer.language))
  }

  private async count(policy: AdoptedPolicy, from: string, to: string, language: Language): Promise<PolicyTrial> {
    const count = new TrialCount()
    let anew = 0
    for await (const incident of this.judgedIn(from, to)) {
      const judgement = JSON.parse(incident.judgement) as Judgement
      const old = await this.policies.of(this.database.asking(), incident.policyId)
      let finding: FindingName
      const oneVoice = reachesPattern(judgement, policy.numbers) ? lacksSecondVoice(judgement, policy.numbers) : false
      if (sameQuestion(old.numbers, policy.numbers) && oneVoice !== null)
        finding = findingOf({ ...judgement, oneVoice }, policy.numbers)
      else {
        if (++anew > MOST_JUDGED_ANEW)
          throw badInput({
            path: 'to',
            message: message('assessments.tooManyToJudge', { most: MOST_JUDGED_ANEW }),
          })
        finding = await this.judgeAnew(incident, judgement.cause, policy)
      }
      count.add(incident.employeeId, incident.finding, finding as Finding)
    }
    return count.shown(language)
  }

  private async judgeAnew(incident: Judged, cause: string | null, policy: AdoptedPolicy): Promise<FindingName> {
    const ask = this.database.asking()
    const baseline = await this.baselines.of(ask, incident.baselineId)
    return (await this.assessor.judge(ask, incident, cause, { baseline, policy })).finding
  }

  /** The incidents of a time with the assessments that are served; where findings are off, there is none. */
  private async *judgedIn(from: string, to: string): AsyncGenerator<Judged> {
    let last = { moment: from, id: NO_ID }
    for (;;) {
      const page = await this.database.read<Judged>(
        `SELECT i.id, i.employee_id AS "employeeId", i.store_id AS "storeId", i.day, i.occurred_at AS moment, a.finding, a.judgement,
                a.baseline_id AS "baselineId", a.policy_id AS "policyId"
         FROM incidents i JOIN assessments a ON a.id = i.assessment_id
         WHERE (i.occurred_at, i.id) > ($1, $2) AND i.occurred_at <= $3 AND i.withdrawn_at IS NULL
         ORDER BY i.occurred_at, i.id LIMIT ${PAGE}`,
        [last.moment, last.id, `${to}T23:59:59.999Z`],
      )
      yield* page
      const end = page.at(-1)
      if (!end || page.length < PAGE) return
      last = end
    }
  }
}
