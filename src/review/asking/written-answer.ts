import type { Picture } from '../../charts/picture.js'
import type { Language } from '../../language/language.js'
import { speaking } from '../../language/say.js'
import type { ReviewPeriod } from './review-period.js'

export interface Column {
  /** Stable, for machines: the header of the CSV export. */
  key: string
  /** For people. */
  title: string
}

export interface Table {
  columns: readonly Column[]
  /** One value for each column; null where it is hidden or not known. */
  rows: readonly (readonly Cell[])[]
}
export type Cell = string | number | null

/** An answer of the review as it can be printed, drawn and exported, whatever it is about. */
export interface WrittenAnswer {
  /** As the API calls the question, and what it was asked about beside the period; both name the export. */
  question: string
  about: Readonly<Record<string, string>>
  title: string
  period: ReviewPeriod
  /** What was found, in sentences that can be read out. */
  inWords: readonly string[]
  /** Of these what belongs on the first page of a report; the first sentence unless said. */
  matters?: readonly string[]
  /** Nothing came of it that anybody has to look at: a report says it in a line. */
  quiet?: boolean
  /** It says that what the answers rest on can't be relied on. */
  alarm?: boolean
  /** How each figure was counted, and what it leaves out. */
  howCounted: readonly string[]
  table: Table
  pictures: readonly Picture[]
}

/** The answer with how old it is, where that is worth saying. */
export function withAge<Answer extends { howCounted: readonly string[] }>(
  answer: Answer,
  minutesAgo: number,
  language: Language,
): Answer {
  if (minutesAgo === 0) return answer
  return { ...answer, howCounted: [...answer.howCounted, speaking(language)('reviewTold.foundBefore', { minutesAgo })] }
}
