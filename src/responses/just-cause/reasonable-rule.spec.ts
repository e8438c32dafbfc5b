import { expect, it } from '@jest/globals'
import { dayInWords } from '../../language/days.js'
import { Language } from '../../language/language.js'
import { inEnglish } from '../../../test/world/in-english.js'
import { soundCase } from '../../../test/world/sound-case.js'
import { ContextFactor } from '../../workforce/context-factors.js'
import { type Case, TestOutcome } from './case.js'
import { reasonableRule } from './reasonable-rule.js'

const told = (at: Case) => inEnglish(reasonableRule(at))

const inForceFrom = (date: string) => told(soundCase({ standard: { ...soundCase().standard!, inForceFrom: date } }))

it.each([
  [ContextFactor.CONFLICTING_INSTRUCTION, 'conflicting instruction'],
  [ContextFactor.UNCLEAR_POLICY, 'policy was unclear'],
])('REASONABLE_RULE is not met where the context has %s, with a standard or without', (factor, words) => {
  const incident = { context: [ContextFactor.UNDERSTAFFED, factor] }
  for (const at of [soundCase({ incident }), soundCase({ incident, standard: undefined })]) {
    const { outcome, because } = told(at)
    expect(outcome).toBe(TestOutcome.NOT_MET)
    expect(because).toContain(words)
  }
})

it('REASONABLE_RULE stands by whatever else was going on', () => {
  const others = Object.values(ContextFactor).filter(
    (factor) => factor !== ContextFactor.CONFLICTING_INSTRUCTION && factor !== ContextFactor.UNCLEAR_POLICY,
  )
  expect(told(soundCase({ incident: { context: others } })).outcome).toBe(TestOutcome.MET)
})

it('REASONABLE_RULE is for HR where no standard is cited', () => {
  const { outcome, because } = told(soundCase({ standard: undefined }))
  expect(outcome).toBe(TestOutcome.FOR_HR)
  expect(because).toContain('HR judges')
})

it.each([
  ['long before', '2025-01-01', TestOutcome.MET],
  ['since the very day', '2026-03-10', TestOutcome.MET],
  ['since the day after', '2026-03-11', TestOutcome.NOT_MET],
])('REASONABLE_RULE with a standard in force %s (%s) is %s, and says since when', (_, date, outcome) => {
  const result = inForceFrom(date)
  expect(result.outcome).toBe(outcome)
  expect(result.because).toContain(`since ${dayInWords(date, Language.EN)}`)
})

it.each([
  ['by the very day', '2026-03-10', TestOutcome.NOT_MET],
  ['before', '2026-02-01', TestOutcome.NOT_MET],
  ['only the day after', '2026-03-11', TestOutcome.MET],
])('REASONABLE_RULE with a version that another replaced %s (%s) is %s', (_, replacedOn, outcome) => {
  const result = told(soundCase({ standard: { ...soundCase().standard!, replacedOn } }))
  expect(result.outcome).toBe(outcome)
  if (outcome === TestOutcome.NOT_MET)
    expect(result.because).toContain(`replaced on ${dayInWords(replacedOn, Language.EN)}`)
})
