import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { inEnglish } from '../../../test/world/in-english.js'
import { answeredToo, type Different, soundCase } from '../../../test/world/sound-case.js'
import { Finding } from '../../assessments/findings/finding-words.js'
import { Cause, Severity } from '../../incidents/incident-words.js'
import { ContextFactor } from '../../workforce/context-factors.js'
import { Misconduct, ResponseStatus } from '../response-words.js'
import { STEPS } from '../steps.js'
import { TestOutcome } from './case.js'
import { failures, justCause, JustCauseTest } from './just-cause.js'

describe('the seven tests', () => {
  it('are told in their order, each with its reason', () => {
    const results = justCause(soundCase())
    expect(results.map(({ test }) => test)).toEqual([
      'NOTICE',
      'REASONABLE_RULE',
      'INVESTIGATION',
      'FAIR_INVESTIGATION',
      'PROOF',
      'EQUAL_TREATMENT',
      'PROPORTIONATE_PENALTY',
    ])
    for (const { because } of results.map(inEnglish)) expect(because).toMatch(/^[A-Z].*\.$/)
  })

  it('are all met by a case in which nothing is missing', () => {
    expect(justCause(soundCase()).map(({ outcome }) => outcome)).toEqual(Array(7).fill(TestOutcome.MET))
    expect(failures(justCause(soundCase()))).toEqual([])
  })

  it.each<[JustCauseTest, Different]>([
    [JustCauseTest.NOTICE, { standard: { ...soundCase().standard!, acknowledgedAt: null } }],
    [JustCauseTest.REASONABLE_RULE, { incident: { context: [ContextFactor.UNCLEAR_POLICY] } }],
    [JustCauseTest.INVESTIGATION, { statement: { requestedAt: null, givenAt: null } }],
    [JustCauseTest.FAIR_INVESTIGATION, { incident: { named: ['the manager'] } }],
    [JustCauseTest.PROOF, { findingNow: Finding.ISOLATED }],
    [JustCauseTest.PROPORTIONATE_PENALTY, { step: 'WRITTEN_WARNING' as never }],
    [JustCauseTest.PROPORTIONATE_PENALTY, { earlier: [answeredToo(ResponseStatus.ACTIVE)] }],
  ])('%s alone can stand in the way', (test, different) => {
    expect(failures(justCause(soundCase(different))).map((failed) => failed.test)).toEqual([test])
  })

  it('EQUAL_TREATMENT never stands in the way by itself: it asks HR', () => {
    const results = justCause(soundCase({ precedents: { answered: 20, thisOrMore: 0 } }))
    expect(failures(results)).toEqual([])
    expect(results.filter(({ outcome }) => outcome === TestOutcome.FOR_HR).map(({ test }) => test)).toEqual([
      'EQUAL_TREATMENT',
    ])
  })
})

describe('whatever else holds,', () => {
  const someone = fc.constantFrom('Tom', 'the manager', 'HR', 'other HR', 'a colleague', null)
  const at = fc.constantFrom('2026-03-12T08:00:00.000Z', '2026-03-16T08:00:00.000Z')
  const anyCase = fc
    .record({
      step: fc.constantFrom(...STEPS),
      misconduct: fc.option(fc.constantFrom(...Object.values(Misconduct))),
      cause: fc.constantFrom(...Object.values(Cause)),
      severity: fc.constantFrom(...Object.values(Severity)),
      finding: fc.option(fc.constantFrom(...Object.values(Finding))),
      findingNow: fc.option(fc.constantFrom(...Object.values(Finding))),
      asker: fc.record({ id: fc.constantFrom('Tom', 'the manager', 'HR'), managesTheStore: fc.boolean() }),
      named: fc.uniqueArray(fc.constantFrom('the manager', 'HR')),
      givenAt: fc.option(fc.constant('2026-03-12T08:00:00.000Z')),
      requestedAt: fc.option(fc.constantFrom('2026-03-12T08:00:00.000Z', '2026-03-19T08:00:00.000Z')),
      reporterId: fc.constantFrom('Tom', 'the manager', 'HR', null),
      contested: fc.boolean(),
      deciders: fc.subarray(['HR', 'other HR']),
      accounts: fc.array(
        fc.record({
          giverId: someone,
          pseudonym: fc.constant('Customer A'),
          byManagement: fc.boolean(),
          takenBy: fc.constantFrom('the manager', 'HR', 'other HR'),
          at,
        }),
      ),
      documents: fc.array(
        fc.record({ obtainedBy: fc.constantFrom('HR', 'other HR'), sha256: fc.constantFrom('a', 'b'), at }),
        { maxLength: 1 },
      ),
      earlier: fc.array(fc.constantFrom(...Object.values(ResponseStatus)).map(answeredToo), { maxLength: 2 }),
    })
    .map(({ cause, severity, finding, named, givenAt, requestedAt, reporterId, contested, ...rest }) =>
      soundCase({
        ...rest,
        incident: { cause, severity, finding, named, reporterId, contested },
        statement: { givenAt, requestedAt },
      }),
    )
  const passes = (at: ReturnType<typeof soundCase>) => failures(justCause(at)).length === 0

  it('nobody is disciplined for what was not theirs, or for a bad day', () => {
    fc.assert(
      fc.property(anyCase, (at) => {
        const theirs = at.incident.cause === Cause.EMPLOYEE
        if (theirs && (at.misconduct || at.incident.finding === Finding.PATTERN)) return
        expect(passes(at)).toBe(false)
      }),
    )
  })

  it('nobody is disciplined twice for the same, or again for what an appeal overturned', () => {
    const open = [ResponseStatus.DECLINED, ResponseStatus.WITHDRAWN]
    fc.assert(
      fc.property(anyCase, (at) => {
        if (at.earlier.some(({ state }) => !open.includes(state))) expect(passes(at)).toBe(false)
      }),
    )
  })

  it('the word misconduct opens nothing where nobody without a part has told of it', () => {
    fc.assert(
      fc.property(anyCase, (at) => {
        const { asker, deciders, incident } = at
        const parts = [asker.id, incident.reporterId, 'Tom', ...deciders]
        const told = at.accounts.some(({ giverId, takenBy }) => !parts.includes(giverId ?? takenBy))
        const shown = at.documents.some(
          ({ obtainedBy }) => ![asker.id, incident.reporterId, 'Tom', ...incident.named].includes(obtainedBy),
        )
        const settled = incident.cause === Cause.EMPLOYEE && !incident.contested && incident.reporterId !== 'Tom'
        if (at.misconduct && !(settled && (told || shown))) expect(passes(at)).toBe(false)
      }),
    )
  })

  it('nobody is disciplined unheard', () => {
    fc.assert(
      fc.property(anyCase, (at) => {
        const { givenAt, requestedAt } = at.statement
        if (givenAt || requestedAt === '2026-03-12T08:00:00.000Z') return
        expect(passes(at)).toBe(false)
      }),
    )
  })

  it('nobody disciplines who had a part in it, whatever it is called', () => {
    fc.assert(
      fc.property(anyCase, (at) => {
        const hadAPart =
          at.asker.id === 'Tom' ||
          at.incident.named.includes(at.asker.id) ||
          (at.incident.cause === Cause.MANAGEMENT && at.asker.managesTheStore)
        if (hadAPart) expect(passes(at)).toBe(false)
      }),
    )
  })

  it('no first step is higher than a verbal warning, but for misconduct that HR alone judges', () => {
    fc.assert(
      fc.property(anyCase, (at) => {
        if (!at.misconduct && at.step !== 'VERBAL_WARNING') expect(passes(at)).toBe(false)
      }),
    )
  })
})
