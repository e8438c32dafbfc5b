import type { Month } from '../../time/calendar.js'

/** Whom a group's figures are about: the people behind them, month by month. */
export interface GroupOfPeople {
  key: string
  people: ReadonlyMap<Month, ReadonlySet<string>>
}

export interface Hiding {
  /**
   * Periods of which any can be asked about, so that any can be had as what is left of two answers: in each the group needs
   * enough people, or nobody.
   */
  blocks: readonly (readonly Month[])[]
  /** Fewer people than this can be told apart. */
  limit: number
  /** They are told all the same: to HR, for a purpose. */
  opened: string | null
  /** The sum over all groups is shown beside them, so that one hidden group would be what is left. */
  withTotal: boolean
}

/** How many people are behind a group's figures in each block, and who, where they are fewer than the limit. */
export interface Sized {
  key: string
  blocks: readonly Behind[]
}

export interface Behind {
  size: number
  /** Null where they are enough: who they are then tells nothing more. */
  few: ReadonlySet<string> | null
}

export const behind = (people: ReadonlySet<string>, limit: number): Behind => ({
  size: people.size,
  few: people.size < limit ? people : null,
})

export const sizedOf = (
  groups: readonly GroupOfPeople[],
  { blocks, limit }: Pick<Hiding, 'blocks' | 'limit'>,
): Sized[] =>
  groups.map((group) => ({ key: group.key, blocks: blocks.map((block) => behind(peopleIn(group, block), limit)) }))

/**
 * The groups whose figures stay hidden: those that in any block have fewer people than the limit; and where in a block one
 * alone would be left, the smallest of the others with it (complementary suppression; Hundepool et al., Statistical
 * Disclosure Control, 2012, section 4.2). What is told of a period is a sum of blocks each of which may be told by itself:
 * so no number of answers about other periods, in whatever order, tells more. A group without anybody hides nobody.
 */
export function hiddenGroups(groups: readonly GroupOfPeople[], hiding: Hiding): Set<string> {
  return hiding.opened === null ? hiddenAmong(sizedOf(groups, hiding), hiding) : new Set()
}

/** The same, of groups of which is known how many are behind them. */
export function hiddenAmong(groups: readonly Sized[], { blocks, limit, withTotal, opened }: Hiding): Set<string> {
  if (opened !== null) return new Set()
  const hidden = new Set(groups.filter(isSmall).map(({ key }) => key))
  // What is hidden with the rest in one block is hidden in all, which can leave one alone in another: until nothing is added.
  for (let before = -1; withTotal && hidden.size > 0 && hidden.size !== before;) {
    before = hidden.size
    for (const at of blocks.keys()) hideSecond(groups, at, hidden, limit)
  }
  return hidden
}

/** Those that have too few people in any block, by themselves. */
export const smallGroups = (groups: readonly GroupOfPeople[], hiding: Pick<Hiding, 'blocks' | 'limit'>): Set<string> =>
  new Set(
    sizedOf(groups, hiding)
      .filter(isSmall)
      .map(({ key }) => key),
  )

const isSmall = ({ blocks }: Sized) => blocks.some(({ size, few }) => size > 0 && few !== null)

/** What is hidden must be the sum of several groups, of enough people together. */
function hideSecond(groups: readonly Sized[], at: number, hidden: Set<string>, limit: number): void {
  const there = groups
    .map(({ key, blocks }) => ({ key, ...blocks[at]! }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size || (a.key < b.key ? -1 : 1))
  const of = () => there.filter(({ key }) => hidden.has(key))
  while (of().length > 0 && (of().length < 2 || !areEnough(of(), limit))) {
    const next = there.find(({ key }) => !hidden.has(key))
    if (!next) return
    hidden.add(next.key)
  }
}

const areEnough = (groups: readonly Behind[], limit: number): boolean =>
  groups.some(({ few }) => few === null) || new Set(groups.flatMap(({ few }) => [...few!])).size >= limit

/** Everybody behind a group's figures of some months. */
export function peopleIn({ people }: GroupOfPeople, months: readonly Month[]): Set<string> {
  const all = new Set<string>()
  for (const month of months) for (const person of people.get(month) ?? []) all.add(person)
  return all
}

/** Who is behind each group's figures, month by month; what is nobody's hides nobody. */
export function peopleOf(rows: Iterable<{ key: string; month: Month; person: string | null }>): GroupOfPeople[] {
  const groups = new Map<string, Map<Month, Set<string>>>()
  for (const { key, month, person } of rows) {
    const months = groups.get(key) ?? new Map<Month, Set<string>>()
    groups.set(key, months)
    const people = months.get(month) ?? new Set<string>()
    months.set(month, people)
    if (person) people.add(person)
  }
  return [...groups].map(([key, people]) => ({ key, people }))
}
