import { Finding } from './finding-words.js'

/** How much a finding may be held against somebody. */
const WEIGHT: Partial<Record<Finding, number>> = { [Finding.EMERGING]: 1, [Finding.PATTERN]: 2 }
const weightOf = (finding: Finding): number => WEIGHT[finding] ?? 0

/** Whether a finding has become EMERGING or PATTERN, or from the one the other. What was never judged becomes nothing. */
export const becameGraver = (from: Finding | null, to: Finding): boolean =>
  from !== null && weightOf(to) > weightOf(from)
