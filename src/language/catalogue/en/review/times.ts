/** How long decisions took. */
export const reviewTimes = {
  title: 'How long decisions took, {period}',
  nothing: 'Nothing was decided.',
  decided:
    'Of {reason}, {decided} decided: half within {days} days, and {late} later than the {within} days that it should take.',
  counted: 'From when something began to wait for HR to when it was decided. What still waits does not count.',
  byUtc: 'A month is one by UTC.',
  reason: 'reason',
  withinDays: 'days it should take',
  decidedColumn: 'decided',
  medianDays: 'half took no longer (days)',
  ninetiethDays: 'nine in ten took no longer (days)',
  late: 'took longer than it should',
} as const
