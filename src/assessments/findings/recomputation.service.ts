import { Injectable } from '@nestjs/common'
import type { Ask } from '../../database/database.js'
import type { Judgement } from '../../pattern/answer/judgement.js'
import { AssessorService } from './assessor.service.js'
import { BaselinesService, PRIOR_OF_BEFORE } from '../baselines/baselines.service.js'
import { PoliciesService } from '../policies/policies.service.js'

interface Cited {
  employeeId: string
  day: string
  moment: string
  judgement: string
  baselineId: string | null
  policyId: string
}

/** Computes stored assessments again from the baseline and the policy that they cite. */
@Injectable()
export class RecomputationService {
  constructor(
    private readonly assessor: AssessorService,
    private readonly baselines: BaselinesService,
    private readonly policies: PoliciesService,
  ) {}

  /** What was stored, and what the records as they are now give: the same, unless records came late or were withdrawn. */
  async again(ask: Ask, assessmentId: string): Promise<{ stored: Judgement; again: Judgement }> {
    const [cited] = await ask<Cited>(
      `SELECT a.employee_id AS "employeeId", i.store_id AS "storeId", i.day, i.occurred_at AS moment, a.judgement,
              a.baseline_id AS "baselineId", a.policy_id AS "policyId"
       FROM assessments a JOIN incidents i ON i.id = a.incident_id WHERE a.id = $1`,
      [assessmentId],
    )
    const { judgement, baselineId, policyId, ...asked } = cited!
    const stored = JSON.parse(judgement) as Judgement
    const under = {
      baseline: baselineId === null && !stored.voices ? PRIOR_OF_BEFORE : await this.baselines.of(ask, baselineId),
      policy: await this.policies.of(ask, policyId),
    }
    return { stored, again: await this.assessor.judge(ask, asked, stored.cause, under) }
  }
}
