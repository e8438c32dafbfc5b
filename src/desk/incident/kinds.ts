import type { ResponseKind } from '../made/graphql'

/** What helps, and counts for nothing on anybody’s record: the kindest first. */
export const KIND: readonly ResponseKind[] = [
  'SUPPORT',
  'RECOGNITION',
  'TEACHABLE_MOMENT',
  'REASSIGNMENT',
  'PROCESS_FIX',
  'TRAINING',
  'COACHING',
  'NO_ACTION',
]
/** What can be answered where no employee is named. */
const ABOUT_NOBODY: readonly ResponseKind[] = ['PROCESS_FIX', 'NO_ACTION']
/** What passes the tests of just cause, and a hearing, before it is decided by HR. */
export const FORMAL: readonly ResponseKind[] = [
  'VERBAL_WARNING',
  'WRITTEN_WARNING',
  'FINAL_WARNING',
  'SUSPENSION',
  'DISMISSAL',
]

/** The answers to offer at once, and the others behind them. */
export function offered(
  suggested: readonly ResponseKind[],
  aboutSomebody: boolean,
): { first: readonly ResponseKind[]; others: readonly ResponseKind[] } {
  const possible = aboutSomebody ? KIND : ABOUT_NOBODY
  const first = possible.filter((kind) => suggested.includes(kind))
  return first.length > 0
    ? { first, others: possible.filter((kind) => !suggested.includes(kind)) }
    : { first: possible, others: [] }
}
