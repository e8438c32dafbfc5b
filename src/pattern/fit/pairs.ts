import { TIMES } from '../belief/possibilities.js'

/** A person's own incidents as one recorder's and the others', in order of time; weeks count from any common one. */
export interface Pair {
  /** The recorder's share of what is recorded of the others there. */
  share: number
  /** Since when it can be told. */
  firstWeek: number
  weeks: number[]
  theirs: boolean[]
}

export interface Likelihood {
  from: number
  /** How many weeks in which it may have begun it stands for. */
  weeks: number
  times: number
  /** Over that of nobody being eager. */
  ratio: number
}

/**
 * Of own incidents, so many go with the lasting factor, and those alone an eager recorder multiplies: what a bad day adds, or a
 * wrong cause, is no more than it is.
 */
const ORDINARY = 0.6

/** How likely a pair's records are where that recorder became eager before one of theirs, over nobody being so. */
export function likelihoodsOf({ share, firstWeek, weeks, theirs }: Pair): Likelihood[] {
  return TIMES.flatMap((times) => {
    const found: Likelihood[] = []
    const theirTimes = 1 + ORDINARY * (times - 1)
    const all = 1 + share * (theirTimes - 1)
    let ratio = 1
    for (let i = weeks.length - 1; i >= 0; i--) {
      ratio *= (theirs[i] ? theirTimes : 1) / all
      const since = i === 0 ? firstWeek : weeks[i - 1]!
      if (weeks[i]! > since || i === 0)
        found.push({ from: weeks[i]!, weeks: Math.max(1, weeks[i]! - since), times, ratio })
    }
    return found
  })
}

/** What the probabilities of beginnings are scaled by: hazard × weeks × ratio of each, over it. */
export function scaleOfBeginnings(likelihoods: readonly Likelihood[], eager: number) {
  const hazard = eager / TIMES.length
  let covered = 0
  for (const of of likelihoods) covered += of.weeks
  covered /= TIMES.length
  // somebody who became so after the last record is like somebody who didn't, and so it enters the sum
  let sum = Math.max(0.05, 1 - eager * covered)
  for (const of of likelihoods) sum += hazard * of.weeks * of.ratio
  return { hazard, covered, sum }
}

/** Each beginning with its probability, last that it began after the last record, which is like nobody being eager. */
export function eagerGiven(
  likelihoods: readonly Likelihood[],
  { firstWeek }: Pick<Pair, 'firstWeek'>,
  eager: number,
  weeks: number,
) {
  const { hazard, covered, sum } = scaleOfBeginnings(likelihoods, eager)
  const since = Math.max(0, weeks - firstWeek - covered)
  const found = likelihoods.map((of) => ({ ...of, probability: (hazard * of.weeks * of.ratio) / sum }))
  const later = { from: weeks, weeks: since, times: 1, ratio: 1, probability: (eager * since) / sum }
  return [...found, later]
}
