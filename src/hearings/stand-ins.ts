/** Who could decide what waits. People by their ids. */
interface People {
  parts: { employeeId: string | null; others: readonly string[]; investigators: readonly string[] }
  /** All who are there. */
  hr: readonly string[]
  /** Those whom the directory named before the case was opened. */
  deputies: readonly string[]
  /** For misconduct two agree. */
  twoDecide: boolean
}

export interface StandIns {
  /** How many decide. */
  needed: number
  /** HR without a part in it. */
  hr: readonly string[]
  /** How many of those who decide HR lacks. */
  lacking: number
  /** Deputies without a part, where HR lacks people; else none. */
  deputies: readonly string[]
  /** Whether there are too few for it ever to be decided, as things stand. */
  tooFew: boolean
}

/** Deputies from outside stand in for as many as HR lacks, and for nobody else. Nobody has two parts. */
export function standIns({ parts: { employeeId, others, investigators }, hr, deputies, twoDecide }: People): StandIns {
  const withoutPart = (id: string) => id !== employeeId && !others.includes(id) && !investigators.includes(id)
  const needed = twoDecide ? 2 : 1
  const uninvolved = hr.filter(withoutPart)
  const lacking = Math.max(0, needed - uninvolved.length)
  const called = lacking > 0 ? deputies.filter(withoutPart) : []
  return { needed, hr: uninvolved, lacking, deputies: called, tooFew: called.length < lacking }
}
