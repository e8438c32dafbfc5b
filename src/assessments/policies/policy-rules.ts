import type { FieldProblem } from '../../graphql/errors.js'
import type { Policy } from '../../pattern/answer/policy.js'
import { message } from '../../language/message.js'

interface Bounds {
  least: number
  most: number
  whole?: true
}

/**
 * Within what HR may set the numbers: quick to be kind, slow to punish. What speaks against somebody (a pattern, something
 * that emerges) can be asked for more firmly than the numbers that Reprieve comes with, and never less firmly; what speaks
 * for them (a bad day, the place's trouble) can be seen more readily, and never less. Nobody is remembered for longer than
 * 24 months, and under six nothing could be told from chance.
 */
const POLICY_BOUNDS: Record<keyof Policy, Bounds> = {
  lookBackMonths: { least: 6, most: 24, whole: true },
  patternFactor: { least: 2, most: 5 },
  patternProbability: { least: 0.9, most: 0.999 },
  patternDays: { least: 3, most: 30, whole: true },
  emergingProbability: { least: 0.5, most: 0.999 },
  emergingDays: { least: 2, most: 30, whole: true },
  badDayProbability: { least: 0.1, most: 0.5 },
  placeFactor: { least: 1.1, most: 1.5 },
  placeProbability: { least: 0.5, most: 0.9 },
}

const POLICY_NUMBERS = Object.keys(POLICY_BOUNDS) as (keyof Policy)[]

/** A policy with some of its numbers changed; what is not named stays. */
export function changedPolicy(policy: Policy, changes: { [name in keyof Policy]?: number | null }): Policy {
  const changed = { ...policy }
  for (const name of POLICY_NUMBERS) changed[name] = changes[name] ?? policy[name]
  return changed
}

/** What is wrong with the numbers of a policy, each with the field to put right. */
export function policyProblems(policy: Policy, path: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const name of POLICY_NUMBERS) {
    const { least, most, whole } = POLICY_BOUNDS[name]
    const value = policy[name]
    if (!(value >= least && value <= most) || (whole && !Number.isInteger(value)))
      problems.push({
        path: `${path}.${name}`,
        message: message('assessments.withinBounds', { kind: whole ? 'WHOLE' : 'ANY', least, most }),
      })
  }
  if (problems.length > 0) return problems
  if (policy.emergingProbability > policy.patternProbability)
    problems.push({
      path: `${path}.emergingProbability`,
      message: message('assessments.emergingLikelihood', { most: policy.patternProbability }),
    })
  if (policy.emergingDays > policy.patternDays)
    problems.push({
      path: `${path}.emergingDays`,
      message: message('assessments.emergingDays', { most: policy.patternDays }),
    })
  return problems
}

/** Whether only thresholds differ, so that what was judged under one says what the other would find. */
export const sameQuestion = (one: Policy, other: Policy): boolean =>
  one.lookBackMonths === other.lookBackMonths &&
  one.patternFactor === other.patternFactor &&
  one.placeFactor === other.placeFactor
