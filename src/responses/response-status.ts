import { ResponseKind as Kind } from '../incidents/response-kinds.js'
import { ResponseStatus as Status } from './response-words.js'
import { isFormal } from './steps.js'

const ENDS_WITH_ITS_LAST_DAY: readonly Kind[] = [Kind.REASSIGNMENT, Kind.STAND_DOWN, Kind.SUSPENSION]

/** What people decided, with what time alone has changed since. `endsOn` as `holdsUntil` has it; `today` at the store. */
export function statusOf(state: Status, kind: Kind, endsOn: string | null, today: string): Status {
  if (state !== Status.ACTIVE || endsOn === null || endsOn >= today) return state
  if (ENDS_WITH_ITS_LAST_DAY.includes(kind)) return Status.COMPLETED
  return isFormal(kind) ? Status.EXPIRED : state
}

/** The same as it is served: what begins on a later day is not in force yet, though all that can be done with it can be done. */
export const statusToShow = (status: Status, kind: Kind, startsOn: string | null, today: string): Status =>
  status === Status.ACTIVE && ENDS_WITH_ITS_LAST_DAY.includes(kind) && startsOn !== null && startsOn > today
    ? Status.PLANNED
    : status

/** The days of a response, and whether the employee has agreed to them. */
export interface Span {
  kind: Kind
  startsOn: string | null
  endsOn: string | null
  agreedAt: string | null
}

/** The last day on which it holds as things stand: a reassignment holds beyond its first once the employee agrees. */
export const holdsUntil = ({ kind, startsOn, endsOn, agreedAt }: Span): string | null =>
  kind === Kind.REASSIGNMENT && agreedAt === null && startsOn! < endsOn! ? startsOn : endsOn

/** What is done as soon as it is recorded, and what goes on until somebody ends it or its steps are done. */
export const stateAtFirst = (kind: Kind, steps: number): Status =>
  kind === Kind.RECOGNITION || kind === Kind.NO_ACTION || (kind === Kind.TEACHABLE_MOMENT && steps === 0)
    ? Status.COMPLETED
    : Status.ACTIVE
