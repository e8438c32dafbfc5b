import { expect, it } from '@jest/globals'
import { dayInWords } from '../../language/days.js'
import { Language } from '../../language/language.js'
import { inEnglish } from '../../../test/world/in-english.js'
import { soundCase } from '../../../test/world/sound-case.js'
import { type Case, TestOutcome } from './case.js'
import { notice } from './notice.js'

const told = (at: Case) => inEnglish(notice(at))

const acknowledged = (acknowledgedAt: string | null) =>
  told(soundCase({ standard: { ...soundCase().standard!, acknowledgedAt } }))

it('NOTICE is for HR where no standard is cited', () => {
  const { outcome, because } = told(soundCase({ standard: undefined }))
  expect(outcome).toBe(TestOutcome.FOR_HR)
  expect(because).toContain('No service standard is cited')
})

it('NOTICE is not met where the employee never acknowledged it', () => {
  const { outcome, because } = acknowledged(null)
  expect(outcome).toBe(TestOutcome.NOT_MET)
  expect(because).toContain('has not acknowledged the standard "Greeting"')
})

it.each([
  ['a year before the incident', '2025-03-10T12:00:00.000Z', TestOutcome.MET],
  ['a millisecond before it', '2026-03-10T11:59:59.999Z', TestOutcome.MET],
  ['a millisecond after it', '2026-03-10T12:00:00.001Z', TestOutcome.NOT_MET],
  ['the day after it', '2026-03-11T12:00:00.000Z', TestOutcome.NOT_MET],
])('NOTICE of a standard acknowledged %s (%s) is %s, and says when that was', (_, at, outcome) => {
  const result = acknowledged(at)
  expect(result.outcome).toBe(outcome)
  expect(result.because).toContain(dayInWords(at, Language.EN))
  expect(result.because).toMatch(outcome === TestOutcome.MET ? /before the incident/ : /only after the incident/)
})
