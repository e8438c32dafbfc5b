import { describe, expect, it } from '@jest/globals'
import { countShown, partShown } from './rounded-counts.js'

describe('small groups', () => {
  it('are not told of', () => {
    expect(countShown(9, 9)).toBeNull()
    expect(countShown(40, 3)).toBeNull()
    expect(countShown(0, 0)).toBe(0)
    expect(countShown(12, 12)).toBe(10)
  })
  it('are not given away by the rest of a larger one', () => {
    expect(partShown(20, 25)).toBeNull()
    expect(partShown(5, 25)).toBeNull()
    expect(partShown(4, 9)).toBeNull()
    expect(partShown(0, 25)).toBe(0)
    expect(partShown(25, 25)).toBe(25)
    expect(partShown(12, 30)).toBe(10)
  })
})
