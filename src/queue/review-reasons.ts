export enum ReviewReason {
  FORMAL_RESPONSE_REQUESTED = 'FORMAL_RESPONSE_REQUESTED',
  PATTERN_WITHOUT_RESPONSE = 'PATTERN_WITHOUT_RESPONSE',
  APPEAL = 'APPEAL',
  CONFLICT_OF_INTEREST = 'CONFLICT_OF_INTEREST',
  FREQUENT_REASSIGNMENT = 'FREQUENT_REASSIGNMENT',
  STOOD_DOWN = 'STOOD_DOWN',
  MEANT_AS_PUNISHMENT = 'MEANT_AS_PUNISHMENT',
  SHIFT_CONTESTED = 'SHIFT_CONTESTED',
  OVER_REPORTING = 'OVER_REPORTING',
  HIDDEN_PUNISHMENT = 'HIDDEN_PUNISHMENT',
  FINDING_CHANGED = 'FINDING_CHANGED',
  CAUSE_CONTESTED = 'CAUSE_CONTESTED',
  SEVERITY_CONTESTED = 'SEVERITY_CONTESTED',
  FACTS_CONTESTED = 'FACTS_CONTESTED',
  RETALIATION_RISK = 'RETALIATION_RISK',
  FIRST_LOOK = 'FIRST_LOOK',
  COMPLAINT = 'COMPLAINT',
  MANAGER_RECUSED = 'MANAGER_RECUSED',
  STATEMENT_REFUSED = 'STATEMENT_REFUSED',
  DEADLINE_NEAR = 'DEADLINE_NEAR',
  RETENTION_HELD = 'RETENTION_HELD',
}

/** How long an employee has to give a statement, as in the test of INVESTIGATION. */
export const STATEMENT_DAYS = 7
/** A deadline is near when it ends within so many days. */
export const NEAR_DAYS = 5

/**
 * Within how many days of beginning to wait something should be decided; after that it is overdue. Shortest where somebody
 * is kept from their work or may be paid back for speaking up, longest where nobody is harmed by waiting, or a hearing takes its time.
 */
export const DAYS_TO_DECIDE: Readonly<Record<ReviewReason, number>> = {
  COMPLAINT: 1,
  STOOD_DOWN: 2,
  FREQUENT_REASSIGNMENT: 3,
  RETALIATION_RISK: 3,
  MEANT_AS_PUNISHMENT: 3,
  HIDDEN_PUNISHMENT: 3,
  OVER_REPORTING: 7,
  FIRST_LOOK: 3,
  DEADLINE_NEAR: NEAR_DAYS,
  CAUSE_CONTESTED: 7,
  SEVERITY_CONTESTED: 7,
  FACTS_CONTESTED: 7,
  SHIFT_CONTESTED: 7,
  FINDING_CHANGED: 7,
  CONFLICT_OF_INTEREST: 7,
  MANAGER_RECUSED: 7,
  STATEMENT_REFUSED: 7,
  PATTERN_WITHOUT_RESPONSE: 14,
  FORMAL_RESPONSE_REQUESTED: 28,
  APPEAL: 28,
  RETENTION_HELD: 30,
}

/** The reasons in an order of their own, by which those that wait alike follow each other. */
export const ALL_REASONS: readonly ReviewReason[] = Object.values(ReviewReason)
