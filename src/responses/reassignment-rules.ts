import { Temporal } from 'temporal-polyfill'
import { kindsThat, ResponseKind } from '../incidents/response-kinds.js'
import { ResponseStatus } from './response-words.js'
import { type Message, message } from '../language/message.js'

/** A span of days; both ends count. */
export interface Days {
  startsOn: string
  endsOn: string
}

export const MOST_DAYS = 14
const WINDOW_DAYS = 90

/** Days from one date to another, both counted. */
export const daysIn = ({ startsOn, endsOn }: Days): number =>
  Temporal.PlainDate.from(startsOn).until(Temporal.PlainDate.from(endsOn)).days + 1

/**
 * The days that a reassignment takes, or may still take: where the employee did not agree while its first day lasted,
 * that day is all there was.
 */
export const daysTaken = (of: Days & { agreedAt: string | null }, today: string): Days => ({
  startsOn: of.startsOn,
  endsOn: of.agreedAt !== null || of.startsOn >= today ? of.endsOn : of.startsOn,
})

/** What is written of somebody being kept from their own work: moved elsewhere, or sent home. */
export interface Away extends Days {
  kind: ResponseKind
  state: ResponseStatus
  agreedAt: string | null
  /** The date on which somebody finished or ended it. */
  endedOn: string | null
}

/** The days for which somebody was, or may still be, kept from their own work by it; none where it never took effect. */
export function daysAway(away: Away, today: string): Days[] {
  if (away.kind === ResponseKind.REASSIGNMENT) return NEVER_BEGAN.includes(away.state) ? [] : [daysTaken(away, today)]
  if (away.state === ResponseStatus.WITHDRAWN) return []
  const over = away.state === ResponseStatus.COMPLETED || away.state === ResponseStatus.DECLINED
  const { startsOn } = away
  const endsOn = over && away.endedOn && away.endedOn < away.endsOn ? away.endedOn : away.endsOn
  return endsOn < startsOn ? [] : [{ startsOn, endsOn }]
}

/**
 * What counts when somebody is to be kept from their work again. Being sent home adds up with being sent home: HR is told
 * of it at once. Being moved, of which HR hears nothing, adds up with both.
 */
export const addsUpWith = (kind: ResponseKind): readonly ResponseKind[] =>
  kind === ResponseKind.STAND_DOWN ? [kind] : kindsThat(({ keepsAway }) => keepsAway)

const NEVER_BEGAN: readonly ResponseStatus[] = [ResponseStatus.WITHDRAWN, ResponseStatus.DECLINED]

/** It never began, it is over with this day, or it will be over sooner. */
export type Ended = 'CALLED_OFF' | 'ENDED' | 'SHORTENED'

/** How a reassignment ends early, `on` being its last day (today unless said); or what is wrong with that day. */
export function earlyEnd(
  { startsOn, endsOn }: Days,
  on: string | null,
  today: string,
): { how: Ended; endsOn: string } | { problem: Message } {
  const last = on ?? today
  if (last < today) return { problem: message('responses.dayOver') }
  if (last > endsOn) return { problem: message('responses.endsAnyway', { endsOn }) }
  if (last < startsOn) return { how: 'CALLED_OFF', endsOn }
  return { how: last === today ? 'ENDED' : 'SHORTENED', endsOn: last }
}

export const overlaps = (a: Days, b: Days): boolean => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn

/**
 * Whether some 90 days in a row would hold more than 14 days of reassignment, the new one among them: somebody who is
 * moved out of sight again and again is not helped by it, so HR looks at it first.
 */
export function isFrequent(earlier: readonly Days[], added: Days): boolean {
  const all = [...earlier, added]
  // The fullest window ends with the last day of one of them, or is the latest that still reaches into the new one.
  const latest = Temporal.PlainDate.from(added.endsOn).add({ days: WINDOW_DAYS - 1 })
  return [...all.map((days) => days.endsOn), latest.toString()].some((endsOn) => {
    const end = Temporal.PlainDate.from(endsOn)
    const window = { startsOn: end.subtract({ days: WINDOW_DAYS - 1 }).toString(), endsOn }
    if (!overlaps(window, added)) return false
    const within = all.filter((days) => overlaps(days, window)).map((days) => daysIn(cut(days, window)))
    return within.reduce((sum, days) => sum + days, 0) > MOST_DAYS
  })
}

const cut = (days: Days, window: Days): Days => ({
  startsOn: days.startsOn > window.startsOn ? days.startsOn : window.startsOn,
  endsOn: days.endsOn < window.endsOn ? days.endsOn : window.endsOn,
})
