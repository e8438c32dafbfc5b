/**
 * What was going on around the employee, after the Yorkshire Contributory Factors Framework. Clients offer the list,
 * since free text alone reports workload about five times too seldom.
 */
export enum ContextFactor {
  UNDERSTAFFED = 'UNDERSTAFFED',
  PEAK_DEMAND = 'PEAK_DEMAND',
  SYSTEM_OUTAGE = 'SYSTEM_OUTAGE',
  LONG_SHIFT = 'LONG_SHIFT',
  CONSECUTIVE_SHIFTS = 'CONSECUTIVE_SHIFTS',
  NEW_TO_TASK = 'NEW_TO_TASK',
  UNCLEAR_POLICY = 'UNCLEAR_POLICY',
  CONFLICTING_INSTRUCTION = 'CONFLICTING_INSTRUCTION',
  STOCK_UNAVAILABLE = 'STOCK_UNAVAILABLE',
  ABUSIVE_CUSTOMER = 'ABUSIVE_CUSTOMER',
  PERSONAL_STRAIN = 'PERSONAL_STRAIN',
  UNWELL = 'UNWELL',
}

/** Matters of health and private life. They weigh with people and never enter a finding. */
export const PERSONAL_FACTORS: readonly ContextFactor[] = [ContextFactor.PERSONAL_STRAIN, ContextFactor.UNWELL]

const ORDER = Object.values(ContextFactor)

/** Each factor once, in the order of the list above, so that equal sets are equal texts. */
export function inOrder(factors: readonly ContextFactor[]): ContextFactor[] {
  return ORDER.filter((factor) => factors.includes(factor))
}
