import { describe, expect, it } from '@jest/globals'
import { ContextFactor as Factor } from '../workforce/context-factors.js'
import { type Claimed, correctionProblems, disputesTheDay, disputesTheRule, type Recorded } from './correction-rules.js'

const NOW = Date.parse('2026-03-20T10:00:00.000Z')
const recorded: Recorded = {
  occurredAt: '2026-03-10T12:00:00.000Z',
  context: [Factor.UNDERSTAFFED, Factor.UNWELL],
  summary: 'Snapped at a customer.',
}
const wrongIn = (claimed: Partial<Claimed>) =>
  correctionProblems({ notThere: false, ...claimed }, recorded, NOW).map(({ path }) => path)

describe('a correction', () => {
  it.each<[string, Partial<Claimed>]>([
    ['when it was', { occurredAt: '2026-03-09T12:00:00.000Z' }],
    ['what was going on', { context: [Factor.UNDERSTAFFED, Factor.SYSTEM_OUTAGE] }],
    ['that nothing was going on', { context: [] }],
    ['how it should be worded', { summary: 'Asked a customer to wait.' }],
    ['several of these', { occurredAt: '2026-03-09T12:00:00.000Z', summary: 'Asked a customer to wait.' }],
    ['that they had no part in it', { notThere: true }],
  ])('can say %s', (_, claimed) => expect(wrongIn(claimed)).toEqual([]))

  it.each<[string, Partial<Claimed>, string[]]>([
    ['nothing', {}, ['input']],
    ['nothing, in nulls', { occurredAt: null, context: null, summary: null }, ['input']],
    ['both how it was and that they were not there', { notThere: true, summary: 'Other.' }, ['input.notThere']],
    ['what is recorded already', { occurredAt: recorded.occurredAt }, ['input.occurredAt']],
    ['what is recorded already, in words', { summary: recorded.summary }, ['input.summary']],
    ['what is recorded already, of what can be told openly', { context: [Factor.UNDERSTAFFED] }, ['input.context']],
    ['that it will be', { occurredAt: '2026-03-21T12:00:00.000Z' }, ['input.occurredAt']],
    ['that it was long before the service', { occurredAt: '2010-03-21T12:00:00.000Z' }, ['input.occurredAt']],
    ['what is told in confidence', { context: [Factor.PERSONAL_STRAIN] }, ['input.context']],
  ])('does not say %s', (_, claimed, paths) => expect(wrongIn(claimed)).toEqual(paths))

  it.each<[Partial<Claimed>, boolean]>([
    [{ occurredAt: '2026-03-09T12:00:00.000Z' }, true],
    [{ notThere: true }, true],
    [{ context: [] }, false],
    [{ summary: 'Other.' }, false],
  ])('disputes the day if it concerns whether or when it happened: %j, %s', (claimed, disputes) =>
    expect(disputesTheDay({ notThere: false, ...claimed })).toBe(disputes),
  )
})

it('says something of the rule where it says anew that they were told to, or that none was clear', () => {
  const { CONFLICTING_INSTRUCTION: told, UNCLEAR_POLICY: unclear, UNDERSTAFFED: few } = Factor
  expect([disputesTheRule([few, told], [few]), disputesTheRule([unclear], [])]).toEqual([true, true])
  expect([disputesTheRule([few], []), disputesTheRule([told], [told]), disputesTheRule([], [told])]).toEqual([false, false, false]) // prettier-ignore
})
