import { expect, it } from '@jest/globals'
import { Finding } from './finding-words.js'
import { becameGraver } from './graver.js'

const { NOT_THEIRS, ISOLATED, BAD_DAY, SYSTEMIC, EMERGING, PATTERN } = Finding

it('a finding becomes graver where it turns into EMERGING or PATTERN, and in no other way', () => {
  const harmless = [NOT_THEIRS, ISOLATED, BAD_DAY, SYSTEMIC]
  for (const from of harmless) {
    for (const to of [EMERGING, PATTERN]) expect(becameGraver(from, to)).toBe(true)
    for (const to of harmless) expect(becameGraver(from, to)).toBe(false)
  }
  expect(becameGraver(EMERGING, PATTERN)).toBe(true)
  expect(becameGraver(PATTERN, EMERGING)).toBe(false)
  for (const finding of Object.values(Finding)) {
    expect(becameGraver(finding, finding)).toBe(false)
    expect(becameGraver(null, finding)).toBe(false)
  }
})
