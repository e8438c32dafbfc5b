import type { Stratum } from '../../statistics/indirect-standardisation.js'
import { drawnOf } from '../../statistics/rate-likelihood.js'
import { type Judged, judgedTogether, type RateRatio } from '../../statistics/two-groups.js'

/** How many own incidents of a person somebody noticed and logged in a store; null for all others together. */
export interface Noticed {
  store: string
  reporter: string | null
  person: string
  incidents: number
}

/** What is found of the one person whom a reporter logs most out of proportion. */
export interface OverReporting extends RateRatio {
  person: string
  /** All own incidents that the reporter noticed where others noticed some too. */
  incidents: number
  marked: boolean
}

interface Pair {
  reporter: string
  person: string
  strata: Stratum[]
}

/**
 * Whom the reporters of `shown` log out of proportion: a person's share of what the reporter noticed, against the same
 * person's share of what everybody else noticed in the same stores. How often somebody fails does not matter then, nor how
 * eager the reporter is with everybody. All pairs are judged together, and of each reporter the one who stands out most is told.
 */
export function overReportingOf(rows: readonly Noticed[], shown: ReadonlySet<string>): Map<string, OverReporting> {
  const pairs = pairsOf(rows, shown)
  const { judged } = judgedTogether(
    pairs.map(({ strata }) => drawnOf(strata)),
    'more',
  )
  const most = new Map<string, { pair: Pair; found: Judged }>()
  pairs.forEach((pair, n) => {
    const found = judged[n]!
    const before = most.get(pair.reporter)
    if (!before || found.alike < before.found.alike) most.set(pair.reporter, { pair, found })
  })
  return new Map(
    [...most].map(([reporter, { pair, found }]) => {
      const incidents = pair.strata.reduce((sum, one) => sum + one.incidents, 0)
      const { rateRatio, low, high, marked } = found
      return [reporter, { person: pair.person, incidents, rateRatio, low, high, marked }]
    }),
  )
}

/** Each reporter with each person of whom anybody logged something in the reporter's stores. */
function pairsOf(rows: readonly Noticed[], shown: ReadonlySet<string>): Pair[] {
  const stores = new Map<string, Noticed[]>()
  for (const row of rows) stores.set(row.store, [...(stores.get(row.store) ?? []), row])
  const pairs = new Map<string, Pair>()
  for (const noticed of stores.values()) {
    const all = total(noticed)
    for (const reporter of new Set(noticed.map((row) => row.reporter))) {
      if (reporter === null || !shown.has(reporter)) continue
      const own = noticed.filter((row) => row.reporter === reporter)
      const incidents = total(own)
      if (incidents === all) continue
      for (const person of new Set(noticed.map((row) => row.person))) {
        const got = total(own.filter((row) => row.person === person))
        const of = total(noticed.filter((row) => row.person === person))
        const key = `${reporter} ${person}`
        const pair = pairs.get(key) ?? { reporter, person, strata: [] }
        pair.strata.push({ incidents, got, otherIncidents: all - incidents, otherGot: of - got })
        pairs.set(key, pair)
      }
    }
  }
  return [...pairs.values()]
}

const total = (rows: readonly Noticed[]) => rows.reduce((sum, { incidents }) => sum + incidents, 0)
