import type { Timeline } from './filter.js'

/** One way in which somebody may be eager about a person: see eagerness.ts. */
export interface Possibility {
  recorder: string
  /** Week of the timeline, from 0. */
  from: number
  /** How many times what they see. */
  times: number
  /** Before the records are looked at. */
  prior: number
}

/** How many times as often as what is seen, each as likely. */
export const TIMES = [3, 5.5]
/** Who records less of a store's incidents than this is so much less likely to be eager: there are many who record little. */
const MUCH = 0.25
/** A recorder is looked into from so few possible beginnings on: their records are parted into as many groups. */
const BEGINNINGS = 4
/** How long before the first shift on record somebody may have begun, in weeks. */
const BEFORE_RECORDS = 26

/** Each recorder who is looked into may have been eager since before any of their records. */
export function possibilities(timeline: Timeline, hazard: number): Possibility[] {
  const weeks = new Map<string, Set<number>>([...(timeline.seenBy ?? [])].map(([recorder]) => [recorder, new Set()]))
  for (const e of [...timeline.earlier, ...timeline.latest])
    for (const recorder of e.by ?? []) if (recorder !== null) weeks.get(recorder)?.add(e.week - timeline.firstWeek)
  return [...weeks].flatMap(([recorder, records]) => {
    const rarity = Math.min(1, timeline.seenBy!.get(recorder)!.share / MUCH) / TIMES.length
    return beginnings([...records]).flatMap(({ from, weeks }) =>
      TIMES.map((times) => ({ recorder, from, times, prior: hazard * rarity * weeks })),
    )
  })
}

/** Where eagerness may begin, before one of the records in those weeks, and how many weeks each of these stands for. */
function beginnings(records: number[]): { from: number; weeks: number }[] {
  const groups = Math.min(BEGINNINGS, records.length)
  return Array.from({ length: groups }, (_, g) => {
    const first = Math.floor((g * records.length) / groups)
    const end = Math.floor(((g + 1) * records.length) / groups)
    const after = first === 0 ? -BEFORE_RECORDS : records[first - 1]!
    const middle = (first + end - 1) >> 1
    const low = middle === 0 ? -1 : records[middle - 1]!
    return { from: Math.max(0, (low + records[middle]! + 1) >> 1), weeks: records[end - 1]! - after }
  })
}
