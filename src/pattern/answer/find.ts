import type { Baseline } from '../belief/baseline.js'
import type { Belief, Episode } from '../belief/filter.js'
import { type Chain, meanUnder } from '../belief/markov-chain.js'
import { badDayGiven } from '../belief/shift-likelihood.js'
import { expectation } from '../belief/timeline.js'
import { type Evidence, type Finding, findingOf, LITTLE_EXPECTED, reachesPattern } from './finding.js'
import type { Question } from './question.js'
import { type SecondVoice, secondVoice, voicesAreKnown } from './second-voice.js'
import { placeProbability } from './standing.js'
import { type Known, knownOf, type Weighed, weighed } from './weighed.js'

/** A finding, with all that it was found by. */
export interface Found {
  finding: Finding
  probability: number
  evidence: Evidence
  known: Known
  weighed: Weighed
  /** Left out where the baseline doesn't ask who records. */
  voices?: SecondVoice
}

/** Bad day or pattern: what is found about a person at a moment. A look back over years asks no more than this. */
export function find(question: Question): Found {
  const { policy, baseline } = question
  const known = knownOf(question)
  const { peers, place } = known
  const all = weighed(known)
  const { facts, timeline, belief, probability } = all
  const evidence: Evidence = {
    cause: question.cause,
    probability,
    observedDays: new Set(facts.filter((s) => s.own > 0).map((s) => s.day)).size,
    placeProbability: placeProbability(peers, place, policy),
    badDayProbability: badDayProbability(peers.people, baseline, belief, timeline.latest),
    saidBadDay: question.saidBadDay ?? false,
  }
  // asked where it matters alone: a look back over years asks hundreds of thousands of times
  if (reachesPattern(evidence, policy)) evidence.littleOnRecord = expectedOf(known, all).calm < LITTLE_EXPECTED
  const voices: SecondVoice | undefined =
    baseline.voices && (reachesPattern(evidence, policy) ? secondVoice(known) : { unknown: !voicesAreKnown(question) })
  evidence.oneVoice = voices?.restsOn !== undefined
  return { finding: findingOf(evidence, policy), probability, evidence, known, weighed: all, ...(voices && { voices }) }
}

/** Days with own incidents to be expected of anybody: see expectation. */
export const expectedOf = ({ tracks, question }: Known, { shifts, presumed }: Weighed) =>
  expectation(shifts, presumed, tracks, question.baseline, question.at)

/** P(at least one of the latest day's shifts was a bad day), over what is believed of the person. */
function badDayProbability(people: Chain, baseline: Baseline, belief: Belief, latest: readonly Episode[]): number {
  let not = 1
  for (const e of latest) {
    const given = people.grid.factors.map((factor) =>
      badDayGiven(e.own, e.expected * factor + e.background, baseline.badDay),
    )
    not *= 1 - meanUnder(belief.now, given)
  }
  return 1 - not
}
