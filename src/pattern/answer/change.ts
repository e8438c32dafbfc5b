import { meanUnder, stepForward, weigh } from '../belief/markov-chain.js'
import type { ExposedShift } from '../belief/exposure.js'
import type { Belief } from '../belief/filter.js'
import { findingOf } from './finding.js'
import type { Judgement } from './judgement.js'
import type { Peers } from '../belief/peers.js'
import type { Policy } from './policy.js'
import { episodeWeight } from '../belief/shift-likelihood.js'

/** Clean interactions are looked for up to this many; beyond, no number helps anybody. */
const MOST_CLEAN = 200_000
const CLEAN_STEP = 500

/**
 * What would change a finding: clean interactions, or own incidents on one more day. The person's last shift stands for those
 * to come.
 */
export function whatWouldChange(
  peers: Peers,
  policy: Policy,
  belief: Belief,
  shares: Float64Array,
  evidence: {
    probability: number
    observedDays: number
    placeProbability: number
    oneVoice?: boolean
    littleOnRecord?: boolean
  },
  lastShift: ExposedShift | undefined,
): Judgement['change'] {
  const { baseline } = peers
  const { grid, ladders } = peers.people
  const { factors } = grid
  const interactions = lastShift?.interactions ?? baseline.interactions.usual
  const perShift = lastShift?.expected ?? interactions * baseline.rate

  const next = Float64Array.from(belief.now)
  stepForward(peers.people, next)
  const again = factors.map((f) => episodeWeight(1, perShift * f + interactions * baseline.background, baseline.badDay))
  weigh(next, again, ladders)
  const afterOneMore = findingOf(
    {
      ...evidence,
      cause: 'EMPLOYEE',
      probability: meanUnder(next, shares),
      observedDays: evidence.observedDays + 1,
      badDayProbability: 0,
      saidBadDay: false,
    },
    policy,
  )
  let cleanInteractions: number | null = null
  if (evidence.probability >= policy.emergingProbability && interactions > 0) {
    const clean = Float64Array.from(belief.now)
    const lower = factors.map((f) => Math.exp((-perShift / interactions) * CLEAN_STEP * f))
    for (let n = CLEAN_STEP; n <= MOST_CLEAN && cleanInteractions === null; n += CLEAN_STEP) {
      weigh(clean, lower, ladders)
      if (meanUnder(clean, shares) < policy.emergingProbability) cleanInteractions = n
    }
  }
  return { cleanInteractions, afterOneMore }
}
