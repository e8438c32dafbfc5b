import type { Day } from '../../pattern/records/facts.js'
import { afterCleanShifts, beliefAgain, type BeliefThen, type Expected, whatToExpect, type Worked } from './what-to-expect.js' // prettier-ignore
import type { Peers } from '../../pattern/belief/peers.js'
import { placeOnTheWhole } from '../../pattern/belief/place.js'
import type { Moment } from './one-at-a-time.js'
import { placeAfter, type PlaceThen } from './place-then.js'

/** How long somebody is followed, and the first part of it, in days. */
export const FOLLOWED_DAYS = 90
export const FIRST_DAYS = 30

/** The stretches of days around a moment in which work and own incidents are counted; first and last day count. */
export enum Stretch {
  /** As long before the moment as they are followed after it; what a comparison of before and after would take. */
  BEFORE = 'BEFORE',
  /** Since the last own incident, of which the belief knows, up to the moment. */
  SINCE = 'SINCE',
  FIRST = 'FIRST',
  THEN = 'THEN',
}

/** Shifts of a stretch, as the roster gives them in sums. */
export interface WorkedRow {
  stretch: Stretch
  storeId: string
  position: string
  conditions: readonly string[]
  shifts: number
  /** Of them, those with a count of interactions, and these. */
  counted: number
  interactions: number
  /** Of the days that they lie on. */
  middle: Day
}

/** What is known of somebody at a moment. */
export interface Known {
  peers: Peers
  belief: BeliefThen
  /** Of the last own incident: its day and store, and what was believed of that place. */
  lastDay: Day
  storeId: string
  place: PlaceThen
}

/** What came after a moment, against what was to be expected at it. */
export interface FollowUp<M extends Moment = Moment> {
  moment: M
  first: Outcome
  whole: Outcome
  /** As long before it; null where that was not asked. */
  before: { days: number; shifts: number } | null
}

export interface Outcome extends Expected {
  /** Days with own incidents that there were. */
  observed: number
  shifts: number
}

/** The stretches around a moment, the last of which end `today` at the latest; without those that are empty or not asked for. */
export function stretchesOf(day: Day, lastDay: Day, today: Day, before: boolean): [Stretch, from: Day, to: Day][] {
  const all: [Stretch, Day, Day][] = [
    ...(before ? [[Stretch.BEFORE, day - FOLLOWED_DAYS + 1, day] as [Stretch, Day, Day]] : []),
    [Stretch.SINCE, lastDay + 1, day],
    [Stretch.FIRST, day + 1, Math.min(day + FIRST_DAYS, today)],
    [Stretch.THEN, day + FIRST_DAYS + 1, Math.min(day + FOLLOWED_DAYS, today)],
  ]
  return all.filter(([, from, to]) => from <= to)
}

/** `ownDays`: the person's days with own incidents on recorded shifts; they need not be near the moment. */
export function followUp<M extends Moment>(
  moment: M,
  { peers, belief, ...known }: Known,
  rows: readonly WorkedRow[],
  ownDays: readonly Day[],
  before: boolean,
): FollowUp<M> {
  const worked = (...stretches: Stretch[]): Worked[] =>
    rows.filter(({ stretch }) => stretches.includes(stretch)).map((row) => workedOf(row, moment.day, peers, known))
  const shifts = (...stretches: Stretch[]) =>
    rows.reduce((sum, row) => sum + (stretches.includes(row.stretch) ? row.shifts : 0), 0)
  const days = (from: Day, to: Day) => ownDays.filter((day) => day >= from && day <= to).length
  const now = afterCleanShifts(peers, beliefAgain(peers, belief), worked(Stretch.SINCE))
  const outcome = (length: number, ...stretches: Stretch[]): Outcome => ({
    ...whatToExpect(peers, now, worked(...stretches)),
    observed: days(moment.day + 1, moment.day + length),
    shifts: shifts(...stretches),
  })
  return {
    moment,
    first: outcome(FIRST_DAYS, Stretch.FIRST),
    whole: outcome(FOLLOWED_DAYS, Stretch.FIRST, Stretch.THEN),
    before: before ? { days: days(moment.day - FOLLOWED_DAYS + 1, moment.day), shifts: shifts(Stretch.BEFORE) } : null,
  }
}

function workedOf(
  row: WorkedRow,
  day: number,
  peers: Peers,
  { storeId, lastDay, place: then }: Pick<Known, 'storeId' | 'lastDay' | 'place'>,
): Worked {
  const interactions = row.counted > 0 ? row.interactions / row.counted : peers.usualInteractions(row.position)
  const place =
    row.storeId === storeId
      ? placeAfter(then, Math.max(0, row.middle - lastDay))
      : placeOnTheWhole(peers.baseline, row.storeId)
  return {
    after: Math.max(0, row.middle - day),
    shifts: row.shifts,
    mean: interactions * peers.rate(row.position, row.conditions) * place,
    background: interactions * peers.baseline.background,
  }
}
