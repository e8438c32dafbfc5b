import type { Baseline } from '../belief/baseline.js'
import { eagerGiven, likelihoodsOf, type Pair } from '../fit/pairs.js'
import type { Day } from '../records/facts.js'
import { weekOf } from '../records/weeks.js'

/** An own incident (recorded cause EMPLOYEE) as somebody recorded it. */
export interface RecordedOf {
  person: string
  store: string
  day: Day
  /** null: nobody is named. */
  recorder: string | null
}

/** A recorder whose eagerness about somebody is credible. */
export interface EagerRecorder {
  recorder: string
  person: string
  store: string
  /** P(from some day on they record of this person so many times what they see), 0 to 1. */
  probability: number
  /** How many times as much as of others. */
  times: number
  /** Since about when. */
  since: Day
  /** How many of the person's own incidents there they recorded. */
  own: number
  of: number
  /** Their share of what is recorded of the others there, 0 to 1. */
  share: number
}

/** As little is believed of a share before it is known as voices.ts believes. */
const PRIOR_INCIDENTS = 4
/** Who records less of a store's incidents than this is so much less likely to be eager: see possibilities.ts. */
const MUCH = 0.25
/** One record tells nothing of eagerness. */
const FEWEST_RECORDS = 2

/**
 * Who probably records of somebody what they overlook in others, the surest first: as many as can be named so that of all who
 * are, no more than the share `mostFalse` is expected to be so wrongly (the mean of one less their probability; Efron 2005).
 * `own` are the own incidents of the whole organisation on days after `since`, up to `at`.
 *
 * Which of a person's incidents somebody recorded is held against what they recorded of the others at that store (a conditional
 * likelihood), so that how often the person fails doesn't matter, nor how eager the recorder is with everybody.
 */
export function eagerRecorders(
  own: readonly RecordedOf[],
  { since, at }: { since: Day; at: Day },
  voices: NonNullable<Baseline['voices']>,
  mostFalse = 0.05,
): EagerRecorder[] {
  const known = own.filter(({ day }) => day > since && day <= at).sort((a, b) => a.day - b.day)
  const weeks = weekOf(at) - weekOf(since) + 1
  const found = [...groupedBy(known, ({ store }) => store)].flatMap(([store, there]) =>
    pairsAt(there, since, voices.share).map(({ recorder, person, pair }): EagerRecorder => {
      const hazard = voices.eager * Math.min(1, pair.share / MUCH)
      const given = eagerGiven(likelihoodsOf(pair), pair, hazard, weeks).filter(({ times }) => times > 1)
      const probability = given.reduce((sum, one) => sum + one.probability, 0)
      const likeliest = given.reduce((best, one) => (one.probability > best.probability ? one : best))
      return {
        recorder,
        person,
        store,
        probability,
        times: given.reduce((sum, one) => sum + one.probability * one.times, 0) / probability,
        since: (weekOf(since) + likeliest.from) * 7,
        own: pair.theirs.filter(Boolean).length,
        of: pair.theirs.length,
        share: pair.share,
      }
    }),
  )
  const order = (one: EagerRecorder) => `${one.person} ${one.recorder} ${one.store}`
  found.sort((a, b) => b.probability - a.probability || (order(a) < order(b) ? -1 : 1))
  let wrong = 0
  return found.filter(({ probability }, n) => (wrong += 1 - probability) <= mostFalse * (n + 1))
}

/** Each recorder with everybody of whom they recorded more than once at that store; incidents ascend by day. */
function pairsAt(there: readonly RecordedOf[], since: Day, usualShare: number) {
  const found: { recorder: string; person: string; pair: Pair }[] = []
  for (const [recorder, theirs] of groupedBy(there, (one) => one.recorder)) {
    if (recorder === null) continue
    const counts = groupedBy(theirs, ({ person }) => person)
    for (const [person, records] of counts) {
      if (records.length < FEWEST_RECORDS) continue
      // from their first record there on; of somebody who recorded nobody else, all of it is to be compared
      const begins = counts.size > 1 ? theirs[0]!.day : since + 1
      const after = there.filter(({ day }) => day >= begins)
      const asked = after.filter((one) => one.person === person)
      const others = after.length - asked.length
      found.push({
        recorder,
        person,
        pair: {
          share: (PRIOR_INCIDENTS * usualShare + theirs.length - records.length) / (PRIOR_INCIDENTS + others),
          firstWeek: weekOf(begins) - weekOf(since),
          weeks: asked.map(({ day }) => weekOf(day) - weekOf(since)),
          theirs: asked.map((one) => one.recorder === recorder),
        },
      })
    }
  }
  return found
}

function groupedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
