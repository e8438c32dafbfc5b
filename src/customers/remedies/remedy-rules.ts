import { Severity } from '../../incidents/incident-words.js'

/** Whether a remedy was given, waits for somebody, or was not given. */
export enum RemedyStatus {
  GIVEN = 'GIVEN',
  AWAITING_APPROVAL = 'AWAITING_APPROVAL',
  DECLINED = 'DECLINED',
}

const GRAVITY = [Severity.MINOR, Severity.MODERATE, Severity.MAJOR]

/**
 * Whether it is outside of the catalogue: for a graver breakdown than it is meant for, or of more than it goes up to, with
 * all that was given of it for the same incident, so that no limit is passed in small steps.
 */
export function isException(
  remedy: { upToSeverity: Severity; upToAmount: number | null },
  given: { severity: Severity; amount: number | null; before: number },
): boolean {
  if (GRAVITY.indexOf(given.severity) > GRAVITY.indexOf(remedy.upToSeverity)) return true
  return remedy.upToAmount !== null && given.before + (given.amount ?? 0) > remedy.upToAmount
}
