import type { ResponseStatus } from '../response-words.js'

/** What somebody other than the employee told of an incident, given or confirmed by themselves, their name not held back. */
export interface AccountGiven {
  /** Null for a customer. */
  giverId: string | null
  /** Under which a customer appears; null for others. */
  pseudonym: string | null
  /** By a manager of the store: they and theirs are one voice. */
  byManagement: boolean
  takenBy: string
  at: string
}

/** A document that somebody in HR obtained. */
export interface DocumentObtained {
  obtainedBy: string
  sha256: string
  at: string
}

/** An incident, as far as it tells whether another is about the same. Instants and dates as texts. */
export interface Matter {
  incidentId: string
  eventId: string | null
  day: string
  occurredAt: string
  recordedAt: string
}

/** A formal response that was asked for before, for whatever incident of the same person. */
export interface EarlierResponse extends Matter {
  state: ResponseStatus
  /** Whether it was asked for as misconduct, and not for a pattern. */
  misconduct: boolean
  /** Who told of what it was over, and the documents of it. */
  toldOf: readonly string[]
  requestedAt: string
  decidedAt: string | null
  /** When whoever asked took it back, if they did, and whether the employee had been invited to be heard on it. */
  withdrawnAt: string | null
  invited: boolean
}
