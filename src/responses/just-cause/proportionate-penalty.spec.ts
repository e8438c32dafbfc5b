import { describe, expect, it } from '@jest/globals'
import { inEnglish } from '../../../test/world/in-english.js'
import { soundCase } from '../../../test/world/sound-case.js'
import { Severity } from '../../incidents/incident-words.js'
import { Misconduct } from '../response-words.js'
import { STEPS } from '../steps.js'
import { type Case, TestOutcome } from './case.js'
import { proportionatePenalty } from './proportionate-penalty.js'
import type { Step } from '../../incidents/response-kinds.js'

const told = (at: Case) => inEnglish(proportionatePenalty(at))

const [VERBAL, WRITTEN, FINAL, SUSPENSION, DISMISSAL] = STEPS
const penalty = (step: Step, gravestUnspent: Step | undefined, severity: Severity) =>
  told(soundCase({ step, gravestUnspent, incident: { severity } }))

/** The highest step that each combination bears. */
const HIGHEST: [Step | undefined, Record<Severity, Step>][] = [
  [undefined, { MINOR: VERBAL, MODERATE: VERBAL, MAJOR: VERBAL }],
  [VERBAL, { MINOR: WRITTEN, MODERATE: WRITTEN, MAJOR: WRITTEN }],
  [WRITTEN, { MINOR: WRITTEN, MODERATE: FINAL, MAJOR: FINAL }],
  [FINAL, { MINOR: WRITTEN, MODERATE: FINAL, MAJOR: SUSPENSION }],
  [SUSPENSION, { MINOR: WRITTEN, MODERATE: FINAL, MAJOR: DISMISSAL }],
  [DISMISSAL, { MINOR: WRITTEN, MODERATE: FINAL, MAJOR: DISMISSAL }],
]

describe.each(HIGHEST)('PROPORTIONATE_PENALTY with %s unspent', (unspent, highest) => {
  it.each(Object.values(Severity))(
    'for what is %s is met up to one step above, and up to what it bears',
    (severity) => {
      const upTo = STEPS.indexOf(highest[severity])
      expect(STEPS.map((step) => penalty(step, unspent, severity).outcome)).toEqual(
        STEPS.map((_, n) => (n <= upTo ? TestOutcome.MET : TestOutcome.NOT_MET)),
      )
    },
  )
})

describe('PROPORTIONATE_PENALTY', () => {
  it('says which step would be the next, or the most', () => {
    expect(penalty(WRITTEN, undefined, Severity.MAJOR).because).toContain('the first step is a verbal warning')
    expect(penalty(FINAL, VERBAL, Severity.MAJOR).because).toContain('the next step is a written warning')
    expect(penalty(FINAL, FINAL, Severity.MINOR).because).toContain('A minor incident bears a written warning at most')
    expect(penalty(DISMISSAL, FINAL, Severity.MODERATE).because).toContain('bears a final warning at most')
    expect(penalty(VERBAL, undefined, Severity.MINOR).because).toContain('the first step')
  })

  it('is for HR where it is misconduct that HR alone judges and somebody else has told of', () => {
    const accounts = [
      {
        giverId: 'a colleague',
        pseudonym: null,
        byManagement: false,
        takenBy: 'a colleague',
        at: '2026-03-12T10:00:00.000Z',
      },
    ]
    for (const misconduct of Object.values(Misconduct)) {
      const at = soundCase({ step: DISMISSAL, misconduct, accounts })
      expect(told(at).outcome).toBe(TestOutcome.FOR_HR)
      expect(told({ ...at, accounts: [] }).outcome).toBe(TestOutcome.NOT_MET)
    }
  })
})
