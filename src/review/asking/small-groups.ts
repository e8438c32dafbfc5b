import { monthsOf, type Month, type ReviewPeriod } from './review-period.js'

/** Whom a group's figures are about: the people behind them, month by month. */
export interface GroupOfPeople {
  key: string
  people: ReadonlyMap<Month, ReadonlySet<string>>
}

export interface Hiding {
  period: ReviewPeriod
  /** Periods in which the same was asked before by the same person. */
  earlier: readonly ReviewPeriod[]
  /** Fewer people than this can be told apart. */
  limit: number
  /** The sum over all groups is shown beside them, so that one hidden group would be what is left. */
  withTotal: boolean
}

/**
 * The groups whose figures stay hidden: those of fewer people than the limit; those that, taken together with an earlier
 * answer, would tell of fewer (a month more or less is asked about, and the difference is a few people's); and where one
 * alone would be left, the smallest of the others with it (complementary suppression; Hundepool et al., Statistical
 * Disclosure Control, 2012, section 4.2). A group without anybody hides nobody.
 */
export function hiddenGroups(
  groups: readonly GroupOfPeople[],
  { period, earlier, limit, withTotal }: Hiding,
): Set<string> {
  const months = new Set(monthsOf(period))
  const differences = earlier.flatMap((one) => {
    const before = new Set(monthsOf(one))
    return [[...months].filter((month) => !before.has(month)), [...before].filter((month) => !months.has(month))]
  })
  const small = ({ people }: GroupOfPeople, of: Iterable<Month>) => {
    const size = peopleIn(people, of).size
    return size > 0 && size < limit
  }
  const hidden = new Set<string>()
  for (const group of groups)
    if (small(group, months) || differences.some((difference) => small(group, difference))) hidden.add(group.key)
  if (withTotal && hidden.size > 0) hideSecond(groups, months, hidden, limit)
  return hidden
}

/** What is hidden must be the sum of several groups, of enough people together. */
function hideSecond(
  groups: readonly GroupOfPeople[],
  months: ReadonlySet<Month>,
  hidden: Set<string>,
  limit: number,
): void {
  const sized = groups
    .map(({ key, people }) => ({ key, people: peopleIn(people, months) }))
    .filter(({ people }) => people.size > 0)
    .sort((a, b) => a.people.size - b.people.size || (a.key < b.key ? -1 : 1))
  const of = () => sized.filter(({ key }) => hidden.has(key))
  const together = () => new Set(of().flatMap(({ people }) => [...people])).size
  while (of().length < 2 || together() < limit) {
    const next = sized.find(({ key }) => !hidden.has(key))
    if (!next) return
    hidden.add(next.key)
  }
}

function peopleIn(people: GroupOfPeople['people'], months: Iterable<Month>): Set<string> {
  const all = new Set<string>()
  for (const month of months) for (const person of people.get(month) ?? []) all.add(person)
  return all
}
