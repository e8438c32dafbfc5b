import { ClaimKind } from '../../incidents/incident-words.js'

/** Whose word it is: of whom the incident is about, of the store, or of HR. */
export type Side = 'EMPLOYEE' | 'STORE' | 'HR'

/** What was said before, oldest first. */
export interface Said {
  side: Side
  /** Who said it; null for what came straight from a customer or a file. */
  saidBy: string | null
  kind: ClaimKind
  says: string
}

/** What a claim comes to: whether it sets what stands, or only contests it. Or why it can't be made. */
export type Outcome = { kind: ClaimKind; sets: boolean } | { refused: string }

/**
 * One's own word one may change. Somebody else's one contests, and then HR settles it, by somebody who has said nothing of
 * it before. `stands` is what is recorded now, also where nobody has said it.
 */
export function outcomeOf(
  earlier: readonly Said[],
  stands: string | null,
  claim: { side: Side; saidBy: string; says: string },
): Outcome {
  const last = earlier.at(-1)
  if (!last) return { kind: ClaimKind.LOGGED, sets: true }
  const contested = last.kind === ClaimKind.CONTESTED
  if (contested && claim.side !== 'HR') return { refused: 'This is contested already, and HR has yet to settle it.' }
  if (contested && earlier.some(({ saidBy }) => saidBy === claim.saidBy))
    return { refused: 'You have said what it was yourself, so somebody else in HR has to settle it.' }
  if (contested) return { kind: claim.says === stands ? ClaimKind.UPHELD : ClaimKind.CHANGED, sets: true }
  if (claim.says === stands) return { refused: `${claim.says} is what is recorded already.` }
  const settled = earlier.some(({ kind }) => kind === ClaimKind.CONTESTED)
  if (settled && claim.side === 'STORE')
    return { refused: 'HR has settled this. It stands, unless the employee contests it again.' }
  if (claim.side === 'HR' || (last.side === claim.side && !settled)) return { kind: ClaimKind.CHANGED, sets: true }
  return { kind: ClaimKind.CONTESTED, sets: false }
}
