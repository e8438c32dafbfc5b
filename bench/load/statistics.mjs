export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** How far the rounds lie apart, as a share of their median. */
export const spread = (numbers) => (Math.max(...numbers) - Math.min(...numbers)) / median(numbers)
