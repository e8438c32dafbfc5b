import { discoveries } from '../../statistics/false-discovery.js'
import { FALSE_DISCOVERIES, isOutside } from './figures.js'
import { compared, type Stratum } from '../../statistics/indirect-standardisation.js'
import { moreThan, USUAL } from '../../statistics/interval-null.js'
import { alikeness, type RateRatio, shrunk } from '../../statistics/shrinkage.js'

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
 * eager the reporter is with everybody. Each reporter is tested by the one who stands out most, times the number of people
 * it could have been (Bonferroni), and over all reporters the false discoveries are held to their share.
 */
export function overReportingOf(rows: readonly Noticed[], shown: ReadonlySet<string>): Map<string, OverReporting> {
  const pairs = pairsOf(rows, shown)
  const a = alikeness(pairs.map(({ strata }) => countOf(strata)))
  const worst = new Map<string, { pair: Pair; p: number; tested: number }>()
  for (const pair of pairs) {
    const p = moreThan(pair.strata, USUAL.high)
    const before = worst.get(pair.reporter)
    if (!before) worst.set(pair.reporter, { pair, p, tested: 1 })
    else {
      before.tested++
      if (p < before.p) Object.assign(before, { pair, p })
    }
  }
  const most = [...worst.values()]
  const found = discoveries(
    most.map(({ p, tested }) => Math.min(1, p * tested)),
    FALSE_DISCOVERIES,
  )
  return new Map(
    most.map(({ pair: { reporter, person, strata } }, n) => {
      const rateRatio = shrunk(countOf(strata), a)
      const marked = found[n]! && isOutside(rateRatio)
      return [
        reporter,
        { person, incidents: strata.reduce((sum, one) => sum + one.incidents, 0), ...rateRatio, marked },
      ]
    }),
  )
}

function countOf(strata: readonly Stratum[]) {
  const { weightedObserved, weightedExpected } = compared(strata)
  return { observed: weightedObserved, expected: weightedExpected }
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
