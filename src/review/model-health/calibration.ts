import { type Compared, type Ranged, shrunkRatios, usualCount } from '../following/counts.js'
import type { FollowUp, Outcome } from '../following/follow-up.js'

/** Follow-ups of which about as much was expected. */
export interface Band {
  /** From 1, of which the least was expected. */
  number: number
  followUps: FollowUp[]
}

export interface BandFigures extends Omit<Compared, 'variance'> {
  /** In how many days from the moment of the belief. */
  days: number
  followed: number
  usual: [number, number]
  ratio: Ranged
  /** The range holds 1. */
  fits: boolean
}

/** Ten bands at most, by what was expected, and no more than leave `leastPeople` people to each. */
export function bandsOf(followUps: readonly FollowUp[], leastPeople: number): Band[] {
  const sorted = [...followUps].sort((a, b) => a.whole.days - b.whole.days)
  const people = new Set(sorted.map(({ moment }) => moment.person)).size
  const count = Math.max(1, Math.min(10, Math.floor(people / leastPeople)))
  const bands = Array.from({ length: count }, (_, n) => ({
    number: n + 1,
    followUps: sorted.slice(Math.round((n * sorted.length) / count), Math.round(((n + 1) * sorted.length) / count)),
  }))
  return bands.filter((band) => band.followUps.length > 0)
}

/** What was expected of each band in so many days, and what there was. */
export function calibrationOf(bands: readonly Band[], days: number, of: (one: FollowUp) => Outcome): BandFigures[] {
  const compared = bands.map(({ followUps }) => ({
    observed: sum(followUps, (one) => of(one).observed),
    expected: sum(followUps, (one) => of(one).days),
    variance: sum(followUps, (one) => of(one).variance),
  }))
  const ratios = shrunkRatios(compared)
  return bands.map(({ followUps }, n) => ({
    days,
    followed: followUps.length,
    observed: compared[n]!.observed,
    expected: compared[n]!.expected,
    usual: usualCount(compared[n]!),
    ratio: ratios[n]!,
    fits: ratios[n]!.low <= 1 && ratios[n]!.high >= 1,
  }))
}

const sum = (followUps: readonly FollowUp[], of: (one: FollowUp) => number) =>
  followUps.reduce((all, one) => all + of(one), 0)
