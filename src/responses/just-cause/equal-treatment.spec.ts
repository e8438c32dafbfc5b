import { expect, it } from '@jest/globals'
import { inEnglish } from '../../../test/world/in-english.js'
import fc from 'fast-check'
import { soundCase } from '../../../test/world/sound-case.js'
import { type Case, TestOutcome } from './case.js'
import { departsFromPrecedent, equalTreatment } from './equal-treatment.js'

const told = (at: Case) => inEnglish(equalTreatment(at))

const among = (answered: number, thisOrMore: number) => told(soundCase({ precedents: { answered, thisOrMore } }))

it.each([
  [0, 0, TestOutcome.FOR_HR, /^Fewer than 5/],
  [4, 4, TestOutcome.FOR_HR, /^Fewer than 5/],
  [5, 2, TestOutcome.FOR_HR, /^Fewer than half .* a verbal warning or more/],
  [5, 3, TestOutcome.MET, /^At least half/],
  [6, 3, TestOutcome.MET, /^At least half/],
  [7, 3, TestOutcome.FOR_HR, /^Fewer than half/],
  [100, 100, TestOutcome.MET, /^At least half/],
])('EQUAL_TREATMENT of %d answered, %d with this step or more, is %s', (answered, thisOrMore, outcome, because) => {
  expect(among(answered, thisOrMore)).toEqual({ outcome, because: expect.stringMatching(because) })
})

it.each([
  [4, 0, null],
  [5, 2, true],
  [6, 3, false],
])('approving with %d answered and %d with as much departs from precedent: %s', (answered, thisOrMore, departs) => {
  expect(departsFromPrecedent({ answered, thisOrMore })).toBe(departs)
})

it('EQUAL_TREATMENT never tells how many there are, where those who ask may not know', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (answered, more) => {
      const numbers = among(answered, Math.min(more, answered)).because.match(/\d+/g) ?? []
      expect(numbers.filter((number) => number !== '5' && number !== '24')).toEqual([])
    }),
  )
})
