import type { Cell, Column } from '../asking/written-answer.js'
import type { Picture } from '../../charts/picture.js'

/** One of the written answers, without what all have in common. */
export interface WrittenPart {
  inWords: string[]
  quiet?: boolean
  alarm?: boolean
  matters?: string[]
  howCounted: string[]
  columns: Column[]
  rows: Cell[][]
  pictures: Picture[]
}

export const column = (key: string, title: string): Column => ({ key, title })
export const hundredths = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)
