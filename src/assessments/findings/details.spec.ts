import { describe, expect, it } from '@jest/globals'
import { Language } from '../../language/language.js'
import type { Judgement } from '../../pattern/answer/judgement.js'
import { ordinary } from '../../../test/world/a-judgement.js'
import { explainedWith } from './customer-side.js'
import { detailsOf } from './details.js'
import { AgainstExpectation, Conduct } from '../../incidents/incident-words.js'

const judgement: Judgement = {
  ...ordinary,
  observedDays: 1,
  daysWithoutShift: 1,
  interactions: 900,
  shifts: 12,
  conditions: [],
  shiftUnknown: true,
  sinceLast: null,
}
const details = (change: Partial<Judgement>, isReader = false, language = Language.EN) =>
  detailsOf({ ...judgement, ...change }, { withNumbers: true, isReader, language })
const all = (...of: Parameters<typeof details>) => JSON.stringify(details(...of))

const EVERY: Partial<Judgement>[] = [
  {},
  { finding: 'NOT_THEIRS', cause: 'UNKNOWN' },
  { saidBadDay: true, shifts: 0, interactions: 0 },
  { ownThatDay: 0, sinceLast: { days: 3, interactions: 200 } },
  { finding: 'EMERGING', certainty: 'LITTLE_KNOWN', shifts: 2 },
  { finding: 'PATTERN', shifts: 300 },
]

describe('the next questions about a finding', () => {
  it('count what went well on the shifts that there are: what happened on a day without one was on none of them', () => {
    expect(details({}).goingWell).toMatch(/^On 12 shifts of 12 /)
    expect(details({ daysWithoutShift: undefined, shiftUnknown: false }).goingWell).toMatch(/^On 11 shifts of 12 /)
    expect(details({ interactions: 0 }).goingWell).not.toMatch(/interactions/)
  })

  it('say that what is usual is presumed where they compare all the same', () => {
    const little = { certainty: 'LITTLE_KNOWN', shifts: 0, interactions: 0 } as const
    expect(details(little).certaintyBecause).toMatch(/presumed instead peers .* too little to compare with anybody\./)
    expect(details({ ...little, finding: 'EMERGING' }).certaintyBecause).toMatch(/What is usual is mostly presumed/)
    expect(details({ ...little, finding: 'EMERGING' }).certaintyBecause).not.toMatch(/compare with anybody/)
  })

  it('speak to the employee whom it is about, in either language, and of them to everybody else', () => {
    for (const change of EVERY) {
      expect(all(change, true)).not.toMatch(/\b(them|theirs|they|the employee)\b/i)
      expect(all(change, true, Language.NL)).not.toMatch(/medewerker/i)
      expect(all(change)).not.toMatch(/\b(you|yours)\b(?! asked)/)
    }
    expect(details({ shifts: 0 }).goingWell).toMatch(/ask, and say that you asked/)
    expect(details({ shifts: 0 }, true).goingWell).toMatch(/you can tell of it yourself/)
  })

  it('and so does what the customer’s side has to say', () => {
    const side = { conduct: Conduct.ABUSIVE, against: AgainstExpectation.BEYOND, waitsForAgreement: true }
    expect(explainedWith('', side, true, Language.EN)).toMatch(
      /concerned you .*Until you agree.*for you\..*you are owed care/,
    )
    expect(explainedWith('', side, true, Language.NL)).not.toMatch(/medewerker/)
    expect(explainedWith('', side, false, Language.EN)).not.toMatch(/\byou\b/)
  })
})
