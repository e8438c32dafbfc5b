import { isAmongMany, isToldLate } from '../../incidents/told-in-time.js'

/** Why an incident stays the store's experience and proves nothing against the person. */
export enum ProvesNothing {
  RECORDED_LATE = 'RECORDED_LATE',
  MANY_AT_ONCE = 'MANY_AT_ONCE',
  IMPORTED_UNCONFIRMED = 'IMPORTED_UNCONFIRMED',
  ON_LEAVE = 'ON_LEAVE',
  SHIFT_UNPROVEN = 'SHIFT_UNPROVEN',
  CAUSE_UNANSWERED = 'CAUSE_UNANSWERED',
}

/** An incident as it was recorded: what nobody can choose afterwards. Instants as texts. */
export interface Recorded {
  occurredAt: string
  /** Where somebody said only later that it was theirs: when they did. */
  recordedAt: string
  imported: boolean
  /** The employee has confirmed that they know of it. */
  confirmed: boolean
  /** They were on confirmed leave that day, and neither a file nor HR has them at work. */
  onLeave: boolean
  /** Customers served on that shift prove nothing: as they were entered too short a time ago, or contested. */
  onUnprovenShift: boolean
  /** Since it was said that the cause is EMPLOYEE they have given no statement, nor had seven days to, leave not counted. */
  unanswered: boolean
}

/** An own incident of somebody, with all that rules on proof look at. */
export interface OwnIncident extends Recorded {
  id: string
  day: string
  /** Where it happened. */
  storeId: string
  reporterId: string | null
  /** Whose word it is that it was them. */
  saidBy: string | null
  /** The employee contests the cause, and it is not settled. */
  contested: boolean
  /** A correction waits that says it was not then, or not them. */
  disputed: boolean
  /** They confirmed it, or left it unanswered for as long as they had. */
  known: boolean
  /** The voice of whoever recorded it. */
  recorder: string
  /** Who else gave an account of it that proves anything, as voices. */
  tellers: readonly string[]
  /** HR wrote down what somebody had told: it is known by what others told alone. */
  writtenDown: boolean
  /** Who saw it: whoever recorded it, unless they wrote down what others told, and the tellers. */
  voices: readonly string[]
}

/**
 * Why one of a person's incidents proves nothing; undefined where it does. Imported ones are not weighed by when they were
 * recorded, which a file says as it likes: the employee confirms them instead.
 */
export function whyNotProof(one: Recorded, all: readonly Recorded[]): ProvesNothing | undefined {
  return whyRecordedSo(one, all) ?? whyNotYet(one)
}

/** What only time, the employee and HR can mend. */
function whyNotYet({ onLeave, onUnprovenShift, unanswered }: Recorded): ProvesNothing | undefined {
  if (onLeave) return ProvesNothing.ON_LEAVE
  if (unanswered) return ProvesNothing.CAUSE_UNANSWERED
  return onUnprovenShift ? ProvesNothing.SHIFT_UNPROVEN : undefined
}

function whyRecordedSo(one: Recorded, all: readonly Recorded[]): ProvesNothing | undefined {
  if (one.imported) return one.confirmed ? undefined : ProvesNothing.IMPORTED_UNCONFIRMED
  if (isToldLate(one.occurredAt, one.recordedAt)) return ProvesNothing.RECORDED_LATE
  const recorded = all.filter(({ imported }) => !imported).map(({ recordedAt }) => recordedAt)
  return isAmongMany(one.recordedAt, recorded) ? ProvesNothing.MANY_AT_ONCE : undefined
}

/** Those of somebody's own incidents that prove anything. */
export const proving = <T extends Recorded>(all: readonly T[]): T[] =>
  all.filter((one) => whyNotProof(one, all) === undefined)
