import { isFormal, ResponseKind as Kind, RESPONSE_KINDS } from '../incidents/response-kinds.js'
import { ResponseStatus as Status } from './response-words.js'

/** What people decided, with what time alone has changed since. `endsOn` as `holdsUntil` has it; `today` at the store. */
export function statusOf(state: Status, kind: Kind, endsOn: string | null, today: string): Status {
  if (state !== Status.ACTIVE || endsOn === null || endsOn >= today) return state
  if (RESPONSE_KINDS[kind].endsByItself) return Status.COMPLETED
  return isFormal(kind) ? Status.EXPIRED : state
}

/** The same as it is served: what begins on a later day is not in force yet, though all that can be done with it can be done. */
export const statusToShow = (status: Status, kind: Kind, startsOn: string | null, today: string): Status =>
  status === Status.ACTIVE && RESPONSE_KINDS[kind].endsByItself && startsOn !== null && startsOn > today
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
export function stateAtFirst(kind: Kind, steps: number): Status {
  switch (RESPONSE_KINDS[kind].done) {
    case 'AT_ONCE':
      return Status.COMPLETED
    case 'AT_ONCE_WITHOUT_STEPS':
      return steps === 0 ? Status.COMPLETED : Status.ACTIVE
    case 'LATER':
      return Status.ACTIVE
  }
}
