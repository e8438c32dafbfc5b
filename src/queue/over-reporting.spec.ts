import { describe, expect, it } from '@jest/globals'
import { isOverReporting, type RecordedThere } from './over-reporting.js'

const there = (more: Partial<RecordedThere> = {}): RecordedThere => ({
  aboutThem: 10,
  all: 12,
  aboutThemByOthers: 0,
  allByOthers: 8,
  people: 10,
  ...more,
})

describe('one voice records somebody far more than others do', () => {
  it('where most of what it records is about them, and next to nothing of what the others record', () => {
    expect(isOverReporting(there())).toBe(true)
    expect(isOverReporting(there({ allByOthers: 0 }))).toBe(true)
  })

  it('not where others see the same: then it is a change of the person', () => {
    expect(isOverReporting(there({ aboutThemByOthers: 4, allByOthers: 8 }))).toBe(false)
  })

  it('not where it records everybody much, nor from a handful of records, nor where hardly anybody works there', () => {
    expect(isOverReporting(there({ all: 40 }))).toBe(false)
    expect(isOverReporting(there({ aboutThem: 4, all: 4 }))).toBe(false)
    expect(isOverReporting(there({ all: 10, allByOthers: 0, people: 2 }))).toBe(false)
  })
})
