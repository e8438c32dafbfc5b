import { hiddenAmong, type Hiding } from '../asking/small-groups.js'
import { toldCount } from '../asking/told-count.js'
import { type Expected, timesExpected, usualNumbers } from '../work/expectation.js'
import { type Count, OWN, type Tally, type Told, WHOLE } from './tally.js'

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

/**
 * Counts breakdowns in groups. `worked`: what was worked in each, where that can be told; rates of the others are over all
 * that was worked. `left`: groups to hide besides. What is counted beside something else is hidden with it: own breakdowns and the rest are each other's
 * difference, so both need enough people behind them, and where own ones as a whole are hidden, so are they in every group.
 */
export function groupsOf(
  tally: Tally,
  whole: Worked,
  worked: ReadonlyMap<string, Worked> | null,
  asked: Asks,
  left: ReadonlySet<string> = new Set(),
): { groups: Group[]; whole: Against | null; hiddenTogether: number | null } {
  const hiddenOf = (of: Told) => hiddenAmong(tally.people(of), { ...asked, withTotal: true })
  const hidden = hiddenOf('all')
  const ownHidden = hiddenOf('cause').has(OWN)
  const apart = ownHidden ? null : new Set([...hiddenOf('own'), ...hiddenOf('rest')])
  const group = (name: string): Group => {
    const count = tally.of(name)
    const mine = worked ? worked.get(name) : whole
    const known = worked ? count : tally.whole
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
  const unseen = tally.names.filter((name) => hidden.has(name))
  return {
    groups: [...new Set([...tally.names, ...(worked?.keys() ?? [])])].map(group),
    // What is hidden is so much that its sum tells of nobody; what others' answers would leave has no such protection.
    hiddenTogether:
      left.size > 0 || unseen.length < 2
        ? null
        : toldCount(
            asked,
            unseen.reduce((sum, name) => sum + tally.of(name).all, 0),
          ),
    whole:
      ownHidden || hiddenOf('ownOrNot').size > 0 || left.has(WHOLE)
        ? null
        : againstExpected(asked, tally.whole, whole.expected),
  }
}

type Asks = Omit<Hiding, 'withTotal'>

const mostly = (some: number, all: number) => some >= all * (1 - MOST_WITHOUT_SHIFT)

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
