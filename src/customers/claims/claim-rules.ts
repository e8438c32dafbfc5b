import { ClaimKind } from '../../incidents/incident-words.js'
import { type Message, message } from '../../language/message.js'

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
export type Outcome = { kind: ClaimKind; sets: boolean } | { refused: Message }

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
  if (contested && claim.side !== 'HR') return { refused: message('customers.contestedAlready') }
  if (contested && earlier.some(({ saidBy }) => saidBy === claim.saidBy))
    return { refused: message('customers.saidItYourself') }
  if (contested) return { kind: claim.says === stands ? ClaimKind.UPHELD : ClaimKind.CHANGED, sets: true }
  if (claim.says === stands) return { refused: message('customers.recordedAlready', { says: claim.says }) }
  const settled = earlier.some(({ kind }) => kind === ClaimKind.CONTESTED)
  if (settled && claim.side === 'STORE') return { refused: message('customers.settled') }
  if (claim.side === 'HR' || (last.side === claim.side && !settled)) return { kind: ClaimKind.CHANGED, sets: true }
  return { kind: ClaimKind.CONTESTED, sets: false }
}
