/** What was recorded at a store of late with the cause EMPLOYEE, by one voice and by all others. */
export interface RecordedThere {
  /** By the voice: about the person, and about anybody. */
  aboutThem: number
  all: number
  /** By everybody else. */
  aboutThemByOthers: number
  allByOthers: number
  /** How many work there. */
  people: number
}

/** What is less than so many says nothing of how somebody records. */
export const FEWEST = 5
const TIMES = 3
const SHARE = 0.5

/**
 * Whether one voice records somebody far more than everybody else does: at least half of what it records is about them, and
 * three times the share that they have in what the others record. Where nobody else has recorded anything, their share among
 * those who work there stands in, with the weight of one incident.
 */
export function isOverReporting({ aboutThem, all, aboutThemByOthers, allByOthers, people }: RecordedThere): boolean {
  if (aboutThem < FEWEST) return false
  const share = aboutThem / all
  const byOthers = (aboutThemByOthers + 1 / Math.max(1, people)) / (allByOthers + 1)
  return share >= SHARE && share >= TIMES * byOthers
}
