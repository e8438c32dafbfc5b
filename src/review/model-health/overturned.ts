import { toldCount } from '../asking/told-count.js'
import type { Month } from '../../time/calendar.js'
import { type GroupOfPeople, hiddenGroups, type Hiding, peopleOf } from '../asking/small-groups.js'

/** Something that was decided, and then looked at again. */
export interface LookedAtAgain {
  /** A kind of response, or a cause. */
  name: string
  person: string
  month: Month
  overturned: boolean
}

export interface OverturnedGroup {
  name: string
  /** Null where few people are behind it. */
  decided: number | null
  overturned: number | null
}

export const ALL = 'ALL'

/** How many of each kind were overturned: all together first, then each, the most frequent first. */
export function overturnedBy(rows: readonly LookedAtAgain[], asked: Omit<Hiding, 'withTotal'>): OverturnedGroup[] {
  const names = [...new Set(rows.map(({ name }) => name))]
  const groups = toldOfPeople(rows)
  const together = peopleOf(rows.map(({ month, person }) => ({ key: ALL, month, person })))
  const hidden = new Set([
    ...hiddenGroups(groups, { ...asked, withTotal: true }),
    ...hiddenGroups(together, { ...asked, withTotal: false }),
  ])
  const figures = (name: string, of: readonly LookedAtAgain[]): OverturnedGroup =>
    hidden.has(name)
      ? { name, decided: null, overturned: null }
      : {
          name,
          decided: toldCount(asked, of.length),
          overturned: toldCount(asked, of.filter(({ overturned }) => overturned).length),
        }
  const each = names
    .map((name) => ({ name, of: rows.filter((row) => row.name === name) }))
    .filter(({ of }) => of.length > 0)
    .map(({ name, of }) => figures(name, of))
    // Hidden ones come last, by name: their place among the others would tell how many they are.
    .sort((a, b) => (b.decided ?? -1) - (a.decided ?? -1) || (a.name < b.name ? -1 : 1))
  return rows.length > 0 ? [figures(ALL, rows), ...each] : []
}

/** Each kind, with whom its figures are about. */
export const toldOfPeople = (rows: readonly LookedAtAgain[]): GroupOfPeople[] =>
  peopleOf(rows.map(({ name, month, person }) => ({ key: name, month, person })))
