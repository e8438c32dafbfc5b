import { describe, expect, it } from '@jest/globals'
import { type Different, ownDay, soundCase } from '../../../test/world/sound-case.js'
import { Finding } from '../../assessments/findings/finding-words.js'
import { Cause } from '../../incidents/incident-words.js'
import { Misconduct } from '../response-words.js'
import { TestOutcome } from './case.js'
import { proof } from './proof.js'

const notMet = (different: Different, because: RegExp | string) =>
  expect(proof(soundCase(different))).toEqual({
    outcome: TestOutcome.NOT_MET,
    because: expect.stringMatching(because),
  })
const isMet = (different: Different = {}) => expect(proof(soundCase(different)).outcome).toBe(TestOutcome.MET)

describe('PROOF', () => {
  it('is met by a pattern then and now, seen by two, known, uncontested, and new', () => {
    expect(proof(soundCase()).because).toContain('3 days and 2 reporters or sources')
  })

  it.each(Object.values(Misconduct))('is for HR where it is %s, whatever the records say', (misconduct) => {
    for (const cause of Object.values(Cause))
      expect(proof(soundCase({ misconduct, incident: { cause, finding: null } })).outcome).toBe(TestOutcome.FOR_HR)
  })

  it.each(Object.values(Cause).filter((cause) => cause !== Cause.EMPLOYEE))(
    'is not met where the cause is %s',
    (cause) => notMet({ incident: { cause } }, `^The recorded cause is ${cause}`),
  )

  it.each([...Object.values(Finding).filter((finding) => finding !== Finding.PATTERN), null])(
    'is not met where the finding is %s, then or now',
    (finding) => {
      notMet({ incident: { finding } }, `${finding ?? 'not made yet'}, not PATTERN`)
      notMet({ findingNow: finding }, `as of now is ${finding ?? 'nothing'}`)
    },
  )

  it('is not met while a day is contested', () => {
    const [first, ...others] = soundCase().ownDays
    notMet({ ownDays: [{ ...first!, contested: true }, ...others] }, /contests the cause on 1 day /)
    notMet({ ownDays: soundCase().ownDays.map((day) => ({ ...day, contested: true })) }, /on 3 days/)
  })

  it('is not met while the employee says that a day was not then, or not them, and nobody has decided that', () => {
    const [first, ...others] = soundCase().ownDays
    notMet({ ownDays: [{ ...first!, disputed: true }, ...others] }, /1 day .* another time, or without them/)
  })

  it('is not met while the employee does not know of a day', () => {
    const [first, ...others] = soundCase().ownDays
    notMet({ ownDays: [{ ...first!, known: false }, ...others] }, /has not been told of 1 day .*shareRecord/)
  })

  it('is not met by one voice, however often it speaks', () => {
    const days = Array.from({ length: 9 }, (_, n) => ownDay(`2026-03-0${n + 1}`))
    notMet({ ownDays: days }, /one reporter and one source/)
    notMet({ ownDays: days.map((day) => ({ ...day, reporters: [] })) }, /one reporter and one source/)
    isMet({ ownDays: [...days, ownDay('2026-03-10', { reporters: ['a colleague'] })] })
    isMet({ ownDays: [...days, ownDay('2026-03-10', { sources: ['CUSTOMER'] })] })
    isMet({ ownDays: [...days, ownDay('2026-03-10', { sources: ['MANAGER', 'SYSTEM'] })] })
  })

  it('is not met where nothing is left that it could rest on', () => notMet({ ownDays: [] }, /one reporter/))

  it.each([
    ['the day of the newest of them', '2026-03-10', TestOutcome.NOT_MET],
    ['after it', '2026-03-11', TestOutcome.NOT_MET],
    ['the day before it', '2026-03-09', TestOutcome.MET],
  ])('asks for something new: where the last formal response was %s (%s), it is %s', (_, lastFormalOn, outcome) => {
    const result = proof(soundCase({ lastFormalOn }))
    expect(result.outcome).toBe(outcome)
    if (outcome === TestOutcome.NOT_MET) expect(result.because).toContain(`formal response on ${lastFormalOn}`)
  })
})
