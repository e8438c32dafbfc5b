import type { Asked } from '../asking/asking.service.js'
import { type Month, monthsOf } from '../asking/review-period.js'
import { hiddenGroups } from '../asking/small-groups.js'

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
export function overturnedBy(rows: readonly LookedAtAgain[], asked: Asked): OverturnedGroup[] {
  const names = [...new Set(rows.map(({ name }) => name))]
  const groups = names.map((key) => ({ key, people: peopleOf(rows.filter(({ name }) => name === key)) }))
  const together = [{ key: ALL, people: peopleOf(rows) }]
  const hidden = new Set([
    ...hiddenGroups(groups, { ...asked, withTotal: true }),
    ...hiddenGroups(together, { ...asked, withTotal: false }),
  ])
  const months = new Set(monthsOf(asked.period))
  const within = rows.filter(({ month }) => months.has(month))
  const figures = (name: string, of: readonly LookedAtAgain[]): OverturnedGroup =>
    hidden.has(name)
      ? { name, decided: null, overturned: null }
      : { name, decided: of.length, overturned: of.filter(({ overturned }) => overturned).length }
  const each = names
    .map((name) => ({ name, of: within.filter((row) => row.name === name) }))
    .filter(({ of }) => of.length > 0)
    .map(({ name, of }) => figures(name, of))
    // Hidden ones come last, by name: their place among the others would tell how many they are.
    .sort((a, b) => (b.decided ?? -1) - (a.decided ?? -1) || (a.name < b.name ? -1 : 1))
  return within.length > 0 ? [figures(ALL, within), ...each] : []
}

function peopleOf(rows: readonly LookedAtAgain[]): Map<Month, Set<string>> {
  const people = new Map<Month, Set<string>>()
  for (const { month, person } of rows) people.set(month, (people.get(month) ?? new Set<string>()).add(person))
  return people
}
