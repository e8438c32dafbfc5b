/** Why some figures are not told, for the end of a paper: a sentence, or none where none is hidden. */
export const hiddenInWords = (hidden: number, limit: number): string[] =>
  hidden > 0
    ? [`Hidden, since fewer than ${limit} people are behind each, or could be told apart by the rest: ${hidden}.`]
    : []
