/**
 * Which of several tests may be reported so that, of those reported, at most the share `rate` is false on average (Benjamini
 * and Hochberg, Journal of the Royal Statistical Society B 57, 1995). In the order of the p-values given.
 */
export function discoveries(pValues: readonly number[], rate: number): boolean[] {
  const sorted = [...pValues].sort((a, b) => a - b)
  const last = sorted.findLastIndex((p, index) => p <= (rate * (index + 1)) / sorted.length)
  return pValues.map((p) => last >= 0 && p <= sorted[last]!)
}
