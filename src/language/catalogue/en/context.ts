/** What was going on around the employee, within a sentence; after the enum ContextFactor. */
export const context = {
  UNDERSTAFFED: 'understaffed',
  PEAK_DEMAND: 'peak demand',
  SYSTEM_OUTAGE: 'system outage',
  LONG_SHIFT: 'long shift',
  CONSECUTIVE_SHIFTS: 'consecutive shifts',
  NEW_TO_TASK: 'new to task',
  UNCLEAR_POLICY: 'unclear policy',
  CONFLICTING_INSTRUCTION: 'conflicting instruction',
  STOCK_UNAVAILABLE: 'stock unavailable',
  ABUSIVE_CUSTOMER: 'abusive customer',
  PERSONAL_STRAIN: 'personal strain',
  UNWELL: 'unwell',
} as const
