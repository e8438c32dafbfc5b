import { message } from '../language/message.js'
import type { FieldProblem } from '../graphql/errors.js'

/** Nobody works more shifts than this in a day; somebody who changes position by the hour has one all the same. */
export const MOST_SHIFTS_A_DAY = 4
/** From so many times what is usual on, a manager looks at the number again. */
const TIMES_USUAL = 5
/** So many customers may be on any shift, where hardly anything is known of the usual ones as well. */
export const BELIEVED_ANYHOW = 100
/** Nobody serves more in a day: one a minute, without a pause. */
const MOST_UNHEARD_OF = 1_000
/** What is usual has to show in so many people: one alone could be somebody's favourite. */
const FEWEST_PEOPLE = 3

/** Somebody's mean customers a shift at a store in a position; `byOthers` leaves out what managers entered. */
export interface Counted {
  employeeId: string
  position: string
  mean: number
  byOthers: number | null
}

/** What is usual on a shift: the median of people's means in the position, else of all at the store; null where nobody can tell. */
export function usualCount(counted: readonly Counted[], employeeId: string, position: string): number | null {
  const others = counted.filter((one) => one.employeeId !== employeeId)
  const there = others.filter((one) => one.position === position)
  const usual = medianOf(there.length >= FEWEST_PEOPLE ? there : others)
  // Somebody may always have served far more than everybody else: what HR or the till's file told of them says so.
  const own = counted.find((one) => one.employeeId === employeeId && one.position === position)?.byOthers ?? null
  return usual === null ? own : Math.max(usual, own ?? 0)
}

function medianOf(counted: readonly Counted[]): number | null {
  if (counted.length < FEWEST_PEOPLE) return null
  const means = counted.map(({ mean }) => mean).sort((a, b) => a - b)
  return means[means.length >> 1]!
}

/** Says that a manager's count is not believable; `path` is where the shift stands in the input. */
export function countProblem(
  shift: { date: string; interactions: number },
  usual: number | null,
  path: string,
): FieldProblem | null {
  const { date, interactions } = shift
  const most = usual === null ? MOST_UNHEARD_OF : Math.max(BELIEVED_ANYHOW, TIMES_USUAL * usual)
  if (interactions <= most) return null
  const told = { day: date, interactions, usual: Math.round(usual ?? 0), known: usual === null ? 'no' : 'yes' } as const
  return { path: `${path}.interactions`, message: message('workforce.countUnheardOf', told) }
}
