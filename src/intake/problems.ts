/** Something in the files that a person has to put right. `row` counts as a spreadsheet does: the header is row 1. */
export interface Problem {
  file: string
  row: number | null
  column: string | null
  why: string
}

const MOST_TOLD = 20

/** Collects what is wrong in a folder. Keeps the first twenty: whoever mends those will see the rest the next time. */
export class Problems {
  readonly told: Problem[] = []
  count = 0

  add(problem: Problem): void {
    if (this.count++ < MOST_TOLD) this.told.push(problem)
  }
}

export const problemInWords = ({ file, row, column, why }: Problem): string =>
  [file, row !== null && `row ${row}`, column !== null && `column ${column}`].filter(Boolean).join(', ') + `: ${why}`

/** The folder can't be read as records. The message names every problem, one a line, and says what to do. */
export class BadRecords extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: Problems) {
    const lines = problems.told.map(problemInWords)
    if (problems.count > MOST_TOLD) lines.push(`… and ${problems.count - MOST_TOLD} more.`)
    super(lines.join('\n'))
    this.problems = problems.told
  }
}

/** Text from a file as it is quoted back: short, and on one line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return `"${line.length > 40 ? `${line.slice(0, 40)}…` : line}"`
}
