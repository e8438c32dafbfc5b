import { describe, expect, it } from '@jest/globals'
import { Cause, Severity } from './incident-words.js'
import { unlessBefore, whyHrMerges } from './merging-rules.js'

const record = (cause: Cause, severity: Severity, day = '2026-03-10') => ({ cause, severity, day })
const { EMPLOYEE, CUSTOMER, UNKNOWN } = Cause
const { MINOR, MAJOR } = Severity

describe('two records of the same', () => {
  it.each([
    ['alike', record(EMPLOYEE, MINOR), record(EMPLOYEE, MINOR)],
    ['into the one of another cause', record(EMPLOYEE, MAJOR), record(CUSTOMER, MAJOR)],
    ['into the less grave one', record(UNKNOWN, MAJOR), record(UNKNOWN, MINOR)],
    ['of causes that are neither the person’s', record(CUSTOMER, MINOR), record(UNKNOWN, MINOR)],
  ])('become one by whoever is there: %s', (_, duplicate, kept) => {
    expect(whyHrMerges(duplicate, kept)).toBeUndefined()
  })

  it.each([
    [
      'into the one that puts it down to the person',
      record(CUSTOMER, MINOR),
      record(EMPLOYEE, MINOR),
      'incidents.mergeIntoGraver',
    ],
    ['into the graver one', record(EMPLOYEE, MINOR), record(EMPLOYEE, MAJOR), 'incidents.mergeIntoGraver'],
    [
      'where each weighs more by something',
      record(EMPLOYEE, MINOR),
      record(CUSTOMER, MAJOR),
      'incidents.mergeIntoGraver',
    ],
    [
      'into a complaint that is said to be the person’s',
      record(CUSTOMER, MINOR),
      { ...record(UNKNOWN, MINOR), attributedCause: EMPLOYEE },
      'incidents.mergeIntoGraver',
    ],
    ['of different days', record(EMPLOYEE, MINOR, '2026-03-09'), record(EMPLOYEE, MINOR), 'incidents.mergeOtherDays'],
  ])('become one by HR alone: %s', (_, duplicate, kept, why) => {
    expect(whyHrMerges(duplicate, kept)).toEqual([why])
  })
})

it('a statement that was given before the record was there was given about something else', () => {
  expect(unlessBefore('2026-03-10T10:00:00.000Z', '2026-03-10T11:00:00.000Z')).toBeNull()
  expect(unlessBefore('2026-03-10T12:00:00.000Z', '2026-03-10T11:00:00.000Z')).toBe('2026-03-10T12:00:00.000Z')
})
