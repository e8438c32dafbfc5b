import { type Day, firstDayOf, type Recorded, type ShiftFact } from '../records/facts.js'

/**
 * A voice's share of what is recorded: of a hundred own incidents of anybody at that store, how many it is who records them.
 * It is learnt from what it recorded of the others there, never of the person judged: or somebody who records nobody but them
 * would seem to see much, and one record more about them would change what was to be expected of everybody else's.
 */
export interface Voices {
  /** From 0 to 1; 0 before that recorder began to record of others at that store. null: all records that name nobody. */
  share(recorder: string | null, store: string, day: Day): number
  /** The same of every day: the share from a day on. */
  seen(recorder: string | null, store: string): Seen
}

/**
 * What is believed of a recorder's share before they are known, and as much as so many incidents would tell. Mostly it is the
 * store's manager who records; the rest is shared by many.
 */
export const USUAL_SHARE = 0.36
const PRIOR_INCIDENTS = 4

interface Seen {
  /** Of the month since which they may well have recorded. */
  firstDay: Day
  share: number
}

/** So improbable that it is taken for impossible: that somebody was there, and only by chance recorded nothing of others. */
const BY_CHANCE = 0.01

/** Shares as of the facts given; see Recorded. */
export function voicesOf(recorded: readonly Recorded[], usualShare = USUAL_SHARE): Voices {
  const stores = new Map<string, Recorded[]>()
  for (const row of recorded) {
    const rows = stores.get(row.store)
    if (rows) rows.push(row)
    else stores.set(row.store, [row])
  }
  const known = new Map<string, Map<string | null, Seen>>()
  const seen = (recorder: string | null, store: string): Seen => {
    let there = known.get(store)
    if (!there) known.set(store, (there = new Map()))
    let found = there.get(recorder)
    if (!found) there.set(recorder, (found = shareAmong(stores.get(store) ?? [], recorder, usualShare)))
    return found
  }
  return {
    share(recorder, store, day) {
      const { firstDay, share } = seen(recorder, store)
      return day < firstDay ? 0 : share
    },
    seen,
  }
}

function shareAmong(rows: readonly Recorded[], recorder: string | null, usualShare: number): Seen {
  let firstMonth = Infinity
  for (const row of rows) if (row.recorder === recorder && row.month < firstMonth) firstMonth = row.month
  // of somebody who never recorded anything of others, all of it is to be compared; customers don't begin some day
  if (firstMonth === Infinity || recorder === null) firstMonth = -Infinity
  const since = shareSince(rows, recorder, firstMonth, usualShare)
  const begun = begunBy(rows, firstMonth, since)
  return {
    firstDay: Number.isFinite(begun) ? firstDayOf(begun) : begun,
    share: begun === firstMonth ? since : shareSince(rows, recorder, begun, usualShare),
  }
}

function shareSince(rows: readonly Recorded[], recorder: string | null, month: number, usualShare: number): number {
  let theirs = 0
  let all = 0
  for (const row of rows) {
    if (row.month < month) continue
    all += row.own
    if (row.recorder === recorder) theirs += row.own
  }
  return (PRIOR_INCIDENTS * usualShare + theirs) / (PRIOR_INCIDENTS + all)
}

/**
 * Nobody begins with their first record: in a small store months may go by without one, of somebody who was there all the time. So
 * earlier months are theirs as well, as long as it may be chance that nothing of what was recorded there was.
 */
function begunBy(rows: readonly Recorded[], firstMonth: number, share: number): number {
  const before = new Map<number, number>()
  for (const { month, own } of rows) if (month < firstMonth) before.set(month, (before.get(month) ?? 0) + own)
  let missed = 0
  for (const month of [...before.keys()].sort((a, b) => b - a)) {
    missed += before.get(month)!
    if ((1 - share) ** missed < BY_CHANCE) return month + 1
  }
  return -Infinity
}

/** Whose records are set aside, and which of them stand all the same. */
export interface LeftOut {
  /**
   * Recorders who are one voice here (somebody, or a store's managers and theirs), null among them for the records that name
   * nobody. Their incidents are left out, and their share of what was to be expected.
   */
  voice?: ReadonlySet<string | null>
  /**
   * Incidents of that voice that stand although it is left out, since others told of them. They are compared with all that was to be
   * expected: who tells of anything is asked to about somebody who is accused, and hardly about anybody else.
   */
  confirmed?: ReadonlySet<string>
  /** Incidents that are no proof, whoever recorded them: late, in a mass, contested. They are left out, and nothing else. */
  notProof?: ReadonlySet<string>
}

/** The share of what is recorded that remains without a voice, by store and day; all of it where what others told stands in. */
export function remaining(voices: Voices, { voice, confirmed }: LeftOut, store: string, day: Day): number {
  if (confirmed) return 1
  let gone = 0
  for (const recorder of voice ?? []) gone += voices.share(recorder, store, day)
  return Math.max(0, 1 - gone)
}

/** A shift with what remains of its own incidents. */
export function withoutVoice(fact: ShiftFact, { voice, confirmed, notProof }: LeftOut): ShiftFact {
  if (fact.own === 0) return fact
  // where nobody is named, all are of the one voice that is nobody
  const incidents = fact.incidents ?? Array.from({ length: fact.own }, () => ({ id: '', recorder: null }))
  const left = incidents.filter(
    ({ id, recorder }) => !notProof?.has(id) && (!voice?.has(recorder) || confirmed?.has(id)),
  )
  return left.length === fact.own ? fact : { ...fact, own: left.length, incidents: left }
}
