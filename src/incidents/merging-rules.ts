import { message, type Message } from '../language/message.js'
import { Cause, Severity } from './incident-words.js'
import type { Incident } from './incident.entity.js'

type Judged = Pick<Incident, 'day' | 'cause' | 'severity'> & Partial<Pick<Incident, 'attributedCause'>>

/** Of a complaint that waits to be agreed: what it will be. */
const causeOf = ({ attributedCause, cause }: Judged) => attributedCause ?? cause

const SEVERITIES = Object.values(Severity)
const gravity = ({ severity }: Judged) => SEVERITIES.indexOf(severity)

/**
 * Why nobody of the store makes these two records one, the second of which would stand; undefined where they may. Of two records of the
 * same the one stands that weighs less against the person: the other would be a way to take back what was recorded kindly. What
 * happened on different days is hardly the same, and what was said of the one was not said of the other.
 */
export function whyHrMerges(duplicate: Judged, kept: Judged): Message | undefined {
  if (duplicate.day !== kept.day) return message('incidents.mergeOtherDays')
  const isGraver =
    (causeOf(kept) === Cause.EMPLOYEE && causeOf(duplicate) !== Cause.EMPLOYEE) || gravity(kept) > gravity(duplicate)
  return isGraver ? message('incidents.mergeIntoGraver') : undefined
}

/** When what was asked or given of the one counts as asked or given of the other: not before that was there to be asked about. */
export const notBefore = (instant: string | null, other: string): string | null =>
  instant !== null && instant < other ? other : instant

/** What was given before the other was there was given about something else. */
export const unlessBefore = (instant: string | null, other: string): string | null =>
  instant !== null && instant < other ? null : instant
