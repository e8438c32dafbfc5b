import { describe, expect, it } from '@jest/globals'
import { dayInWords } from '../../language/days.js'
import { Language } from '../../language/language.js'
import { inEnglish } from '../../../test/world/in-english.js'
import { type Different, ownIncident, soundCase } from '../../../test/world/sound-case.js'
import { Finding } from '../../assessments/findings/finding-words.js'
import { Cause } from '../../incidents/incident-words.js'
import { findingNamed } from '../../language/catalogue/en/named.js'
import { type Case, TestOutcome } from './case.js'
import { proof } from './proof.js'
import type { OwnIncident } from './what-proves.js'

const told = (at: Case) => inEnglish(proof(at))

const notMet = (different: Different, because: RegExp | string) =>
  expect(told(soundCase(different))).toEqual({
    outcome: TestOutcome.NOT_MET,
    because: expect.stringMatching(because),
  })
const isMet = (different: Different = {}) => expect(told(soundCase(different)).outcome).toBe(TestOutcome.MET)

describe('PROOF', () => {
  it('is met by a pattern then and now, known, uncontested and new, whoever is left out', () => {
    expect(told(soundCase()).because).toContain('3 days, whichever of 2 voices is left out')
  })

  it.each(Object.values(Cause).filter((cause) => cause !== Cause.EMPLOYEE))(
    'is not met where the cause is %s',
    (cause) =>
      notMet({ incident: { cause } }, `^The recorded cause is (the )?${cause.toLowerCase()}: nobody is disciplined`),
  )

  it.each([...Object.values(Finding).filter((finding) => finding !== Finding.PATTERN), null])(
    'is not met where the finding is %s, then or now',
    (finding) => {
      notMet({ incident: { finding } }, `${finding ? findingNamed[finding] : 'not made yet'}, not a pattern`)
      notMet({ findingNow: finding }, `as of now is ${finding ? findingNamed[finding] : 'nothing'}`)
    },
  )

  const [first, ...others] = soundCase().own
  const withFirst = (more: Partial<OwnIncident>) => ({ own: [{ ...first!, ...more }, ...others] })

  it('is not met while a day is contested', () => {
    notMet(withFirst({ contested: true }), /contests the cause on 1 day /)
    notMet({ own: soundCase().own.map((one) => ({ ...one, contested: true })) }, /on 3 days/)
  })

  it('is not met while the employee says that a day was not then, or not them, and nobody has decided that', () =>
    notMet(withFirst({ disputed: true }), /1 day .* another time, or without them/))

  it('is not met while the employee does not know of a day', () =>
    notMet(withFirst({ known: false }), /does not know yet of 1 day .*Send the employee what is recorded/))

  it('is not met by one voice, however often it speaks and whatever sources it names', () => {
    const days = Array.from({ length: 9 }, (_, n) => ownIncident(`2026-03-0${n + 1}`))
    notMet({ own: [...days, others.at(-1)!] }, /told by one voice/)
    isMet({ own: [...days, ownIncident('2026-03-10', { voices: ['HR'] })] })
    isMet({ own: [...days, ownIncident('2026-03-10', { voices: ['the managers', 'a colleague'] })] })
  })

  it('is not met where it would not be sure enough without one of the voices, or without what proves nothing', () => {
    for (const voice of [null, 'the managers', 'HR'])
      notMet({ leftOut: [...soundCase().leftOut, { voice, probability: 0.8999 }] }, /not be sure enough/)
    isMet({ leftOut: [{ voice: 'HR', probability: 0.9 }] })
  })

  it.each<[string, Partial<OwnIncident>]>([
    ['more than seven days after it happened', { recordedAt: '2026-03-17T12:00:00.001Z' }],
    ['came from a file', { imported: true, confirmed: false }],
  ])('does not rest on an incident that %s', (because, more) => {
    const own = soundCase().own.map((one) => (one.day === '2026-03-10' ? { ...one, ...more } : one))
    notMet({ own }, because)
  })

  it('does not rest on what was recorded with three others within a day', () => {
    const burst = ['01', '02', '03'].map((day) =>
      ownIncident(`2026-03-${day}`, { recordedAt: '2026-03-10T16:00:00.000Z', occurredAt: `2026-03-04T12:00:00.000Z` }),
    )
    notMet({ own: [...soundCase().own, ...burst] }, /more than three that were recorded/)
    isMet({ own: [...soundCase().own, ...burst.slice(1)] })
  })

  it('is not met where nothing is left that it could rest on', () => notMet({ own: [] }, /one voice/))

  it.each([
    ['the day of the newest of them', '2026-03-10', TestOutcome.NOT_MET],
    ['after it', '2026-03-11', TestOutcome.NOT_MET],
    ['the day before it', '2026-03-09', TestOutcome.MET],
  ])('asks for something new: where the last formal response was %s (%s), it is %s', (_, lastFormalOn, outcome) => {
    const result = told(soundCase({ lastFormalOn }))
    expect(result.outcome).toBe(outcome)
    if (outcome === TestOutcome.NOT_MET)
      expect(result.because).toContain(`formal response on ${dayInWords(lastFormalOn!, Language.EN)}`)
  })
})
