import type { ContextFactor } from '../made/graphql'

/** What can hold for a whole shift. */
export const CONDITIONS: readonly ContextFactor[] = [
  'UNDERSTAFFED',
  'PEAK_DEMAND',
  'SYSTEM_OUTAGE',
  'STOCK_UNAVAILABLE',
  'UNCLEAR_POLICY',
  'CONFLICTING_INSTRUCTION',
  'NEW_TO_TASK',
  'LONG_SHIFT',
  'CONSECUTIVE_SHIFTS',
]
