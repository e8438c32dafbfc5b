import { expect, it } from '@jest/globals'
import { overServicingInWords, proposalFor } from './customers-side-words.js'

const exceptions = { code: 'REFUND', given: 3, customers: 2, amounts: [60, 80, 70], limit: 50 }

it('three exceptions are none any more: everyone gets it, or no one', () => {
  expect(proposalFor(exceptions)).toContain('raise the limit of REFUND from 50 to 80 for everybody')
  expect(proposalFor({ ...exceptions, amounts: [10] })).toContain('for graver breakdowns too')
  expect(proposalFor({ ...exceptions, given: 2 })).toBeNull()
})

it('what nobody asked for can’t be told where nothing is agreed', () => {
  const none = { agreements: 0, forgiveOnce: 0, notNeeded: 0, notNeededCost: 0, beyondAgreed: 0, beyondAgreedCost: 0 }
  expect(overServicingInWords(none)).toEqual([expect.stringContaining('can’t be told')])
  expect(overServicingInWords({ ...none, agreements: 4, forgiveOnce: 3, notNeeded: 1 })).toHaveLength(3)
})
