/** How many comparable incidents a group had in a class of like ones, and how many of them got the outcome. */
export interface Cell {
  group: string
  class: string
  incidents: number
  got: number
}

/** A class in which a group can be compared: its own, and everybody else's. */
export interface Stratum {
  incidents: number
  got: number
  otherIncidents: number
  otherGot: number
}

/** A group against everybody else with the same mix of incidents. */
export interface Compared {
  /** Incidents that have comparable ones outside of the group, how many got the outcome, and how many would have elsewhere. */
  incidents: number
  observed: number
  expected: number
  /** The same two with each class weighed by the share of it that is others': see `compared`. */
  weightedObserved: number
  weightedExpected: number
}

/** The strata of each group: all classes in which somebody else had an incident too. */
export function strataOf(cells: readonly Cell[]): Map<string, Stratum[]> {
  const classes = new Map<string, { incidents: number; got: number }>()
  for (const { class: name, incidents, got } of cells) {
    const all = classes.get(name) ?? { incidents: 0, got: 0 }
    classes.set(name, { incidents: all.incidents + incidents, got: all.got + got })
  }
  const strata = new Map<string, Stratum[]>()
  for (const { group, class: name, incidents, got } of cells) {
    const all = classes.get(name)!
    let own = strata.get(group)
    if (!own) strata.set(group, (own = []))
    if (all.incidents > incidents)
      own.push({ incidents, got, otherIncidents: all.incidents - incidents, otherGot: all.got - got })
  }
  return strata
}

/**
 * Indirect standardisation: what the group's own mix of incidents would have got at the rates of all others, class by class.
 *
 * The standard leaves the group itself out. With it in, a large group is compared with itself: one with half of all
 * incidents that disciplines three times as often as the rest would come out at 1.5.
 *
 * Without the group a class can have few others, whose rate is then mostly chance. So for the rate ratio each class weighs by
 * the share of it that is others' (Mantel and Haenszel; for rates Rothman, Greenland and Lash, Modern Epidemiology, 3rd
 * edition, chapter 15). With n own and m other incidents, the weighted difference at equal rates r has the variance
 * Σ (n m² + m n²) r / (n + m)² = Σ n m r / (n + m), which is the weighted expectation itself: the weighted pair behaves as a
 * Poisson count and its mean, and the chance in the standard is counted in.
 */
export function compared(strata: readonly Stratum[]): Compared {
  const sums: Compared = { incidents: 0, observed: 0, expected: 0, weightedObserved: 0, weightedExpected: 0 }
  for (const { incidents, got, otherIncidents, otherGot } of strata) {
    const all = incidents + otherIncidents
    sums.incidents += incidents
    sums.observed += got
    sums.expected += (incidents * otherGot) / otherIncidents
    sums.weightedObserved += (got * otherIncidents) / all
    sums.weightedExpected += (incidents * otherGot) / all
  }
  return sums
}
