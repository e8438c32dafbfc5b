import { expect, it } from '@jest/globals'
import { answeredToo, ownIncident, soundCase } from '../../../test/world/sound-case.js'
import { ResponseStatus as Status } from '../response-words.js'
import { patternJudgedOn } from './judged-pattern.js'
import { proof } from './proof.js'

const another = (state: Status, more: object = {}) => ({
  ...answeredToo(state),
  incidentId: '2026-02-20',
  day: '2026-02-20',
  ...more,
})
const ASKED_ON = '2026-03-12'

it('a pattern that was declined or overturned is judged up to when it was asked for', () => {
  for (const state of [Status.DECLINED, Status.OVERTURNED]) {
    const at = soundCase({ earlier: [another(state)] })
    expect(patternJudgedOn(at)).toBe(ASKED_ON)
    expect(proof(at)).toMatchObject({ outcome: 'NOT_MET', because: ['justCause.patternJudged', { day: ASKED_ON }] })
  }
})

it('it is asked for again once something happened since, or, where it was declined, with something new told', () => {
  const own = [...soundCase().own, ownIncident('2026-03-14')]
  expect(proof(soundCase({ earlier: [another(Status.OVERTURNED)], own }))).toMatchObject({ outcome: 'MET' })
  const documents = [{ obtainedBy: 'HR', sha256: 'b', at: '2026-03-16T10:00:00.000Z' }]
  expect(patternJudgedOn(soundCase({ earlier: [another(Status.DECLINED)], documents }))).toBeUndefined()
  expect(patternJudgedOn(soundCase({ earlier: [another(Status.OVERTURNED)], documents }))).toBe(ASKED_ON)
})

it('one that was taken back is judged where they had been invited, and misconduct is no pattern', () => {
  expect(patternJudgedOn(soundCase({ earlier: [another(Status.WITHDRAWN)] }))).toBeUndefined()
  expect(patternJudgedOn(soundCase({ earlier: [another(Status.WITHDRAWN, { invited: true })] }))).toBe(ASKED_ON)
  expect(patternJudgedOn(soundCase({ earlier: [another(Status.DECLINED, { misconduct: true })] }))).toBeUndefined()
})
