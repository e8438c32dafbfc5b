import type { Judgement } from './judgement.js'
import type { Policy } from './policy.js'
import type { Question } from './question.js'
import type { Known } from './weighed.js'
import { recordersOf, standsWithout } from './without.js'

/** Whether a pattern shows in what more than one voice recorded. */
export interface SecondVoice {
  /** Nobody's records are named, so that this can't be told, and isn't asked. */
  unknown: boolean
  /** Without whose records too little would remain. Left out if there is nobody. */
  restsOn?: string
  /** The least that remains with any one recorder left out: what another policy may ask. */
  least?: { probability: number; days: number }
}

/** Whether voices can be told at all: where an organisation's records name no recorder, they can't. */
export function voicesAreKnown({ baseline, shifts, recorded }: Question): boolean {
  if (!baseline.voices) return false
  return (
    baseline.voices.named > 0 ||
    (recorded ?? []).some(({ recorder }) => recorder !== null) ||
    shifts.some((fact) => fact.incidents?.some(({ recorder }) => recorder !== null))
  )
}

/**
 * A pattern needs a second voice: with any one recorder's incidents left out, and their share of what was to be expected, what
 * remains must still look like something emerging. However much one of them adds, nothing changes in what remains without them.
 * What two others or more told of remains, whichever of these is left out as well, so that a store with one manager isn't without voices.
 */
export function secondVoice(known: Known): SecondVoice {
  const { question } = known
  if (!voicesAreKnown(question)) return { unknown: true }
  const { policy, shifts } = question
  // what came straight from customers is a voice that nobody in the store holds: it needs no other
  const counts = new Map<string, number>()
  const tellers = new Map<string, readonly string[]>()
  const writtenDown = new Set<string>()
  for (const recorder of recordersOf(question)) if (recorder !== null) counts.set(recorder, 0)
  for (const fact of shifts)
    for (const { id, recorder, tellers: others, writtenDown: isWritten } of fact.incidents ?? []) {
      if (others) tellers.set(id, others)
      if (isWritten) writtenDown.add(id)
      if (recorder !== null && counts.has(recorder)) counts.set(recorder, counts.get(recorder)! + 1)
    }
  const least = { probability: 1, days: Infinity }
  let restsOn: string | undefined
  for (const [recorder] of [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
    const { probability, days } = standsWithout(known, { voice: new Set([recorder]) }, { tellers, writtenDown })
    least.probability = Math.min(least.probability, probability)
    least.days = Math.min(least.days, days)
    if (tooLittle({ probability, days }, policy)) restsOn ??= recorder
  }
  return { unknown: false, ...(restsOn !== undefined && { restsOn }), ...(counts.size > 0 && { least }) }
}

/**
 * Whether a stored answer would lack a second voice under another policy; null where it was never asked, since it was far from
 * a pattern then.
 */
export function lacksSecondVoice({ voices }: Pick<Judgement, 'voices'>, policy: Policy): boolean | null {
  if (!voices || voices.unknown || !voices.most) return false
  return voices.least ? tooLittle(voices.least, policy) : null
}

const tooLittle = ({ probability, days }: { probability: number; days: number }, policy: Policy) =>
  probability < policy.emergingProbability || days < policy.emergingDays
