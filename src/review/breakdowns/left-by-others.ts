import { PeopleByBlock } from '../asking/people-by-block.js'
import { hiddenAmong, type Hiding } from '../asking/small-groups.js'
import { type CountedRow, isOwn, WHOLE } from './tally.js'

/**
 * The groups of each store that could be told from the answers about all stores and about each of the others, since they would
 * be what is left. Own breakdowns and the rest are each other's difference there too.
 */
export class LeftByOthers {
  /** The stores' people by what is told of them: a group or all of them, the own ones, the rest or both. */
  private readonly stores = new Map<string, { name: string; people: PeopleByBlock }>()

  constructor(private readonly asked: Omit<Hiding, 'withTotal'>) {}

  /** All rows of a block, of all stores, come at once. */
  add(rows: readonly CountedRow[]): this {
    for (const row of rows)
      for (const name of [WHOLE, ...row.groups])
        for (const kind of ['all', isOwn(row) ? 'own' : 'rest'])
          this.peopleOf(kind, name).note(row.storeId, row.month, row.person)
    for (const { people } of this.stores.values()) people.settle()
    return this
  }

  /** By store; of one of which nothing could be told there is nothing. */
  byStore(): Map<string, ReadonlySet<string>> {
    const left = new Map<string, Set<string>>()
    for (const { name, people } of this.stores.values())
      for (const storeId of hiddenAmong(people.sized(), { ...this.asked, withTotal: true })) {
        const names = left.get(storeId)
        if (names) names.add(name)
        else left.set(storeId, new Set([name]))
      }
    return left
  }

  private peopleOf(kind: string, name: string): PeopleByBlock {
    const key = `${kind} ${name}`
    let told = this.stores.get(key)
    if (!told) this.stores.set(key, (told = { name, people: new PeopleByBlock(this.asked) }))
    return told.people
  }
}
