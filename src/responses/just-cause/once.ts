import { message, type Message } from '../../language/message.js'
import type { ResponseStatus } from '../response-words.js'
import type { Case } from './case.js'
import type { AccountGiven, DocumentObtained, EarlierResponse, Matter } from './evidence.js'
import { daysBetween } from '../../time/calendar.js'

/**
 * Whether an incident is what was answered before: the same, of the same event, or, lest it is told twice under another
 * date, said to have happened within a day of it, before the answer was asked for, and recorded only afterwards.
 */
export const isSameMatter = (one: Matter, answered: Matter & { requestedAt: string }): boolean =>
  one.incidentId === answered.incidentId ||
  (one.eventId !== null && one.eventId === answered.eventId) ||
  (one.occurredAt < answered.requestedAt &&
    answered.requestedAt <= one.recordedAt &&
    Math.abs(daysBetween(one.day, answered.day)) <= 1)

/** It was logged twice beforehand: of the same day, and nobody and nothing tells of it that did not tell of what was answered. */
const isToldTwice = (at: Case, answered: EarlierResponse): boolean =>
  answered.day === at.incident.day && toldOf(at).every((one) => answered.toldOf.includes(one))

const toldOf = ({ accounts, documents }: Case): string[] => [
  ...accounts.map(whoTold),
  ...documents.map(({ sha256 }) => sha256),
]

/** Something else of the same day was answered, declined or overturned: HR says whether this is another matter. */
export const isOfAnAnsweredDay = (at: Case): boolean =>
  at.earlier.some(({ day, state }) => day === at.incident.day && state !== 'WITHDRAWN')

/** Nobody is punished twice for the same: why this cannot be asked for again, if it can't. */
export function answeredBefore(at: Case): Message | undefined {
  const states = at.earlier.filter((answered) => isSameMatter(at.incident, answered) || isToldTwice(at, answered))
  if (states.some(({ state }) => state === 'OVERTURNED')) return message('justCause.overturned')
  if (states.some(({ state }) => IN_PLACE[state])) return message('justCause.answeredAlready')
  const declined = states.flatMap(({ state, decidedAt }) => (state === 'DECLINED' && decidedAt ? [decidedAt] : []))
  const withdrawn = withdrawnForGood(states)
  const since = [...declined, ...withdrawn].sort().at(-1)
  if (since === undefined || hasNewEvidence(at, since)) return undefined
  return message(declined.length > 0 ? 'justCause.declinedBefore' : 'justCause.withdrawnBefore')
}

/**
 * When it was taken back so that it is over: once the employee was invited to be heard, or for the second time. A slip can be
 * mended; nobody looks for somebody else to decide, nor accuses again and again what is never heard.
 */
export function withdrawnForGood(states: readonly EarlierResponse[]): string[] {
  const withdrawn = states.filter(({ state }) => state === 'WITHDRAWN')
  const times = new Set(withdrawn.map(({ requestedAt }) => requestedAt)).size
  return withdrawn.filter(({ invited }) => invited || times > 1).flatMap(({ withdrawnAt }) => withdrawnAt ?? [])
}

/** Whether a formal response in this state waits, is in force or has been: each state says so, so that a new one is not forgotten. */
const IN_PLACE: Readonly<Record<ResponseStatus, boolean>> = {
  PLANNED: true,
  ACTIVE: true,
  COMPLETED: true,
  AWAITING_HR: true,
  EXPIRED: true,
  UNDER_APPEAL: true,
  DECLINED: false,
  WITHDRAWN: false,
  OVERTURNED: false,
}

/** Something that was not there before: neither the same told again by the same, nor the same document found once more. */
export function hasNewEvidence(at: Case, since: string): boolean {
  const known = new Set([
    ...at.accounts.filter((account) => account.at <= since).map(whoTold),
    ...at.documents.filter((document) => document.at <= since).map(({ sha256 }) => sha256),
  ])
  return (
    at.accounts.some((account) => account.at > since && !known.has(whoTold(account)) && isIndependent(at, account)) ||
    at.documents.some(
      (document) => document.at > since && !known.has(document.sha256) && isObtainedByOthers(at, document),
    )
  )
}

/** Whose word it is, whatever incident it is of. */
export const whoTold = ({ giverId, pseudonym }: Pick<AccountGiven, 'giverId' | 'pseudonym'>): string =>
  giverId ?? `customer ${pseudonym}`

/**
 * Somebody other than asker, recorder, deciders and the accused saw it; a customer's was taken down by none of them. The managers of a
 * store and theirs are one voice: where one of them asks or recorded it, no other of them is somebody else.
 */
export const isIndependent = (at: Case, { giverId, takenBy, byManagement }: AccountGiven): boolean =>
  !withAPart(at).includes(giverId ?? takenBy) &&
  !(byManagement && (at.asker.managesTheStore || at.incident.recordedByManagement))

/** HR obtained it, and neither whoever asks nor whoever recorded the incident, said whom it concerned or was the first to say that it was theirs. */
export const isObtainedByOthers = ({ asker, incident }: Case, { obtainedBy }: DocumentObtained): boolean =>
  ![asker.id, ...recorders(incident), incident.employeeId, ...incident.named].includes(obtainedBy)

const withAPart = ({ asker, deciders, incident }: Case): (string | null)[] => [
  asker.id,
  ...recorders(incident),
  incident.employeeId,
  ...deciders,
]

const recorders = ({ reporterId, attributedBy, firstSaidBy }: Case['incident']): (string | null)[] => [
  reporterId,
  attributedBy,
  firstSaidBy,
]
