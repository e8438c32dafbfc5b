import { PeopleByBlock } from '../asking/people-by-block.js'
import type { Hiding, Sized } from '../asking/small-groups.js'

/** Incidents of one month and person that are told in the same groups. */
export interface CountedRow {
  groups: readonly string[]
  month: string
  person: string | null
  storeId: string
  cause: string
  /** They happened on a shift that the roster has, so that the work they go with is known. */
  onRoster: boolean
  breakdowns: number
}

/** The cause by which breakdowns are somebody's own. */
export const OWN = 'EMPLOYEE'
/** All that is told together, beside its groups. */
export const WHOLE = ''

export const isOwn = ({ cause }: CountedRow) => cause === OWN

export interface Count {
  all: number
  onRoster: number
  own: number
  ownOnRoster: number
}

const none = (): Count => ({ all: 0, onRoster: 0, own: 0, ownOnRoster: 0 })

/** The groups, their own breakdowns, the rest of them; the causes; and all own ones beside all the rest. */
export type Told = 'all' | 'own' | 'rest' | 'cause' | 'ownOrNot'

/** Breakdowns as they are counted, some whole blocks after the others, with who is behind all, the own ones and the rest of each group. */
export class Tally {
  readonly whole = none()
  private readonly counts = new Map<string, Count>()
  private readonly behind: Record<Told, PeopleByBlock>

  constructor(asked: Pick<Hiding, 'blocks' | 'limit'>) {
    const people = () => new PeopleByBlock(asked)
    this.behind = { all: people(), own: people(), rest: people(), cause: people(), ownOrNot: people() }
  }

  /** All rows of a block come at once. */
  add(rows: readonly CountedRow[]): this {
    const { all, own, rest, cause, ownOrNot } = this.behind
    for (const row of rows) {
      addTo(this.whole, row)
      const kind = isOwn(row) ? own : rest
      for (const name of row.groups) {
        let count = this.counts.get(name)
        if (!count) this.counts.set(name, (count = none()))
        addTo(count, row)
        all.note(name, row.month, row.person)
        kind.note(name, row.month, row.person)
      }
      cause.note(row.cause, row.month, row.person)
      ownOrNot.note(isOwn(row) ? OWN : WHOLE, row.month, row.person)
    }
    for (const people of Object.values(this.behind)) people.settle()
    return this
  }

  get names(): string[] {
    return [...this.counts.keys()]
  }

  of(name: string): Count {
    return this.counts.get(name) ?? none()
  }

  people(of: Told): Sized[] {
    return this.behind[of].sized()
  }

  /** Everything that is told, with who is behind it: each group, its own breakdowns and the rest, and all of these. */
  told(): Sized[] {
    return (['all', 'own', 'rest', 'ownOrNot'] as const).flatMap((of) => this.people(of))
  }
}

function addTo(count: Count, row: CountedRow): void {
  const { breakdowns, onRoster } = row
  count.all += breakdowns
  if (onRoster) count.onRoster += breakdowns
  if (isOwn(row)) count.own += breakdowns
  if (isOwn(row) && onRoster) count.ownOnRoster += breakdowns
}
