/** Of those who probably record about one person what they overlook in others: for HR. */
export const recorders = {
  eager:
    '{recorder} recorded {recorded, number} of the {of, number} incidents that were put down to {employee}, and {share, number, percent} of those of the others there: since about {since, date} probably some {times, number} times as much. Ask both what is behind it.',
} as const
