/** A word centred on a place, in pixels. */
export interface Label {
  x: number
  width: number
}

/** About how wide a word is in a sans-serif font of that size: generously, since fonts differ. */
export const widthOf = (word: string, fontSize: number): number => word.length * fontSize * 0.6

/**
 * The row in which each word stands so that none lies over another, the lowest first; null where all `most` rows are full.
 * Whoever hears the chart is told of all of them.
 */
export function rowsOf(labels: readonly Label[], most: number): (number | null)[] {
  const rows: Label[][] = Array.from({ length: most }, () => [])
  return labels.map((label) => {
    const row = rows.findIndex((others) => others.every((other) => !overlap(label, other)))
    if (row < 0) return null
    rows[row]!.push(label)
    return row
  })
}

const APART = 4
const overlap = (a: Label, b: Label) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 + APART
