import { hiddenInWords } from '../asking/hidden-words.js'
import type { Cell } from '../asking/written-answer.js'
import { ALL, type OverturnedGroup } from './overturned.js'
import { column, type WrittenPart } from './written-part.js'
import { plainWords } from '../../language/wording.js'

function overturnedWords(groups: readonly OverturnedGroup[], limit: number, what: string, done: string): string[] {
  if (groups.length === 0) return [`No ${what} was decided in this time.`]
  const told = groups.flatMap(({ name, decided, overturned }) =>
    decided === null || overturned === null
      ? []
      : [`${name === ALL ? 'Of all' : `Of ${plainWords(name)}`}: ${overturned} of ${decided} ${done}.`],
  )
  return [...told, ...hiddenInWords(groups.length - told.length, limit)]
}
const overturnedRows = (groups: readonly OverturnedGroup[]) =>
  groups.map(({ name, decided, overturned }): Cell[] => [name, decided, overturned])

export const appealsPart = (groups: OverturnedGroup[], limit: number): WrittenPart => ({
  quiet: groups.length === 0,
  inWords: overturnedWords(groups, limit, 'appeal', 'overturned on appeal'),
  howCounted: [
    'Appeals that HR decided in this time, by the kind of response, whenever they were made. What employees never appealed is not among them, so this is no share of all that was wrong.',
  ],
  columns: [column('response'), column('decided'), column('overturned')],
  rows: overturnedRows(groups),
  pictures: [],
})

export const causesPart = (groups: OverturnedGroup[], limit: number): WrittenPart => ({
  quiet: groups.length === 0,
  inWords: overturnedWords(groups, limit, 'contest', 'corrected after a contest'),
  howCounted: [
    'Causes that an employee had contested and that were settled in this time, by the cause that was recorded before. Corrected: HR settled it otherwise than it was recorded.',
  ],
  columns: [column('cause', 'recorded cause'), column('decided'), column('corrected')],
  rows: overturnedRows(groups),
  pictures: [],
})
