/** By what breakdowns are told apart. */
export enum BreakdownsBy {
  CAUSE = 'CAUSE',
  SEVERITY = 'SEVERITY',
  TOUCHPOINT = 'TOUCHPOINT',
  CONTEXT_FACTOR = 'CONTEXT_FACTOR',
  STORE = 'STORE',
  MONTH = 'MONTH',
}

/** What a group is called, of the incident `i`, its store `s` and one of its context factors `c`. */
export const GROUP_SQL: Record<BreakdownsBy, string> = {
  CAUSE: 'i.cause',
  SEVERITY: 'i.severity',
  TOUCHPOINT: 'i.touchpoint',
  CONTEXT_FACTOR: 'c.factor',
  STORE: 's.name',
  MONTH: 'SUBSTR(i.day, 1, 7)',
}
