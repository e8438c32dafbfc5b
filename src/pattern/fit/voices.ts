import { type Baseline, PRIOR_VOICES } from '../belief/baseline.js'
import { TIMES } from '../belief/possibilities.js'
import { type Evidence, WEEKS_PER_BLOCK } from './evidence.js'
import { weekOf } from '../records/weeks.js'

/** Whoever records less of a store's incidents than this is not asked about here: chance rules there. */
const LEAST_SHARE = 0.1
/** As little is believed of a share before it is known as voices.ts believes. */
const PRIOR_INCIDENTS = 4

/** What a fit learns of who records. */
export interface FittedVoices {
  baseline: NonNullable<Baseline['voices']>
  /** How many times what all see of a person is recorded of them, on the mean, at person × blocks + block. */
  recorded: Float64Array
}

/** A person's own incidents as one recorder's and the others', in order of time; weeks count from the evidence's first. */
interface Pair {
  person: number
  recorder: number
  share: number
  firstWeek: number
  weeks: number[]
  theirs: boolean[]
}

/**
 * The block of voices. Which of a person's incidents somebody recorded, given that there were so many, tells whether they record
 * more of them than their share of what is recorded of the others there; how many there were in all tells nothing here (a
 * conditional likelihood, as Cox 1975 has it), so that it needs to know neither the person's lasting factor nor the place's.
 */
export function fitVoices(evidence: Evidence): FittedVoices {
  const { records, blocks, weeks } = evidence
  const own = ownIncidents(evidence)
  const named = own.filter((i) => records.incidents.recorder[i]! >= 0)
  const recorded = new Float64Array(records.people.length * blocks).fill(1)
  if (named.length === 0) return { baseline: PRIOR_VOICES, recorded }
  const { share, eager, pairs, likelihoods } = pairsOfFit(evidence)
  likelihoods.forEach((of, n) => {
    const pair = pairs[n]!
    for (const { from, times, probability } of eagerGiven(of, pair, eager, weeks))
      for (let b = Math.floor(from / WEEKS_PER_BLOCK); b < blocks; b++)
        recorded[pair.person * blocks + b]! += probability * pair.share * (times - 1)
  })
  return { baseline: { share, eager, named: named.length / own.length }, recorded }
}

/** Hazards a week that are weighed against each other. */
const HAZARDS = Array.from({ length: 40 }, (_, n) => 0.00001 * 1.2 ** n)

/** How often somebody becomes eager about one person, a week: the mean given all pairs, of which most say little. */
function meanHazard(likelihoods: readonly Likelihood[][]): number {
  // of a pair, nobody being eager is 1, and each week of a beginning adds its ratio less 1
  const gains = likelihoods.map(
    (of) => of.reduce((sum, { weeks, ratio }) => sum + weeks * (ratio - 1), 0) / TIMES.length,
  )
  const prior = PRIOR_VOICES.eager
  // an exponential prior, over cells of equal width in the logarithm
  const logs = HAZARDS.map((h) =>
    gains.reduce((sum, gain) => sum + Math.log(Math.max(0.05, 1 + h * gain)), Math.log(h) - h / prior),
  )
  const greatest = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - greatest))
  return HAZARDS.reduce((sum, h, n) => sum + h * weights[n]!, 0) / weights.reduce((x, y) => x + y, 0)
}

/** Everybody with those who record about them, and how often somebody becomes eager. */
function pairsOfFit(evidence: Evidence) {
  const own = ownIncidents(evidence)
  const named = own.filter((i) => evidence.records.incidents.recorder[i]! >= 0)
  const share = alike(evidence, named)
  const pairs = pairsOf(evidence, own, share)
  const likelihoods = pairs.map(likelihoodsOf)
  return { share, eager: meanHazard(likelihoods), pairs, likelihoods }
}

function ownIncidents({ records, from, to, known }: Evidence): number[] {
  const { incidents } = records
  const own: number[] = []
  for (let i = 0; i < incidents.count && incidents.moment[i]! < known; i++) {
    const shift = incidents.shift[i]!
    if (shift >= from && shift < to && incidents.cause[i] === 'EMPLOYEE') own.push(i)
  }
  return own
}

/** Of an incident whose recorder is named, how likely another one at that store, of somebody else, has the same. */
function alike({ records }: Evidence, named: readonly number[]): number {
  const { incidents, shifts } = records
  const counts = new Map<number, Map<number, number>>()
  for (const i of named) {
    const store = shifts.store[incidents.shift[i]!]!
    let there = counts.get(store)
    if (!there) counts.set(store, (there = new Map()))
    const recorder = incidents.recorder[i]!
    there.set(recorder, (there.get(recorder) ?? 0) + 1)
  }
  // drawn to the prior by so many incidents
  let same = PRIOR_INCIDENTS * PRIOR_VOICES.share
  let all = PRIOR_INCIDENTS
  for (const there of counts.values()) {
    const total = [...there.values()].reduce((a, b) => a + b, 0)
    if (total < 2) continue
    for (const count of there.values()) same += (count * (count - 1)) / (total - 1)
    all += total
  }
  return same / all
}

/** Everybody with each recorder who records much where they have worked most. */
function pairsOf(evidence: Evidence, own: readonly number[], usualShare: number): Pair[] {
  const { records, blocks, firstWeek, storeOfCell, peopleSeen } = evidence
  const { incidents, shifts } = records
  const atStore = records.stores.map(() => ({ all: 0, by: new Map<number, { own: number; firstWeek: number }>() }))
  const ofPerson = new Map<number, number[]>()
  for (const i of own) {
    const there = atStore[shifts.store[incidents.shift[i]!]!]!
    there.all++
    const recorder = incidents.recorder[i]!
    const by = there.by.get(recorder)
    if (by) by.own++
    else there.by.set(recorder, { own: 1, firstWeek: weekOf(incidents.day[i]!) - firstWeek })
    const theirs = ofPerson.get(incidents.person[i]!)
    if (theirs) theirs.push(i)
    else ofPerson.set(incidents.person[i]!, [i])
  }
  const pairs: Pair[] = []
  for (const person of peopleSeen) {
    const cells = storeOfCell.subarray(person * blocks, (person + 1) * blocks)
    const first = cells.findIndex((store) => store >= 0)
    const store = cells.findLast((at) => at >= 0)
    if (store === undefined) continue
    const mine = (ofPerson.get(person) ?? []).filter((i) => shifts.store[incidents.shift[i]!] === store)
    const { all, by } = atStore[store]!
    for (const [recorder, there] of by) {
      if (recorder < 0 || there.own < LEAST_SHARE * all) continue
      // from that recorder's first record on; what was recorded of the person is left out of their share
      const begins = Math.max(first * WEEKS_PER_BLOCK, there.firstWeek)
      const asked = mine.filter((i) => weekOf(incidents.day[i]!) - firstWeek >= begins)
      const theirs = asked.map((i) => incidents.recorder[i] === recorder)
      const ofMine = theirs.filter(Boolean).length
      pairs.push({
        person,
        recorder,
        share: (PRIOR_INCIDENTS * usualShare + there.own - ofMine) / (PRIOR_INCIDENTS + all - asked.length),
        firstWeek: begins,
        weeks: asked.map((i) => weekOf(incidents.day[i]!) - firstWeek),
        theirs,
      })
    }
  }
  return pairs
}

interface Likelihood {
  from: number
  /** How many weeks in which it may have begun it stands for. */
  weeks: number
  times: number
  /** Over that of nobody being eager. */
  ratio: number
}

/** How likely a pair's records are where that recorder became eager before one of theirs, over nobody being so. */
function likelihoodsOf({ share, firstWeek, weeks, theirs }: Pair): Likelihood[] {
  return TIMES.flatMap((times) => {
    const found: Likelihood[] = []
    const all = 1 + share * (times - 1)
    let ratio = 1
    for (let i = weeks.length - 1; i >= 0; i--) {
      ratio *= (theirs[i] ? times : 1) / all
      const since = i === 0 ? firstWeek : weeks[i - 1]!
      if (weeks[i]! > since || i === 0)
        found.push({ from: weeks[i]!, weeks: Math.max(1, weeks[i]! - since), times, ratio })
    }
    return found
  })
}

function eagerGiven(likelihoods: readonly Likelihood[], { firstWeek }: Pair, eager: number, weeks: number) {
  const hazard = eager / TIMES.length
  const covered = likelihoods.reduce((sum, of) => sum + of.weeks, 0) / TIMES.length
  // somebody who became so after the last record is like somebody who didn't, and so it enters the sum
  const since = Math.max(0, weeks - firstWeek - covered)
  let sum = Math.max(0.05, 1 - eager * covered)
  for (const of of likelihoods) sum += hazard * of.weeks * of.ratio
  const found = likelihoods.map((of) => ({ ...of, probability: (hazard * of.weeks * of.ratio) / sum }))
  const later = { from: weeks, weeks: since, times: 1, ratio: 1, probability: (eager * since) / sum }
  return [...found, later]
}
