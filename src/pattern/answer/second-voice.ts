import type { Question } from './question.js'
import { probabilityWithout, recordersOf } from './without.js'

/** Whether a pattern shows in what more than one voice recorded. */
export interface SecondVoice {
  /** Nobody's records are named, so that this can't be told, and isn't asked. */
  unknown: boolean
  /** Without whose records too little would remain. Left out if there is nobody. */
  restsOn?: string
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
 */
export function secondVoice(question: Question): SecondVoice {
  if (!voicesAreKnown(question)) return { unknown: true }
  const { policy, shifts } = question
  // what came straight from customers is a voice that nobody in the store holds: it needs no other
  const counts = new Map<string, number>()
  for (const recorder of recordersOf(question)) if (recorder !== null) counts.set(recorder, 0)
  for (const fact of shifts)
    for (const { recorder } of fact.incidents ?? [])
      if (recorder !== null && counts.has(recorder)) counts.set(recorder, counts.get(recorder)! + 1)
  for (const [recorder] of [...counts].sort((a, b) => b[1] - a[1])) {
    const { probability, days } = probabilityWithout(question, { voice: new Set([recorder]) })
    if (probability < policy.emergingProbability || days < policy.emergingDays)
      return { unknown: false, restsOn: recorder }
  }
  return { unknown: false }
}
