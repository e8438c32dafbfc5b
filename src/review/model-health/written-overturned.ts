import { labelOf } from '../../language/label.js'
import type { Language } from '../../language/language.js'
import { message } from '../../language/message.js'
import { speaking } from '../../language/say.js'
import { hiddenInWords } from '../asking/hidden-words.js'
import type { Cell } from '../asking/written-answer.js'
import { ALL, type OverturnedGroup } from './overturned.js'
import { column, type WrittenPart } from './written-part.js'

function overturnedWords(
  groups: readonly OverturnedGroup[],
  says: 'modelHealth.overturnedOf' | 'modelHealth.correctedOf',
  limit: number,
  language: Language,
): string[] {
  const told = groups.flatMap(({ name, decided, overturned }) => {
    if (decided === null || overturned === null) return []
    const of =
      name === ALL ? message('modelHealth.ofAll') : message('modelHealth.of', { name: labelOf(name, language) })
    return [speaking(language)(says, { of, decided, overturned })]
  })
  return [...told, ...hiddenInWords(groups.length - told.length, limit, language)]
}
const overturnedRows = (groups: readonly OverturnedGroup[]) =>
  groups.map(({ name, decided, overturned }): Cell[] => [name, decided, overturned])

export function appealsPart(groups: OverturnedGroup[], limit: number, language: Language): WrittenPart {
  const said = speaking(language)
  return {
    quiet: groups.length === 0,
    inWords:
      groups.length === 0
        ? [said('modelHealth.noAppeal')]
        : overturnedWords(groups, 'modelHealth.overturnedOf', limit, language),
    howCounted: [said('modelHealth.appealsCounted')],
    columns: [
      column('response', said('modelHealth.response')),
      column('decided', said('modelHealth.decided')),
      column('overturned', said('modelHealth.overturned')),
    ],
    rows: overturnedRows(groups),
    pictures: [],
  }
}

export function causesPart(groups: OverturnedGroup[], limit: number, language: Language): WrittenPart {
  const said = speaking(language)
  return {
    quiet: groups.length === 0,
    inWords:
      groups.length === 0
        ? [said('modelHealth.noContest')]
        : overturnedWords(groups, 'modelHealth.correctedOf', limit, language),
    howCounted: [said('modelHealth.causesCounted')],
    columns: [
      column('cause', said('modelHealth.recordedCause')),
      column('decided', said('modelHealth.decided')),
      column('corrected', said('modelHealth.corrected')),
    ],
    rows: overturnedRows(groups),
    pictures: [],
  }
}
