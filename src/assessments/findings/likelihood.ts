/** A probability as a word of everyday speech, for those whom a number would mislead. */
export function likelihoodOf(probability: number): 'veryLikely' | 'likely' | 'even' | 'unlikely' | 'veryUnlikely' {
  if (probability >= 0.9) return 'veryLikely'
  if (probability >= 0.66) return 'likely'
  if (probability >= 0.34) return 'even'
  if (probability >= 0.1) return 'unlikely'
  return 'veryUnlikely'
}
