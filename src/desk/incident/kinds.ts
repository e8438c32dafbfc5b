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
  'STAND_DOWN',
]
/** The answers to offer at once, and the others behind them: of what is possible now, as the API says. */
export function offered(
  suggested: readonly ResponseKind[],
  now: readonly ResponseKind[],
): { first: readonly ResponseKind[]; others: readonly ResponseKind[] } {
  const possible = KIND.filter((kind) => now.includes(kind))
  const first = possible.filter((kind) => suggested.includes(kind))
  return first.length > 0
    ? { first, others: possible.filter((kind) => !suggested.includes(kind)) }
    : {
        first: possible.filter((kind) => kind !== 'STAND_DOWN'),
        others: possible.filter((kind) => kind === 'STAND_DOWN'),
      }
}
