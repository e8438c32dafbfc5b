/** A rule of thumb that many policies have: so many own incidents within so many days make a case. */
export interface CountingRule {
  incidents: number
  days: number
}

/** An own incident as it was found when it happened. `day` counts days since 1970-01-01. */
export interface OwnIncident {
  person: string
  day: number
  finding: string
}

/**
 * Whom the rule would have marked from a day on, with what was found at the incident by which it first did. Incidents come
 * in order of time for each person; those before `from` count towards the rule, and mark nobody themselves.
 */
export function markedBy(rule: CountingRule, incidents: Iterable<OwnIncident>, from: number): Map<string, string> {
  const marked = new Map<string, string>()
  const recent = new Map<string, number[]>()
  for (const { person, day, finding } of incidents) {
    const days = recent.get(person) ?? []
    recent.set(person, days)
    days.push(day)
    if (days.length > rule.incidents) days.shift()
    const full = days.length === rule.incidents && day - days[0]! < rule.days
    if (full && day >= from && !marked.has(person)) marked.set(person, finding)
  }
  return marked
}

/** Where a share lies with 95%, by Wilson's interval: it holds for small numbers and for shares near 0 and 1 as well. */
export function shareRange(part: number, whole: number): { share: number; low: number; high: number } {
  const z2 = 1.96 ** 2
  const share = part / whole
  const middle = (share + z2 / (2 * whole)) / (1 + z2 / whole)
  const half = (Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole ** 2)) * 1.96) / (1 + z2 / whole)
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
