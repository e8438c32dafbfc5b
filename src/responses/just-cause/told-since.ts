import type { Span } from '../../workforce/leave-rules.js'
import { daysToAnswer } from './days-to-answer.js'

/** That somebody was to be told of something about an incident outside of the server, and since when they were; null for not yet. */
export interface Telling {
  incidentId: string
  at: string
  toldAt: string | null
}

/** By whose clock days are counted, and which of them are not. */
export interface Counted {
  timeZone: string
  leave: readonly Span[]
}

/**
 * From when on the time for somebody's answer runs, to what stood here from an instant on about one of `incidents`: once they
 * were told of it outside of the server, or of what came after it, or have read it here; and seven days later, leave not
 * counted, where neither was so. Who was to be told by nothing but what stands here has it from the instant on.
 */
export function toldSince(
  from: string,
  incidents: readonly string[],
  tellings: readonly Telling[],
  { timeZone, leave }: Counted,
): string {
  const since = tellings.filter(({ incidentId, at }) => at >= from && incidents.includes(incidentId))
  if (since.length === 0) return from
  const latest = daysToAnswer(from, timeZone, leave).until
  return since.flatMap(({ toldAt }) => toldAt ?? []).reduce((first, at) => (at < first ? at : first), latest)
}
