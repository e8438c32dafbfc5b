import { type GroupOfPeople, hiddenGroups, type Hiding, peopleOf } from '../asking/small-groups.js'
import { toldCount } from '../asking/told-count.js'
import { type Expected, timesExpected, usualNumbers } from '../work/expectation.js'

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

/** What was worked, in interactions, and the own breakdowns to be expected of it. */
export interface Worked {
  interactions: number
  expected: Expected
}

export interface Against {
  own: number
  expected: number
  low: number
  high: number
  ratio: number
  ratioLow: number
  ratioHigh: number
}

export interface Group {
  name: string
  /** Null where too few people are behind it. */
  breakdowns: number | null
  /** Null where the work doesn't tell such groups apart. */
  interactions: number | null
  perThousand: number | null
  against: Against | null
}

/** Where more of the breakdowns than this share fell on days without a recorded shift, the work is not known well enough. */
const MOST_WITHOUT_SHIFT = 0.1
/** The cause by which breakdowns are somebody's own. */
export const OWN = 'EMPLOYEE'
/** All that is told together, beside its groups. */
export const WHOLE = ''

/**
 * Counts breakdowns in groups. `worked`: what was worked in each, where that can be told; rates of the others are over all
 * that was worked. `left`: groups to hide besides. What is counted beside something else is hidden with it: own breakdowns and the rest are each other's
 * difference, so both need enough people behind them, and where own ones as a whole are hidden, so are they in every group.
 */
export function groupsOf(
  rows: readonly CountedRow[],
  whole: Worked,
  worked: ReadonlyMap<string, Worked> | null,
  asked: Asks,
  left: ReadonlySet<string> = new Set(),
): { groups: Group[]; whole: Against | null; hiddenTogether: number | null } {
  const counts = countsOf(rows)
  const hidden = hiddenOf(rows, asked)
  const ownHidden = hiddenOf(
    rows.map((row) => ({ ...row, groups: [row.cause] })),
    asked,
  ).has(OWN)
  const apart = ownHidden
    ? null
    : new Set([
        ...hiddenOf(rows.filter(isOwn), asked),
        ...hiddenOf(
          rows.filter((row) => !isOwn(row)),
          asked,
        ),
      ])
  const group = (name: string): Group => {
    const count = counts.of(name)
    const mine = worked ? worked.get(name) : whole
    const known = worked ? count : counts.whole
    const isHidden = hidden.has(name) || left.has(name)
    return {
      name,
      breakdowns: isHidden ? null : toldCount(asked, count.all),
      interactions: worked ? (mine?.interactions ?? 0) : null,
      perThousand:
        !isHidden && mine && mine.interactions > 0 && mostly(known.onRoster, known.all)
          ? (1000 * toldCount(asked, count.all)) / mine.interactions
          : null,
      against:
        worked && mine && !isHidden && apart && !apart.has(name) ? againstExpected(asked, count, mine.expected) : null,
    }
  }
  const everyone = hiddenOf(
    rows.map((row) => ({ ...row, groups: [isOwn(row) ? OWN : WHOLE] })),
    asked,
  )
  const unseen = [...counts.names()].filter((name) => hidden.has(name))
  return {
    groups: [...new Set([...counts.names(), ...(worked?.keys() ?? [])])].map(group),
    // What is hidden is so much that its sum tells of nobody; what others' answers would leave has no such protection.
    hiddenTogether:
      left.size > 0 || unseen.length < 2
        ? null
        : toldCount(
            asked,
            unseen.reduce((sum, name) => sum + counts.of(name).all, 0),
          ),
    whole:
      ownHidden || everyone.size > 0 || left.has(WHOLE) ? null : againstExpected(asked, counts.whole, whole.expected),
  }
}

type Asks = Omit<Hiding, 'withTotal'>

interface Count {
  all: number
  onRoster: number
  own: number
  ownOnRoster: number
}

export const isOwn = ({ cause }: CountedRow) => cause === OWN
const mostly = (some: number, all: number) => some >= all * (1 - MOST_WITHOUT_SHIFT)

function countsOf(rows: readonly CountedRow[]) {
  const counts = new Map<string, Count>()
  const none = (): Count => ({ all: 0, onRoster: 0, own: 0, ownOnRoster: 0 })
  const whole = none()
  for (const row of rows) {
    const { breakdowns, onRoster } = row
    const add = (count: Count) => {
      count.all += breakdowns
      if (onRoster) count.onRoster += breakdowns
      if (isOwn(row)) count.own += breakdowns
      if (isOwn(row) && onRoster) count.ownOnRoster += breakdowns
    }
    add(whole)
    for (const name of row.groups) {
      if (!counts.has(name)) counts.set(name, none())
      add(counts.get(name)!)
    }
  }
  return { whole, names: () => counts.keys(), of: (name: string) => counts.get(name) ?? none() }
}

function againstExpected(asked: Asks, count: Count, expected: Expected): Against | null {
  if (expected.mean === 0 || !mostly(count.ownOnRoster, count.own)) return null
  const own = toldCount(asked, count.own)
  const [low, high] = usualNumbers(expected)
  const times = timesExpected(own, expected)
  return {
    own,
    expected: expected.mean,
    low,
    high,
    ratio: times.ratio,
    ratioLow: times.low,
    ratioHigh: times.high,
  }
}

function hiddenOf(rows: readonly CountedRow[], asked: Asks): Set<string> {
  return hiddenGroups(behind(rows), { ...asked, withTotal: true })
}

/** Everything that is told of these rows, with who is behind it: each group and all of them, own breakdowns and the rest. */
export const toldOfPeople = (rows: readonly CountedRow[]): GroupOfPeople[] =>
  [rows, rows.filter(isOwn), rows.filter((row) => !isOwn(row))].flatMap((some, n) =>
    behind(some.map((row) => ({ ...row, groups: [WHOLE, ...row.groups] }))).map((group) => ({
      ...group,
      key: `${n} ${group.key}`,
    })),
  )

const behind = (rows: readonly CountedRow[]): GroupOfPeople[] =>
  peopleOf(rows.flatMap(({ groups, month, person }) => groups.map((key) => ({ key, month, person }))))
