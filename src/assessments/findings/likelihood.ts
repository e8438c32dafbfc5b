/** A probability in the words of everyday speech, for those whom a number would mislead. */
export function asWords(probability: number): string {
  if (probability >= 0.9) return 'very likely'
  if (probability >= 0.66) return 'likely'
  if (probability >= 0.34) return 'as likely as not'
  if (probability >= 0.1) return 'unlikely'
  return 'very unlikely'
}
