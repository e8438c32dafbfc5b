import { whatWouldChange } from './change.js'
import type { ExposedShift } from '../belief/exposure.js'
import { quantileOf } from '../belief/markov-chain.js'
import { usualThere } from '../belief/place.js'
import { isConfidence } from '../records/confidence.js'
import type { Day, ShiftFact } from '../records/facts.js'
import { expectedOf, find } from './find.js'
import { type Evidence, type Finding, LITTLE_EXPECTED } from './finding.js'
import type { Certainty, Judgement } from './judgement.js'
import type { Question } from './question.js'
import { sinceWhen } from './since-when.js'
import { usualDays } from './usual-days.js'
import { whoRecorded } from './who-recorded.js'

export type { Certainty, Finding, Judgement, Question }

/** Bad day or pattern: the finding about a person at a moment, with all it rests on. */
export function assess(question: Question): Judgement {
  const { at, policy, baseline } = question
  const { finding, evidence, known, voices, weighed } = find(question)
  const { peers, place } = known
  const { facts, shifts, presumed, timeline, belief, shares, probability } = weighed
  const expected = expectedOf(known, weighed)
  evidence.littleOnRecord = expected.calm < LITTLE_EXPECTED
  const thatDay = facts.filter((s) => s.day === at)
  const daysWithoutShift = daysWithout(facts)
  const interactions = shifts.reduce((sum, s) => sum + (s.fact.standIn ? 0 : s.interactions), 0)
  return {
    finding,
    certainty: certaintyOf(finding, evidence),
    probability,
    observedDays: evidence.observedDays,
    ...(daysWithoutShift > 0 && { daysWithoutShift }),
    ...(evidence.littleOnRecord && { littleOnRecord: true }),
    expectedDays: expected.days,
    usualDays: usualDays(peers.people, expected),
    interactions,
    shifts: facts.filter((s) => !s.standIn).length,
    presumedInteractions: presumed.reduce((sum, p) => sum + p.interactions, 0),
    badDayProbability: evidence.badDayProbability,
    placeProbability: evidence.placeProbability,
    ...(voices && {
      placeUsual: usualThere(place),
      sinceWhen: finding === 'PATTERN' || finding === 'EMERGING' ? sinceWhen(known, weighed) : null,
      voices: { ...voices, ...whoRecorded(question, belief, timeline.firstWeek) },
    }),
    placeFactor: quantileOf(peers.places.grid, place.now, 0.5),
    placeRange: [quantileOf(peers.places.grid, place.now, 0.05), quantileOf(peers.places.grid, place.now, 0.95)],
    lastingFactor: quantileOf(peers.people.grid, belief.now, 0.5),
    lastingRange: [quantileOf(peers.people.grid, belief.now, 0.05), quantileOf(peers.people.grid, belief.now, 0.95)],
    at,
    cause: question.cause,
    saidBadDay: evidence.saidBadDay,
    ownThatDay: thatDay.reduce((sum, s) => sum + s.own, 0),
    conditions: [...new Set(thatDay.flatMap((s) => s.conditions))]
      .filter((name) => !isConfidence(name))
      .sort()
      .map((name) => ({ name, ...peers.condition(name) })),
    shiftUnknown: thatDay.length === 0 || thatDay.every((s) => s.standIn),
    countUnknown: thatDay.some((s) => s.interactions === null && !s.standIn),
    sinceLast: sinceLast(shifts, at),
    change: whatWouldChange(peers, policy, belief, shares, evidence, shifts.at(-1)),
    basis: {
      before: baseline.before,
      shifts: baseline.restsOn.shifts,
      people: baseline.restsOn.people,
      ownIncidents: baseline.restsOn.ownIncidents,
      lookBackMonths: policy.lookBackMonths,
      patternFactor: policy.patternFactor,
      patternProbability: policy.patternProbability,
      patternDays: policy.patternDays,
      emergingProbability: policy.emergingProbability,
      emergingDays: policy.emergingDays,
      placeFactor: policy.placeFactor,
    },
  }
}

/** On how many days something happened of which no shift tells. */
function daysWithout(facts: readonly ShiftFact[]): number {
  const own = facts.filter((shift) => shift.own > 0)
  const told = new Set(own.flatMap(({ day, standIn }) => (standIn ? [] : [day])))
  return new Set(own.flatMap(({ day }) => (told.has(day) ? [] : [day]))).size
}

function certaintyOf(finding: Finding, evidence: Evidence): Certainty {
  if (finding === 'NOT_THEIRS') return 'LIKELY'
  const sure = {
    PATTERN: evidence.probability,
    EMERGING: evidence.probability,
    SYSTEMIC: evidence.placeProbability,
    BAD_DAY: Math.max(evidence.badDayProbability, 0.7) * (1 - evidence.probability),
    ISOLATED: 1 - evidence.probability,
  }[finding]
  if (finding !== 'SYSTEMIC' && evidence.littleOnRecord) return 'LITTLE_KNOWN'
  return sure >= 0.9 ? 'VERY_LIKELY' : sure >= 0.7 ? 'LIKELY' : 'UNSURE'
}

function sinceLast(shifts: readonly ExposedShift[], at: Day): { days: number; interactions: number } | null {
  const last = shifts.findLast((s) => s.fact.own > 0 && s.fact.day < at)
  if (!last) return null
  const between = shifts.filter((s) => s.fact.day > last.fact.day && s.fact.day < at)
  return { days: at - last.fact.day, interactions: between.reduce((sum, s) => sum + s.interactions, 0) }
}
