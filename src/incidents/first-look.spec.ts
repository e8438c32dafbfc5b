import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isDrawn } from './first-look.js'

it('none is drawn of a share of nothing, and every one of a share of all', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(isDrawn(id, 0)).toBe(false)
      expect(isDrawn(id, 1)).toBe(true)
    }),
  )
})

it('the same one is drawn again, and of a greater share too', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (id, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        if (isDrawn(id, less)) expect(isDrawn(id, more)).toBe(true)
        expect(isDrawn(id, less)).toBe(isDrawn(id, less))
      },
    ),
  )
})

it('so many are drawn as the share says', () => {
  const ids = Array.from({ length: 20_000 }, (_, n) => `0199a0c0-0000-7000-8000-${String(n).padStart(12, '0')}`)
  // Within four standard deviations of 400.
  expect(Math.abs(ids.filter((id) => isDrawn(id, 0.02)).length - 400)).toBeLessThan(80)
})
