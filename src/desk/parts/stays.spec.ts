import { expect, it } from '@jest/globals'
import { staying } from './stays.js'

const idOf = (row: { id: string }) => row.id
const rows = (ids: string) => [...ids].map((id) => ({ id }))

it('what was done stays where it was, what others did goes, and what is new comes last', () => {
  const after = staying(rows('abcd'), rows('cde'), new Set(['a']), idOf)
  expect(after.map(idOf).join('')).toBe('acde')
})
