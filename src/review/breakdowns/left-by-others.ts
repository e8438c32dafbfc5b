import { hiddenGroups, type Hiding, peopleOf } from '../asking/small-groups.js'
import { type CountedRow, isOwn, WHOLE } from './groups.js'

/**
 * The groups of each store that could be told from the answers about all stores and about each of the others, since they would
 * be what is left. Own breakdowns and the rest are each other's difference there too. Of stores of which nothing could be told so there is nothing.
 */
export function leftByOthers(
  everywhere: readonly CountedRow[],
  asked: Omit<Hiding, 'withTotal'>,
): Map<string, ReadonlySet<string>> {
  const left = new Map<string, Set<string>>()
  for (const rows of [everywhere, everywhere.filter(isOwn), everywhere.filter((row) => !isOwn(row))])
    for (const [name, some] of byName(rows)) {
      const stores = peopleOf(some.map(({ storeId: key, month, person }) => ({ key, month, person })))
      for (const storeId of hiddenGroups(stores, { ...asked, withTotal: true })) {
        const names = left.get(storeId)
        if (names) names.add(name)
        else left.set(storeId, new Set([name]))
      }
    }
  return left
}

/** The rows of each group, and all of them. */
function byName(rows: readonly CountedRow[]): Map<string, readonly CountedRow[]> {
  const named = new Map<string, CountedRow[]>()
  for (const row of rows)
    for (const name of row.groups) {
      const some = named.get(name)
      if (some) some.push(row)
      else named.set(name, [row])
    }
  return new Map<string, readonly CountedRow[]>([[WHOLE, rows], ...named])
}
