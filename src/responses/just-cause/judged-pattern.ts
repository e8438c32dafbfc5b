import { localDate } from '../../time/instant.js'
import type { Case } from './case.js'
import { hasNewEvidence, withdrawnForGood } from './once.js'

/**
 * The day on which a formal response to their pattern was last asked for that was overturned, or declined or taken back for good with
 * nothing else told since; undefined where there is none. What happened up to then has been judged: the next incident of the same days
 * is no new pattern.
 */
export function patternJudgedOn(at: Case): string | undefined {
  const ofPattern = at.earlier.filter(({ misconduct }) => !misconduct)
  const forGood = withdrawnForGood(ofPattern)
  const over = ofPattern.filter(({ state, decidedAt, withdrawnAt }) => {
    if (state === 'OVERTURNED') return true
    const since = state === 'DECLINED' ? decidedAt : state === 'WITHDRAWN' ? withdrawnAt : null
    if (since === null || (state === 'WITHDRAWN' && !forGood.includes(since))) return false
    return !hasNewEvidence(at, since)
  })
  return over
    .map(({ requestedAt }) => localDate(requestedAt, at.timeZone))
    .sort()
    .at(-1)
}
