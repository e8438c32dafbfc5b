import { ResponseKind as Kind } from '../assessments/response-kind.js'
import { ResponseStatus as Status } from './response-words.js'
import { isFormal } from './steps.js'

const ENDS_WITH_ITS_LAST_DAY: readonly Kind[] = [Kind.REASSIGNMENT, Kind.STAND_DOWN, Kind.SUSPENSION]

/** What people decided, with what time alone has changed since. `today` is the date at the store. */
export function statusOf(state: Status, kind: Kind, endsOn: string | null, today: string): Status {
  if (state !== Status.ACTIVE || endsOn === null || endsOn >= today) return state
  if (ENDS_WITH_ITS_LAST_DAY.includes(kind)) return Status.COMPLETED
  return isFormal(kind) ? Status.EXPIRED : state
}

/** What is done as soon as it is recorded, and what goes on until somebody ends it. */
export const stateAtFirst = (kind: Kind): Status =>
  kind === Kind.TEACHABLE_MOMENT || kind === Kind.RECOGNITION || kind === Kind.NO_ACTION
    ? Status.COMPLETED
    : Status.ACTIVE
