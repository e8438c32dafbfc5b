import type { Cell, Column } from '../asking/paper.js'
import type { Picture } from '../../charts/picture.js'

/** One of the papers, without what all have in common. */
export interface Part {
  inWords: string[]
  howCounted: string[]
  columns: Column[]
  rows: Cell[][]
  pictures: Picture[]
}

export const word = (name: string) => name.toLowerCase().replaceAll('_', ' ')
export const column = (key: string, title = word(key)): Column => ({ key, title })
export const hundredths = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)
export const hiddenOf = (hidden: number, limit: number) =>
  hidden > 0 ? [`Hidden, since fewer than ${limit} people are behind each, or would be told by the rest: ${hidden}.`] : [] // prettier-ignore
