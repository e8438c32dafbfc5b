import { expect, it } from '@jest/globals'
import { inEnglish } from '../../../test/world/in-english.js'
import { soundCase } from '../../../test/world/sound-case.js'
import { type Case, TestOutcome } from './case.js'
import { investigation } from './investigation.js'

const told = (at: Case) => inEnglish(investigation(at))

const after = (statement: { requestedAt: string | null; givenAt: string | null }, now = '2026-03-20T10:00:00.000Z') =>
  told(soundCase({ statement, now }))

it('INVESTIGATION is met once the employee has told their side, asked or unasked', () => {
  for (const requestedAt of [null, '2026-03-11T08:00:00.000Z', '2026-03-19T08:00:00.000Z']) {
    const { outcome, because } = after({ requestedAt, givenAt: '2026-03-12T08:00:00.000Z' })
    expect(outcome).toBe(TestOutcome.MET)
    expect(because).toContain('12 March 2026')
  }
})

it('INVESTIGATION is not met where nobody asked', () => {
  const { outcome, because } = after({ requestedAt: null, givenAt: null })
  expect(outcome).toBe(TestOutcome.NOT_MET)
  expect(because).toContain('Ask for a statement')
})

it.each([
  ['a day', '2026-03-13T10:00:00.000Z', TestOutcome.NOT_MET],
  ['seven days less a millisecond', '2026-03-19T09:59:59.999Z', TestOutcome.NOT_MET],
  ['seven days', '2026-03-19T10:00:00.000Z', TestOutcome.MET],
  ['a month', '2026-04-12T10:00:00.000Z', TestOutcome.MET],
])('INVESTIGATION %s after asking without an answer (%s) is %s', (_, now, outcome) => {
  const result = after({ requestedAt: '2026-03-12T10:00:00.000Z', givenAt: null }, now)
  expect(result.outcome).toBe(outcome)
  expect(result.because).toContain('asked for a statement on 12 March 2026')
  expect(result.because).toContain(outcome === TestOutcome.MET ? 'has had seven days' : 'has until 19 March 2026')
})

it.each([
  ['the last moment', '2026-03-22T09:59:59.999Z', TestOutcome.NOT_MET, 'has until 22 March 2026 to give it'],
  ['their end', '2026-03-22T10:00:00.000Z', TestOutcome.MET, 'has had seven days'],
])('INVESTIGATION does not count three days of leave: at %s (%s) it is %s', (_, now, outcome, said) => {
  const leave = [{ from: '2026-03-14', to: '2026-03-16' }]
  const statement = { requestedAt: '2026-03-12T10:00:00.000Z', givenAt: null }
  const result = told(soundCase({ statement, now, leave }))
  expect(result).toEqual({ outcome, because: expect.stringContaining(`${said} (3 days of leave are not counted).`) })
})
