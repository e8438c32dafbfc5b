import { type Compared, type Ranged, shrunkRatios, usualCount } from '../following/counts.js'
import type { FollowUp } from '../following/follow-up.js'

export enum Verdict {
  FEWER = 'FEWER',
  MORE = 'MORE',
  CANNOT_TELL = 'CANNOT_TELL',
}

/** What came after the answers of one kind. */
export interface Figures {
  followed: number
  observed: number
  expected: number
  variance: number
  usual: [number, number]
  ratio: number
  ratioRange: [number, number]
  verdict: Verdict
  /** After over before, per shift; null where nothing was before. */
  beforeAndAfter: number | null
}

/** The figures of several kinds of answers, in the order given: what is learnt from all steadies each. */
export function figuresOf(kinds: readonly (readonly FollowUp[])[]): Figures[] {
  const compared = kinds.map(comparedOf)
  const ratios = shrunkRatios(compared)
  return kinds.map((followUps, n) => {
    const { observed, expected, variance } = compared[n]!
    const { estimate, low, high } = ratios[n]!
    const others = together(compared.filter((_, other) => other !== n))
    return {
      followed: followUps.length,
      observed,
      expected,
      variance,
      usual: usualCount(compared[n]!),
      ratio: estimate,
      ratioRange: [low, high],
      verdict: verdictOf(ratios[n]!, others.estimate),
      beforeAndAfter: beforeAndAfter(followUps),
    }
  })
}

export const comparedOf = (followUps: readonly FollowUp[]): Compared => ({
  observed: sum(followUps, ({ whole }) => whole.observed),
  expected: sum(followUps, ({ whole }) => whole.days),
  variance: sum(followUps, ({ whole }) => whole.variance),
})

/** The ratio of all together; 1 of nothing. */
export function together(groups: readonly Compared[]): Ranged {
  const all = (of: (group: Compared) => number) => groups.reduce((total, group) => total + of(group), 0)
  const [ratio] = shrunkRatios([
    {
      observed: all((one) => one.observed),
      expected: all((one) => one.expected),
      variance: all((one) => one.variance),
    },
  ])
  return ratio!
}

/**
 * By more than chance only where it differs from what the other kinds have as well: a model that expects too little of
 * everybody would else make every answer look harmful, and one that expects too much, every answer a success.
 */
const verdictOf = ({ low, high }: Ranged, others: number): Verdict =>
  high < Math.min(1, others) ? Verdict.FEWER : low > Math.max(1, others) ? Verdict.MORE : Verdict.CANNOT_TELL

function beforeAndAfter(followUps: readonly FollowUp[]): number | null {
  const before = sum(followUps, (one) => one.before?.days ?? 0) / sum(followUps, (one) => one.before?.shifts ?? 0)
  const after = sum(followUps, ({ whole }) => whole.observed) / sum(followUps, ({ whole }) => whole.shifts)
  return before > 0 && Number.isFinite(after) ? after / before : null
}

const sum = (followUps: readonly FollowUp[], of: (one: FollowUp) => number) =>
  followUps.reduce((all, one) => all + of(one), 0)
