import { type Baseline, PRIOR_VOICES } from '../belief/baseline.js'
import { TIMES } from '../belief/possibilities.js'
import { type Evidence, WEEKS_PER_BLOCK } from './evidence.js'
import { type Likelihood, likelihoodsOf, type Pair, scaleOfBeginnings } from './pairs.js'
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

/**
 * The block of voices. Which of a person's incidents somebody recorded, given that there were so many, tells whether they record
 * more of them than their share of what is recorded of the others there; how many there were in all tells nothing here (a
 * conditional likelihood, as Cox 1975 has it), so that it needs to know neither the person's lasting factor nor the place's.
 */
export function fitVoices(evidence: Evidence): FittedVoices {
  const { records, blocks } = evidence
  const own = ownIncidents(evidence)
  const named = own.filter((i) => records.incidents.recorder[i]! >= 0)
  const recorded = new Float64Array(records.people.length * blocks).fill(1)
  if (named.length === 0) return { baseline: PRIOR_VOICES, recorded }
  const { share, eager, pairs, likelihoods } = pairsOfFit(evidence)
  for (let n = 0; n < pairs.length; n++) addRecorded(recorded, pairs[n]!, likelihoods[n]!, { eager, blocks })
  return { baseline: { share, eager, named: named.length / own.length }, recorded }
}

/** How many times more is recorded of a person, as far as that recorder may be eager about them. */
function addRecorded(
  recorded: Float64Array,
  { person, share }: PersonsPair,
  likelihoods: readonly Likelihood[],
  { eager, blocks }: { eager: number; blocks: number },
): void {
  const { hazard, sum } = scaleOfBeginnings(likelihoods, eager)
  for (let n = 0; n < likelihoods.length; n++) {
    const { from, times, weeks, ratio } = likelihoods[n]!
    const more = ((hazard * weeks * ratio) / sum) * share * (times - 1)
    for (let b = Math.floor(from / WEEKS_PER_BLOCK); b < blocks; b++) recorded[person * blocks + b]! += more
  }
}

/**
 * Beforehand it is nearly certain that in an organisation nobody records so, or hardly anybody, and three in a thousand that some
 * do: then somebody begins to about so often a week, within a factor of three either way. A year's records of a chain of stores tell
 * which of the two it is, since what chance does looks like eagerness that is rarer than this.
 */
const SOME_DO = 0.003
const HARDLY_ANYBODY = 0.000001
const OFTEN = 0.0035
const OFTEN_SPREAD = 0.6
const HAZARDS = Array.from({ length: 40 }, (_, n) => 0.0001 * 1.1 ** n)

/**
 * Where one voice in each store records nearly everything, nothing tells eagerness from a rise. Then it is believed to be about
 * as frequent as where some do, and as rises are, or probabilities would be surer than anybody can be.
 */
const ONE_VOICE = 0.9
const UNTOLD = 0.003

/** How often somebody becomes eager about one person, a week: the mean given all pairs, of which most say little. */
function meanHazard(likelihoods: readonly Likelihood[][]): number {
  // of a pair, nobody being eager is 1, and each week of a beginning adds its ratio less 1
  const gains = likelihoods.map(
    (of) => of.reduce((sum, { weeks, ratio }) => sum + weeks * (ratio - 1), 0) / TIMES.length,
  )
  const evidence = (h: number) => gains.reduce((sum, gain) => sum + Math.log(Math.max(0.05, 1 + h * gain)), 0)
  const priors = HAZARDS.map((h) => Math.exp(-0.5 * (Math.log(h / OFTEN) / OFTEN_SPREAD) ** 2))
  const all = priors.reduce((a, b) => a + b, 0)
  const possible = [
    { h: HARDLY_ANYBODY, log: Math.log(1 - SOME_DO) + evidence(HARDLY_ANYBODY) },
    ...HAZARDS.map((h, n) => ({ h, log: Math.log((SOME_DO * priors[n]!) / all) + evidence(h) })),
  ]
  const greatest = Math.max(...possible.map(({ log }) => log))
  const weights = possible.map(({ log }) => Math.exp(log - greatest))
  return possible.reduce((sum, { h }, n) => sum + h * weights[n]!, 0) / weights.reduce((a, b) => a + b, 0)
}

/** Everybody with those who record about them, and how often somebody becomes eager. */
function pairsOfFit(evidence: Evidence) {
  const own = ownIncidents(evidence)
  const named = own.filter((i) => evidence.records.incidents.recorder[i]! >= 0)
  const share = alike(evidence, named)
  const pairs = pairsOf(evidence, own, share)
  const likelihoods = pairs.map(likelihoodsOf)
  const oneVoice = share * named.length > ONE_VOICE * own.length
  return { share, eager: oneVoice ? UNTOLD : meanHazard(likelihoods), pairs, likelihoods }
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

type PersonsPair = Pair & { person: number }

/** Everybody with each recorder who records much where they have worked most. */
function pairsOf(evidence: Evidence, own: readonly number[], usualShare: number): PersonsPair[] {
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
  const pairs: PersonsPair[] = []
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
        share: (PRIOR_INCIDENTS * usualShare + there.own - ofMine) / (PRIOR_INCIDENTS + all - asked.length),
        firstWeek: begins,
        weeks: asked.map((i) => weekOf(incidents.day[i]!) - firstWeek),
        theirs,
      })
    }
  }
  return pairs
}
