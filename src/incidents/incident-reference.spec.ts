import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { referenceOf, referencesMeantBy } from './incident-reference.js'

it('a reference is three groups of four, without letters that look alike', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 7 }), (id) => {
      expect(referenceOf(id)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
    }),
  )
})

it.each([
  ['0199a0c0-0000-7000-8000-000000000000', '0000-0000-0000'],
  ['0199a0c0-0000-7000-8000-00000000001f', '0000-0000-000Z'],
  ['0199a0c0-0000-7000-8000-000000000020', '0000-0000-0010'],
  ['0199a0c0-0000-7000-8fff-ffffffffffff', 'ZZZZ-ZZZZ-ZZZZ'],
  ['0199A0C0-0000-7000-8FFF-FFFFFFFFFFFF', 'ZZZZ-ZZZZ-ZZZZ'],
])('of %s it is %s', (id, reference) => expect(referenceOf(id)).toBe(reference))

it('each incident has its own, those of the same millisecond too', () => {
  const ids = Array.from({ length: 20_000 }, () => v7({ msecs: Date.UTC(2026, 2, 10) }))
  expect(new Set(ids.map(referenceOf)).size).toBe(ids.length)
})

it.each([
  ['4F7K-0000-1Z9Q', ['4F7K-0000-1Z9Q']],
  [' 4f7k oooo lz9q ', ['4f7k oooo lz9q', '4F7K OOOO LZ9Q', '4F7K-0000-1Z9Q']],
  ['4f7k00001z9q', ['4f7k00001z9q', '4F7K00001Z9Q', '4F7K-0000-1Z9Q']],
  ['hf-02169', ['hf-02169', 'HF-02169']],
  ['HF-02169', ['HF-02169']],
])('%j, as it is typed or read out, may mean %j', (typed, meant) => expect(referencesMeantBy(typed)).toEqual(meant))
