import { expect, it } from '@jest/globals'
import { Severity } from '../../incidents/incident-words.js'
import { isException } from './remedy-rules.js'

const refund = { upToSeverity: Severity.MODERATE, upToAmount: 50 }
const given = { severity: Severity.MINOR, amount: 50, before: 0 }

it.each([
  ['up to its limit', {}, false],
  ['a cent beyond it', { amount: 50.01 }, true],
  ['beyond it in two steps', { amount: 20, before: 40 }, true],
  ['without an amount', { amount: null }, false],
  ['for a breakdown as grave as it is meant for', { severity: Severity.MODERATE }, false],
  ['for a graver one', { severity: Severity.MAJOR }, true],
])('a remedy that is given %s is an exception or not', (_, more, exception) => {
  expect(isException(refund, { ...given, ...more })).toBe(exception)
})

it('what has no limit has none', () => {
  expect(isException({ ...refund, upToAmount: null }, { ...given, amount: 1e6 })).toBe(false)
})
