import { expect, it } from '@jest/globals'
import { Language } from '../../language/language.js'
import { kindInWords, overServicingInWords, proposalFor } from './customers-side-words.js'

const exceptions = { code: 'REFUND', given: 3, customers: 2, amounts: [60, 80, 70], limit: 50 }

it('three exceptions are none any more: everyone gets it, or no one', () => {
  expect(proposalFor(exceptions, Language.EN)).toContain('raise the limit of REFUND from 50 to 80 for everybody')
  expect(proposalFor({ ...exceptions, amounts: [10] }, Language.EN)).toContain('for graver breakdowns too')
  expect(proposalFor({ ...exceptions, given: 2 }, Language.EN)).toBeNull()
})

it('what nobody asked for can’t be told where nothing is agreed', () => {
  const none = { agreements: 0, forgiveOnce: 0, notNeeded: 0, notNeededCost: 0, beyondAgreed: 0, beyondAgreedCost: 0 }
  expect(overServicingInWords(none, Language.EN)).toEqual([expect.stringContaining('can’t be told')])
  expect(overServicingInWords({ ...none, agreements: 4, forgiveOnce: 3, notNeeded: 1 }, Language.EN)).toHaveLength(3)
})

it.each([
  [
    'nobody else got anything',
    { unasked: 0 },
    /^Of customers of the kind Loyalty, 4 customers said what they expect, and 3 forgive a single failure\.$/,
  ],
  ['too few said what they expect', { unasked: 2, unaskedCost: 30 }, /2 remedies went to others.*too few said/],
  [
    'enough did',
    { unasked: 2, unaskedCost: 30, unaskedSavingLow: 11.4, unaskedSavingHigh: 28.8 },
    /between 11 and 29 of it was not needed/,
  ],
])('one kind of customers, where %s', (_, more, words) => {
  const none = { unaskedCost: 0, unaskedSavingLow: null, unaskedSavingHigh: null }
  expect(kindInWords({ kind: 'Loyalty', agreements: 4, forgiveOnce: 3, ...none, ...more }, Language.EN)).toMatch(words)
})
