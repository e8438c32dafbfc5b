import type { Finding } from '../../src/pattern/answer/finding.js'
import { DEFAULT_POLICY } from '../../src/pattern/answer/policy.js'
import { replay, type ReplayedIncident } from '../../src/pattern/answer/replay.js'
import { FIRST_DAY, type World } from './chain-of-stores.js'

/** How a world's incidents were found, each at its moment, from the hundredth day on. */
export interface Outcome {
  incidents: ReplayedIncident[]
  /** People who were never more than a quarter above peers, and of them those found a PATTERN, and EMERGING or PATTERN. */
  ordinary: string[]
  accused: string[]
  troubled: string[]
  /** How many incidents have a finding, among those that hold. */
  count(finding: Finding, holds?: (incident: ReplayedIncident) => boolean): number
}

const SETTLED = 100

export function outcomeOf(world: World): Outcome {
  const incidents: ReplayedIncident[] = []
  for (const event of replay(world.recordsOf(), DEFAULT_POLICY, { onlyEmployee: true })) {
    if (event.kind === 'incident' && event.day >= FIRST_DAY + SETTLED) incidents.push(event)
  }
  const { days } = world.scenario
  const people = [...new Set([...world.shifts, ...world.incidents].map((s) => s.person))]
  const ordinary = people.filter((person) =>
    Array.from({ length: days }, (_, d) => d).every((d) => world.truth(person, FIRST_DAY + d) <= 1.25),
  )
  const isOrdinary = new Set(ordinary)
  const found = (findings: Finding[]) => [
    ...new Set(
      incidents.filter((i) => isOrdinary.has(i.person) && findings.includes(i.judgement.finding)).map((i) => i.person),
    ),
  ]
  return {
    incidents,
    ordinary,
    accused: found(['PATTERN']),
    troubled: found(['PATTERN', 'EMERGING']),
    count: (finding, holds = () => true) => incidents.filter((i) => i.judgement.finding === finding && holds(i)).length,
  }
}
