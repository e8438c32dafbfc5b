import { expect, it } from '@jest/globals'
import { Cause } from '../../incidents/incident-words.js'
import { Finding } from './finding-words.js'
import { ResponseKind as Kind } from '../../incidents/response-kinds.js'
import { suggestedOfAPerson, suggestedResponses } from './suggested-responses.js'

const findings = Object.values(Finding)
const causes = Object.values(Cause)
const HARD = [
  Kind.STAND_DOWN,
  Kind.VERBAL_WARNING,
  Kind.WRITTEN_WARNING,
  Kind.FINAL_WARNING,
  Kind.SUSPENSION,
  Kind.DISMISSAL,
]

it('nothing formal is ever suggested, nor sending anybody home', () => {
  for (const finding of findings)
    for (const cause of causes)
      expect(suggestedResponses(finding, cause).filter((kind) => HARD.includes(kind))).toEqual([])
})

it('there is always something that would serve, and each once', () => {
  for (const finding of findings)
    for (const cause of causes) {
      if (finding === Finding.NOT_THEIRS && cause === Cause.EMPLOYEE) continue
      const suggested = suggestedResponses(finding, cause)
      expect(suggested.length).toBeGreaterThan(0)
      expect(new Set(suggested).size).toBe(suggested.length)
    }
})

it.each([Cause.MANAGEMENT, Cause.PROCESS, Cause.OFFER])('what was of the %s is mended there first', (cause) => {
  expect(suggestedResponses(Finding.NOT_THEIRS, cause)[0]).toBe(Kind.PROCESS_FIX)
})

it.each<[Finding, Kind]>([
  [Finding.ISOLATED, Kind.TEACHABLE_MOMENT],
  [Finding.BAD_DAY, Kind.REASSIGNMENT],
  [Finding.EMERGING, Kind.SUPPORT],
  [Finding.PATTERN, Kind.SUPPORT],
  [Finding.SYSTEMIC, Kind.PROCESS_FIX],
])('%s is met with %s first, whatever the cause', (finding, kind) => {
  for (const cause of causes) expect(suggestedResponses(finding, cause)[0]).toBe(kind)
})

it('what emerges meets offers of support only', () => {
  expect(suggestedResponses(Finding.EMERGING, Cause.EMPLOYEE)).toEqual([Kind.SUPPORT, Kind.COACHING, Kind.TRAINING])
})

it('a customer who was abusive is a reason to support and to recognise', () => {
  expect(suggestedResponses(Finding.NOT_THEIRS, Cause.CUSTOMER)).toEqual([
    Kind.SUPPORT,
    Kind.RECOGNITION,
    Kind.NO_ACTION,
  ])
})

it('nothing is suggested about a person of whom nothing stands out: there is no incident to answer', () => {
  expect(suggestedOfAPerson(Finding.ISOLATED)).toEqual([])
  expect(suggestedOfAPerson(Finding.EMERGING)).toEqual(suggestedResponses(Finding.EMERGING, Cause.EMPLOYEE))
})
