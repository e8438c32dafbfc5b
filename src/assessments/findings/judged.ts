import type { KnownBaseline } from '../baselines/baselines.service.js'
import type { AdoptedPolicy } from '../policies/policies.service.js'
import type { Judgement } from '../../pattern/answer/judgement.js'

/** What a judgement is made under. */
export interface Under {
  baseline: KnownBaseline
  policy: AdoptedPolicy
}

/** A judgement with what it was made under. */
export interface Judged extends Under {
  judgement: Judgement
}
