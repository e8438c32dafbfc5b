import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { digestOf } from './idempotency.js'

const anyInput = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.constant(null), fc.array(fc.string())))

it('the same input has the same digest, in whatever order its fields come', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const reversed = Object.fromEntries(Object.entries(input).reverse())
      expect(digestOf(reversed)).toBe(digestOf(input))
    }),
  )
})

it('another input has another digest', () => {
  fc.assert(
    fc.property(anyInput, anyInput, (one, two) => {
      const inOrder = (input: object) => JSON.stringify(input, Object.keys(input).sort())
      if (inOrder(one) !== inOrder(two)) expect(digestOf(one)).not.toBe(digestOf(two))
    }),
  )
})

it.each([
  [{ a: '1' }, { a: 1 }],
  [{ a: null }, {}],
  [{ a: ['x', 'y'] }, { a: ['y', 'x'] }],
  [
    { a: 'x', b: 'y' },
    { a: 'y', b: 'x' },
  ],
])('%j is not %j', (one, two) => expect(digestOf(one)).not.toBe(digestOf(two)))

it('a digest is SHA-256, in 64 digits', () => expect(digestOf({ a: 1 })).toMatch(/^[0-9a-f]{64}$/))
