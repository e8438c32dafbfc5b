/** Why some figures are not told, for the end of a written answer: a sentence, or none where none is hidden. */
export const hiddenInWords = (hidden: number, limit: number): string[] =>
  hidden > 0
    ? [`Hidden, since fewer than ${limit} people are behind each, or could be told apart by the rest: ${hidden}.`]
    : []

/** How an answer that may go further than HR was counted otherwise, for the end of how it was counted. */
export const protectedInWords = ({ opened }: { opened: string | null }): string[] =>
  opened === null
    ? [
        'Told as it may be told further: of whole quarters that are over, where in each of them enough people are behind a figure, and counts in fives. HR is told more with a purpose.',
      ]
    : [
        'Opened by HR for a purpose, which the people of whom few are behind a figure can read: this is not to go further.',
      ]
