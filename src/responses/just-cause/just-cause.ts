import { type Case, type Outcome, type Test, TestOutcome } from './case.js'
import { equalTreatment } from './equal-treatment.js'
import { fairInvestigation } from './fair-investigation.js'
import { investigation } from './investigation.js'
import { notice } from './notice.js'
import { proof } from './proof.js'
import { proportionatePenalty } from './proportionate-penalty.js'
import { reasonableRule } from './reasonable-rule.js'

/** The seven tests of just cause (Daugherty in Enterprise Wire Co., 46 LA 359, 1966). */
export enum JustCauseTest {
  NOTICE = 'NOTICE',
  REASONABLE_RULE = 'REASONABLE_RULE',
  INVESTIGATION = 'INVESTIGATION',
  FAIR_INVESTIGATION = 'FAIR_INVESTIGATION',
  PROOF = 'PROOF',
  EQUAL_TREATMENT = 'EQUAL_TREATMENT',
  PROPORTIONATE_PENALTY = 'PROPORTIONATE_PENALTY',
}

const TESTS: Record<JustCauseTest, Test> = {
  NOTICE: notice,
  REASONABLE_RULE: reasonableRule,
  INVESTIGATION: investigation,
  FAIR_INVESTIGATION: fairInvestigation,
  PROOF: proof,
  EQUAL_TREATMENT: equalTreatment,
  PROPORTIONATE_PENALTY: proportionatePenalty,
}

export type Result = Omit<Outcome, 'becauseForHr'> & { test: JustCauseTest }

/** All seven, each with its reason as HR or a manager may read it. One that is NOT_MET refuses the response. */
export const justCause = (at: Case, { forHr = false } = {}): Result[] =>
  Object.values(JustCauseTest).map((test) => {
    const { outcome, because, becauseForHr } = TESTS[test](at)
    return { test, outcome, because: forHr ? (becauseForHr ?? because) : because }
  })

export const failures = (results: readonly Result[]): Result[] =>
  results.filter(({ outcome }) => outcome === TestOutcome.NOT_MET)
