import { expect, it } from '@jest/globals'
import { namesApart } from './names.js'

it('people of one name are told apart by their number and what they do, and nobody else is', () => {
  const names = namesApart(
    [
      { number: 'E1', name: 'Ana Bos', position: 'CASHIER' },
      { number: 'E2', name: 'ana bos', position: null },
      { number: 'E3', name: 'Bo Vos', position: 'CASHIER' },
      { number: 'E3', name: 'Bo Vos' },
    ],
    (position) => position.toLowerCase(),
  )
  expect(Object.fromEntries(names)).toEqual({ E1: 'Ana Bos · E1 · cashier', E2: 'ana bos · E2', E3: 'Bo Vos' })
})
